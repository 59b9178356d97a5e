"""What is said in a conversation is delivered to where it is led, in order, whoever said it.

The database says what is to be delivered (`delivered_seq` below the conversation's `last_seq`), so
nothing is lost with a process. A message whose delivery was cut off between the platform's yes and
our note of it is said twice there: no platform that we know takes a key of ours.
"""

import asyncio
import uuid
from collections.abc import Mapping
from datetime import timedelta

import structlog

from backend.channels import links
from backend.channels.ports import Choice, Outgoing, Platform, PlatformSilent, Undeliverable
from backend.conversations.rendering import render
from backend.conversations.schemas import MessageRead
from backend.conversations.service import Conversations
from backend.core import clock
from backend.core.background import Background
from backend.core.database import Database
from backend.models.channels import ChannelConversation
from locales import Locales

log = structlog.get_logger()
LOOK_EVERY = 0.5  # seconds
HOLD = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(minutes=5)
AT_ONCE = 20  # conversations in one round
OURS = frozenset({"bot", "agent", "system"})  # authors whose words the platform does not know


class Deliveries:
    """Delivers what is new, for all platforms of this process; `platforms` by channel."""

    def __init__(
        self,
        database: Database,
        conversations: Conversations,
        texts: Locales,
        platforms: Mapping[str, Platform],
    ) -> None:
        self._database = database
        self._conversations = conversations
        self._texts = texts
        self._platforms = platforms
        self._delivering = Background("deliveries", self._go_on, pause=LOOK_EVERY)

    def start(self) -> None:
        """Begin to look for what is to be delivered, if there is any platform."""
        if self._platforms:
            self._delivering.start()

    async def stop(self) -> None:
        """End; what is not delivered is after the next start."""
        await self._delivering.stop()

    async def deliver_due(self) -> int:
        """Deliver everything that is due; return in how many conversations."""
        async with self._database.reading() as session:
            found = await links.due(session, clock.now(), limit=AT_ONCE)
        await asyncio.gather(*(self._deliver(conversation_id) for conversation_id in found))
        return len(found)

    async def _go_on(self) -> float:
        return 0 if await self.deliver_due() == AT_ONCE else LOOK_EVERY

    async def _deliver(self, conversation_id: uuid.UUID) -> None:
        holder, now = uuid.uuid4().hex, clock.now()
        async with self._database.transaction() as session:
            link = await links.take(session, conversation_id, holder, now, now + HOLD)
        platform = self._platforms.get(link.channel) if link is not None else None
        if link is None or platform is None:
            return
        free = {"holder": None, "held_until": None}
        try:
            await self._bring(link, platform, holder)
        except PlatformSilent as error:
            log.warning("delivery.failed", conversation=str(conversation_id), error=str(error))
            retry = {"failures": link.failures + 1, "retry_at": clock.now() + _pause(link)}
            await self._note(conversation_id, holder, {**free, **retry})
        except Undeliverable as error:
            log.error("delivery.given_up", conversation=str(conversation_id), error=str(error))
            conversation, _ = await self._conversations.history(conversation_id, after=0, limit=1)
            gone = {"delivered_seq": conversation.last_seq, "handed_over": True}
            await self._note(conversation_id, holder, {**free, **gone})
        else:
            await self._note(conversation_id, holder, {**free, "failures": 0, "retry_at": None})

    async def _bring(self, link: ChannelConversation, platform: Platform, holder: str) -> None:
        """Say what is new there, then hand over if a person is wanted."""
        conversation, messages = await self._conversations.history(
            link.conversation_id, after=link.delivered_seq, limit=1000
        )
        for message in messages:
            if message.author in OURS:
                shown = render(message, conversation.language, self._texts)
                await platform.send(link.address, _outgoing(shown))
            if not await self._note(
                link.conversation_id,
                holder,
                {"delivered_seq": message.seq, "held_until": clock.now() + HOLD},
            ):
                return  # somebody else has taken over
        # A message that nobody may see moves the end too.
        if conversation.last_seq > link.delivered_seq:
            await self._note(link.conversation_id, holder, {"delivered_seq": conversation.last_seq})
        if conversation.owner != "bot" and not link.handed_over:
            await platform.hand_over(link.address)
            await self._note(link.conversation_id, holder, {"handed_over": True})

    async def _note(
        self, conversation_id: uuid.UUID, holder: str, values: dict[str, object]
    ) -> bool:
        async with self._database.transaction() as session:
            return await links.note(session, conversation_id, holder, values)


def _outgoing(message: MessageRead) -> Outgoing:
    choices = tuple(Choice(button.title, button.payload) for button in message.buttons)
    return Outgoing(message.text, choices)


def _pause(link: ChannelConversation) -> timedelta:
    return min(timedelta(seconds=2 ** min(link.failures, 10)), LONGEST_PAUSE)
