"""Pure rules of the assist tool: scopes, what a topic rests on, what an agent could do."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from typing import Any

# Types of a canned answer's variables: those of locales/values.py that an agent can fill in.
VARIABLES = frozenset(
    ("string", "url", "int", "number", "money", "date", "datetime", "country",
     "enum:tier", "enum:detail", "enum:payment_method")
)  # fmt: skip
PLACE = re.compile(r"\{([^{}]*)\}")
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def typed_value(kind: str, text: str, *, currency: str, zone: tzinfo) -> Any:
    """Return the value of a variable from what somebody typed (locales/values.py).

    A time without a zone is one of `zone`; a sum is in `currency`. Raises ValueError.
    """
    if not text:
        raise ValueError("nothing was typed")
    group, _, name = kind.partition(":")
    if group == "int":
        return int(text)
    if group == "datetime":
        return _moment(text, zone)
    forms = {
        "number": {"number": text.replace(",", ".")},
        "money": {"money": text.replace(",", "."), "currency": currency},
        "enum": {"enum": name, "value": text},
        "date": {"date": text},
        "country": {"country": text},
    }
    return forms.get(group, text)


def _moment(text: str, zone: tzinfo) -> dict[str, str]:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return {"datetime": moment.astimezone(UTC).isoformat().replace("+00:00", "Z")}


class Scope(StrEnum):
    """What a key opens. `account`: answers that rest on an account or a conversation of ours."""

    UNDERSTAND = "understand"
    SUGGEST = "suggest"
    RENDER = "render"
    LIBRARY = "library"
    ACCOUNT = "account"


class ActionKind(StrEnum):
    """What an agent could do for a customer, by the calls of the operator or on their behalf."""

    COMPLETE_PRODUCT = "complete_product"
    RESEND_ACTIVATION = "resend_activation"
    DECIDE_APPLICATION = "decide_application"
    SIGN_UP = "sign_up"
    MIGRATE_PRODUCTS = "migrate_products"
    TAKE_OVER = "take_over"


# Topic -> what it may need of an agent. Whether it does is the account's state.
ACTIONS_OF: Mapping[str, tuple[ActionKind, ...]] = {
    "no_green_tick": (ActionKind.COMPLETE_PRODUCT,),
    "which_products_incomplete": (ActionKind.COMPLETE_PRODUCT,),
    "do_complete_product": (ActionKind.COMPLETE_PRODUCT,),
    "my_points": (ActionKind.COMPLETE_PRODUCT,),
    "points_to_next": (ActionKind.COMPLETE_PRODUCT,),
    "no_email": (ActionKind.RESEND_ACTIVATION, ActionKind.DECIDE_APPLICATION),
    "password_too_early": (ActionKind.RESEND_ACTIVATION, ActionKind.DECIDE_APPLICATION),
    "password_reset": (ActionKind.RESEND_ACTIVATION,),
    "approval_time": (ActionKind.DECIDE_APPLICATION,),
    "my_application": (ActionKind.DECIDE_APPLICATION,),
    "do_sign_up": (ActionKind.SIGN_UP,),
    "do_pay_choice": (ActionKind.SIGN_UP,),
    "my_tiers": (ActionKind.SIGN_UP,),
    "migrate_how": (ActionKind.MIGRATE_PRODUCTS,),
    "no_migrate_button": (ActionKind.MIGRATE_PRODUCTS,),
    "do_migrate": (ActionKind.MIGRATE_PRODUCTS,),
    "human": (ActionKind.TAKE_OVER,),
    "complaint": (ActionKind.TAKE_OVER,),
    "not_understood": (ActionKind.TAKE_OVER,),
}


@dataclass(frozen=True, slots=True)
class Situation:
    """Of a customer's account, what proposals depend on.

    `incomplete` are ids of products without a tick, `application` the id of one that waits for a
    decision, `account_open`: the password can be set.
    """

    incomplete: Sequence[str] = ()
    application: str | None = None
    account_open: bool = False
    open_tiers: Sequence[str] = ()
    has_membership: bool = False
    migratable: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something an agent could do; `subject` is the product or application it is about."""

    kind: ActionKind
    subject: str | None = None


def proposals(topics: Collection[str], situation: Situation | None) -> list[Proposal]:
    """Return what an agent could do now, each once. `situation` None: nobody is identified."""
    kinds = dict.fromkeys(kind for topic in topics for kind in ACTIONS_OF.get(topic, ()))
    found: list[Proposal] = []
    for kind in kinds:
        found += _possible(kind, situation)
    return found


def _possible(kind: ActionKind, situation: Situation | None) -> list[Proposal]:
    if kind is ActionKind.TAKE_OVER:
        return [Proposal(kind)]
    if situation is None:
        return []
    if kind is ActionKind.COMPLETE_PRODUCT:
        return [Proposal(kind, product) for product in situation.incomplete]
    if kind is ActionKind.DECIDE_APPLICATION:
        return [Proposal(kind, situation.application)] if situation.application else []
    may = {
        ActionKind.RESEND_ACTIVATION: situation.account_open,
        ActionKind.SIGN_UP: bool(situation.open_tiers) and not situation.has_membership,
        ActionKind.MIGRATE_PRODUCTS: situation.migratable,
    }
    return [Proposal(kind)] if may[kind] else []


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a canned answer in a language: `problem`, and where of a variable.

    `missing`: there is no text; `unused`: the text leaves a variable out that others show.
    """

    language: str
    problem: str
    variable: str | None = None


def places(text: str) -> list[str]:
    """Return the names that stand in braces in a text, in its order."""
    return [name.strip() for name in PLACE.findall(text)]


def filled(text: str, said: Mapping[str, str]) -> str:
    """Return a text with what is said for the names in braces; a name without it stays there."""
    return PLACE.sub(lambda place: said.get(place[1].strip(), place[0]), text)


def findings(
    texts: Mapping[str, str], variables: Collection[str], languages: Sequence[str]
) -> list[Finding]:
    """Return what a canned answer lacks: languages without a text, variables left out."""
    found = [Finding(language, "missing") for language in languages if not texts.get(language)]
    for language in languages:
        if texts.get(language):
            shown = set(places(texts[language]))
            found += [Finding(language, "unused", name) for name in sorted(set(variables) - shown)]
    return found


def unknown_places(texts: Mapping[str, str], variables: Collection[str]) -> dict[str, list[str]]:
    """Return by language the names in braces that are no variables."""
    return {
        language: wrong
        for language, text in texts.items()
        if (wrong := sorted(set(places(text)) - set(variables)))
    }


def folded(text: str) -> str:
    """Return a text as a search compares it: lower case, without diacritics."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def matches(query: str, text: str) -> bool:
    """Tell whether every word of the query stands in the text; an empty query matches all."""
    where = folded(text)
    return all(word in where for word in folded(query).split())
