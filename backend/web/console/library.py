"""The library: the assistant's messages and the team's own answers, searched in one's language."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from backend.agents.dependencies import ByAgent
from backend.assist import canned
from backend.assist.library import Library
from backend.core.database import Database
from backend.web.console.navigation import LIBRARY
from backend.web.console.page import AgentPage, ConsoleRoute
from locales.markup import to_html

router = APIRouter(prefix=LIBRARY, route_class=ConsoleRoute)
MOST = 30  # of each sort on one page


@router.get("")
async def library_page(
    page: AgentPage, by: ByAgent, q: Annotated[str, Query(max_length=100)] = ""
) -> HTMLResponse:
    """What was found, each in the agent's language and, of canned answers, in all."""
    words = q.replace("\x00", "")
    shelf: Library = page.request.app.state.library
    database: Database = page.request.app.state.database
    messages = await shelf.search(words, page.language, limit=MOST)
    async with database.reading() as session:
        own = await canned.search(session, words, page.language, limit=MOST)
    context = {
        "heading": "library-heading",
        "words": words,
        "messages_found": [(one, Markup(to_html(one.text))) for one in messages],  # noqa: S704  (escaped)
        "canned": [(one, canned.problems(one)) for one in own],
    }
    return page.render("library.html", context)
