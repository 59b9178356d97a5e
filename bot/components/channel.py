"""The one door into Rasa: a channel for the backend, with a secret, on loopback.

    POST /webhooks/backend/turn        one message or button, with the dialogue state
    POST /webhooks/backend/understand  what a text means, nothing done
    GET  /webhooks/backend/health      200 once the model is loaded

Rasa itself answers 200 while it loses an action's result. Here a turn is either
whole or an error: an action that failed, or a turn without any answer, is a 502
and nothing of it counts.
"""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.components import patches
from bot.components.tracker_store import Turn, current_turn

patches.apply()

# In front of what a customer typed: Rasa takes a text that begins with "/" for
# a command. A word joiner is no white space, so `strip` leaves it where it is.
WORD_JOINER = "\u2060"


class BadPayload(RasaException):
    """A button's payload that no action of ours can have offered."""


class Outbox(CollectingOutputChannel):
    """Collects what the actions said: messages as data, never text."""

    async def send_custom_json(
        self, recipient_id: str, json_message: dict[str, Any], **kwargs: Any
    ) -> None:
        self.messages.append(json_message)


class BackendChannel(InputChannel):
    """Takes turns from the backend; everything else is refused."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    @classmethod
    def name(cls) -> str:
        return "backend"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "BackendChannel":
        """Read the channel's entry in credentials.yml.

        Raises:
            RasaException: there is no secret, so anybody could speak to us.
        """
        secret = (credentials or {}).get("secret")
        if not secret:
            raise RasaException("credentials.yml: the backend channel needs a `secret`")
        return cls(str(secret))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        routes = Blueprint("backend_channel", "backend_channel")

        @routes.get("/health")
        async def health(request: Request) -> HTTPResponse:
            ready = _ready(request)
            return response.json({"ready": ready}, 200 if ready else 503)

        @routes.post("/turn")
        async def turn(request: Request) -> HTTPResponse:
            if not self._trusted(request):
                return response.json({"error": "unauthorized"}, 401)
            if not _ready(request):
                return response.json({"error": "model_not_loaded"}, 503)
            return await _take_turn(request.json, on_new_message)

        @routes.post("/understand")
        async def understand(request: Request) -> HTTPResponse:
            if not self._trusted(request):
                return response.json({"error": "unauthorized"}, 401)
            if not _ready(request):
                return response.json({"error": "model_not_loaded"}, 503)
            return await _understand(request)

        return routes

    def _trusted(self, request: Request) -> bool:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and hmac.compare_digest(given.encode(), self._secret)


def _ready(request: Request) -> bool:
    agent = getattr(request.app.ctx, "agent", None)
    return agent is not None and agent.is_ready()


async def _take_turn(
    body: dict[str, Any], on_new_message: Callable[[UserMessage], Awaitable[Any]]
) -> HTTPResponse:
    outbox, turn = Outbox(), Turn(body.get("state"))
    current_turn.set(turn)
    try:
        await on_new_message(_user_message(body, outbox))
    except BadPayload as error:
        return response.json({"error": "bad_payload", "detail": {"reason": str(error)}}, 422)
    failed = [message for message in outbox.messages if "failed" in message]
    if failed or not outbox.messages or turn.after is None:
        return response.json({"error": "turn_failed", "detail": {"actions": failed}}, 502)
    return response.json(
        {
            "messages": [m for m in outbox.messages if m.get("key") or m.get("event")],
            "state": turn.after,
            "understanding": summary(turn.parsed),
        }
    )


def _user_message(body: dict[str, Any], outbox: Outbox) -> UserMessage:
    payload = body.get("payload")
    return UserMessage(
        text=payload or WORD_JOINER + str(body.get("text") or ""),
        parse_data=read_payload(payload) if payload else None,
        output_channel=outbox,
        sender_id=body["conversation"],
        input_channel=BackendChannel.name(),
        message_id=body["message"],
        metadata={**(body.get("metadata") or {}), "asked": _asked(body.get("state"))},
    )


def _asked(state: dict[str, Any] | None) -> str | None:
    """Return the slot that the open task asked for last (bot.actions.dialogue), if there is one."""
    dialogue = ((state or {}).get("slots") or {}).get("dialogue") or {}
    asked: str | None = (dialogue.get("task") or {}).get("asked")
    return asked


def read_payload(payload: str) -> dict[str, Any]:
    """Return what a button means, in the form in which Rasa parses a text.

    A payload is Rasa's own ``/intent{"entity": "value"}``. It comes from the
    backend's record of the buttons that it offered, never from a customer's text.

    Raises:
        BadPayload: not of that form.
    """
    intent, brace, rest = payload.partition("{")
    if not intent.startswith("/") or not intent[1:].strip():
        raise BadPayload(f"{payload[:40]!r} is not a payload")
    try:
        entities = json.loads(brace + rest) if brace else {}
    except json.JSONDecodeError:
        raise BadPayload(f"{payload[:40]!r} does not hold JSON") from None
    name = intent[1:].strip()
    topic = entities.pop("topic", name)
    return {
        "text": payload,
        "intent": {"name": name, "confidence": 1.0},
        "intent_ranking": [{"name": name, "confidence": 1.0}],
        "entities": _entities(entities),
        "topics": {"asked": [topic], "ranking": [{"topic": topic, "confidence": 1.0}]},
    }


def _entities(values: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"entity": name, "value": value, "confidence_entity": 1.0, "extractor": "button"}
        for name, value in values.items()
    ]


async def _understand(request: Request) -> HTTPResponse:
    body = request.json
    message = UserMessage(
        text=WORD_JOINER + str(body.get("text") or ""), metadata=body.get("metadata") or {}
    )
    return response.json(summary(await request.app.ctx.agent.processor.parse_message(message)))


def summary(parsed: dict[str, Any]) -> dict[str, Any]:
    """Return of a parsed text what the backend keeps: topics and details, no text."""
    topics = parsed.get("topics") or {"asked": [], "ranking": []}
    return {
        "asked": topics["asked"],
        "ranking": topics["ranking"],
        "entities": [_entity(entity) for entity in parsed.get("entities", [])],
    }


def _entity(entity: dict[str, Any]) -> dict[str, Any]:
    left_out = ("confidence_entity", "extractor", "processors")
    return {
        **{name: value for name, value in entity.items() if name not in left_out},
        "confidence": entity.get("confidence_entity", 1.0),
    }
