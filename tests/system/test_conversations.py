"""Every dialogue of tests/conversations on the whole stack with the real model."""

from collections import Counter
from pathlib import Path

import pytest

from backend.core.settings import get_settings
from backend.simulate import DIALOGUES, Player, Script, Stage, Tokens, read
from backend.simulate.schemas import Kind
from backend.simulate.summary import line_of
from tests.support.site import Site, run_cps

SCRIPTS = read(sorted(DIALOGUES.glob("*.yml")))
LANGUAGES = ("en", "lv", "lt", "et", "hu")
FEWEST = 12  # dialogues of a language


@pytest.fixture(scope="module")
def player(site: Site) -> Player:
    """Who plays on the site of this run."""
    return Player(site.url, Tokens(get_settings()), Stage(site.database_url), site)


# Those that restart the site come last: it takes a while to be quick again.
@pytest.mark.parametrize(
    "script", sorted(SCRIPTS, key=lambda s: s.dialogue.restarts), ids=lambda s: s.id
)
async def test_dialogue(player: Player, script: Script) -> None:
    played = await player.play(script)
    assert not played.failures, line_of(played)
    assert len(played.turns) == len(script.dialogue.turns)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_kind(language: str) -> None:
    kinds = Counter(s.dialogue.kind for s in SCRIPTS if s.dialogue.language == language)
    assert kinds.total() >= FEWEST
    assert set(Kind) - set(kinds) == set()


WRONG = """
- name: asks, and is answered otherwise
  kind: happy
  language: en
  turns:
    - say: What does the green tick mean?
      keys: [guide-green_tick_meaning]
    - say: How many points do I need to join?
      keys: [guide-green_tick_meaning]
      text: ["<b>501</b>"]
    - say: never reached
      keys: [greeting]
"""


def test_a_failure_ends_with_1_and_is_shown(site: Site, tmp_path: Path) -> None:
    file, report = tmp_path / "wrong.yml", tmp_path / "report.html"
    file.write_text(WRONG, encoding="utf-8")
    done = run_cps(
        "simulate", str(file), "--url", site.url, "--report", str(report),
        CPS_DATA_DIR=str(site.data_dir),
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert f"{file}:8 turn 2: How many points do I need to join?" in done.stdout
    assert "keys: expected guide-green_tick_meaning, found guide-points_needed" in done.stdout
    assert "1 dialogues: 0 ok, 1 failed" in done.stdout
    page = report.read_text(encoding="utf-8")
    assert "&lt;b&gt;501&lt;/b&gt;" in page
    assert "1 more turns were not played" in page
    assert "http" not in page.replace("http-equiv", "").partition("<body>")[0]
