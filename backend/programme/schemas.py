"""The form of programme.yml, and of what the API says of it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from backend.core.amounts import Amount
from backend.programme.rules import Group

Count = Annotated[int, Field(gt=0, strict=True)]
Detail = Literal["serial", "purchase_date", "purchase_country", "dealer"]
Method = Literal["card", "bank_transfer"]
Document = Literal[
    "vat_certificate", "business_invoice", "business_licence", "company_register_extract"
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TierEntry(_Strict):
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    group: Group
    from_points: Count
    fee: Decimal = Field(ge=0, max_digits=12, decimal_places=2)


class DocumentsEntry(_Strict):
    vat: list[Document] = Field(min_length=1)
    no_vat: list[Document] = Field(min_length=1)


class LinksEntry(_Strict):
    application: str = Field(pattern=r"^https://\S+$")


class AddressesEntry(_Strict):
    automatic_mail: str = Field(pattern=r"^\S+@\S+$")


class PayeeEntry(_Strict):
    name: str = Field(min_length=1, max_length=70)  # as long as a SEPA transfer takes it
    iban: str = Field(pattern=r"^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$")
    bic: str = Field(pattern=r"^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$")


class SamplesEntry(_Strict):
    membership_months: Count
    terms_version: str = Field(pattern=r"^\S{1,32}$")
    expiry_reminder_days: Count
    payment_reminder_days: Count
    payee: PayeeEntry


class ProgrammeFile(_Strict):
    """programme.yml as it is written."""

    currency: str = Field(pattern=r"^[A-Z]{3}$")
    tiers: list[TierEntry] = Field(min_length=1)
    invitation_threshold: Count
    mandatory_details: list[Detail]
    approval_working_days: Count
    payment_methods: list[Method] = Field(min_length=1)
    payment_due_days: Count
    documents: DocumentsEntry
    links: LinksEntry
    addresses: AddressesEntry
    samples: SamplesEntry

    @model_validator(mode="after")
    def _tiers_ascend(self) -> Self:
        starts = [tier.from_points for tier in self.tiers]
        if starts != sorted(set(starts)):
            raise ValueError("tiers must ascend by from_points, each beginning at its own point")
        _no_repeats("tier ids", [tier.id for tier in self.tiers])
        _no_repeats("mandatory_details", self.mandatory_details)
        _no_repeats("payment_methods", self.payment_methods)
        return self


def _no_repeats(what: str, values: Sequence[str]) -> None:
    if len(set(values)) != len(values):
        raise ValueError(f"{what} must not repeat")


class _Read(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class TierRead(_Read):
    """A tier: first and last point (null: open upwards), yearly fee in `currency`."""

    id: str
    group: Group
    from_points: int
    to_points: int | None
    fee: Amount
    currency: str


class DocumentsRead(_Read):
    vat: list[str]
    no_vat: list[str]


class PayeeRead(_Read):
    name: str
    iban: str
    bic: str


class ProgrammeRead(_Read):
    """The programme's tiers, thresholds, fees and limits.

    `terms_version` is that of the terms in force, `payee` whom a bank transfer goes to.
    `sample_values` names the fields whose value no guide of the programme states.
    """

    currency: str
    tiers: list[TierRead]
    invitation_threshold: int
    mandatory_details: list[str]
    approval_working_days: int
    payment_methods: list[str]
    payment_due_days: int
    documents: DocumentsRead
    application_link: str
    automatic_mail_address: str
    membership_months: int
    terms_version: str
    expiry_reminder_days: int
    payment_reminder_days: int
    payee: PayeeRead
    sample_values: list[str]
