"""What the widget knows before it is opened."""

import json
import re

import httpx
import pytest

from backend.web.assets import WIDGET, assets
from backend.web.widget.bundle import HERE, LAUNCHER, LAUNCHER_WORDS, PANEL
from locales import Locales

LANGUAGES = ("en", "lv", "lt", "et", "hu")
PARTS = [f"launcher/{part}" for part in LAUNCHER] + [f"panel/{part}" for part in PANEL]
SOURCES = {part: (HERE / f"{part}.js").read_text("utf-8") for part in PARTS}
SCRIPT = "".join(SOURCES.values())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_language_has_all_words(api: httpx.AsyncClient, language: str) -> None:
    answer = await api.get("/widget/texts", params={"language": language})
    said = answer.json()
    assert said["language"] == language
    assert tuple(said["languages"]) == LANGUAGES
    assert said["texts"].keys() >= Locales.load().messages_of("en", "widget")
    assert all(said["starters"])
    assert all(said["texts"].values())


@pytest.mark.parametrize(
    ("wish", "accept", "language"),
    [("lv-LV", "et", "lv"), ("xx", "et", "et"), ("", "hu;q=0.3, de", "hu"), ("zh", "zh", "en")],
)
async def test_the_wish_then_the_browser_then_english(
    api: httpx.AsyncClient, wish: str, accept: str, language: str
) -> None:
    answer = await api.get(
        "/widget/texts", params={"language": wish}, headers={"accept-language": accept}
    )
    assert answer.json()["language"] == language


async def test_they_are_cached(api: httpx.AsyncClient) -> None:
    first = await api.get("/widget/texts?language=lt")
    again = await api.get(
        "/widget/texts?language=lt", headers={"if-none-match": first.headers["etag"]}
    )
    assert again.status_code == 304
    assert "max-age" in again.headers["cache-control"]


async def test_the_script_uses_every_word_and_no_other(api: httpx.AsyncClient) -> None:
    texts = (await api.get("/widget/texts?language=en")).json()["texts"]
    families = {"widget-owner-": ("bot", "queue", "agent")}
    families["widget-card-"] = tuple(
        key.removeprefix("widget-card-") for key in texts if key.startswith("widget-card-")
    )
    used = set(re.findall(r'"(widget-[a-z-]+[a-z])"', SCRIPT))
    for family, members in families.items():
        assert f"`{family}${{" in SCRIPT
        used |= {family + member for member in members}
    assert used == {key for key in texts if key.startswith("widget-")}


def test_the_button_speaks_before_anything_is_fetched() -> None:
    """What the launcher says is what is put into it, in every language."""
    said = "".join(source for part, source in SOURCES.items() if part.startswith("launcher/"))
    assert set(re.findall(r'"(widget-[a-z-]+[a-z])"', said)) == set(LAUNCHER_WORDS)
    script = assets()[WIDGET].content.decode()
    for language in LANGUAGES:
        for key in LAUNCHER_WORDS:
            assert json.dumps(Locales.load().render(language, key), ensure_ascii=False) in script


def test_no_words_stand_in_the_script() -> None:
    """Outside of comments, a string of two words or more would be read by somebody."""
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", SCRIPT, flags=re.DOTALL)
    strings = re.findall(r'"((?:[^"\\\n]|\\.)*)"', code)
    # Beside the first, names of classes.
    allowed = {"use strict", "icon send", "card summary", "card invoices"}
    sentences = {s for s in strings if re.search(r"[A-Za-z]{2,} [a-z]{2,}", s)} - allowed
    assert not {s for s in sentences if not re.match(r"\(|M\d|http", s)}, json.dumps([*sentences])
