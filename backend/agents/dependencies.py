"""Who is logged in in the console: what its endpoints ask for.

@router.post("/console/…")
async def endpoint(agent: CurrentAgent, by: ByAgent, …): …
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, Request, Response

from backend.agents.errors import AgentNotLoggedIn
from backend.agents.log_ins import AgentLogIns, Begun
from backend.audit.service import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.dependencies import SAFE_METHODS, AppSettings
from backend.core.security import Role
from backend.core.settings import Settings
from backend.identity.cookies import cookie_is_secure, csrf_of, sent_csrf
from backend.identity.errors import RoleRequired, WrongCsrfToken
from backend.models.agents import Agent

COOKIE_PATH = "/"


@dataclass(frozen=True, slots=True)
class LoggedInAgent:
    """The agent of this browser, and what its forms send back."""

    agent: Agent
    csrf: str


def cookie_name(settings: Settings) -> str:
    """Return the cookie's name; with the prefix it is taken over TLS and from this host only."""
    return "__Host-cps_agent" if cookie_is_secure(settings) else "cps_agent"


def set_cookie(response: Response, settings: Settings, begun: Begun, now: datetime) -> None:
    """Have the browser keep a log-in, out of reach of scripts."""
    response.set_cookie(
        cookie_name(settings),
        begun.token,
        max_age=int((begun.expires_at - now).total_seconds()),
        path=COOKIE_PATH,
        secure=cookie_is_secure(settings),
        httponly=True,
        samesite="lax",
    )


def clear_cookie(response: Response, settings: Settings) -> None:
    """Have the browser forget the log-in."""
    response.delete_cookie(
        cookie_name(settings),
        path=COOKIE_PATH,
        secure=cookie_is_secure(settings),
        httponly=True,
        samesite="lax",
    )


async def log_ins_of(request: Request) -> AgentLogIns:
    """Return the way into the console of this application."""
    found: AgentLogIns = request.app.state.agent_log_ins
    return found


AgentWayIn = Annotated[AgentLogIns, Depends(log_ins_of)]


async def logged_in_agent(
    request: Request, settings: AppSettings, log_ins: AgentWayIn
) -> LoggedInAgent:
    """Return the agent who is logged in in this browser.

    It reads in a session of its own, which is over before anything is written.

    Raises:
        AgentNotLoggedIn
        WrongCsrfToken: a call that may change something came without the page's token.
    """
    cookie = request.cookies.get(cookie_name(settings))
    database: Database = request.app.state.database
    async with database.reading() as session:
        found = cookie and await log_ins.agent_of(session, cookie, clock.now())
    if not cookie or not found:
        raise AgentNotLoggedIn()
    if request.method not in SAFE_METHODS and not await sent_csrf(request, cookie, settings):
        raise WrongCsrfToken()
    agent, log_in = found
    # What a page fetches by itself says nothing of whether somebody sits there.
    if request.method not in SAFE_METHODS or "HX-Request" not in request.headers:
        await log_ins.note_use(log_in, clock.now())
    return LoggedInAgent(agent, csrf_of(cookie, settings))


Session = Annotated[LoggedInAgent, Depends(logged_in_agent)]


async def current_agent(found: Session) -> Agent:
    """Return the agent who is logged in. Raises as `logged_in_agent`."""
    return found.agent


CurrentAgent = Annotated[Agent, Depends(current_agent)]


def needs(role: Role) -> Any:
    """Return the dependency of endpoints that need a role: who does what the request does."""

    async def by(agent: CurrentAgent) -> By:
        if not agent.role.covers(role):
            raise RoleRequired(role=role)
        return By(Actor("agent", agent.email), Channel.AGENT, clock.now())

    return Depends(by)


ByAgent = Annotated[By, needs(Role.AGENT)]
ByLead = Annotated[By, needs(Role.LEAD)]
ByAdmin = Annotated[By, needs(Role.ADMIN)]
