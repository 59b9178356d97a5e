"""Messages: kept first, answered in order, each once."""

import asyncio
import uuid

import httpx
import pytest
from fastapi import FastAPI

from backend.conversations import rules
from backend.models.conversations import Conversation
from tests.support.brain import BrainFailed, BrainUnavailable, ScriptedBrain
from tests.support.talk import Talk


async def test_a_question_is_answered(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    [answer] = await talk.say("topic: points_needed")
    assert answer["author"] == "bot"
    assert answer["key"] == "guide-points_needed"
    assert answer["values"] == {"threshold": 500}
    assert "500" in answer["text"]
    assert answer["buttons"][0]["title"]


async def test_two_questions_are_answered_in_their_order(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    assert await talk.keys("topic: invoice_when, points_needed") == [
        "guide-invoice_when",
        "guide-points_needed",
    ]


async def test_the_same_client_id_does_nothing_else(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    talk = await Talk.begin(api)
    first = await talk.say("topic: greet", client_id="a")
    again = await talk.say("topic: greet", client_id="a")
    assert again == first
    assert len(brain.turns) == 1
    assert [m["author"] for m in await talk.history()] == ["customer", "bot"]


async def test_the_same_client_id_at_once_is_one_message(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.delay = 0.2
    talk = await Talk.begin(api)
    answers = await asyncio.gather(
        *(talk.send(text="topic: greet", client_id="a") for _ in range(10))
    )
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert len(brain.turns) == 1


async def test_a_client_id_belongs_to_its_conversation(api: httpx.AsyncClient) -> None:
    one, two = await Talk.begin(api), await Talk.begin(api)
    await one.say("topic: greet", client_id="a")
    [answer] = await two.say("topic: points_needed", client_id="a")
    assert answer["key"] == "guide-points_needed"


async def test_messages_at_once_are_worked_on_one_at_a_time_and_in_order(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.delay = 0.05
    talk = await Talk.begin(api)
    sent = [asyncio.create_task(talk.send(text=f"topic: greet; n={n}")) for n in range(8)]
    assert {answer.status_code for answer in await asyncio.gather(*sent)} == {200}
    assert brain.overlaps == 0
    history = await talk.history()
    kept = [m["text"] for m in history if m["author"] == "customer"]
    assert [turn.text for turn in brain.turns] == kept
    assert [m["seq"] for m in history] == list(range(1, 17))


async def test_two_conversations_do_not_wait_for_each_other(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    talks = [await Talk.begin(api) for _ in range(5)]
    brain.together = asyncio.Barrier(5)  # nobody goes on until all five have begun
    await asyncio.gather(*(talk.say("topic: greet") for talk in talks))
    assert len(brain.turns) == 5


async def test_a_slow_answer_comes_later(
    api: httpx.AsyncClient, app: FastAPI, brain: ScriptedBrain
) -> None:
    object.__setattr__(
        app.state.conversations._options, "answer_wait", app.state.settings.lease / 5
    )
    brain.delay = 0.6
    talk = await Talk.begin(api)
    answer = await talk.send(text="topic: greet")
    assert (answer.status_code, answer.json()) == (202, {"messages": []})
    await asyncio.sleep(0.8)
    assert [m["author"] for m in await talk.history()] == ["customer", "bot"]


async def test_a_turn_longer_than_the_lease_is_done_once(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.delay = 2.5  # the lease is one second
    talk = await Talk.begin(api)
    await talk.say("topic: greet")
    assert len(brain.turns) == 1


async def test_a_brain_that_is_away_is_waited_for(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.failures = [BrainUnavailable("down")] * 3
    talk = await Talk.begin(api)
    assert await talk.keys("topic: greet") == ["greeting"]
    assert len(brain.turns) == 4


async def test_a_message_does_not_overtake_one_that_failed(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.failures = [BrainUnavailable("down")] * 2
    talk = await Talk.begin(api)
    first = asyncio.create_task(talk.send(text="topic: greet"))
    await asyncio.sleep(0.1)  # it has failed once, and waits
    second = asyncio.create_task(talk.send(text="topic: bye_thanks"))
    await asyncio.gather(first, second)
    said = [m["key"] for m in await talk.history() if m["author"] == "bot"]
    assert said == ["greeting", "goodbye"]


async def test_a_message_that_always_fails_does_not_hold_up_the_next(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.failures = [BrainFailed("500")] * rules.MAX_ATTEMPTS
    talk = await Talk.begin(api)
    assert await talk.keys("topic: greet") == ["error-sorry"]
    assert await talk.keys("topic: greet") == ["greeting"]


async def test_what_another_process_left_is_answered(
    api: httpx.AsyncClient, app: FastAPI, brain: ScriptedBrain
) -> None:
    """As after a crash: kept, its lease never given back."""
    talk = await Talk.begin(api)
    service = app.state.conversations
    service._lease_if_free = lambda *_: False  # this process "dies" after keeping it
    assert (await talk.send(text="topic: greet")).status_code in (200, 202)  # or by the stream
    while len(await talk.history()) < 2:
        await asyncio.sleep(0.05)
    # On a busy machine its lease may run out, and another try begin: it still answers once.
    assert [m["author"] for m in await talk.history()] == ["customer", "bot"]
    assert brain.turns


async def test_a_client_that_goes_away_stops_nothing(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    brain.delay = 0.3
    talk = await Talk.begin(api)
    sending = asyncio.create_task(talk.send(text="topic: greet", client_id="a"))
    while not brain.turns:  # it is kept, and being answered
        await asyncio.sleep(0.01)
    sending.cancel()
    while len(await talk.history()) < 2:
        await asyncio.sleep(0.05)
    assert [m["author"] for m in await talk.history()] == ["customer", "bot"]
    assert len(await talk.say("topic: greet", client_id="a")) == 1
    assert len(brain.turns) == 1


@pytest.mark.parametrize("language", ["en", "lv", "lt", "et", "hu"])
async def test_the_history_is_rendered_in_any_language(
    api: httpx.AsyncClient, language: str
) -> None:
    talk = await Talk.begin(api)
    await talk.say("topic: points_needed")
    texts = {lang: (await talk.history(language=lang))[1]["text"] for lang in ("en", language)}
    assert "500" in texts[language]
    assert language == "en" or texts[language] != texts["en"]


async def test_history_after_a_seq(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    for _ in range(3):
        await talk.say("topic: greet")
    assert [m["seq"] for m in await talk.history(after=4)] == [5, 6]
    assert [m["seq"] for m in await talk.history(limit=2)] == [1, 2]


async def test_only_an_offered_payload_is_taken(
    api: httpx.AsyncClient, brain: ScriptedBrain
) -> None:
    talk, other = await Talk.begin(api), await Talk.begin(api)
    [greeting] = await talk.say("topic: greet")
    payload = greeting["buttons"][-1]["payload"]
    refused = await other.send(payload=payload)
    assert (refused.status_code, refused.json()["error"]) == (409, "payload_not_offered")
    assert [m["key"] for m in await talk.click(payload)] == ["guide-tiers_overview"]
    assert (await talk.history())[2]["text"] == greeting["buttons"][-1]["title"]
    made_up = await talk.send(payload='/identity_attached{"x": 1}')
    assert made_up.status_code == 409
    assert len(brain.turns) == 2


async def test_a_typed_payload_is_text(api: httpx.AsyncClient, brain: ScriptedBrain) -> None:
    talk = await Talk.begin(api)
    await talk.say('/human{"x": 1}')
    assert (brain.turns[0].text, brain.turns[0].payload) == ('/human{"x": 1}', None)


async def test_a_person_owns_the_conversation(
    api: httpx.AsyncClient, app: FastAPI, brain: ScriptedBrain
) -> None:
    talk = await Talk.begin(api)
    async with app.state.database.transaction() as session:
        conversation = await session.get(Conversation, uuid.UUID(talk.id))
        conversation.owner = "agent"
    answer = await talk.send(text="topic: greet")
    assert (answer.status_code, answer.json()) == (202, {"messages": []})
    assert brain.turns == []


async def test_a_person_is_asked_for(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    assert (await talk.state())["owner"] == "bot"
    asked, hours = await talk.keys("topic: human")
    assert (asked, hours in ("human-open", "human-closed")) == ("human-requested", True)
    assert (await talk.state())["owner"] == "queue"
    assert await talk.keys("topic: human") == ["human-waiting", hours]
    assert await talk.keys("topic: points_needed") == ["guide-points_needed"]


async def test_the_language_is_changed(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    [answer] = await talk.say("topic: switch_language; language=lv")
    assert "latviski" in answer["text"]
    assert (await talk.state())["language"] == "lv"
    [asked] = await talk.say("topic: switch_language")
    assert [button["title"] for button in asked["buttons"]][1] == "latviešu"
    await talk.click(asked["buttons"][3]["payload"])
    assert (await talk.state())["language"] == "et"


async def test_the_language_is_chosen_in_a_menu(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    changed = await api.patch(talk.path, json={"language": "hu"}, headers=talk.headers)
    assert (changed.status_code, changed.json()["language"]) == (200, "hu")
    [answer] = await talk.say("How many points do I need to join?")
    assert answer["text"] == (await talk.history(language="hu"))[-1]["text"]
    for body in ({"language": "fr"}, {}, {"owner": "agent"}):
        assert (await api.patch(talk.path, json=body, headers=talk.headers)).status_code == 422


async def test_the_second_miss_offers_a_person(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    first, second = await talk.say("xyzzy"), await talk.say("xyzzy")
    assert first[0]["key"] in ("not-understood", "not-understood-empty")
    assert second[0]["key"] == "not-understood-again"
    assert second[0]["buttons"][-1]["payload"] == '/human{"topic": "human"}'
    await talk.say("topic: greet")
    assert (await talk.say("xyzzy"))[0]["key"] == first[0]["key"]


async def test_a_foreign_script_is_answered_politely(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api, "et")
    [answer] = await talk.say("Здравствуйте, где мои баллы?")
    assert answer["key"] == "language-unknown"
    assert (await talk.state())["language"] == "et"
