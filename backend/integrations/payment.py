"""Payment providers: a sandbox that behaves as its cards say, and none.

The sandbox's one-time tokens:

| token | authorising | charging |
|---|---|---|
| `tok_ok` | succeeds | succeeds |
| `tok_declined` | is declined | |
| `tok_timeout` | never answers | |
| `tok_timeout_once` | answers at the second try | succeeds |
| `tok_charge_declined` | succeeds | is declined |
| `tok_charge_timeout` | succeeds | never answers, takes nothing |
| `tok_charge_timeout_once` | succeeds | nothing is taken at the first try |
| `tok_charge_answer_lost` | succeeds | takes the money, and the answer is lost |

Anything else is declined as `unknown_token`.
"""

import asyncio
import json
import os
import uuid
from decimal import Decimal
from pathlib import Path

from backend.billing.ports import Outcome, ProviderTimeout

TOKENS = frozenset(
    {
        "tok_ok",
        "tok_declined",
        "tok_timeout",
        "tok_timeout_once",
        "tok_charge_declined",
        "tok_charge_timeout",
        "tok_charge_timeout_once",
        "tok_charge_answer_lost",
    }
)


class NoProvider(Exception):
    """No payment provider is configured: cards and charges wait."""


class NoPayments:
    """Stands where no provider is configured outside development."""

    async def authorise(self, source: str, *, key: str) -> Outcome:
        raise NoProvider

    async def charge(self, mandate: str, amount: Decimal, currency: str, *, key: str) -> Outcome:
        raise NoProvider

    async def find(self, key: str) -> Outcome | None:
        raise NoProvider


class SandboxPayments:
    """A provider that takes no money. It keeps its book in a folder that all processes share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def authorise(self, source: str, *, key: str) -> Outcome:
        if source == "tok_timeout" or (source == "tok_timeout_once" and await self._first(key)):
            raise ProviderTimeout
        if source not in TOKENS:
            return await self._book(key, Outcome(decline_code="unknown_token"))
        if source == "tok_declined":
            return await self._book(key, Outcome(decline_code="card_declined"))
        mandate = f"{source.removeprefix('tok_')}:{key}"
        return await self._book(key, Outcome(reference=mandate))

    async def charge(self, mandate: str, amount: Decimal, currency: str, *, key: str) -> Outcome:
        card = mandate.partition(":")[0]
        if card == "charge_timeout":
            raise ProviderTimeout
        first = await self._first(key)
        if card == "charge_timeout_once" and first:
            raise ProviderTimeout
        if card == "charge_declined":
            return await self._book(key, Outcome(decline_code="insufficient_funds"))
        outcome = await self._book(key, Outcome(reference=f"ch_{key}"), amount, currency)
        if card == "charge_answer_lost" and first:
            raise ProviderTimeout
        return outcome

    async def find(self, key: str) -> Outcome | None:
        entry = await asyncio.to_thread(self._read, key)
        return None if entry is None else _outcome(entry)

    async def taken(self) -> list[tuple[str, Decimal]]:
        """Return every charge that took money: its key and its amount."""
        entries = await asyncio.to_thread(
            lambda: [(path.stem, json.loads(path.read_text())) for path in self._entries()]
        )
        return [(key, Decimal(e["amount"])) for key, e in entries if e["amount"] is not None]

    def _entries(self) -> list[Path]:
        return sorted(self._folder.glob("*.json"))

    async def _first(self, key: str) -> bool:
        """Tell whether this is the first call with that key."""
        return await asyncio.to_thread(self._create, self._path(key, ".tried"), "")

    async def _book(
        self, key: str, outcome: Outcome, amount: Decimal | None = None, currency: str | None = None
    ) -> Outcome:
        entry = {
            "reference": outcome.reference,
            "decline_code": outcome.decline_code,
            "amount": None if amount is None else str(amount),
            "currency": currency,
        }
        await asyncio.to_thread(self._create, self._path(key, ".json"), json.dumps(entry))
        booked = await asyncio.to_thread(self._read, key)
        assert booked is not None
        return _outcome(booked)

    def _path(self, key: str, suffix: str) -> Path:
        return self._folder / f"{uuid.UUID(key)}{suffix}"

    def _read(self, key: str) -> dict[str, str | None] | None:
        try:
            entry: dict[str, str | None] = json.loads(self._path(key, ".json").read_text())
        except FileNotFoundError:
            return None
        return entry

    def _create(self, path: Path, content: str) -> bool:
        """Write a file, whole or not at all. False: it was there already."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{uuid.uuid4().hex}")
        part.write_text(content)
        try:
            os.link(part, path)
        except FileExistsError:
            return False
        finally:
            part.unlink()
        return True


def _outcome(entry: dict[str, str | None]) -> Outcome:
    return Outcome(entry["reference"], entry["decline_code"])
