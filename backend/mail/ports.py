"""What mails are handed to. The adapters are in backend.integrations.mail."""

from email.message import EmailMessage
from typing import Protocol


class MailRefused(Exception):
    """The server will never take this mail (SMTP 5xx); `code` is its reply code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class MailTransport(Protocol):
    """Somebody who takes a finished mail."""

    async def deliver(self, mail: EmailMessage) -> None:
        """Hand the mail over.

        Raises:
            MailRefused: trying again cannot help.
            Exception: anything else may pass, and is tried again later.
        """


class FileStore(Protocol):
    """Where attachments are kept until they are sent. backend.integrations.storage has them."""

    async def get(self, name: str) -> bytes:
        """Return a file's content. Raises FileNotFoundError."""
