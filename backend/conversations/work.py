"""Work on conversations: whoever holds a conversation's lease answers what waits there.

Replies, dialogue state and the mark "answered" are one transaction. So a process may die at any
point: before that commit the turn is simply done again, after it there is nothing left to do.
"""

import asyncio
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog

from backend.conversations import results, rules
from backend.conversations.delivery import Wakeups
from backend.conversations.errors import UnknownConversation
from backend.conversations.ports import (
    BadTurn,
    Brain,
    BrainFailed,
    BrainUnavailable,
    Gate,
    TurnResult,
)
from backend.conversations.repository import ConversationRepository
from backend.conversations.turns import TurnOptions, turn_input
from backend.conversations.waiting import enter as enter_queue
from backend.core import clock
from backend.core.background import Background
from backend.core.database import Database
from backend.models.conversations import Conversation, Message

log = structlog.get_logger()

SWEEP_EVERY = 0.5  # seconds
LOOK_EVERY = 1.0  # seconds, for the news of other processes


@dataclass(frozen=True)
class Answer:
    """The answers to a message; `complete` is false while they are still to come."""

    conversation: Conversation
    messages: Sequence[Message]
    complete: bool


@dataclass(frozen=True)
class Options:
    """Times that govern the work on conversations, what turns are told, what keeps replies back."""

    lease: timedelta
    answer_wait: timedelta
    turn: TurnOptions
    gate: Gate | None = None


class Work:
    """The workers of this process, and who waits for them here."""

    def __init__(
        self, database: Database, brain: Brain, options: Options, wakeups: Wakeups
    ) -> None:
        self._database = database
        self._brain = brain
        self._options = options
        self._wakeups = wakeups
        self._awaited: dict[uuid.UUID, list[asyncio.Future[Answer]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._sweeper = Background("sweep", self._sweep, pause=SWEEP_EVERY)

    def start(self) -> None:
        """Begin to look for messages that were left unanswered."""
        self._sweeper.start()

    async def stop(self) -> None:
        """Let running turns go; what is unanswered is answered after the next start."""
        await self._sweeper.stop()  # first: it begins workers
        for task in self._workers:
            task.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    # -- waiting for an answer --------------------------------------------------

    async def answer(
        self, conversation: Conversation, message: Message, holder: str | None
    ) -> Answer:
        """Have the message answered, or wait until somebody else has done it.

        `holder` is set where this process has taken the conversation's lease under that name.
        """
        self._wakeups.wake(conversation.id)
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

    def begin(self, conversation: Conversation, message: Message, holder: str | None) -> None:
        """Have the message answered, without waiting for it."""
        self._wakeups.wake(conversation.id)
        if holder is not None:
            self._work_in_background(conversation.id, holder, (conversation, message))

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
            held = not answers and await repository.is_held(message.id)
        if current is None:
            raise UnknownConversation()
        return Answer(current, answers, complete=not held)

    def look_at(self, conversation: Conversation, message: Message) -> None:
        """Have a message understood that a person answers, for the agent to see."""
        if message.text is None:
            return
        task = asyncio.create_task(self._look_at(conversation, message.id, message.text))
        self._workers.add(task)
        task.add_done_callback(self._workers.discard)

    async def _look_at(self, conversation: Conversation, message_id: uuid.UUID, text: str) -> None:
        # The agent sees the words in any case: what was understood is beside them, or missing.
        try:
            await self._look_at_it(conversation, message_id, text)
        except Exception as error:
            log.warning("look.failed", message=str(message_id), error=type(error).__name__)

    async def _look_at_it(
        self, conversation: Conversation, message_id: uuid.UUID, text: str
    ) -> None:
        found = await self._brain.understand(text, conversation.language)
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            current = await repository.get_locked(conversation.id)
            message = await repository.message(message_id)
            if current is None or message is None:
                return
            message.understanding = found
            current.topic = rules.subject_of(found.get("asked") or (), current.topic)
            current.updated_at = clock.now()
        self._wakeups.wake(conversation.id)

    # -- answering --------------------------------------------------------------

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
            return await self._give_back(conversation_id, holder)
        started = clock.now()
        try:
            result = await self._turn(conversation, message, holder)
        except (BrainUnavailable, BrainFailed) as error:
            return await self._failed(conversation, holder, message, error)
        more = await self._finish(conversation, holder, message, result)
        log.info(
            "turn.done",
            conversation=str(conversation_id),
            message=str(message.id),
            asked=result.understanding.get("asked"),
            ms=round((clock.now() - started).total_seconds() * 1000, 1),
        )
        return more

    async def _turn(self, conversation: Conversation, message: Message, holder: str) -> TurnResult:
        """Have the brain work on a message, prolonging the lease meanwhile."""
        turn = await turn_input(self._database, conversation, message, self._options.turn)
        work = asyncio.create_task(self._brain.turn(turn))
        try:
            while not (await asyncio.wait({work}, timeout=self._options.lease.total_seconds() / 3))[
                0
            ]:
                if not await self._renew(conversation.id, holder):
                    raise BrainUnavailable("the lease was lost")
            result = work.result()
        finally:
            work.cancel()
        results.check(result)
        return result

    async def _renew(self, conversation_id: uuid.UUID, holder: str) -> bool:
        async with self._database.transaction() as session:
            return await ConversationRepository(session).renew_lease(
                conversation_id, holder, clock.now() + self._options.lease
            )

    async def _give_back(self, conversation_id: uuid.UUID, holder: str) -> bool:
        """Give the lease back, unless something came meanwhile; tell whether it did."""
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get_locked(conversation_id)
            if conversation is None or conversation.lease_holder != holder:
                return False
            more = await repository.next_waiting(conversation_id) is not None
            self._settle_lease(conversation, more=more)
        return more

    async def _finish(
        self, before: Conversation, holder: str, message: Message, result: TurnResult
    ) -> bool:
        """Keep a turn's result in one transaction; tell whether more waits.

        `before` is the conversation as it was when the turn began.
        """
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get_locked(before.id)
            if conversation is None or conversation.lease_holder != holder:
                return False  # fenced: somebody else took over, and does the turn again
            if before.customer_id not in (None, conversation.customer_id):
                # Its customer has left meanwhile, so nothing of theirs may stay, neither said nor
                # remembered. The message is answered for whoever is there now.
                self._settle_lease(conversation, more=True)
                return True
            newest = conversation.last_seq
            # Nobody but the lease's holder changes a waiting message: it is as we read it.
            repository.add(message)
            gate = self._options.gate
            held = gate is not None and await gate.holds(session, conversation, message, result)
            if held:
                result = results.without_replies(result)
            before_turn = conversation.owner
            replies = await results.keep(repository, conversation, message, result)
            if conversation.owner == "queue" != before_turn:
                replies += await enter_queue(session, conversation, message, clock.now())
            more = newest > message.seq
            if more:
                await repository.flush()
                more = await repository.next_waiting(before.id) is not None
            self._settle_lease(conversation, more=more)
        self._wakeups.wake(before.id)
        for waiting in self._awaited.get(message.id, []):
            if not waiting.done():
                waiting.set_result(Answer(conversation, replies, complete=not held))
        return more

    def _settle_lease(self, conversation: Conversation, *, more: bool) -> None:
        """Keep the lease if there is more to do, else give it back."""
        if more:
            conversation.lease_until = clock.now() + self._options.lease
        else:
            conversation.lease_holder = conversation.lease_until = None

    async def _failed(
        self, before: Conversation, holder: str, message: Message, error: Exception
    ) -> bool:
        """Note a failed attempt; the sweeper tries again.

        While the brain cannot be reached nothing counts against the message.
        """
        unreachable = isinstance(error, BrainUnavailable)
        # Only words of ours: another error may quote what a customer wrote.
        told = isinstance(error, BrainUnavailable | BadTurn)
        log.warning(
            "turn.failed",
            conversation=str(before.id),
            message=str(message.id),
            attempts=message.attempts + 1,
            unreachable=unreachable,
            error=str(error) if told else type(error).__name__,
        )
        if not unreachable and rules.gives_up(message.attempts + 1):
            return await self._finish(before, holder, message, results.apology(message, error))
        async with self._database.transaction() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get_locked(before.id)
            stored = await repository.message(message.id)
            if conversation is None or stored is None or conversation.lease_holder != holder:
                return False
            if conversation.owner == "agent":
                # Somebody took over meanwhile: they answer, and the bot is quiet.
                stored.needs_answer = False
                conversation.waiting_since = conversation.waiting_since or stored.created_at
                self._settle_lease(conversation, more=False)
                return False
            stored.attempts += 0 if unreachable else 1
            stored.retry_at = clock.now() + rules.retry_delay(max(stored.attempts, 1))
            # The lease is left to run out, not given back: a message that comes meanwhile
            # must not overtake this one.
            conversation.lease_until = stored.retry_at
        return False

    # -- what others left -------------------------------------------------------

    async def _sweep(self) -> float:
        """Take over what nobody works on: after a crash, a failure, or a lost lease."""
        async with self._database.reading() as session:
            waiting = await ConversationRepository(session).abandoned(clock.now(), limit=50)
        for conversation_id in waiting:
            holder, moment = new_holder(), clock.now()
            async with self._database.transaction() as session:
                taken = await ConversationRepository(session).take_lease(
                    conversation_id, holder, now=moment, until=moment + self._options.lease
                )
            if taken:
                self._work_in_background(conversation_id, holder)
        return SWEEP_EVERY


def new_holder() -> str:
    """Return a name for a lease's holder that nobody else has."""
    return uuid.uuid4().hex
