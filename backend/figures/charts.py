"""Charts as SVG that is made here: no script, no colours in attributes of style, readable aloud.

Each chart has a title and a description with its numbers; a page puts the same numbers beside it as
a table. Classes (`chart-bar`, `chart-label`, …) take their colours from the page's style sheet; by
itself a chart is drawn in the colour of the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH = 640  # of the view box; a page scales it
BAR, GAP, LABEL = 22, 8, 250
WIDEST = 48  # of a day: one alone is no wall
HEIGHT, BASE = 240, 28


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, its length, and the number as a reader of the page's language writes it."""

    label: str
    value: float
    shown: str


def horizontal(title: str, bars: Sequence[Bar], *, name: str) -> str:
    """Return bars under each other, longest as wide as there is room. `name`: unique in a page."""
    most = max((bar.value for bar in bars), default=0) or 1
    height = max(1, len(bars)) * (BAR + GAP) + GAP
    parts = []
    for place, bar in enumerate(bars):
        y = GAP + place * (BAR + GAP)
        width = (WIDTH - LABEL - 70) * bar.value / most
        middle = y + BAR * 0.7
        parts.append(
            _text(LABEL - 8, middle, _cut(bar.label, 33), "chart-label", "end")
            + f'<rect class="chart-bar" x="{LABEL}" y="{y}" width="{width:.1f}" height="{BAR}"/>'
            + _text(LABEL + width + 6, middle, bar.shown, "chart-value", "start")
        )
    return _svg(title, bars, name, height, "".join(parts))


def vertical(title: str, bars: Sequence[Bar], *, name: str) -> str:
    """Return bars beside each other, as days; of many, only some are labelled."""
    most = max((bar.value for bar in bars), default=0) or 1
    step = min(WIDTH / max(1, len(bars)), WIDEST)
    every = max(1, -(-len(bars) // 8))
    parts = []
    for place, bar in enumerate(bars):
        tall = (HEIGHT - BASE - 24) * bar.value / most
        x = place * step + step * 0.1
        top = HEIGHT - BASE - tall
        parts.append(
            f'<rect class="chart-bar" x="{x:.1f}" y="{top:.1f}" width="{step * 0.8:.1f}"'
            f' height="{tall:.1f}"/>'
        )
        if place % every == 0:
            middle = place * step + step / 2
            parts.append(_text(middle, HEIGHT - 8, bar.label, "chart-label", "middle"))
            parts.append(_text(middle, top - 6, bar.shown, "chart-value", "middle"))
    return _svg(title, bars, name, HEIGHT, "".join(parts))


def _svg(title: str, bars: Sequence[Bar], name: str, height: float, inside: str) -> str:
    told = "; ".join(f"{bar.label}: {bar.shown}" for bar in bars)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" fill="currentColor"'
        f' viewBox="0 0 {WIDTH} {height:.0f}" font-size="13" font-family="sans-serif"'
        f' aria-labelledby="{name}-title {name}-told">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-told">{escape(told)}</desc>{inside}</svg>'
    )


def _text(x: float, y: float, words: str, kind: str, anchor: str) -> str:
    return (
        f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
        f' aria-hidden="true">{escape(words)}</text>'
    )


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
