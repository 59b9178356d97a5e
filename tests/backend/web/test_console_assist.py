"""The console's assist pages: proposals, library, approval, teaching, figures."""

import html
import re
import uuid
from decimal import Decimal

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.approval.rules import Rule
from backend.approval.service import set_rules
from backend.assist import canned
from backend.assist.canned import Written
from backend.audit.service import Actor, By, Channel
from backend.core import clock
from backend.core.security import Role
from backend.models.approval import HeldReply
from backend.models.audit import AuditEntry
from backend.models.teaching import Lesson
from backend.teaching import service as teaching
from bot.language import LANGUAGES
from locales import Locales
from locales.markup import to_html, to_plain
from locales.values import enum, money
from tests.conftest import MintToken
from tests.support.agents import Console, add_agent
from tests.support.talk import Talk

IEVA = "ieva.ozola@studio.example"
TEXTS = Locales.load()


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


def words(language: str, key: str, **values: object) -> str:
    return to_plain(TEXTS.render(language, key, values))  # type: ignore[arg-type]


def unescaped(page: str) -> str:
    return html.unescape(page)


async def console_of(app: FastAPI, language: str = "en", role: Role = Role.LEAD) -> Console:
    agent = await add_agent(app, "Anna", role=role)
    console = await Console.log_in(app, agent)
    await console.post("/console/language", {"language": language})
    return console


async def begun(api: httpx.AsyncClient, language: str) -> Talk:
    talk = await Talk.begin(api, language)
    await api.patch(talk.path, json={"language": language}, headers=talk.headers)
    return talk


def mark_in(page: str) -> str:
    found = re.search(r'name="mark" value="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]


async def taken(app: FastAPI, api: httpx.AsyncClient, anna: Console, text: str) -> Talk:
    """A conversation that Anna has, in which the customer has said something since."""
    talk = await begun(api, "hu")
    await talk.say("topic: greet")
    await anna.does(talk.id, "take")
    await talk.send(text=text)
    return talk


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reply_is_proposed_in_both_languages_and_sent_at_a_click(
    app: FastAPI, api: httpx.AsyncClient, language: str
) -> None:
    anna = await console_of(app, language)
    talk = await taken(app, api, anna, "topic: approval_time")
    path = f"/console/conversations/{talk.id}/assist"
    assert f'hx-get="{path}"' in await anna.get(f"/console/conversations/{talk.id}")
    page = await anna.get(path)
    assert words(language, "topic-approval_time") in page.replace("&#39;", "'")
    assert words(language, "assist-send") in page.replace("&#39;", "'")
    before = len(await talk.history())
    for _ in range(2):  # the same form again says it once
        await anna.post(f"{path}/send", {"mark": mark_in(page), "form_key": "a" * 32})
    said = (await talk.history())[before:]
    assert [(one["author"], one["key"]) for one in said] == [("agent", "guide-approval_time")]
    assert said[0]["buttons"]


async def test_another_proposal_than_the_one_that_was_read_is_not_sent(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await taken(app, api, anna, "topic: approval_time")
    path = f"/console/conversations/{talk.id}/assist"
    mark = mark_in(await anna.get(path))
    await talk.send(text="topic: docs_vat")
    before = len(await talk.history())
    await anna.post(f"{path}/send", {"mark": mark})
    assert len(await talk.history()) == before
    page = await anna.get(f"/console/conversations/{talk.id}")
    assert words("en", "assist-proposal-changed") in page


async def test_only_who_answers_sends_a_proposal(app: FastAPI, api: httpx.AsyncClient) -> None:
    anna = await console_of(app)
    talk = await begun(api, "hu")
    await talk.say("topic: approval_time")
    path = f"/console/conversations/{talk.id}/assist"
    page = await anna.get(path)
    assert 'name="mark"' not in page
    before = len(await talk.history())
    await anna.post(f"{path}/send", {"mark": "0" * 64})
    assert len(await talk.history()) == before


async def test_a_proposal_is_edited_before_it_is_sent(app: FastAPI, api: httpx.AsyncClient) -> None:
    anna = await console_of(app)
    talk = await taken(app, api, anna, "topic: approval_time")
    page = await anna.get(f"/console/conversations/{talk.id}/assist/edit")
    shown = TEXTS.render("hu", "guide-approval_time", {"days": 2})
    assert to_plain(shown)[:40] in page
    assert "**" not in page


@pytest.mark.parametrize(
    ("typed", "warned"),
    [("Tere! Teie kaart on teel, saadame selle homme.", True),
     ("Jó napot! A kártyáját tegnap adtuk postára.", False), ("ok", False), ("", False)],
)  # fmt: skip
async def test_a_text_in_another_language_is_warned_of(
    app: FastAPI, api: httpx.AsyncClient, typed: str, warned: bool
) -> None:
    anna = await console_of(app)
    talk = await begun(api, "hu")
    answer = await anna.post(f"/console/conversations/{talk.id}/assist/language", {"text": typed})
    assert answer.status_code == 200
    assert ("notice" in answer.text) is warned


async def test_where_nothing_can_be_proposed_it_says_so(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await begun(api, "hu")
    page = await anna.get(f"/console/conversations/{talk.id}/assist")
    assert words("en", "assist-nothing") in page.replace("&#39;", "'")


async def test_a_view_of_an_account_is_audited(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna = await console_of(app)
    talk = await begun(api, "lv")
    await talk.identify(identity_token(IEVA))
    await talk.say("topic: my_points")
    await anna.get(f"/console/conversations/{talk.id}/assist")
    async with app.state.database.reading() as session:
        seen = select(AuditEntry).where(AuditEntry.action == "customer.viewed")
        entries = (await session.scalars(seen)).all()
    assert {entry.actor.partition(":")[0] for entry in entries} == {"agent"}


async def test_what_can_be_done_leads_to_where_it_is_done(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna = await console_of(app)
    talk = await begun(api, "lv")
    await talk.identify(identity_token(IEVA))
    await talk.say("topic: which_products_incomplete")
    path = f"/console/conversations/{talk.id}"
    assert f'href="{path}/actions/' not in await anna.get(f"{path}/assist")
    await anna.does(talk.id, "take")
    page = await anna.get(f"{path}/assist")
    [address, *_] = re.findall(rf'href="({path}/actions/product/[0-9a-f-]+)"', page)
    assert (await anna.client.get(address)).status_code == 200


async def test_the_library_is_searched_in_the_agent_s_language(app: FastAPI) -> None:
    anna = await console_of(app, "lv")
    by = By(Actor("agent", "anna"), Channel.AGENT, clock.now())
    async with app.state.database.transaction() as session:
        texts = {"en": "Your card", "lv": "Jūsu karte <b>"}
        await canned.add(session, Written("karte", {}, texts), by)
    page = await anna.get("/console/library?q=zala+atzime")
    assert words("lv", "topic-no_green_tick") in page
    page = await anna.get("/console/library?q=karte")
    assert "Jūsu karte &lt;b&gt;" in page
    assert page.count(words("lv", "library-missing")) == 3
    assert words("lv", "library-nothing") in await anna.get("/console/library?q=nav+tādu+vārdu")


@pytest.mark.parametrize("decision", ["approve", "replace", "reject"])
async def test_a_reply_that_waits_is_decided(
    app: FastAPI, api: httpx.AsyncClient, decision: str
) -> None:
    anna = await console_of(app)
    async with app.state.database.transaction() as session:
        by = By(Actor("agent", "anna"), Channel.AGENT, clock.now())
        await set_rules(session, [Rule("tier_fee", "*")], by)
    talk = await begun(api, "hu")
    assert (await talk.send(text="topic: tier_fee; tier=gold")).status_code == 202
    page = await anna.get("/console/approval")
    gold = {"tier": enum("tier", "gold"), "fee": money(Decimal("170.0"), "EUR")}
    for language in ("en", "hu"):  # for the agent and for the customer
        assert to_html(TEXTS.render(language, "guide-tier_fee", gold)) in page
    async with app.state.database.reading() as session:
        held = (await session.scalars(select(HeldReply))).one()
    path = f"/console/approval/{held.message_id}"
    if decision == "replace":
        await anna.post(path, {"decision": decision, "text": " "})
        assert words("en", "approval-no-text") in await anna.get("/console/approval")
    await anna.post(path, {"decision": decision, "text": "Saját szavak"})
    page = await anna.get("/console/approval")
    assert words("en", f"approval-done-{decision}") in page
    last = next(m for m in await talk.history() if m["author"] != "customer")
    expected = {"approve": "guide-tier_fee", "replace": None, "reject": "human-requested"}
    assert last["key"] == expected[decision]
    await anna.post(path, {"decision": "approve"})
    assert words("en", "approval-late") in await anna.get("/console/approval")


async def test_a_lead_reviews_what_was_not_understood(app: FastAPI, api: httpx.AsyncClient) -> None:
    anna = await console_of(app)
    talk = await begun(api, "lv")
    await talk.say("zeltu cik <b>a@b.lv</b>")
    async with app.state.database.transaction() as session:
        assert await teaching.collect(session, clock.now()) == 1
    page = await anna.get("/console/teaching")
    assert "zeltu cik &lt;b&gt;a@b.lv&lt;/b&gt;" in page
    async with app.state.database.reading() as session:
        lesson = (await session.scalars(select(Lesson))).one()
    path = f"/console/teaching/{lesson.message_id}"
    await anna.post(path, {"topic": "tier_fee", "text": ""})
    assert words("en", "teaching-personal") in await anna.get("/console/teaching")
    await anna.post(path, {"topic": "tier_fee", "text": "zeltu cik"})
    page = await anna.get("/console/teaching")
    assert words("en", "teaching-assigned") in page
    assert words("en", "teaching-empty") in page.replace("&#39;", "'").replace("&#34;", '"')
    unknown = await anna.post(f"/console/teaching/{uuid.uuid4()}", {"topic": "tier_fee"})
    assert unknown.status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_agent_marks_what_was_misunderstood_and_a_lead_reviews_it(
    app: FastAPI, api: httpx.AsyncClient, language: str
) -> None:
    boris = await Console.log_in(app, await add_agent(app, "Boris", language=language))
    talk = await begun(api, "lv")
    await talk.say("topic: tier_fee")
    base = f"/console/conversations/{talk.id}"
    [path, *others] = re.findall(
        rf'href="({base}/misunderstood/[0-9a-f-]+)"', await boris.get(base)
    )
    assert others == []  # the customer's words only
    part = await boris.client.get(path, headers={"HX-Request": "true"})
    assert "<html" not in part.text
    assert words(language, "console-misunderstood-topic") in unescaped(part.text)
    assert "<html" in await boris.get(path)
    wrong = await boris.post(path, {"topic": "weather"})
    assert wrong.headers["location"] == base
    assert words(language, "console-error-unknown_topic") in unescaped(await boris.get(base))
    for topic in ("", "corporate_tiers"):  # first unknown, then known
        noted = await boris.post(path, {"topic": topic}, **{"HX-Request": "true"})
        assert noted.status_code == 200
    topic = words(language, "topic-corporate_tiers")
    assert topic in unescaped(noted.text)
    page = unescaped(await boris.get(base))
    assert words(language, "console-misunderstood-as", topic=topic) in page
    anna = await console_of(app, language)
    page = unescaped(await anna.get("/console/teaching"))
    by = {"by": "boris@desk.example", "topic": topic}
    assert words(language, "teaching-proposed", **by) in page
    assert '<option value="corporate_tiers" selected>' in page
    async with app.state.database.reading() as session:
        lesson = (await session.scalars(select(Lesson))).one()
    assert (lesson.reason, lesson.proposed) == ("corrected", "corporate_tiers")
    text = {"topic": "corporate_tiers", "text": "uzņēmuma līmeņi"}
    await anna.post(f"/console/teaching/{lesson.message_id}", text)
    async with app.state.database.reading() as session:
        [taught] = await teaching.taught(session)
    assert (taught.language, taught.label, taught.text) == (
        "lv", "guide/corporate_tiers", "uzņēmuma līmeņi",
    )  # fmt: skip
    # What a lead has decided stays decided.
    await boris.post(path, {"topic": "tier_fee"})
    async with app.state.database.reading() as session:
        assert len(await teaching.taught(session)) == 1


async def test_a_message_of_another_conversation_is_not_marked_from_here(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    boris = await console_of(app, role=Role.AGENT)
    talk, other = await begun(api, "lv"), await begun(api, "lv")
    await talk.say("topic: tier_fee")
    page = await boris.get(f"/console/conversations/{talk.id}")
    found = re.search(r"/misunderstood/([0-9a-f-]+)", page)
    assert found
    path = f"/console/conversations/{other.id}/misunderstood/{found[1]}"
    assert (await boris.client.get(path)).status_code == 404
    assert (await boris.post(path, {"topic": "tier_fee"})).status_code == 404
    # The assistant's own words are nobody's to learn from.
    _, messages = await app.state.conversations.history(uuid.UUID(talk.id), after=0, limit=9)
    answer = f"/console/conversations/{talk.id}/misunderstood/{messages[1].id}"
    await boris.post(answer)
    page = unescaped(await boris.get(f"/console/conversations/{talk.id}"))
    assert words("en", "console-error-nothing_to_learn") in page
    async with app.state.database.reading() as session:
        assert (await session.scalars(select(Lesson))).all() == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_figures_have_charts_tables_and_files(
    app: FastAPI, api: httpx.AsyncClient, language: str
) -> None:
    anna = await console_of(app, language)
    talk = await begun(api, "hu")
    await talk.say("topic: tier_fee")
    await talk.say("topic: human")
    page = await anna.get("/console/figures")
    assert page.count("<svg") >= 3
    assert words(language, "figures-chart-topics") in page
    assert words(language, "topic-tier_fee")[:20] in page
    assert "style=" not in page
    today = clock.now().date().isoformat()
    file = await anna.client.get(f"/console/figures/days.csv?first={today}&last={today}")
    assert file.text.splitlines()[1].startswith(f"{today},hu,1,0,1,2,")
    await anna.client.get("/console/figures?first=2026-11-05&last=2026-11-01")
    assert words(language, "figures-bad-period")[:30] in await anna.get("/console/figures")
