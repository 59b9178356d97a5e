"""The wiring: one application from settings, with everything behind its ports."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

import httpx
import structlog
from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel, Field
from starlette.datastructures import State

from backend.accounts import calendars
from backend.accounts.endpoints import router as accounts
from backend.accounts.from_conversation_endpoints import router as chat_applications
from backend.approval.endpoints import router as approval
from backend.approval.service import ApprovalGate
from backend.assist.endpoints import router as assist
from backend.assist.library import Library
from backend.assist.service import Assistant
from backend.billing.endpoints import router as billing
from backend.channels.chatwoot.endpoints import router as chatwoot
from backend.channels.chatwoot.service import CHANNEL as CHATWOOT
from backend.channels.chatwoot.service import Chatwoot
from backend.channels.delivery import Deliveries
from backend.conversations.attachments import Attachments
from backend.conversations.desk import Desk
from backend.conversations.endpoints import router as conversations
from backend.conversations.floods import Floods
from backend.conversations.identities import Identities
from backend.conversations.leaving_endpoints import router as leaving
from backend.conversations.ports import Brain
from backend.conversations.previews import Previews
from backend.conversations.service import Conversations, Options
from backend.conversations.turns import TurnOptions
from backend.core.database import Database
from backend.core.errors import Unavailable
from backend.core.http import BodyLimit, add_error_handlers
from backend.core.openapi import describe
from backend.core.settings import Settings, get_settings
from backend.core.throttle import Throttle
from backend.figures.endpoints import router as figures
from backend.identity.codes_endpoints import router as identity_codes
from backend.identity.dependencies import token_keys
from backend.identity.endpoints import router as log_ins
from backend.integrations.chatwoot import ChatwootPlatform
from backend.integrations.rasa import RasaBrain
from backend.integrations.rasa.actions import build_executor
from backend.integrations.rasa.actions import router as actions
from backend.jobs.endpoints import router as jobs
from backend.mail.endpoints import router as kept_mails
from backend.membership.endpoints import router as membership
from backend.personal_data.endpoints import router as personal_data
from backend.products.endpoints import router as products
from backend.programme.endpoints import router as programme
from backend.support.endpoints import router as support
from backend.teaching.endpoints import router as lessons
from backend.web.console.endpoints import router as console
from backend.web.portal.endpoints import router as portal
from backend.web.portal.endpoints import static_files
from backend.web.portal.missing import add_missing_page
from backend.wiring import shows_kept_mails, wire_accounts
from bot.actions.client import Backend
from bot.language import warm
from locales import Locales

log = structlog.get_logger()
DESCRIPTION = (
    "Takes a photographer from “how do I register?” to an active CPS membership. "
    "An independent project. Errors have one form: `{error, detail}`."
)
# One process calls its own API through the whole stack, but not over a socket.
INSIDE = "http://backend.internal"


class Status(BaseModel):
    """`alive` or `ready`."""

    status: str = Field(examples=["ready"])


class NotReady(Unavailable):
    """The database or the model does not answer."""

    code = "not_ready"


def create_app(settings: Settings | None = None, *, brain: Brain | None = None) -> FastAPI:
    """Return the application. `brain` stands in for Rasa in tests."""
    settings = settings or get_settings()
    app = FastAPI(
        title="CPS assistant",
        description=DESCRIPTION,
        version="0.1.0",
        lifespan=_lifespan,
        openapi_url="/api/openapi.json",
        docs_url="/api/docs",
        redoc_url=None,
    )
    _wire(app, settings, brain or _rasa(settings))
    add_error_handlers(app)
    add_missing_page(app)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=settings.allowed_origins,
        allow_methods=["GET", "POST", "PATCH", "DELETE"],
        allow_headers=["authorization", "content-type", "idempotency-key", "last-event-id"],
    )
    app.add_middleware(BodyLimit, max_body=settings.max_body, max_file=settings.max_file)
    for router in (
        conversations, leaving, programme, accounts, products, membership, billing, assist,
        actions, portal, jobs, log_ins, personal_data, identity_codes, chat_applications, support,
        console, approval, chatwoot, figures, lessons,
    ):  # fmt: skip
        app.include_router(router)
    if shows_kept_mails(settings):
        app.include_router(kept_mails)
    app.mount("/static", static_files())
    _add_health(app)
    describe(app)
    return app


def _rasa(settings: Settings) -> RasaBrain:
    return RasaBrain(
        str(settings.rasa_url or "http://127.0.0.1:5005").rstrip("/"),
        secret=settings.rasa_secret.get_secret_value(),
        timeout=settings.turn_timeout,
    )


@cache
def _texts(*, strict: bool) -> Locales:
    return Locales.load(strict=strict)


def _wire(app: FastAPI, settings: Settings, brain: Brain) -> None:
    database = Database(settings.database)
    turns = TurnOptions(settings.secret_key.get_secret_value(), settings.step_up_age)
    options = Options(
        lease=settings.lease,
        answer_wait=settings.answer_wait,
        turn=turns,
        gate=ApprovalGate(settings.approval_wait),
    )
    floods = Floods(
        Throttle(database, secret=settings.secret_key.get_secret_value()),
        messages=settings.chat_messages,
        messages_of_network=settings.chat_messages_of_network,
        conversations_of_network=settings.chat_conversations_of_network,
    )
    service = Conversations(database, brain, options, floods)
    inside = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=INSIDE)
    state = app.state
    state.settings = settings
    state.database = database
    state.brain = brain
    state.conversations = service
    state.identified_conversations = Identities()
    state.desk = Desk(database, service.wakeups, max_text=settings.max_text)
    state.token_keys = token_keys(settings)
    state.locales = _texts(strict=settings.development)
    wire_accounts(app, settings, database, state.locales)
    state.assistant = Assistant(database, brain, Previews(database, brain, turns), state.locales)
    state.library = Library(state.locales)
    _wire_channels(state, settings, database, service)
    state.attachments = Attachments(state.storage, max_size=settings.max_file)
    state.inside = inside
    state.action_executor = build_executor(Backend(inside))


def _wire_channels(
    state: State, settings: Settings, database: Database, service: Conversations
) -> None:
    """Put the platforms on which conversations are led onto the application's state."""
    platforms: dict[str, ChatwootPlatform] = {}
    if settings.chatwoot_url is not None and settings.chatwoot_token is not None:
        platforms[CHATWOOT] = ChatwootPlatform(
            str(settings.chatwoot_url),
            token=settings.chatwoot_token.get_secret_value(),
            site=settings.site_url,
        )
    state.platforms = platforms
    state.chatwoot = Chatwoot(database, service, longest=settings.max_text)
    state.deliveries = Deliveries(database, service, state.locales, platforms)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    state = app.state
    await asyncio.to_thread(warm)
    await asyncio.to_thread(state.locales.warm)
    await asyncio.to_thread(calendars.warm)
    state.conversations.start()
    state.jobs.start()
    state.deliveries.start()
    try:
        yield
    finally:
        await state.deliveries.stop()
        for platform in state.platforms.values():
            await platform.close()
        await state.jobs.stop()
        await state.conversations.stop()
        await state.inside.aclose()
        if isinstance(state.brain, RasaBrain):
            await state.brain.close()
        await state.database.close()


def _add_health(app: FastAPI) -> None:
    @app.get("/healthz", tags=["operation"])
    async def alive() -> Status:
        """Tell that this process runs."""
        return Status(status="alive")

    @app.get("/readyz", tags=["operation"])
    async def ready(request: Request) -> Status:
        """Tell that the database and the model answer; 503 says which does not."""
        failing = []
        try:
            await request.app.state.database.ping()
        except Exception:
            failing.append("database")
        if not await request.app.state.brain.ready():
            failing.append("model")
        if failing:
            raise NotReady(failing=failing)
        return Status(status="ready")

    @app.get("/metrics", tags=["operation"], response_class=Response)
    async def metrics() -> Response:
        """Figures for Prometheus."""
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
