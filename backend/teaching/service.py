"""Lessons: noted by themselves or by agents, reviewed, and given out as training data.

A lesson points to its message, so it goes with the conversation when that is erased. What a
reviewer lets into the training data names nobody: rules.personal_parts is asked first, and a
person reads every text.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import yaml
from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.core.settings import ROOT
from backend.models.conversations import Conversation, Message
from backend.models.teaching import Lesson
from backend.teaching import repository, rules
from backend.teaching.errors import (
    HoldsPersonalData,
    NothingToLearn,
    UnknownLabel,
    UnknownLesson,
)
from backend.teaching.rules import LessonReason, LessonState, Taught

JOB = "teaching.collect"
EVERY = timedelta(minutes=10)
WINDOW = timedelta(hours=1)  # looked back over each time: a job may be late
AT_ONCE = 5000
KEPT = timedelta(days=180)  # of what nobody reviewed, or was dismissed
DATA = ROOT / "bot/data/nlu"


@dataclass(frozen=True, slots=True)
class Shown:
    """A lesson with its message, for a reviewer."""

    lesson: Lesson
    message: Message
    conversation: Conversation


@cache
def labels() -> Sequence[str]:
    """Return the labels that the training data knows, by its English files."""
    found: set[str] = set()
    for file in sorted((DATA / "en").glob("*.yml")):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        found |= {entry["intent"] for entry in data["nlu"] if "intent" in entry}
    return sorted(found)


def topics() -> list[str]:
    """Return the topics that a reviewer may assign."""
    return sorted(label.rpartition("/")[2] for label in labels())


async def collect(session: AsyncSession, now: datetime) -> int:
    """Note what was not understood lately; return how many lessons there are more."""
    found = await repository.without_lesson(session, now - WINDOW, limit=AT_ONCE)
    made = 0
    for message, conversation in found:
        asked = (message.understanding or {}).get("asked") or []
        if rules.is_rejected(asked):
            repository.add(session, _lesson(message, conversation, now))
            made += 1
    return made


async def correct(
    session: AsyncSession, message_id: uuid.UUID, topic: str | None, by: By
) -> Lesson:
    """Note that a message was misunderstood, and what it means if that is known.

    Once more is no error: what was said last counts, until a reviewer has decided.

    Raises:
        NothingToLearn: it is no customer's words.
        UnknownLabel: there is no such topic.
        UnknownLesson: there is no such message.
    """
    if topic is not None and rules.label_of(topic, labels()) is None:
        raise UnknownLabel(known=topics())
    found = await repository.message(session, message_id)
    if found is None:
        raise UnknownLesson()
    message, conversation = found
    if message.author != "customer" or message.text is None:
        raise NothingToLearn()
    row = await repository.lesson(session, message_id)
    if row is None:
        row = _lesson(message, conversation, by.at)
        repository.add(session, row)
    elif row.state is not LessonState.OPEN or (row.noted_by and row.proposed == topic):
        return row
    row.reason, row.noted_by = LessonReason.CORRECTED, str(by.actor)
    row.proposed = topic or row.proposed
    await _record(session, row, "noted", by, conversation)
    return row


async def noted(session: AsyncSession, conversation_id: uuid.UUID) -> dict[uuid.UUID, Lesson]:
    """Return the lessons about a conversation by the message that each is about."""
    found = await repository.of_conversation(session, conversation_id)
    return {lesson.message_id: lesson for lesson in found}


async def lessons(
    session: AsyncSession, state: LessonState, language: str | None, *, limit: int
) -> list[Shown]:
    """Return lessons in a state, oldest first."""
    found = await repository.lessons(session, state, language, limit=limit)
    return [Shown(*row) for row in found]


async def assign(
    session: AsyncSession, message_id: uuid.UUID, topic: str, text: str | None, by: By
) -> Lesson:
    """Say what a message means. `text`: what to train with, without persons; None: as typed.

    Raises:
        UnknownLesson
        UnknownLabel: there is no such topic.
        HoldsPersonalData: the text names an address or a long number.
        NothingToLearn: nothing is left of the text.
    """
    lesson, message, conversation = await _found(session, message_id)
    if rules.label_of(topic, labels()) is None:
        raise UnknownLabel(known=topics())
    wanted = rules.one_line(text if text is not None else message.text or "")
    personal = rules.personal_parts(wanted)
    if personal:
        raise HoldsPersonalData(parts=len(personal))
    if not any(character.isalnum() for character in wanted):
        raise NothingToLearn()
    lesson.topics, lesson.text = [topic], wanted
    await _close(session, lesson, LessonState.ASSIGNED, by, conversation)
    return lesson


async def dismiss(session: AsyncSession, message_id: uuid.UUID, by: By) -> Lesson:
    """Say that nothing is to be learnt from a message.

    Raises:
        UnknownLesson
    """
    lesson, _message, conversation = await _found(session, message_id)
    lesson.topics, lesson.text = [], None
    await _close(session, lesson, LessonState.DISMISSED, by, conversation)
    return lesson


async def taught(session: AsyncSession) -> list[Taught]:
    """Return what is to be trained with."""
    found = []
    for lesson in await repository.assigned(session):
        label = rules.label_of(lesson.topics[0], labels()) if lesson.topics else None
        if label is not None and lesson.text:
            found.append(Taught(lesson.language, label, lesson.text))
    return found


def write(found: Iterable[Taught], folder: Path) -> Mapping[str, Path]:
    """Write training data as bot/data/nlu is laid out; return the files by language."""
    written = {}
    for language, content in rules.training_file(found).items():
        file = folder / language / "taught.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
        written[language] = file
    return written


async def purge(session: AsyncSession, before: datetime) -> None:
    """Forget lessons that nobody trains with."""
    await repository.purge(session, before)


async def _found(
    session: AsyncSession, message_id: uuid.UUID
) -> tuple[Lesson, Message, Conversation]:
    lesson = await repository.lesson(session, message_id)
    found = await repository.message(session, message_id)
    if lesson is None or found is None:
        raise UnknownLesson()
    return lesson, *found


def _lesson(message: Message, conversation: Conversation, now: datetime) -> Lesson:
    return Lesson(
        message_id=message.id,
        conversation_id=conversation.id,
        language=conversation.language,
        reason=LessonReason.NOT_UNDERSTOOD,
        understood=list((message.understanding or {}).get("asked") or []),
        state=LessonState.OPEN,
        topics=[],
        created_at=now,
    )


async def _close(
    session: AsyncSession, lesson: Lesson, state: LessonState, by: By, conversation: Conversation
) -> None:
    lesson.state = state
    lesson.reviewed_by, lesson.reviewed_at = str(by.actor), by.at
    await _record(session, lesson, str(state), by, conversation)


async def _record(
    session: AsyncSession, lesson: Lesson, what: str, by: By, conversation: Conversation
) -> None:
    subject = Subject("message", str(lesson.message_id))
    data = {
        "topics": lesson.topics, "understood": lesson.understood, "proposed": lesson.proposed,
    }  # fmt: skip
    await audit.record(
        session, by, f"lesson.{what}", subject, data, customer_id=conversation.customer_id
    )
