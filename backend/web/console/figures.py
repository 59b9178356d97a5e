"""The figures, for leads: sums, charts, a table by day, and CSV files."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from backend.agents.dependencies import ByLead
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.figures import service
from backend.figures.endpoints import Chart, csv_answer, drawn
from backend.figures.rules import Figures
from backend.figures.service import USUAL, Table
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute, Page
from bot.language import LANGUAGES

FIGURES = f"{INBOX}/figures"
router = APIRouter(prefix=FIGURES, route_class=ConsoleRoute)
Day = Annotated[str, Query(max_length=10)]
Spoken = Annotated[str, Query(max_length=8)]


@router.get("")
async def figures_page(
    page: AgentPage, by: ByLead, first: Day = "", last: Day = "", language: Spoken = ""
) -> Response:
    """The figures of a period; without one of the last thirty days."""
    begin, end = _day(first), _day(last) or clock.now().date()
    spoken = language if language in LANGUAGES else None
    try:
        found = await _found(page, begin, end, spoken)
    except AppError:
        return page.go(FIGURES, "figures-bad-period")
    return _render(page, found, begin or end - USUAL, end, spoken)


@router.get("/{table}.csv")
async def csv(
    page: AgentPage, by: ByLead, table: Table, first: Day = "", last: Day = "",
    language: Spoken = "",
) -> Response:  # fmt: skip
    """The same as a file."""
    end = _day(last) or clock.now().date()
    spoken = language if language in LANGUAGES else None
    return csv_answer(await _found(page, _day(first), end, spoken), table)


async def _found(page: Page, first: date | None, last: date, language: str | None) -> Figures:
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        return await service.of_period(session, first, last, language)


def _render(
    page: Page, found: Figures, first: date, last: date, spoken: str | None
) -> HTMLResponse:
    shown = {Chart.DAYS: found.by_day, Chart.TOPICS: found.topics, Chart.REASONS: found.reasons}
    charts = [
        (chart.value, Markup(drawn(found, chart, page.locales, page.language)))  # noqa: S704  (escaped)
        for chart, there in shown.items()
        if there
    ]
    context = {
        "heading": "figures-heading",
        "found": found,
        "first": first,
        "last": last,
        "spoken": spoken,
        "charts": charts,
        "tables": list(Table),
    }
    return page.render("figures.html", context)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
