"""The assistant's messages and the team's own answers, searchable in the agent's language."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from backend.assist.rules import filled, folded, matches
from backend.assist.service import facts_by_topic
from locales import Locales
from locales.samples import Samples
from locales.source import read

# Files whose messages the assistant says to customers, and how their keys end that are parts only.
FILES = ("guide", "account", "conversation", "tasks")
PARTS = ("-line",)
GUIDE_PREFIX = "guide-"


@dataclass(frozen=True, slots=True)
class Entry:
    """A message of the assistant's in a language, with sample values.

    `topic` is the guide topic whose answer it is, or one of them: with it `suggest` gives the
    message with its real values. `variables` are the types of its values by name.
    """

    key: str
    text: str
    variables: dict[str, str]
    topic: str | None
    title: str | None
    facts: tuple[int, ...]


class Library:
    """The messages of all languages, made ready when a language is first asked for."""

    def __init__(self, texts: Locales) -> None:
        self._texts = texts.as_strict

    async def search(self, query: str, language: str, *, limit: int) -> list[Entry]:
        """Return the messages that hold every word of the query, in any order, by key."""
        entries = await asyncio.to_thread(_entries, self._texts, language)
        return [entry for entry in entries if matches(query, _searched(entry))][:limit]

    def choices(self, kind: str) -> tuple[str, ...]:
        """Return what a variable of an enumeration can be, such as the ids of the tiers."""
        samples = _samples(self._texts.path, self._texts.registry.source)
        return samples.enum_values(kind.partition(":")[2])

    def with_samples(
        self, texts: Mapping[str, str], variables: Mapping[str, str]
    ) -> dict[str, str]:
        """Return a canned answer by language as it reads with a sample for each variable."""
        samples = _samples(self._texts.path, self._texts.registry.source)
        values = {name: samples.of_type(kind)[0] for name, kind in variables.items()}
        return {
            language: filled(
                text, {name: self._texts.say(language, value) for name, value in values.items()}
            )
            for language, text in texts.items()
        }


def _searched(entry: Entry) -> str:
    return folded(f"{entry.key} {entry.title or ''} {entry.text}")


@lru_cache(maxsize=16)
def _samples(path: Path, source: str) -> Samples:
    return Samples(read(path, source).texts)


@lru_cache(maxsize=16)
def _entries(texts: Locales, language: str) -> Sequence[Entry]:
    samples = _samples(texts.path, texts.registry.source)
    keys = sorted(
        key
        for file in FILES
        for key in texts.messages_of(language, file)
        if not key.endswith(PARTS) and texts.has(key) and texts.has(key, language)
    )
    return [_entry(texts, samples, key, language) for key in keys]


def _entry(texts: Locales, samples: Samples, key: str, language: str) -> Entry:
    topic = _topic(key)
    return Entry(
        key=key,
        text=texts.render(language, key, samples.of_message(key)),
        variables=texts.variables(key),
        topic=topic,
        title=texts.render(language, f"topic-{topic}") if topic else None,
        facts=facts_by_topic().get(topic or "", ()),
    )


def _topic(key: str) -> str | None:
    """Return the guide topic that a message answers: "choose_lower_tier" of "…-none" too."""
    if not key.startswith(GUIDE_PREFIX):
        return None
    name = key.removeprefix(GUIDE_PREFIX).partition("-")[0]
    return name if name in facts_by_topic() else None
