"""Wake-ups: who waits for something new in a conversation is told.

A wake-up carries nothing; whoever is woken reads the database, so a doubled one does no harm. What
another process wrote is found by one look for all who wait in this one.
"""

import asyncio
import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import chain

from backend.conversations.repository import ConversationRepository
from backend.core import clock
from backend.core.database import Database

LOOK_EVERY = 0.5  # seconds
# A transaction may end so long after the time that it noted; clocks may differ so much.
LATE = timedelta(seconds=10)


class Listener(asyncio.Event):
    """Set at each news; clear it before reading them.

    `read` is when what the listener read last was changed: it need not be woken for that.
    """

    read: datetime | None = None


class Wakeups:
    """Listeners per conversation, in this process."""

    def __init__(self) -> None:
        self._listeners: defaultdict[uuid.UUID, set[Listener]] = defaultdict(set)
        self._everywhere: set[asyncio.Event] = set()

    @contextmanager
    def listening(self, conversation_id: uuid.UUID) -> Iterator[Listener]:
        """Yield what is set at each news of a conversation."""
        listener = Listener()
        self._listeners[conversation_id].add(listener)
        try:
            yield listener
        finally:
            self._listeners[conversation_id].discard(listener)
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

    def wake(self, conversation_id: uuid.UUID, changed: datetime | None = None) -> None:
        """Tell this conversation's listeners, and those of all.

        Who has read already what was `changed` at that time is left alone; None: nobody has.
        """
        for listener in self._listeners.get(conversation_id, ()):
            if changed is None or listener.read != changed:
                listener.set()
        for event in self._everywhere:
            event.set()

    def wake_all(self) -> None:
        """Tell everybody, as at shutdown."""
        for event in (*chain.from_iterable(self._listeners.values()), *self._everywhere):
            event.set()

    @property
    def awaited(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners or self._everywhere)


class Changes:
    """Wakes the listeners of this process for what any process has changed."""

    def __init__(self, database: Database, wakeups: Wakeups) -> None:
        self._database = database
        self._wakeups = wakeups
        self._seen: dict[uuid.UUID, datetime] = {}

    async def look(self) -> float:
        """Look once; return in how many seconds to look again."""
        if not self._wakeups.awaited:
            return LOOK_EVERY
        async with self._database.reading() as session:
            changed = await ConversationRepository(session).changed_since(clock.now() - LATE)
        for conversation_id, at in changed.items():
            if self._seen.get(conversation_id) != at:
                self._wakeups.wake(conversation_id, at)
        self._seen = changed
        return LOOK_EVERY


async def woken(event: asyncio.Event, seconds: float) -> bool:
    """Wait for a wake-up at most so long; tell whether there was one."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    event.clear()
    return True
