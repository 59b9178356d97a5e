"""An application from the first draft to the decision, through the API (facts 1-14)."""

import asyncio
import re
import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from backend.core import clock
from backend.core.database import Database
from backend.core.security import sign_agent, sign_id
from backend.core.settings import Settings
from backend.integrations.mail import MemoryMail
from backend.models.accounts import Application, Customer
from backend.models.audit import AuditEntry
from backend.models.idempotency import IdempotentCall
from tests.backend.conftest import Login, RunJobs, Travel

PDF, PNG, HTML = b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"<html><script>alert(1)</script></html>"
START = datetime(2026, 11, 20, 10, tzinfo=UTC)  # a Friday
FORM = {
    "email": "Mari@Example.com",
    "name": "Mari  Tamm",
    "company": "Valguskoda OÜ",
    "country": "EE",
    "language": "et",
    "vat_registered": True,
    "vat_number": "EE 100 931 558",
    "old_email": "mari.vana@example.com",
    "authorised": True,
}


def key() -> dict[str, str]:
    return {"Idempotency-Key": str(uuid.uuid4())}


class Applicant:
    """Somebody who applies: holds the token, makes a new key for each call."""

    def __init__(self, api: httpx.AsyncClient, begun: dict[str, Any]) -> None:
        self._api = api
        self.id = begun["id"]
        self.path = f"/api/applications/{begun['id']}"
        self.headers = {"Authorization": f"Bearer {begun['token']}"}

    async def get(self, path: str = "") -> httpx.Response:
        return await self._api.get(f"{self.path}{path}", headers=self.headers)

    async def post(self, path: str, **options: Any) -> httpx.Response:
        headers = {**self.headers, **key()}
        return await self._api.post(f"{self.path}/{path}", headers=headers, **options)

    async def patch(self, fields: dict[str, Any]) -> httpx.Response:
        headers = {**self.headers, **key()}
        return await self._api.patch(self.path, json=fields, headers=headers)

    async def give(
        self, content: bytes = PDF, name: str = "tõend.pdf", kind: str = "vat_certificate"
    ) -> httpx.Response:
        return await self.post("document", files={"file": (name, content)}, data={"kind": kind})


Begin = Callable[..., Awaitable[Applicant]]
Agent = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture(autouse=True)
def _time(travel: Travel) -> None:
    travel.to(START)


@pytest.fixture
def begin(account_api: httpx.AsyncClient) -> Begin:
    async def make(**fields: Any) -> Applicant:
        answer = await account_api.post("/api/applications", json=fields, headers=key())
        assert answer.status_code == 201, answer.text
        return Applicant(account_api, answer.json())

    return make


@pytest.fixture
async def mari(begin: Begin) -> Applicant:
    """A complete draft."""
    applicant = await begin(**FORM)
    assert (await applicant.give()).status_code == 200
    return applicant


@pytest.fixture
def agent(account_api: httpx.AsyncClient, settings: Settings) -> Agent:
    """Call the operator's side as an agent."""

    async def call(path: str, json: Any = None, method: str = "POST") -> httpx.Response:
        secret = settings.secret_key.get_secret_value()
        token = sign_agent("anna", secret=secret, now=clock.now(), life=timedelta(hours=1))
        return await account_api.request(
            method,
            f"/api/operator/applications{path}",
            json=json,
            headers={"Authorization": f"Bearer {token}", **key()},
        )

    return call


async def submitted(applicant: Applicant) -> Applicant:
    answer = await applicant.post("submit")
    assert answer.status_code == 200, answer.text
    return applicant


def words(mails: MemoryMail, subject: str) -> str:
    """The text of the one mail with that subject: mails that wait together overtake each other."""
    (mail,) = [mail for mail in mails.mails if mail["Subject"] == subject]
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


async def test_from_the_form_to_the_account(
    mari: Applicant,
    agent: Agent,
    account_api: httpx.AsyncClient,
    login: Login,
    mails: MemoryMail,
    run_jobs: RunJobs,
    travel: Travel,
) -> None:
    answer = await mari.post("submit")
    body = answer.json()
    assert (body["state"], body["missing"], body["due_on"]) == ("submitted", [], "2026-11-24")
    travel.on(hours=1)
    assert (await agent(f"/{mari.id}/review")).json()["state"] == "in_review"
    told = await account_api.get("/api/me/application", headers=login("mari@example.com"))
    assert told.json()["application"]["state"] == "in_review"
    travel.on(hours=1)
    approved = await agent(f"/{mari.id}/approve")
    assert approved.status_code == 200, approved.text
    history = [(change["state"], change["at"]) for change in approved.json()["history"]]
    assert history == [
        ("draft", "2026-11-20T10:00:00Z"),
        ("submitted", "2026-11-20T10:00:00Z"),
        ("in_review", "2026-11-20T11:00:00Z"),
        ("approved", "2026-11-20T12:00:00Z"),
    ]
    await run_jobs()
    assert {mail["To"] for mail in mails.mails} == {"mari@example.com"}
    assert "24.11.2026" in words(mails, "Oleme teie taotluse kätte saanud")
    token = re.search(r"token=([0-9a-f.]+)", words(mails, "Teie ärikonto on valmis"))
    assert token is not None
    travel.on(days=6)
    password = {"token": token.group(1), "password": "a rather long sentence"}
    assert (await account_api.post("/api/password", json=password)).status_code == 204
    log_in = {"email": "mari@example.com", "password": password["password"]}
    assert (await account_api.post("/api/session", json=log_in)).status_code == 200


async def test_a_draft_is_filled_in_bit_by_bit(begin: Begin) -> None:
    applicant = await begin()
    first = (await applicant.get()).json()
    assert (first["state"], first["language"]) == ("draft", "en")
    assert first["missing"] == [
        "email", "name", "company", "country", "vat_registered", "document", "authorised",
    ]  # fmt: skip
    # A number without a country waits for it.
    answer = await applicant.patch({"vat_number": "100 931 558"})
    assert (answer.json()["vat_number"], answer.json()["vat_checked"]) == ("100931558", False)
    answer = await applicant.patch({"country": "EE", "vat_registered": True})
    assert (answer.json()["vat_number"], answer.json()["vat_checked"]) == ("EE100931558", True)
    answer = await applicant.patch({"name": " Mari\tTamm ", "email": "MARI@example.com"})
    assert (answer.json()["name"], answer.json()["email"]) == ("Mari Tamm", "mari@example.com")
    answer = await applicant.patch({"email": None})
    assert "email" in answer.json()["missing"]
    # Who is not VAT-registered has no number.
    answer = await applicant.patch({"vat_registered": False})
    assert answer.json()["vat_number"] is None
    assert answer.json()["documents"] == [
        "business_invoice", "business_licence", "company_register_extract",
    ]  # fmt: skip


async def test_what_is_missing_is_told_at_once(begin: Begin) -> None:
    applicant = await begin(**{**FORM, "authorised": False, "vat_number": None})
    answer = await applicant.post("submit")
    assert (answer.status_code, answer.json()) == (
        422,
        {
            "error": "application_incomplete",
            "detail": {
                "missing": ["vat_number", "document", "authorised"],
                "documents": ["vat_certificate", "business_invoice"],
            },
        },
    )
    assert (await applicant.get()).json()["state"] == "draft"


async def test_a_document_of_the_wrong_kind_is_no_document(mari: Applicant) -> None:
    """Fact 5: a VAT certificate does not help who is not VAT-registered."""
    answer = await mari.patch({"vat_registered": False})
    assert answer.json()["missing"] == ["document"]
    answer = await mari.give(kind="vat_certificate")
    assert (answer.status_code, answer.json()["error"]) == (422, "wrong_document")
    assert (await mari.give(kind="business_licence")).json()["missing"] == []


@pytest.mark.parametrize(
    "fields",
    [
        {"vat_number": "EE100931559"},
        {"country": "LV"},
        {"vat_number": "1" * 30},
        {"vat_number": "١٢٣"},
    ],
)
async def test_a_wrong_vat_number_is_refused(mari: Applicant, fields: dict[str, str]) -> None:
    answer = await mari.patch(fields)
    assert (answer.status_code, answer.json()["error"]) == (422, "invalid_vat_number")
    assert (await mari.get()).json()["vat_number"] == "EE100931558"


@pytest.mark.parametrize(
    "fields",
    [
        {"email": "mari"},
        {"email": "mari\x00@example.com"},
        {"name": ""},
        {"name": "  "},
        {"name": "Mari\x00"},
        {"name": "x" * 201},
        {"name": 1},
        {"name": "You have won: https://evil.example"},
        {"company": "WWW.evil.example"},
        {"country": "ee"},
        {"country": "XX"},
        {"language": "de"},
        {"language": None},
        {"authorised": None},
        {"state": "approved"},
        {"customer_id": str(uuid.uuid4())},
    ],
)
async def test_a_field_that_cannot_be_is_refused(mari: Applicant, fields: dict[str, Any]) -> None:
    answer = await mari.patch(fields)
    assert (answer.status_code, answer.json()["error"]) == (422, "invalid_request")


async def test_half_a_character_is_refused(account_api: httpx.AsyncClient, mari: Applicant) -> None:
    answer = await account_api.patch(
        mari.path,
        content=b'{"name": "\\ud800"}',
        headers={**mari.headers, **key(), "content-type": "application/json"},
    )
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [(PDF, "a.pdf", "application/pdf"), (PNG, "a.exe", "image/png")],
)
async def test_a_document_comes_back_as_a_download_only(
    begin: Begin, agent: Agent, content: bytes, name: str, kind: str
) -> None:
    applicant = await begin(**FORM)
    given = (await applicant.give(content, name)).json()["document"]
    assert given == {"kind": "vat_certificate", "name": name, "type": kind, "size": len(content)}
    for answer in (
        await applicant.get("/document"),
        await agent(f"/{applicant.id}/document", method="GET"),
    ):
        assert answer.content == content
        assert answer.headers["content-type"] == kind
        assert answer.headers["content-disposition"].startswith("attachment;")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("content", "status", "error"),
    [
        (HTML, 422, "unknown_file_type"),
        (b"GIF89a", 422, "unknown_file_type"),
        (b"", 422, "empty_file"),
        (PDF + b"x" * (10 * 1024 * 1024), 413, "file_too_large"),
    ],
)
async def test_what_is_no_document_is_refused(
    begin: Begin, content: bytes, status: int, error: str
) -> None:
    applicant = await begin(**FORM)
    # The name and the type that the sender claims are not trusted.
    answer = await applicant.post(
        "document",
        files={"file": ("a.pdf", content, "application/pdf")},
        data={"kind": "vat_certificate"},
    )
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert (await applicant.get("/document")).json()["error"] == "no_document"


async def test_names_of_files_stay_names(begin: Begin, settings: Settings) -> None:
    applicant = await begin(**FORM)
    name = '../../etc/x"; filename="evil.html\r\n.pdf'
    answer = await applicant.give(PDF, name)
    assert "/" not in answer.json()["document"]["name"]
    back = await applicant.get("/document")
    assert back.status_code == 200
    assert 'evil.html"' not in back.headers["content-disposition"]
    kept = [path for path in (settings.data_dir / "uploads").rglob("*") if path.is_file()]
    assert all(applicant.id in str(path) for path in kept)


async def test_a_new_document_takes_the_old_one_s_place(
    mari: Applicant, settings: Settings, run_jobs: RunJobs
) -> None:
    assert (await mari.give(PNG, "other.png")).status_code == 200
    await run_jobs()

    def kept() -> list[bytes]:
        uploads: Path = settings.data_dir / "uploads"
        return [path.read_bytes() for path in uploads.rglob("*") if path.is_file()]

    assert await asyncio.to_thread(kept) == [PNG]


async def test_after_the_submission_nothing_can_be_changed(mari: Applicant) -> None:
    await submitted(mari)
    for answer in (await mari.patch({"name": "Other"}), await mari.give()):
        assert (answer.status_code, answer.json()) == (
            409,
            {"error": "application_not_draft", "detail": {"state": "submitted"}},
        )
    again = await mari.post("submit")
    assert (again.status_code, again.json()) == (
        409,
        {"error": "application_state", "detail": {"state": "submitted", "to": "submitted"}},
    )


async def test_a_rejection_tells_why(
    mari: Applicant, agent: Agent, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    await submitted(mari)
    reason = {"reason": "document_unreadable", "note": "Leht 2 on **must**."}
    assert (await agent(f"/{mari.id}/reject", reason)).status_code == 200
    body = (await mari.get()).json()
    assert (body["state"], body["rejection_code"], body["rejection_reason"]) == (
        "rejected", "document_unreadable", "Leht 2 on **must**.",
    )  # fmt: skip
    await run_jobs()
    told = words(mails, "Teie taotlust ei kiidetud heaks")
    assert "dokument ei ole loetav (Leht 2 on **must**.)" in told
    # The decision stands, and a new application is possible.
    assert (await agent(f"/{mari.id}/approve")).status_code == 409


async def test_a_withdrawn_application_is_decided_by_nobody(mari: Applicant, agent: Agent) -> None:
    await submitted(mari)
    assert (await mari.post("withdraw")).json()["state"] == "withdrawn"
    for path, body in (("review", None), ("approve", None), ("reject", {"reason": "other"})):
        answer = await agent(f"/{mari.id}/{path}", body)
        assert (answer.status_code, answer.json()["error"]) == (409, "application_state")


async def test_agents_see_what_waits_due_first(begin: Begin, agent: Agent, travel: Travel) -> None:
    ids = []
    for n in range(3):
        applicant = await begin(**{**FORM, "email": f"a{n}@example.com"})
        await applicant.give()
        ids.append((await submitted(applicant)).id)
        travel.on(days=1)
    await begin(**FORM)  # a draft is nobody's to decide
    await agent(f"/{ids[1]}/review")
    listed = (await agent("", method="GET")).json()["applications"]
    assert [line["id"] for line in listed] == ids
    in_review = (await agent("?state=in_review", method="GET")).json()["applications"]
    assert [line["id"] for line in in_review] == [ids[1]]


async def test_a_password_before_the_account_is_refused_with_the_reason(
    mari: Applicant, agent: Agent, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    """Fact 14, and fact 17 afterwards."""
    for state, due_on in (("draft", None), ("submitted", "2026-11-24")):
        if state == "submitted":
            await submitted(mari)
        answer = await mari.post("password-link")
        assert (answer.status_code, answer.json()) == (
            409,
            {"error": "account_not_open", "detail": {"state": state, "due_on": due_on}},
        )
    await agent(f"/{mari.id}/approve")
    assert (await mari.post("password-link")).status_code == 202
    await run_jobs()
    assert "/password?token=" in words(mails, "Uue parooli määramine")


async def test_nobody_else_gets_in(
    account_api: httpx.AsyncClient,
    mari: Applicant,
    begin: Begin,
    settings: Settings,
    login: Login,
) -> None:
    other = await begin()
    secret = settings.secret_key.get_secret_value()
    wrong = [
        {},
        other.headers,
        login("mari@example.com"),
        {"Authorization": f"Bearer {sign_id('password-link', uuid.UUID(mari.id), secret=secret)}"},
        {"Authorization": f"Bearer {mari.id.replace('-', '')}."},
    ]
    for headers in wrong:
        for method, path in (
            ("GET", ""), ("GET", "/document"), ("PATCH", ""), ("POST", "/submit"),
            ("POST", "/withdraw"), ("POST", "/document"),
        ):  # fmt: skip
            answer = await account_api.request(
                method, f"{mari.path}{path}", headers={**headers, **key()}
            )
            assert answer.status_code == 401, (method, path, headers)
    for path in ("", f"/{mari.id}", f"/{mari.id}/document"):
        answer = await account_api.get(f"/api/operator/applications{path}", headers=mari.headers)
        assert answer.status_code == 401


async def test_an_address_with_an_account_stays_apart(
    mari: Applicant,
    begin: Begin,
    agent: Agent,
    account_api: httpx.AsyncClient,
    login: Login,
    database: Database,
) -> None:
    """Who types somebody's address gets nothing of theirs and learns nothing."""
    await submitted(mari)
    await agent(f"/{mari.id}/approve")
    mallory = await begin(**{**FORM, "name": "Mallory", "company": "Other"})
    await mallory.give()
    answer = await mallory.post("submit")
    assert answer.json()["state"] == "submitted"
    me = await account_api.get("/api/me/application", headers=login("mari@example.com"))
    assert me.json()["application"]["id"] == mari.id
    assert (await agent(f"/{mallory.id}", method="GET")).json()["account_exists"] is True
    refused = await agent(f"/{mallory.id}/approve")
    assert (refused.status_code, refused.json()["error"]) == (409, "account_exists")
    async with database.reading() as session:
        assert list(await session.scalars(select(Customer.name))) == ["Mari Tamm"]


async def test_two_applications_of_one_address_open_one_account(
    mari: Applicant, begin: Begin, agent: Agent, database: Database
) -> None:
    await submitted(mari)
    second = await begin(**FORM)
    await second.give()
    await submitted(second)
    seen = (await agent(f"/{mari.id}", method="GET")).json()
    assert seen["same_email"] == [second.id]
    answers = await asyncio.gather(*(agent(f"/{a.id}/approve") for a in (mari, second) * 3))
    assert sorted(a.status_code for a in answers) == [200, 409, 409, 409, 409, 409]
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Customer)) == 1


async def test_many_submissions_at_once_are_one(
    mari: Applicant, account_api: httpx.AsyncClient, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    same = {**mari.headers, **key()}
    answers = await asyncio.gather(
        *(account_api.post(f"{mari.path}/submit", headers=same) for _ in range(15)),
        *(mari.post("submit") for _ in range(5)),
    )
    assert {a.status_code for a in answers} <= {200, 409}
    bodies = [a.json() for a in answers if a.status_code == 200]
    assert bodies
    assert len({body["due_on"] for body in bodies}) == 1
    await run_jobs()
    assert len(mails.mails) == 1


async def test_the_same_key_begins_one_application(
    account_api: httpx.AsyncClient, database: Database
) -> None:
    headers = key()
    answers = await asyncio.gather(
        *(account_api.post("/api/applications", json=FORM, headers=headers) for _ in range(10))
    )
    assert len({a.json()["token"] for a in answers}) == 1
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Application)) == 1
        kept = await session.scalar(select(IdempotentCall.body))
    assert answers[0].json()["token"] not in str(kept)


async def test_a_stranger_s_key_has_to_be_hard_to_guess(account_api: httpx.AsyncClient) -> None:
    answer = await account_api.post(
        "/api/applications", json={}, headers={"Idempotency-Key": "order-1"}
    )
    assert (answer.status_code, answer.json()) == (
        400,
        {"error": "idempotency_key_invalid", "detail": {"min": 16, "max": 255}},
    )


async def test_an_address_is_not_flooded(
    begin: Begin, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    statuses = []
    for _ in range(6):
        applicant = await begin(**FORM)
        await applicant.give()
        statuses.append((await applicant.post("submit")).status_code)
    assert statuses == [200] * 5 + [429]


async def test_the_audit_tells_who_did_what(
    mari: Applicant, agent: Agent, database: Database
) -> None:
    await submitted(mari)
    await agent(f"/{mari.id}/approve")
    async with database.reading() as session:
        entries = (await session.scalars(select(AuditEntry).order_by(AuditEntry.at))).all()
    told = {(entry.actor.partition(":")[0], entry.channel, entry.action) for entry in entries}
    assert told == {
        ("applicant", "web", "application.begun"),
        ("applicant", "web", "application.document_given"),
        ("applicant", "web", "application.submitted"),
        ("agent", "agent", "application.approved"),
    }
    assert "Tamm" not in str([entry.data for entry in entries])


async def test_old_drafts_are_forgotten_with_their_documents(
    mari: Applicant, account_app: Any, database: Database, settings: Settings, travel: Travel,
    run_jobs: RunJobs,
) -> None:  # fmt: skip
    travel.on(days=91)
    await account_app.state.jobs._plan()
    await run_jobs()
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Application)) == 0
    assert (await mari.get()).status_code == 404
    kept = [path for path in (settings.data_dir / "uploads").rglob("*") if path.is_file()]
    assert kept == []
