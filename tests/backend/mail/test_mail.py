"""Mails: written from texts, kept in the outbox, sent once the change is certain."""

import email
import re
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from backend.core.database import Database
from backend.core.http import add_error_handlers
from backend.core.settings import SECRET_FIELDS, Environment, Settings, new_secret
from backend.integrations.mail import (
    FolderMail,
    MemoryMail,
    NoMail,
    NoMailServer,
    SmtpMail,
    SmtpSecurity,
)
from backend.integrations.storage import MemoryStorage
from backend.jobs.rules import JobState
from backend.jobs.runner import Handlers, Runner
from backend.mail import service
from backend.mail.endpoints import router
from backend.mail.ports import MailRefused
from backend.mail.rendering import build
from backend.mail.service import Attachment, Mailer, SecretLink
from backend.models.jobs import Job
from backend.wiring import shows_kept_mails
from locales import BadValue, Locales
from locales.samples import Samples
from locales.source import read
from tests.backend.mail.smtp_server import SmtpServer, smtp_server

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SENDER = "donotreply@canon-europe.com"
TEXTS = Locales.load()
MAILS = sorted(
    key
    for key in TEXTS.messages_of("en", "email")
    if key.startswith("mail-") and key != "mail-footer"
)
RESET = {"name": "Mari **Tamm**", "until": {"datetime": "2026-11-20T13:00:00Z"}}
LINK = "https://cps.test/password?token=a.b"


def plain(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def html(mail: EmailMessage) -> str:
    body = mail.get_body(("html",))
    assert body is not None
    return str(body.get_content())


def reset_mail(to: str = "mari@example.com", name: str = "Mari") -> EmailMessage:
    return build(
        TEXTS,
        sender=SENDER,
        to=to,
        language="et",
        key="mail-password-link",
        values={**RESET, "name": name, "link": LINK},
        message_id="1",
        now=NOW,
    )


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("key", MAILS)
def test_every_mail_can_be_written_in_every_language(language: str, key: str) -> None:
    values = Samples(read(TEXTS.path, "en").texts).of_message(key)
    mail = build(
        TEXTS, sender=SENDER, to="a@example.com", language=language, key=key, values=values,
        message_id="1", now=NOW,
    )  # fmt: skip
    assert mail["Subject"]
    assert TEXTS.render(language, "mail-footer") in plain(mail)
    assert mail["Content-Language"] == language


def test_the_parts_of_a_mail() -> None:
    mail = reset_mail(name="Mari **Tamm** <b>")
    assert (mail["From"], mail["To"]) == (SENDER, "mari@example.com")
    assert (mail["Message-ID"], mail["Auto-Submitted"]) == (
        "<1@canon-europe.com>",
        "auto-generated",
    )
    assert f"({LINK})" in plain(mail)
    assert "Mari **Tamm** <b>" in plain(mail)
    assert f'<a href="{LINK}"' in html(mail)
    assert "Mari **Tamm** &lt;b&gt;" in html(mail)


def test_a_line_break_in_a_name_makes_no_header() -> None:
    mail = reset_mail(name="Mari\r\nBcc: all@example.com")
    assert mail["Bcc"] is None
    assert email.message_from_bytes(bytes(mail), policy=default)["Bcc"] is None


def test_an_address_beyond_ascii() -> None:
    mail = reset_mail(to="mari@põder.example")
    assert "põder".encode() in bytes(mail)


@pytest.fixture
def transport() -> MemoryMail:
    return MemoryMail()


@pytest.fixture
def runner(database: Database, transport: MemoryMail) -> Runner:
    storage = MemoryStorage()
    storage.files["invoices/1"] = b"%PDF-"
    handlers = Handlers()
    links = {"password": lambda link_id: f"https://cps.test/password?token={link_id}.secret"}
    handlers.add_outside(service.JOB, Mailer(transport, TEXTS, storage, sender=SENDER, links=links))
    return Runner(database, handlers, clock=lambda: NOW)


async def put(database: Database, **options: object) -> uuid.UUID | None:
    values: dict[str, object] = {
        "to": "mari@example.com",
        "language": "et",
        "key": "mail-password-link",
        "values": RESET,
        "links": {"link": SecretLink(kind="password", id="42")},
        "now": NOW,
        **options,
    }
    async with database.transaction() as session:
        return await service.send(session, **values)  # type: ignore[arg-type]


async def test_a_mail_is_sent_from_the_outbox(
    database: Database, runner: Runner, transport: MemoryMail
) -> None:
    job = await put(
        database,
        attachments=[Attachment(name="INV-1.pdf", type="application/pdf", key="invoices/1")],
    )
    assert transport.mails == []
    assert await runner.run_due() == 1
    (mail,) = transport.mails
    assert mail["Message-ID"] == f"<{job}@canon-europe.com>"
    assert "https://cps.test/password?token=42.secret" in plain(mail)
    (file,) = mail.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == ("INV-1.pdf", "application/pdf")
    assert file.get_content() == b"%PDF-"


async def test_a_link_s_secret_stands_nowhere(database: Database) -> None:
    await put(database)
    async with database.reading() as session:
        payload = await session.scalar(select(Job.payload))
    assert "secret" not in str(payload)


async def test_a_mail_of_a_change_that_failed_is_not_sent(
    database: Database, runner: Runner, transport: MemoryMail
) -> None:
    async def change() -> None:
        async with database.transaction() as session:
            await service.send(
                session, to="a@example.com", language="en", key="mail-password-link", values={},
                now=NOW,
            )  # fmt: skip
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await change()
    await runner.run_due()
    assert transport.mails == []


async def test_a_mail_named_once_is_sent_once(
    database: Database, runner: Runner, transport: MemoryMail
) -> None:
    assert await put(database, unique="reminder:1") is not None
    assert await put(database, unique="reminder:1") is None
    await runner.run_due()
    assert len(transport.mails) == 1


async def test_a_value_without_form_is_refused_at_once(database: Database) -> None:
    with pytest.raises(BadValue):
        await put(database, values={"name": 1.5})
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Job)) == 0


@pytest.mark.parametrize(
    ("error", "state"),
    [(OSError(), JobState.WAITING), (MailRefused(550), JobState.FAILED)],
)
async def test_what_cannot_be_sent_waits_or_is_given_up(
    database: Database, runner: Runner, transport: MemoryMail, error: Exception, state: JobState
) -> None:
    transport.failing = error
    await put(database)
    await runner.run_due()
    async with database.reading() as session:
        assert await session.scalar(select(Job.state)) == state


@pytest.fixture
async def server() -> AsyncIterator[SmtpServer]:
    async with smtp_server() as running:
        yield running


def smtp(server: SmtpServer) -> SmtpMail:
    return SmtpMail("127.0.0.1", server.port, security=SmtpSecurity.NONE)


async def test_smtp_takes_a_mail(server: SmtpServer) -> None:
    await smtp(server).deliver(reset_mail())
    (raw,) = server.mails
    taken = email.message_from_bytes(raw, policy=default)
    assert taken["Subject"] == reset_mail()["Subject"]
    assert "mari@example.com" in server.recipients[0]


async def test_smtp_takes_an_address_beyond_ascii(server: SmtpServer) -> None:
    await smtp(server).deliver(reset_mail(to="mari@põder.example"))
    assert len(server.mails) == 1


@pytest.mark.parametrize(
    ("command", "reply", "refused"),
    [
        ("RCPT", "550 nobody there", True),
        ("DATA", "554 no", True),
        ("RCPT", "450 later", False),
        ("MAIL", "421 too busy", False),
    ],
)
async def test_smtp_says_no(server: SmtpServer, command: str, reply: str, refused: bool) -> None:
    server.replies[command] = reply
    with pytest.raises(Exception) as caught:  # noqa: PT011  (the library's own)
        await smtp(server).deliver(reset_mail())
    assert isinstance(caught.value, MailRefused) is refused


async def test_without_a_server_mails_wait() -> None:
    with pytest.raises(NoMailServer):
        await NoMail().deliver(reset_mail())


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    app.state.kept_mails = FolderMail(tmp_path / "mails")
    app.include_router(router)
    add_error_handlers(app)
    mail = reset_mail(name="<script>alert(1)</script>")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    await app.state.kept_mails.deliver(mail)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client:
        yield client


async def test_development_shows_the_mails(pages: httpx.AsyncClient) -> None:
    listed = await pages.get("/dev/mails")
    assert reset_mail()["Subject"] in listed.text
    found = re.search(r"/dev/mails/([\w-]+)", listed.text)
    assert found is not None
    name = found.group(1)
    shown = await pages.get(f"/dev/mails/{name}")
    assert f'<a href="{LINK}"' in shown.text
    assert "<script>" not in shown.text
    body = await pages.get(f"/dev/mails/{name}/html")
    assert "sandbox" in body.headers["content-security-policy"]
    assert "<script>" not in body.text
    file = await pages.get(f"/dev/mails/{name}/attachments/0")
    assert (file.content, file.headers["content-disposition"]) == (b"%PDF-", "attachment")
    assert (await pages.get(f"/dev/mails/{name}/attachments/1")).status_code == 404


@pytest.mark.parametrize("name", ["nothing", "..%2f..%2fetc%2fpasswd", "..", "%2e%2e%5cx"])
async def test_what_was_not_sent_is_not_shown(pages: httpx.AsyncClient, name: str) -> None:
    assert (await pages.get(f"/dev/mails/{name}/html")).status_code == 404


def test_outside_development_kept_mails_are_not_shown(tmp_path: Path) -> None:
    for environment in Environment:
        secrets = {name: new_secret() for name in SECRET_FIELDS}
        settings = Settings(_env_file=None, environment=environment, data_dir=tmp_path, **secrets)
        assert shows_kept_mails(settings) is (environment is not Environment.PRODUCTION)
