"""The pages of the sample members' site, with the chat on each of them."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.dependencies import AppSettings, ReadSession
from backend.core.errors import NotFound
from backend.core.security import sign_identity
from backend.core.settings import Settings
from backend.models.accounts import Customer
from backend.programme.dependencies import CurrentProgramme
from backend.programme.service import Programme
from backend.web.assets import assets, static_files
from backend.web.languages import choose
from backend.web.portal.member import Member, member_of
from backend.web.portal.rendering import HEADERS, render_page
from backend.web.portal.viewer import COOKIE, read_viewer, sign_viewer
from backend.web.widget.endpoints import router as widget
from locales import Locales

__all__ = ["router", "static_files"]

router = APIRouter(include_in_schema=False)
router.include_router(widget)

HOME = "/"
PRODUCTS = "/products"
SUBSCRIPTIONS = "/subscriptions"
PASSWORD = "/password"  # noqa: S105  (a path)
PATHS = (HOME, PRODUCTS, SUBSCRIPTIONS, PASSWORD)
LANGUAGE_COOKIE = "cps_language"
A_YEAR = 365 * 24 * 60 * 60  # seconds


class NoSampleCustomers(NotFound):
    """Sample customers can be chosen in development only."""

    code = "not_found"


@dataclass(frozen=True)
class Page:
    """What every page is made of. `identity` is the token that the widget hands over."""

    request: Request
    locales: Locales
    language: str
    wished: bool
    programme: Programme
    member: Member | None
    identity: str
    sample_customers: list[Customer] | None

    def render(self, template: str, **more: object) -> HTMLResponse:
        """Return the page, and keep the language that was asked for."""
        context = {
            "page": self,
            "path": self.request.url.path,
            "programme": self.programme,
            "member": self.member,
            "assets": assets(),
            **more,
        }
        html = render_page(template, self.locales, self.language, context)
        response = HTMLResponse(html, headers=HEADERS)
        if self.wished:
            response.set_cookie(LANGUAGE_COOKIE, self.language, max_age=A_YEAR, samesite="lax")
        return response


async def page_of(
    request: Request,
    session: ReadSession,
    settings: AppSettings,
    programme: CurrentProgramme,
    language: Annotated[str | None, Query(max_length=35)] = None,
) -> Page:
    """Return the page that a visitor asks for: in whose view, and in which language."""
    locales: Locales = request.app.state.locales
    email = read_viewer(request.cookies.get(COOKIE), settings)
    customer = await accounts.customer_by_email(session, email) if email else None
    wishes = (
        language,
        request.cookies.get(LANGUAGE_COOKIE),
        customer.language if customer else None,
    )
    today = clock.now().date()
    return Page(
        request=request,
        locales=locales,
        language=choose(wishes, request.headers.get("accept-language"), locales.languages),
        wished=language in locales.languages,
        programme=programme,
        member=await member_of(session, customer, programme, today=today) if customer else None,
        identity=_identity_token(customer, settings) if customer else "",
        sample_customers=await accounts.customers(session) if settings.development else None,
    )


def _identity_token(customer: Customer, settings: Settings) -> str:
    return sign_identity(
        customer.email,
        secret=settings.identity_secret.get_secret_value(),
        now=clock.now(),
        life=settings.identity_max_age,
    )


PageOf = Annotated[Page, Depends(page_of)]


@router.get(HOME)
async def account_page(page: PageOf) -> HTMLResponse:
    """My account, with what is on the other pages below it."""
    return page.render("account.html", heading="portal-nav-account")


@router.get(PRODUCTS)
async def products_page(page: PageOf) -> HTMLResponse:
    """My products, each with its tick or what is missing."""
    return page.render("products.html", heading="portal-nav-products")


@router.get(SUBSCRIPTIONS)
async def subscriptions_page(page: PageOf) -> HTMLResponse:
    """My subscriptions: membership, tiers, invoices."""
    return page.render("subscriptions.html", heading="portal-nav-subscriptions")


@router.get(PASSWORD)
async def password_page(page: PageOf) -> HTMLResponse:
    """How a password is set; a reply leads here."""
    return page.render("password.html", heading="portal-password")


@router.post("/viewer")
async def choose_viewer(
    request: Request,
    session: ReadSession,
    settings: AppSettings,
    customer: Annotated[str, Form(max_length=254)] = "",
    back: Annotated[str, Form(max_length=100)] = HOME,
) -> Response:
    """Look at the site as a sample customer, or as nobody.

    Raises:
        NoSampleCustomers: in production.
    """
    if not settings.development:
        raise NoSampleCustomers()
    response = RedirectResponse(back if back in PATHS else HOME, 303)
    found = await accounts.customer_by_email(session, customer) if customer else None
    if found is None:
        response.delete_cookie(COOKIE)
        return response
    response.set_cookie(
        COOKIE,
        sign_viewer(found.email, settings, now=clock.now()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return response
