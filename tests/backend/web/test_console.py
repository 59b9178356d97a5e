"""The console, over its own pages: inbox, conversation, what an agent does and may not do."""

import asyncio
import re
import uuid

import httpx
import pytest
from fastapi import FastAPI
from markupsafe import escape
from sqlalchemy import select

from backend.audit import service as audit
from backend.core.database import Database
from backend.models.accounts import Customer
from backend.models.audit import AuditEntry
from locales import Locales
from locales.markup import to_plain
from tests.conftest import MintToken
from tests.support.agents import Console, add_agent
from tests.support.brain import BrainUnavailable, ScriptedBrain
from tests.support.talk import Talk
from tests.support.waiting import until

TOMAS = "tomas.kazlauskas@studio.example"
LANGUAGES = ("en", "lv", "lt", "et", "hu")
TEXTS = Locales.load()


def words(language: str, key: str, **values: object) -> str:
    return to_plain(TEXTS.render(language, key, values))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


async def console_of(app: FastAPI, name: str = "Anna", **more: object) -> Console:
    return await Console.log_in(app, await add_agent(app, name, **more))  # type: ignore[arg-type]


async def begun(api: httpx.AsyncClient, language: str = "en") -> Talk:
    """A conversation in a language that the customer chose: words of tests do not change it."""
    talk = await Talk.begin(api, language)
    await api.patch(talk.path, json={"language": language}, headers=talk.headers)
    return talk


async def said(talk: Talk) -> list[str]:
    """Everything that the customer can read, as texts."""
    return [message["text"] for message in await talk.history()]


async def test_a_person_is_asked_for_takes_over_answers_and_hands_back(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await begun(api, "lv")
    await talk.say("topic: human")
    page = await anna.get("/console?part=waiting")
    assert f"/console/conversations/{talk.id}" in page
    assert words("en", "console-owner-proposed", name="Anna") in page
    assert (await talk.state())["place"] == 1

    page = await anna.does(talk.id, "take")
    assert words("en", "console-taken") in page
    state = await talk.state()
    assert (state["owner"], state["agent"], state["place"]) == ("agent", "Anna", None)

    answer = await talk.send(text="labdien")
    assert (answer.status_code, answer.json()["messages"]) == (202, [])
    await anna.does(talk.id, "reply", text="Labdien! Kā varu palīdzēt? <b>*x*</b>")
    last = (await talk.history())[-1]
    assert (last["author"], last["key"], last["agent"]) == ("agent", None, "Anna")
    assert last["text"] == "Labdien! Kā varu palīdzēt? <b>*x*</b>"

    page = await anna.does(talk.id, "hand-back")
    assert "&lt;b&gt;*x*&lt;/b&gt;" in page
    assert (await talk.state())["owner"] == "bot"
    assert [m["key"] for m in await talk.say("topic: tiers_overview")] != []


async def test_who_is_second_cannot_take_what_is_taken(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna, boris = await console_of(app), await console_of(app, "Boris")
    talk = await begun(api)
    await talk.say("topic: human")
    await anna.does(talk.id, "take")
    page = await boris.does(talk.id, "take")
    assert words("en", "console-error-conversation_taken", name="Anna") in page
    for what, form in (
        ("reply", {"text": "me!"}), ("hand-back", {}), ("close", {"reason": "solved"}),
        ("transfer", {"note": "x"}),
    ):  # fmt: skip
        page = await boris.does(talk.id, what, **form)
        assert words("en", "console-error-not_your_conversation") in page
    assert (await talk.state())["agent"] == "Anna"
    assert "me!" not in await said(talk)


async def test_a_message_that_is_sent_twice_is_said_once(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    await anna.does(talk.id, "take")
    form = {"text": "Once", "form_key": uuid.uuid4().hex}
    for _ in range(2):
        await anna.does(talk.id, "reply", **form)
    assert (await said(talk)).count("Once") == 1


async def test_the_open_task_goes_on_after_the_hand_back(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna = await console_of(app)
    talk = await begun(api, "et")
    await talk.identify(identity_token(TOMAS))
    question = (await talk.say("topic: do_register_product"))[-1]
    page = await anna.does(talk.id, "take")
    task = {"message": "topic-do_register_product"}
    assert words("en", "console-open-task", task=task) in page
    await anna.does(talk.id, "reply", text="Tere!")
    await anna.does(talk.id, "hand-back")
    again = (await talk.history())[-1]
    assert (again["author"], again["key"], again["text"]) == (
        "bot", question["key"], question["text"]
    )  # fmt: skip
    assert again["buttons"] == question["buttons"]
    # The task takes the answer as if nobody had come between.
    keys = await talk.keys("topic: not_understood; product=EOS R5")
    assert keys == ["ask-serial"]


async def test_what_nobody_answered_is_answered_by_the_bot_after_the_hand_back(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    await anna.does(talk.id, "take")
    assert (await talk.send(text="topic: tiers_overview")).status_code == 202
    await anna.does(talk.id, "hand-back")

    async def answered() -> bool:
        return "guide-tiers_overview" in [m["key"] for m in await talk.history()]

    await until(answered)


async def test_the_bot_is_quiet_even_where_it_was_still_trying(
    app: FastAPI, api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    brain.failures = [BrainUnavailable("away")] * 1000
    waiting = asyncio.create_task(talk.send(text="topic: greet"))

    async def tried() -> bool:
        return len(brain.turns) > 1

    await until(tried)
    await anna.does(talk.id, "take")
    brain.failures.clear()
    assert (await waiting).status_code == 202
    page = await anna.get("/console?part=mine")
    assert "data-since" in page
    assert (await talk.send(text="topic: greet")).status_code == 202
    assert [m["author"] for m in await talk.history()] == ["customer", "system", "customer"]


async def test_notes_never_reach_the_customer(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    await talk.identify(identity_token(TOMAS))
    await talk.say("topic: human")
    await anna.does(talk.id, "note", text="Secret of ours 1")
    await anna.does(talk.id, "take")
    await anna.does(talk.id, "transfer", note="Secret of ours 2")
    await anna.does(talk.id, "take")
    page = await anna.does(talk.id, "close", reason="solved", note="Secret of ours 3")
    assert all(f"Secret of ours {n}" in page for n in (1, 2, 3))
    everything = (await api.get(f"{talk.path}/messages", headers=talk.headers)).text + (
        await api.get(talk.path, headers=talk.headers)
    ).text
    assert "Secret" not in everything


async def test_a_closed_conversation_begins_again_with_the_bot(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    await talk.say("topic: human")
    await anna.does(talk.id, "take")
    page = await anna.does(talk.id, "close", reason="by_mail")
    reason = {"enum": "close_reason", "value": "by_mail"}
    assert words("en", "console-owner-closed", reason=reason) in page
    assert talk.id in await anna.get("/console?part=closed")
    assert [m["author"] for m in await talk.say("topic: greet")] == ["bot"]
    assert talk.id not in await anna.get("/console?part=closed")
    assert talk.id in await anna.get("/console?part=bot")


async def test_what_waits_is_proposed_by_language_and_load(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    await console_of(app, "Anna", languages=("lv", "en"), capacity=1)
    await console_of(app, "Boris", languages=("hu",))
    talks = []
    for language in ("hu", "lv", "lv", "lt"):
        talks.append(await begun(api, language))
        await talks[-1].say("topic: human")
    dora = await console_of(app, "Dora", languages=("lv",))
    proposed = []
    for talk in talks:
        page = await dora.get(f"/console/conversations/{talk.id}")
        found = re.search(r"assigned to (\w+)", page)
        proposed.append(found and found[1])
    # Nobody speaks Lithuanian: it stays open to all; who has one at a time gets no second one.
    assert proposed == ["Boris", "Anna", None, None]
    # Who comes is proposed what waits in their language.
    await dora.post("/console/presence", {"here": "yes"})
    page = await dora.get(f"/console/conversations/{talks[2].id}")
    assert words("en", "console-owner-proposed", name="Dora") in page


async def test_nobody_there_is_said_and_the_address_is_taken(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna = await console_of(app)
    await anna.post("/console/presence", {"here": "no"})
    talk = await begun(api, "hu")
    told = (await talk.say("topic: human"))[-1]
    assert (told["key"], told["card"]) == ("nobody-there", {"type": "contact"})
    answer = await talk.post("/contact", {"email": "not an address"})
    assert answer.status_code == 422
    assert (await talk.post("/contact", {"email": "kata@example.com"})).status_code == 204
    assert (await talk.history())[-1]["key"] == "contact-kept"
    page = await anna.get(f"/console/conversations/{talk.id}")
    assert words("en", "console-contact", email="kata@example.com") in page
    known = await begun(api)
    await known.identify(identity_token(TOMAS))
    told = (await known.say("topic: human"))[-1]
    assert (told["key"], told["card"]) == ("nobody-there-known", None)


async def test_without_agents_nothing_is_said_of_them(api: httpx.AsyncClient) -> None:
    talk = await begun(api)
    assert not {"nobody-there", "nobody-there-known"} & set(await talk.keys("topic: human"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_dialogue_reads_in_the_agent_s_language_and_in_the_customer_s(
    app: FastAPI, api: httpx.AsyncClient, language: str
) -> None:
    anna = await console_of(app, language=language)
    customers = "hu" if language != "hu" else "en"
    talk = await begun(api, customers)
    await talk.say("topic: approval_time")
    key = (await talk.history())[-1]["key"]
    path = f"/console/conversations/{talk.id}"
    values = (await talk.history())[-1]["values"]
    agents, theirs = words(language, key, **values)[:40], words(customers, key, **values)[:40]
    assert agents in to_text(await anna.get(path))
    page = to_text(await anna.get(f"{path}?view=customer"))
    assert theirs in page
    assert agents not in page


async def test_the_page_a_customer_wrote_on_is_shown_where_it_changes(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app, language="hu")
    talk = await begun(api, "en")
    shop = {"url": "https://shop.example/r5", "title": "R5 & <b>", "product": "EOS R5"}
    other = {"url": "https://shop.example/help"}
    for page in (shop, shop, other, None, other):
        await talk.say("topic: greet", page=page)
    html = await anna.get(f"/console/conversations/{talk.id}")
    shown = [
        words("hu", "console-where", page=page) for page in ("R5 & <b> · EOS R5", other["url"])
    ]
    assert [html.count(escape(line)) for line in shown] == [1, 1]


async def test_what_was_understood_is_shown_also_of_what_an_agent_answers(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    await talk.say("topic: tier_fee; tier=gold")
    page = await anna.does(talk.id, "take")
    topic = {"message": "topic-tier_fee"}
    assert words("en", "console-topic-sure", topic=topic, sure=100) in page
    assert ">gold<" in page
    await talk.send(text="Hello?")
    path = f"/console/conversations/{talk.id}/messages?after=0"
    greeted = words("en", "console-topic-sure", topic={"message": "topic-greet"}, sure=90)

    async def looked_at() -> bool:
        return greeted in await anna.get(path)

    await until(looked_at)


async def test_search_and_filters(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna = await console_of(app)
    known, other = await begun(api, "lt"), await begun(api, "hu")
    await known.identify(identity_token(TOMAS))
    await known.say("Mano ŠĄSKAITA 100% dingo")
    await other.say("topic: tier_fee")

    async def found(query: str) -> list[bool]:
        page = await anna.get(f"/console?part=bot&{query}")
        return [talk.id in page for talk in (known, other)]

    assert await found("") == [True, True]
    assert await found("q=šąskaita") == [True, False]
    assert await found("q=Kazlauskas") == [True, False]
    assert await found("q=100%25") == [True, False]
    assert await found("q=%25%25") == [False, False]
    assert await found("q=tier_fee") == [False, True]
    assert await found("language=hu") == [False, True]
    assert await found("identified=yes") == [True, False]
    assert await found("identified=no") == [False, True]
    assert await found("topic=tier_fee") == [False, True]


async def test_each_view_of_a_customer_is_in_the_audit_log(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    await talk.identify(identity_token(TOMAS))
    await talk.say("topic: my_points")
    page = await anna.get(f"/console/conversations/{talk.id}")
    assert TOMAS in page
    await anna.does(talk.id, "take")
    database: Database = app.state.database
    async with database.reading() as session:
        customer = (
            await session.execute(select(Customer).where(Customer.email == TOMAS))
        ).scalar_one()
        entries = await audit.entries_of_customer(session, customer.id)
    of_agent: list[AuditEntry] = [one for one in entries if one.actor == "agent:anna@desk.example"]
    actions = [one.action for one in of_agent]
    assert actions.count("customer.viewed") == 2
    assert actions.count("conversation.taken") == 1


async def test_typing_is_seen_by_an_agent_only_while_one_answers(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk = await begun(api)
    path = f"/console/conversations/{talk.id}/messages"
    assert (await talk.post("/typing", {})).status_code == 204
    assert words("en", "console-typing") not in await anna.get(path)
    await anna.does(talk.id, "take")
    await talk.post("/typing", {})
    assert words("en", "console-typing") in await anna.get(path)
    await talk.send(text="done")
    assert words("en", "console-typing") not in await anna.get(path)


async def test_a_file_of_the_customer_s_can_be_fetched_by_agents(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna = await console_of(app)
    talk, other = await begun(api), await begun(api)
    content = b"%PDF-1.4\n%test\n"
    await api.post(
        f"{talk.path}/attachments",
        files={"file": ("licence.pdf", content, "application/pdf")},
        headers=talk.headers,
    )
    page = await anna.get(f"/console/conversations/{talk.id}")
    found = re.search(r"/files/([0-9a-f]+)", page)
    assert found
    path = f"/console/conversations/{{}}/files/{found[1]}"
    answer = await anna.client.get(path.format(talk.id))
    assert answer.content == content
    assert answer.headers["content-disposition"].startswith("attachment")
    assert (await anna.client.get(path.format(other.id))).status_code == 404


def to_text(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page).replace("&#39;", "'").replace("&#34;", '"')
