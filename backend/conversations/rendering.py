"""Stored messages become sentences in the language of whoever looks at them."""

from typing import Any

from backend.conversations.schemas import ButtonRead, MessageRead
from backend.models.conversations import Message
from locales import Locales

AGENT = "agent"  # the value that holds the name of who said a message
# What a card names as the part of the text that it stands for: a value, and that value's place.
STANDS_FOR, PLACE = "stands_for", "\ue000"


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
        card=_card(message, language, locales),
        client_id=message.client_id,
        agent=message.values.get(AGENT) if message.author == "agent" else None,
        created_at=message.created_at,
    )


def _text(message: Message, language: str, locales: Locales) -> str:
    if message.key is not None:
        return locales.render(language, message.key, message.values)
    return message.text or ""


def _card(message: Message, language: str, locales: Locales) -> dict[str, Any] | None:
    """Return a card; one that stands for lines of the text has them, and what is said around."""
    card = message.card
    if card is None or message.key is None or STANDS_FOR not in card:
        return card
    name = card[STANDS_FOR]
    text = locales.render(language, message.key, {**message.values, name: PLACE})
    before, _, after = text.partition(PLACE)
    lines = [
        locales.render(language, line["message"], line.get("values"))
        for line in message.values[name]["lines"]
    ]
    return {**card, "before": before.strip(), "after": after.strip(), "lines": lines}
