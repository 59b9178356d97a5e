"""Which replies wait for a yes, for how long, and what then: for leads."""

from dataclasses import dataclass
from datetime import timedelta

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from backend.agents.dependencies import ByLead
from backend.approval import service
from backend.approval.endpoints import KNOWN
from backend.approval.rules import EVERY, Late, Rule
from backend.approval.schemas import LONGEST_WAIT
from backend.core.database import Database
from backend.web.console.inbox import has_name
from backend.web.console.navigation import APPROVAL
from backend.web.console.page import AgentPage, ConsoleRoute, Page
from backend.web.portal.forms import Form, Problem, SentForm
from bot.language import LANGUAGES

RULES = f"{APPROVAL}/rules"
router = APIRouter(prefix=RULES, route_class=ConsoleRoute)


@dataclass(frozen=True, slots=True)
class Line:
    """A rule as it is shown: `minutes` and `late` are what holds, also where it is the usual."""

    rule: Rule
    minutes: int
    late: Late


@router.get("")
async def rules_page(page: AgentPage, by: ByLead) -> HTMLResponse:
    """The rules, and the form for one more."""
    return await _render(page, Form.filled({"topic": EVERY, "language": EVERY}))


@router.post("")
async def put(page: AgentPage, by: ByLead, form: SentForm) -> Response:
    """Add a rule, in the place of one for the same topic and language."""
    topic, language = form.get("topic"), form.get("language")
    if topic not in KNOWN:
        form.add([Problem("approval_rules-no-topic", at="topic")])
    if language not in (*LANGUAGES, EVERY):
        form.add([Problem("console-error-agent-language", at="language")])
    wait, late = _wait(form), form.get("late")
    if form.problems:
        return await _render(page, form)
    rule = Rule(topic, language, wait, Late(late) if late in list(Late) else None)
    database: Database = page.request.app.state.database
    async with database.transaction() as session:
        await service.put_rule(session, rule, by)
    return page.go(RULES, "approval_rules-saved")


@router.post("/remove")
async def remove(page: AgentPage, by: ByLead, form: SentForm) -> Response:
    """Remove a rule. What waits already goes on waiting."""
    database: Database = page.request.app.state.database
    async with database.transaction() as session:
        await service.remove_rule(session, form.get("topic"), form.get("language"), by)
    return page.go(RULES, "approval_rules-removed")


def _wait(form: Form) -> timedelta | None:
    """Return how long a reply waits at most; None: as usual, or what was typed is no number."""
    typed = form.get("minutes")
    if not typed:
        return None
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= len(str(LONGEST_WAIT))
    if not is_number or not 1 <= int(typed) <= LONGEST_WAIT:
        form.add([Problem("approval_rules-bad-minutes", {"max": LONGEST_WAIT}, at="minutes")])
        return None
    return timedelta(minutes=int(typed))


async def _render(page: Page, form: Form) -> HTMLResponse:
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        found = await service.rules(session)
    usual = page.settings.approval_wait
    lines = [
        Line(rule, _minutes(rule.wait or usual), rule.late or Late(page.settings.approval_late))
        for rule in found
    ]
    return page.render_form(
        "approval_rules.html",
        form,
        heading="approval_rules-heading",
        lines=lines,
        topics=sorted(topic for topic in KNOWN if has_name(page, topic)),
        every=EVERY,
        lates=list(Late),
        usual_minutes=_minutes(usual),
        usual_late=page.settings.approval_late,
        longest_wait=LONGEST_WAIT,
        has_name=lambda topic: has_name(page, topic),
    )


def _minutes(wait: timedelta) -> int:
    return max(1, round(wait.total_seconds() / 60))
