"""The assist tool with the real model: understood in one language, answered in two."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from backend.core import clock
from backend.core.security import sign_agent
from backend.core.settings import DEVELOPMENT_SECRET


@pytest.fixture
async def tool(site_url: str) -> AsyncIterator[httpx.AsyncClient]:
    token = sign_agent("a", secret=DEVELOPMENT_SECRET, now=clock.now(), life=timedelta(minutes=5))
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=site_url, timeout=30, headers=headers) as client:
        yield client


async def suggest(tool: httpx.AsyncClient, **body: Any) -> dict[str, Any]:
    answer = await tool.post("/api/assist/suggest", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How much does the gold tier cost?", "en"),
        ("Cik maksā zelta līmenis?", "lv"),
        ("Kiek kainuoja auksinis lygis?", "lt"),
        ("Kui palju maksab kuldtase?", "et"),
        ("Mennyibe kerül az arany szint?", "hu"),
    ],
)
async def test_an_agent_who_reads_another_language_is_given_the_answer(
    tool: httpx.AsyncClient, text: str, language: str
) -> None:
    reads = "et" if language != "et" else "hu"
    found = await suggest(tool, text=text, agent_language=reads)
    assert (found["language"], found["topic"]) == (language, "tier_fee")
    [reply] = found["replies"]
    rendered = await tool.post(
        "/api/assist/render", json={"key": reply["key"], "values": reply["values"]}
    )
    texts = rendered.json()["texts"]
    assert (texts[language], texts[reads]) == (reply["text"], reply["agent_text"])
    assert reply["text"] != reply["agent_text"]


async def test_an_account_is_answered_for_a_customer_whom_the_help_desk_names(
    tool: httpx.AsyncClient,
) -> None:
    found = await suggest(
        tool, text="Kāpēc man nav zaļās atzīmes?", customer="ieva.ozola@studio.example"
    )
    assert found["account"]["points"] == 1250
    assert {action["action"] for action in found["actions"]} == {"complete_product"}


async def test_a_task_is_proposed_up_to_where_it_would_change_something(
    tool: httpx.AsyncClient,
) -> None:
    found = await suggest(
        tool, text="Szeretném áthozni a régi termékeimet", customer="nagy.eszter@studio.example"
    )
    assert found["topic"] in ("do_migrate", "migrate_how")
    assert found["replies"]
    assert found["changes"] is False
