"""What a message says to the open question of a task, and what else it asks."""

from dataclasses import dataclass, field
from typing import Any

from bot.actions.dialogue import CONFIRM, Task
from bot.actions.tasks.spec import Slot, Spec
from bot.actions.tasks.values import value_of
from bot.actions.turn import Turn

# From here on a topic counts although the message answers the open question as well.
SURE = 0.75
MOST_NAMES = 4
# Words around a detail that still leave the message an answer: "I bought it in Riga in May".
ANSWER_WORDS = 5
# Not topics of their own while a question is open.
ANSWER_TOPICS = frozenset(("affirm", "deny", "cancel", "not_understood"))
LONGEST_WORDS = 120  # characters of an answer in free words


@dataclass
class Gain:
    """What a message gave a task: slots filled, and slots whose value it changed."""

    filled: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)

    @property
    def any(self) -> bool:
        return bool(self.filled or self.changed)

    def took(self, slot: str) -> bool:
        return slot in self.filled or slot in self.changed


def collect(task: Task, spec: Spec, turn: Turn) -> Gain:
    """Put every detail of the message into its slot."""
    gain = Gain()
    if _only_asks_about(spec, turn):
        return gain
    taken: list[dict[str, Any]] = []
    for slot in _by_question(spec, task):
        if slot.entity is None or (slot.asked_only and task.asked != slot.name):
            continue
        found = [d for d in turn.details_of(slot.entity) if d not in taken]
        if not found or (
            (slot.words or slot.named) and _is_all(found[0], turn) and _asks_else(spec, turn)
        ):
            continue
        taken.append(found[0])
        _put(slot.name, value_of(found[0]), task, gain)
    asked = spec.slot(task.asked or "")
    if asked is not None and not gain.took(asked.name):
        _take_words(asked, task, spec, turn, gain)
    return gain


def _by_question(spec: Spec, task: Task) -> list[Slot]:
    """Return the slots, the one that was asked for first: its detail is its own."""
    return sorted(spec.slots, key=lambda slot: slot.name != task.asked)


def _put(name: str, value: Any, task: Task, gain: Gain) -> None:
    before = task.values.get(name)
    if before == value:
        gain.filled.add(name)
        return
    # Half of a date is no correction of a whole one.
    task.values[name] = value
    if name in task.refused:
        task.refused.remove(name)
    (gain.filled if before is None else gain.changed).add(name)


def _take_words(asked: Slot, task: Task, spec: Spec, turn: Turn, gain: Gain) -> None:
    """Take the whole message as the answer to a question that free words answer."""
    if asked.reads is not None:
        value = asked.reads(turn.text, task)
        if value is not None:
            _put(asked.name, value, task, gain)
    if asked.yes_no:
        if turn.answer in ("yes", "no"):
            _put(asked.name, turn.answer, task, gain)
        return
    if not asked.words or gain.any or turn.values_of("answer") or not turn.text:
        return
    if "?" in turn.text or len(turn.text) > LONGEST_WORDS:
        return
    # The classifier knows no names: what it makes of one is no evidence. Nor is a yes that only
    # it has heard, for nobody asked for one.
    if not _is_name(turn.text) and (turn.answer not in (None, "yes") or _asks_else(spec, turn)):
        return
    _put(asked.name, turn.text, task, gain)


def _is_name(text: str) -> bool:
    """Tell whether a text is two to four capitalised words: "Szabó Eszter"."""
    words = text.replace("-", " ").split()
    return 2 <= len(words) <= MOST_NAMES and all(w.isalpha() and w[0].isupper() for w in words)


def _only_asks_about(spec: Spec, turn: Turn) -> bool:
    """Tell whether the values that a message names are what it asks about, and not chosen."""
    topic = turn.topics[0]
    is_about = len(turn.topics) == 1 and topic in spec.about and turn.confidence(topic) >= SURE
    return is_about and turn.answer is None and not turn.corrects and len(turn.other_words()) > 1


def _asks_else(spec: Spec, turn: Turn) -> bool:
    """Tell whether the message is surely about something else than the open task."""
    topics = set(turn.topics) - ANSWER_TOPICS - {"out_of_scope", spec.name} - spec.siblings
    return any(turn.confidence(topic) >= SURE for topic in topics)


def _is_all(detail: dict[str, Any], turn: Turn) -> bool:
    """Tell whether a detail is most of the message: a name is whatever else would be left."""
    return bool((detail.get("end", 0) - detail.get("start", 0)) * 2 > len(turn.text))


def questions(task: Task, spec: Spec, turn: Turn, gain: Gain) -> list[str]:
    """Return the topics that the message asks about besides answering the open question."""
    topics = [
        topic
        for topic in turn.topics
        if topic not in ANSWER_TOPICS and topic != spec.name and topic not in spec.siblings
    ]
    if task.asked == CONFIRM and turn.answer in ("yes", "no") and len(turn.topics) == 1:
        return []
    if not gain.any and turn.answer is None:
        return topics
    if len(turn.other_words()) <= ANSWER_WORDS and "?" not in turn.text:
        return []
    topics = [topic for topic in topics if topic != "out_of_scope"]
    return [topic for topic in topics if "?" in turn.text or turn.confidence(topic) >= SURE]
