"""What the API takes and says of products, points, migration and serial numbers in review."""

import uuid
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)

from backend.core.fields import Country, Line, Name
from backend.products.changes import Answers
from backend.products.rules import (
    DatePrecision,
    Detail,
    Kind,
    MigrationOutcome,
    PointsReason,
    PurchaseDate,
    ReviewState,
    parse_purchase_date,
)


class _Read(BaseModel):
    model_config = ConfigDict(from_attributes=True)


def _purchase_date(value: Any) -> Any:
    return parse_purchase_date(value) if isinstance(value, str) else value


Bought = Annotated[
    PurchaseDate,
    BeforeValidator(_purchase_date),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "description": "A day, a month or a year.",
            "examples": ["2020-06-05", "2020-06", "2020"],
        }
    ),
]
ModelName = Annotated[Line, Field(min_length=1, max_length=120, examples=["EOS R5"])]
Serial = Annotated[Line, Field(min_length=1, max_length=64, examples=["0320011199"])]


_BOUGHT: dict[str, Any] = {
    "serial": "0320011199",
    "purchase_date": "2020-06",
    "purchase_country": "LV",
    "dealer": "Fotokaste",
    "approximate": ["purchase_date"],
}


class _Details(BaseModel):
    """Details of a product. `approximate` names those that are guesses: a guess is fine."""

    model_config = ConfigDict(extra="forbid")

    serial: Serial | None = None
    purchase_date: Bought | None = None
    purchase_country: Country | None = None
    dealer: Annotated[Name, Field(examples=["Fotokaste"])] | None = None
    approximate: Annotated[list[Detail], Field(max_length=len(Detail))] = []

    @model_validator(mode="after")
    def _guesses_are_given(self) -> "_Details":
        absent = [detail for detail in self.approximate if getattr(self, detail) is None]
        if absent:
            raise ValueError(f"approximate, but not given: {', '.join(absent)}")
        return self

    def answers(self) -> Answers:
        """Return what was said; a detail that is not in the body is not spoken of."""
        return Answers(
            {detail: getattr(self, detail) for detail in Detail if detail in self.model_fields_set},
            frozenset(self.approximate),
        )


class ProductNew(_Details):
    """A product to register: its model, or an alias of it, and the details that are known."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"model": "EOS R5", **_BOUGHT}]})

    model: ModelName


class ProductChange(_Details):
    """Details to complete or change; null takes one away.

    What is there with another value goes only with `replace`; otherwise 409 says which.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [_BOUGHT]})

    model: ModelName | None = None
    replace: bool = False


class ProductRead(_Read):
    """A product. `points` is what it gives or, without the tick, would give.

    `waiting_points` is what the tick would add; `missing` the mandatory details that are not
    there; `approximate` the details that are guesses. A date known to the month or year is its
    first day. `serial_review`: `open` while it is looked at whose the given serial number is,
    `refused` when it was found to be somebody else's.
    """

    id: uuid.UUID
    model: str
    serial: str | None
    purchase_date: Annotated[date | None, Field(examples=["2020-06-05"])]
    purchase_date_precision: DatePrecision | None
    purchase_country: str | None
    dealer: str | None
    points: Annotated[int, Field(examples=[400])]
    waiting_points: Annotated[int, Field(examples=[0])]
    tick: bool
    missing: Annotated[list[Detail], Field(examples=[[]])]
    approximate: Annotated[list[Detail], Field(examples=[[]])]
    serial_review: Annotated[ReviewState | None, Field(examples=[None])]


class MyProducts(_Read):
    """The caller's products, in the order of registration."""

    products: list[ProductRead]


class NextTierRead(_Read):
    tier: Annotated[str, Field(examples=["gold"])]
    missing: Annotated[int, Field(examples=[100])]


class MyPoints(_Read):
    """The caller's points. Only allocated points open tiers; waiting ones lack a tick."""

    allocated: Annotated[int, Field(examples=[900])]
    waiting: Annotated[int, Field(examples=[250])]
    open_tiers: Annotated[list[str], Field(examples=[["silver"]])]
    next_tier: NextTierRead | None
    missing_to_invitation: Annotated[int, Field(examples=[0])]


class LedgerLineRead(_Read):
    at: datetime
    reason: PointsReason
    points: Annotated[int, Field(examples=[400])]
    product_id: uuid.UUID
    model: str


class MyLedger(_Read):
    """Every entry of the caller's points, oldest first; their sum is `allocated`."""

    allocated: Annotated[int, Field(examples=[400])]
    entries: list[LedgerLineRead]


class CatalogueModelRead(_Read):
    """A model that can be registered. `sample`: its points are no official ones."""

    name: Annotated[str, Field(examples=["EOS R5"])]
    kind: Kind
    points: Annotated[int, Field(examples=[400])]
    aliases: Annotated[list[str], Field(examples=[["R5"]])]
    sample: bool


class CatalogueRead(_Read):
    """The models that can be registered, by name."""

    models: list[CatalogueModelRead]


class MigrationPreview(_Read):
    """What MIGRATE PRODUCTS would do: `ready` with `count` products, or why it would do nothing."""

    outcome: MigrationOutcome
    count: int


class MigrationDone(_Read):
    """What MIGRATE PRODUCTS did.

    `merged` of the `migrated` products had been registered by hand before; `in_review` have a
    serial number that another account holds.
    """

    outcome: MigrationOutcome
    migrated: int
    merged: Annotated[int, Field(examples=[0])]
    in_review: Annotated[int, Field(examples=[0])]
    products: list[ProductRead]


class ReviewRead(_Read):
    """A serial number that two accounts gave; `customer` and `holder` are their addresses."""

    id: uuid.UUID
    state: ReviewState
    model: str
    serial: str
    customer: Annotated[str, Field(examples=["mari@example.com"])]
    product_id: uuid.UUID
    holder: Annotated[str | None, Field(examples=["jonas@example.com"])]
    holder_product_id: uuid.UUID | None
    created_at: datetime
    decided_at: Annotated[datetime | None, Field(examples=[None])]


class Reviews(_Read):
    """Reviews, oldest first."""

    reviews: list[ReviewRead]


class ReviewDecision(BaseModel):
    """Whether the number goes to who asked for it (true) or stays where it is."""

    model_config = ConfigDict(extra="forbid")

    grant: bool
