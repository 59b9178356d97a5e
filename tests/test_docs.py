"""The documents say what is there."""

import re
import sys
from pathlib import Path

import pytest

from backend.core.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

import document  # noqa: E402  (found by the path above)

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_setting_is_documented() -> None:
    assert (ROOT / "docs/settings.md").read_text(encoding="utf-8") == document.settings_page()
    assert all(field.description for field in Settings.model_fields.values())


def test_every_call_is_documented() -> None:
    assert (ROOT / "docs/api.md").read_text(encoding="utf-8") == document.api_page()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    code = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)  # links in code are examples
    text = code.sub("", page.read_text(encoding="utf-8"))
    links = re.findall(r"\]\((?!https?:|#)([^)\s#]+)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []
