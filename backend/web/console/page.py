"""The frame of the console's pages: who looks, in which language, and what they are told.

An error of the application becomes a page or, after a form, a notice on the page it came from.
"""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.routing import APIRoute

from backend.agents.dependencies import Session
from backend.agents.errors import AgentNotLoggedIn
from backend.core import clock
from backend.core.dependencies import AppSettings
from backend.core.errors import AppError, Conflict, Forbidden, NotFound
from backend.core.security import Role, sign_agent, sign_on_behalf
from backend.core.settings import Settings
from backend.models.accounts import Customer
from backend.models.agents import Agent
from backend.programme.dependencies import CurrentProgramme
from backend.programme.service import Programme
from backend.web.assets import assets
from backend.web.console.navigation import INBOX, entries_of
from backend.web.console.words import problem_of
from backend.web.languages import choose
from backend.web.portal import notice as notices
from backend.web.portal.client import Client
from backend.web.portal.forms import Form
from backend.web.portal.notice import Notice
from backend.web.portal.rendering import HEADERS, render_page
from locales import Locales
from locales.values import Values

LOG_IN = "/console/log-in"
CALL_LIFE = notices.LIFE  # a token made for one call of this process to itself
HTMX = "HX-Request"


class ConsoleRoute(APIRoute):
    """Turns the application's errors into what a person can read."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def readable(request: Request) -> Response:
            try:
                return await handle(request)
            except AgentNotLoggedIn:
                return _to_log_in(request)
            except RequestValidationError:
                return _sorry(request, NotFound())
            except (Conflict, Forbidden, NotFound) as error:
                return _sorry(request, error)

        return readable


def _to_log_in(request: Request) -> Response:
    if HTMX in request.headers:
        # A part of a page: the whole page has to go.
        return Response(status_code=401, headers={"HX-Redirect": LOG_IN, **HEADERS})
    asks = request.method == "GET"
    query = f"?{urlencode({'next': str(request.url.path)})}" if asks else ""
    return RedirectResponse(LOG_IN + query, 303)


def _sorry(request: Request, error: AppError) -> Response:
    """Say that there is no such page, or that it is not for this agent."""
    locales: Locales = request.app.state.locales
    language = choose([], request.headers.get("accept-language"), locales.languages)
    problem = problem_of(error)
    context = {
        "assets": assets(),
        "heading": problem.key,
        "values": problem.values,
        "agent": None,
        "notice": None,
        "entries": [],
        "path": request.url.path,
        "csrf": "",
    }
    html = render_page("console/sorry.html", locales, language, context)
    return HTMLResponse(html, error.status, HEADERS)


@dataclass(frozen=True)
class Page:
    """What every page of the console is made of."""

    request: Request
    settings: Settings
    locales: Locales
    programme: Programme
    agent: Agent
    csrf: str
    notice: Notice | None

    @property
    def language(self) -> str:
        """The language of the agent."""
        return self.agent.language

    def render(
        self, template: str, more: Mapping[str, object] | None = None, *, status: int = 200
    ) -> HTMLResponse:
        """Return a page, or a part of one."""
        context: Mapping[str, object] = {
            "page": self,
            "path": self.request.url.path,
            "programme": self.programme,
            "agent": self.agent,
            "csrf": self.csrf,
            "entries": entries_of(self.agent.role),
            "leads": self.agent.role.covers(Role.LEAD),
            "assets": assets(),
            "notice": self.notice,
            "form": None,
            "now": clock.now(),
            **(more or {}),
        }
        html = render_page(f"console/{template}", self.locales, self.language, context)
        response = HTMLResponse(html, status, HEADERS)
        if self.notice is not None:
            response.delete_cookie(notices.COOKIE, httponly=True, samesite="lax")
        return response

    def render_form(self, template: str, form: Form, **more: object) -> HTMLResponse:
        """Return a page with a form; 422 where what was sent has problems."""
        status = 422 if form.problems else 200
        return self.render(template, {"form": form, **more}, status=status)

    def go(self, path: str, key: str = "", values: Values | None = None) -> RedirectResponse:
        """Send the browser on after a form, with something to say there."""
        return self._leave(path, Notice(key, values or {}) if key else None)

    def refuse(self, path: str, error: AppError) -> RedirectResponse:
        """Send the browser back with what was not possible, and why."""
        problem = problem_of(error)
        return self._leave(path, Notice(problem.key, problem.values, problem=True))

    def _leave(self, path: str, notice: Notice | None) -> RedirectResponse:
        response = RedirectResponse(path, 303)
        if notice is not None:
            notices.leave(response, notice, self.settings, now=clock.now())
        return response

    def client(self, key: str = "") -> Client:
        """Return the operator's API as this agent calls it; `key`: of the form."""
        token = sign_agent(
            self.agent.email,
            secret=self.settings.secret_key.get_secret_value(),
            now=clock.now(),
            life=CALL_LIFE,
            role=self.agent.role,
        )
        return Client(self.request, {"Authorization": f"Bearer {token}"}, key)

    def on_behalf_of(self, customer: Customer, key: str) -> Client:
        """Return a customer's own API as this agent calls it for them; `key`: of the form."""
        token = sign_on_behalf(
            self.agent.email,
            customer.id,
            secret=self.settings.secret_key.get_secret_value(),
            now=clock.now(),
            life=CALL_LIFE,
        )
        return Client(self.request, {"Authorization": f"Bearer {token}"}, key)


async def page_of(
    request: Request, settings: AppSettings, programme: CurrentProgramme, session: Session
) -> Page:
    """Return the page that an agent asks for. Raises as agents.dependencies.logged_in_agent."""
    return Page(
        request=request,
        settings=settings,
        locales=request.app.state.locales,
        programme=programme,
        agent=session.agent,
        csrf=session.csrf,
        notice=None if HTMX in request.headers else notices.brought(request, settings),
    )


AgentPage = Annotated[Page, Depends(page_of)]

__all__ = ["HTMX", "INBOX", "LOG_IN", "AgentPage", "ConsoleRoute", "Page"]
