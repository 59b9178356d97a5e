"""An application for a business account that is made in the chat (facts 1-14)."""

import asyncio
import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from backend.accounts.endpoints import NEW_OF_NETWORK
from backend.models.accounts import Application, ApplicationChange
from backend.models.audit import AuditEntry
from tests.backend.chat.conftest import Chat, OpenChat

PDF, PNG = b"%PDF-1.7\n%%EOF\n", b"\x89PNG\r\n\x1a\n"
GOLD = "tomas.kazlauskas@studio.example"
FORM = {
    "email": "Anna@Example.com",
    "name": "Anna  Saar",
    "company": "Valguskoda OÜ",
    "country": "EE",
    "language": "et",
    "vat_registered": True,
    "vat_number": "EE 100 931 558",
    "authorised": True,
    "document_kind": "vat_certificate",
}


async def upload(chat: Chat, content: bytes = PDF, name: str = "tõend.pdf") -> str:
    """Send a file in the conversation, and return the id that the turn gets."""
    answer = await chat.talk.client.post(
        f"{chat.talk.path}/attachments", files={"file": (name, content)}, headers=chat.talk.headers
    )
    assert answer.status_code == 200, answer.text
    sent = [m for m in await chat.talk.history() if m["key"] == "attachment"]
    return str(sent[-1]["values"]["file"])


async def apply(chat: Chat, attachment: str, *, key: str | None = None, **more: Any) -> Any:
    body = {**FORM, "attachment": attachment, **more}
    return await chat.post("/api/chat/applications", body, key=key)


def refused(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


async def applications(chat: Chat) -> list[Application]:
    async with chat.app.state.database.reading() as session:
        return list(
            await session.scalars(select(Application).where(Application.email.is_not(None)))
        )


async def mine(chat: Chat) -> list[Application]:
    return [row for row in await applications(chat) if row.email == "anna@example.com"]


async def test_an_application_is_handed_in_at_once(chat: Chat, tmp_path: Path) -> None:
    answer = await apply(chat, await upload(chat))
    assert answer.status_code == 201, answer.text
    body = answer.json()
    assert body.keys() == {"id", "state", "due_on"}
    assert body["state"] == "submitted"
    [row] = await mine(chat)
    assert (str(row.id), row.due_on.isoformat()) == (body["id"], body["due_on"])
    assert (row.name, row.vat_number, row.language) == ("Anna Saar", "EE100931558", "et")
    assert (row.document_name, row.document_type) == ("tõend.pdf", "application/pdf")
    assert (tmp_path / "uploads" / row.document_key).read_bytes() == PDF
    [mail] = await chat.mailed()
    assert (mail["To"], mail["Content-Language"]) == ("anna@example.com", "et")
    async with chat.app.state.database.reading() as session:
        changes = await session.scalars(
            select(ApplicationChange.state).where(ApplicationChange.application_id == row.id)
        )
        channels = await session.scalars(
            select(AuditEntry.channel).where(AuditEntry.subject_id == body["id"])
        )
        assert set(changes) == {"draft", "submitted"}
        assert set(channels) == {"chat"}


async def test_a_turn_that_is_done_twice_applies_once(chat: Chat) -> None:
    attachment = await upload(chat)
    first, again = [await apply(chat, attachment, key="turn-1") for _ in range(2)]
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert again.headers["Idempotency-Replayed"] == "true"
    at_once = await asyncio.gather(*(apply(chat, attachment, key="turn-1") for _ in range(5)))
    assert {answer.json()["id"] for answer in at_once} == {first.json()["id"]}
    assert len(await mine(chat)) == 1
    assert len(await chat.mailed()) == 1


async def test_a_file_of_another_conversation_is_not_there(open_chat: OpenChat) -> None:
    mine_, other = await open_chat(), await open_chat()
    foreign = await upload(other)
    for attachment in (foreign, f"../{other.talk.id}/{foreign}", uuid.uuid4().hex, "", "x"):
        assert refused(await apply(mine_, attachment)) == (422, "unknown_attachment")
    assert await mine(mine_) == []


async def test_a_file_that_is_gone_is_not_there(chat: Chat, tmp_path: Path) -> None:
    attachment = await upload(chat)
    (tmp_path / "uploads" / chat.talk.id / attachment).unlink()
    assert refused(await apply(chat, attachment)) == (422, "unknown_attachment")


@pytest.mark.parametrize(
    ("fields", "error", "detail"),
    [
        ({"vat_number": "EE100931559"}, "invalid_vat_number", {"problem": "checksum"}),
        ({"document_kind": "business_licence"}, "wrong_document", {}),
        ({"authorised": False}, "application_incomplete", {"missing": ["authorised"]}),
        ({"name": None}, "application_incomplete", {"missing": ["name"]}),
        ({"vat_number": None}, "application_incomplete", {"missing": ["vat_number"]}),
        ({"email": "nobody"}, "invalid_request", {}),
        ({"country": "XX"}, "invalid_request", {}),
        ({"document_kind": "passport"}, "invalid_request", {}),
        ({"customer": GOLD}, "invalid_request", {}),
    ],
)
async def test_what_is_not_acceptable_leaves_nothing_behind(
    chat: Chat, tmp_path: Path, fields: dict[str, Any], error: str, detail: dict[str, Any]
) -> None:
    attachment = await upload(chat)
    before = await applications(chat)
    answer = await apply(chat, attachment, **fields)
    assert refused(answer) == (422, error)
    assert detail.items() <= answer.json()["detail"].items()
    assert len(await applications(chat)) == len(before)
    assert await chat.mailed() == []


async def test_a_licence_is_enough_without_vat(chat: Chat) -> None:
    answer = await apply(
        chat, await upload(chat, PNG), vat_registered=False, vat_number=None,
        document_kind="business_licence",
    )  # fmt: skip
    assert answer.status_code == 201, answer.text


async def test_an_address_with_an_account_is_not_told(chat: Chat) -> None:
    """The answer is that of a new address, and the account stays as it is."""
    unknown = await apply(chat, await upload(chat))
    known = await apply(chat, await upload(chat), email=GOLD)
    assert (known.status_code, known.json().keys()) == (201, unknown.json().keys())
    [row] = [row for row in await applications(chat) if str(row.id) == known.json()["id"]]
    assert row.customer_id is None


async def test_who_has_applied_can_be_identified_by_code(chat: Chat) -> None:
    """They are a customer, without an account yet; so it is with the site's token."""
    await apply(chat, await upload(chat))
    await chat.mailed()
    assert (await chat.check(await chat.code_for("anna@example.com"))).status_code == 200
    application = (await chat.get("/api/me/application")).json()["application"]
    assert application["state"] == "submitted"


async def test_an_address_is_not_flooded(chat: Chat) -> None:
    attachment = await upload(chat)
    answers = [await apply(chat, attachment) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [201] * 5 + [429]
    assert len(await mine(chat)) == 5


async def test_a_network_is_limited_over_conversations(open_chat: OpenChat) -> None:
    codes = []
    for n in range(NEW_OF_NETWORK.count + 1):
        chat = await open_chat()
        attachment = await upload(chat)
        codes.append((await apply(chat, attachment, email=f"a{n}@example.com")).status_code)
    assert codes == [201] * NEW_OF_NETWORK.count + [429]


@pytest.mark.parametrize(
    ("number", "country", "problem"),
    [
        ("EE 100 931 558", "EE", None),
        ("100931558", "EE", None),
        ("LV40003521600", "LV", None),
        ("12892312-2-42", "HU", None),
        ("EE100931559", "EE", "checksum"),
        ("EE1", "EE", "length"),
        ("not a number", "EE", "format"),
        ("any", "US", None),
    ],
)
async def test_a_vat_number_is_checked_beforehand(
    chat: Chat, number: str, country: str, problem: str | None
) -> None:
    body = {"vat_number": number, "country": country}
    answer = await chat.post("/api/chat/applications/check", body)
    if problem is None:
        assert (answer.status_code, answer.json()) == (200, {"ok": True})
    else:
        assert refused(answer) == (422, "invalid_vat_number")
        assert answer.json()["detail"]["problem"] == problem


async def test_only_a_turn_may_call(chat: Chat) -> None:
    attachment = await upload(chat)
    for token in ({}, chat.talk.headers):
        headers = {**token, "Idempotency-Key": uuid.uuid4().hex}
        body = {**FORM, "attachment": attachment}
        answer = await chat.talk.client.post("/api/chat/applications", json=body, headers=headers)
        assert answer.status_code == 401
        check = {"vat_number": "EE100931558", "country": "EE"}
        answer = await chat.talk.client.post(
            "/api/chat/applications/check", json=check, headers=headers
        )
        assert answer.status_code == 401
    async with chat.app.state.database.reading() as session:
        count = select(func.count()).select_from(Application)
        assert await session.scalar(count.where(Application.email == "anna@example.com")) == 0
