"""The pages of the sample members' site, with the chat on each of them."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import NotFound
from backend.identity.cookies import clear_cookie
from backend.web.assets import static_files
from backend.web.portal import apply, cards, invoices, log_in, my_products, passwords, sign_up
from backend.web.portal.guard import OwnForms
from backend.web.portal.page import (
    HOME,
    LANGUAGE_COOKIE,
    PASSWORD,
    PATHS,
    PRODUCTS,
    SUBSCRIPTIONS,
    PageOf,
    PageRoute,
)
from backend.web.portal.viewer import COOKIE, sign_viewer
from backend.web.widget.endpoints import router as widget
from backend.web.widget.pages import router as chat_pages

__all__ = [
    "HOME", "LANGUAGE_COOKIE", "PASSWORD", "PATHS", "PRODUCTS", "SUBSCRIPTIONS", "router",
    "static_files",
]  # fmt: skip

router = APIRouter(include_in_schema=False)
pages = APIRouter(route_class=PageRoute, dependencies=[OwnForms])


class NoSampleCustomers(NotFound):
    """Sample customers can be chosen in development only."""

    code = "not_found"


@pages.get(HOME)
async def account_page(page: PageOf) -> HTMLResponse:
    """My account, with what is on the other pages below it."""
    return page.render("account.html", heading="portal-nav-account")


@pages.post("/viewer")
async def choose_viewer(
    page: PageOf,
    customer: Annotated[str, Form(max_length=254)] = "",
    back: Annotated[str, Form(max_length=100)] = HOME,
) -> Response:
    """Look at the site as a sample customer, or as nobody; a real log-in gives way to it.

    Raises:
        NoSampleCustomers: in production.
    """
    if not page.settings.development:
        raise NoSampleCustomers()
    await page.client().delete("/api/session")
    response = page.go(back if back in PATHS else HOME)
    clear_cookie(response, page.settings)
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        found = await accounts.customer_by_email(session, customer) if customer else None
    if found is None:
        response.delete_cookie(COOKIE)
        return response
    response.set_cookie(
        COOKIE,
        sign_viewer(found.email, page.settings, now=clock.now()),
        httponly=True,
        samesite="lax",
        secure=page.request.url.scheme == "https",
    )
    return response


for part in (apply, log_in, passwords, my_products, sign_up, cards, invoices):
    pages.include_router(part.router)
router.include_router(pages)
router.include_router(widget)
router.include_router(chat_pages)
