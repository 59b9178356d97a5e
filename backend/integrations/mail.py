"""Ways out for mails: SMTP, a folder for development, memory for tests."""

import asyncio
import os
import uuid
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from enum import StrEnum
from pathlib import Path

import aiosmtplib

from backend.core import clock
from backend.mail.ports import MailRefused

TIMEOUT = 30.0  # seconds for one step of the conversation with the server
PERMANENT = range(500, 600)  # RFC 5321, 4.2.1


class SmtpSecurity(StrEnum):
    """How the connection is protected: not at all, upgraded, or from the beginning (RFC 8314)."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


class NoMailServer(Exception):
    """No way out for mails is configured: they wait (set CPS_SMTP_HOST)."""


class SmtpMail:
    """Hands mails to an SMTP server."""

    def __init__(
        self,
        host: str,
        port: int,
        *,
        security: SmtpSecurity,
        username: str | None = None,
        password: str | None = None,
    ) -> None:
        self._host = host
        self._port = port
        self._security = security
        self._username = username
        self._password = password

    async def deliver(self, mail: EmailMessage) -> None:
        try:
            await aiosmtplib.send(
                mail,
                hostname=self._host,
                port=self._port,
                username=self._username,
                password=self._password,
                use_tls=self._security is SmtpSecurity.TLS,
                start_tls=self._security is SmtpSecurity.STARTTLS,
                timeout=TIMEOUT,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            # One mail has one recipient.
            _raise_if_permanent(error.recipients[0].code, error)
            raise
        except aiosmtplib.SMTPAuthenticationError:
            raise  # the operator can mend it: later may be better, whatever the code says
        except aiosmtplib.SMTPResponseException as error:
            _raise_if_permanent(error.code, error)
            raise


def _raise_if_permanent(code: int, error: Exception) -> None:
    if code in PERMANENT:
        raise MailRefused(code) from error


class NoMail:
    """Stands where no mail server is configured outside development."""

    async def deliver(self, mail: EmailMessage) -> None:
        raise NoMailServer


class FolderMail:
    """Keeps mails as files, for development's page of sent mails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def deliver(self, mail: EmailMessage) -> None:
        await asyncio.to_thread(self._write, bytes(mail))

    def _write(self, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        # Names sort by time.
        name = f"{clock.now():%Y%m%dT%H%M%S%f}-{uuid.uuid4().hex[:8]}"
        part = self._folder / f"{name}.part"
        part.write_bytes(content)
        os.replace(part, self._folder / f"{name}.eml")

    async def names(self) -> list[str]:
        """Return the names of all kept mails, newest first."""
        return await asyncio.to_thread(self._names)

    def _names(self) -> list[str]:
        return sorted((path.stem for path in self._folder.glob("*.eml")), reverse=True)

    async def read(self, name: str) -> EmailMessage:
        """Return a kept mail.

        Raises:
            FileNotFoundError: there is none of that name.
        """
        if name not in await self.names():
            raise FileNotFoundError(name)
        content = await asyncio.to_thread((self._folder / f"{name}.eml").read_bytes)
        return BytesParser(EmailMessage, policy=default).parsebytes(content)


class MemoryMail:
    """Keeps mails in memory: the fake for tests. `failing` is raised instead, while it is set."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.failing: Exception | None = None

    async def deliver(self, mail: EmailMessage) -> None:
        if self.failing is not None:
            raise self.failing
        self.mails.append(mail)
