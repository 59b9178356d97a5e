"""What a conversation remembers from turn to turn; it travels in the slot `dialogue`."""

import uuid
from dataclasses import asdict, dataclass, field
from typing import Any

SLOT = "dialogue"
CONFIRM = "confirm"  # `Task.asked` while the summary waits for a yes
CHANGE = "change"  # … while a summary that was not right waits for what is
DONE_KEPT = 5
RECENT_KEPT = 5
# What of one product may hold for the next one too: "the same shop".
SHARED = ("purchase_date", "purchase_country", "dealer")


@dataclass
class Task:
    """Something the customer wants done: what is known so far, and the open question.

    `values` holds what was said by slot; `refused` the slots that stay open by the customer's
    wish; `asked` the slot that was asked for last, CONFIRM or CHANGE. `resumes`: it goes on by
    itself once what it waits for (an identity) is there. `notes` is what the task itself keeps.
    """

    name: str
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    values: dict[str, Any] = field(default_factory=dict)
    asked: str | None = None
    refused: list[str] = field(default_factory=list)
    resumes: bool = False
    notes: dict[str, Any] = field(default_factory=dict)


@dataclass
class Dialogue:
    """The state of a conversation.

    `aside` are tasks that were put aside, the last one last; `offered` the id of that one whose
    resumption was offered in the last turn, `follow` a task that a yes or a detail begins then.
    `done` are the last tasks that were carried out, each ``{"task": id, "name": …, "key": …,
    "values": …}`` as it was reported; `just_done`: in the last turn.
    `said` is what was last told of a product, by slot: "the same shop" means that.
    `focus` are ids of the products spoken of last. `waiting_topics` are account questions asked
    before the customer was identified, `misses` messages in a row that were not understood,
    `recent` the last topics; `rated`: the customer was asked how the conversation was.
    """

    task: Task | None = None
    aside: list[Task] = field(default_factory=list)
    offered: str | None = None
    follow: Task | None = None
    done: list[dict[str, Any]] = field(default_factory=list)
    just_done: bool = False
    said: dict[str, Any] = field(default_factory=dict)
    focus: list[str] = field(default_factory=list)
    waiting_topics: list[str] = field(default_factory=list)
    misses: int = 0
    recent: list[str] = field(default_factory=list)
    rated: bool = False

    @classmethod
    def read(cls, stored: dict[str, Any] | None) -> "Dialogue":
        """Return the state that `as_slot` wrote; a new one for None."""
        stored = dict(stored or {})
        task, follow = stored.pop("task", None), stored.pop("follow", None)
        aside = [Task(**one) for one in stored.pop("aside", [])]
        return cls(
            task=task and Task(**task), follow=follow and Task(**follow), aside=aside, **stored
        )

    def as_slot(self) -> dict[str, Any] | None:
        """Return the state as JSON; None when there is nothing to remember."""
        stored = {name: value for name, value in asdict(self).items() if value}
        return stored or None

    def clear(self) -> None:
        """Forget everything: somebody else may go on in this conversation."""
        self.__init__()  # type: ignore[misc]

    def put_aside(self) -> None:
        """Put the open task aside."""
        if self.task is not None:
            self.aside.append(self.task)
            self.task = None

    def take_up(self, task_id: str) -> Task | None:
        """Make a task that was put aside the open one; None: there is none of that id."""
        found = next((task for task in self.aside if task.id == task_id), None)
        if found is not None:
            self.aside.remove(found)
            self.put_aside()
            self.task = found
        return found

    def finish(self, key: str, values: dict[str, Any]) -> None:
        """Close the open task as carried out, with the message that reported it."""
        assert self.task is not None
        report = {"task": self.task.id, "name": self.task.name, "key": key, "values": values}
        self.done = [*self.done, report][-DONE_KEPT:]
        self.just_done = True
        known = {slot: self.task.values[slot] for slot in SHARED if slot in self.task.values}
        self.said = self.said | known
        self.task = None

    def result_of(self, task_id: str) -> dict[str, Any] | None:
        """Return what was reported of a task that was carried out."""
        return next((one for one in self.done if one["task"] == task_id), None)
