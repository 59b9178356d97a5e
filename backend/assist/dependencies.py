"""Who calls the assist API: an agent, or another help desk with a key of its own.

@router.post("/render")
async def render(tool: Annotated[Tool, may(Scope.RENDER)], …): …
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from backend.assist import keys
from backend.assist.errors import ScopeRequired
from backend.assist.rules import Scope
from backend.audit.service import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.dependencies import AppSettings
from backend.core.security import InvalidToken
from backend.core.throttle import Limit, Throttle, Try
from backend.identity.dependencies import LONGEST_NAME, current_agent

MINUTE = timedelta(minutes=1)
_bearer = HTTPBearer(
    auto_error=False, scheme_name="AssistKey", description="An assist key, or an agent's token."
)
_Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
TOOL_ERRORS: dict[int | str, dict[str, Any]] = {
    401: {"description": "Neither a key nor an agent's token, a wrong or revoked one."},
    403: {"description": "`scope_required`: the key does not open this."},
    429: {"description": "`too_many_tries`: over the caller's calls a minute."},
}


@dataclass(frozen=True, slots=True)
class Tool:
    """Who calls, for the audit, and what they may."""

    by: By
    scopes: frozenset[Scope]

    def require(self, scope: Scope) -> None:
        """Raises ScopeRequired where the caller may not."""
        if scope not in self.scopes:
            raise ScopeRequired(scope=scope)


async def calling_tool(request: Request, settings: AppSettings, credentials: _Credentials) -> Tool:
    """Return who calls, once the call is counted.

    Raises:
        InvalidToken, ExpiredToken, WrongKey
        TooManyTries: over the caller's calls a minute.
    """
    if credentials is None:
        raise InvalidToken(reason="no bearer token")
    now = clock.now()
    if keys.is_key(credentials.credentials):
        database: Database = request.app.state.database
        async with database.reading() as session:
            key = await keys.check(session, credentials.credentials, now)
        actor, rate = Actor("assist_key", key.name), key.per_minute
        scopes = frozenset(Scope(name) for name in key.scopes)
    else:
        agent = await current_agent(settings, credentials)
        actor, rate = Actor("agent", agent.name[:LONGEST_NAME]), settings.assist_rate
        scopes = frozenset(Scope)
    throttle: Throttle = request.app.state.throttle
    await throttle.take(Try("assist", str(actor), Limit(rate, MINUTE)))
    return Tool(By(actor, Channel.AGENT, now), scopes)


CallingTool = Annotated[Tool, Depends(calling_tool)]


def may(scope: Scope) -> Any:
    """Return the dependency of calls that need a scope: who calls."""

    async def checked(tool: CallingTool) -> Tool:
        tool.require(scope)
        return tool

    return Depends(checked)
