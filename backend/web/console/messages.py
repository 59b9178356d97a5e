"""A message as an agent sees it: in words, and with what was understood of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from backend.conversations.rendering import render
from backend.conversations.schemas import MessageRead
from backend.models.conversations import Message
from backend.web.console.page import Page
from locales.markup import to_html, to_plain

ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood: topics with how sure that is, in percent, and details."""

    topics: list[tuple[str, int]]
    alternatives: list[tuple[str, int]]
    details: list[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A message to be shown.

    `language` is that of its words, where it is known; `where` the page of the host's site that it
    was written on, where that is another than before.
    """

    message: Message
    words: Markup
    buttons: list[str]
    language: str | None
    understood: Understood | None
    file: str | None
    where: str | None


def shown(messages: Iterable[Message], page: Page, language: str) -> list[Shown]:
    """Return how messages are shown, in their order. What a person typed stays as typed."""
    made, before = [], None
    for message in messages:
        where = _where(message)
        read = render(message, language, page.locales)
        made.append(_shown(message, read, page, language, None if where == before else where))
        before = where or before
    return made


def _where(message: Message) -> str | None:
    known = message.values
    names = (known.get("page_title") or known.get("page_url"), known.get("page_product"))
    return " · ".join(name for name in names if name) or None


def _shown(
    message: Message, read: MessageRead, page: Page, language: str, where: str | None
) -> Shown:
    from_locales = message.key is not None
    words = Markup(to_html(read.text)) if from_locales else _typed(read.text)  # noqa: S704 (escaped)
    return Shown(
        message=message,
        words=words,
        buttons=[to_plain(button.title) for button in read.buttons],
        language=language if from_locales else None,
        understood=_understood(message, page),
        file=message.values.get("file") if message.key == "attachment" else None,
        where=where,
    )


def _typed(text: str) -> Markup:
    return Markup("<br>").join(escape(line) for line in text.split("\n"))


def _understood(message: Message, page: Page) -> Understood | None:
    found = message.understanding
    if message.author != "customer" or not found or message.text is None:
        return None
    names = page.locales.messages_of(page.locales.registry.source, "topics")
    ranking = {
        str(entry["topic"]): round(100 * float(entry["confidence"]))
        for entry in found.get("ranking") or ()
    }
    asked = [str(topic) for topic in found.get("asked") or () if f"topic-{topic}" in names]
    left = max(0, 100 - max(ranking.values(), default=0))
    others = [(topic, sure) for topic, sure in ranking.items() if topic not in asked]
    return Understood(
        # "Not understood" is no topic of the model's: it is what is left of its confidence.
        topics=[(topic, ranking.get(topic, left)) for topic in asked],
        alternatives=[one for one in others if f"topic-{one[0]}" in names][:ALTERNATIVES],
        details=list(_details(found.get("entities") or ())),
    )


def _details(entities: Iterable[dict[str, Any]]) -> Iterable[str]:
    for entity in entities:
        value = entity.get("value")
        if isinstance(value, str | int) and not isinstance(value, bool):
            yield str(value)
