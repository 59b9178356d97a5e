"""What the assist API takes and says."""

import uuid
from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from backend.accounts.rules import ApplicationState
from backend.assist.rules import NAME, VARIABLES, ActionKind
from backend.billing.rules import InvoiceState
from backend.core.fields import Language, Line, Printable, Typed
from backend.membership.schemas import MembershipRead
from backend.products.rules import Detail

LONGEST_TEXT = 4000
LONGEST_NAME = 100  # of a canned answer
MOST_VARIABLES = 20  # in a canned answer
Text = Annotated[Typed, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
Key = Annotated[Printable, StringConstraints(min_length=1, max_length=120)]
Topic = Annotated[Printable, Field(max_length=40, examples=["tier_fee"])]
_VALUES = {"tier": {"enum": "tier", "value": "gold"}, "fee": {"money": "170", "currency": "EUR"}}
_TEXTS = {"en": "Hello {name}, your card is in the post.", "et": "Tere, {name}! Kaart on postis."}


class _Write(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Read(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class UnderstandRequest(_Write):
    """`language` is what the conversation was in so far, if known."""

    text: Typed = Field(max_length=LONGEST_TEXT, examples=["kāpēc man nav zaļās atzīmes"])
    language: str | None = Field(None, max_length=35)


class TopicRead(BaseModel):
    """A topic of the programme, and how sure the model is of it (0 to 1)."""

    topic: str
    confidence: float


class EntityRead(BaseModel):
    """A detail that the message names; `start` and `end` are offsets in the text.

    Some have more: the candidates of a product, the precision of a date (docs/details.md).
    """

    model_config = ConfigDict(extra="allow")

    entity: str
    value: Any
    start: int | None = None
    end: int | None = None
    role: str | None = None
    confidence: float = 1.0


class Understood(BaseModel):
    """The message's language, topic and details; `topics` holds all of them where it asks two."""

    language: str
    topic: str
    confidence: float
    topics: list[str]
    alternatives: list[TopicRead]
    entities: list[EntityRead]


class SuggestRequest(_Write):
    """A conversation, a text, a topic, or a text in a conversation.

    A conversation alone: what its customer said last. `customer` is the address of the customer
    whom the calling help desk knows to be the asker; `language` theirs, if known.
    """

    conversation: uuid.UUID | None = None
    text: Text | None = Field(None, examples=["Mennyibe kerül az arany szint?"])
    topic: Topic | None = None
    customer: Printable | None = Field(None, max_length=254)
    language: Language | None = None
    agent_language: Language = Field("en", examples=["et"])

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"text": "Mennyibe kerül az arany szint?", "agent_language": "et"}]
        },
    )

    @model_validator(mode="after")
    def _one_question(self) -> Self:
        if self.conversation is not None:
            if self.topic is not None or self.customer is not None:
                raise ValueError("a conversation knows its customer, and takes no topic")
        elif (self.text is None) == (self.topic is None):
            raise ValueError("give a conversation, or either text or topic")
        return self


class ButtonSuggested(BaseModel):
    """A button below a reply, as the customer and as the agent reads it."""

    title: str
    agent_title: str = Field(examples=["Gold"])
    payload: str


class ReplySuggested(BaseModel):
    """A reply as data, and as the customer (`text`) and the agent (`agent_text`) read it."""

    key: str
    values: dict[str, Any] = Field(examples=[_VALUES])
    text: str
    agent_text: str = Field(examples=["Hello! How can I help?"])
    buttons: list[ButtonSuggested]


class EvidenceRead(BaseModel):
    """A topic that the replies answer, in the agent's words, and the facts it rests on."""

    topic: str
    title: str
    facts: list[int]


class ProductState(_Read):
    """A product: without a tick something is `missing`."""

    id: uuid.UUID
    model: str
    tick: bool
    points: int
    waiting_points: int
    missing: list[Detail]


class ApplicationStateRead(_Read):
    """The customer's last application."""

    id: uuid.UUID
    state: ApplicationState
    due_on: date | None


class InvoiceStateRead(_Read):
    """An invoice."""

    number: Annotated[str, Field(examples=["INV-2026-000001"])]
    amount: float
    currency: str
    due: date
    state: InvoiceState


class AccountRead(BaseModel):
    """The account that the proposals rest on; that it was looked at stands in the audit."""

    name: str
    email: str
    country: str
    language: str
    points: int
    waiting_points: int
    open_tiers: list[str] = Field(examples=[["silver", "gold"]])
    migratable: int
    products: list[ProductState]
    application: ApplicationStateRead | None
    membership: MembershipRead | None
    invoices: list[InvoiceStateRead]


class ActionRead(BaseModel):
    """Something an agent could do now; `subject` is the product or application it is about."""

    action: ActionKind
    title: str
    subject: str | None = Field(None, examples=["2f9d1b1e-6a51-4c0f-9d1e-3b8f0c6f7a10"])


class Suggested(Understood):
    """Proposed replies and actions with their evidence.

    `changes`: the assistant would carry something out instead of answering, or have a code
    mailed; nothing of that was done. `events` are what it would report besides its replies.
    """

    agent_language: str = Field(examples=["en"])
    evidence: list[EvidenceRead]
    replies: list[ReplySuggested]
    account: AccountRead | None
    actions: list[ActionRead]
    changes: bool
    events: list[str] = Field(examples=[["handover_requested"]])


class RenderRequest(_Write):
    """A message of the assistant's with its values (docs/texts.md); by default in all languages."""

    key: Key = Field(examples=["guide-tier_fee"])
    values: dict[str, Any] = Field(default_factory=dict, examples=[_VALUES])
    languages: list[Language] | None = Field(None, min_length=1, max_length=10)


class Rendered(BaseModel):
    """Texts by language, with light markup."""

    texts: dict[str, str] = Field(examples=[{"en": "**Gold** costs €170 a year."}])


class CheckRequest(_Write):
    """A text that an agent is about to send, and the language that the customer reads."""

    text: Text
    language: Language


class Checked(_Read):
    """The text's own language, null where nothing tells; `differs`: warn before it is sent."""

    language: str | None
    confidence: float
    differs: bool


class LibraryEntry(_Read):
    """A message of the assistant's with sample values; `topic` gives it with real ones."""

    key: str
    text: str
    variables: dict[str, str] = Field(examples=[{"tier": "enum:tier"}])
    topic: str | None
    title: str | None
    facts: list[int]


class FindingRead(_Read):
    """What a canned answer lacks: `missing` (no text), `unused` (a variable is left out)."""

    language: str
    problem: str = Field(examples=["missing"])
    variable: str | None = Field(None, examples=["name"])


class CannedWrite(_Write):
    """An answer of the team's own: ``{name}`` in a text stands for the value of a variable."""

    name: Annotated[
        Line, Field(min_length=1, max_length=LONGEST_NAME, examples=["card in the post"])
    ]
    variables: dict[str, str] = Field(
        default_factory=dict, max_length=MOST_VARIABLES, examples=[{"name": "string"}]
    )
    texts: dict[Language, Text] = Field(min_length=1, examples=[_TEXTS])

    @model_validator(mode="after")
    def _good_variables(self) -> Self:
        wrong = [name for name in self.variables if not NAME.fullmatch(name)]
        if wrong:
            raise ValueError("a variable's name is lower case letters, figures and underscores")
        if set(self.variables.values()) - VARIABLES:
            raise ValueError(f"a variable's type is one of {', '.join(sorted(VARIABLES))}")
        return self


class CannedRead(BaseModel):
    """A canned answer, and what it lacks."""

    id: uuid.UUID
    name: str
    variables: dict[str, str] = Field(examples=[{"name": "string"}])
    texts: dict[str, str] = Field(examples=[_TEXTS])
    problems: list[FindingRead]
    changed_by: str = Field(examples=["agent:anna"])
    changed_at: datetime


class CannedRender(_Write):
    """Values of the variables; by default in the languages that the answer has."""

    values: dict[str, Any] = Field(default_factory=dict, examples=[{"name": "Mari"}])
    languages: list[Language] | None = Field(None, min_length=1, max_length=10)


class LibraryRead(BaseModel):
    """What was found: the assistant's messages, and the team's own answers."""

    messages: list[LibraryEntry]
    canned: list[CannedRead]
