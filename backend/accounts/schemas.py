"""What the API takes and says of applications."""

import uuid
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from backend.accounts.applications import Background, Stage
from backend.accounts.rules import ApplicationState, Missing, RejectionReason, normalise_email
from backend.core.fields import Country, Language, Line, PlainName

Email = Annotated[str, AfterValidator(normalise_email), Field(examples=["mari@example.com"])]
VatNumber = Annotated[Line, Field(min_length=1, max_length=40)]
DocumentKind = Literal[
    "vat_certificate", "business_invoice", "business_licence", "company_register_extract"
]
State = Annotated[ApplicationState, Field(examples=[ApplicationState.SUBMITTED])]
RejectionCode = Annotated[RejectionReason | None, Field(examples=[None])]
RejectionNote = Annotated[str | None, Field(examples=[None])]
DecidedAt = Annotated[datetime | None, Field(examples=[None])]
Lacking = Annotated[list[Missing], Field(examples=[[]])]
Accepted = Annotated[list[str], Field(examples=[["vat_certificate", "business_invoice"]])]


class ApplicationRead(BaseModel):
    """An application: its state, and since when; `due_on` is the day by which it is decided."""

    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    state: State
    since: datetime
    submitted_at: datetime | None
    due_on: date | None
    company: str | None
    rejection_code: RejectionCode
    rejection_reason: RejectionNote


class MyApplication(BaseModel):
    """The caller's last application; null: there is none."""

    application: ApplicationRead | None


class ApplicationFields(BaseModel):
    """What an applicant fills in. A field that is not named stays; null empties it.

    `authorised` is the statement that the applicant may supply this information (fact 4);
    `old_email` the address of the earlier CPS account (fact 9).
    """

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "email": "mari@example.com",
                    "name": "Mari Tamm",
                    "company": "Valguskoda OÜ",
                    "country": "EE",
                    "language": "et",
                    "vat_registered": True,
                    "vat_number": "EE100931558",
                    "old_email": "mari.vana@example.com",
                    "authorised": True,
                }
            ]
        },
    )

    email: Email | None = None
    name: PlainName | None = None
    company: PlainName | None = None
    country: Country | None = None
    language: Language = "en"
    vat_registered: bool | None = None
    vat_number: VatNumber | None = None
    authorised: bool = False
    old_email: Email | None = None


class ChangeRead(BaseModel):
    """A change of an application's state."""

    model_config = ConfigDict(from_attributes=True)

    state: State
    at: datetime


class DocumentRead(BaseModel):
    """The document of an application: its kind, the sender's name for it, type, size in bytes."""

    kind: Annotated[str, Field(examples=["vat_certificate"])]
    name: Annotated[str, Field(examples=["registration.pdf"])]
    type: Annotated[str, Field(examples=["application/pdf"])]
    size: Annotated[int, Field(examples=[48_211])]


class ApplicationDetail(BaseModel):
    """An application as its applicant sees it.

    `missing` is what it lacks to be submitted; of `documents` any one is enough. `vat_checked`:
    the number has the form and check digits of its country.
    """

    id: uuid.UUID
    state: State
    since: datetime
    email: str | None
    name: str | None
    company: str | None
    country: str | None
    language: str
    vat_registered: bool | None
    vat_number: str | None
    vat_checked: bool
    authorised: bool
    old_email: str | None
    document: DocumentRead | None
    created_at: datetime
    submitted_at: datetime | None
    due_on: date | None
    decided_at: DecidedAt
    rejection_code: RejectionCode
    rejection_reason: RejectionNote
    history: list[ChangeRead]
    missing: Lacking
    documents: Accepted


class ApplicationBegun(BaseModel):
    """A new application. `token` is what the later calls carry as `Authorization: Bearer`."""

    id: uuid.UUID
    token: str
    application: ApplicationDetail


class OperatorChangeRead(ChangeRead):
    """A change of an application's state, and who made it."""

    actor: Annotated[str, Field(examples=["agent:anna"])]


class ApplicationForReview(ApplicationDetail):
    """An application as agents see it.

    `account_exists`: the contact address has an open account already; `same_email` are other
    applications with it that wait for a decision.
    """

    changes: list[OperatorChangeRead]
    account_exists: Annotated[bool, Field(examples=[False])]
    same_email: Annotated[list[uuid.UUID], Field(examples=[[]])]


class ApplicationLine(BaseModel):
    """An application in a list."""

    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    state: State
    company: str | None
    country: str | None
    email: str | None
    submitted_at: datetime | None
    due_on: date | None


class Applications(BaseModel):
    """Applications, those due first first."""

    applications: list[ApplicationLine]


class Rejection(BaseModel):
    """Why an application is declined; `note` goes to the applicant as it is."""

    model_config = ConfigDict(extra="forbid")

    reason: RejectionReason
    note: Annotated[Line, Field(min_length=1, max_length=500)] | None = None


def detail(stage: Stage) -> ApplicationDetail:
    """Return an application as its applicant sees it."""
    return ApplicationDetail(**_common(stage))


def for_review(stage: Stage, background: Background) -> ApplicationForReview:
    """Return an application as agents see it."""
    return ApplicationForReview(
        **_common(stage),
        changes=[OperatorChangeRead.model_validate(c, from_attributes=True) for c in stage.changes],
        account_exists=background.account_exists,
        same_email=background.same_email,
    )


def _common(stage: Stage) -> dict[str, object]:
    row = stage.application
    fields = ApplicationDetail.model_fields.keys() - {
        "since", "document", "history", "missing", "documents",
    }  # fmt: skip
    document = row.document_key and DocumentRead(
        kind=row.document_kind or "",
        name=row.document_name or "",
        type=row.document_type or "",
        size=row.document_size or 0,
    )
    return {
        **{name: getattr(row, name) for name in fields},
        "since": row.state_since,
        "document": document,
        "history": [ChangeRead.model_validate(change) for change in stage.changes],
        "missing": stage.missing,
        "documents": stage.documents,
    }
