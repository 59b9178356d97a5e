"""A text and its values become a mail: plain text, and the same as simple HTML."""

from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from locales import Locales, Values
from locales.markup import to_html, to_plain

FOOTER = "mail-footer"
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)


def build(
    texts: Locales,
    *,
    sender: str,
    to: str,
    language: str,
    key: str,
    values: Values,
    message_id: str,
    now: datetime,
    attachments: Sequence[tuple[str, str, bytes]] = (),
) -> EmailMessage:
    """Return the mail of a text: its attribute `subject`, its words, the footer of all mails.

    `attachments` are name, type and content. The same `message_id` tells a mail server and the
    reader that a mail that came twice is one.

    Raises:
        locales.LocaleError: the text or a value is missing.
    """
    subject = " ".join(to_plain(texts.render(language, f"{key}.subject", values)).split())
    blocks = [texts.render(language, key, values), texts.render(language, FOOTER)]
    mail = EmailMessage(policy=SMTP if to.isascii() else SMTPUTF8)
    mail["From"] = Address(addr_spec=sender)
    mail["To"] = Address(addr_spec=to)
    mail["Subject"] = subject
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{message_id}@{sender.rpartition('@')[2]}>"
    # RFC 3834, 5: nobody's absence notice is to answer it.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content("\n\n".join(to_plain(block) for block in blocks) + "\n")
    mail.add_alternative(_html(language, subject, blocks), subtype="html")
    for name, kind, content in attachments:
        main, _, sub = kind.partition("/")
        mail.add_attachment(content, maintype=main, subtype=sub, filename=name)
    # Last: each new part takes the headers that begin with "Content-" into itself.
    mail["Content-Language"] = language
    return mail


def _html(language: str, subject: str, blocks: Sequence[str]) -> str:
    paragraphs = [
        [Markup(to_html(paragraph)) for paragraph in block.split("\n\n")]  # noqa: S704  (escapes)
        for block in blocks
    ]
    return _templates.get_template("mail.html").render(
        language=language, subject=subject, body=paragraphs[0], footer=paragraphs[1]
    )
