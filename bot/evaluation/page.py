"""The report as one HTML page with drawn plots; it asks for nothing from outside."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from bot.evaluation.measures import Bin, Figures, Rejection
from bot.evaluation.report import Report, Table

SIDE, EDGE = 260, 36  # of a square plot and its margin, in px
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  color: #1d1d1f; background: #fff }
table { border-collapse: collapse; margin: .5rem 0 1.5rem }
th, td { padding: .15rem .7rem; border-bottom: 1px solid #ddd; text-align: right;
  font-variant-numeric: tabular-nums }
th:first-child, td:first-child, table.texts th, table.texts td { text-align: left }
figure { display: inline-block; margin: 0 1.5rem 1rem 0; vertical-align: top }
svg text { font: 11px system-ui, sans-serif; fill: #444 }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #17181a } th, td { border-color: #444 } svg text { fill: #bbb } }
"""


def page(report: Report) -> str:
    """Return the page."""
    body = [f"<h1>{escape(report.title)}</h1>"]
    if report.tables:
        body.append(_table(report.tables[0]))
    if report.groups:
        body += [_bars(report.groups), _reliability(report.bins), _curve(report.curve)]
    body += [_table(table) for table in report.tables[1:] if table.rows]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(report.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def _table(table: Table) -> str:
    kind = ' class="texts"' if table.header[0] in ("message", "asked") else ""
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.header)
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    return (
        f"<h2>{escape(table.title)}</h2>\n<table{kind}>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _figure(title: str, width: int, height: int, drawn: Iterable[str]) -> str:
    return (
        f'<figure><svg role="img" aria-label="{escape(title)}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">' + "".join(drawn) + "</svg>"
        f"<figcaption>{escape(title)}</figcaption></figure>"
    )


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _line(points: Sequence[tuple[float, float]], colour: str, dash: str = "") -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5"{dashed}/>'


def _place(x: float, y: float) -> tuple[float, float]:
    """Return the place of a point of the unit square in a square plot."""
    inner = SIDE - 2 * EDGE
    return EDGE + x * inner, SIDE - EDGE - y * inner


def _frame(across: str, up: str) -> list[str]:
    corners = [_place(x, y) for x, y in ((0, 1), (0, 0), (1, 0))]
    marks = [_text(*_place(v, -0.09), f"{v:.1f}") for v in (0, 0.5, 1)]
    marks += [_text(*_place(-0.03, v - 0.02), f"{v:.1f}", "end") for v in (0, 0.5, 1)]
    names = [_text(*_place(0.5, -0.17), across), _text(*_place(0, 1.06), up, "start")]
    return [_line(corners, "#888"), *marks, *names]


def _reliability(bins: Sequence[Bin]) -> str:
    filled = [b for b in bins if b.messages]
    total = sum(b.messages for b in filled)
    dots = []
    for b in filled:
        x, y = _place(b.confidence, b.right)
        radius = 2 + 10 * math.sqrt(b.messages / total)
        dots.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#0a66c2" fill-opacity=".6">'
            f"<title>{b.messages} messages</title></circle>"
        )
    ideal = _line([_place(0, 0), _place(1, 1)], "#888", "4 3")
    drawn = [*_frame("confidence", "share right"), ideal, *dots]
    return _figure("Calibration: on the line, confidence means what it says", SIDE, SIDE, drawn)


def _curve(curve: Sequence[tuple[float, Rejection]]) -> str:
    known = [r for _, r in curve if not math.isnan(r.right) and not math.isnan(r.wrong)]
    if not known:
        return ""
    line = _line([_place(r.wrong, r.right) for r in known], "#0a66c2")
    x, y = _place(known[0].wrong, known[0].right)
    point = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#c2410a"/>'
    drawn = [*_frame("rejected wrongly", "rejected rightly"), line, point]
    return _figure("Rejection: the dot is where the model stands", SIDE, SIDE, drawn)


def _bars(groups: Mapping[str, Figures]) -> str:
    """Draw accuracy as bars, on a scale from half to all."""
    high, left, long = 22, 90, 260
    drawn = []
    for row, (name, f) in enumerate(groups.items()):
        y = row * high + 4
        wide = 0.0 if math.isnan(f.accuracy) else max(0.0, 2 * f.accuracy - 1) * long
        drawn += [
            _text(left - 6, y + 12, name, "end"),
            f'<rect x="{left}" y="{y}" width="{wide:.1f}" height="{high - 6}" fill="#0a66c2"/>',
            _text(left + wide + 4, y + 12, f"{100 * f.accuracy:.1f}", "start"),
        ]
    height = len(groups) * high + 8
    return _figure("Accuracy, % (bars begin at 50)", left + long + 50, height, drawn)
