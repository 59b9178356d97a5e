"""Ask for the link to a password, and set it with the link that came by mail."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from backend.identity.rules import LONGEST_PASSWORD, SHORTEST_PASSWORD
from backend.web.portal.forms import Form, SentForm
from backend.web.portal.notice import Notice
from backend.web.portal.page import LOG_IN, PASSWORD, OwnPage, Page, PageOf, PageRoute, owner
from backend.web.portal.problems import problems_of

router = APIRouter(route_class=PageRoute)
Token = Annotated[str, Query(max_length=200)]


@router.get(PASSWORD)
async def password_page(page: PageOf, token: Token = "") -> HTMLResponse:
    """How a password is set, and the form for it where the link has led here.

    Looking at the page does not use the link up: mail programs look at links too.
    """
    if token:
        return _render_new(page, Form.filled({"token": token}))
    return _render_ask(page, Form())


@router.post(PASSWORD)
async def set_password(page: PageOf, form: SentForm) -> Response:
    """Set the password with the link's token; then the visitor can log in."""
    form.require("password")
    if form.problems:
        return _render_new(page, form)
    body = {"token": form.get("token"), "password": form.values["password"][0]}
    answer = await page.client(form.key).post("/api/password", body)
    if answer.refusal:
        form.add(problems_of(answer.refusal))
        return _render_new(page, form)
    return page.go(LOG_IN, Notice("portal-password-set"))


@router.post(f"{PASSWORD}/link")
async def ask_for_link(page: PageOf, form: SentForm) -> Response:
    """Ask for a link by mail. What is said is the same for every address."""
    form.require("email")
    if not form.problems:
        body = {"email": form.get("email")}
        answer = await page.client(form.key).post("/api/password/link", body)
        if answer.refusal:
            form.add(problems_of(answer.refusal))
    if form.problems:
        return _render_ask(page, form)
    return page.go(PASSWORD, Notice("portal-password-asked"))


@router.post(f"{PASSWORD}/mine")
async def send_me_a_link(page: OwnPage, form: SentForm) -> Response:
    """Have a link sent to the own address; before the account is open, say by when it is."""
    answer = await page.client(form.key).post("/api/me/password-link")
    if answer.refusal:
        form.add(problems_of(answer.refusal))
        return _render_ask(page, form)
    return page.go(PASSWORD, Notice("portal-password-sent", {"email": owner(page).customer.email}))


def _render_ask(page: Page, form: Form) -> HTMLResponse:
    return page.render_form("password.html", form, heading="portal-password")


def _render_new(page: Page, form: Form) -> HTMLResponse:
    return page.render_form(
        "password_new.html",
        form,
        heading="portal-password-new",
        shortest=SHORTEST_PASSWORD,
        longest=LONGEST_PASSWORD,
    )
