"""Who changed what is kept beside the change, and holds no secret."""

import uuid
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from backend.audit import service
from backend.audit.rules import system
from backend.audit.service import Actor, By, Channel, HoldsSecret, Subject, customer_actor
from backend.core.database import Database
from backend.models.accounts import Customer
from backend.models.audit import AuditEntry

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PRODUCT = Subject("product", "p1")


async def customer(database: Database) -> uuid.UUID:
    async with database.transaction() as session:
        row = Customer(
            email="mari@example.com", name="Mari", country="EE", language="et", created_at=NOW
        )
        session.add(row)
        await session.flush()
        return row.id


async def test_a_change_is_told_by_subject_and_by_customer(database: Database) -> None:
    mari = await customer(database)
    by = By(customer_actor(mari), Channel.CHAT, NOW)
    async with database.transaction() as session:
        changed = {"dealer": {"old": None, "new": "Fotokaste"}}
        await service.record(session, by, "product.changed", PRODUCT, changed, customer_id=mari)
        await service.record(session, system(NOW), "tier.opened", Subject("account", str(mari)))
    async with database.reading() as session:
        (entry,) = await service.entries_of_subject(session, PRODUCT)
        (same,) = await service.entries_of_customer(session, mari)
    assert entry.id == same.id
    assert (entry.actor, entry.channel, entry.at) == (f"customer:{mari}", Channel.CHAT, NOW)
    assert (entry.action, entry.data) == ("product.changed", changed)


async def test_a_change_that_failed_is_not_told(database: Database) -> None:
    async def change() -> None:
        async with database.transaction() as session:
            await service.record(session, system(NOW), "product.changed", PRODUCT)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await change()
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(AuditEntry)) == 0


@pytest.mark.parametrize(
    "data",
    [{"password": "x"}, {"new_Token": "x"}, {"card": {"card_number": "x"}}, {"password_hash": 1}],
)
async def test_a_secret_is_refused(database: Database, data: dict[str, object]) -> None:
    by = By(Actor("agent", "anna"), Channel.AGENT, NOW)
    with pytest.raises(HoldsSecret):
        async with database.transaction() as session:
            await service.record(session, by, "product.changed", PRODUCT, data)
