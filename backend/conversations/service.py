"""Conversations: take a message, keep it, have it answered, once and in order.

A message is committed before anything else happens. Whoever holds the
conversation's lease works on it; replies, dialogue state and the mark "answered"
are one transaction. So a process may die at any point: before that commit the turn
is simply done again, after it there is nothing left to do.
"""

import asyncio
import hmac
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from backend.conversations import rules
from backend.conversations.delivery import Wakeups
from backend.conversations.errors import PayloadNotOffered, UnknownConversation
from backend.conversations.ports import (
    Brain,
    BrainFailed,
    BrainUnavailable,
    TurnInput,
    TurnResult,
)
from backend.conversations.repository import ConversationRepository
from backend.core.clock import now
from backend.core.database import Database
from backend.core.security import Identity, hash_token, new_token, sign_turn
from backend.models.conversations import Conversation, ConversationEvent, Message
from bot.language import settle

log = structlog.get_logger()

SWEEP_EVERY = 0.5  # seconds
LOOK_EVERY = 1.0  # seconds, for the news of other processes
TURN_TOKEN_LIFE = timedelta(minutes=2)
IDENTITY_ATTACHED = "/identity_attached"
ATTACHMENT_RECEIVED = "/attachment_received"


@dataclass(frozen=True)
class Incoming:
    """What a channel brings: words, a button's payload, or a note about a kept file."""

    text: str | None = None
    payload: str | None = None
    client_id: str | None = None
    key: str | None = None
    values: dict[str, Any] | None = None


@dataclass(frozen=True)
class Answer:
    """The answers to a message; `complete` is false while they are still to come."""

    conversation: Conversation
    messages: Sequence[Message]
    complete: bool


@dataclass(frozen=True)
class Options:
    """Times that govern the work on conversations, and the key of the turn tokens."""

    lease: timedelta
    answer_wait: timedelta
    secret_key: str


class Conversations:
    """The conversations of this process; several processes share them by the database."""

    def __init__(self, database: Database, brain: Brain, options: Options) -> None:
        self._database = database
        self._brain = brain
        self._options = options
        self.wakeups = Wakeups()
        self.stopping = False
        self._awaited: dict[uuid.UUID, list[asyncio.Future[Answer]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._sweeper: asyncio.Task[None] | None = None

    # -- life -----------------------------------------------------------------

    def start(self) -> None:
        """Begin to look for messages that were left unanswered."""
        self._sweeper = asyncio.create_task(self._sweep())

    def announce_stop(self) -> None:
        """Tell open event streams to end; they would hold up the shutdown."""
        self.stopping = True
        self.wakeups.wake_all()

    async def stop(self) -> None:
        """Let running turns go; what is unanswered is answered after the next start."""
        self.announce_stop()
        tasks = [*self._workers, *([self._sweeper] if self._sweeper else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # -- what channels call ---------------------------------------------------

    async def open(self, language: str, channel: str = "web") -> tuple[Conversation, str]:
        """Begin a conversation; return it and its token, which is kept only as a hash."""
        token, moment = new_token(), now()
        conversation = Conversation(
            id=uuid.uuid4(),
            token_hash=hash_token(token),
            channel=channel,
            language=language,
            owner="bot",
            state={},
            last_seq=0,
            created_at=moment,
            updated_at=moment,
        )
        async with self._database.transaction() as session:
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
        """
        holder = _new_holder()
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = _checked(await repository.get_locked(conversation_id), token)
            message = await self._already_kept(repository, conversation, incoming)
            if message is None:
                message = await self._keep(repository, conversation, incoming, author="customer")
            leased = self._lease_if_free(conversation, message, holder)
        return await self._answered(conversation, message, holder if leased else None)

    async def attach_identity(
        self, conversation_id: uuid.UUID, token: str, identity: Identity, customer_id: uuid.UUID
    ) -> Answer:
        """Attach who the customer is; an account question that waited for it is answered.

        Raises:
            UnknownConversation
        """
        holder = _new_holder()
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = _checked(await repository.get_locked(conversation_id), token)
            is_new = _identified_customer(conversation, now()) != customer_id
            conversation.customer_id = customer_id
            conversation.identified_at = identity.issued
            conversation.identified_until = identity.expires
            if not is_new:
                return Answer(conversation, [], complete=True)
            message = await self._keep(
                repository, conversation, Incoming(payload=IDENTITY_ATTACHED), author="system"
            )
            leased = self._lease_if_free(conversation, message, holder)
        self.wakeups.wake(conversation_id)
        return await self._answered(conversation, message, holder if leased else None)

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
            conversation.customer_id = None
            conversation.identified_at = conversation.identified_until = None
            conversation.state = {}
        self.wakeups.wake(conversation_id)

    async def history(
        self, conversation_id: uuid.UUID, *, after: int, limit: int
    ) -> tuple[Conversation, list[Message]]:
        """Return the conversation as it is now, and its messages after a `seq`, in order."""
        async with self._database.reading() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get(conversation_id)
            if conversation is None:
                raise UnknownConversation()
            messages = await repository.history(conversation_id, after=after, limit=limit)
        return conversation, messages

    async def customer_id(
        self, session: AsyncSession, conversation_id: uuid.UUID, moment: datetime
    ) -> uuid.UUID | None:
        """Return who the conversation's identified customer is at that moment, if anybody."""
        conversation = await ConversationRepository(session).get(conversation_id)
        return _identified_customer(conversation, moment) if conversation else None

    # -- keeping --------------------------------------------------------------

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
            key, values = button.title["message"], button.title.get("values") or {}
        if incoming.text is not None and _settle_language(conversation, incoming.text):
            values = {**values, "foreign_script": True}
        message = _append(
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
        return message

    def _lease_if_free(self, conversation: Conversation, message: Message, holder: str) -> bool:
        moment = now()
        # Without a holder nothing waits before this message. An expired lease is the
        # sweeper's: something was left, and comes first.
        if conversation.lease_holder is not None or not message.needs_answer:
            return False
        conversation.lease_holder = holder
        conversation.lease_until = moment + self._options.lease
        return True

    # -- answering ------------------------------------------------------------

    async def _answered(
        self, conversation: Conversation, message: Message, holder: str | None
    ) -> Answer:
        """Have the message answered, or wait until somebody else has done it."""
        self.wakeups.wake(conversation.id)
        if not message.needs_answer:
            return await self._kept_answer(conversation, message)
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._awaited.setdefault(message.id, []).append(answer)
        try:
            if holder is not None:
                self._work_in_background(conversation.id, holder, (conversation, message))
            return await self._wait_for(answer, conversation, message)
        finally:
            self._awaited[message.id].remove(answer)
            if not self._awaited[message.id]:
                del self._awaited[message.id]

    async def _wait_for(
        self, answer: "asyncio.Future[Answer]", conversation: Conversation, message: Message
    ) -> Answer:
        """Wait for this process's worker; look now and then whether another one did it."""
        clock_of_loop = asyncio.get_running_loop().time
        deadline = clock_of_loop() + self._options.answer_wait.total_seconds()
        while (left := deadline - clock_of_loop()) > 0:
            await asyncio.wait({answer}, timeout=min(left, LOOK_EVERY))
            if answer.done():
                return answer.result()
            async with self._database.reading() as session:
                stored = await ConversationRepository(session).message(message.id)
            if stored is None:
                raise UnknownConversation()
            if not stored.needs_answer:
                return await self._kept_answer(conversation, stored)
        return Answer(conversation, [], complete=False)

    async def _kept_answer(self, conversation: Conversation, message: Message) -> Answer:
        """Return what was answered before; nothing where a person owns the conversation."""
        if message.answered_at is None:
            return Answer(conversation, [], complete=False)
        async with self._database.reading() as session:
            repository = ConversationRepository(session)
            current = await repository.get(conversation.id)
            answers = await repository.answers_to(message.id)
        if current is None:
            raise UnknownConversation()
        return Answer(current, answers, complete=True)

    def _work_in_background(
        self,
        conversation_id: uuid.UUID,
        holder: str,
        first: tuple[Conversation, Message] | None = None,
    ) -> None:
        # Not awaited by the request: a client that goes away must not stop the turn.
        task = asyncio.create_task(self._work(conversation_id, holder, first))
        self._workers.add(task)
        task.add_done_callback(self._workers.discard)

    async def _work(
        self,
        conversation_id: uuid.UUID,
        holder: str,
        first: tuple[Conversation, Message] | None,
    ) -> None:
        """Answer what waits in a conversation whose lease we hold, then give it back."""
        try:
            while await self._work_on_next(conversation_id, holder, first):
                first = None
        except Exception:
            log.exception("work.broke", conversation=str(conversation_id))

    async def _next(self, conversation_id: uuid.UUID) -> tuple[Conversation | None, Message | None]:
        async with self._database.reading() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get(conversation_id)
            return conversation, await repository.next_waiting(conversation_id)

    async def _work_on_next(
        self,
        conversation_id: uuid.UUID,
        holder: str,
        first: tuple[Conversation, Message] | None,
    ) -> bool:
        """Answer the first waiting message; tell whether there is another one to do.

        `first` is that message where the caller has just kept it, before any other.
        """
        conversation, message = first or await self._next(conversation_id)
        if conversation is None or conversation.lease_holder != holder:
            return False
        if message is None:
            return await self._finish(conversation_id, holder, None, None)
        started = now()
        try:
            result = await self._turn(conversation, message, holder)
        except (BrainUnavailable, BrainFailed) as error:
            return await self._failed(conversation_id, holder, message, error)
        more = await self._finish(conversation_id, holder, message, result)
        log.info(
            "turn.done",
            conversation=str(conversation_id),
            message=str(message.id),
            asked=result.understanding.get("asked"),
            ms=round((now() - started).total_seconds() * 1000, 1),
        )
        return more

    async def _turn(self, conversation: Conversation, message: Message, holder: str) -> TurnResult:
        """Have the brain work on a message, prolonging the lease meanwhile."""
        work = asyncio.create_task(self._brain.turn(self._turn_input(conversation, message)))
        try:
            while not (await asyncio.wait({work}, timeout=self._options.lease.total_seconds() / 3))[
                0
            ]:
                if not await self._renew(conversation.id, holder):
                    raise BrainUnavailable("the lease was lost")
            return work.result()
        finally:
            work.cancel()

    def _turn_input(self, conversation: Conversation, message: Message) -> TurnInput:
        moment = now()
        token = sign_turn(
            conversation.id, secret=self._options.secret_key, now=moment, life=TURN_TOKEN_LIFE
        )
        payload = ATTACHMENT_RECEIVED if message.key == "attachment" else message.payload
        return TurnInput(
            conversation=conversation.id,
            message=message.id,
            text=message.text,
            payload=payload,
            state=conversation.state,
            metadata={
                "token": token,
                "language": conversation.language,
                "owner": conversation.owner,
                "identified": is_identified(conversation, moment),
                **message.values,
            },
        )

    async def _renew(self, conversation_id: uuid.UUID, holder: str) -> bool:
        async with self._database.transaction() as session:
            return await ConversationRepository(session).renew_lease(
                conversation_id, holder, now() + self._options.lease
            )

    async def _finish(
        self,
        conversation_id: uuid.UUID,
        holder: str,
        message: Message | None,
        result: TurnResult | None,
    ) -> bool:
        """Keep a turn's result in one transaction; tell whether more waits.

        Without a result only the lease is given back, unless something came meanwhile.
        """
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get_locked(conversation_id)
            if conversation is None or conversation.lease_holder != holder:
                return False  # fenced: somebody else took over, and does the turn again
            newest = conversation.last_seq
            replies: list[Message] = []
            if message is not None and result is not None:
                # Nobody but the lease's holder changes a waiting message: it is as we read it.
                repository.add(message)
                replies = await _apply(repository, conversation, message, result)
            more = message is None or newest > message.seq
            if more:
                await repository.flush()
                more = await repository.next_waiting(conversation_id) is not None
            if more:
                conversation.lease_until = now() + self._options.lease
            else:
                conversation.lease_holder = conversation.lease_until = None
        self.wakeups.wake(conversation_id)
        for waiting in self._awaited.get(message.id, []) if message is not None else []:
            if not waiting.done():
                waiting.set_result(Answer(conversation, replies, complete=True))
        return more

    async def _failed(
        self, conversation_id: uuid.UUID, holder: str, message: Message, error: Exception
    ) -> bool:
        """Note a failed attempt; the sweeper tries again.

        While the brain cannot be reached nothing counts against the message.
        """
        unreachable = isinstance(error, BrainUnavailable)
        log.warning(
            "turn.failed",
            conversation=str(conversation_id),
            message=str(message.id),
            attempts=message.attempts + 1,
            unreachable=unreachable,
            error=str(error) if unreachable else type(error).__name__,
        )
        if not unreachable and rules.gives_up(message.attempts + 1):
            return await self._finish(conversation_id, holder, message, _apology(message, error))
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get_locked(conversation_id)
            stored = await repository.message(message.id)
            if conversation is None or stored is None or conversation.lease_holder != holder:
                return False
            stored.attempts += 0 if unreachable else 1
            stored.retry_at = now() + rules.retry_delay(max(stored.attempts, 1))
            # The lease is left to run out, not given back: a message that comes meanwhile
            # must not overtake this one.
            conversation.lease_until = stored.retry_at
        return False

    async def _sweep(self) -> None:
        """Take over what nobody works on: after a crash, a failure, or a lost lease."""
        while True:
            try:
                await self._sweep_once()
            except asyncio.CancelledError:
                raise
            except Exception:
                log.exception("sweep.broke")
            await asyncio.sleep(SWEEP_EVERY)

    async def _sweep_once(self) -> None:
        async with self._database.reading() as session:
            waiting = await ConversationRepository(session).abandoned(now(), limit=50)
        for conversation_id in waiting:
            holder, moment = _new_holder(), now()
            async with self._database.transaction() as session:
                taken = await ConversationRepository(session).take_lease(
                    conversation_id, holder, now=moment, until=moment + self._options.lease
                )
            if taken:
                self._work_in_background(conversation_id, holder)


def _checked(conversation: Conversation | None, token: str) -> Conversation:
    if conversation is None or not hmac.compare_digest(conversation.token_hash, hash_token(token)):
        raise UnknownConversation()
    return conversation


def is_identified(conversation: Conversation, moment: datetime) -> bool:
    """Tell whether the conversation's customer is identified at that moment."""
    return _identified_customer(conversation, moment) is not None


def _new_holder() -> str:
    return uuid.uuid4().hex


def _identified_customer(conversation: Conversation, moment: datetime) -> uuid.UUID | None:
    until = conversation.identified_until
    return conversation.customer_id if until is not None and until > moment else None


def _settle_language(conversation: Conversation, text: str) -> bool:
    """Let the words tell the language; tell whether their script is none of the five's."""
    known = conversation.language if conversation.language_sure else None
    settled = settle(text, current=known, page=conversation.language)
    if not conversation.language_chosen:
        conversation.language = settled.language
    conversation.language_sure = conversation.language_sure or settled.sure
    return settled.foreign_script is not None


def _append(conversation: Conversation, *, author: str, **fields: Any) -> Message:
    """Return a new message at the end of a conversation whose row is locked."""
    conversation.last_seq += 1
    conversation.updated_at = now()
    return Message(
        id=uuid.uuid4(),
        conversation_id=conversation.id,
        seq=conversation.last_seq,
        author=author,
        created_at=conversation.updated_at,
        **fields,
    )


async def _apply(
    repository: ConversationRepository,
    conversation: Conversation,
    message: Message,
    result: TurnResult,
) -> list[Message]:
    """Keep what a turn said and did; return its replies."""
    replies = []
    for item in result.messages:
        if "event" in item:
            _apply_event(repository, conversation, message, item)
        else:
            replies.append(_reply(conversation, message, item))
    for reply in replies:
        repository.add(reply)
    await repository.offer(
        conversation.id,
        [button for item in result.messages for button in item.get("buttons") or []],
    )
    message.needs_answer = False
    message.answered_at = now()
    message.understanding = result.understanding or None
    conversation.state = result.state
    return replies


def _reply(conversation: Conversation, message: Message, item: dict[str, Any]) -> Message:
    return _append(
        conversation,
        author="bot",
        key=item["key"],
        values=item.get("values") or {},
        buttons=item.get("buttons") or [],
        card=item.get("card"),
        answers=message.id,
        needs_answer=False,
    )


def _apply_event(
    repository: ConversationRepository,
    conversation: Conversation,
    message: Message,
    item: dict[str, Any],
) -> None:
    kind, data = item["event"], {k: v for k, v in item.items() if k != "event"}
    if kind == "language_changed":
        conversation.language = data["language"]
        conversation.language_sure = True
    elif kind == "handover_requested" and conversation.owner == "bot":
        conversation.owner = "queue"
    elif kind == "identity_ended":
        conversation.customer_id = None
        conversation.identified_at = conversation.identified_until = None
    repository.add(
        ConversationEvent(
            id=uuid.uuid4(),
            conversation_id=conversation.id,
            message_id=message.id,
            kind=kind,
            data=data,
            created_at=now(),
        )
    )


def _apology(message: Message, error: Exception) -> TurnResult:
    log.error("turn.given_up", message=str(message.id), error=str(error))
    return TurnResult(
        messages=[{"key": "error-sorry"}, {"event": "turn_given_up"}],
        state={},
    )
