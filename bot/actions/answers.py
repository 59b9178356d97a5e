"""The actions that answer: one message's topics in its order, or what waited for an identity."""

import abc
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions import account, conversation, guide
from bot.actions.client import Backend
from bot.actions.replies import ACCOUNT, GUIDE, Event, Reply, message, say, silence
from bot.actions.turn import Turn, metadata_of, turn_of

Slots = list[dict[str, Any]]
# What is done by the customer on the site is explained here.
EXPLAINED_BY = {
    "do_apply": "apply_account",
    "do_register_product": "where_register_products",
    "do_complete_product": "no_green_tick",
    "do_migrate": "migrate_how",
    "do_sign_up": "tiers_overview",
    "do_pay_choice": "payment_methods",
}


class BackendAction(Action, abc.ABC):
    """An action that may ask the backend. Abstract, so that it is not registered itself."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def turn(self, tracker: Tracker) -> Turn:
        """Return the turn that this call belongs to."""
        token = str(metadata_of(tracker).get("token", ""))
        return turn_of(tracker, self._backend.speaking_for(token))


class ActionAnswer(BackendAction):
    """Answers every topic of the message, in its order."""

    def name(self) -> str:
        return "action_answer"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Slots:
        turn = self.turn(tracker)
        waiting = [topic for topic in turn.topics if not await _answer(topic, turn, dispatcher)]
        missed = turn.topics == ["not_understood"]
        slots = {"misses": turn.misses + 1 if missed else None}
        if waiting:
            slots["waiting_topics"] = waiting  # type: ignore[assignment]
        return [SlotSet(name, value) for name, value in slots.items()]


class ActionIdentityAttached(BackendAction):
    """Answers what was asked before the customer identified; otherwise stays silent."""

    def name(self) -> str:
        return "action_identity_attached"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Slots:
        turn = self.turn(tracker)
        silence(dispatcher)
        for topic in turn.waiting_topics:
            await _answer(topic, turn, dispatcher)
        return [SlotSet("waiting_topics", None)]


class ActionAttachment(BackendAction):
    """Acknowledges a file that the backend has kept."""

    def name(self) -> str:
        return "action_attachment"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Slots:
        name = self.turn(tracker).attachment or ""
        say(dispatcher, Reply("attachment-received", {"name": name}))
        return []


async def _answer(topic: str, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
    """Answer one topic; tell whether that was possible without an identity."""
    topic = EXPLAINED_BY.get(topic, topic)
    items: list[Reply | Event] = []
    if topic in ACCOUNT:
        replies = await account.answer(topic, turn)
        if replies is None:
            say(dispatcher, Reply("identify-needed", {"topic": message(f"topic-{topic}")}))
            return False
        items.extend(replies)
    elif topic in GUIDE:
        items.extend(await guide.answer(topic, turn))
    else:
        items.extend(conversation.answer(topic, turn))
    for item in items:
        say(dispatcher, item)
    return True


def all_actions(backend: Backend) -> list[Action]:
    """Return every action, ready to be registered."""
    return [ActionAnswer(backend), ActionIdentityAttached(backend), ActionAttachment(backend)]
