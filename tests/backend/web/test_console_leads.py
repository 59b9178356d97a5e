"""The pages of team leads: the team's own answers, and which replies wait for a yes."""

import re

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.approval.rules import Late, Rule
from backend.approval.service import rules
from backend.core.security import Role
from backend.models.approval import HeldReply
from backend.models.assist import CannedAnswer
from backend.models.audit import AuditEntry
from bot.language import LANGUAGES
from locales import Locales
from locales.markup import to_plain
from locales.values import enum
from tests.backend.web.test_console import to_text, words
from tests.support.agents import Console, add_agent
from tests.support.talk import Talk

NEW = "/console/library/answers/new"
LIST = "/console/library/answers"
RULES = "/console/approval/rules"
TEXTS = {
    "text-en": "Dear {name}, your card is in the post.",
    "text-lv": "Labdien, {name}! Karte ir nosūtīta.",
    "text-lt": "Sveiki, {name}! Kortelė išsiųsta.",
    "text-et": "Tere, {name}! Kaart on postis.",
    "text-hu": "Kedves {name}! A kártya úton van.",
}
HUNGARIAN: dict[str, object] = {"language": enum("language", "hu")}
ANSWER = {"name": "Card", "variable-0": "name", "kind-0": "string", "do": "save", **TEXTS}


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


async def lead_of(app: FastAPI, language: str = "en") -> Console:
    agent = await add_agent(app, "Anna", role=Role.LEAD, language=language)
    return await Console.log_in(app, agent)


def told(key: str, /, *more: dict[str, object], **values: object) -> str:
    """What the console says in English, on one line."""
    for each in more:
        values |= each
    return to_plain(Locales.load().render("en", key, values))  # type: ignore[arg-type]


async def answers_in(app: FastAPI) -> list[CannedAnswer]:
    async with app.state.database.reading() as session:
        return list((await session.scalars(select(CannedAnswer))).all())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_answer_is_written_found_changed_and_removed(app: FastAPI, language: str) -> None:
    anna = await lead_of(app, language)
    assert f'href="{LIST}"' in await anna.get("/console/library")
    for _ in range(2):  # the same form twice makes one answer
        done = await anna.post(NEW, {**ANSWER, "form_key": "a" * 32})
        assert done.status_code == 303, to_text(done.text)
    page = await anna.get(LIST)
    assert words(language, "answers-saved", name="Card") in to_text(page)
    assert words(language, "answers-complete") in to_text(page)
    [answer] = await answers_in(app)
    assert answer.variables == {"name": "string"}
    path = f"{LIST}/{answer.id}"
    assert f'href="{path}"' in page
    shown = await anna.get(path)
    for text in TEXTS.values():
        assert text in shown
    done = await anna.post(path, {**ANSWER, "name": "The card", "text-hu": "Kártya, {name}."})
    assert done.status_code == 303
    [changed] = await answers_in(app)
    assert (changed.id, changed.name, changed.texts["hu"]) == (
        answer.id, "The card", "Kártya, {name}.",
    )  # fmt: skip
    asked = await anna.post(f"{path}/remove")
    assert words(language, "answers-remove-sure", name="The card") in to_text(asked.text)
    assert len(await answers_in(app)) == 1
    assert (await anna.post(f"{path}/remove", {"confirmed": "yes"})).status_code == 303
    assert await answers_in(app) == []
    assert words(language, "answers-none") in to_text(await anna.get(LIST))
    async with app.state.database.reading() as session:
        query = select(AuditEntry).where(AuditEntry.action.startswith("canned_answer."))
        done_by = {(e.action, e.actor) for e in (await session.scalars(query)).all()}
    who = "agent:anna@desk.example"
    assert done_by == {(f"canned_answer.{what}", who) for what in ("added", "changed", "removed")}


async def test_a_preview_shows_samples_in_five_languages_and_saves_nothing(app: FastAPI) -> None:
    anna = await lead_of(app)
    texts = {f"text-{one}": "**{when}** {fee} {tier} <b> {left}" for one in LANGUAGES}
    form = {
        "name": "x", "variable-0": "when", "kind-0": "date", "variable-1": "fee",
        "kind-1": "money", "variable-2": "tier", "kind-2": "enum:tier", "do": "preview", **texts,
    }  # fmt: skip
    shown = await anna.post(NEW, form)
    plain = to_text(shown.text)
    for date in ("10 December 2026", "2026. gada 10. decembris", "2026. december 10."):
        assert date in plain
    # What is no variable stays to be seen, and is told of.
    assert shown.text.count("&lt;b&gt; {left}</p>") == len(LANGUAGES)
    assert shown.status_code == 422
    assert told("answers-unknown-variable", HUNGARIAN, names={"list": ["left"]}) in plain
    assert await answers_in(app) == []


@pytest.mark.parametrize(
    ("change", "at", "problem"),
    [
        ({"name": " "}, "name", told("answers-missing-name")),
        ({"name": "x" * 101}, "name", told("console-error-text_too_long", max=100)),
        ({"variable-1": "Név"}, "variable-1", told("answers-bad-variable", name="Név")),
        ({"variable-1": "name"}, "variable-1", told("answers-double-variable", name="name")),
        (
            {"text-hu": "{nev}, {name}"},
            "text-hu",
            told("answers-unknown-variable", HUNGARIAN, names={"list": ["nev"]}),
        ),
        (
            {"text-hu": "{name}" + "a" * 4000},
            "text-hu",
            told("console-error-text_too_long", max=4000),
        ),
        ({"text-hu": " "}, "text-hu", told("answers-lacks-language", HUNGARIAN)),
        (
            {"text-hu": "Kártya."},
            "text-hu",
            told("answers-lacks-variable", HUNGARIAN, name="name"),
        ),
        (dict.fromkeys(TEXTS, ""), "text-en", told("answers-missing-text")),
    ],
)
async def test_what_is_wrong_is_told_where_it_stands_and_nothing_is_lost(
    app: FastAPI, change: dict[str, str], at: str, problem: str
) -> None:
    anna = await lead_of(app)
    refused = await anna.post(NEW, {**ANSWER, **change})
    assert refused.status_code == 422
    assert f'href="#{at}"' in refused.text
    assert to_text(refused.text).count(problem) == 2  # in the list, and at the field
    assert await answers_in(app) == []
    kept = {**ANSWER, **change}
    for name in TEXTS:
        assert kept[name].strip() in refused.text


async def test_gaps_are_kept_only_on_purpose(app: FastAPI) -> None:
    anna = await lead_of(app)
    gappy = {**ANSWER, "text-hu": "", "text-et": "Kaart."}
    refused = await anna.post(NEW, gappy)
    assert 'name="incomplete"' in refused.text
    assert (await anna.post(NEW, {**gappy, "incomplete": "yes"})).status_code == 303
    [answer] = await answers_in(app)
    assert sorted(answer.texts) == ["en", "et", "lt", "lv"]
    assert words("en", "answers-gaps") in to_text(await anna.get(LIST))
    # A name in braces that is no variable is never let through.
    wrong = {**gappy, "text-et": "{nimi}", "incomplete": "yes", "name": "Other"}
    assert (await anna.post(NEW, wrong)).status_code == 422
    again = await anna.post(NEW, {**gappy, "incomplete": "yes"})
    assert words("en", "answers-name-taken", name="Card") in to_text(again.text)


async def test_more_variables_are_asked_for_without_losing_any(app: FastAPI) -> None:
    anna = await lead_of(app)
    form = {"do": "more", "variable-0": "a", "variable-1": "b", "text-lv": "teksts"}
    shown = await anna.post(NEW, form)
    assert shown.status_code == 200
    assert 'name="variable-3"' in shown.text
    assert 'value="b"' in shown.text
    assert "teksts" in shown.text


async def rules_in(app: FastAPI) -> list[Rule]:
    async with app.state.database.reading() as session:
        return await rules(session)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_rule_is_added_shown_replaced_and_removed(
    app: FastAPI, api: httpx.AsyncClient, language: str
) -> None:
    anna = await lead_of(app, language)
    assert f'href="{RULES}"' in await anna.get("/console/approval")
    rule = {"topic": "tier_fee", "language": "hu", "minutes": "7", "late": "queue"}
    assert (await anna.post(RULES, rule)).status_code == 303
    page = to_text(await anna.get(RULES))
    then = {"minutes": 7, "late": enum("late", "queue")}
    assert words(language, "approval_rules-then", **then) in page
    assert words(language, "topic-tier_fee") in page
    talk = await Talk.begin(api, "hu")
    await api.patch(talk.path, json={"language": "hu"}, headers=talk.headers)
    assert (await talk.send(text="topic: tier_fee")).status_code == 202
    async with app.state.database.reading() as session:
        [held] = (await session.scalars(select(HeldReply))).all()
    assert round((held.due_at - held.created_at).total_seconds()) == 7 * 60
    assert held.late is Late.QUEUE
    await anna.post(RULES, {**rule, "minutes": "", "late": ""})
    assert await rules_in(app) == [Rule("tier_fee", "hu")]
    await anna.post(RULES, {"topic": "*", "language": "*"})
    assert len(await rules_in(app)) == 2
    await anna.post(f"{RULES}/remove", {"topic": "tier_fee", "language": "hu"})
    await anna.post(f"{RULES}/remove", {"topic": "*", "language": "*"})
    assert await rules_in(app) == []
    assert words(language, "approval_rules-none") in to_text(await anna.get(RULES))


@pytest.mark.parametrize(
    "wrong",
    [{"topic": "weather"}, {"language": "de"}, {"minutes": "0"}, {"minutes": "1441"},
     {"minutes": "-1"}, {"minutes": "2.5"}, {"minutes": "٣"}],
)  # fmt: skip
async def test_a_rule_that_cannot_be_is_refused(app: FastAPI, wrong: dict[str, str]) -> None:
    anna = await lead_of(app)
    answer = await anna.post(RULES, {"topic": "tier_fee", "language": "hu", **wrong})
    assert answer.status_code == 422
    assert re.search(rf'href="#({"|".join(wrong)})"', answer.text)
    assert await rules_in(app) == []


async def test_agents_are_not_led_to_pages_of_leads(app: FastAPI) -> None:
    boris = await Console.log_in(app, await add_agent(app, "Boris"))
    assert LIST not in await boris.get("/console/library")
    assert RULES not in await boris.get("/console/approval")


CANNED = {
    "name": "All kinds", "do": "save", "incomplete": "yes",
    "variable-0": "who", "kind-0": "string", "variable-1": "fee", "kind-1": "money",
    "variable-2": "on", "kind-2": "date", "variable-3": "tier", "kind-3": "enum:tier",
    "variable-4": "at", "kind-4": "datetime", "variable-5": "land", "kind-5": "country",
    "variable-6": "count", "kind-6": "int", "variable-7": "share", "kind-7": "number",
    "text-en": "x", "text-hu": "**{who}** {fee} {on} {tier} {at} {land} {count} {share}",
}  # fmt: skip
VALUES = {
    "value-who": "Mari *x*", "value-fee": "170,50", "value-on": "2026-12-10",
    "value-tier": "gold", "value-at": "2026-12-10T10:30", "value-land": "LV",
    "value-count": "3", "value-share": "1,5",
}  # fmt: skip


async def answering(app: FastAPI, api: httpx.AsyncClient) -> tuple[Console, Talk, str]:
    """Anna answers a Hungarian customer; the last is the address of the team's answer there."""
    anna = await lead_of(app)
    assert (await anna.post(NEW, CANNED)).status_code == 303
    talk = await Talk.begin(api, "hu")
    await api.patch(talk.path, json={"language": "hu"}, headers=talk.headers)
    await talk.say("topic: greet")
    await anna.does(talk.id, "take")
    found = await anna.get(f"/console/conversations/{talk.id}/answers?answers=kinds")
    path = re.search(r'hx-post="(/console/conversations/[^"]+/answers/[^"]+)"', found)
    assert path
    return anna, talk, path[1]


async def test_an_answer_is_filled_in_and_put_into_the_reply_in_the_customer_s_language(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna, talk, path = await answering(app, api)
    before = len(await talk.history())
    filled = await anna.post(path, VALUES, **{"HX-Request": "true"})
    assert filled.status_code == 200
    typed = to_text(filled.text)
    # Half past ten of the agent's, whose pages show the time of Riga, is half past nine there.
    expected = ("Mari *x* 170,50", "2026. december 10.", "CPS Gold", "9:30", "Lettország 3 1,5")
    for part in expected:
        assert part in " ".join(typed.split()), typed
    assert "**" not in typed  # it goes out as typed, so without markup
    assert len(await talk.history()) == before  # the agent reads it first
    nothing = await anna.get(f"/console/conversations/{talk.id}/answers?answers=nowhere")
    assert told("library-no-canned") in to_text(nothing)


@pytest.mark.parametrize(
    "wrong",
    [{"value-fee": "many"}, {"value-on": "10.12."}, {"value-tier": "tin"}, {"value-count": "2.5"},
     {"value-land": "XX1"}, {"value-at": "soon"}, {"value-who": " "}, {"value-share": "NaN"}],
)  # fmt: skip
async def test_a_value_that_cannot_be_is_told(
    app: FastAPI, api: httpx.AsyncClient, wrong: dict[str, str]
) -> None:
    anna, _, path = await answering(app, api)
    refused = await anna.post(path, {**VALUES, **wrong}, **{"HX-Request": "true"})
    [name] = wrong
    problem = told("console-canned-bad-value", name=name.removeprefix("value-"))
    assert problem in to_text(refused.text)


async def test_without_a_text_in_the_customer_s_language_there_is_nothing_to_use(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    anna, talk, path = await answering(app, api)
    await api.patch(talk.path, json={"language": "et"}, headers=talk.headers)
    language: dict[str, object] = {"language": enum("language", "et")}
    problem = told("console-canned-no-text", language)
    found = await anna.get(f"/console/conversations/{talk.id}/answers")
    assert problem in to_text(found)
    assert told("console-canned-use") not in to_text(found)
    refused = await anna.post(path, VALUES, **{"HX-Request": "true"})
    assert problem in to_text(refused.text)
