"""The event stream of the console: that there is news, never what it is.

A page that is told fetches what it shows. So nothing is lost or doubled by a broken line, sleep or
a second tab: whoever comes back is told at once, and fetches after what it has.
"""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from backend.agents import service as agents
from backend.agents.dependencies import AgentWayIn, ByAgent, cookie_name
from backend.audit.service import By
from backend.conversations import inbox
from backend.conversations.delivery import Listener, woken
from backend.conversations.desk import Desk
from backend.conversations.rules import is_typing
from backend.conversations.service import Conversations
from backend.core import clock
from backend.core.database import Database
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute, Page

router = APIRouter(route_class=ConsoleRoute)
TICK = 1.0  # seconds; the inbox is refreshed at most so often
SIGN_OF_LIFE = 15  # ticks between comments, and between notes that the agent is there


@router.get(f"{INBOX}/events", response_class=StreamingResponse)
async def events(
    page: AgentPage,
    by: ByAgent,
    log_ins: AgentWayIn,
    conversation: uuid.UUID | None = None,
) -> StreamingResponse:
    """Stream that there is news in the inbox or in a conversation."""
    desk: Desk = page.request.app.state.desk
    if page.agent.here:
        await _seen(page, by, desk)
    return StreamingResponse(
        _News(page, by, log_ins, conversation).stream(),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _seen(page: Page, by: By, desk: Desk) -> None:
    database: Database = page.request.app.state.database
    async with database.transaction() as session:
        await agents.note_seen(session, page.agent.id, clock.now())
    await desk.came(By(by.actor, by.channel, clock.now()))


class _News:
    """One open stream."""

    def __init__(
        self, page: Page, by: By, log_ins: AgentWayIn, conversation_id: uuid.UUID | None
    ) -> None:
        self._page = page
        self._request: Request = page.request
        self._by = by
        self._log_ins = log_ins
        self._conversation_id = conversation_id
        self._database: Database = page.request.app.state.database
        self._service: Conversations = page.request.app.state.conversations
        self._state: dict[str, Any] | None = None

    async def stream(self) -> AsyncIterator[bytes]:
        """Yield the events until the page, the log-in or this process ends."""
        yield b"retry: 1000\n\n"
        wakeups = self._service.wakeups
        own_id = self._conversation_id or uuid.UUID(int=0)
        with wakeups.listening(own_id) as own, wakeups.listening_everywhere() as anywhere:
            loop = asyncio.get_running_loop()
            ticks, next_tick = 0, loop.time()
            anywhere.set()
            while not (self._service.stopping or await self._request.is_disconnected()):
                if (state := await self._state_now(own)) is not None:
                    yield _event("conversation", state)
                if loop.time() >= next_tick:
                    next_tick = loop.time() + TICK
                    if ticks % SIGN_OF_LIFE == 0:
                        if not await self._still_there():
                            yield _event("over", {})
                            return
                        yield b": alive\n\n"
                    if anywhere.is_set():
                        anywhere.clear()
                        yield _event("inbox", {})
                    ticks += 1
                await woken(own, max(0.05, next_tick - loop.time()))

    async def _state_now(self, own: Listener) -> dict[str, Any] | None:
        """Return what the page needs to know of its conversation, if it has changed."""
        if self._conversation_id is None:
            return None
        async with self._database.reading() as session:
            found = await inbox.present(session, self._conversation_id)
        if found is None:
            return None
        own.read = found.updated_at
        state = {
            "seq": found.last_seq,
            "owner": f"{found.owner} {found.agent_id} {found.closed_at is not None}",
            "customer": str(found.customer_id),
            "changed": found.updated_at.isoformat(),
            "typing": is_typing(found.typing_at, clock.now()),
        }
        if state == self._state:
            return None
        self._state = state
        return state

    async def _still_there(self) -> bool:
        """Note that the agent's console is open; tell whether they are still logged in."""
        cookie = self._request.cookies.get(cookie_name(self._page.settings), "")
        async with self._database.reading() as session:
            found = await self._log_ins.agent_of(session, cookie, clock.now())
        if found is None:
            return False
        if found[0].here:
            desk: Desk = self._request.app.state.desk
            await _seen(self._page, self._by, desk)
        return True


def _event(kind: str, data: dict[str, Any]) -> bytes:
    return f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode()
