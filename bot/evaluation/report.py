"""An evaluation as a list of tables and plots, which text and page both show."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.evaluation import measures
from bot.evaluation.measures import Bin, Comparison, Figures, Rejection
from bot.evaluation.messages import Answer

CONFUSIONS = 30
Row = Sequence[str]


@dataclass(frozen=True)
class Table:
    """A titled table: the first column is text, the others are figures (or text)."""

    title: str
    header: Row
    rows: Sequence[Row]


@dataclass(frozen=True)
class Report:
    """All that is shown. Plots are drawn from `bins`, `curve` and `groups` on the page alone."""

    title: str
    tables: list[Table] = field(default_factory=list)
    bins: list[Bin] = field(default_factory=list)
    curve: list[tuple[float, Rejection]] = field(default_factory=list)
    groups: dict[str, Figures] = field(default_factory=dict)


def percent(value: float) -> str:
    """Return a share in percent with one decimal; a dash where there is none."""
    return "–" if math.isnan(value) else f"{100 * value:.1f}"


def of(title: str, answers: Sequence[Answer], parse_ms: float) -> Report:
    """Return the report of one model's answers. `parse_ms`: mean time of a message."""
    bins = measures.reliability(answers)
    languages = measures.by(answers, lambda answer: answer.language)
    styles = measures.by(answers, lambda answer: answer.message.style)
    cells = measures.by(answers, lambda answer: f"{answer.language}\t{answer.message.style}")
    return Report(
        title,
        [
            _summary(answers, bins, parse_ms),
            _figures("By language", languages),
            _figures("By style", styles),
            _crossed(languages, styles, cells),
            _topics(answers),
            _confusions(answers),
            _reliability(bins),
            _rejections(answers),
            _identified(answers),
        ],
        bins,
        measures.rejection_curve(answers),
        {**languages, **styles},
    )


def _summary(answers: Sequence[Answer], bins: list[Bin], parse_ms: float) -> Table:
    whole, rejected = measures.figures(answers), measures.rejection(answers)
    offers = measures.offers(answers)
    return Table(
        "All messages",
        ("", "%"),
        [
            ("messages (number)", str(whole.messages)),
            ("accuracy", percent(whole.accuracy)),
            ("first topic", percent(whole.first)),
            ("macro F1", percent(whole.macro_f1)),
            ("top 3", percent(whole.top3)),
            ("calibration error", percent(measures.calibration_error(bins))),
            ("rejected, of out of scope or gibberish", percent(rejected.right)),
            ("rejected, of in scope", percent(rejected.wrong)),
            ("missing topic offered, of those that lack one", percent(offers.missing)),
            ("another topic offered, of those that lack none", percent(offers.needless)),
            ("a message (ms)", f"{parse_ms:.1f}"),
        ],
    )


def _figures(title: str, groups: Mapping[str, Figures]) -> Table:
    header = ("", "messages", "accuracy", "first topic", "macro F1", "top 3")
    rows = [
        (
            name,
            str(f.messages),
            percent(f.accuracy),
            percent(f.first),
            percent(f.macro_f1),
            percent(f.top3),
        )
        for name, f in groups.items()
    ]
    return Table(title, header, rows)


def _crossed(
    languages: Mapping[str, Figures], styles: Mapping[str, Figures], cells: Mapping[str, Figures]
) -> Table:
    def cell(language: str, style: str) -> str:
        found = cells.get(f"{language}\t{style}")
        return percent(found.accuracy if found else math.nan)

    rows = [(language, *(cell(language, style) for style in styles)) for language in languages]
    return Table("Accuracy by language and style", ("", *styles), rows)


def _topics(answers: Sequence[Answer]) -> Table:
    scores = sorted(measures.topics(answers).items(), key=lambda item: item[1].f1)
    rows = [
        (topic, str(s.messages), percent(s.precision), percent(s.recall), percent(s.f1))
        for topic, s in scores
    ]
    header = ("", "messages", "precision", "recall", "F1")
    return Table("By topic, the weakest first (first topic)", header, rows)


def _confusions(answers: Sequence[Answer]) -> Table:
    rows = [(w, got, str(n)) for w, got, n in measures.confusions(answers)[:CONFUSIONS]]
    return Table("Confusions, the most frequent first", ("asked", "answered", "messages"), rows)


def _reliability(bins: Sequence[Bin]) -> Table:
    rows = [
        (
            f"{place / measures.BINS:.1f}–{(place + 1) / measures.BINS:.1f}",
            str(b.messages),
            percent(b.confidence),
            percent(b.right),
        )
        for place, b in enumerate(bins)
    ]
    return Table("Calibration", ("confidence", "messages", "mean confidence", "right"), rows)


def _rejections(answers: Sequence[Answer]) -> Table:
    rows = [
        (f"{threshold:.1f}", percent(r.right), percent(r.wrong))
        for threshold in (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
        for r in (measures.rejection(answers, threshold),)
    ]
    header = ("threshold beside the model's own", "rejected rightly", "rejected wrongly")
    return Table("Rejection", header, rows)


def _identified(answers: Sequence[Answer]) -> Table:
    rows = [
        (language, str(number), percent(right))
        for language, (number, right) in measures.languages(answers).items()
    ]
    return Table("Language of a single message", ("", "messages", "identified"), rows)


def compared(old: str, new: str, comparison: Comparison) -> list[Table]:
    """Return what differs between two models, message by message."""
    counts = Table(
        f"{old} and {new}",
        ("", "messages"),
        [
            ("right by both", str(comparison.both)),
            ("right by neither", str(comparison.neither)),
            ("got worse", str(len(comparison.worse))),
            ("got better", str(len(comparison.better))),
            ("probability by chance", f"{comparison.chance:.3f}"),
        ],
    )
    header = ("message", "language", "asked", old, new)

    def rows(pairs: Sequence[tuple[Answer, Answer]]) -> list[Row]:
        return [
            (a.message.text, a.language, *map("+".join, (a.message.topics, a.asked, b.asked)))
            for a, b in pairs
        ]

    return [
        counts,
        Table("Got worse", header, rows(comparison.worse)),
        Table("Got better", header, rows(comparison.better)),
    ]


def text(report: Report) -> str:
    """Return the report as plain text tables."""
    return "\n\n".join([report.title, *(_text(table) for table in report.tables if table.rows)])


def _text(table: Table) -> str:
    lines = [list(table.header), *(list(row) for row in table.rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(table.header))]
    align: list[Callable[[str, int], str]] = [str.ljust, *([str.rjust] * (len(widths) - 1))]
    drawn = [
        "  ".join(a(c, w) for a, c, w in zip(align, line, widths, strict=True)).rstrip()
        for line in lines
    ]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([table.title, drawn[0], rule, *drawn[1:]])
