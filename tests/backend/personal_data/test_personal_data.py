"""Everything that is held is told; what is erased is gone; what the law keeps is named."""

import base64
import uuid
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from backend import migrations
from backend.audit import service as audit
from backend.audit.service import By, Channel, Subject, customer_actor
from backend.core import clock
from backend.core.database import Database, insert_into
from backend.fixtures import load
from backend.integrations.mail import MemoryMail
from backend.jobs import service as jobs
from backend.mail import service as mail
from backend.models.accounts import Application, ApplicationChange, Customer, LegacyAccount
from backend.models.approval import HeldReply
from backend.models.audit import AuditEntry
from backend.models.billing import Card, Invoice, Payment
from backend.models.channels import ChannelConversation
from backend.models.conversations import (
    Conversation,
    ConversationEvent,
    ConversationNote,
    Message,
    OfferedButton,
)
from backend.models.identity import Credential, IdentityCode, LogIn, PasswordLink
from backend.models.jobs import Job
from backend.models.membership import Invitation
from backend.models.products import Product, SerialReview
from backend.models.teaching import Lesson
from backend.personal_data.tables import POLICIES, WITHOUT_CUSTOMER
from tests.backend.conftest import Login, RunJobs, WriteFile

MARI, JONAS = "mari@example.com", "jonas@example.com"
PDF = b"%PDF-1.7 of Mari"
FILE = """
catalogue: [{model: EOS R5, points: 600}, {model: EOS R6, points: 300}]
customers:
  - email: mari@example.com
    name: Mari Tamm
    company: Valguskoda
    country: EE
    language: et
    old_email: mari.vana@example.com
    previous_membership_number: "120455667"
    products:
      - {model: EOS R5, serial: "0320011199", purchase_date: 2020-06-05, purchase_country: LV,
         dealer: Fotokaste}
    legacy_products: [{model: EOS R6, serial: "77"}]
    membership: {tier: silver, number: "151000480", expires: 2999-11-09}
    invoices: [{number: INV-1, amount: 85, method: bank_transfer, due: 2999-12-10, paid: false}]
  - email: jonas@example.com
    name: Jonas
    country: LT
    language: lt
    products: [{model: EOS R6, serial: "88", purchase_date: 2021-01-01, purchase_country: LT,
                dealer: X}]
"""


@pytest.fixture(autouse=True)
async def mari(database: Database, account_app: FastAPI, fixtures_file: WriteFile) -> uuid.UUID:
    """Mari, of whom something is held in every table that can hold it."""
    await load(database, fixtures_file(FILE))
    storage, now = account_app.state.storage, clock.now()
    async with database.transaction() as session:
        found = await session.scalar(select(Customer.id).where(Customer.email == MARI))
        assert found is not None
        application = Application(
            customer_id=found, state="approved", state_since=now, language="et", email=MARI,
            document_key="applications/a", document_name="a.pdf", created_at=now,
        )  # fmt: skip
        talk = Conversation(
            id=uuid.uuid4(), token_hash="hash of a token", language="et", customer_id=found,
            created_at=now, updated_at=now,
        )  # fmt: skip
        said = Message(
            id=uuid.uuid4(), conversation_id=talk.id, seq=1, author="customer",
            text="kas mul on punkte", created_at=now,
        )  # fmt: skip
        session.add_all([application, talk])
        await session.flush()
        session.add_all(
            [
                ApplicationChange(
                    application_id=application.id, state="approved", at=now, actor="agent:anna"
                ),
                said,
                Message(
                    id=uuid.uuid4(), conversation_id=talk.id, seq=2, author="customer",
                    key="attachment", values={"file": "f1", "name": "b.pdf"}, created_at=now,
                ),
                Credential(customer_id=found, password_hash="hash of a password", changed_at=now),
                PasswordLink(
                    customer_id=found,
                    purpose="reset",
                    created_at=now,
                    expires_at=now,
                    used_at=None,
                ),
                LogIn(
                    customer_id=found, token_hash="hash of a cookie", created_at=now,
                    expires_at=now, ended_at=None,
                ),
            ]
        )  # fmt: skip
        invoice = (await session.scalars(select(Invoice))).one()
        product = (await session.scalars(select(Product).where(Product.customer_id == found))).one()
        card = Card(
            id=uuid.uuid4(),
            customer_id=found,
            state="authorised",
            source="source of a card",
            mandate="mandate of a card",
            created_at=now,
        )
        session.add(card)
        await session.flush()
        await session.execute(
            insert_into(session, Invitation)
            .values(customer_id=found, points=600, reached_at=now, created_at=now)
            .on_conflict_do_nothing()
        )
        session.add_all(
            [
                Payment(
                    invoice_id=invoice.id, card_id=card.id, amount=invoice.amount,
                    currency="EUR", state="declined", created_at=now,
                ),
                SerialReview(
                    product_id=product.id, customer_id=found, serial="0320011199",
                    serial_normalised="0320011199", state="open", created_at=now,
                ),
                IdentityCode(
                    conversation_id=talk.id, id=uuid.uuid4(), customer_id=found, wrong=0,
                    created_at=now, expires_at=now,
                ),
                OfferedButton(conversation_id=talk.id, payload="/my_points"),
                ConversationEvent(
                    id=uuid.uuid4(), conversation_id=talk.id, kind="x", created_at=now
                ),
                ChannelConversation(
                    conversation_id=talk.id, channel="chatwoot", external_id="1/10",
                    address={"account": 1, "conversation": 10}, created_at=now,
                ),
                HeldReply(
                    message_id=said.id, conversation_id=talk.id, replies=[{"key": "goodbye"}],
                    topics=["my_points"], created_at=now, due_at=now,
                ),
                Lesson(
                    message_id=said.id, conversation_id=talk.id, language="et", text="Mari Tamm",
                    reason="corrected", understood=["greet"], state="open", created_at=now,
                ),
                ConversationNote(
                    id=uuid.uuid4(), conversation_id=talk.id, agent_id=None, kind="note",
                    text="Called back", after_seq=1, created_at=now,
                ),
            ]
        )  # fmt: skip
        by = By(customer_actor(found), Channel.CHAT, now)
        await audit.record(
            session, by, "product.registered", Subject("product", "1"),
            {"dealer": "Fotokaste"}, customer_id=found,
        )  # fmt: skip
        await mail.send(
            session, to=MARI, language="et", key="mail-footer", values={"name": "Mari Tamm"},
            now=now, customer_id=found,
        )  # fmt: skip
        await jobs.enqueue(
            session, "invoice.charge", {"invoice": "INV-1"}, now=now, customer_id=found
        )
    await storage.put("applications/a", PDF)
    await storage.put(f"{talk.id}/f1", PDF)
    return found


async def export(api: httpx.AsyncClient, login: Login, email: str = MARI) -> dict[str, Any]:
    answer = await api.get("/api/me/export", headers=login(email))
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert "my-data.json" in answer.headers["content-disposition"]
    body: dict[str, Any] = answer.json()
    return body


async def erase(
    api: httpx.AsyncClient, login: Login, confirm: str = MARI, email: str = MARI
) -> httpx.Response:
    headers = {**login(email), "Idempotency-Key": str(uuid.uuid4())}
    return await api.post("/api/me/erase", json={"email": confirm}, headers=headers)


def test_every_table_that_can_hold_a_customer_s_data_has_a_policy() -> None:
    """A new table that refers to a customer, however far away, must say what becomes of it."""
    tables = migrations.metadata().tables
    personal = {"customer"}
    while True:
        more = {
            name
            for name, table in tables.items()
            if any(key.column.table.name in personal for key in table.foreign_keys)
        }
        if more <= personal:
            break
        personal |= more
    named = {policy.name for policy in POLICIES}
    assert personal - named == {"customer"}
    # What refers to nobody: the earlier system's accounts are found by address.
    assert named - personal == {"legacy_account"}
    assert not named & WITHOUT_CUSTOMER


def test_children_come_before_their_parents() -> None:
    order = {policy.name: place for place, policy in enumerate(POLICIES)}
    for policy in POLICIES:
        for key in policy.model.__table__.foreign_keys:
            parent = key.column.table.name
            if parent in order and parent != policy.name and policy.kept is None:
                assert order[policy.name] < order[parent], (policy.name, parent)


async def test_everything_is_told_and_no_secret(
    account_api: httpx.AsyncClient, login: Login
) -> None:
    told = await export(account_api, login)
    assert told["customer"]["previous_membership_number"] == "120455667"
    assert set(told["data"]) == {policy.name for policy in POLICIES}
    assert told["data"]["product"][0]["serial"] == "0320011199"
    assert told["data"]["points_entry"][0]["points"] == 600
    assert told["data"]["invoice"][0]["amount"] == "85.00"
    assert told["data"]["message"][0]["text"] == "kas mul on punkte"
    assert [(f["of"], f["type"]) for f in told["files"]] == [
        ("application", "application/pdf"),
        ("message", "application/pdf"),
    ]
    assert base64.b64decode(told["files"][0]["content"]) == PDF
    for secret in ("hash of", "source of a card", "mandate of a card"):
        assert secret not in str(told)


async def test_nobody_is_told_of_another(account_api: httpx.AsyncClient, login: Login) -> None:
    told = str(await export(account_api, login, JONAS))
    assert "Fotokaste" not in told
    assert MARI not in told
    assert "151000480" not in told


async def test_an_erasure_takes_the_person_and_keeps_the_invoice(
    account_api: httpx.AsyncClient,
    login: Login,
    database: Database,
    mari: uuid.UUID,
    account_app: FastAPI,
    mails: MemoryMail,
    run_jobs: RunJobs,
) -> None:
    answer = await erase(account_api, login, " Mari@Example.com ")
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert body["reference"] == str(mari)
    assert {(kept["what"], kept["count"], kept["reason"]) for kept in body["kept"]} == {
        ("invoice", 1, "accounting_law"),
        ("payment", 1, "accounting_law"),
        ("card", 1, "accounting_law"),
        ("job", 1, "under_way"),
        ("audit_entry", 1, "accountability"),
    }
    erased = {entry["what"] for entry in body["erased"]}
    # A membership that no invoice names is nobody's business any more.
    assert erased | {kept["what"] for kept in body["kept"]} == {p.name for p in POLICIES}
    await run_jobs()
    assert [mail["To"] for mail in mails.mails] == [MARI]
    assert mails.mails[0]["Subject"] == "Teie andmed on kustutatud"
    async with database.reading() as session:
        invoice = (await session.scalars(select(Invoice))).one()
        assert (invoice.bill_name, invoice.bill_company) == ("Mari Tamm", "Valguskoda")
        customer = await session.get(Customer, mari)
        assert customer is not None
        assert (customer.name, customer.account_opened_at) == ("", None)
        assert customer.erased_at is not None
        assert await session.scalar(select(func.count()).select_from(LegacyAccount)) == 0
    # The words are gone everywhere but on the invoice.
    async with database.reading() as session:
        for table in migrations.metadata().sorted_tables:
            if table.name == "invoice":
                continue
            rows = str((await session.execute(select(table))).all())
            for word in (
                "Mari",
                "Valguskoda",
                "Fotokaste",
                "0320011199",
                "120455667",
                MARI,
                "source of a card",
                "mandate of a card",
            ):
                assert word not in rows, (word, table.name)
    for name in ("applications/a",):
        with pytest.raises(FileNotFoundError):
            await account_app.state.storage.get(name)


async def test_after_an_erasure_there_is_nobody(
    account_api: httpx.AsyncClient, login: Login, database: Database
) -> None:
    await erase(account_api, login)
    answer = await erase(account_api, login)
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown_customer")
    log_in = {"email": MARI, "password": "whatever it was"}
    assert (await account_api.post("/api/session", json=log_in)).status_code == 401
    told = await export(account_api, login, JONAS)
    assert told["data"]["product"][0]["serial"] == "88"


@pytest.mark.parametrize("confirm", [JONAS, "mari", "mari@example.co"])
async def test_an_erasure_has_to_be_meant(
    account_api: httpx.AsyncClient, login: Login, confirm: str
) -> None:
    answer = await erase(account_api, login, confirm)
    assert (answer.status_code, answer.json()["error"]) == (422, "erasure_not_confirmed")
    assert (await export(account_api, login))["customer"]["name"] == "Mari Tamm"


async def test_no_mail_goes_to_who_was_erased(
    account_api: httpx.AsyncClient, login: Login, database: Database, mari: uuid.UUID
) -> None:
    await erase(account_api, login)
    async with database.transaction() as session:
        customer = await session.get(Customer, mari)
        assert customer is not None
        sent = await mail.send(
            session, to=customer.email, language="et", key="mail-footer", values={},
            now=clock.now(),
        )  # fmt: skip
        assert sent is None
        count = select(func.count()).select_from(Job).where(Job.kind == mail.JOB)
        assert await session.scalar(count) == 1  # the last mail, from the erasure


async def test_the_audit_keeps_that_it_happened(
    account_api: httpx.AsyncClient, login: Login, database: Database, mari: uuid.UUID
) -> None:
    await erase(account_api, login)
    async with database.reading() as session:
        entries = await session.scalars(select(AuditEntry).order_by(AuditEntry.at))
        told = [(entry.action, entry.actor) for entry in entries]
    assert told == [
        ("product.registered", f"customer:{mari}"),
        ("customer.erased", f"customer:{mari}"),
    ]
