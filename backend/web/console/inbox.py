"""The inbox: what waits, what is mine, what others and the bot have."""

from datetime import datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse, Response

from backend.agents import service as agents
from backend.agents.dependencies import ByAgent
from backend.conversations.desk import Desk
from backend.conversations.inbox import LINES, MOST_LINES, Filter, Inbox, Part, inbox
from backend.conversations.rules import is_overdue, is_typing
from backend.core import clock
from backend.core.database import Database
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute, Page
from backend.web.portal.forms import SentForm
from bot.language import LANGUAGES

router = APIRouter(route_class=ConsoleRoute)
Text = Annotated[str, Query(max_length=100)]


async def wanted(
    part: Part = Part.WAITING,
    language: Text = "",
    topic: Text = "",
    identified: Annotated[str, Query(pattern="^(yes|no|)$")] = "",
    q: Text = "",
    lines: Annotated[int, Query(ge=1, le=MOST_LINES)] = LINES,
) -> Filter:
    """Return what of the inbox is asked for."""
    return Filter(
        part=part,
        language=language if language in LANGUAGES else None,
        topic=topic or None,
        identified={"yes": True, "no": False}.get(identified),
        words=q.replace("\x00", ""),
        lines=lines,
    )


Wanted = Annotated[Filter, Depends(wanted)]


@router.get(INBOX)
async def inbox_page(page: AgentPage, by: ByAgent, filters: Wanted) -> HTMLResponse:
    """The inbox, with its filters."""
    return await _inbox(page, filters, "inbox.html")


@router.get(f"{INBOX}/lines")
async def lines(page: AgentPage, by: ByAgent, filters: Wanted) -> HTMLResponse:
    """The inbox's lines alone, as they are now."""
    return await _inbox(page, filters, "_lines.html")


@router.post(f"{INBOX}/presence")
async def change_presence(page: AgentPage, by: ByAgent, form: SentForm) -> Response:
    """Take conversations from now on, or none."""
    desk: Desk = page.request.app.state.desk
    here = form.get("here") == "yes"
    await desk.set_here(page.agent, here=here, by=by)
    return page.go(back_of(form.get("back")), "console-here" if here else "console-away")


@router.post(f"{INBOX}/language")
async def change_language(page: AgentPage, by: ByAgent, form: SentForm) -> Response:
    """Show the console in another language."""
    database: Database = page.request.app.state.database
    if form.get("language") in LANGUAGES:
        async with database.transaction() as session:
            await agents.set_language(session, page.agent.id, form.get("language"))
    return page.go(back_of(form.get("back")))


def back_of(path: str) -> str:
    """Return where a form of the frame leads back to: a page of the console, else the inbox."""
    safe = path == INBOX or path.startswith((f"{INBOX}/", f"{INBOX}?"))
    return path if safe and "//" not in path and "\\" not in path else INBOX


async def _inbox(page: Page, filters: Filter, template: str) -> HTMLResponse:
    database: Database = page.request.app.state.database
    now = clock.now()
    async with database.reading() as session:
        found = await inbox(session, page.agent, filters, now)
        there = await agents.present(session, now)

    def overdue(since: datetime | None) -> bool:
        return is_overdue(since, now, page.settings.answer_target)

    context: dict[str, object] = {
        "heading": "console-nav-inbox",
        "inbox": found,
        "filters": filters,
        "parts": list(Part),
        "there": there,
        "overdue": overdue,
        "typing": lambda one: is_typing(one.typing_at, now),
        "address": lambda part: f"{INBOX}?{urlencode(_query(filters, part))}",
        "query": urlencode(_query(filters, filters.part, filters.lines)),
        "more": _more(filters, found),
        "topics": [topic for topic in found.topics if has_name(page, topic)],
        "has_name": lambda topic: has_name(page, topic),
    }
    return page.render(template, context)


def has_name(page: Page, topic: str | None) -> bool:
    """Tell whether a topic has a name in locales/: one of an older model may have none."""
    names = page.locales.messages_of(page.locales.registry.source, "topics")
    return topic is not None and f"topic-{topic}" in names


def _more(filters: Filter, found: Inbox) -> str | None:
    """Return the query of the same lines and more of them; None: all are shown, or too many."""
    if found.matching <= len(found.lines) or filters.lines >= MOST_LINES:
        return None
    return urlencode(_query(filters, filters.part, min(filters.lines + LINES, MOST_LINES)))


def _query(filters: Filter, part: Part, lines: int = LINES) -> list[tuple[str, str]]:
    known = {None: "", True: "yes", False: "no"}[filters.identified]
    every = [
        ("part", part.value),
        ("language", filters.language or ""),
        ("topic", filters.topic or ""),
        ("identified", known),
        ("q", filters.words),
        ("lines", "" if lines == LINES else str(lines)),
    ]
    return [(name, value) for name, value in every if value]
