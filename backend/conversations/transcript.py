"""A conversation as plain text, to be kept by whoever had it."""

from collections.abc import Iterable

from backend.conversations.rendering import render
from backend.models.conversations import Message
from locales import Locales, values
from locales.markup import to_plain

WHO = {"customer": "widget-you", "agent": "widget-agent"}


def transcript(messages: Iterable[Message], language: str, locales: Locales, *, site: str) -> str:
    """Return a paragraph a message: when, who, and what; `site` is where links of ours lead."""
    return "\n\n".join(_paragraph(message, language, locales, site) for message in messages)


def title(language: str, locales: Locales) -> str:
    """Return what stands over a transcript."""
    return locales.render(language, "chat-transcript-title")


def _paragraph(message: Message, language: str, locales: Locales, site: str) -> str:
    at = locales.render(language, "chat-transcript-at", {"at": values.moment(message.created_at)})
    who = locales.render(language, WHO.get(message.author, "widget-bot"))
    shown = render(message, language, locales).text
    # Only what comes from locales/ has markup; what a person typed is as typed.
    text = shown if message.key is None else to_plain(shown, base=site)
    return f"{at}\n{who}: {text}"
