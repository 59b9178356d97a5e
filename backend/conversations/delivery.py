"""In-process wake-ups: who waits for something new in a conversation is told.

A wake-up carries nothing; whoever is woken reads the database. So a missed or a
doubled wake-up does no harm, and another process's news are found by looking now
and then.
"""

import asyncio
import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Wakeups:
    """Listeners per conversation, in this process."""

    def __init__(self) -> None:
        self._listeners: defaultdict[uuid.UUID, set[asyncio.Event]] = defaultdict(set)
        self._everywhere: set[asyncio.Event] = set()

    @contextmanager
    def listening(self, conversation_id: uuid.UUID) -> Iterator[asyncio.Event]:
        """Yield an event that is set at each news; clear it before reading the news."""
        event = asyncio.Event()
        self._listeners[conversation_id].add(event)
        try:
            yield event
        finally:
            self._listeners[conversation_id].discard(event)
            if not self._listeners[conversation_id]:
                del self._listeners[conversation_id]

    @contextmanager
    def listening_everywhere(self) -> Iterator[asyncio.Event]:
        """Yield an event that is set at each news of any conversation."""
        event = asyncio.Event()
        self._everywhere.add(event)
        try:
            yield event
        finally:
            self._everywhere.discard(event)

    def wake(self, conversation_id: uuid.UUID) -> None:
        """Tell this conversation's listeners, and those of all."""
        for event in (*self._listeners.get(conversation_id, ()), *self._everywhere):
            event.set()

    def wake_all(self) -> None:
        """Tell everybody, as at shutdown."""
        for listeners in (*self._listeners.values(), self._everywhere):
            for event in listeners:
                event.set()


async def woken(event: asyncio.Event, seconds: float) -> bool:
    """Wait for a wake-up at most so long; tell whether there was one."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    event.clear()
    return True
