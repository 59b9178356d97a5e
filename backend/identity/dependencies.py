"""What endpoints of every noun may ask for: who calls, and that they are answered once.

router = APIRouter(prefix="/api/me", route_class=IdempotentRoute, responses=CALLER_ERRORS)

@router.post("/products", dependencies=[IdempotentForCustomer], responses=KEY_ERRORS)
async def register(session: WriteSession, customer: CurrentCustomer, by: CalledBy, …): …
"""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from backend.accounts.service import customer_by_id
from backend.audit.service import Actor, By, Channel, customer_actor
from backend.core import clock
from backend.core.dependencies import SAFE_METHODS, AppSettings, ReadSession
from backend.core.files import Storage
from backend.core.idempotency import idempotent
from backend.core.security import (
    Agent,
    InvalidToken,
    PreviewOnlyReads,
    Role,
    TurnGrant,
    is_on_behalf,
    is_turn_token,
    read_agent,
    read_on_behalf,
    read_turn,
)
from backend.core.settings import Settings
from backend.core.throttle import network_of
from backend.identity import service
from backend.identity.cookies import cookie_of, sent_csrf
from backend.identity.errors import (
    NotLoggedIn,
    RoleRequired,
    UnknownCustomer,
    WrongCsrfToken,
)
from backend.identity.links import LinkLives
from backend.identity.log_ins import customer_of_log_in
from backend.models.accounts import Customer
from backend.models.identity import LogIn

CALLER_ERRORS: dict[int | str, dict[str, Any]] = {
    401: {"description": "No token, a wrong or expired one, or nobody is identified."},
    403: {"description": "Logged in by cookie, without the page's `X-CSRF-Token`."},
    404: {"description": "The token's address belongs to no customer."},
}
AGENT_ERRORS: dict[int | str, dict[str, Any]] = {
    401: {"description": "No agent's token, or a wrong or expired one."},
    403: {"description": "`role_required`: the agent's role does not allow it."},
}

_bearer = HTTPBearer(
    auto_error=False,
    description="An identity token of the host site, or a turn token of an action.",
)
_agent_bearer = HTTPBearer(
    auto_error=False, scheme_name="AgentToken", description="An agent's token."
)
LONGEST_NAME = 64  # of an agent, as it is kept
_Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]


@dataclass(frozen=True, slots=True)
class Caller:
    """The customer who calls, and the channel they call through.

    `agent` is who calls for them; None: they do themselves.
    """

    customer: Customer
    channel: Channel
    agent: str | None = None


def token_keys(settings: Settings) -> service.Keys:
    """Return what the settings say tokens are checked with."""
    return service.Keys(
        identity_secret=settings.identity_secret.get_secret_value(),
        identity_max_age=settings.identity_max_age,
        turn_secret=settings.secret_key.get_secret_value(),
    )


async def logged_in(
    request: Request, settings: AppSettings, session: ReadSession
) -> tuple[Customer, LogIn]:
    """Return the customer who is logged in in this browser, and the log-in.

    Raises:
        NotLoggedIn
        WrongCsrfToken: a call that may change something came without the page's token.
    """
    cookie = cookie_of(request, settings)
    found = cookie and await customer_of_log_in(session, cookie, clock.now())
    if not cookie or not found:
        raise NotLoggedIn()
    if request.method not in SAFE_METHODS and not await sent_csrf(request, cookie, settings):
        raise WrongCsrfToken()
    return found


async def current_caller(
    request: Request, settings: AppSettings, session: ReadSession, credentials: _Credentials
) -> Caller:
    """Return who calls: by the request's bearer token, else by this browser's log-in.

    Raises:
        InvalidToken: there is neither, or the token is wrong.
        ExpiredToken, UnknownCustomer, NotIdentified: as identity.service.caller.
        NotLoggedIn, WrongCsrfToken: as `logged_in`.
        PreviewOnlyReads: the token of a preview, in a call that may change something.
    """
    if credentials is None:
        if cookie_of(request, settings) is None:
            raise InvalidToken(reason="no bearer token")
        customer, _ = await logged_in(request, settings, session)
        return Caller(customer, Channel.WEB)
    token = credentials.credentials
    if is_turn_token(token):
        turn_grant(request, settings, token)
    if is_on_behalf(token):
        return await _caller_on_behalf(session, settings, token)
    conversations: service.IdentifiedConversations = request.app.state.identified_conversations
    customer = await service.caller(
        session,
        token,
        keys=token_keys(settings),
        conversations=conversations,
        now=clock.now(),
    )
    return Caller(customer, Channel.CHAT if is_turn_token(token) else Channel.WEB)


def turn_grant(request: Request, settings: Settings, token: str) -> TurnGrant:
    """Return what a turn's token speaks for in this request.

    Raises:
        InvalidToken, ExpiredToken: as core.security.read_turn.
        PreviewOnlyReads: a preview's token, in a call that may change something.
    """
    secret = settings.secret_key.get_secret_value()
    grant = read_turn(token, secret=secret, now=clock.now())
    if grant.preview and request.method not in SAFE_METHODS:
        raise PreviewOnlyReads()
    return grant


async def _caller_on_behalf(session: ReadSession, settings: AppSettings, token: str) -> Caller:
    secret = settings.secret_key.get_secret_value()
    found = read_on_behalf(token, secret=secret, now=clock.now())
    customer = await customer_by_id(session, found.customer)
    if customer is None:
        raise UnknownCustomer()
    return Caller(customer, Channel.AGENT, found.agent)


CurrentLogIn = Annotated[tuple[Customer, LogIn], Depends(logged_in)]
CurrentCaller = Annotated[Caller, Depends(current_caller)]


async def current_customer(caller: CurrentCaller) -> Customer:
    """Return the customer who calls. Raises as `current_caller`."""
    return caller.customer


async def called_by(caller: CurrentCaller) -> By:
    """Return who does what this request does, for services and the audit."""
    actor = customer_actor(caller.customer.id)
    if caller.agent is not None:
        actor = Actor("agent", caller.agent[:LONGEST_NAME])
    return By(actor, caller.channel, clock.now())


CurrentCustomer = Annotated[Customer, Depends(current_customer)]
CalledBy = Annotated[By, Depends(called_by)]


def customer_scope(customer: CurrentCustomer) -> str:
    """Return the caller as the keeper of idempotency keys knows them."""
    return f"customer:{customer.id}"


async def current_agent(
    settings: AppSettings,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_agent_bearer)],
) -> Agent:
    """Return the agent who calls. Raises InvalidToken, ExpiredToken."""
    if credentials is None:
        raise InvalidToken(reason="no bearer token")
    secret = settings.secret_key.get_secret_value()
    return read_agent(credentials.credentials, secret=secret, now=clock.now())


CurrentAgent = Annotated[Agent, Depends(current_agent)]


def _at_least(role: Role) -> Any:
    """Return the dependency of calls that need a role: who does what the request does."""

    async def by(agent: CurrentAgent) -> By:
        if not agent.role.covers(role):
            raise RoleRequired(role=role)
        return By(Actor("agent", agent.name[:LONGEST_NAME]), Channel.AGENT, clock.now())

    return Depends(by)


ByAgent = Annotated[By, _at_least(Role.AGENT)]
ByLead = Annotated[By, _at_least(Role.LEAD)]
ByAdmin = Annotated[By, _at_least(Role.ADMIN)]


async def agent_scope(by: ByAgent) -> str:
    """Return the agent as the keeper of idempotency keys knows them."""
    return str(by.actor)


async def caller_network(request: Request) -> str:
    """Return where the request comes from, as throttling counts it."""
    return network_of(request.client.host if request.client else None)


async def link_lives(settings: AppSettings) -> LinkLives:
    """Return how long links that set a password can be used."""
    return LinkLives(settings.activation_life, settings.reset_life)


async def stored_files(request: Request) -> Storage:
    """Return where files are kept."""
    storage: Storage = request.app.state.storage
    return storage


async def _private(response: Response) -> None:
    # Account data belongs into no cache, neither a proxy's nor a shared browser's.
    response.headers["Cache-Control"] = "no-store"


CallerNetwork = Annotated[str, Depends(caller_network)]
StoredFiles = Annotated[Storage, Depends(stored_files)]
Lives = Annotated[LinkLives, Depends(link_lives)]
IdempotentForCustomer = idempotent(customer_scope)
IdempotentForAgent = idempotent(agent_scope)
PrivateAnswer = Depends(_private)
