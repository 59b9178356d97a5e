"""What an action may know of the turn it works in."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

from bot.actions.client import Session

# In front of what a customer typed (bot/components/channel.py).
WORD_JOINER = "\u2060"
STEP = "task_step"
# Below it a name or a number is taken for a yes.
SURE_ANSWER = 0.5
ANSWERS_BY_TOPIC = {"affirm": "yes", "deny": "no", "cancel": "cancel"}


@dataclass(frozen=True)
class Turn:
    """One message of one conversation: what was understood, who asks, and the API for them.

    `message` is the message's id: the same when a turn is done again after a crash. `fresh`: the
    identity is young enough for orders and invoices. `step` is the button of a task that was
    clicked: ``{"step", "task", …}``. `page_product` is the product that is open on the site's page.
    """

    api: Session
    message: str
    text: str
    topics: list[str]
    ranking: list[dict[str, Any]]
    entities: list[dict[str, Any]]
    language: str
    identified: bool
    fresh: bool
    country: str | None
    owner: str
    foreign_script: bool
    attachment: dict[str, str] | None
    step: dict[str, Any] | None
    page_product: str | None = None

    def shows(self, model: str) -> bool:
        """Tell whether the page that the customer is on is about that model."""
        return (self.page_product or "").casefold() == model.casefold()

    def page_first(self, products: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return products with those that the page is about before the others."""
        return sorted(products, key=lambda product: not self.shows(product["model"]))

    def values_of(self, entity: str) -> list[Any]:
        """Return the values that the message gives for an entity, in its order, each once.

        Of a correction ("not silver, gold") only what is meant.
        """
        return list(dict.fromkeys(e["value"] for e in self.details_of(entity)))

    def details_of(self, entity: str) -> list[dict[str, Any]]:
        """Return the details of an entity as they were found, without what was taken back.

        Of a correction what is put in its place comes first.
        """
        found = [e for e in self.entities if e["entity"] == entity and e.get("role") != "wrong"]
        return sorted(found, key=lambda e: e.get("role") != "right")

    def confidence(self, topic: str) -> float:
        """Return how sure the topic is, from 0 to 1."""
        found = (entry["confidence"] for entry in self.ranking if entry["topic"] == topic)
        return float(next(found, 0.0))

    @property
    def answer(self) -> str | None:
        """The message's "yes", "no", "cancel" or "later", if it says one."""
        first = self.topics[0]
        told = ANSWERS_BY_TOPIC.get(first) if self.confidence(first) >= SURE_ANSWER else None
        found = self.values_of("answer")
        if told == "cancel" and "later" not in found:
            return told  # "no, stop" is more than a no
        return str(found[0]) if found else told

    @property
    def corrects(self) -> bool:
        """Whether the message takes something back."""
        return any(
            e["entity"] == "correction" or e.get("role") in ("wrong", "right")
            for e in self.entities
        )

    def other_words(self) -> list[str]:
        """Return the words that belong to no detail."""
        text = self.text
        for entity in sorted(self.entities, key=lambda e: -e.get("start", -1)):
            if "start" in entity:
                text = text[: entity["start"]] + " " + text[entity["end"] :]
        return [word for word in text.split() if any(c.isalnum() for c in word)]


def turn_of(tracker: Tracker, api: Session) -> Turn:
    """Read the turn from Rasa's tracker."""
    parsed = tracker.latest_message
    metadata = metadata_of(tracker)
    topics = parsed.get("topics") or {}
    entities = parsed.get("entities") or []
    # Another script's letters say nothing that the model has learnt.
    foreign = bool(metadata.get("foreign_script"))
    is_step = (parsed.get("intent") or {}).get("name") == STEP
    identified = bool(metadata.get("identified"))
    file, name = metadata.get("file"), metadata.get("attachment")
    return Turn(
        api=api,
        message=str(metadata.get("message") or ""),
        text=(parsed.get("text") or "").removeprefix(WORD_JOINER).strip(),
        topics=(not foreign and topics.get("asked")) or ["not_understood"],
        ranking=topics.get("ranking") or [],
        entities=entities,
        language=metadata.get("language", "en"),
        identified=identified,
        fresh=identified and bool(metadata.get("fresh", True)),
        country=metadata.get("country"),
        owner=metadata.get("owner", "bot"),
        foreign_script=foreign,
        attachment={"id": file or "", "name": name} if name else None,
        step={e["entity"]: e["value"] for e in entities} if is_step else None,
        page_product=metadata.get("page_product"),
    )


def metadata_of(tracker: Tracker) -> dict[str, Any]:
    """Return what the backend sent along with the message."""
    metadata: dict[str, Any] = tracker.latest_message.get("metadata") or {}
    return metadata
