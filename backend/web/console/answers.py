"""The team's own answers, for leads: written in five languages side by side, shown with samples.

Saving goes the way of the operator's API, as this agent: the same checks, idempotency and audit.
"""

import uuid
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from backend.agents.dependencies import ByLead
from backend.assist import canned
from backend.assist.canned import Written
from backend.assist.library import Library
from backend.assist.rules import NAME, VARIABLES, Finding, findings, unknown_places
from backend.assist.schemas import LONGEST_NAME, LONGEST_TEXT, MOST_VARIABLES
from backend.core.database import Database
from backend.models.assist import CannedAnswer
from backend.web.console.navigation import LIBRARY
from backend.web.console.page import AgentPage, ConsoleRoute, Page
from backend.web.console.words import problem_of_refusal
from backend.web.portal.client import Answer
from backend.web.portal.forms import Form, Problem, SentForm
from bot.language import LANGUAGES
from locales.markup import to_html
from locales.values import enum, listing

ANSWERS = f"{LIBRARY}/answers"
router = APIRouter(prefix=ANSWERS, route_class=ConsoleRoute)
API = "/api/operator/canned"
MOST = 200  # on one page
SPARE = 2  # empty lines for variables
KINDS = sorted(VARIABLES)


@router.get("")
async def answers_page(
    page: AgentPage, by: ByLead, q: Annotated[str, Query(max_length=100)] = ""
) -> HTMLResponse:
    """The answers with the languages that they lack."""
    words = q.replace("\x00", "")
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        found = await canned.search(session, words, page.language, limit=MOST)
    context = {
        "heading": "answers-heading",
        "words": words,
        "answers": [(one, _languages_lacking(one)) for one in found],
    }
    return page.render("answers.html", context)


@router.get("/new")
async def new_answer_page(page: AgentPage, by: ByLead) -> HTMLResponse:
    """The empty form."""
    return _render(page, Form(), None)


@router.post("/new")
async def add(page: AgentPage, by: ByLead, form: SentForm) -> Response:
    """Add an answer, or show what it would look like."""
    return await _write(page, form, None)


@router.get("/{answer_id}")
async def answer_page(page: AgentPage, by: ByLead, answer_id: uuid.UUID) -> HTMLResponse:
    """One answer, to be changed."""
    answer = await _find(page, answer_id)
    return _render(page, _form_of(answer), answer)


@router.post("/{answer_id}")
async def change(page: AgentPage, by: ByLead, answer_id: uuid.UUID, form: SentForm) -> Response:
    """Write an answer anew, or show what it would look like."""
    return await _write(page, form, await _find(page, answer_id))


@router.post("/{answer_id}/remove")
async def remove(page: AgentPage, by: ByLead, answer_id: uuid.UUID, form: SentForm) -> Response:
    """Remove an answer, once the lead has confirmed it."""
    answer = await _find(page, answer_id)
    if not form.get("confirmed"):
        return _render_removal(page, form, answer)
    done = await page.client(form.key).delete(f"{API}/{answer_id}")
    if done.refusal:
        form.add([problem_of_refusal(done.refusal)])
        return _render_removal(page, form, answer)
    return page.go(ANSWERS, "answers-removed", {"name": answer.name})


async def _write(page: Page, form: Form, answer: CannedAnswer | None) -> Response:
    """Save what the form says, unless it only asks for a preview or for more variables."""
    written = _written(form)
    if form.get("do") != "save":
        kept = form.problems if form.get("do") == "preview" else []
        form.problems = kept
        return _render(page, form, answer, written, preview=form.get("do") == "preview")
    gaps: list[Finding] = []
    if not form.problems and not form.get("incomplete"):
        gaps = findings(written.texts, written.variables, LANGUAGES)
        form.add(_gap(one) for one in gaps)
    if not form.problems:
        done = await _save(page, form, written, answer)
        if done.refusal is None:
            return page.go(ANSWERS, "answers-saved", {"name": written.name})
        form.add([_refused(done, written)])
    return _render(page, form, answer, written, preview=True, gaps=bool(gaps))


async def _save(page: Page, form: Form, written: Written, answer: CannedAnswer | None) -> Answer:
    client = page.client(form.key)
    body = {"name": written.name, "variables": written.variables, "texts": written.texts}
    return await (client.post(API, body) if answer is None else client.put(_of(answer), body))


def _of(answer: CannedAnswer) -> str:
    return f"{API}/{answer.id}"


def _refused(answer: Answer, written: Written) -> Problem:
    refusal = answer.refusal
    assert refusal is not None
    if refusal.code == "name_taken":
        return Problem("answers-name-taken", {"name": written.name}, at="name")
    return problem_of_refusal(refusal)


def _written(form: Form) -> Written:
    """Return the answer that the form holds, and add what is wrong with it."""
    form.require("name", prefix="answers-missing-")
    if len(form.get("name")) > LONGEST_NAME:
        form.add([Problem("console-error-text_too_long", {"max": LONGEST_NAME}, at="name")])
    variables = _variables(form)
    texts = {language: text for language in LANGUAGES if (text := _text(form, language))}
    if not texts:
        form.add([Problem("answers-missing-text", at=f"text-{LANGUAGES[0]}")])
    for language, text in texts.items():
        if len(text) > LONGEST_TEXT:
            too_long = Problem("console-error-text_too_long", {"max": LONGEST_TEXT})
            form.add([Problem(too_long.key, too_long.values, at=f"text-{language}")])
    form.add(_unknown(unknown_places(texts, variables)))
    return Written(" ".join(form.get("name").split()), variables, texts)


def _text(form: Form, language: str) -> str:
    return form.get(f"text-{language}").replace("\r\n", "\n").replace("\x00", "")


def _variables(form: Form) -> dict[str, str]:
    found: dict[str, str] = {}
    for place in range(MOST_VARIABLES):
        name, kind = form.get(f"variable-{place}"), form.get(f"kind-{place}")
        if not name:
            continue
        if not NAME.fullmatch(name):
            form.add([Problem("answers-bad-variable", {"name": name}, at=f"variable-{place}")])
        elif name in found:
            form.add([Problem("answers-double-variable", {"name": name}, at=f"variable-{place}")])
        else:
            found[name] = kind if kind in VARIABLES else "string"
    return found


def _unknown(names: Mapping[str, list[str]]) -> list[Problem]:
    return [
        Problem(
            "answers-unknown-variable",
            {"language": enum("language", language), "names": listing(wrong)},
            at=f"text-{language}",
        )
        for language, wrong in names.items()
    ]


def _gap(finding: Finding) -> Problem:
    """Say what an answer lacks: it may stay so, if the lead wants it."""
    language = enum("language", finding.language)
    at = f"text-{finding.language}"
    if finding.variable is None:
        return Problem("answers-lacks-language", {"language": language}, at=at)
    values = {"language": language, "name": finding.variable}
    return Problem("answers-lacks-variable", values, at=at)


def _languages_lacking(answer: CannedAnswer) -> list[str]:
    return list(dict.fromkeys(one.language for one in canned.problems(answer)))


def _form_of(answer: CannedAnswer) -> Form:
    values: dict[str, str] = {"name": answer.name}
    for place, (name, kind) in enumerate(sorted(answer.variables.items())):
        values |= {f"variable-{place}": name, f"kind-{place}": kind}
    return Form.filled(values | {f"text-{one}": text for one, text in answer.texts.items()})


async def _find(page: Page, answer_id: uuid.UUID) -> CannedAnswer:
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        return await canned.find(session, answer_id)


def _render(
    page: Page,
    form: Form,
    answer: CannedAnswer | None,
    written: Written | None = None,
    *,
    preview: bool = False,
    gaps: bool = False,
) -> HTMLResponse:
    shelf: Library = page.request.app.state.library
    filled = [place for place in range(MOST_VARIABLES) if form.get(f"variable-{place}")]
    samples = shelf.with_samples(written.texts, written.variables) if written and preview else {}
    return page.render_form(
        "answer.html",
        form,
        heading="answers-edit" if answer else "answers-new",
        answer=answer,
        address=f"{ANSWERS}/{answer.id if answer else 'new'}",
        places=range(min(MOST_VARIABLES, max(filled, default=-1) + 1 + SPARE)),
        kinds=KINDS,
        longest_name=LONGEST_NAME,
        longest_text=LONGEST_TEXT,
        preview={one: Markup(to_html(text)) for one, text in samples.items()},  # noqa: S704 (escaped)
        gaps=gaps,
    )


def _render_removal(page: Page, form: Form, answer: CannedAnswer) -> HTMLResponse:
    return page.render_form("answer_remove.html", form, heading="answers-remove", answer=answer)
