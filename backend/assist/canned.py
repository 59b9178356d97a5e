"""The team's own answers, in up to five languages, with variables in braces."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.assist import repository
from backend.assist.errors import (
    BadValues,
    NameTaken,
    TextMissing,
    UnknownAnswer,
    UnknownVariables,
)
from backend.assist.rules import Finding, filled, findings, matches, places, unknown_places
from backend.assist.service import UNSAYABLE, bad_values
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.models.assist import CannedAnswer
from bot.language import LANGUAGES
from locales import Locales


@dataclass(frozen=True, slots=True)
class Written:
    """A canned answer as it is written: variables with their types, texts by language."""

    name: str
    variables: Mapping[str, str]
    texts: Mapping[str, str]


async def add(session: AsyncSession, written: Written, by: By) -> CannedAnswer:
    """Add an answer.

    Raises:
        NameTaken
        UnknownVariables: a text holds a name in braces that is no variable.
    """
    if await repository.canned_called(session, written.name) is not None:
        raise NameTaken(name=written.name)
    answer = CannedAnswer(id=uuid.uuid4(), created_at=by.at)
    _write(answer, written, by)
    repository.add(session, answer)
    await _record(session, answer, "added", by)
    return answer


async def change(
    session: AsyncSession, answer_id: uuid.UUID, written: Written, by: By
) -> CannedAnswer:
    """Write an answer anew; the same again changes nothing.

    Raises:
        UnknownAnswer, NameTaken, UnknownVariables
    """
    answer = await find(session, answer_id)
    other = await repository.canned_called(session, written.name)
    if other is not None and other.id != answer.id:
        raise NameTaken(name=written.name)
    _write(answer, written, by)
    await _record(session, answer, "changed", by)
    return answer


async def remove(session: AsyncSession, answer_id: uuid.UUID, by: By) -> None:
    """Remove an answer; what was sent stays as it was said.

    Raises:
        UnknownAnswer
    """
    answer = await find(session, answer_id)
    await _record(session, answer, "removed", by)
    await repository.delete(session, answer)


async def find(session: AsyncSession, answer_id: uuid.UUID) -> CannedAnswer:
    """Return an answer. Raises UnknownAnswer."""
    answer = await repository.canned(session, answer_id)
    if answer is None:
        raise UnknownAnswer()
    return answer


async def search(
    session: AsyncSession, query: str, language: str, *, limit: int
) -> list[CannedAnswer]:
    """Return the answers that hold every word of the query in their name or that language."""
    found = await repository.all_canned(session)
    return [
        answer
        for answer in found
        if matches(query, f"{answer.name} {_searched(answer.texts, language)}")
    ][:limit]


def problems(answer: CannedAnswer) -> list[Finding]:
    """Return what an answer lacks, in all languages."""
    return findings(answer.texts, answer.variables, LANGUAGES)


def render(
    answer: CannedAnswer, values: Mapping[str, Any], languages: Sequence[str], texts: Locales
) -> dict[str, str]:
    """Return an answer with its values in languages; of all five, those that have a text.

    Raises:
        TextMissing: there is none in a language that was asked for.
        BadValues: a value is missing, unknown, or in no known form.
    """
    missing = [language for language in languages if not answer.texts.get(language)]
    if missing:
        raise TextMissing(missing=missing, languages=sorted(answer.texts))
    unknown = set(values) - set(answer.variables)
    if unknown:
        raise BadValues(problem=f"no variable {', '.join(sorted(unknown))}")
    return {language: _filled(answer, values, language, texts) for language in languages}


def _filled(answer: CannedAnswer, values: Mapping[str, Any], language: str, texts: Locales) -> str:
    said = {}
    for name in places(answer.texts[language]):
        if name not in values:
            raise BadValues(problem=f"no value for {name}")
        try:
            said[name] = texts.say(language, values[name])
        except UNSAYABLE as error:
            raise bad_values(error, name) from error
    return filled(answer.texts[language], said)


def _searched(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or " ".join(texts.values())


def _write(answer: CannedAnswer, written: Written, by: By) -> None:
    unknown = unknown_places(written.texts, written.variables)
    if unknown:
        raise UnknownVariables(names=unknown)
    answer.name = written.name
    answer.variables = dict(written.variables)
    answer.texts = {language: text for language, text in written.texts.items() if text.strip()}
    answer.changed_by, answer.changed_at = str(by.actor), by.at


async def _record(session: AsyncSession, answer: CannedAnswer, what: str, by: By) -> None:
    subject = Subject("canned_answer", str(answer.id))
    data = {"name": answer.name, "languages": sorted(answer.texts)}
    await audit.record(session, by, f"canned_answer.{what}", subject, data)
