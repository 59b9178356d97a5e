"""The actions: one message's topics and tasks in their order, or what waited for an identity."""

import abc
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions import account, conversation, guide
from bot.actions.client import Backend, OnlyReads
from bot.actions.dialogue import RECENT_KEPT, SLOT, Dialogue
from bot.actions.replies import ACCOUNT, GUIDE, Event, Reply, say, silence
from bot.actions.tasks import migrate
from bot.actions.tasks.engine import Engine
from bot.actions.tasks.products import completing
from bot.actions.turn import Turn, metadata_of, turn_of

Slots = list[dict[str, Any]]
# What can be told of points that are named, whosever they are.
OF_POINTS = ("my_points", "my_tiers")


class BackendAction(Action, abc.ABC):
    """An action that may ask the backend. Abstract, so that it is not registered itself."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Slots:
        token = str(metadata_of(tracker).get("token", ""))
        turn = turn_of(tracker, self._backend.speaking_for(token))
        dialogue = Dialogue.read(tracker.get_slot(SLOT))
        try:
            items = await self.work(turn, dialogue)
        except OnlyReads:
            # A preview for an agent: what the next step is, and nothing of it.
            items = [Event("would_change")]
        for item in items:
            say(dispatcher, item)
        if not items:
            silence(dispatcher)
        return [SlotSet(SLOT, dialogue.as_slot())]

    @abc.abstractmethod
    async def work(self, turn: Turn, dialogue: Dialogue) -> list[Reply | Event]:
        """Return what is said and done; `dialogue` is changed to what it is afterwards."""


class ActionAnswer(BackendAction):
    """Answers every topic of the message, in its order, and works on the open task."""

    def name(self) -> str:
        return "action_answer"

    async def work(self, turn: Turn, dialogue: Dialogue) -> list[Reply | Event]:
        items = await Engine(turn, dialogue, answer_topic).hear()
        if turn.step is None:
            dialogue.recent = [*dialogue.recent, *turn.topics][-RECENT_KEPT:]
        if turn.topics != ["not_understood"] and dialogue.task is None:
            dialogue.misses = 0
        return items


class ActionIdentityAttached(BackendAction):
    """Goes on with what waited for the customer to identify; otherwise stays silent."""

    def name(self) -> str:
        return "action_identity_attached"

    async def work(self, turn: Turn, dialogue: Dialogue) -> list[Reply | Event]:
        return await Engine(turn, dialogue, answer_topic).identified()


class ActionAttachment(BackendAction):
    """Takes a file that the backend has kept into the task that asked for it."""

    def name(self) -> str:
        return "action_attachment"

    async def work(self, turn: Turn, dialogue: Dialogue) -> list[Reply | Event]:
        name = turn.attachment["name"] if turn.attachment else ""
        received = Reply("attachment-received", {"name": name})
        return [received, *(await Engine(turn, dialogue, answer_topic).file_came() or [])]


async def answer_topic(topic: str, turn: Turn, dialogue: Dialogue) -> list[Reply | Event] | None:
    """Return the answer to a topic; None: it needs an identified customer."""
    if topic in ACCOUNT:
        return await _of_account(topic, turn, dialogue)
    if topic == "migrate_how" and turn.identified:
        # Who has nothing to move is not sent to the button.
        outcome = (await turn.api.migration())["outcome"]
        if outcome != "ready":
            return [migrate.nothing(outcome)]
    if topic == "tier_fee":
        return [*await guide.answer(topic, _with_tier_of_order(turn, dialogue))]
    if topic == "no_green_tick" and turn.identified:
        return [*await guide.answer(topic, turn), *await _without_tick(turn, dialogue)]
    if topic in GUIDE:
        return [*await guide.answer(topic, turn)]
    return await conversation.answer(topic, turn, dialogue)


def _with_tier_of_order(turn: Turn, dialogue: Dialogue) -> Turn:
    """Have "what does it cost?" mean the level that is being ordered."""
    tier = dialogue.task.values.get("tier") if dialogue.task else None
    if tier is None or turn.values_of("tier"):
        return turn
    return replace(turn, entities=[*turn.entities, {"entity": "tier", "value": tier}])


async def _of_account(topic: str, turn: Turn, dialogue: Dialogue) -> list[Reply | Event] | None:
    """Return the answer to a question about the own account; None: whose is not known.

    Who names points without being known asks what one has with them: "and if I have 700?"
    """
    replies = await account.answer(topic, turn)
    if replies is None and topic in OF_POINTS and guide.points_named(turn):
        return [*await guide.answer("choose_lower_tier", turn)]
    if replies is None:
        return None
    card = replies[-1].card or {}
    if card.get("type") == "products":  # what is missing was listed, and can be taken up
        dialogue.follow = completing(turn.page_first(card["products"]))
    return [*replies]


async def _without_tick(turn: Turn, dialogue: Dialogue) -> list[Reply | Event]:
    """Return which products of the customer have no tick; none when it is told anyway."""
    topic = "which_products_incomplete"
    replies = [] if topic in turn.topics else await _of_account(topic, turn, dialogue) or []
    return [one for one in replies if isinstance(one, Reply) and one.key == "products-incomplete"]


def all_actions(backend: Backend) -> list[Action]:
    """Return every action, ready to be registered."""
    return [ActionAnswer(backend), ActionIdentityAttached(backend), ActionAttachment(backend)]
