"""A brain for tests without Rasa: the text names the topic, the actions are the real ones."""

import asyncio
import json
from typing import Any

from fastapi import FastAPI

from backend.conversations.ports import BrainFailed, BrainUnavailable, TurnInput, TurnResult

ACTIONS = {
    "identity_attached": "action_identity_attached",
    "attachment_received": "action_attachment",
}


class ScriptedBrain:
    """Understands ``topic: tier_fee, tier_fee; tier=gold`` and buttons' payloads.

    ``also=my_tiers`` is a topic that is likely too, though not asked.

    `delay` and `failures` let a test hold a turn up or make it fail; `turns` counts. With
    `together` so many turns wait for each other.
    """

    def __init__(self) -> None:
        self.app: FastAPI | None = None
        self.delay = 0.0
        self.together: asyncio.Barrier | None = None
        self.failures: list[Exception] = []
        self.turns: list[TurnInput] = []
        self.running: set[str] = set()
        self.overlaps = 0
        self.silent = False

    async def turn(self, turn: TurnInput) -> TurnResult:
        conversation = str(turn.conversation)
        self.overlaps += conversation in self.running
        self.running.add(conversation)
        try:
            self.turns.append(turn)
            await asyncio.sleep(self.delay)
            if self.together is not None:
                await asyncio.wait_for(self.together.wait(), 20)
            if self.failures:
                raise self.failures.pop(0)
            return await self._run(turn)
        finally:
            self.running.discard(conversation)

    async def _run(self, turn: TurnInput) -> TurnResult:
        assert self.app is not None
        parsed = _parse(turn)
        intent = parsed["intent"]["name"]
        call = {
            "next_action": ACTIONS.get(intent, "action_answer"),
            "sender_id": str(turn.conversation),
            "tracker": {
                "sender_id": str(turn.conversation),
                "slots": turn.state.get("slots", {}),
                "latest_message": {**parsed, "metadata": turn.metadata},
                "events": [],
                "paused": False,
                "followup_action": None,
                "active_loop": {},
                "latest_action_name": None,
            },
            "domain": {},
        }
        result = await self.app.state.action_executor.run(call)
        slots = dict(turn.state.get("slots", {}))
        for event in result.events:
            slots[event["name"]] = event["value"]
        messages = [response["custom"] for response in result.responses]
        return TurnResult(
            messages=[m for m in messages if m.get("key") or m.get("event")],
            state={"slots": {k: v for k, v in slots.items() if v is not None}, "loop": None},
            understanding={
                "asked": parsed["topics"]["asked"],
                "ranking": parsed["topics"]["ranking"],
                "entities": parsed["entities"],
            },
        )

    async def understand(self, text: str, language: str) -> dict[str, Any]:
        if self.silent:
            raise BrainUnavailable("silent")
        return {
            "asked": ["greet"],
            "ranking": [{"topic": "greet", "confidence": 0.9}],
            "entities": [],
        }

    async def ready(self) -> bool:
        return not self.silent


def _parse(turn: TurnInput) -> dict[str, Any]:
    if turn.payload:
        intent, _, rest = turn.payload.removeprefix("/").partition("{")
        entities = json.loads("{" + rest) if rest else {}
        topics = [entities.pop("topic", intent)]
    else:
        words = (turn.text or "").removeprefix("topic:").strip()
        named, _, details = words.partition(";")
        topics = [topic.strip() for topic in named.split(",")]
        topics = topics if (turn.text or "").startswith("topic:") else ["not_understood"]
        pairs = [pair.partition("=") for pair in details.split(";") if "=" in pair]
        entities = {name.strip(): _value(name.strip(), value) for name, _, value in pairs}
    also = [entities.pop("also")] if "also" in entities else []
    return {
        "text": turn.text or turn.payload,
        "intent": {"name": topics[0], "confidence": 1.0},
        "entities": [{"entity": name, "value": value} for name, value in entities.items()],
        "topics": {
            "asked": topics,
            "ranking": [
                *({"topic": topic, "confidence": 1.0} for topic in topics),
                *({"topic": topic, "confidence": 0.4} for topic in also),
            ],
        },
    }


def _value(name: str, value: str) -> Any:
    return int(value) if name == "points" else value.strip()


__all__ = ["BrainFailed", "BrainUnavailable", "ScriptedBrain"]
