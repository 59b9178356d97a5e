"""The API as one customer, or one agent, calls it: with a token and a new key for each change."""

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import httpx
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.database import Database
from backend.models.accounts import Customer, LegacyAccount
from backend.models.products import CatalogueModel, LegacyProduct
from backend.products.rules import Kind, model_key, normalise_serial

OPENED = datetime(2026, 1, 1, tzinfo=UTC)
COMPLETE = {
    "purchase_date": "2020-06-05",
    "purchase_country": "LV",
    "dealer": "Fotokaste",
}
MODELS = {"EOS R5": 400, "EOS R6": 250, "EOS R3": 450, "RF 600mm": 1000, "RF 50mm": 20}


@dataclass
class Member:
    """Calls the API with `headers`; a changing call gets an Idempotency-Key of its own."""

    api: httpx.AsyncClient
    headers: dict[str, str]

    async def get(self, path: str) -> Any:
        answer = await self.api.get(path, headers=self.headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def send(
        self, method: str, path: str, body: Any = None, *, key: str | None = None
    ) -> httpx.Response:
        headers = {**self.headers, "Idempotency-Key": key or str(uuid.uuid4())}
        return await self.api.request(method, path, json=body, headers=headers)

    async def post(self, path: str, body: Any = None, *, key: str | None = None) -> httpx.Response:
        return await self.send("POST", path, body, key=key)

    async def register(self, model: str = "EOS R5", serial: str | None = None, **more: Any) -> Any:
        """Register a product with every detail; without a serial number where it is None."""
        given = {} if serial is None else {"serial": serial}
        answer = await self.post("/api/me/products", {"model": model, **given, **COMPLETE, **more})
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def points(self) -> int:
        found: int = (await self.get("/api/me/points"))["allocated"]
        return found

    async def sign_up(self, tier: str = "silver", **more: Any) -> httpx.Response:
        """Sign up by bank transfer, unless `more` says otherwise."""
        body = {
            "tier": tier,
            "terms_version": "2026-01",
            "accepted": True,
            "method": "bank_transfer",
            **more,
        }
        return await self.post("/api/me/membership", body)


async def add_catalogue(session: AsyncSession) -> None:
    for name, points in MODELS.items():
        session.add(
            CatalogueModel(
                name=name, key=model_key(name), kind=Kind.CAMERA, points=points,
                aliases=[name.removeprefix("EOS ")] if "EOS" in name else ["RF"], sample=True,
            )
        )  # fmt: skip
    await session.flush()


async def add_customer(
    session: AsyncSession, email: str, *, language: str = "et", opened: bool = True, **more: Any
) -> Customer:
    customer = Customer(
        email=email,
        name="Mari Tamm",
        company="Valguskoda OÜ",
        country="EE",
        language=language,
        account_opened_at=OPENED if opened else None,
        created_at=OPENED,
        **more,
    )
    session.add(customer)
    await session.flush()
    return customer


async def add_legacy(session: AsyncSession, old_email: str, *products: dict[str, Any]) -> None:
    """Add an earlier account with products: `model` and details as models.products has them."""
    account = LegacyAccount(email=old_email, created_at=OPENED)
    session.add(account)
    await session.flush()
    models = {model.name: model for model in await _models(session)}
    for product in products:
        details = dict(product)
        model = models[details.pop("model")]
        if "serial" in details:
            details["serial_normalised"] = normalise_serial(details["serial"])
        session.add(
            LegacyProduct(
                legacy_account_id=account.id, model_id=model.id, created_at=OPENED, **details
            )
        )
    await session.flush()


async def _models(session: AsyncSession) -> list[CatalogueModel]:
    return list(await session.scalars(select(CatalogueModel)))


async def house(database: Database, *emails: str) -> None:
    """Fill a database: the catalogue, and customers with an open account."""
    async with database.transaction() as session:
        await add_catalogue(session)
        for email in emails:
            await add_customer(session, email)


LEGACY_DETAILS = {
    "purchase_date": date(2018, 3, 2),
    "purchase_country": "EE",
    "dealer": "Fotokaste",
}
