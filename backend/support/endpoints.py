"""``GET /api/support``: whether people answer at this moment."""

from datetime import datetime

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict

from backend.accounts.calendars import is_holiday, zone_of
from backend.agents import service as agents
from backend.core import clock
from backend.core.dependencies import AppSettings, ReadSession
from backend.core.fields import Country
from backend.core.settings import Settings
from backend.support.rules import Hours, standing, with_presence

router = APIRouter(prefix="/api/support", tags=["programme"])
CACHE_CONTROL = "public, max-age=30"


class SupportRead(BaseModel):
    """Whether people are there; `opens_at` is null while they are, `closes_at` while they are not.

    Where agents log in to the console, those who are there count, and the hours only for when they
    come. `opens_at` null while nobody is there: it is not known, or not within a month.
    """

    model_config = ConfigDict(from_attributes=True)

    open: bool
    opens_at: datetime | None
    closes_at: datetime | None


@router.get("")
async def support(
    session: ReadSession,
    settings: AppSettings,
    response: Response,
    country: Country | None = None,
) -> SupportRead:
    """Tell whether people are there, by the hours and public holidays of a country."""
    response.headers["Cache-Control"] = CACHE_CONTROL
    where, now = country or settings.support_country, clock.now()
    found = standing(now, _hours(settings), zone_of(where), is_holiday(where))
    if await agents.agents(session):
        found = with_presence(found, there=bool(await agents.present(session, now)))
    return SupportRead.model_validate(found)


def _hours(settings: Settings) -> Hours:
    weekdays = frozenset(settings.support_weekdays)
    return Hours(weekdays, settings.support_opens, settings.support_closes)
