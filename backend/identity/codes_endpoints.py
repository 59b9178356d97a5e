"""``/api/chat/identity-codes``: the customer shows in the chat who they are, by a code."""

from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from backend.accounts.endpoints import Throttled
from backend.core import clock
from backend.core.dependencies import AppSettings, WriteSession
from backend.core.fields import Line
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity import codes
from backend.identity.codes import DIGITS, Options
from backend.identity.dependencies import PrivateAnswer
from backend.identity.schemas import Accepted
from backend.identity.turns import (
    TURN_ERRORS,
    CurrentTurn,
    IdempotentForTurn,
    IdentifiedConversations,
)

router = APIRouter(
    prefix="/api/chat/identity-codes",
    tags=["chat"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=TURN_ERRORS,
)


def _without_spaces(value: object) -> object:
    return "".join(value.split()) if isinstance(value, str) else value


class CodeWish(BaseModel):
    """The address that a code is asked for; null: that of who is identified already."""

    model_config = ConfigDict(extra="forbid")

    email: Annotated[Line, Field(max_length=254, examples=["mari@example.com"])] | None = None


class CodeTry(BaseModel):
    """A code as the customer gave it."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[
        str,
        BeforeValidator(_without_spaces),
        Field(pattern=f"^[0-9]{{{DIGITS}}}$", examples=["042137"]),
    ]


class Identified(BaseModel):
    """The conversation's customer is known now."""

    identified: bool


@router.post(
    "",
    status_code=202,
    dependencies=[IdempotentForTurn],
    responses={
        400: KEY_ERRORS[400],
        409: {"description": "`identified_as_another`, or the key was used for another call."},
        422: {"description": "`invalid_email`"},
        429: {"description": "`too_many_codes`; `Retry-After` says when again."},
    },
)
async def send(
    session: WriteSession,
    conversation: CurrentTurn,
    conversations: IdentifiedConversations,
    throttle: Throttled,
    body: CodeWish,
) -> Accepted:
    """Have a code mailed. The answer is the same for every address, known or not."""
    await codes.send(
        session,
        conversation,
        body.email,
        conversations=conversations,
        throttle=throttle,
        now=clock.now(),
    )
    return Accepted()


@router.post(
    "/check",
    responses={
        409: {"description": "`code_expired`, `identified_as_another`"},
        422: {"description": "`wrong_code`, with `tries_left`"},
    },
)
async def check(
    request: Request,
    settings: AppSettings,
    conversation: CurrentTurn,
    conversations: IdentifiedConversations,
    body: CodeTry,
) -> Identified:
    """Identify the conversation's customer by the code; the same good code again is no error."""
    await codes.check(
        request.app.state.database,
        conversation,
        body.code,
        conversations=conversations,
        options=Options(settings.secret_key.get_secret_value(), settings.identity_max_age),
        now=clock.now(),
    )
    return Identified(identified=True)
