"""The widget as it is served: its parts in one script, its style in it, without comments.

Nothing is built beforehand: a process puts it together when it starts.
"""

import json
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

HERE = Path(__file__).parent
# In the order in which they need each other. The first opens a function, the last closes it.
PARTS = ("head", "tools", "markup", "server", "panel", "talk", "outbox", "log", "element", "tail")
STYLE = "STYLE_SHEET"  # stands in head.js for the style


def script() -> bytes:
    """Return widget.js."""
    source = "\n".join((HERE / "script" / f"{part}.js").read_text("utf-8") for part in PARTS)
    style: str = cssmin((HERE / "widget.css").read_text("utf-8"))
    small: str = jsmin(source)
    return small.replace(STYLE, json.dumps(style), 1).encode()
