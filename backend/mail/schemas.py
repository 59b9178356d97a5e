"""What stands in the outbox."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Attachment(_Strict):
    """A file that goes with a mail: the recipient's name for it, its type, our storage key."""

    name: str = Field(max_length=100)
    type: str = Field(pattern=r"^[a-z]+/[a-z0-9.+-]+$")
    key: str


class SecretLink(_Strict):
    """A link whose secret is made when the mail is written, so that it is stored nowhere.

    `kind` says who makes it (`Mailer`), `id` what it opens.
    """

    kind: str
    id: str


class Outgoing(_Strict):
    """A mail to one address: the text `key`, its values, and the links among its variables."""

    to: str
    language: str
    key: str
    values: dict[str, Any]
    links: dict[str, SecretLink] = {}
    attachments: list[Attachment] = []
