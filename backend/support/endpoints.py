"""``GET /api/support``: whether people answer at this moment."""

from datetime import datetime

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict

from backend.accounts.calendars import is_holiday, zone_of
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.fields import Country
from backend.core.settings import Settings
from backend.support.rules import Hours, standing

router = APIRouter(prefix="/api/support", tags=["programme"])
CACHE_CONTROL = "public, max-age=30"


class SupportRead(BaseModel):
    """Whether people are there; `opens_at` is null while they are, `closes_at` while they are not.

    Both null: they are not there within a month.
    """

    model_config = ConfigDict(from_attributes=True)

    open: bool
    opens_at: datetime | None
    closes_at: datetime | None


@router.get("")
async def support(
    settings: AppSettings, response: Response, country: Country | None = None
) -> SupportRead:
    """Tell whether people are there, by the hours and public holidays of a country."""
    response.headers["Cache-Control"] = CACHE_CONTROL
    where = country or settings.support_country
    found = standing(clock.now(), _hours(settings), zone_of(where), is_holiday(where))
    return SupportRead.model_validate(found)


def _hours(settings: Settings) -> Hours:
    weekdays = frozenset(settings.support_weekdays)
    return Hours(weekdays, settings.support_opens, settings.support_closes)
