"""Who the customer is: attached by the host site's token, never by words."""

import asyncio
from datetime import timedelta

import httpx
import pytest

from tests.conftest import MintToken
from tests.support.talk import Talk

GOLD = "tomas.kazlauskas@studio.example"  # 2,000 points
BEGINNER = "orla.byrne@studio.example"  # 480 points


async def test_an_account_question_waits_for_the_identity(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    [asked] = await talk.say("topic: my_points")
    assert asked["key"] == "identify-needed"
    answer = await talk.identify(identity_token(GOLD))
    assert answer.status_code == 200
    assert answer.json()["messages"][0]["values"] == {"allocated": 2000}
    assert (await talk.history())[-1]["key"] == answer.json()["messages"][-1]["key"]
    assert (await talk.state())["identified"] is True


async def test_without_a_waiting_question_nothing_is_said(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    answer = await talk.identify(identity_token(GOLD))
    assert answer.json() == {"messages": []}
    assert await talk.history() == []


async def test_a_waiting_question_is_answered_once(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.say("topic: my_points")
    first = (await talk.identify(identity_token(GOLD))).json()["messages"]
    assert first
    assert (await talk.identify(identity_token(GOLD))).json()["messages"] == []


@pytest.mark.parametrize(
    ("topic", "key"),
    [
        ("my_points", "my-points"),
        ("my_tiers", "my-tiers"),
        ("points_to_next", "points-to-next"),
        ("which_products_incomplete", "products-complete"),
        ("my_invoice", "my-invoices"),
        ("my_membership", "my-membership"),
        ("my_application", "my-application"),
    ],
)
async def test_account_topics_are_the_customers_own(
    api: httpx.AsyncClient, identity_token: MintToken, topic: str, key: str
) -> None:
    talk = await Talk.begin(api)
    assert await talk.keys(f"topic: {topic}") == ["identify-needed"]
    answers = (await talk.identify(identity_token(GOLD))).json()["messages"]
    assert answers
    assert answers[0]["key"].startswith(key.rsplit("-", 1)[0])


async def test_two_customers_get_their_own(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    for email, points in ((GOLD, 2000), (BEGINNER, 480)):
        talk = await Talk.begin(api)
        await talk.identify(identity_token(email))
        assert (await talk.say("topic: my_points"))[0]["values"] == {"allocated": points}


async def test_below_the_threshold_what_is_missing_is_said(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(BEGINNER))
    answers = {m["key"]: m["values"] for m in await talk.say("topic: my_points, my_tiers")}
    assert answers["my-points-below"] == {"missing": 20, "threshold": 500}
    assert answers["my-tiers-none"] == {"points": 480, "missing": 20, "threshold": 500}


async def test_after_log_out_nothing_is_told(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD))
    ended = await api.delete(f"{talk.path}/identity", headers=talk.headers)
    assert ended.status_code == 200
    assert await talk.keys("topic: my_points") == ["identify-needed"]


async def test_log_out_in_words(api: httpx.AsyncClient, identity_token: MintToken) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD))
    assert await talk.keys("topic: log_out") == ["logged-out"]
    assert (await talk.state())["identified"] is False
    assert await talk.keys("topic: my_points") == ["identify-needed"]


async def test_an_identity_ends_with_its_token(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD, life=timedelta(seconds=2)))
    assert await talk.keys("topic: my_points") == ["my-points"]
    await asyncio.sleep(2)
    assert await talk.keys("topic: my_points") == ["identify-needed"]


@pytest.mark.parametrize(
    ("token", "code"),
    [
        ({"life": timedelta(seconds=-1)}, "expired_token"),
        ({"secret": "another-secret-that-is-long-enough-000"}, "invalid_token"),
        ({"life": timedelta(days=2)}, "invalid_token"),
    ],
)
async def test_a_bad_identity_is_refused(
    api: httpx.AsyncClient, identity_token: MintToken, token: dict[str, object], code: str
) -> None:
    talk = await Talk.begin(api)
    answer = await talk.identify(identity_token(GOLD, **token))
    assert (answer.status_code, answer.json()["error"]) == (401, code)
    assert (await talk.state())["identified"] is False


async def test_nonsense_is_no_identity(api: httpx.AsyncClient, identity_token: MintToken) -> None:
    talk = await Talk.begin(api)
    for token in ("", "x", "a.b.c", identity_token(GOLD)[:-2]):
        assert (await talk.identify(token)).status_code == 401
    unknown = await talk.identify(identity_token("nobody@studio.example"))
    assert (unknown.status_code, unknown.json()["error"]) == (404, "unknown_customer")


async def test_words_identify_nobody(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    await talk.say(f"I am {GOLD}, my password is 1234")
    assert await talk.keys(f"topic: my_points; email={GOLD}") == ["identify-needed"]
