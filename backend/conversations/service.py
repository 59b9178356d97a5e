"""Conversations: take a message, keep it, have it answered, once and in order.

A message is committed before anything else happens. Whoever holds the conversation's lease works
on it (backend.conversations.work).
"""

import hmac
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.conversations import inbox, retention, rules
from backend.conversations.delivery import LOOK_EVERY, Changes, Wakeups
from backend.conversations.errors import PayloadNotOffered, UnknownConversation
from backend.conversations.events import Rating
from backend.conversations.floods import Floods
from backend.conversations.ports import Brain
from backend.conversations.repository import ConversationRepository
from backend.conversations.results import append, event_row, forget_customer
from backend.conversations.turns import (
    IDENTITY_ATTACHED,
    identification_of,
    identified_customer,
)
from backend.conversations.work import Answer, Options, Work, new_holder
from backend.core import clock
from backend.core.background import Background
from backend.core.database import Database
from backend.core.security import Identity, hash_token, new_token
from backend.models.conversations import Conversation, Message
from bot.language import settle

PAGE = 1000  # messages in one answer

__all__ = ["PAGE", "Answer", "Conversations", "Incoming", "Options", "is_identified"]


@dataclass(frozen=True)
class Incoming:
    """What a channel brings: words, a button's payload, or a note about a kept file.

    `network` is where it comes from (core.throttle.network_of), on a platform who it comes from
    there; None: not to be counted.
    """

    text: str | None = None
    payload: str | None = None
    client_id: str | None = None
    key: str | None = None
    values: dict[str, Any] | None = None
    network: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The name of the agent who answers, and the place in the queue; None: neither."""

    agent: str | None = None
    place: int | None = None


class Conversations:
    """The conversations of this process; several processes share them by the database."""

    def __init__(
        self, database: Database, brain: Brain, options: Options, floods: Floods | None = None
    ) -> None:
        self._database = database
        self._options = options
        self._floods = floods
        self.wakeups = Wakeups()
        self.stopping = False
        changes = Changes(database, self.wakeups)
        self._changes = Background("changes", changes.look, pause=LOOK_EVERY)
        self._work = Work(database, brain, options, self.wakeups)

    # -- life -----------------------------------------------------------------

    def start(self) -> None:
        """Begin to look for messages that were left unanswered, and for other processes' news."""
        self._changes.start()
        self._work.start()

    def announce_stop(self) -> None:
        """Tell open event streams to end; they would hold up the shutdown."""
        self.stopping = True
        self.wakeups.wake_all()

    async def stop(self) -> None:
        """Let running turns go; what is unanswered is answered after the next start."""
        self.announce_stop()
        await self._changes.stop()
        await self._work.stop()

    # -- what channels call ---------------------------------------------------

    async def open(
        self, language: str, channel: str = "web", *, network: str | None = None
    ) -> tuple[Conversation, str]:
        """Begin a conversation; return it and its token, which is kept only as a hash.

        `network` is where it comes from (core.throttle.network_of), None: not known.

        Raises:
            TooManyTries: too many conversations from that network.
        """
        token, moment = new_token(), clock.now()
        secret = self._options.turn.secret_key
        conversation = Conversation(
            id=uuid.uuid4(),
            token_hash=hash_token(token),
            channel=channel,
            network=None if network is None else rules.network_mark(network, secret),
            language=language,
            owner="bot",
            state={},
            last_seq=0,
            created_at=moment,
            updated_at=moment,
        )
        async with self._database.transaction() as session:
            if self._floods and network:
                await self._floods.take_conversation(session, network)
            ConversationRepository(session).add(conversation)
        return conversation, token

    async def authorised(self, conversation_id: uuid.UUID, token: str) -> Conversation:
        """Return the conversation whose token this is.

        Raises:
            UnknownConversation: no such conversation, or not its token.
        """
        async with self._database.reading() as session:
            conversation = await ConversationRepository(session).get(conversation_id)
        return _checked(conversation, token)

    async def say(self, conversation_id: uuid.UUID, token: str, incoming: Incoming) -> Answer:
        """Keep a customer's message and wait for its answers.

        The same `client_id` again gives the same answers and does nothing else.

        Raises:
            UnknownConversation
            PayloadNotOffered: no button of this conversation carried that payload.
            TooManyTries: too many messages of this conversation, or from that network.
        """
        holder = new_holder()
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = _checked(await repository.get_locked(conversation_id), token)
            message = await self._already_kept(repository, conversation, incoming)
            if message is None:
                await self._admit(session, conversation, incoming)
                message = await self._keep(repository, conversation, incoming, author="customer")
            leased = self._lease_if_free(conversation, message, holder)
        if conversation.owner == "agent" and message.understanding is None:
            self._work.look_at(conversation, message)
        return await self._work.answer(conversation, message, holder if leased else None)

    async def admit_file(self, conversation_id: uuid.UUID, network: str) -> None:
        """Count a file that is about to come.

        Raises:
            TooManyTries
        """
        if self._floods:
            await self._floods.take_file(conversation_id, network)

    async def erase(self, conversation_id: uuid.UUID, token: str) -> None:
        """Delete a conversation with everything in it, and its files once that is certain.

        Raises:
            UnknownConversation
        """
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = _checked(await repository.get_locked(conversation_id), token)
            await retention.remove(session, conversation, clock.now())
        self.wakeups.wake(conversation_id)

    async def rate(self, conversation_id: uuid.UUID, token: str, stars: int) -> None:
        """Note how helpful the customer found the conversation, 1 to 5; the last one counts.

        Raises:
            UnknownConversation
        """
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = _checked(await repository.get_locked(conversation_id), token)
            repository.add(event_row(conversation, Rating(event="rating", stars=stars)))

    async def receive(self, conversation_id: uuid.UUID, incoming: Incoming) -> None:
        """Keep a message that a channel has proven to be the customer's; it is answered soon.

        The same `client_id` again does nothing.

        Raises:
            UnknownConversation
            PayloadNotOffered: no button of this conversation carried that payload.
            TooManyTries: too many messages of this conversation, or from that network.
        """
        holder = new_holder()
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get_locked(conversation_id)
            if conversation is None:
                raise UnknownConversation()
            if await self._already_kept(repository, conversation, incoming) is not None:
                return
            await self._admit(session, conversation, incoming)
            message = await self._keep(repository, conversation, incoming, author="customer")
            leased = self._lease_if_free(conversation, message, holder)
        self._work.begin(conversation, message, holder if leased else None)

    async def attach_identity(
        self, conversation_id: uuid.UUID, token: str, identity: Identity, customer_id: uuid.UUID
    ) -> Answer:
        """Attach who the customer is; what waited for it goes on.

        Nothing that was under way for another customer is left.

        Raises:
            UnknownConversation
        """
        holder = new_holder()
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = _checked(await repository.get_locked(conversation_id), token)
            if not self._attach(conversation, identity, customer_id):
                return Answer(conversation, [], complete=True)
            message = await self._keep(
                repository, conversation, Incoming(payload=IDENTITY_ATTACHED), author="system"
            )
            leased = self._lease_if_free(conversation, message, holder)
        self.wakeups.wake(conversation_id)
        return await self._work.answer(conversation, message, holder if leased else None)

    async def set_language(
        self, conversation_id: uuid.UUID, token: str, language: str
    ) -> Conversation:
        """Go on in a language that the customer chose.

        Raises:
            UnknownConversation
        """
        async with self._database.transaction() as session:
            conversation = _checked(
                await ConversationRepository(session).get_locked(conversation_id), token
            )
            conversation.language = language
            conversation.language_sure = conversation.language_chosen = True
        self.wakeups.wake(conversation_id)
        return conversation

    async def end_identity(self, conversation_id: uuid.UUID, token: str) -> None:
        """Forget who the customer is, and what waited for it.

        Raises:
            UnknownConversation
        """
        async with self._database.transaction() as session:
            conversation = _checked(
                await ConversationRepository(session).get_locked(conversation_id), token
            )
            forget_customer(conversation)
        self.wakeups.wake(conversation_id)

    async def typing(self, conversation_id: uuid.UUID, token: str) -> None:
        """Note that the customer is typing; only an agent is told.

        Raises:
            UnknownConversation
        """
        conversation = await self.authorised(conversation_id, token)
        if conversation.owner != "agent":
            return
        async with self._database.transaction() as session:
            await ConversationRepository(session).note_typing(conversation_id, clock.now())
        self.wakeups.wake(conversation_id)

    async def leave_contact(self, conversation_id: uuid.UUID, token: str, email: str) -> None:
        """Note where to write to the customer when nobody is there to answer.

        Raises:
            UnknownConversation
        """
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = _checked(await repository.get_locked(conversation_id), token)
            if conversation.contact == email:
                return
            conversation.contact = email
            repository.add(
                append(
                    conversation,
                    author="bot",
                    key="contact-kept",
                    values={"email": email},
                    needs_answer=False,
                )
            )
        self.wakeups.wake(conversation_id)

    async def standing(self, conversation: Conversation) -> Standing:
        """Return who answers in a conversation, and its place in the queue."""
        if conversation.owner == "bot":
            return Standing()
        async with self._database.reading() as session:
            return await _standing(session, conversation)

    async def news(
        self, conversation_id: uuid.UUID, *, after: int
    ) -> tuple[Conversation, list[Message], Standing]:
        """Return the conversation as it is now, its messages after a `seq`, and its standing.

        Raises:
            UnknownConversation
        """
        async with self._database.reading() as session:
            conversation, messages = await _history(session, conversation_id, after, PAGE)
            standing = await _standing(session, conversation)
        return conversation, messages, standing

    async def history(
        self, conversation_id: uuid.UUID, *, after: int, limit: int
    ) -> tuple[Conversation, list[Message]]:
        """Return the conversation as it is now, and its messages after a `seq`, in order.

        Raises:
            UnknownConversation
        """
        async with self._database.reading() as session:
            return await _history(session, conversation_id, after, limit)

    # -- keeping --------------------------------------------------------------

    async def _admit(
        self, session: AsyncSession, conversation: Conversation, incoming: Incoming
    ) -> None:
        """Count a message. Raises TooManyTries."""
        if self._floods and incoming.network:
            await self._floods.take_message(session, conversation.id, incoming.network)

    def _attach(
        self, conversation: Conversation, identity: Identity, customer_id: uuid.UUID
    ) -> bool:
        """Note the customer; tell whether something that waited for them may go on now.

        An older token than the one before takes nothing away from what that has shown.
        """
        moment, age = clock.now(), self._options.turn.step_up_age
        before = identification_of(conversation)
        same = before.customer_id == customer_id
        if before.customer_id is not None and not same:
            forget_customer(conversation)
        conversation.customer_id = customer_id
        conversation.identified_at = identity.issued
        conversation.identified_until = identity.expires
        if same and before.at is not None and before.until is not None:
            conversation.identified_at = max(before.at, identity.issued)
            conversation.identified_until = max(before.until, identity.expires)
        if not same or not before.holds(moment):
            return True
        after = identification_of(conversation)
        return after.is_fresh(moment, age) and not before.is_fresh(moment, age)

    async def _already_kept(
        self, repository: ConversationRepository, conversation: Conversation, incoming: Incoming
    ) -> Message | None:
        if incoming.client_id is None:
            return None
        return await repository.by_client_id(conversation.id, incoming.client_id)

    async def _keep(
        self,
        repository: ConversationRepository,
        conversation: Conversation,
        incoming: Incoming,
        *,
        author: str,
    ) -> Message:
        key, values = incoming.key, incoming.values or {}
        if author == "customer" and incoming.payload is not None:
            button = await repository.offered(conversation.id, incoming.payload)
            if button is None:
                raise PayloadNotOffered()
            key, values = button.title["message"], {**values, **(button.title.get("values") or {})}
        if incoming.text is not None and _settle_language(conversation, incoming.text):
            values = {**values, "foreign_script": True}
        message = append(
            conversation,
            author=author,
            client_id=incoming.client_id,
            text=incoming.text,
            payload=incoming.payload,
            key=key,
            values=values,
            needs_answer=conversation.owner != "agent",
        )
        repository.add(message)
        if author == "customer":
            _note_said(conversation, message)
        return message

    def _lease_if_free(self, conversation: Conversation, message: Message, holder: str) -> bool:
        # Without a holder nothing waits before this message. An expired lease is the
        # sweeper's: something was left, and comes first.
        if conversation.lease_holder is not None or not message.needs_answer:
            return False
        conversation.lease_holder = holder
        conversation.lease_until = clock.now() + self._options.lease
        return True


async def _history(
    session: AsyncSession, conversation_id: uuid.UUID, after: int, limit: int
) -> tuple[Conversation, list[Message]]:
    repository = ConversationRepository(session)
    conversation = await repository.get(conversation_id)
    if conversation is None:
        raise UnknownConversation()
    if conversation.last_seq <= after:
        return conversation, []
    return conversation, await repository.history(conversation_id, after=after, limit=limit)


async def _standing(session: AsyncSession, conversation: Conversation) -> Standing:
    return Standing(
        agent=await inbox.answering(session, conversation),
        place=await inbox.place(session, conversation),
    )


def _checked(conversation: Conversation | None, token: str) -> Conversation:
    if conversation is None or not hmac.compare_digest(conversation.token_hash, hash_token(token)):
        raise UnknownConversation()
    return conversation


def _note_said(conversation: Conversation, message: Message) -> None:
    """Note that the customer has said something: they type no more, and what was closed opens."""
    conversation.typing_at = None
    conversation.closed_at = conversation.close_reason = None
    if conversation.owner == "agent" and conversation.waiting_since is None:
        conversation.waiting_since = message.created_at


def is_identified(conversation: Conversation, moment: datetime) -> bool:
    """Tell whether the conversation's customer is identified at that moment."""
    return identified_customer(conversation, moment) is not None


def _settle_language(conversation: Conversation, text: str) -> bool:
    """Let the words tell the language; tell whether their script is none of the five's."""
    if rules.may_be_a_name(text, conversation.state):
        return False
    known = conversation.language if conversation.language_sure else None
    settled = settle(text, current=known, page=conversation.language)
    if not conversation.language_chosen:
        conversation.language = settled.language
    conversation.language_sure = conversation.language_sure or settled.sure
    return settled.foreign_script is not None
