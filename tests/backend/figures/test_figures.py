"""Figures: counted by hand, from real conversations, as JSON, CSV and charts."""

import csv
import io
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st

from backend.conversations import speaking
from backend.core.security import Role
from backend.figures import charts
from backend.figures.charts import Bar
from backend.figures.rules import times
from backend.models.conversations import Conversation, ConversationEvent, Message
from bot.language import LANGUAGES
from tests.backend.assist.conftest import agent
from tests.backend.conftest import Travel
from tests.support.talk import Talk as Chat

PATH = "/api/operator/figures"
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def minutes(number: float) -> datetime:
    return NOON + timedelta(minutes=number)


class Told:
    """A conversation as it was kept; `at` are minutes after noon."""

    def __init__(self, app: FastAPI, began: datetime = NOON, language: str = "lv") -> None:
        self.app = app
        self.id = uuid.uuid4()
        self.rows: list[Any] = [
            Conversation(
                id=self.id, token_hash="", language=language, owner="bot", state={},
                created_at=began, updated_at=began,
            )
        ]  # fmt: skip

    def said(self, at: float, *asked: str) -> "Told":
        return self._message(at, "customer", {"asked": list(asked), "ranking": []})

    def answered(self, at: float) -> "Told":
        return self._message(at, "agent", None)

    def wanted(self, at: float, reason: str) -> "Told":
        return self._event(at, "handover_requested", {"reason": reason})

    def rated(self, at: float, stars: int) -> "Told":
        return self._event(at, "rating", {"stars": stars})

    async def kept(self) -> None:
        async with self.app.state.database.transaction() as session:
            session.add_all(self.rows)

    def _message(self, at: float, author: str, understanding: Any) -> "Told":
        self.rows.append(
            Message(
                id=uuid.uuid4(), conversation_id=self.id, seq=len(self.rows), author=author,
                text="x", understanding=understanding, created_at=minutes(at),
            )
        )  # fmt: skip
        return self

    def _event(self, at: float, kind: str, data: dict[str, Any]) -> "Told":
        self.rows.append(
            ConversationEvent(
                id=uuid.uuid4(), conversation_id=self.id, kind=kind, data=data,
                created_at=minutes(at),
            )
        )  # fmt: skip
        return self


async def figures(api: httpx.AsyncClient) -> dict[str, Any]:
    found: dict[str, Any] = (await get(api, **PERIOD)).json()
    return found


async def test_a_conversation_of_the_bot_alone(api: httpx.AsyncClient, app: FastAPI) -> None:
    told = Told(app).said(0, "tier_fee").said(1, "not_understood").rated(2, 1).rated(3, 4)
    await told.kept()
    found = await figures(api)
    total = found["total"]
    assert (total["conversations"], total["by_bot_alone"], total["handed_over"]) == (1, 1, 0)
    assert (total["messages"], total["not_understood"]) == (2, 1)
    # Who rates again has changed their mind.
    assert (total["ratings"], total["rating"]) == (1, 4)
    assert (total["waiting"]["count"], total["handling"]["count"]) == (0, 0)
    assert found["topics"] == [
        {"name": "not_understood", "count": 1}, {"name": "tier_fee", "count": 1},
    ]  # fmt: skip


async def test_waiting_is_from_the_wish_to_the_first_words_and_handling_to_the_last(
    api: httpx.AsyncClient, app: FastAPI
) -> None:
    told = Told(app).answered(-1).said(0, "human").answered(3).said(4, "human").answered(13)
    await told.wanted(1, "asked").wanted(5, "not_understood").kept()
    found = await figures(api)
    assert found["total"]["waiting"] == {"count": 1, "median": 120, "p90": 120}
    assert found["total"]["handling"] == {"count": 1, "median": 840, "p90": 840}
    assert (found["total"]["by_bot_alone"], found["total"]["handed_over"]) == (0, 1)
    assert found["reasons"] == [
        {"name": "asked", "count": 1}, {"name": "not_understood", "count": 1},
    ]  # fmt: skip


async def test_who_waits_still_has_not_waited(api: httpx.AsyncClient, app: FastAPI) -> None:
    await Told(app).said(0, "human").answered(1).wanted(2, "asked").kept()
    await Told(app).said(0).answered(1).kept()
    total = (await figures(api))["total"]
    assert (total["waiting"]["count"], total["handling"]["count"]) == (0, 2)
    assert (total["by_bot_alone"], total["handed_over"]) == (0, 1)


async def test_a_conversation_in_which_nothing_was_said_is_none(
    api: httpx.AsyncClient, app: FastAPI
) -> None:
    await Told(app).kept()
    await Told(app).answered(1).wanted(1, "asked").rated(2, 5).kept()
    found = await figures(api)
    assert (found["total"]["conversations"], found["total"]["ratings"]) == (0, 0)
    assert (found["days"], found["reasons"]) == ([], [])


async def test_days_and_languages_stay_apart(api: httpx.AsyncClient, app: FastAPI) -> None:
    """A day ends at midnight in UTC, whatever zone the database's session has."""
    for minute in (23 * 60 + 59, 0):
        at = datetime(2026, 11, 2, tzinfo=UTC) + timedelta(minutes=minute)
        await Told(app, at, "hu").said(0, "tier_fee").rated(1, 2).kept()
    await Told(app).said(0, "tier_fee", "docs_vat").kept()
    found = await figures(api)
    days = [(day["day"], day["language"], day["conversations"]) for day in found["days"]]
    assert days == [("2026-11-02", "hu", 2), ("2026-11-02", "lv", 1)]
    assert [day["ratings"] for day in found["days"]] == [2, 0]
    assert found["topics"][0] == {"name": "tier_fee", "count": 3}


@given(st.lists(st.integers(0, 10**6)))
def test_times_are_what_they_say(seconds: list[int]) -> None:
    found = times([timedelta(seconds=one) for one in seconds] + [None])
    assert found.count == len(seconds)
    if seconds:
        assert found.p90 in seconds
        assert sum(one <= found.p90 for one in seconds) >= 0.9 * len(seconds)
        assert sum(one < found.p90 for one in seconds) < 0.9 * len(seconds)


async def get(
    api: httpx.AsyncClient, path: str = "", role: Role = Role.LEAD, **query: Any
) -> httpx.Response:
    return await api.get(PATH + path, params=query, headers=agent(role=role))


@pytest.fixture
async def week(api: httpx.AsyncClient, app: FastAPI, travel: Travel) -> None:
    """Three conversations on two days, one of them with a person."""
    travel.to(NOON)
    one = await Chat.begin(api, "lv")
    await one.say("topic: tier_fee, docs_vat")
    two = await Chat.begin(api, "hu")
    await api.patch(two.path, json={"language": "hu"}, headers=two.headers)
    await two.say("nonsense")
    await two.say("topic: human")
    travel.to(minutes(4))
    async with app.state.database.transaction() as session:
        conversation = await speaking.lock(session, uuid.UUID(two.id))
        assert conversation is not None
        [said_last] = [m for m in (await two.history())[-2:] if m["author"] == "bot"][-1:]
        message = await app.state.conversations.history(uuid.UUID(two.id), after=0, limit=9)
        assert said_last
        speaking.say_as_agent(session, conversation, message[1][0].id, "=1+1, Anna here")
    travel.to(NOON + timedelta(days=1))
    three = await Chat.begin(api, "lv")
    await three.say("topic: tier_fee")
    await three.say("topic: bye_thanks")
    [_, ask] = await three.history(after=3)
    await three.click(ask["buttons"][0]["payload"])
    await Chat.begin(api, "et")  # nothing is said in it


PERIOD = {"first": "2026-11-02", "last": "2026-11-03"}


@pytest.mark.usefixtures("week")
async def test_the_figures_of_real_conversations(api: httpx.AsyncClient) -> None:
    found = (await get(api, **PERIOD)).json()
    total = found["total"]
    assert (total["conversations"], total["by_bot_alone"], total["handed_over"]) == (3, 2, 1)
    assert (total["not_understood"], total["ratings"], total["rating"]) == (1, 1, 5)
    assert total["waiting"] == {"count": 1, "median": 240, "p90": 240}
    assert [(day["day"], day["conversations"]) for day in found["days"]][-1] == ("2026-11-03", 1)
    counts = {row["name"]: row["count"] for row in found["topics"]}
    assert (counts["tier_fee"], counts["docs_vat"], counts["not_understood"]) == (2, 1, 1)
    assert found["reasons"] == [{"name": "asked", "count": 1}]
    hungarian = (await get(api, language="hu", **PERIOD)).json()
    assert (hungarian["total"]["conversations"], hungarian["total"]["handed_over"]) == (1, 1)
    later = (await get(api, first="2026-11-04", last="2026-11-04")).json()
    assert (later["total"]["conversations"], later["days"]) == (0, [])


@pytest.mark.usefixtures("week")
async def test_the_same_as_csv_without_anybody_s_words(api: httpx.AsyncClient) -> None:
    answer = await get(api, ".csv", **PERIOD)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "figures-days.csv" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert sum(int(row["conversations"]) for row in rows) == 3
    assert {row["waiting_median_s"] for row in rows} == {"", "240.0"}
    topics = list(csv.reader(io.StringIO((await get(api, ".csv", of="topics", **PERIOD)).text)))
    assert topics[0] == ["topic", "count"]
    assert ["tier_fee", "2"] in topics
    for table in ("days", "topics", "reasons"):
        text = (await get(api, ".csv", of=table, **PERIOD)).text
        assert "Anna" not in text
        cells = text.replace("\r\n", ",").split(",")
        assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


@pytest.mark.usefixtures("week")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", ["days", "topics", "reasons"])
async def test_charts_are_readable_aloud(api: httpx.AsyncClient, chart: str, language: str) -> None:
    answer = await get(api, f"/{chart}.svg", agent_language=language, **PERIOD)
    assert answer.headers["content-type"] == "image/svg+xml"
    root = ET.fromstring(answer.text)
    space = "{http://www.w3.org/2000/svg}"
    title, told = root.find(f"{space}title"), root.find(f"{space}desc")
    assert title is not None
    assert told is not None
    assert (title.text or "").strip()
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {told.attrib['id']}"
    assert (told.text or "").count(":") >= len(root.findall(f"{space}rect")) > 0
    assert "style=" not in answer.text
    assert "<script" not in answer.text


@pytest.mark.parametrize(
    "query",
    [
        {"first": "2026-11-03", "last": "2026-11-02"},
        {"first": "2020-01-01", "last": "2026-01-01"},
        {"first": "soon"},
        {"language": "de"},
        {"first": "9999-12-31", "last": "9999-12-31"},
        {"first": "0001-01-01", "last": "0001-01-01"},
        {"last": "0001-01-01"},
    ],
    ids=str,
)
async def test_a_period_that_is_none_is_refused(
    api: httpx.AsyncClient, query: dict[str, str]
) -> None:
    answer = await get(api, **query)
    assert answer.status_code == 422, answer.text
    assert answer.json()["error"] in ("bad_period", "invalid_request")


def test_words_in_a_chart_are_only_words() -> None:
    bars: Sequence[Bar] = [Bar('<script>&"', 3, "3"), Bar("b" * 80, 0, "0")]
    for draw in (charts.horizontal, charts.vertical):
        text = draw("<b>", bars, name="x")
        ET.fromstring(text)
        assert "<script" not in text
        assert "<b>" not in text
    ET.fromstring(charts.horizontal("none", [], name="x"))
    ET.fromstring(charts.vertical("none", [], name="x"))
