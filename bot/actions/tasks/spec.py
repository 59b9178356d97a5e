"""What a task is: its slots, the account data it needs, and how it is carried out."""

import abc
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar

from bot.actions.dialogue import Dialogue, Task
from bot.actions.replies import Event, Reply, Values, topic_button
from bot.actions.turn import Turn

Items = list[Reply | Event]
ACCOUNT_NOT_OPEN = Reply("account-not-open", {}, [topic_button("approval_time")])


class Needs(Enum):
    """Who may have a task done: anybody, an identified customer, one identified lately."""

    NOBODY = "nobody"
    IDENTITY = "identity"
    FRESH = "fresh"


class Over(Exception):
    """The task ends here, with these replies; nothing (more) is done."""

    def __init__(self, items: Items) -> None:
        super().__init__()
        self.items = items


def always(task: Task) -> bool:
    """Return that a slot belongs to every run of its task."""
    return True


@dataclass(frozen=True)
class Slot:
    """One thing a task has to know.

    `entity` is the detail of a message that gives it; `words`: where none is found, the whole
    message is the answer; `named`: its detail may be any name, so that a message surely about
    something else gives none; `yes_no`: it is answered by yes or no; `optional`: it may stay open;
    `asked_only`: a detail goes here only when it was asked for; `reads` finds the answer in the
    words of a message where no detail gives it, None: it is not there; `needed` tells whether
    the slot belongs to this run of the task.
    """

    name: str
    entity: str | None = None
    words: bool = False
    named: bool = False
    yes_no: bool = False
    optional: bool = False
    asked_only: bool = False
    reads: Callable[[str, Task], Any] | None = None
    needed: Callable[[Task], bool] = always


class Spec(abc.ABC):
    """One kind of task. Stateless: what it knows of a run stands in the `Task`."""

    name: ClassVar[str]
    needs: ClassVar[Needs] = Needs.IDENTITY
    # Whether a summary is confirmed before the task is carried out.
    confirmed: ClassVar[bool] = True
    slots: ClassVar[Sequence[Slot]] = ()
    # Topics that, said while this task is open, mean this task.
    siblings: ClassVar[frozenset[str]] = frozenset()
    # Topics whose questions name values without choosing them: "what does silver cost?"
    about: ClassVar[frozenset[str]] = frozenset()

    async def settle(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        """Look what was said up in the account and the rules, before the next question.

        A value that cannot be is taken away again; the replies returned say why.

        Raises:
            Over: there is nothing to be done.
            NotIdentified, NotFresh, BackendError
        """
        return []

    @abc.abstractmethod
    async def ask(self, slot: str, task: Task, turn: Turn) -> Reply:
        """Return the question for a slot."""

    @abc.abstractmethod
    async def summary(self, task: Task, turn: Turn) -> Reply:
        """Return what is about to be done, for the customer to confirm."""

    @abc.abstractmethod
    async def execute(self, task: Task, turn: Turn, dialogue: Dialogue) -> Items:
        """Carry the task out; return the report, whose first reply is repeated when asked again.

        Raises:
            Over: it cannot be done, and no other answer changes that.
            Again: it cannot be done as it is; another answer may change that.
            NotIdentified, NotFresh, BackendError
        """

    def open_slot(self, task: Task) -> Slot | None:
        """Return the first slot that is still to be asked for."""
        return next((slot for slot in self.asked_of(task) if self.is_open(slot, task)), None)

    def asked_of(self, task: Task) -> list[Slot]:
        """Return the slots of this run, in the order in which they are asked for."""
        return [slot for slot in self.slots if slot.needed(task)]

    def is_open(self, slot: Slot, task: Task) -> bool:
        return slot.name not in task.values and slot.name not in task.refused

    def slot(self, name: str) -> Slot | None:
        """Return the slot of that name."""
        return next((slot for slot in self.slots if slot.name == name), None)


class Again(Exception):
    """A slot has to be asked for again; the replies say why."""

    def __init__(self, slot: str, items: Items) -> None:
        super().__init__(slot)
        self.slot = slot
        self.items = items


def key_of(task: Task, turn: Turn) -> str:
    """Return the idempotency key of what a message has done: a turn done again repeats it."""
    return f"{task.id}-{turn.message}"


def step_button(task: Task, step: str, title: str, **values: Any) -> Values:
    """Return a button of a task; `title` is the key of its text."""
    payload = {"step": step, "task": task.id, **values}
    return {"title": {"message": title}, "payload": f"/task_step{_json(payload)}"}


def choice_button(task: Task, slot: str, value: str, title: Values) -> Values:
    """Return a button that answers the question for a slot; `title` is a message."""
    payload = {"step": "set", "task": task.id, "slot": slot, "value": value}
    return {"title": title, "payload": f"/task_step{_json(payload)}"}


def yes_no_buttons(task: Task, slot: str) -> list[Values]:
    """Return the buttons of a question that is answered by yes or no."""
    return [
        choice_button(task, slot, answer, {"message": f"button-{answer}"})
        for answer in ("yes", "no")
    ]


def confirm_buttons(task: Task, title: str = "button-confirm") -> list[Values]:
    """Return the buttons under a summary."""
    return [
        step_button(task, "confirm", title),
        step_button(task, "change", "button-change"),
        step_button(task, "cancel", "button-cancel"),
    ]


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)
