"""Calls of a turn: the actions of the dialogue, on behalf of the conversation they work in.

router = APIRouter(prefix="/api/chat", route_class=IdempotentRoute, responses=TURN_ERRORS)

@router.post("/applications", dependencies=[IdempotentForTurn], responses=KEY_ERRORS)
async def apply(session: WriteSession, conversation: CurrentTurn, …): …
"""

import uuid
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from backend.audit.service import Channel
from backend.core import clock
from backend.core.dependencies import AppSettings, ReadSession
from backend.core.idempotency import idempotent
from backend.core.security import InvalidToken
from backend.identity.codes_errors import IdentityTooOld
from backend.identity.dependencies import CALLER_ERRORS, CurrentCaller, turn_grant
from backend.identity.ports import Conversations

TURN_ERRORS: dict[int | str, dict[str, Any]] = {
    401: {"description": "No turn token, or a wrong or expired one."},
}
FRESH_ERRORS: dict[int | str, dict[str, Any]] = {
    403: {
        "description": f"{CALLER_ERRORS[403]['description']} In the chat `identity_too_old`: the"
        " customer has to show anew who they are."
    },
}
_bearer = HTTPBearer(
    auto_error=False, scheme_name="TurnToken", description="The token of an action's turn."
)
_Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]


async def current_turn(
    request: Request, settings: AppSettings, credentials: _Credentials
) -> uuid.UUID:
    """Return the conversation that a turn speaks for.

    Raises:
        InvalidToken, ExpiredToken, PreviewOnlyReads: as dependencies.turn_grant.
    """
    if credentials is None:
        raise InvalidToken(reason="no bearer token")
    return turn_grant(request, settings, credentials.credentials).conversation


CurrentTurn = Annotated[uuid.UUID, Depends(current_turn)]


def turn_scope(conversation: CurrentTurn) -> str:
    """Return the conversation as the keeper of idempotency keys knows it."""
    return f"conversation:{conversation}"


async def conversations_port(request: Request) -> Conversations:
    """Return the conversations, as identification knows them."""
    port: Conversations = request.app.state.identified_conversations
    return port


IdentifiedConversations = Annotated[Conversations, Depends(conversations_port)]


async def fresh_identity(
    request: Request,
    caller: CurrentCaller,
    conversations: IdentifiedConversations,
    session: ReadSession,
    settings: AppSettings,
    credentials: _Credentials,
) -> None:
    """Let a turn through only if its customer has shown lately who they are.

    Whoever calls by the site's token or by log-in comes from a page that sees to that itself; the
    agent's tool that previews an answer for a customer whom it named, likewise.

    Raises:
        IdentityTooOld
    """
    if caller.channel is not Channel.CHAT or credentials is None:
        return
    grant = turn_grant(request, settings, credentials.credentials)
    found = await conversations.identification(session, grant.conversation)
    if grant.preview and found is None:
        return
    age = settings.step_up_age
    if found is None or not found.is_fresh(clock.now(), age):
        raise IdentityTooOld(max_age=int(age.total_seconds()))


IdempotentForTurn = idempotent(turn_scope)
NeedsFreshIdentity = Depends(fresh_identity)
