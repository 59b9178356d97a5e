"""The form of a file of dialogues (docs/conversations.md)."""

import re
from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

LanguageCode = Literal["en", "lv", "lt", "et", "hu"]
ACTIONS = (
    "say", "click", "upload", "identify", "log_out", "language", "code", "repeat", "restart",
    "wait", "agent", "agent_says",
)  # fmt: skip
# What a customer does; the others only set the stage, and need not be answered.
ANSWERED = frozenset(("say", "click", "upload", "code"))
VARIABLES = frozenset(
    (
        "email", "old_email", "other_email", "new_email", "serial", "serial2", "serial3",
        "membership_number", "invoice_number", "code",
    )
)  # fmt: skip
VARIABLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class Kind(StrEnum):
    """What a dialogue is about."""

    HAPPY = "happy"
    CORRECTION = "correction"
    DIGRESSION = "digression"
    CANCELLATION = "cancellation"
    NEGATION = "negation"
    REPEAT = "repeat"
    INVALID_INPUT = "invalid_input"
    DISAMBIGUATION = "disambiguation"
    LANGUAGE_CHANGE = "language_change"
    IDENTITY = "identity"


def _as_text(value: Any) -> Any:
    # `say: 2023` without quotation marks means the text.
    return str(value) if type(value) is int else value


Words = Annotated[str, BeforeValidator(_as_text), Field(min_length=1)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Duration(_Strict):
    """How long the customer is away."""

    days: int = Field(0, ge=0)
    hours: int = Field(0, ge=0)
    minutes: int = Field(0, ge=0)

    def length(self) -> timedelta:
        """Return it as one length of time."""
        return timedelta(days=self.days, hours=self.hours, minutes=self.minutes)


class AccountExpectation(_Strict):
    """What /api/me/… shows after a turn, as `backend.simulate.checks.differences` compares it.

    `applications` are those of the dialogue's addresses, as agents see them.
    """

    unchanged: Literal[True] | None = None
    products: Any = None
    points: Any = None
    membership: Any = None
    renewal: Any = None
    invoices: Any = None
    application: Any = None
    migration: Any = None
    applications: Any = None

    def wanted(self) -> dict[str, Any]:
        """Return the parts that are spoken of; null is a value: there is none."""
        return {n: getattr(self, n) for n in self.model_fields_set if n != "unchanged"}


class Turn(_Strict):
    """One thing that the customer does, or that happens, and what must follow."""

    say: Words | None = None
    click: Words | None = None
    upload: Words | None = None
    identify: Literal[True, "other"] | None = None
    log_out: Literal[True] | None = None
    language: LanguageCode | None = None
    code: Literal["from_mail"] | None = None
    repeat: Literal[True] | None = None
    restart: Literal["rasa", "backend"] | None = None
    wait: Duration | None = None
    agent: Literal["take", "hand_back"] | None = None
    agent_says: Words | None = None

    keys: list[str] | None = None
    keys_include: list[str] = []
    text: list[Words] = []
    not_: list[Words] = Field([], alias="not")
    buttons: list[Words] = []
    silent: Literal[True] | None = None
    error: str | None = None
    in_language: LanguageCode | None = None
    identified: bool | None = None
    owner: Literal["bot", "queue", "agent"] | None = None
    account: AccountExpectation | None = None

    @property
    def action(self) -> str:
        """The name of the one thing that is done."""
        return next(name for name in ACTIONS if getattr(self, name) is not None)

    @model_validator(mode="after")
    def _one_action(self) -> "Turn":
        given = [name for name in ACTIONS if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(
                f"one of {', '.join(ACTIONS)} is needed, not {' and '.join(given) or 'none'}"
            )
        expected = (self.keys, self.keys_include, self.text, self.silent, self.error)
        if given[0] in ANSWERED and not any(expected):
            raise ValueError("say what must appear: keys, keys_include, text, silent or error")
        return self


class Dialogue(_Strict):
    """A scripted customer.

    `customer` is a sample customer's address or an entry of the fixtures' form, of which the
    address may be left out; without one the customer is nobody whom the site knows. `other` is a
    second one.
    """

    name: Words
    kind: Kind
    language: LanguageCode
    customer: str | dict[str, Any] | None = None
    other: str | dict[str, Any] | None = None
    turns: list[Turn] = Field(min_length=1)

    @model_validator(mode="after")
    def _whoever_identifies_is_there(self) -> "Dialogue":
        for number, turn in enumerate(self.turns, 1):
            needed = {True: "customer", "other": "other"}.get(turn.identify)
            if needed and getattr(self, needed) is None:
                raise ValueError(f"turn {number} identifies, and there is no `{needed}`")
        return self

    @property
    def restarts(self) -> bool:
        """Whether it needs a system that it may break."""
        return any(turn.restart for turn in self.turns)


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text inside a value of YAML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)
