"""``/api/operator/figures``: how the assistant and the agents are doing; for leads."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from backend.core import clock
from backend.core.dependencies import ReadSession
from backend.core.fields import Language
from backend.figures import charts, service
from backend.figures.charts import Bar
from backend.figures.rules import Figures
from backend.figures.schemas import FiguresRead
from backend.figures.service import Table
from backend.identity.dependencies import AGENT_ERRORS, ByLead, PrivateAnswer
from locales import Locales

router = APIRouter(
    prefix="/api/operator/figures",
    tags=["operator"],
    dependencies=[PrivateAnswer],
    responses=AGENT_ERRORS,
)
MOST_BARS = 15
_day = Query(examples=["2026-11-01"])


class Chart(StrEnum):
    """What a chart shows."""

    DAYS = "days"
    TOPICS = "topics"
    REASONS = "reasons"


async def asked_for(
    session: ReadSession,
    by: ByLead,
    first: Annotated[date | None, _day] = None,
    last: Annotated[date | None, _day] = None,
    language: Language | None = None,
) -> Figures:
    """Return the figures of the period that is asked for; by default the last thirty days.

    Raises:
        BadPeriod
    """
    until = last or clock.now().date()
    return await service.of_period(session, first, until, language)


Asked = Annotated[Figures, Depends(asked_for)]


@router.get("")
async def figures(found: Asked) -> FiguresRead:
    """Conversations, hand-overs, what was not understood, ratings, times and topics, by day."""
    return FiguresRead.of(found)


@router.get(".csv", response_class=Response)
async def table(found: Asked, of: Table = Table.DAYS) -> Response:
    """The same as a CSV file: by day and language, by topic, or by reason of hand-over."""
    return csv_answer(found, of)


@router.get("/{chart}.svg", response_class=Response)
async def picture(
    request: Request, found: Asked, chart: Chart, agent_language: Language = "en"
) -> Response:
    """A chart as SVG, with its numbers for who cannot see it."""
    texts: Locales = request.app.state.locales
    return Response(drawn(found, chart, texts, agent_language), media_type="image/svg+xml")


def csv_answer(found: Figures, of: Table) -> Response:
    """Return a table of the figures as a download."""
    return Response(
        service.as_csv(found, of),
        media_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="figures-{of}.csv"',
            "Cache-Control": "no-store",
        },
    )


def drawn(found: Figures, chart: Chart, texts: Locales, language: str) -> str:
    """Return a chart in a language."""
    title = texts.render(language, f"figures-chart-{chart}")
    if chart is Chart.DAYS:
        by_day: dict[date, int] = {}
        for (day, _language), sums in found.by_day.items():
            by_day[day] = by_day.get(day, 0) + sums.conversations
        bars = [Bar(f"{day:%m-%d}", count, str(count)) for day, count in by_day.items()]
        return charts.vertical(title, bars, name="days")
    counts = found.topics if chart is Chart.TOPICS else found.reasons
    kind = "topic" if chart is Chart.TOPICS else "figures-reason"
    bars = [
        Bar(_name(texts, language, f"{kind}-{name}", name), count, str(count))
        for name, count in list(counts.items())[:MOST_BARS]
    ]
    return charts.horizontal(title, bars, name=str(chart))


def _name(texts: Locales, language: str, key: str, plain: str) -> str:
    return texts.render(language, key) if texts.has(key) else plain
