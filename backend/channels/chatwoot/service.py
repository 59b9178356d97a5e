"""A message in Chatwoot becomes one of a conversation here; the answer is delivered later."""

from pydantic import TypeAdapter

from backend.channels import links
from backend.channels.chatwoot.rules import Said
from backend.conversations import speaking
from backend.conversations.errors import PayloadNotOffered
from backend.conversations.service import Conversations, Incoming
from backend.core import clock
from backend.core.database import Database
from backend.core.fields import Typed
from backend.models.channels import ChannelConversation
from bot.language import LANGUAGES

CHANNEL = "chatwoot"
_typed: TypeAdapter[str] = TypeAdapter(Typed)


class Chatwoot:
    """The inbound side of the channel."""

    def __init__(self, database: Database, conversations: Conversations, *, longest: int) -> None:
        self._database = database
        self._conversations = conversations
        self._longest = longest

    async def take(self, said: Said) -> bool:
        """Keep what a customer said; the same again does nothing. False: it was no choice of ours.

        A conversation that Chatwoot's people gave back (it is pending again) is the bot's again.

        Raises:
            TooManyTries: too much from that customer; a platform that repeats it is heard later.
        """
        link = await self._link(said)
        if link.handed_over:
            async with self._database.transaction() as session:
                await speaking.give_back(session, link.conversation_id)
                await links.taken_back(session, link.conversation_id)
        incoming = Incoming(
            text=_storable(said.text and said.text[: self._longest]),
            payload=_storable(said.payload),
            client_id=_storable(f"{CHANNEL}:{said.id}"[:100]),
            network=said.sender,
        )
        try:
            await self._conversations.receive(link.conversation_id, incoming)
        except PayloadNotOffered:
            return False
        return True

    async def _link(self, said: Said) -> ChannelConversation:
        async with self._database.reading() as session:
            found = await links.find(session, CHANNEL, said.external_id)
        return found or await self._open(said)

    async def _open(self, said: Said) -> ChannelConversation:
        """Begin a conversation; of two calls at once, both get the one that was first."""
        known = said.language if said.language in LANGUAGES else LANGUAGES[0]
        conversation, _token = await self._conversations.open(known, CHANNEL, network=said.sender)
        async with self._database.transaction() as session:
            added = await links.add(
                session,
                {
                    "conversation_id": conversation.id,
                    "channel": CHANNEL,
                    "external_id": said.external_id,
                    "address": {"account": said.account, "conversation": said.conversation},
                    "delivered_seq": 0,
                    "handed_over": False,
                    "failures": 0,
                    "created_at": clock.now(),
                },
            )
            if not added:
                await speaking.forget(session, conversation.id)
            found = await links.find(session, CHANNEL, said.external_id)
        assert found is not None
        return found


def _storable(text: str | None) -> str | None:
    """Return a text without what no database takes: NUL, halves of a pair."""
    return None if text is None else _typed.validate_python(text.replace("\0", " "))
