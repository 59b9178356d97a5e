"""What agents do in conversations: take over, answer, hand back, pass on, note, end.

Each is one transaction on the conversation's locked row, so of two agents at once one is first and
the other is told who. What is said here the customer reads; notes stand in a table of their own.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.agents import service as agents
from backend.agents.rules import is_present
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.conversations import rules, waiting
from backend.conversations.delivery import Wakeups
from backend.conversations.desk_repository import DeskRepository
from backend.conversations.errors import (
    AgentNotThere,
    ConversationTaken,
    EmptyMessage,
    NotWaiting,
    NotYourConversation,
    TextTooLong,
    UnknownConversation,
)
from backend.conversations.rendering import AGENT
from backend.conversations.repository import ConversationRepository
from backend.conversations.results import append
from backend.conversations.rules import CloseReason, NoteKind
from backend.core.database import Database
from backend.core.security import Role
from backend.models.agents import Agent
from backend.models.conversations import Conversation, ConversationNote, Message


@dataclass(frozen=True, slots=True)
class Reply:
    """What an agent says: words as typed, or one of the assistant's messages by its key."""

    text: str | None = None
    key: str | None = None
    values: dict[str, Any] = field(default_factory=dict)
    buttons: Sequence[dict[str, Any]] = ()
    card: dict[str, Any] | None = None


class Desk:
    """The agents' side of the conversations. `by` is always the agent who does it."""

    def __init__(self, database: Database, wakeups: Wakeups, *, max_text: int) -> None:
        self._database = database
        self._wakeups = wakeups
        self._max_text = max_text

    async def take(self, conversation_id: uuid.UUID, agent: Agent, by: By) -> Conversation:
        """Take a conversation over; the bot is quiet from now on.

        An answer that the bot is working on at this moment still comes. Taking what is one's own
        is no error.

        Raises:
            UnknownConversation
            ConversationTaken: somebody else answers in it.
        """
        async with self._database.transaction() as session:
            conversation = await _locked(session, conversation_id)
            if conversation.owner == "agent":
                if conversation.agent_id == agent.id:
                    return conversation
                raise ConversationTaken(agent=await _name(session, conversation.agent_id))
            unanswered = await DeskRepository(session).unanswered(conversation.id)
            left = _not_begun(conversation, unanswered)
            for message in left:
                message.needs_answer = False
                conversation.waiting_since = conversation.waiting_since or message.created_at
            if len(left) == len(unanswered):
                # Whoever still tries an answer is fenced off.
                conversation.lease_holder = conversation.lease_until = None
            conversation.owner, conversation.agent_id = "agent", agent.id
            conversation.closed_at = conversation.close_reason = None
            _say(session, conversation, "agent-joined", name=agent.name)
            await _record(session, by, "conversation.taken", conversation)
        self._wakeups.wake(conversation_id)
        return conversation

    async def reply(
        self, conversation_id: uuid.UUID, agent: Agent, reply: Reply, by: By, *, client_id: str
    ) -> Message:
        """Say something to the customer. The same `client_id` again says it once.

        Raises:
            UnknownConversation, NotYourConversation, EmptyMessage, TextTooLong
        """
        if reply.key is None:
            self._check(reply.text)
        async with self._database.transaction() as session:
            conversation = await _locked(session, conversation_id)
            repository = ConversationRepository(session)
            said = await repository.by_client_id(conversation_id, client_id)
            if said is not None and said.author == "agent":
                return said
            _check_own(conversation, agent)
            said = append(
                conversation,
                author="agent",
                client_id=client_id,
                text=reply.text if reply.key is None else None,
                key=reply.key,
                values={**reply.values, AGENT: agent.name},
                buttons=list(reply.buttons),
                card=reply.card,
                needs_answer=False,
            )
            repository.add(said)
            await repository.offer(conversation_id, reply.buttons)
            conversation.waiting_since = None
            await _record(session, by, "conversation.answered", conversation, {"seq": said.seq})
        self._wakeups.wake(conversation_id)
        return said

    async def hand_back(self, conversation_id: uuid.UUID, agent: Agent, by: By) -> None:
        """Give the conversation back to the bot, which goes on where it was.

        What the customer said last and nobody has answered is answered by the bot now; else, where
        a task is open, its question is asked again.

        Raises:
            UnknownConversation, NotYourConversation
        """
        async with self._database.transaction() as session:
            conversation = await _locked(session, conversation_id)
            _check_own(conversation, agent)
            unanswered = conversation.waiting_since is not None
            _let_go(conversation)
            _say(session, conversation, "agent-handed-back", name=agent.name)
            await self._go_on(session, conversation, unanswered=unanswered)
            await _record(session, by, "conversation.handed_back", conversation)
        await self._freed(conversation_id, by)

    async def transfer(
        self,
        conversation_id: uuid.UUID,
        agent: Agent,
        to: uuid.UUID | None,
        note: str,
        by: By,
    ) -> None:
        """Pass the conversation on, to a colleague or (`to` None) back to the queue, with a note.

        Raises:
            UnknownConversation, EmptyMessage, TextTooLong
            NotYourConversation: it is a colleague's; a lead may pass on any.
            AgentNotThere: the colleague takes no conversations at the moment.
        """
        self._check(note)
        async with self._database.transaction() as session:
            conversation = await _locked(session, conversation_id)
            _check_own(conversation, agent, or_role=Role.LEAD)
            if to is not None:
                await _check_there(session, to, by)
            conversation.owner, conversation.agent_id = "queue", to
            conversation.waiting_since = conversation.waiting_since or by.at
            _say(session, conversation, "agent-transferred", name=agent.name)
            _note(session, conversation, agent, NoteKind.TRANSFER, note, by)
            await _record(
                session, by, "conversation.transferred", conversation, {"to": to and str(to)}
            )
            await session.flush()
            if to is None:
                there = await agents.present(session, by.at)
                others = [one for one in there if one.id != agent.id]
                await waiting.propose(session, [conversation], others)
        await self._freed(conversation_id, by)

    async def close(
        self, conversation_id: uuid.UUID, agent: Agent, reason: CloseReason, note: str, by: By
    ) -> None:
        """End a conversation. With the customer's next message it begins again, with the bot.

        Raises:
            UnknownConversation, NotYourConversation, TextTooLong
        """
        async with self._database.transaction() as session:
            conversation = await _locked(session, conversation_id)
            _check_own(conversation, agent)
            _let_go(conversation)
            conversation.closed_at, conversation.close_reason = by.at, reason
            _say(session, conversation, "agent-closed", name=agent.name)
            if note.strip():
                self._check(note)
                _note(session, conversation, agent, NoteKind.CLOSE, note, by)
            await _record(session, by, "conversation.closed", conversation, {"reason": reason})
        await self._freed(conversation_id, by)

    async def note(self, conversation_id: uuid.UUID, agent: Agent, text: str, by: By) -> None:
        """Write a note for colleagues; any agent may.

        Raises:
            UnknownConversation, EmptyMessage, TextTooLong
        """
        self._check(text)
        async with self._database.transaction() as session:
            conversation = await _locked(session, conversation_id)
            _note(session, conversation, agent, NoteKind.NOTE, text, by)
            conversation.updated_at = by.at
            await _record(session, by, "conversation.noted", conversation)
        self._wakeups.wake(conversation_id)

    async def assign(self, conversation_id: uuid.UUID, to: uuid.UUID, by: By) -> None:
        """Propose what waits to an agent, by hand.

        Raises:
            UnknownConversation, NotWaiting, AgentNotThere
        """
        async with self._database.transaction() as session:
            conversation = await _locked(session, conversation_id)
            if conversation.owner != "queue":
                raise NotWaiting()
            await _check_there(session, to, by)
            conversation.agent_id = to
            conversation.updated_at = by.at
            await _record(session, by, "conversation.assigned", conversation, {"to": str(to)})
        self._wakeups.wake(conversation_id)

    async def set_here(self, agent: Agent, *, here: bool, by: By) -> None:
        """Note whether an agent takes conversations; what waits is proposed to who comes."""
        async with self._database.transaction() as session:
            await agents.set_here(session, agent.id, here=here, by=by)
        await self.came(by)

    async def came(self, by: By) -> None:
        """Propose what waits to whoever is there now."""
        async with self._database.transaction() as session:
            changed = await waiting.propose_all(session, by.at)
        for conversation_id in changed:
            self._wakeups.wake(conversation_id)

    async def _go_on(
        self, session: AsyncSession, conversation: Conversation, *, unanswered: bool
    ) -> None:
        repository = DeskRepository(session)
        if unanswered:
            last = await repository.last_of_customer(conversation.id)
            if last is not None and last.answered_at is None:
                last.needs_answer = True  # the sweeper finds it
                return
        question = await repository.last_of_bot(conversation.id)
        if question is None or rules.open_task(conversation.state) is None:
            return
        ConversationRepository(session).add(
            append(
                conversation,
                author="bot",
                key=question.key,
                values=question.values,
                buttons=question.buttons,
                card=question.card,
                needs_answer=False,
            )
        )

    async def _freed(self, conversation_id: uuid.UUID, by: By) -> None:
        self._wakeups.wake(conversation_id)
        await self.came(by)

    def _check(self, text: str | None) -> None:
        if text is None or not text.strip() or "\x00" in text:
            raise EmptyMessage()
        if len(text) > self._max_text:
            raise TextTooLong(max=self._max_text)


def _not_begun(conversation: Conversation, unanswered: Sequence[Message]) -> Sequence[Message]:
    """Return what the bot has not begun to work on: the first one may be under way."""
    if not unanswered or conversation.lease_holder is None or unanswered[0].retry_at is not None:
        return unanswered
    return unanswered[1:]


def _check_own(conversation: Conversation, agent: Agent, *, or_role: Role | None = None) -> None:
    if conversation.owner != "agent":
        raise NotYourConversation(owner=conversation.owner)
    allowed = or_role is not None and agent.role.covers(or_role)
    if conversation.agent_id != agent.id and not allowed:
        raise NotYourConversation(owner=conversation.owner)


async def _check_there(session: AsyncSession, agent_id: uuid.UUID, by: By) -> None:
    agent = await agents.find(session, agent_id)
    if agent.disabled_at or not is_present(agent.here, agent.seen_at, by.at):
        raise AgentNotThere(agent=agent.name)


def _let_go(conversation: Conversation) -> None:
    conversation.owner = "bot"
    conversation.agent_id = conversation.waiting_since = None


def _say(session: AsyncSession, conversation: Conversation, key: str, **values: Any) -> None:
    ConversationRepository(session).add(
        append(conversation, author="system", key=key, values=values, needs_answer=False)
    )


def _note(
    session: AsyncSession,
    conversation: Conversation,
    agent: Agent,
    kind: NoteKind,
    text: str,
    by: By,
) -> None:
    DeskRepository(session).add(
        ConversationNote(
            id=uuid.uuid4(),
            conversation_id=conversation.id,
            agent_id=agent.id,
            kind=kind,
            text=text,
            after_seq=conversation.last_seq,
            created_at=by.at,
        )
    )


async def _locked(session: AsyncSession, conversation_id: uuid.UUID) -> Conversation:
    conversation = await ConversationRepository(session).get_locked(conversation_id)
    if conversation is None:
        raise UnknownConversation()
    return conversation


async def _name(session: AsyncSession, agent_id: uuid.UUID | None) -> str:
    return (await agents.find(session, agent_id)).name if agent_id else ""


async def _record(
    session: AsyncSession,
    by: By,
    action: str,
    conversation: Conversation,
    data: dict[str, Any] | None = None,
) -> None:
    subject = Subject("conversation", str(conversation.id))
    await audit.record(session, by, action, subject, data, customer_id=conversation.customer_id)
