"""The people of a dialogue, made anew for each run: nobody meets another run's account."""

import copy
import secrets
from dataclasses import dataclass
from typing import Any

from backend.simulate.schemas import VARIABLE

SERIAL_DIGITS = 10
NEW_ADDRESS = "new.{tag}@simulation.example"


@dataclass(frozen=True)
class Person:
    """A customer of one run; `entry` is loaded as fixtures are."""

    email: str
    entry: dict[str, Any]

    @property
    def private(self) -> frozenset[str]:
        """What nobody may read who is not identified as this person."""
        entry = self.entry
        numbers = [p.get("serial") for p in products_of(entry)]
        numbers += [entry.get("old_email"), entry.get("previous_membership_number")]
        numbers += [(entry.get("membership") or {}).get("number")]
        numbers += [invoice["number"] for invoice in entry.get("invoices") or []]
        return frozenset(str(n) for n in [*numbers, self.email] if n)


@dataclass(frozen=True)
class Cast:
    """Everybody of one run of a dialogue, and the values of its variables."""

    people: dict[str, Person]
    values: dict[str, str]

    def filled(self, text: str) -> str:
        """Return a text with its variables' values; one without a value stays as it is."""
        return VARIABLE.sub(lambda found: self.values.get(found[1], found[0]), text)

    def filled_in(self, value: Any) -> Any:
        """Return a value of YAML with the variables of all its texts filled."""
        if isinstance(value, str):
            return self.filled(value)
        if isinstance(value, dict):
            return {name: self.filled_in(inner) for name, inner in value.items()}
        return [self.filled_in(inner) for inner in value] if isinstance(value, list) else value


def cast(entries: dict[str, dict[str, Any]]) -> Cast:
    """Return new people like those of the entries: own addresses, serials and numbers."""
    people = {role: _new_person(entry) for role, entry in entries.items()}
    values = {
        "new_email": NEW_ADDRESS.format(tag=_tag()),
        "serial": _serial(),
        "serial2": _serial(),
        "serial3": _serial(),
    }
    if "other" in people:
        values["other_email"] = people["other"].email
    if "customer" in people:
        values |= _values_of(people["customer"])
    return Cast(people, values)


def products_of(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the products of an entry, the old account's too."""
    return [*(entry.get("products") or []), *(entry.get("legacy_products") or [])]


def _values_of(person: Person) -> dict[str, str]:
    entry = person.entry
    found = {
        "email": person.email,
        "old_email": entry.get("old_email"),
        "membership_number": (entry.get("membership") or {}).get("number"),
        "invoice_number": next((i["number"] for i in entry.get("invoices") or []), None),
    }
    return {name: str(value) for name, value in found.items() if value}


def _new_person(entry: dict[str, Any]) -> Person:
    tag = _tag()
    new = copy.deepcopy(entry)
    for name in ("email", "old_email"):
        if new.get(name):
            local, _, domain = new[name].partition("@")
            new[name] = f"{local}.{tag}@{domain}"
    for product in products_of(new):
        if product.get("serial"):
            product["serial"] = _serial()
    if new.get("membership"):
        new["membership"]["number"] = f"99{_digits(9)}"
    if new.get("previous_membership_number"):
        new["previous_membership_number"] = f"98{_digits(9)}"
    for number, invoice in enumerate(new.get("invoices") or []):
        invoice["number"] = f"RUN-{tag}-{number}".upper()
    return Person(new["email"], new)


def _tag() -> str:
    return secrets.token_hex(5)


def _serial() -> str:
    return f"04{_digits(SERIAL_DIGITS)}"


def _digits(count: int) -> str:
    return f"{secrets.randbelow(10**count):0{count}}"
