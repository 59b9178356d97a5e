"""What an action may know of the turn it works in."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

from bot.actions.client import Session


@dataclass(frozen=True)
class Turn:
    """One message of one conversation: what was understood, who asks, and the API for them."""

    api: Session
    topics: list[str]
    ranking: list[dict[str, Any]]
    entities: list[dict[str, Any]]
    language: str
    identified: bool
    owner: str
    foreign_script: bool
    waiting_topics: list[str]
    misses: int
    attachment: str | None

    def values_of(self, entity: str) -> list[Any]:
        """Return the values that the message gives for an entity, in its order, each once.

        Of a correction ("not silver, gold") only what is meant.
        """
        found = [
            e["value"] for e in self.entities if e["entity"] == entity and e.get("role") != "wrong"
        ]
        return list(dict.fromkeys(found))


def turn_of(tracker: Tracker, api: Session) -> Turn:
    """Read the turn from Rasa's tracker."""
    parsed = tracker.latest_message
    metadata = metadata_of(tracker)
    topics = parsed.get("topics") or {}
    return Turn(
        api=api,
        topics=topics.get("asked") or ["not_understood"],
        ranking=topics.get("ranking") or [],
        entities=parsed.get("entities") or [],
        language=metadata.get("language", "en"),
        identified=bool(metadata.get("identified")),
        owner=metadata.get("owner", "bot"),
        foreign_script=bool(metadata.get("foreign_script")),
        waiting_topics=tracker.get_slot("waiting_topics") or [],
        misses=int(tracker.get_slot("misses") or 0),
        attachment=metadata.get("attachment"),
    )


def metadata_of(tracker: Tracker) -> dict[str, Any]:
    """Return what the backend sent along with the message."""
    metadata: dict[str, Any] = tracker.latest_message.get("metadata") or {}
    return metadata
