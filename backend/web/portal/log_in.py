"""Log in, log out."""

import re
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from backend.web.portal.forms import Form, SentForm
from backend.web.portal.notice import Notice
from backend.web.portal.page import HOME, LOG_IN, Page, PageOf, PageRoute
from backend.web.portal.problems import problems_of
from backend.web.portal.viewer import COOKIE

router = APIRouter(route_class=PageRoute)
# An address of this site: an attacker's could begin with // or /\.
OURS = re.compile(r"/(?![/\\])[\w/.-]*(\?[\w=&.%+-]*)?", re.ASCII)
LONGEST_ADDRESS = 500
Next = Annotated[str, Query(alias="next", max_length=LONGEST_ADDRESS)]


@router.get(LOG_IN)
async def log_in_page(page: PageOf, back: Next = "") -> Response:
    """The form to log in with; who is logged in already goes on."""
    if page.visitor is not None:
        return page.go(_safe(back))
    return _render(page, Form.filled({"next": _safe(back)}))


@router.post(LOG_IN)
async def log_in(page: PageOf, form: SentForm) -> Response:
    """Log in with address and password, and go where the visitor wanted to."""
    form.require("email", "password")
    if form.problems:
        return _render(page, form)
    body = {"email": form.get("email"), "password": form.values["password"][0]}
    answer = await page.client(form.key).post("/api/session", body)
    if answer.refusal:
        form.add(problems_of(answer.refusal))
        return _render(page, form)
    response = page.go(_safe(form.get("next")))
    for cookie in answer.cookies:
        response.headers.append("set-cookie", cookie)
    response.delete_cookie(COOKIE)
    return response


@router.post("/log-out")
async def log_out(page: PageOf) -> Response:
    """End the log-in of this browser; it is no error if there is none."""
    answer = await page.client().delete("/api/session")
    response = page.go(HOME, Notice("portal-logged-out"))
    for cookie in answer.cookies:
        response.headers.append("set-cookie", cookie)
    response.delete_cookie(COOKIE)
    return response


def _render(page: Page, form: Form) -> HTMLResponse:
    return page.render_form("log_in.html", form, heading="portal-log-in")


def _safe(address: str) -> str:
    whole = len(address) <= LONGEST_ADDRESS and OURS.fullmatch(address)
    return address if whole else HOME
