"""The finder runs in Rasa's environment; the tests speak to it line by line."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[4]
PYTHON = ROOT / ".venv-bot" / "bin" / "python"
TODAY = "2026-11-21"

Find = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="session")
def find() -> Iterator[Find]:
    """Return the details of a text: `find(text, language, today=TODAY, asked=None)`."""
    if not PYTHON.exists():
        pytest.fail("the bot's environment is missing: run `make setup-dev`")
    process = subprocess.Popen(
        [str(PYTHON), "-m", "bot.components.details"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )

    def ask(
        text: str, language: str | None = "en", today: str = TODAY, asked: str | None = None
    ) -> list[dict[str, Any]]:
        assert process.stdin is not None
        assert process.stdout is not None
        line = {"text": text, "language": language, "today": today, "asked": asked}
        process.stdin.write(json.dumps(line) + "\n")
        process.stdin.flush()
        entities: list[dict[str, Any]] = json.loads(process.stdout.readline())
        return entities

    yield ask
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.wait(30)
    process.stdout.close()
