"""The widget as it is served: its parts in two scripts, their styles in them, without comments.

`widget.js` is the button and the JavaScript API; it fetches the second script, the panel, when
the chat is opened, and vouches for it. Nothing is built beforehand: a process puts them together
when it starts.
"""

import json
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from locales import Locales

HERE = Path(__file__).parent
# In the order in which they need each other. The first opens a function, the last closes it.
LAUNCHER = ("head", "tools", "element", "tail")
PANEL = (
    "head", "tools", "markup", "server", "frame", "talk", "outbox", "log", "cards", "chat", "tail",
)  # fmt: skip
# All that is said before the panel is there.
LAUNCHER_WORDS = (
    "widget-launch", "widget-unread", "widget-invite", "widget-dismiss", "widget-unreachable",
    "widget-try-again",
)  # fmt: skip


def panel() -> bytes:
    """Return the script of what is needed once the chat is opened."""
    return _put_together("panel", PANEL, PANEL_STYLE=_style("panel"))


def launcher(panel_address: str, panel_integrity: str) -> bytes:
    """Return widget.js; `panel_address` is relative to the site's address."""
    return _put_together(
        "launcher",
        LAUNCHER,
        LAUNCHER_STYLE=_style("launcher"),
        LAUNCHER_WORDS=_words(),
        PANEL_FILE={"src": panel_address, "integrity": panel_integrity},
    )


def _put_together(folder: str, parts: tuple[str, ...], **put_in: object) -> bytes:
    source = "\n".join((HERE / folder / f"{part}.js").read_text("utf-8") for part in parts)
    small: str = jsmin(source)
    for name, value in put_in.items():
        small = small.replace(name, json.dumps(value, ensure_ascii=False), 1)
    return small.encode()


def _style(folder: str) -> str:
    small: str = cssmin((HERE / folder / f"{folder}.css").read_text("utf-8"))
    return small


def _words() -> dict[str, dict[str, str]]:
    """Return the launcher's words by language, the source language first."""
    texts = Locales.load()
    source = texts.registry.source
    languages = (source, *(one for one in texts.languages if one != source))
    return {
        language: {key: texts.render(language, key) for key in LAUNCHER_WORDS}
        for language in languages
    }
