"""What agents' tools ask: what words mean, what to answer, and a message in any language."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.service import customer_by_email, customer_by_id
from backend.assist.accounts import Account, account_of
from backend.assist.errors import BadValues, BrainSilent, UnknownMessage, UnknownTopic
from backend.assist.rules import Proposal, proposals
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.conversations.ports import Brain, BrainFailed, BrainUnavailable
from backend.conversations.previews import WOULD_CHANGE, Preview, Previews
from backend.core import clock
from backend.core.database import Database
from backend.identity.errors import UnknownCustomer
from backend.models.accounts import Customer
from backend.programme.service import Programme
from bot.actions.replies import ACCOUNT, GUIDE, topic_button
from bot.language import LANGUAGES, identify, settle
from locales import LocaleError, Locales, Values

_TOPICS = Path(__file__).with_name("topics.yml")
SURE = 0.8  # of a text's language, before an agent is warned that it is another one


# What rendering raises for values in a wrong form.
UNSAYABLE = (LocaleError, ArithmeticError, ValueError, TypeError, RecursionError)
LONGEST_PROBLEM = 300  # characters


def bad_values(error: BaseException, name: str = "") -> BadValues:
    """Return the error of a text that cannot be said, for the caller; `name`: of which value."""
    return BadValues(problem=f"{name}: {error}".removeprefix(": ")[:LONGEST_PROBLEM])


@cache
def facts_by_topic() -> Mapping[str, tuple[int, ...]]:
    """Return which facts the answer to each topic rests on."""
    found = yaml.safe_load(_TOPICS.read_text(encoding="utf-8"))
    return {topic: tuple(facts) for topic, facts in found.items()}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean: topics in their order, the first one's confidence, the others' ranking."""

    language: str
    topics: Sequence[str]
    confidence: float
    alternatives: Sequence[tuple[str, float]]
    entities: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reply is proposed to: exactly one of conversation, text and topic, or the first two.

    A conversation alone: what its customer said last. `customer` is the address of the customer
    that the calling tool vouches for, without a conversation.
    """

    conversation: uuid.UUID | None = None
    text: str | None = None
    topic: str | None = None
    language: str | None = None
    customer: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What could be answered and done, and what it rests on.

    `replies` are messages as data. `changes`: the assistant would carry something out instead, or
    have a code mailed; nothing of that was done. `events` are what it would report beside.
    """

    meaning: Meaning
    replies: Sequence[Mapping[str, Any]]
    events: Sequence[str]
    changes: bool
    account: Account | None
    actions: Sequence[Proposal]


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a text is in the customer's language; `language` None: nothing tells."""

    language: str | None
    confidence: float
    differs: bool


class Assistant:
    """The assist tool of this process."""

    def __init__(
        self, database: Database, brain: Brain, previews: Previews, texts: Locales
    ) -> None:
        self._database = database
        self._brain = brain
        self._previews = previews
        self._texts = texts.as_strict

    async def understand(self, text: str, language: str | None) -> Meaning:
        """Return what a text means. `language` is what the conversation was in so far.

        Raises:
            BrainSilent
        """
        settled = settle(text, current=language).language
        try:
            found = await self._brain.understand(text, settled)
        except (BrainUnavailable, BrainFailed) as error:
            raise BrainSilent() from error
        return _meaning(settled, found)

    async def suggest(self, asked: Asked, programme: Programme, by: By) -> Suggestion:
        """Propose replies and actions. Where an account is looked at, the audit knows.

        Raises:
            BrainSilent, UnknownConversation, NothingSaid, UnknownCustomer, UnknownTopic
        """
        customer = await self._named(asked.customer)
        try:
            preview = await self._preview(asked, customer)
        except (BrainUnavailable, BrainFailed) as error:
            raise BrainSilent() from error
        account = await self._account(preview.customer_id, programme, by)
        meaning = _meaning(preview.conversation.language, preview.result.understanding)
        events = [item["event"] for item in preview.result.messages if "event" in item]
        return Suggestion(
            meaning=meaning,
            replies=[item for item in preview.result.messages if item.get("key")],
            events=[event for event in events if event != WOULD_CHANGE],
            changes=preview.changes,
            account=account,
            actions=proposals(meaning.topics, account.situation if account else None),
        )

    def render(self, key: str, values: Values, languages: Sequence[str]) -> dict[str, str]:
        """Return a message in languages.

        Raises:
            UnknownMessage
            BadValues: a value is missing, or in no known form.
        """
        if not self._texts.has(key):
            raise UnknownMessage(key=key)
        try:
            return {language: self._texts.render(language, key, values) for language in languages}
        except UNSAYABLE as error:
            raise bad_values(error) from error

    def text(self, language: str, key: str, values: Values | None = None) -> str:
        """Return one of our own messages in a language."""
        return self._texts.render(language, key, values)

    def topic_title(self, topic: str, language: str) -> str:
        """Return a topic as people call it; its id where it has no name."""
        key = f"topic-{topic}"
        return self._texts.render(language, key) if self._texts.has(key) else topic

    async def _named(self, email: str | None) -> Customer | None:
        if email is None:
            return None
        async with self._database.reading() as session:
            customer = await customer_by_email(session, email)
        if customer is None:
            raise UnknownCustomer()
        return customer

    async def _preview(self, asked: Asked, customer: Customer | None) -> Preview:
        if asked.conversation is not None:
            return await self._previews.of_conversation(asked.conversation, asked.text)
        customer_id = customer.id if customer else None
        if asked.topic is not None:
            language = asked.language or LANGUAGES[0]
            return await self._previews.of_payload(_payload(asked.topic), language, customer_id)
        text = asked.text or ""
        language = settle(text, current=asked.language).language
        return await self._previews.of_text(text, language, customer_id)

    async def _account(
        self, customer_id: uuid.UUID | None, programme: Programme, by: By
    ) -> Account | None:
        if customer_id is None:
            return None
        async with self._database.reading() as session:
            customer = await customer_by_id(session, customer_id)
            if customer is None:
                return None
            account = await account_of(session, customer, programme, today=clock.now().date())
        async with self._database.transaction() as session:
            await note_view(session, customer_id, by)
        return account


def fit(text: str, expected: str) -> Fit:
    """Tell whether a text that an agent typed is in the language that the customer reads."""
    guess = identify(text)
    sure = guess.language is not None and guess.confidence >= SURE
    differs = guess.foreign_script is not None or (sure and guess.language != expected)
    return Fit(guess.language, guess.confidence, differs)


async def note_view(session: AsyncSession, customer_id: uuid.UUID, by: By) -> None:
    """Write down that somebody looked at a customer's account."""
    subject = Subject("customer", str(customer_id))
    await audit.record(session, by, "customer.viewed", subject, customer_id=customer_id)


def _payload(topic: str) -> str:
    if topic not in GUIDE | ACCOUNT:
        raise UnknownTopic(known=sorted(GUIDE | ACCOUNT))
    return str(topic_button(topic)["payload"])


def _meaning(language: str, found: Mapping[str, Any]) -> Meaning:
    ranking = [(entry["topic"], entry["confidence"]) for entry in found.get("ranking", ())]
    topics = found.get("asked") or ["not_understood"]
    known = dict(ranking)
    # "Not understood" is no topic of the model's: it is what is left of its confidence.
    rest = 1 - ranking[0][1] if ranking else 1.0
    return Meaning(
        language=language,
        topics=topics,
        confidence=known.get(topics[0], rest),
        alternatives=[entry for entry in ranking if entry[0] != topics[0]],
        entities=found.get("entities", ()),
    )
