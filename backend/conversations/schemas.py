"""What the API takes and says of conversations."""

import uuid
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from backend.core.fields import Printable, Typed
from backend.models.conversations import LONGEST_PAYLOAD

Author = Literal["customer", "bot", "agent", "system"]
Owner = Literal["bot", "queue", "agent"]
ClientId = Annotated[Printable, StringConstraints(min_length=1, max_length=100)]
Seq = Annotated[int, Field(ge=0, le=2**31 - 1)]


class _Write(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ConversationCreate(_Write):
    """`language` is that of the page; one of ours, a tag such as "lv-LV" counts as "lv"."""

    language: str | None = Field(None, max_length=35, examples=["lv"])


class ConversationCreated(BaseModel):
    """`token` is shown only here; later calls carry it as `Authorization: Bearer`."""

    id: uuid.UUID
    token: str
    language: str


class ConversationChange(_Write):
    """The language in which to go on."""

    language: Literal["en", "lv", "lt", "et", "hu"]


class ConversationRead(BaseModel):
    """Who answers (`owner`), and whether the customer is identified at this moment.

    `agent` is the name of the person who answers, empty: none does; `place` is that in the queue
    for one, 1 is the next.
    """

    id: uuid.UUID
    language: str
    owner: Owner
    identified: bool
    agent: str = ""
    place: int | None = None


class PageContext(_Write):
    """Where the customer is: the page's address and title, and the product that is open there."""

    url: Printable | None = Field(None, max_length=500, examples=["https://example.com/products"])
    title: Printable | None = Field(None, max_length=200)
    product: Printable | None = Field(None, max_length=100, examples=["EOS R5"])


class MessageCreate(_Write):
    """Words, or the payload of a button that this conversation offered; exactly one of them.

    `client_id` makes the call safe to repeat. `page` is kept beside the message.
    """

    text: Typed | None = Field(None, examples=["Cik punktu man ir?"])
    payload: Printable | None = Field(None, max_length=LONGEST_PAYLOAD)
    client_id: ClientId | None = None
    page: PageContext | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if (self.text is None) == (self.payload is None):
            raise ValueError("give either text or payload")
        return self


class ButtonRead(BaseModel):
    title: str
    payload: str


class MessageRead(BaseModel):
    """A message; `text` is rendered from `key` and `values`, or what was typed.

    `agent` is the name of the person who said it; null: none did.
    """

    seq: int
    author: Author
    key: str | None
    values: dict[str, Any]
    text: str
    buttons: list[ButtonRead]
    card: dict[str, Any] | None = None
    client_id: str | None = None
    agent: str | None = None
    created_at: datetime


class MessagesRead(BaseModel):
    messages: list[MessageRead]


class ContactLeave(_Write):
    """Where to write to when nobody is there to answer."""

    email: Annotated[Printable, StringConstraints(strip_whitespace=True, max_length=254)] = Field(
        pattern=r"^[^@\s]+@[^@\s]+\.[^@\s.]+$", examples=["mari@example.com"]
    )


class IdentityAttach(_Write):
    identity_token: str = Field(max_length=4096)


class RatingCreate(_Write):
    """How helpful the conversation was: 1 (not at all) to 5 (very)."""

    stars: int = Field(ge=1, le=5)


class TranscriptWish(_Write):
    """The language of the assistant's sentences; default: the conversation's."""

    language: Literal["en", "lv", "lt", "et", "hu"] | None = None
