"""Waiting for what comes by itself."""

import asyncio
from collections.abc import Awaitable, Callable

PATIENCE = 60.0  # seconds; what has not come by then does not come


async def until(found: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something has come. Raises TimeoutError where it does not."""
    async with asyncio.timeout(PATIENCE):
        while not await found():
            await asyncio.sleep(0.05)
