"""Stored messages become sentences in the language of whoever looks at them."""

from backend.conversations.schemas import ButtonRead, MessageRead
from backend.models.conversations import Message
from locales import Locales

AGENT = "agent"  # the value that holds the name of who said a message


def render(message: Message, language: str, locales: Locales) -> MessageRead:
    """Return a message as it is shown in a language; what was typed stays as typed."""
    return MessageRead(
        seq=message.seq,
        author=message.author,
        key=message.key,
        values=message.values,
        text=_text(message, language, locales),
        buttons=[
            ButtonRead(
                title=locales.render(
                    language, button["title"]["message"], button["title"].get("values")
                ),
                payload=button["payload"],
            )
            for button in message.buttons
        ],
        card=message.card,
        client_id=message.client_id,
        agent=message.values.get(AGENT) if message.author == "agent" else None,
        created_at=message.created_at,
    )


def _text(message: Message, language: str, locales: Locales) -> str:
    if message.key is not None:
        return locales.render(language, message.key, message.values)
    return message.text or ""
