"""Into the console: password, second factor, the link of a new agent; and out again."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from backend.agents.dependencies import AgentWayIn, clear_cookie, cookie_name, set_cookie
from backend.agents.errors import UnknownInvitation, WrongLogIn
from backend.agents.factors import picture_of
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.errors import AppError
from backend.core.settings import Settings
from backend.identity.dependencies import CallerNetwork
from backend.models.agents import Agent
from backend.web.assets import assets
from backend.web.console.page import INBOX, LOG_IN, ConsoleRoute
from backend.web.console.words import problem_of
from backend.web.languages import choose
from backend.web.portal.forms import Form, SentForm
from backend.web.portal.page import A_YEAR, LANGUAGE_COOKIE
from backend.web.portal.rendering import HEADERS, render_page
from locales import Locales

router = APIRouter(route_class=ConsoleRoute)
FACTOR = "/console/factor"
INVITATION = "/console/invitation"


class Door:
    """A page before anybody is logged in."""

    def __init__(self, request: Request, settings: AppSettings, language: str | None = None):
        self.request = request
        self.settings: Settings = settings
        self._locales: Locales = request.app.state.locales
        wishes = (language, request.cookies.get(LANGUAGE_COOKIE))
        accept = request.headers.get("accept-language")
        self.language = choose(wishes, accept, self._locales.languages)
        self._wished = language in self._locales.languages

    @property
    def cookie(self) -> str:
        """The cookie of this browser; empty: none."""
        return self.request.cookies.get(cookie_name(self.settings), "")

    @property
    def next(self) -> str:
        """Where to go after the log-in: a page of the console."""
        wanted = self.request.query_params.get("next", "")
        # An address of ours only; "//elsewhere" and "/\\elsewhere" are others'.
        safe = wanted.startswith(f"{INBOX}/") and "\\" not in wanted and "//" not in wanted
        return wanted if safe else INBOX

    def in_language(self, code: str) -> str:
        """Return the address of this page in a language, relative to it."""
        asked = self.request.query_params.multi_items()
        kept = [(name, value) for name, value in asked if name != "language"]
        return "?" + urlencode([*kept, ("language", code)])

    def render(
        self, template: str, form: Form, *, language: str | None = None, **more: object
    ) -> HTMLResponse:
        """Return a page with a form; 422 where what was sent has problems."""
        context = {
            "page": self,
            "path": self.request.url.path,
            "agent": None,
            "notice": None,
            "entries": [],
            "csrf": "",
            "assets": assets(),
            "form": form,
            "problem": form.problems[0] if form.problems else None,
            **more,
        }
        shown = language or self.language
        html = render_page(f"console/{template}", self._locales, shown, context)
        response = HTMLResponse(html, 422 if form.problems else 200, HEADERS)
        if self._wished:
            response.set_cookie(LANGUAGE_COOKIE, self.language, max_age=A_YEAR, samesite="lax")
        return response


async def door_of(
    request: Request,
    settings: AppSettings,
    language: Annotated[str | None, Query(max_length=35)] = None,
) -> Door:
    """Return the door that somebody stands at."""
    return Door(request, settings, language)


AtDoor = Annotated[Door, Depends(door_of)]


@router.get(LOG_IN)
async def log_in_page(door: AtDoor) -> HTMLResponse:
    """Ask for address and password."""
    return door.render("log_in.html", Form())


@router.post(LOG_IN)
async def log_in(
    door: AtDoor, form: SentForm, log_ins: AgentWayIn, network: CallerNetwork
) -> Response:
    """Check the password; the code is asked for next."""
    now = clock.now()
    try:
        begun = await log_ins.begin(
            form.get("email"), form.raw("password"), network=network, now=now
        )
    except AppError as error:
        form.add([problem_of(error)])
        return door.render("log_in.html", form)
    response = RedirectResponse(_with_next(FACTOR, door), 303)
    set_cookie(response, door.settings, begun, now)
    return response


@router.get(FACTOR)
async def factor_page(door: AtDoor, log_ins: AgentWayIn) -> Response:
    """Ask for the code; the first time, show what an authenticator is to be given."""
    agent = await log_ins.waiting(door.cookie, clock.now())
    if agent is None:
        return RedirectResponse(LOG_IN, 303)
    return _factor(door, log_ins, agent, Form())


@router.post(FACTOR)
async def check_factor(door: AtDoor, form: SentForm, log_ins: AgentWayIn) -> Response:
    """Check the code: now the agent is in."""
    now = clock.now()
    agent = await log_ins.waiting(door.cookie, now)
    if agent is None:
        return RedirectResponse(LOG_IN, 303)
    try:
        begun = await log_ins.verify(door.cookie, form.get("code"), now=now)
    except WrongLogIn:
        return RedirectResponse(LOG_IN, 303)
    except AppError as error:
        form.add([problem_of(error)])
        return _factor(door, log_ins, agent, form)
    response = RedirectResponse(door.next, 303)
    set_cookie(response, door.settings, begun, now)
    return response


@router.get(f"{FACTOR}.svg")
async def factor_picture(door: AtDoor, log_ins: AgentWayIn) -> Response:
    """Return the QR code for an authenticator, until the first code was right."""
    agent = await log_ins.waiting(door.cookie, clock.now())
    if agent is None or agent.factor_confirmed_at is not None:
        return Response(status_code=404, headers=HEADERS)
    picture = picture_of(log_ins.factor_address(agent))
    return Response(picture, media_type="image/svg+xml", headers=HEADERS)


@router.post("/console/log-out")
async def log_out(door: AtDoor, log_ins: AgentWayIn) -> Response:
    """Log out in this browser; it is no error if nobody is logged in."""
    if door.cookie:
        await log_ins.log_out(door.cookie, clock.now())
    response = RedirectResponse(LOG_IN, 303)
    clear_cookie(response, door.settings)
    return response


@router.get(INVITATION)
async def invitation_page(door: AtDoor, log_ins: AgentWayIn) -> HTMLResponse:
    """Ask a new agent for a password."""
    agent = await log_ins.invited(_token(door), clock.now())
    return door.render("invitation.html", Form(), language=agent.language, invited=agent)


@router.post(INVITATION)
async def accept(
    door: AtDoor, form: SentForm, log_ins: AgentWayIn, network: CallerNetwork
) -> Response:
    """Set the password; the link is used up."""
    now = clock.now()
    agent = await log_ins.invited(_token(door), now)
    try:
        await log_ins.accept(_token(door), form.raw("password"), network=network, now=now)
    except UnknownInvitation:
        raise
    except AppError as error:
        form.add([problem_of(error)])
        return door.render("invitation.html", form, language=agent.language, invited=agent)
    return RedirectResponse(LOG_IN, 303)


def _factor(door: Door, log_ins: AgentWayIn, agent: Agent, form: Form) -> HTMLResponse:
    is_new = agent.factor_confirmed_at is None
    return door.render(
        "factor.html",
        form,
        language=agent.language,
        is_new=is_new,
        secret=log_ins.factor_secret(agent) if is_new else "",
    )


def _with_next(path: str, door: Door) -> str:
    return path if door.next == INBOX else f"{path}?{urlencode({'next': door.next})}"


def _token(door: Door) -> str:
    token = door.request.query_params.get("token", "")
    return token if token.isascii() else ""
