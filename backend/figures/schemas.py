"""What the API says of the figures."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from backend.figures.rules import Figures


class _Read(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class TimesRead(_Read):
    """Durations in seconds: how many, the middle one, and what nine in ten are within."""

    count: int
    median: float | None = Field(examples=[95.0])
    p90: float | None = Field(examples=[260.0])


class SumsRead(_Read):
    """What is counted of conversations. `rating` is the mean of `ratings` ratings (1 to 5)."""

    conversations: int
    by_bot_alone: int
    handed_over: int
    messages: int
    not_understood: int
    ratings: int
    rating: float | None = Field(examples=[4.5])
    waiting: TimesRead
    handling: TimesRead


class DayRead(SumsRead):
    """The sums of a day (UTC) and a language."""

    day: date
    language: str


class CountRead(BaseModel):
    """How often a topic was asked, or a person wanted for a reason."""

    name: str = Field(examples=["tier_fee"])
    count: int


class FiguresRead(BaseModel):
    """The figures of a period."""

    total: SumsRead
    days: list[DayRead]
    topics: list[CountRead]
    reasons: list[CountRead]

    @classmethod
    def of(cls, found: Figures) -> Self:
        """Return figures as the API tells them."""
        days = [
            DayRead(day=day, language=language, **SumsRead.model_validate(sums).model_dump())
            for (day, language), sums in found.by_day.items()
        ]
        return cls(
            total=SumsRead.model_validate(found.total),
            days=days,
            topics=[CountRead(name=name, count=count) for name, count in found.topics.items()],
            reasons=[CountRead(name=name, count=count) for name, count in found.reasons.items()],
        )
