"""Pure rules of the figures: how what the database has counted is summed up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date, datetime, timedelta
from statistics import median

NOT_UNDERSTOOD = "not_understood"


Key = tuple[date, str]  # a day (UTC) and a language


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted of some conversations. `stars` is the sum of `ratings` ratings, 1 to 5."""

    conversations: int = 0
    by_bot_alone: int = 0
    handed_over: int = 0
    messages: int = 0
    not_understood: int = 0
    ratings: int = 0
    stars: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            *(mine + more for mine, more in zip(astuple(self), astuple(other), strict=True))
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """When a person was first wanted in a conversation, and when they spoke. Times are aware.

    `answered` are their first words since they were wanted, `first` and `last` those of all.
    """

    wanted: datetime | None
    answered: datetime | None
    first: datetime
    last: datetime

    @property
    def waited(self) -> timedelta | None:
        """How long the customer waited for a person's first words; None: not, or still."""
        return self.answered - self.wanted if self.wanted and self.answered else None

    @property
    def handled(self) -> timedelta:
        """How long a person was busy with it: from their first words to the last."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Times:
    """Durations in seconds: how many, the middle one, and what nine in ten are within."""

    count: int = 0
    median: float | None = None
    p90: float | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """What is counted of conversations. `rating` is the mean of `ratings` ratings."""

    conversations: int
    by_bot_alone: int
    handed_over: int
    messages: int
    not_understood: int
    ratings: int
    rating: float | None
    waiting: Times
    handling: Times


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums of a period: of all, and by day and language; topics and reasons with their counts."""

    total: Sums
    by_day: Mapping[Key, Sums]
    topics: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)


def figures(
    counts: Mapping[Key, Counts],
    stretches: Iterable[tuple[Key, Stretch]],
    topics: Mapping[str, int],
    reasons: Mapping[str, int],
) -> Figures:
    """Put the figures of a period together."""
    by_key: dict[Key, list[Stretch]] = {}
    for key, stretch in stretches:
        by_key.setdefault(key, []).append(stretch)
    every = [stretch for of_key in by_key.values() for stretch in of_key]
    return Figures(
        total=sums(sum(counts.values(), Counts()), every),
        by_day={key: sums(counts[key], by_key.get(key, ())) for key in sorted(counts)},
        topics=topics,
        reasons=reasons,
    )


def sums(counts: Counts, stretches: Sequence[Stretch]) -> Sums:
    """Return the sums of some conversations."""
    return Sums(
        conversations=counts.conversations,
        by_bot_alone=counts.by_bot_alone,
        handed_over=counts.handed_over,
        messages=counts.messages,
        not_understood=counts.not_understood,
        ratings=counts.ratings,
        rating=round(counts.stars / counts.ratings, 2) if counts.ratings else None,
        waiting=times(stretch.waited for stretch in stretches),
        handling=times(stretch.handled for stretch in stretches),
    )


def times(found: Iterable[timedelta | None]) -> Times:
    """Return count, median and 90th percentile (nearest rank) of the durations there are."""
    seconds = sorted(one.total_seconds() for one in found if one is not None)
    if not seconds:
        return Times()
    rank = -(-len(seconds) * 9 // 10)  # the smallest that nine in ten are not above
    return Times(len(seconds), float(median(seconds)), seconds[rank - 1])
