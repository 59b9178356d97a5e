"""The figures of a period, and as CSV."""

import csv
import io
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from backend.figures.errors import BadPeriod
from backend.figures.repository import FiguresRepository, Period
from backend.figures.rules import Figures, Sums, figures

LONGEST = 366  # days of one period
EARLIEST, LATEST = date(2000, 1, 1), date(2999, 12, 31)
USUAL = timedelta(days=29)  # before the last day, where no first one is named


class Table(StrEnum):
    """What a CSV file lists."""

    DAYS = "days"
    TOPICS = "topics"
    REASONS = "reasons"


async def of_period(
    session: AsyncSession, first: date | None, last: date, language: str | None = None
) -> Figures:
    """Return the figures of the conversations that began on these days (UTC), both included.

    Without `first`: of thirty days.

    Raises:
        BadPeriod
    """
    if not EARLIEST + USUAL <= last <= LATEST:
        raise BadPeriod(longest=LONGEST)
    first = last - USUAL if first is None else first
    if not EARLIEST <= first <= last or (last - first).days >= LONGEST:
        raise BadPeriod(longest=LONGEST)
    begin = datetime.combine(first, time(), UTC)
    end = datetime.combine(last, time(), UTC) + timedelta(days=1)
    found = FiguresRepository(session, Period(begin, end, language))
    return figures(
        await found.counts(),
        await found.stretches(),
        await found.topics(),
        await found.reasons(),
    )


def as_csv(found: Figures, table: Table) -> str:
    """Return a table of the figures as CSV (RFC 4180); it holds ids and numbers only."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if table is Table.DAYS:
        writer.writerow(["day", "language", *_COLUMNS])
        for (day, language), sums in found.by_day.items():
            writer.writerow([day.isoformat(), language, *_row(sums)])
    else:
        name = "topic" if table is Table.TOPICS else "reason"
        counts = found.topics if table is Table.TOPICS else found.reasons
        writer.writerow([name, "count"])
        writer.writerows(counts.items())
    return out.getvalue()


_COLUMNS = (
    "conversations", "by_bot_alone", "handed_over", "messages", "not_understood", "ratings",
    "rating", "waited", "waiting_median_s", "waiting_p90_s", "handled", "handling_median_s",
    "handling_p90_s",
)  # fmt: skip


def _row(sums: Sums) -> list[object]:
    return [
        sums.conversations, sums.by_bot_alone, sums.handed_over, sums.messages,
        sums.not_understood, sums.ratings, sums.rating, sums.waiting.count, sums.waiting.median,
        sums.waiting.p90, sums.handling.count, sums.handling.median, sums.handling.p90,
    ]  # fmt: skip
