"""The dialogue around tasks: takes all that is said, asks for what is missing, does it once.

A question in between is answered, then the open one is asked again. Another task puts the open
one aside; it is offered again afterwards. Nothing is carried out without a yes to its summary,
and the same yes again is answered with what was done.
"""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from typing import Any

from bot.actions import conversation
from bot.actions.client import NotFresh, NotIdentified, Refused
from bot.actions.dialogue import CHANGE, CONFIRM, SHARED, Dialogue, Task
from bot.actions.replies import (
    ACCOUNT,
    GUIDE,
    SUMMARY,
    Reply,
    enum,
    lines,
    message,
    topic_button,
)
from bot.actions.tasks import identify
from bot.actions.tasks.apply import Apply
from bot.actions.tasks.identify import Identify
from bot.actions.tasks.migrate import Migrate
from bot.actions.tasks.products import Complete, Register
from bot.actions.tasks.reading import ANSWER_TOPICS, SURE, Gain, collect, questions
from bot.actions.tasks.sign_up import SignUp
from bot.actions.tasks.spec import (
    Again,
    Items,
    Needs,
    Over,
    Spec,
    step_button,
)
from bot.actions.tasks.values import line_of
from bot.actions.turn import Turn

SPECS: dict[str, Spec] = {
    spec.name: spec for spec in (Apply(), Register(), Complete(), Migrate(), SignUp(), Identify())
}
# What begins a task; the choice how to pay is a part of signing up.
STARTS = {**{name: name for name in SPECS}, "do_pay_choice": "do_sign_up"}
# What may be offered beside an answer, and how likely it must be.
OFFERABLE = GUIDE | ACCOUNT | set(STARTS) - {Identify.name}
OFFERED = 0.1
# What a message may seem to be about that only goes on from what was listed: "last May, in Riga".
LEADS_ON = frozenset(("not_understood", "unknown_details", "affirm", "do_complete_product"))
POINTING_WORDS = 3
# Misses in a row at an open question before a person is offered.
STUCK = 2

# Answers a topic that is no task; None: it needs an identity.
Answer = Callable[[str, Turn, Dialogue], Awaitable[Items | None]]


class Engine:
    """Works on one message of one conversation."""

    def __init__(self, turn: Turn, dialogue: Dialogue, answer: Answer) -> None:
        self._turn = turn
        self._dialogue = dialogue
        self._answer = answer

    # -- entrances ------------------------------------------------------------

    async def hear(self) -> Items:
        """Answer a message or a button."""
        turn, dialogue = self._turn, self._dialogue
        just_done, dialogue.just_done = dialogue.just_done, False
        offered, dialogue.offered = dialogue.offered, None
        follow, dialogue.follow = dialogue.follow, None
        if turn.step is not None:
            return await self._step(turn.step)
        if dialogue.task is not None:
            return await self._in_task(dialogue.task)
        if offered is not None and turn.answer in ("yes", "no"):
            step = "resume" if turn.answer == "yes" else "drop"
            return await self._step({"step": step, "task": offered})
        if follow is not None and self._leads_on(follow):
            dialogue.task = follow
            return await self._advance(follow)
        if just_done and self._confirms_again(dialogue.done[-1]["name"]):
            return self._done_already(dialogue.done[-1]["task"])
        return await self._topics(turn.topics)

    def _leads_on(self, follow: Task) -> bool:
        """Tell whether a message takes up what could follow: a yes, "the first one", a detail."""
        turn = self._turn
        spec = SPECS[follow.name]
        told = collect(follow, spec, turn).any
        if turn.answer == "yes" or not told or "?" in turn.text:
            return turn.answer == "yes"
        others = set(turn.topics) - LEADS_ON
        if Register.name in others and turn.values_of("product"):
            return False  # another one, as it seems
        # The classifier makes anything of "the second one".
        if len(turn.text.split()) <= POINTING_WORDS:
            others -= ANSWER_TOPICS
        return all(turn.confidence(topic) < SURE for topic in others - spec.siblings)

    def _confirms_again(self, name: str) -> bool:
        """Tell whether a message is one more yes to what has just been done: "yes, I order"."""
        turn = self._turn
        more = [one for one in turn.entities if one["entity"] != "answer"]
        return turn.answer == "yes" and not more and set(turn.topics) <= {"affirm", name}

    async def identified(self) -> Items:
        """Go on with what waited for the customer to be identified."""
        task = self._dialogue.task
        if task is not None and task.name == identify.NAME:
            self._dialogue.task = None
        items = await self._answer_waiting()
        if self._dialogue.task is None and any(one.resumes for one in self._dialogue.aside):
            items += await self._after()
        return items

    async def file_came(self) -> Items | None:
        """Take a file into the open task; None: no task takes one."""
        task = self._dialogue.task
        if task is None or SPECS[task.name].slot("document") is None:
            return None
        return await self._advance(task)

    # -- without a task, or beside one ----------------------------------------

    async def _topics(self, topics: list[str]) -> Items:
        """Answer topics in their order; tasks among them are begun last, one after the other."""
        items: Items = []
        for topic in topics:
            if topic not in STARTS:
                items += await self._question(topic)
        starts = list(dict.fromkeys(STARTS[topic] for topic in topics if topic in STARTS))
        if starts:
            items += await self._start(starts[0], later=starts[1:])
        return self._with_offer(items)

    def _with_offer(self, items: Items) -> Items:
        """Offer what the message may have asked besides, or instead, below the last reply."""
        turn, last = self._turn, items[-1] if items else None
        also = (
            topic_button(entry["topic"])
            for entry in turn.ranking
            if entry["topic"] not in turn.topics and entry["confidence"] >= OFFERED
            if entry["topic"] in OFFERABLE
        )
        button = next(also, None)
        if button is None or not isinstance(last, Reply) or not OFFERABLE.issuperset(turn.topics):
            return items
        if last.card == SUMMARY or button in last.buttons:
            return items
        return [*items[:-1], replace(last, buttons=[button, *last.buttons])]

    async def _question(self, topic: str) -> Items:
        dialogue, turn = self._dialogue, self._turn
        try:
            answered = await self._answer(topic, turn, dialogue)
        except NotFresh:
            return await self._step_up_for(topic)
        if answered is not None:
            return answered
        if topic not in dialogue.waiting_topics:
            dialogue.waiting_topics.append(topic)
        values = {"topic": message(f"topic-{topic}")}
        return [Reply("identify-needed", values, [topic_button(identify.NAME)])]

    async def _step_up_for(self, topic: str) -> Items:
        """Have the customer show anew who they are before a question is answered."""
        dialogue = self._dialogue
        if topic not in dialogue.waiting_topics:
            dialogue.waiting_topics.append(topic)
        if dialogue.task is not None and dialogue.task.name == identify.NAME:
            return []  # the code is being asked for already
        if dialogue.task is not None:
            dialogue.task.resumes = True
        return await self._begin_identifying(step_up=True)

    async def _answer_waiting(self) -> Items:
        topics, self._dialogue.waiting_topics = self._dialogue.waiting_topics, []
        items: Items = []
        for topic in topics:
            items += await self._question(topic)
        return items

    async def _start(self, name: str, later: list[str]) -> Items:
        """Begin a task; the open one is put aside, those of the same message wait behind it."""
        dialogue, turn = self._dialogue, self._turn
        if name == identify.NAME and turn.identified:
            return [Reply("identified-already", {}, [topic_button("my_points")])]
        waiting = next((task for task in dialogue.aside if task.name == name), None)
        items: Items = []
        if dialogue.task is not None:
            items.append(Reply("task-aside", {"task": _name(dialogue.task)}))
        dialogue.put_aside()
        dialogue.aside = [*(Task(other) for other in reversed(later)), *dialogue.aside]
        if waiting is not None:
            dialogue.take_up(waiting.id)
            task = waiting
        else:
            task = dialogue.task = Task(name)
        spec = SPECS[name]
        # A button names the product of the account itself.
        for identifier in turn.values_of("id"):
            task.values["id"] = identifier
        collect(task, spec, turn)
        self._split_products(task, turn)
        return items + await self._advance(task)

    def _split_products(self, task: Task, turn: Turn) -> None:
        """Have each product of "register my R5 and the 24-70" as a task of its own."""
        if task.name != Register.name:
            return
        others = turn.details_of("product")[1:]
        for other in reversed(others):
            one = Task(task.name)
            collect(one, SPECS[task.name], replace(turn, entities=[other], text=""))
            self._dialogue.aside.append(one)

    # -- inside a task --------------------------------------------------------

    async def _in_task(self, task: Task) -> Items:
        spec, turn, dialogue = SPECS[task.name], self._turn, self._dialogue
        gain = collect(task, spec, turn)
        besides = questions(task, spec, turn, gain)
        if turn.answer in ("cancel", "later") and not gain.any and not besides:
            if turn.answer == "cancel":
                return await self._cancel(task)
            if task.asked == CONFIRM:
                return self._later(task)
        items: Items = []
        others = [topic for topic in besides if topic not in STARTS]
        for topic in others:
            items += await self._question(topic)
        if dialogue.task is not task:
            return items  # logged out in between
        starts = [STARTS[topic] for topic in besides if topic in STARTS]
        if starts:
            return items + await self._start(starts[0], later=starts[1:])
        return items + await self._go_on(task, gain, answered=bool(others))

    async def _go_on(self, task: Task, gain: Gain, *, answered: bool) -> Items:
        """Go on with what the message said to the open question.

        `answered`: something else in it was answered already.
        """
        turn, confirming = self._turn, task.asked == CONFIRM
        if gain.any:
            self._dialogue.misses = 0
            asked, changed = task.asked, _changed(task, gain)
            items = await self._advance(task)
            again = self._dialogue.task is task and task.asked == asked and not confirming
            return [*changed, *(_noted(task, gain) if again else []), *items]
        if confirming and turn.answer == "yes":
            return await self._execute(task)
        if confirming and turn.answer == "no" and not answered:
            return await self._what_to_change(task)
        if turn.answer == "unknown" and not confirming:
            return await self._unknown(task)
        # "Hang on, what does the tick mean?" puts nothing off but the answer.
        waits = answered and turn.answer == "later"
        if self._is_as_before(task) or (
            not waits and self._refuses(task, SPECS[task.name], task.asked)
        ):
            return await self._advance(task)
        return await (self._ask_again(task) if answered else self._look_again(task))

    def _is_as_before(self, task: Task) -> bool:
        """Take what was told of the product before: "in the same shop"."""
        slot, said = task.asked or "", self._dialogue.said
        if self._turn.answer != "same" or slot not in said:
            return False
        task.values[slot] = said[slot]
        return True

    def _refuses(self, task: Task, spec: Spec, asked: str | None) -> bool:
        """Leave a slot open that the customer cannot or will not fill now."""
        slot = spec.slot(asked or "")
        if slot is None or not slot.optional or self._turn.answer not in ("no", "later"):
            return False
        if slot.name not in task.values:
            task.refused.append(slot.name)
        return True

    async def _unknown(self, task: Task) -> Items:
        """Go on with a customer who does not know: a guess will do (fact 28), or it stays open.

        Nobody guesses a serial number, so it stays open at once.
        """
        slot = SPECS[task.name].slot(task.asked or "")
        if slot is None or not slot.optional:
            return [Reply("task-no-hurry"), *await self._ask_again(task)]
        encouraged = task.notes.setdefault("encouraged", [])
        if slot.name in SHARED and slot.name not in encouraged:
            encouraged.append(slot.name)
            return [Reply("guide-unknown_details"), *await self._ask_again(task)]
        task.refused.append(slot.name)
        note = Reply("task-left-open", {"detail": enum("detail", slot.name)})
        return [note, *await self._advance(task)]

    async def _look_again(self, task: Task) -> Items:
        """Ask again after a message that said nothing to the open question.

        The account or the words may still tell: "the first one", the name of a document.
        """
        before = (dict(task.values), task.asked)
        items = await self._advance(task)
        if self._dialogue.task is not task or (dict(task.values), task.asked) != before:
            return items
        self._dialogue.misses += 1
        if self._dialogue.misses < STUCK:
            return [Reply("task-again"), *items]
        buttons = [topic_button("human"), step_button(task, "cancel", "button-cancel")]
        return [Reply("task-stuck", {}, buttons), *items]

    async def _advance(self, task: Task) -> Items:
        """Look things up, then ask the next question or show the summary."""
        if not self._may(SPECS[task.name]):
            return await self._identify_first(task)
        return await self._safely(task, self._next_question)

    async def _next_question(self, task: Task) -> Items:
        spec = SPECS[task.name]
        items = await spec.settle(task, self._turn, self._dialogue)
        slot = spec.open_slot(task)
        if slot is not None:
            task.asked = slot.name
            return [*items, await spec.ask(slot.name, task, self._turn)]
        if not spec.confirmed:
            return items + await self._carry_out(task)
        task.asked = CONFIRM
        return [*items, await spec.summary(task, self._turn)]

    async def _ask_again(self, task: Task) -> Items:
        """Ask the open question once more, after something else was answered."""
        slot = SPECS[task.name].slot(task.asked or "")
        if slot is None:
            return await self._advance(task)
        return [await SPECS[task.name].ask(slot.name, task, self._turn)]

    async def _execute(self, task: Task) -> Items:
        """Carry the task out, once its summary has been confirmed."""
        return await self._safely(task, self._carry_out)

    async def _carry_out(self, task: Task) -> Items:
        dialogue = self._dialogue
        items = await SPECS[task.name].execute(task, self._turn, dialogue)
        dialogue.misses = 0
        if task.name == identify.NAME:
            dialogue.task = None
            self._turn = replace(self._turn, identified=True, fresh=True)
            return items + await self._answer_waiting() + await self._after()
        report = next(item for item in items if isinstance(item, Reply))
        dialogue.finish(report.key, report.values)
        return items + await self._after()

    async def _safely(self, task: Task, work: Callable[[Task], Awaitable[Items]]) -> Items:
        """Do a step of a task; what stands in its way is told the customer."""
        try:
            return await work(task)
        except Again as again:
            task.asked = again.slot or CONFIRM
            return again.items + (await self._ask_again(task) if again.slot else [])
        except Over as over:
            self._dialogue.task = None
            return over.items + await self._after()
        except (NotIdentified, NotFresh) as error:
            return await self._identify_first(task, step_up=isinstance(error, NotFresh))
        except Refused:
            # Nothing was done; what was said is kept.
            return [Reply("task-refused", {}, [topic_button("human")])]

    # -- identity -------------------------------------------------------------

    def _may(self, spec: Spec) -> bool:
        if spec.needs is Needs.NOBODY:
            return True
        return self._turn.fresh if spec.needs is Needs.FRESH else self._turn.identified

    async def _identify_first(self, task: Task, step_up: bool = False) -> Items:
        """Put a task aside until the customer is identified (anew)."""
        step_up = step_up or self._turn.identified
        task.resumes = True
        values = {"task": _name(task)}
        note = [] if step_up else [Reply("identify-for-task", values)]
        return [*note, *await self._begin_identifying(step_up)]

    async def _begin_identifying(self, step_up: bool) -> Items:
        self._dialogue.put_aside()
        first = Task(identify.NAME, notes={"step_up": True} if step_up else {})
        self._dialogue.task = first
        return await self._advance(first)

    # -- buttons --------------------------------------------------------------

    async def _step(self, step: dict[str, Any]) -> Items:
        dialogue, kind, task_id = self._dialogue, step.get("step"), str(step.get("task"))
        if kind == "rate":
            return [*conversation.rated(int(step["value"])), *await self._open_question()]
        if dialogue.task is None or dialogue.task.id != task_id:
            if dialogue.result_of(task_id) is not None:
                return self._done_already(task_id)
            if kind == "drop":
                return await self._drop(task_id)
            if dialogue.take_up(task_id) is None:
                return [Reply("task-gone"), *await self._open_question()]
        assert dialogue.task is not None
        return await self._step_of(dialogue.task, step)

    async def _step_of(self, task: Task, step: dict[str, Any]) -> Items:
        kind, slot = step.get("step"), step.get("slot")
        task.resumes = False
        if kind == "cancel":
            return await self._cancel(task)
        # The button stood under a summary; what changed since is shown first.
        if kind == "confirm" and task.asked == CONFIRM and self._may(SPECS[task.name]):
            return await self._execute(task)
        if kind == "change":
            return await self._change(task, slot)
        if kind == "set":
            return await self._set(task, str(slot), str(step.get("value")))
        if kind == "skip" and slot and slot not in task.values:
            task.refused.append(slot)
        elif kind == "resend":
            task.notes.pop("sent_to", None)
        return await self._advance(task)

    async def _set(self, task: Task, slot: str, value: str) -> Items:
        model = {"model": value, "candidates": [], "known": True}
        new = model if slot == "product" else value
        changed = slot in task.values and task.values[slot] != new
        task.values[slot] = new
        gain = Gain(changed={slot} if changed and slot != "id" else set())
        return _noted(task, gain) + await self._advance(task)

    async def _change(self, task: Task, slot: str | None) -> Items:
        spec = SPECS[task.name]
        if slot is None or spec.slot(slot) is None:
            return await self._what_to_change(task)
        task.asked = slot
        return [await spec.ask(slot, task, self._turn)]

    async def _what_to_change(self, task: Task) -> Items:
        """Ask what is not right; a yes to that confirms nothing."""
        names = [slot.name for slot in SPECS[task.name].asked_of(task)]
        buttons = [
            step_button(task, "change", f"slot-{name}", slot=name)
            for name in names
            if name in task.values and not (name == "product" and "id" in task.values)
        ]
        if not buttons:
            return await self._cancel(task)
        task.asked = CHANGE
        buttons.append(step_button(task, "cancel", "button-cancel"))
        return [Reply("task-what-change", {}, buttons)]

    # -- ends -----------------------------------------------------------------

    async def _cancel(self, task: Task) -> Items:
        self._dialogue.task = None
        self._dialogue.misses = 0
        if task.name == identify.NAME:
            # What only waited for the identity goes with it.
            self._dialogue.aside = [one for one in self._dialogue.aside if not one.resumes]
            self._dialogue.waiting_topics = []
        return [Reply("task-cancelled", {"task": _name(task)}), *await self._after()]

    def _later(self, task: Task) -> Items:
        self._dialogue.put_aside()
        buttons = [step_button(task, "resume", "button-resume")]
        return [Reply("task-later", {"task": _name(task)}, buttons)]

    async def _drop(self, task_id: str) -> Items:
        dropped = [task for task in self._dialogue.aside if task.id == task_id]
        if not dropped:
            return [Reply("task-gone"), *await self._open_question()]
        self._dialogue.aside.remove(dropped[0])
        return [Reply("task-cancelled", {"task": _name(dropped[0])}), *await self._after()]

    def _done_already(self, task_id: str) -> Items:
        result = self._dialogue.result_of(task_id)
        assert result is not None
        self._dialogue.just_done = True  # the same yes may come a third time
        return [Reply("task-done-already"), Reply(result["key"], result["values"])]

    async def _open_question(self) -> Items:
        task = self._dialogue.task
        return [] if task is None else await self._ask_again(task)

    async def _after(self) -> Items:
        """Go on with what was put aside: by itself where it only waited, else it is offered."""
        dialogue = self._dialogue
        if dialogue.task is not None or not dialogue.aside:
            return []
        last = dialogue.aside[-1]
        if last.resumes:
            dialogue.take_up(last.id)
            last.resumes = False
            return await self._advance(last)
        dialogue.offered = last.id
        buttons = [
            step_button(last, "resume", "button-resume"),
            step_button(last, "drop", "button-drop"),
        ]
        return [Reply("task-resume-offer", {"task": _name(last)}, buttons)]


def _name(task: Task) -> dict[str, object]:
    return message(f"topic-{task.name}")


def _changed(task: Task, gain: Gain) -> Items:
    """Say which values were replaced: nothing changes silently."""
    return _told("task-changed", task, gain.changed)


def _noted(task: Task, gain: Gain) -> Items:
    """Say what was taken of a message that answered something else than what was asked."""
    return _told("task-noted", task, gain.filled - {task.asked})


def _told(key: str, task: Task, slots: Collection[str | None]) -> Items:
    names = [slot.name for slot in SPECS[task.name].slots if slot.name in slots]
    kept = [name for name in names if name in task.values and name != "code"]
    if not kept:
        return []
    return [Reply(key, {"lines": lines([line_of(n, task.values[n]) for n in kept])})]
