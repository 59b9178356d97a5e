"""Pure rules of the figures: what counts as what, and how it is summed up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median

NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message of a customer's or an agent's; `asked` are the topics of the former."""

    at: datetime
    by_agent: bool
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation as the figures see it, its messages in order. Times are aware.

    `handovers` are when a person was wanted, and why; `ratings` are stars from 1 to 5.
    """

    began: datetime
    language: str
    spoken: Sequence[Spoken]
    handovers: Sequence[tuple[datetime, str]] = ()
    ratings: Sequence[int] = ()

    @property
    def waited(self) -> timedelta | None:
        """How long the customer waited for a person's first words; None: not, or still."""
        if not self.handovers:
            return None
        wanted = self.handovers[0][0]
        answers = (one.at for one in self.spoken if one.by_agent and one.at >= wanted)
        first = next(answers, None)
        return None if first is None else first - wanted

    @property
    def handled(self) -> timedelta | None:
        """How long a person was busy with it: from their first words to the last; None: nobody."""
        words = [one.at for one in self.spoken if one.by_agent]
        return words[-1] - words[0] if words else None

    @property
    def by_bot_alone(self) -> bool:
        """Whether no person was wanted, and none has spoken."""
        return not self.handovers and not any(one.by_agent for one in self.spoken)


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
    by_day: Mapping[tuple[date, str], Sums]
    topics: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)


def figures(talks: Iterable[Talk]) -> Figures:
    """Sum up conversations in which a customer has said something; days are those of UTC."""
    counted = [talk for talk in talks if any(not one.by_agent for one in talk.spoken)]
    days: dict[tuple[date, str], list[Talk]] = {}
    for talk in counted:
        days.setdefault((talk.began.date(), talk.language), []).append(talk)
    topics = Counter(topic for talk in counted for one in talk.spoken for topic in one.asked)
    reasons = Counter(reason for talk in counted for _, reason in talk.handovers)
    return Figures(
        total=sums(counted),
        by_day={key: sums(days[key]) for key in sorted(days)},
        topics=dict(topics.most_common()),
        reasons=dict(reasons.most_common()),
    )


def sums(talks: Sequence[Talk]) -> Sums:
    """Return the sums of some conversations."""
    said = [one for talk in talks for one in talk.spoken if not one.by_agent]
    ratings = [stars for talk in talks for stars in talk.ratings]
    return Sums(
        conversations=len(talks),
        by_bot_alone=sum(talk.by_bot_alone for talk in talks),
        handed_over=sum(bool(talk.handovers) for talk in talks),
        messages=len(said),
        not_understood=sum(NOT_UNDERSTOOD in one.asked for one in said),
        ratings=len(ratings),
        rating=round(sum(ratings) / len(ratings), 2) if ratings else None,
        waiting=times(talk.waited for talk in talks),
        handling=times(talk.handled for talk in talks),
    )


def times(found: Iterable[timedelta | None]) -> Times:
    """Return count, median and 90th percentile (nearest rank) of the durations there are."""
    seconds = sorted(one.total_seconds() for one in found if one is not None)
    if not seconds:
        return Times()
    rank = -(-len(seconds) * 9 // 10)  # the smallest that nine in ten are not above
    return Times(len(seconds), float(median(seconds)), seconds[rank - 1])
