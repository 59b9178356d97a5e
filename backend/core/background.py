"""What a process does again and again beside its requests."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger()


class Background:
    """Does `work` in a task of its own, each time as many seconds later as it returns.

    Work that fails is logged as ``<name>.broke`` and tried again after `pause` seconds.
    """

    def __init__(self, name: str, work: Callable[[], Awaitable[float]], *, pause: float) -> None:
        self._name = name
        self._work = work
        self._pause = pause
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin."""
        self._task = asyncio.create_task(self._go_on(), name=self._name)

    async def stop(self) -> None:
        """End; work that is under way is cut off."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _go_on(self) -> None:
        while True:
            try:
                pause = await self._work()
            except Exception:
                log.exception(f"{self._name}.broke")
                pause = self._pause
            await asyncio.sleep(pause)
