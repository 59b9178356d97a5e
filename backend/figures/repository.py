"""Queries of the figures: the database counts; no words of anybody's are read.

A conversation counts where its customer has said something. Days are those of UTC.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    CTE,
    ColumnElement,
    TableValuedAlias,
    and_,
    case,
    func,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from backend.figures.rules import NOT_UNDERSTOOD, Counts, Key, Stretch
from backend.models.conversations import Conversation, ConversationEvent, Message

HANDOVER, RATING = "handover_requested", "rating"


@dataclass(frozen=True, slots=True)
class Period:
    """Conversations that began from `begin` to before `end`, in a language; None: in any."""

    begin: datetime
    end: datetime
    language: str | None = None


class FiguresRepository:
    """The figures of a period, in one session."""

    def __init__(self, session: AsyncSession, period: Period) -> None:
        self._session = session
        self._postgresql = session.get_bind().dialect.name == "postgresql"
        self._talks = self._conversations(period)

    async def counts(self) -> dict[Key, Counts]:
        """Return what is counted by day and language."""
        talks, wishes = self._talks, _wishes(self._talks)
        missed, ratings = self._missed(), _ratings(self._talks)
        alone = and_(wishes.c.id.is_(None), talks.c.answers == 0)
        query = (
            select(
                talks.c.day,
                talks.c.language,
                func.count(),
                _sum(case((alone, 1), else_=0)),
                func.count(wishes.c.id),
                _sum(talks.c.questions),
                _sum(missed.c.count),
                func.count(ratings.c.stars),
                _sum(ratings.c.stars),
            )
            .select_from(talks)
            .outerjoin(wishes, wishes.c.id == talks.c.id)
            .outerjoin(missed, missed.c.id == talks.c.id)
            .outerjoin(ratings, ratings.c.id == talks.c.id)
            .group_by(talks.c.day, talks.c.language)
        )
        rows = (await self._session.execute(query)).all()
        return {_key(day, language): Counts(*map(int, sums)) for day, language, *sums in rows}

    async def stretches(self) -> list[tuple[Key, Stretch]]:
        """Return, of each conversation with a person in it, when they were wanted and spoke."""
        talks, wishes = self._talks, _wishes(self._talks)
        spoken = _spoken(self._talks)
        first_answer = (
            select(func.min(Message.created_at))
            .where(
                Message.conversation_id == talks.c.id,
                Message.author == "agent",
                Message.created_at >= wishes.c.wanted,
            )
            .scalar_subquery()
        )
        query = (
            select(
                talks.c.day,
                talks.c.language,
                wishes.c.wanted,
                first_answer,
                spoken.c.first,
                spoken.c.last,
            )
            .select_from(talks)
            .join(spoken, spoken.c.id == talks.c.id)
            .outerjoin(wishes, wishes.c.id == talks.c.id)
        )
        rows = (await self._session.execute(query)).all()
        return [(_key(day, language), Stretch(*times)) for day, language, *times in rows]

    async def topics(self) -> dict[str, int]:
        """Return how often each topic was asked about, the most frequent first."""
        asked = self._asked()
        count = func.count()
        query = (
            select(asked.c.value, count)
            .select_from(Message)
            .join(self._talks, self._talks.c.id == Message.conversation_id)
            .join(asked, true())
            .where(Message.author == "customer")
            .group_by(asked.c.value)
            .order_by(count.desc(), asked.c.value)
        )
        return {str(topic): times for topic, times in await self._session.execute(query)}

    async def reasons(self) -> dict[str, int]:
        """Return how often a person was wanted, by reason, the most frequent first."""
        reason, count = ConversationEvent.data["reason"].as_string(), func.count()
        query = (
            select(reason, count)
            .join(self._talks, self._talks.c.id == ConversationEvent.conversation_id)
            .where(ConversationEvent.kind == HANDOVER)
            .group_by(reason)
            .order_by(count.desc(), reason)
        )
        return {str(name): times for name, times in await self._session.execute(query)}

    def _conversations(self, period: Period) -> CTE:
        """Return the conversations that count, with their numbers of questions and answers."""
        questions = _sum(case((Message.author == "customer", 1), else_=0))
        answers = _sum(case((Message.author == "agent", 1), else_=0))
        day = self._day(Conversation.created_at)
        query = (
            select(
                Conversation.id,
                day.label("day"),
                Conversation.language,
                questions.label("questions"),
                answers.label("answers"),
            )
            .join(Message, Message.conversation_id == Conversation.id)
            .where(Conversation.created_at >= period.begin, Conversation.created_at < period.end)
            .group_by(Conversation.id, day, Conversation.language)
            .having(questions > 0)
        )
        if period.language is not None:
            query = query.where(Conversation.language == period.language)
        return query.cte("talks")

    def _missed(self) -> CTE:
        """Return by conversation how many messages the model rejected."""
        asked = self._asked()
        rejected = select(asked.c.value).where(asked.c.value == NOT_UNDERSTOOD).exists()
        return (
            select(Message.conversation_id.label("id"), func.count().label("count"))
            .join(self._talks, self._talks.c.id == Message.conversation_id)
            .where(Message.author == "customer", rejected)
            .group_by(Message.conversation_id)
            .cte("missed")
        )

    def _asked(self) -> TableValuedAlias:
        """Return the topics of a message as rows: databases unfold JSON each in their own way."""
        if self._postgresql:
            unfolded = func.json_array_elements_text(Message.understanding["asked"])
        else:
            unfolded = func.json_each(Message.understanding, "$.asked")
        return unfolded.table_valued("value")

    def _day(self, at: InstrumentedAttribute[datetime]) -> ColumnElement[date]:
        """Return the day of a time in UTC, whatever zone a session of PostgreSQL has."""
        return func.date(func.timezone("UTC", at) if self._postgresql else at)


def _wishes(talks: CTE) -> CTE:
    """Return by conversation when a person was first wanted."""
    return (
        select(
            ConversationEvent.conversation_id.label("id"),
            func.min(ConversationEvent.created_at).label("wanted"),
        )
        .join(talks, talks.c.id == ConversationEvent.conversation_id)
        .where(ConversationEvent.kind == HANDOVER)
        .group_by(ConversationEvent.conversation_id)
        .cte("wishes")
    )


def _spoken(talks: CTE) -> CTE:
    """Return by conversation a person's first and last words."""
    return (
        select(
            Message.conversation_id.label("id"),
            func.min(Message.created_at).label("first"),
            func.max(Message.created_at).label("last"),
        )
        .join(talks, talks.c.id == Message.conversation_id)
        .where(Message.author == "agent", talks.c.answers > 0)
        .group_by(Message.conversation_id)
        .cte("spoken")
    )


def _ratings(talks: CTE) -> CTE:
    """Return by conversation its last rating: who rates again has changed their mind."""
    newest = func.row_number().over(
        partition_by=ConversationEvent.conversation_id,
        order_by=(ConversationEvent.created_at.desc(), ConversationEvent.id.desc()),
    )
    every = (
        select(
            ConversationEvent.conversation_id.label("id"),
            ConversationEvent.data["stars"].as_integer().label("stars"),
            newest.label("place"),
        )
        .join(talks, talks.c.id == ConversationEvent.conversation_id)
        .where(ConversationEvent.kind == RATING)
        .subquery()
    )
    return select(every.c.id, every.c.stars).where(every.c.place == 1).cte("ratings")


def _sum(what: ColumnElement[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(what), 0)


def _key(day: date | str, language: str) -> Key:
    """Return a day of a language; SQLite has no type of its own for days."""
    return (date.fromisoformat(day) if isinstance(day, str) else day), language
