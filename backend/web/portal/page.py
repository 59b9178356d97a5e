"""The frame of every page: who looks, in which language, and what they are told."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.routing import APIRoute

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.database import Database
from backend.core.dependencies import SAFE_METHODS, AppSettings
from backend.core.settings import Settings
from backend.models.accounts import Customer
from backend.programme.dependencies import CurrentProgramme
from backend.programme.service import Programme
from backend.web.assets import assets
from backend.web.languages import choose
from backend.web.portal import notice as notices
from backend.web.portal.client import Client
from backend.web.portal.forms import Form
from backend.web.portal.member import Member, member_of
from backend.web.portal.notice import Notice
from backend.web.portal.rendering import HEADERS, render_page
from backend.web.portal.visitor import Visitor, visitor_of
from locales import Locales

HOME = "/"
PRODUCTS = "/products"
SUBSCRIPTIONS = "/subscriptions"
PASSWORD = "/password"  # noqa: S105  (a path)
LOG_IN = "/log-in"
APPLY = "/apply"
# The pages that a form of the frame may lead back to.
PATHS = (HOME, PRODUCTS, SUBSCRIPTIONS, PASSWORD)
LANGUAGE_COOKIE = "cps_language"
A_YEAR = 365 * 24 * 60 * 60  # seconds


class LogInFirst(Exception):
    """The page shows an account, and nobody is logged in. The visitor is sent to the log-in."""

    def __init__(self, back: str) -> None:
        super().__init__(back)
        self.back = back


class PageRoute(APIRoute):
    """Sends visitors to the log-in where a page asks for it.

    An address with a question that no page asks (too long, of another kind) leads to the page
    without it: a visitor is to see no error in JSON.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def with_log_in(request: Request) -> Response:
            try:
                return await handle(request)
            except LogInFirst as first:
                return RedirectResponse(f"{LOG_IN}?{urlencode({'next': first.back})}", 303)
            except RequestValidationError:
                if not request.url.query:
                    raise
                return RedirectResponse(request.url.path, 303)

        return with_log_in


@dataclass(frozen=True)
class Page:
    """What every page is made of. `identity` is the token that the widget hands over."""

    request: Request
    settings: Settings
    locales: Locales
    language: str
    wished: bool
    programme: Programme
    visitor: Visitor | None
    member: Member | None
    sample_customers: list[Customer] | None
    notice: Notice | None

    @property
    def identity(self) -> str:
        """The token that the widget hands over; empty: nobody is logged in."""
        return self.visitor.identity if self.visitor else ""

    @property
    def path(self) -> str:
        """The path of the page."""
        return self.request.url.path

    def in_language(self, code: str) -> str:
        """Return the address of this page in a language, relative to it."""
        asked = self.request.query_params.multi_items()
        kept = [(name, value) for name, value in asked if name != "language"]
        return "?" + urlencode([*kept, ("language", code)])

    def client(self, key: str = "", *, token: str | None = None) -> Client:
        """Return the API as this visitor calls it, or as the holder of a `token` does.

        `key`: of the form whose wishes it carries out.
        """
        if token is not None:
            token = token if token.isascii() else ""  # a header holds no other
            return Client(self.request, {"Authorization": f"Bearer {token}"}, key)
        return Client(self.request, self.visitor.headers if self.visitor else {}, key)

    def render(self, template: str, *, status: int = 200, **more: object) -> HTMLResponse:
        """Return the page, and keep the language that was asked for."""
        context: Mapping[str, object] = {
            "page": self,
            "path": self.path,
            "programme": self.programme,
            "member": self.member,
            "assets": assets(),
            "form": None,
            **more,
        }
        html = render_page(template, self.locales, self.language, context)
        response = HTMLResponse(html, status, HEADERS)
        if self.wished:
            response.set_cookie(LANGUAGE_COOKIE, self.language, max_age=A_YEAR, samesite="lax")
        if self.notice is not None:
            response.delete_cookie(notices.COOKIE, httponly=True, samesite="lax")
        return response

    def render_form(self, template: str, form: Form, **more: object) -> HTMLResponse:
        """Return a page with a form; 422 where what was sent has problems."""
        refused = self.request.method not in SAFE_METHODS and form.problems
        return self.render(template, status=422 if refused else 200, form=form, **more)

    def not_here(self) -> HTMLResponse:
        """Say that there is no such page, or not for this visitor."""
        return self.render("not_here.html", status=404, heading="portal-not-here")

    def go(self, path: str, notice: Notice | None = None) -> RedirectResponse:
        """Send the browser on after a form, with something to say there."""
        response = RedirectResponse(path, 303)
        if notice is not None:
            notices.leave(response, notice, self.settings, now=clock.now())
        return response


async def page_of(
    request: Request,
    settings: AppSettings,
    programme: CurrentProgramme,
    language: Annotated[str | None, Query(max_length=35)] = None,
) -> Page:
    """Return the page that a visitor asks for: in whose view, and in which language.

    It reads in a session of its own, which is over before a form's wishes are carried out: those
    write, and on SQLite two at once would wait for each other.
    """
    locales: Locales = request.app.state.locales
    database: Database = request.app.state.database
    now = clock.now()
    async with database.reading() as session:
        visitor = await visitor_of(session, request, settings, now)
        customer = visitor.customer if visitor else None
        member = (
            await member_of(session, customer, programme, today=now.date()) if customer else None
        )
        samples = await accounts.customers(session) if settings.development else None
    wishes = (
        language,
        request.cookies.get(LANGUAGE_COOKIE),
        customer.language if customer else None,
    )
    return Page(
        request=request,
        settings=settings,
        locales=locales,
        language=choose(wishes, request.headers.get("accept-language"), locales.languages),
        wished=language in locales.languages,
        programme=programme,
        visitor=visitor,
        member=member,
        sample_customers=samples,
        notice=notices.brought(request, settings),
    )


PageOf = Annotated[Page, Depends(page_of)]


async def own_page(page: PageOf) -> Page:
    """Return a page that shows the visitor's own account.

    Raises:
        LogInFirst
    """
    if page.member is None:
        asks = page.request.method == "GET"
        query = page.request.url.query if asks else ""
        raise LogInFirst(page.path + (f"?{query}" if query else ""))
    return page


OwnPage = Annotated[Page, Depends(own_page)]


def owner(page: Page) -> Member:
    """Return whose account an `OwnPage` shows."""
    assert page.member is not None  # own_page has seen to it
    return page.member
