"""``POST /api/channels/chatwoot``: the webhook of the agent bot in Chatwoot."""

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from backend.channels.chatwoot.errors import NotConnected, WrongSignature
from backend.channels.chatwoot.rules import is_genuine, said_in
from backend.channels.chatwoot.service import Chatwoot
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.errors import BadInput

router = APIRouter(prefix="/api/channels/chatwoot", tags=["channels"])


class NotAnEvent(BadInput):
    """The body is no JSON object."""

    code = "not_an_event"


class Taken(BaseModel):
    """`taken`: it is answered soon, by Chatwoot's API; `ignored`: nothing for the bot."""

    status: Literal["taken", "ignored"] = Field(examples=["taken"])


@router.post(
    "",
    responses={
        401: {"description": "`wrong_signature`"},
        404: {"description": "`not_connected`"},
        429: {"description": "`too_many_tries`: from one customer; `Retry-After` says when again."},
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"type": "object"}, "example": {}}},
        }
    },
)
async def webhook(
    request: Request,
    settings: AppSettings,
    token: Annotated[
        str | None, Query(max_length=200, description="The secret, where calls are not signed.")
    ] = None,
) -> Taken:
    """Take an event of Chatwoot's agent-bot webhook. The same message again does nothing."""
    if settings.chatwoot_url is None or settings.chatwoot_secret is None:
        raise NotConnected()
    body = await request.body()
    secret = settings.chatwoot_secret.get_secret_value()
    if not is_genuine(body, request.headers, token, secret, clock.now()):
        raise WrongSignature()
    said = said_in(_event(body))
    if said is None:
        return Taken(status="ignored")
    channel: Chatwoot = request.app.state.chatwoot
    return Taken(status="taken" if await channel.take(said) else "ignored")


def _event(body: bytes) -> dict[str, Any]:
    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        raise NotAnEvent() from None
    if not isinstance(event, dict):
        raise NotAnEvent()
    return event
