"""Proposed replies are the assistant's own, in both languages, and nothing is done for them."""

import uuid
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Select, Table, func, select

from backend import migrations
from backend.assist.rules import ACTIONS_OF, ActionKind, Situation, proposals
from backend.assist.service import facts_by_topic
from backend.conversations.ports import BrainFailed
from backend.models.audit import AuditEntry
from bot.actions.replies import ACCOUNT, GUIDE
from tests.backend.assist.conftest import MintKey, agent
from tests.backend.conftest import Travel
from tests.conftest import MintToken
from tests.support.brain import ScriptedBrain
from tests.support.talk import Talk

IEVA, TOMAS = "ieva.ozola@studio.example", "tomas.kazlauskas@studio.example"


async def suggest(api: httpx.AsyncClient, **body: Any) -> dict[str, Any]:
    answer = await api.post("/api/assist/suggest", json=body, headers=agent())
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def everything(app: FastAPI, *but: str) -> dict[str, list[Any]]:
    """All rows of the database, but for tables that a proposal may write to.

    Of jobs only what they are for: the site's own go on meanwhile.
    """
    async with app.state.database.reading() as session:
        return {
            table.name: sorted(map(str, (await session.execute(_rows(table))).all()))
            for table in migrations.metadata().sorted_tables
            if table.name not in ("throttle_count", *but)
        }


def _rows(table: Table) -> Select[Any]:
    if table.name == "job":
        return select(table.c.id, table.c.kind, table.c.payload)
    return select(table)


async def test_an_answer_reads_alike_in_both_languages(api: httpx.AsyncClient) -> None:
    found = await suggest(
        api, text="topic: tier_fee; tier=gold", language="hu", agent_language="et"
    )
    assert (found["language"], found["agent_language"]) == ("hu", "et")
    [reply] = found["replies"]
    assert reply["key"] == "guide-tier_fee"
    assert reply["values"]["tier"] == {"enum": "tier", "value": "gold"}
    assert "170" in reply["text"]
    assert "170" in reply["agent_text"]
    assert reply["text"] != reply["agent_text"]
    assert [b["title"] for b in reply["buttons"]] != [b["agent_title"] for b in reply["buttons"]]
    [evidence] = found["evidence"]
    assert (evidence["topic"], evidence["facts"]) == ("tier_fee", [36, 37, 38, 39, 40, 41])
    assert (found["account"], found["actions"], found["changes"]) == (None, [], False)


async def test_two_questions_have_two_answers_and_two_pieces_of_evidence(
    api: httpx.AsyncClient,
) -> None:
    found = await suggest(api, text="topic: docs_vat, approval_time")
    assert [reply["key"] for reply in found["replies"]] == [
        "guide-docs_vat", "guide-approval_time"
    ]  # fmt: skip
    assert [(e["topic"], e["facts"]) for e in found["evidence"]] == [
        ("docs_vat", [3, 4]), ("approval_time", [11, 12, 13]),
    ]  # fmt: skip


@pytest.mark.parametrize("topic", sorted(GUIDE | ACCOUNT))
async def test_a_topic_of_the_library_has_its_answer_with_real_values(
    api: httpx.AsyncClient, topic: str
) -> None:
    found = await suggest(api, topic=topic, language="lt", customer=IEVA)
    assert found["replies"], found
    assert found["topics"] == [topic]
    assert found["language"] == "lt"


@pytest.mark.parametrize("topic", ["greet", "do_sign_up", 'tier_fee"}', "", "x"])
async def test_what_is_no_topic_with_an_answer_is_refused(
    api: httpx.AsyncClient, topic: str
) -> None:
    answer = await api.post("/api/assist/suggest", json={"topic": topic}, headers=agent())
    assert (answer.status_code, answer.json()["error"]) == (422, "unknown_topic")


async def test_a_named_customer_is_answered_from_the_account_and_the_audit_knows(
    api: httpx.AsyncClient, app: FastAPI, mint_key: MintKey
) -> None:
    headers = await mint_key("zendesk")
    body = {"text": "topic: my_points", "customer": IEVA.upper(), "language": "lv"}
    answer = await api.post("/api/assist/suggest", json=body, headers=headers)
    found = answer.json()
    assert found["replies"][0]["values"] == {"allocated": 1250}
    assert (found["account"]["email"], found["account"]["points"]) == (IEVA, 1250)
    async with app.state.database.reading() as session:
        viewed = select(AuditEntry).where(AuditEntry.action == "customer.viewed")
        [entry] = (await session.scalars(viewed)).all()
    assert entry.actor == "assist_key:zendesk"
    assert entry.customer_id is not None


async def test_incomplete_products_are_proposed_to_be_completed(api: httpx.AsyncClient) -> None:
    found = await suggest(api, text="topic: which_products_incomplete", customer=IEVA)
    lacking = [product for product in found["account"]["products"] if not product["tick"]]
    assert lacking
    assert [(a["action"], a["subject"]) for a in found["actions"]] == [
        ("complete_product", product["id"]) for product in lacking
    ]
    assert lacking[0]["model"] in found["actions"][0]["title"]


async def test_an_unknown_customer_is_said_to_be_so(api: httpx.AsyncClient) -> None:
    for address in ("nobody@example.com", "no address"):
        body = {"text": "topic: my_points", "customer": address}
        answer = await api.post("/api/assist/suggest", json=body, headers=agent())
        assert (answer.status_code, answer.json()["error"]) == (404, "unknown_customer")


async def test_a_conversation_is_answered_for_who_is_identified_in_it(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api, "lv")
    await talk.say("topic: my_points")
    found = await suggest(api, conversation=talk.id)
    assert [reply["key"] for reply in found["replies"]] == ["identify-needed"]
    assert found["account"] is None
    await talk.identify(identity_token(IEVA))
    found = await suggest(api, conversation=talk.id, agent_language="hu")
    assert found["replies"][0]["values"] == {"allocated": 1250}
    assert found["account"]["email"] == IEVA
    found = await suggest(api, conversation=talk.id, text="topic: my_membership")
    assert found["topics"] == ["my_membership"]


async def test_who_identified_long_ago_is_not_shown_invoices(
    api: httpx.AsyncClient, identity_token: MintToken, travel: Travel
) -> None:
    """The reply would go to whoever sits there: it is as careful as the bot itself."""
    talk = await Talk.begin(api)
    await talk.identify(identity_token(TOMAS, life=timedelta(hours=1)))
    found = await suggest(api, conversation=talk.id, text="topic: my_invoice")
    assert [reply["key"] for reply in found["replies"]] == ["my-invoices"]
    travel.on(minutes=31)
    found = await suggest(api, conversation=talk.id, text="topic: my_invoice")
    # A code would be mailed first.
    assert (found["replies"], found["changes"]) == ([], True)
    travel.on(minutes=31)
    found = await suggest(api, conversation=talk.id, text="topic: my_points")
    assert [reply["key"] for reply in found["replies"]] == ["identify-needed"]


async def test_nothing_is_done_for_a_proposal(
    api: httpx.AsyncClient, app: FastAPI, identity_token: MintToken
) -> None:
    """A task up to its last yes: the yes is proposed to be carried out, and is not."""
    await app.state.jobs.stop()  # housekeeping has rows of its own
    talk = await Talk.begin(api)
    await talk.identify(identity_token(IEVA))
    await talk.say("topic: do_register_product; product=EOS R6; serial=778899")
    before = await everything(app, "audit_entry")
    for text in ("topic: affirm", "topic: do_migrate", "topic: log_out", "topic: human",
                 "topic: do_register_product", "topic: cancel"):  # fmt: skip
        await suggest(api, conversation=talk.id, text=text)
    assert await everything(app, "audit_entry") == before
    async with app.state.database.reading() as session:
        actions = set(await session.scalars(select(AuditEntry.action)))
    assert actions <= {"customer.viewed"}


async def test_what_would_be_carried_out_is_said_instead(
    api: httpx.AsyncClient, app: FastAPI, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(IEVA))
    await talk.say("topic: do_migrate")
    await app.state.jobs.stop()  # housekeeping has rows of its own
    before = await everything(app, "audit_entry")
    found = await suggest(api, conversation=talk.id, text="topic: affirm; answer=yes")
    assert (found["changes"], found["replies"]) == (True, [])
    assert await everything(app, "audit_entry") == before
    # The same yes of the customer's own does it.
    await talk.say("topic: affirm; answer=yes")
    assert await everything(app, "audit_entry") != before


async def test_no_code_is_mailed_for_a_proposal(api: httpx.AsyncClient, app: FastAPI) -> None:
    talk = await Talk.begin(api)
    await talk.say("topic: identify")
    found = await suggest(api, conversation=talk.id, text=f"topic: identify; email={IEVA}")
    assert (found["changes"], found["replies"]) == (True, [])
    async with app.state.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(AuditEntry)) == 0


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ({}, 422, "invalid_request"),
        ({"text": "a", "topic": "tier_fee"}, 422, "invalid_request"),
        ({"conversation": str(uuid.uuid4()), "customer": IEVA}, 422, "invalid_request"),
        ({"conversation": str(uuid.uuid4())}, 404, "unknown_conversation"),
        ({"text": "a", "agent_language": "de"}, 422, "invalid_request"),
        ({"text": ""}, 422, "invalid_request"),
        ({"text": "a" * 4001}, 422, "invalid_request"),
    ],
    ids=str,
)
async def test_a_bad_question_is_told_so(
    api: httpx.AsyncClient, body: dict[str, Any], status: int, error: str
) -> None:
    answer = await api.post("/api/assist/suggest", json=body, headers=agent())
    assert (answer.status_code, answer.json()["error"]) == (status, error)


async def test_a_conversation_in_which_nothing_was_said(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    body = {"conversation": talk.id}
    answer = await api.post("/api/assist/suggest", json=body, headers=agent())
    assert (answer.status_code, answer.json()["error"]) == (409, "nothing_said")


async def test_a_silent_model_is_said_to_be_silent(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.failures = [BrainFailed("broken")]
    answer = await api.post("/api/assist/suggest", json={"text": "hello"}, headers=agent())
    assert (answer.status_code, answer.json()["error"]) == (503, "model_unavailable")


def test_every_topic_with_an_answer_names_its_facts() -> None:
    assert set(facts_by_topic()) >= GUIDE | ACCOUNT
    assert all(1 <= fact <= 55 for facts in facts_by_topic().values() for fact in facts)
    assert all(facts_by_topic()[topic] for topic in GUIDE)


FULL = Situation(
    incomplete=["p1", "p2"], application="a1", account_open=True, open_tiers=["silver"],
    migratable=True,
)  # fmt: skip


@pytest.mark.parametrize("topic", ACTIONS_OF)
def test_nobody_identified_leaves_only_what_needs_no_account(topic: str) -> None:
    assert {one.kind for one in proposals([topic], None)} <= {ActionKind.TAKE_OVER}
    assert {one.kind for one in proposals([topic], FULL)} == set(ACTIONS_OF[topic])
    nothing = proposals([topic], Situation())
    assert {one.kind for one in nothing} <= {ActionKind.TAKE_OVER}


def test_proposals_come_once() -> None:
    found = proposals(["my_points", "no_green_tick", "human", "complaint"], FULL)
    assert [(one.kind, one.subject) for one in found] == [
        (ActionKind.COMPLETE_PRODUCT, "p1"),
        (ActionKind.COMPLETE_PRODUCT, "p2"),
        (ActionKind.TAKE_OVER, None),
    ]


def test_who_has_a_membership_is_not_signed_up_again() -> None:
    member = Situation(open_tiers=["gold"], has_membership=True)
    assert proposals(["do_sign_up"], member) == []
