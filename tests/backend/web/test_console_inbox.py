"""The inbox when there is much in it: page by page, with the filters kept, counted right."""

import re
import uuid
from datetime import timedelta

import pytest
from fastapi import FastAPI

from backend.conversations.inbox import LINES, MOST_LINES
from backend.core import clock
from backend.models.conversations import Conversation
from tests.backend.web.test_console import console_of, to_text, words

LINE = re.compile(r'<li id="c-([0-9a-f-]+)"')


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


async def waiting(app: FastAPI, count: int, language: str) -> None:
    """Conversations that wait for a person, each a minute longer than the one before."""
    now = clock.now()
    async with app.state.database.transaction() as session:
        for number in range(count):
            since = now - timedelta(minutes=number)
            session.add(
                Conversation(
                    id=uuid.uuid4(), token_hash="", language=language, owner="queue", state={},
                    topic="human", waiting_since=since, created_at=since, updated_at=since,
                )
            )  # fmt: skip


async def test_more_lines_are_shown_on_demand_with_the_filters_kept(app: FastAPI) -> None:
    await waiting(app, LINES + 20, "hu")
    await waiting(app, 30, "et")
    anna = await console_of(app)
    page = await anna.get("/console?part=waiting&language=hu&topic=human")
    first = LINE.findall(page)
    assert len(first) == LINES
    assert words("en", "console-shown", shown=LINES, all=LINES + 20) in to_text(page)
    found = re.search(r'href="(/console\?[^"]+)"[^>]*hx-get="(/console/lines\?[^"]+)"', page)
    assert found
    more, lines = (address.replace("&amp;", "&") for address in found.groups())
    for address in (more, lines):
        every = LINE.findall(await anna.get(address))
        assert len(set(every)) == LINES + 20
        # Who has waited longest stands first, and nobody moves.
        assert every[:LINES] == first
    whole = await anna.get(more)
    # What is fetched with each piece of news keeps as many; another part begins anew.
    assert f'hx-get="{lines}"'.replace("&", "&amp;") in whole
    assert 'href="/console?part=mine&amp;language=hu&amp;topic=human"' in whole
    assert words("en", "console-more") not in to_text(whole)


async def test_a_search_counts_what_it_finds(app: FastAPI) -> None:
    await waiting(app, LINES + 5, "hu")
    anna = await console_of(app)
    page = await anna.get("/console?part=waiting&q=nowhere")
    assert LINE.findall(page) == []
    assert words("en", "console-inbox-empty") in to_text(page)
    everything = await anna.get("/console?part=waiting&identified=no")
    assert words("en", "console-shown", shown=LINES, all=LINES + 5) in to_text(everything)


@pytest.mark.parametrize("lines", ["0", "-1", str(MOST_LINES + 1), "many"])
async def test_an_endless_page_is_not_asked_for(app: FastAPI, lines: str) -> None:
    anna = await console_of(app)
    assert (await anna.client.get(f"/console?lines={lines}")).status_code == 404
