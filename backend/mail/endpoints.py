"""``/dev/mails``: the mails that development keeps instead of sending them.

The pages hold no words of ours: names and values come from the mails themselves.
"""

import re
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from backend.core.errors import NotFound

router = APIRouter(prefix="/dev/mails", include_in_schema=False)
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)
_ADDRESS = re.compile(r"(https?://[^\s()<>]+)")
SHOWN = ("Date", "From", "To", "Subject", "Content-Language", "Message-ID")
PAGE_POLICY = "default-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'"
# A mail's own styles are inline; it runs nothing and loads nothing.
MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"


class KeptMails(Protocol):
    """Where development keeps mails."""

    async def names(self) -> list[str]:
        """Return the names of all, newest first."""

    async def read(self, name: str) -> EmailMessage:
        """Return one. Raises FileNotFoundError."""


class UnknownMail(NotFound):
    code = "unknown_mail"


@router.get("")
async def all_mails(request: Request) -> HTMLResponse:
    """List the mails, newest first."""
    kept: KeptMails = request.app.state.kept_mails
    mails = [(name, await kept.read(name)) for name in await kept.names()]
    return _page("mails.html", mails=mails)


@router.get("/{name}")
async def one_mail(request: Request, name: str) -> HTMLResponse:
    """Show a mail: its headers, its plain text with live links, its HTML, its attachments."""
    mail = await _mail(request, name)
    body = mail.get_body(("plain",))
    # Every second piece is an address.
    pieces = _ADDRESS.split("" if body is None else body.get_content())
    attachments = [part.get_filename() for part in mail.iter_attachments()]
    return _page(
        "mail_page.html", name=name, mail=mail, shown=SHOWN, pieces=pieces, attachments=attachments
    )


@router.get("/{name}/html")
async def html_of_mail(request: Request, name: str) -> HTMLResponse:
    """Return a mail's HTML alone."""
    body = (await _mail(request, name)).get_body(("html",))
    if body is None:
        raise UnknownMail()
    return HTMLResponse(body.get_content(), headers={"Content-Security-Policy": MAIL_POLICY})


@router.get("/{name}/attachments/{index}")
async def attachment_of_mail(request: Request, name: str, index: int) -> Response:
    """Return an attachment, as a download."""
    parts = list((await _mail(request, name)).iter_attachments())
    if not 0 <= index < len(parts):
        raise UnknownMail()
    content = parts[index].get_payload(decode=True)
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=parts[index].get_content_type(), headers=headers)


async def _mail(request: Request, name: str) -> EmailMessage:
    kept: KeptMails = request.app.state.kept_mails
    try:
        return await kept.read(name)
    except FileNotFoundError:
        raise UnknownMail() from None


def _page(template: str, **values: object) -> HTMLResponse:
    html = _templates.get_template(template).render(**values)
    headers = {"Content-Security-Policy": PAGE_POLICY, "Cache-Control": "no-store"}
    return HTMLResponse(html, headers=headers)
