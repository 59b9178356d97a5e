"""Markup and the ways out of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.markup import Break, Link, Text, escape, parse, to_html, to_plain


@pytest.mark.parametrize(
    ("text", "plain", "html"),
    [
        ("a **b** c", "a b c", "a <strong>b</strong> c"),
        ("a\nb", "a\nb", "a<br>b"),
        ("**a\nb**", "a\nb", "<strong>a</strong><br><strong>b</strong>"),
        ("a ** b", "a ** b", "a ** b"),
        ("**a** b **", "a b **", "<strong>a</strong> b **"),
        (r"\*\*a\*\* \\", "**a** \\", "**a** \\"),
        ("<b>&", "<b>&", "&lt;b&gt;&amp;"),
        ("[x](https://a.b/c?d=1&e)", "x (https://a.b/c?d=1&e)",
         '<a href="https://a.b/c?d=1&amp;e" rel="noopener">x</a>'),
        ("[x](mailto:a@b.c)", "x (a@b.c)", '<a href="mailto:a@b.c" rel="noopener">x</a>'),
        ("[x](/my)", "x", '<a href="/my" rel="noopener">x</a>'),
        ("**[x](/my)**", "x", '<strong><a href="/my" rel="noopener">x</a></strong>'),
        ("[**x**](/my)", "x", '<strong><a href="/my" rel="noopener">x</a></strong>'),
        (r"[x](https://a.b/\(c\))", "x (https://a.b/(c))",
         '<a href="https://a.b/(c)" rel="noopener">x</a>'),
        ("[x](javascript:alert)", "x", "x"),
        ("[x](JavaScript:alert)", "x", "x"),
        ("[x](java\tscript:a)", "[x](java\tscript:a)", "[x](java\tscript:a)"),
        ("[x](data:text/html,a)", "x", "x"),
        ("[x](//evil.example)", "x", "x"),
        (r"[x](/\\evil.example)", "x", "x"),
        ('[x](https://a"onclick=b)', 'x (https://a"onclick=b)',
         '<a href="https://a&quot;onclick=b" rel="noopener">x</a>'),
        ("[x] (y)", "[x] (y)", "[x] (y)"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_ways_out(text: str, plain: str, html: str) -> None:
    assert to_plain(text) == plain
    assert to_html(text) == html


def test_pieces() -> None:
    assert parse("a **b**\n[c](/d)") == [Text("a "), Text("b", True), Break(), Link("c", "/d")]


def test_relative_addresses_get_a_base() -> None:
    assert to_plain("[x](/my)", base="https://a.b/") == "x (https://a.b/my)"


@given(st.text())
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    shown = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    assert to_plain(escape(text)) == shown
    assert "<strong>" not in to_html(escape(text))


@given(st.text(alphabet="ab*[]()\\\n<>:/"))
def test_html_holds_our_tags_only(text: str) -> None:
    bare = re.sub(r'</?strong>|<br>|<a href="[^"<>]*" rel="noopener">|</a>', "", to_html(text))
    assert "<" not in bare
    assert ">" not in bare


def test_a_long_text_takes_no_long_time() -> None:
    for text in ("[" * 50_000, "**" * 50_000, "[a](" * 20_000, "\\" * 50_000, "[a" * 30_000):
        to_plain(text)
        to_html(text)
