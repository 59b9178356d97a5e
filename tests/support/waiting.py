"""Waiting for what comes by itself."""

import asyncio
from collections.abc import Awaitable, Callable


async def until(found: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something has come; the test's own time ends it otherwise."""
    while not await found():
        await asyncio.sleep(0.05)
