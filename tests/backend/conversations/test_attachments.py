"""Files in a conversation: the real type counts, the size is limited, the name is only shown."""

from pathlib import Path

import httpx
import pytest

from tests.support.talk import Talk

PDF = b"%PDF-1.7\n%%EOF\n"


async def upload(
    api: httpx.AsyncClient, talk: Talk, name: str, content: bytes, **query: str
) -> httpx.Response:
    return await api.post(
        f"{talk.path}/attachments",
        files={"file": (name, content)},
        params=query,
        headers=talk.headers,
    )


async def test_a_document_is_kept_and_acknowledged(api: httpx.AsyncClient, tmp_path: Path) -> None:
    talk = await Talk.begin(api)
    answer = await upload(api, talk, "rēķins.pdf", PDF)
    assert answer.status_code == 200, answer.text
    [reply] = answer.json()["messages"]
    assert reply["key"] == "attachment-received"
    assert "rēķins.pdf" in reply["text"]
    kept = [path for path in (tmp_path / "uploads").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in kept] == [PDF]
    assert (await talk.history())[0]["key"] == "attachment"


async def test_a_repeated_upload_is_one_message(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    first = await upload(api, talk, "a.pdf", PDF, client_id="a")
    again = await upload(api, talk, "a.pdf", PDF, client_id="a")
    assert first.json() == again.json()
    assert len(await talk.history()) == 2


@pytest.mark.parametrize(
    ("name", "content", "status", "code"),
    [
        ("a.pdf", b"", 422, "empty_file"),
        ("a.pdf", b"<html><script>alert(1)</script>", 422, "unknown_file_type"),
        ("a.png", b"MZ\x90\x00", 422, "unknown_file_type"),
        ("a.pdf", PDF + b"x" * (10 * 1024 * 1024), 413, "file_too_large"),
        ("a.pdf", PDF + b"x" * (12 * 1024 * 1024), 413, "too_large"),
    ],
)
async def test_a_bad_file_is_refused(
    api: httpx.AsyncClient, name: str, content: bytes, status: int, code: str
) -> None:
    talk = await Talk.begin(api)
    answer = await upload(api, talk, name, content)
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert await talk.history() == []


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\x.pdf", "/abs.pdf", "a\nb\r.pdf", "", "x" * 500 + ".pdf"]
)
async def test_a_name_leads_nowhere(api: httpx.AsyncClient, tmp_path: Path, name: str) -> None:
    talk = await Talk.begin(api)
    answer = await upload(api, talk, name or "f", PDF)
    assert answer.status_code == 200, answer.text
    shown = answer.json()["messages"][0]["values"]["name"]
    assert "/" not in shown
    assert "\\" not in shown
    assert "\n" not in shown
    assert len(shown) <= 100
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and path.read_bytes() == PDF]
    assert [path.parent.parent for path in kept] == [tmp_path / "uploads"]


async def test_a_name_is_not_markup(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    answer = await upload(api, talk, "**b** [x](javascript:1).pdf", PDF)
    assert "[x](" not in answer.json()["messages"][0]["text"]


async def test_another_conversations_token_uploads_nothing(
    api: httpx.AsyncClient, tmp_path: Path
) -> None:
    talk, other = await Talk.begin(api), await Talk.begin(api)
    answer = await api.post(
        f"{talk.path}/attachments", files={"file": ("a.pdf", PDF)}, headers=other.headers
    )
    assert answer.status_code == 404
    assert not (tmp_path / "uploads").exists()
