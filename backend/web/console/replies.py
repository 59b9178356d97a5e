"""The team's own answers in a conversation: found, filled in, put into the field for a reply."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from backend.agents.dependencies import ByAgent
from backend.assist import canned
from backend.assist.errors import BadValues, TextMissing
from backend.assist.library import Library
from backend.assist.rules import typed_value
from backend.assist.service import UNSAYABLE
from backend.conversations.service import Conversations
from backend.core.database import Database
from backend.models.assist import CannedAnswer
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute, Page
from backend.web.portal.forms import Form, Problem, SentForm
from locales.markup import to_plain
from locales.values import Value, enum

router = APIRouter(
    prefix=f"{INBOX}/conversations/{{conversation_id}}/answers", route_class=ConsoleRoute
)
MOST = 10  # in one list


@router.get("")
async def found_answers(
    page: AgentPage,
    by: ByAgent,
    conversation_id: uuid.UUID,
    answers: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """The team's answers that hold the words, each with what is to be filled in."""
    shelf: Library = page.request.app.state.library
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        words = answers.replace("\x00", "")
        found = await canned.search(session, words, page.language, limit=MOST)
    context = {
        "base": f"{INBOX}/conversations/{conversation_id}",
        "spoken": await _language(page, conversation_id),
        "found": found,
        "choices": shelf.choices,
    }
    return page.render("_answers.html", context)


@router.post("/{answer_id}")
async def use(
    page: AgentPage, by: ByAgent, conversation_id: uuid.UUID, answer_id: uuid.UUID, form: SentForm
) -> Response:
    """The field for a reply with the answer in it, in the customer's language; nothing is sent."""
    database: Database = page.request.app.state.database
    spoken = await _language(page, conversation_id)
    async with database.reading() as session:
        answer = await canned.find(session, answer_id)
    values = _values(page, answer, form, spoken)
    text = ""
    if not form.problems:
        try:
            [text] = canned.render(answer, values, [spoken], page.locales).values()
        except TextMissing:
            form.add([Problem("console-canned-no-text", {"language": enum("language", spoken)})])
        except BadValues:
            form.add([Problem("portal-invalid")])
    plain = to_plain(text, base=page.settings.site_url)[: page.settings.max_text]
    reply = Form({"text": [plain]}, problems=form.problems)
    return page.render("_reply.html", {"conversation_id": conversation_id, "reply": reply})


def _values(page: Page, answer: CannedAnswer, form: Form, language: str) -> dict[str, Value]:
    """Return the values of an answer's variables; what cannot be one is a problem."""
    currency = page.programme.tiers[0].currency
    zone = page.locales.registry.languages[page.language].time_zone
    found: dict[str, Value] = {}
    for name, kind in answer.variables.items():
        try:
            found[name] = typed_value(kind, form.get(f"value-{name}"), currency=currency, zone=zone)
            page.locales.say(language, found[name])
        except UNSAYABLE:
            form.add([Problem("console-canned-bad-value", {"name": name})])
    return found


async def _language(page: Page, conversation_id: uuid.UUID) -> str:
    service: Conversations = page.request.app.state.conversations
    conversation, _ = await service.history(conversation_id, after=0, limit=1)
    return conversation.language
