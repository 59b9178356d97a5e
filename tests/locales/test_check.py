# ruff: noqa: E501 - a bad text and a good one stand beside each other
"""Each check with a good and a bad text; the languages are en, lv and lt of `texts/`."""

import io
import shutil
from pathlib import Path

import pytest

from locales.check import check_all, main
from locales.review import review_page

TEXTS = Path(__file__).parent / "texts"
GLOSSARY = """
labels:
  - {en: My products, lv: Mani produkti, lt: mano gaminiai}
  - {en: HERE, lv: ŠEIT}
  - {en: MY PROFILE}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "languages.yml").write_text((TEXTS / "languages.yml").read_text("utf-8"), "utf-8")
    (tmp_path / "glossary.yml").write_text(GLOSSARY, "utf-8")
    return tmp_path


def codes(house: Path, language: str, en: str, other: str | None = None) -> set[str]:
    """The codes of the findings in `language`, given its text and the English one."""
    write(house, "en", en)
    for code in ("lv", "lt"):
        write(house, code, other if code == language and other is not None else "x = Ģ\n")
    return {f.code for f in check_all(house) if f.language == language}


def write(house: Path, language: str, content: str, file: str = "bot") -> None:
    (house / language).mkdir(exist_ok=True)
    (house / language / f"{file}.ftl").write_text(content, "utf-8")


ENGLISH = [
    ("parse", "a = { $x\n", "a = Good\n"),
    ("duplicate", "a = One\na = Two\n", "a = One\nb = Two\n"),
    ("undeclared", "a = Have { $x }\n", "# $x (string)\na = Have { $x }\n"),
    ("undeclared", "# About $x (string) here\na = Have { $x }\n", "# $x (string)\na = { $x }\n"),
    ("undeclared", "# $y (enum:z)\na = { $x_name }\nz-b = C\n",
     "# $x (enum:z)\na = { $x_name }\nz-b = C\n"),
    ("bad-type", "# $x (text)\na = Have { $x }\n", "# $x (url)\na = Have { $x }\n"),
    ("bad-type", "# $x (enum:tier)\na = Have { $x }\n",
     "# $x (enum:tier)\na = Have { $x_name }\ntier-gold = Gold\n"),
    ("bad-type", "# $x (message:b)\na = Have { $x }\n",
     "# $x (message:b)\na = Have { $x }\nb = This\n"),
    ("bad-type", "# $x (message:a)\na = Have { $x }\n",
     "# $x (lines:b|c)\na = Have { $x }\nb = B\n# $d (date)\nc = { $d }\n"),
    ("bad-type", "# $x (list:nothing)\na = Have { $x }\n",
     "# $x (list:country)\na = Have { $x }\n"),
    ("unused", "# $x (int)\na = Have\n", "# $x (int)\na = Have { b }\n# $x (int)\nb = { $x }\n"),
    ("plural", "# $x (int)\na = { $x ->\n   *[other] b { $x }\n}\n",
     "# $x (int)\na = { $x ->\n   [one] c\n   *[other] b { $x }\n}\n"),
    ("plural", "# $x (int)\na = { $x ->\n   [one] c\n   [few] c\n   *[other] b\n}\n",
     "# $x (int)\na = { $x ->\n   [0] c\n   *[other] b\n}\n"),
    ("plural", "# $x (int)\na = { $x ->\n   [0] c\n   *[other] b { $x }\n}\n",
     "# $x (int)\na = { $x ->\n   [0] c\n   *[other] { $x ->\n      [one] d\n      *[other] b { $x }\n"
     "    }\n}\n"),
    ("plural", "# $x (number)\na = { NUMBER($x, maximumFractionDigits: 1) ->\n   *[other] { $x }\n}\n",
     "# $x (number)\na = { NUMBER($x) ->\n   [one] b\n   *[other] { $x }\n}\n"),
    ("variants", "# $x (enum:t)\na = { $x ->\n   [tin] c\n   *[other] b\n}\nt-gold = G\n",
     "# $x (enum:t)\na = { $x ->\n   [gold] c\n   *[other] b\n}\nt-gold = G\n"),
    ("variants", "# $x (bool)\na = { $x ->\n   [yes] c\n   *[no] b\n}\n",
     "# $x (bool)\na = { $x ->\n   [true] c\n   *[false] b\n}\n"),
    ("selector", "# $x (string)\na = { $x ->\n   [y] c\n   *[z] b\n}\n", "# $x (string)\na = { $x }\n"),
    ("selector", "# $x (enum:t)\na = { $x_name ->\n   [G] c\n   *[z] b\n}\nt-gold = G\n",
     "# $x (enum:t)\na = { $x_name }\nt-gold = G\n"),
    ("digits", "a = From 500 points\n", "# digits: 24/7\na = Open 24/7\n"),
    ("digits", "a = From { 500 } points\n", "# $x (int)\na = { NUMBER($x, maximumFractionDigits: 0) }\n"),
    ("digits", 'a = From { "500" } points\n', 'a = From { "\\u00A0" } points\n'),
    ("digits", "a = The EOS R55\n", "a = The EOS R5, see https://a.b/c2 and x1@y.z\n"),
    ("digits", "# $x (int)\na = { $x ->\n   [one] c\n   *[other] 5 b\n}\n",
     "# $x (int)\na = { $x ->\n   [one] c\n   [5] c\n   *[other] b\n}\n"),
    ("label", "a = See Mani produkti\n", "a = See My products\n"),
    ("quotes", 'a = See "My products"\n', "a = See “My products”\n"),
    ("quotes", "a = See “My products“\n", "a = It’s “one” and “two”\n"),
    ("quotes", "a = See ”My products“\n", "a = See\n"),
    ("spaces", "a = Two  spaces\n", "a = One space\n"),
    ("spaces", "a = End \nb = C\n", "a = End\nb = C\n"),
    ("spaces", "a = What ?\n", "a = What?\n"),
    ("spaces", "# only a comment \n", "# only a comment\n"),
    ("render", "a = See { b }\n", "a = See { b }\nb = C\n"),
    ("render", "# $x (int)\na = { NUMERIC($x) }\n", "# $x (date)\na = { NUMERIC($x) }\n"),
    ("render", "# $x (date)\na = See { b }\nb = { $x }\n",
     "# $x (date)\na = See { b }\n# $x (date)\nb = { $x }\n"),
    ("render", "a = A **bold one\n", "a = A **bold** one\n"),
    ("render", "a = A [link](ftp://x)\n", "a = A [link](/x)\n"),
    ("render", 'a = { "" }\n', "a = A\n"),
    ("render", "# $x (string)\na = { $x }..\n", "# $x (string)\na = { $x }…\n"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "bad", "good"), ENGLISH)
def test_english(house: Path, code: str, bad: str, good: str) -> None:
    assert code in codes(house, "en", bad)
    assert codes(house, "en", good) == set()


A = "a = One\n"
N = "# $x (int)\na = { $x ->\n   [one] b { $x }\n   *[other] c { $x }\n}\n"
E = "# $x (enum:t)\na = { $x ->\n   [gold] b\n   *[other] c { $x_name }\n}\nt-gold = G\nt-tin = T\n"
OTHERS = [
    ("lv", "missing-key", A, "# nothing\n", "a = Viens\n"),
    ("lv", "extra-key", A, "a = Viens\nb = Divi\n", "a = Viens\n-b = Divi\n"),
    ("lv", "missing-attribute", "a = One\n    .b = Two\n", "a = Viens\n", "a = Viens\n    .b = Divi\n"),
    ("lv", "missing-attribute", "a = One\n    .b = Two\n", "a =\n    .b = Divi\n",
     "a = Viens\n    .b = Divi\n"),
    ("lv", "extra-attribute", A, "a = Viens\n    .b = Divi\n", "a = Viens\n"),
    ("lv", "unknown-variable", A, "a = Viens { $y }\n", "a = Viens\n"),
    ("lv", "dropped-variable", "# $x (url)\na = One { $x }\n", "a = Viens\n",
     "# drops: $x\na = Viens\n"),
    ("lv", "dropped-variable", "# $x (url)\na = One { $x }\n", "# drops: $y\na = Viens\n",
     "a = Viens { $x }\n"),
    ("lv", "plural", N, "a = { $x ->\n   [one] v { $x }\n   *[other] d { $x }\n}\n",
     "a = { $x ->\n   [zero] n { $x }\n   [one] v { $x }\n   *[other] d { $x }\n}\n"),
    ("lt", "plural", N, "a = { $x ->\n   [one] v { $x }\n   [few] w { $x }\n   *[other] d { $x }\n}\n",
     "a = { $x ->\n   [one] v { $x }\n   [few] w { $x }\n   [many] u { $x }\n   *[other] d { $x }\n}\n"),
    ("lt", "plural", N, "a = { $x ->\n   [zero] v { $x }\n   [one] v { $x }\n   [few] w { $x }\n"
     "   [many] u { $x }\n   *[other] d { $x }\n}\n", "a = Skaičius: { $x }\n"),
    ("lv", "variants", E, "a = { $x ->\n   [tin] v\n   *[other] d { $x_name }\n}\nt-gold = Z\nt-tin = S\n",
     "a = { $x ->\n   [tin] v\n   [gold] z\n   *[other] d { $x_name }\n}\nt-gold = Z\nt-tin = S\n"),
    ("lv", "variants", E, "a = { $x ->\n   [zelts] v\n   [gold] z\n   *[other] d { $x_name }\n}\n"
     "t-gold = Z\nt-tin = S\n", "a = Ir { $x_name }\nt-gold = Z\nt-tin = S\n"),
    ("lv", "digits", A, "a = No 500 punktiem\n", "a = Ar EOS R5\n"),
    ("lv", "leftover", A, "a = One\n", "# same-as-en\na = One\n"),
    ("lv", "leftover", "a = CPS news\n", "a = CPS news\n", "a = CPS ziņas\n"),
    ("lv", "label", A, "a = Skatiet My products\n", "a = Skatiet “Mani produkti” (My products)\n"),
    ("lv", "label", A, "a = Skatiet (šeit) MY PRODUCTS\n", "a = Skatiet MY PROFILE\n"),
    ("lv", "label", A, "a = Skatiet „mano gaminiai“\n", "a = Skatiet MANI PRODUKTI, ŠEIT\n"),
    ("lt", "label", A, "a = Čia: ŠEIT\n", "a = Čia: HERE\n"),
    ("lv", "quotes", A, "a = Skatiet „to“\n", "a = Skatiet “to”\n"),
    ("lt", "quotes", A, "a = Žr. “tai”\n", "a = Žr. „tai“\n"),
    ("lv", "address", A, "a = Kas tev ir?\n", "a = Kas jums ir?\n"),
    ("lv", "address", A, "a = Tu vari\n", "a = Situ, tuvu\n"),
    ("lt", "address", A, "a = Tau reikia\n", "a = Taurė\n"),
    ("lv", "render", A, "a = { -term }\n", "-term = CPS\na = { -term }\n"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "code", "en", "bad", "good"), OTHERS)
def test_other_languages(
    house: Path, language: str, code: str, en: str, bad: str, good: str
) -> None:
    assert code in codes(house, language, en, bad)
    assert codes(house, language, en, good) == set()


@pytest.mark.parametrize("note", ["# same-as-en\n", ""])
def test_same_in_all_languages(house: Path, note: str) -> None:
    found = codes(house, "lv", f"{note}a = One\n", "a = One\n")
    assert found == (set() if note else {"leftover"})


def test_names_alone_are_no_leftover(house: Path) -> None:
    assert codes(house, "lv", "a = EOS R5 – CPS\n", "a = EOS R5 – CPS\n") == set()


def test_other_file(house: Path) -> None:
    codes(house, "lv", A, "")
    write(house, "lv", "a = Viens\n", "widget")
    found = [str(f) for f in check_all(house) if f.language == "lv"]
    assert found == ["lv/widget.ftl:1: a: belongs into bot.ftl [other-file]"]


def test_duplicate_in_another_file(house: Path) -> None:
    codes(house, "lv", A, "a = Viens\n")
    write(house, "lv", "a = Divi\n", "widget")
    found = [str(f) for f in check_all(house) if f.language == "lv"]
    assert found == ["lv/widget.ftl:1: a: stands already in bot.ftl:1 [duplicate]"]


def test_a_language_without_files(house: Path) -> None:
    write(house, "en", A)
    assert {(f.language, f.code) for f in check_all(house)} == {
        ("lv", "no-texts"),
        ("lt", "no-texts"),
    }


def test_everything_is_shown_at_once(house: Path) -> None:
    write(house, "en", "a = One  two\nb = Two\n")
    write(house, "lv", "b = Two\n")
    write(house, "lt", "a = Vienas\nb = Du\n")
    out = io.StringIO()
    assert main(house, out) == 1
    assert out.getvalue().splitlines() == [
        "en (1)",
        "  en/bot.ftl:1: a: two spaces, or a tab [spaces]",
        "lv (2)",
        "  en/bot.ftl:1: a: is not there [missing-key]",
        "  lv/bot.ftl:1: b: b is not translated; if meant so: # same-as-en [leftover]",
        "3 findings",
    ]


def test_nothing_found(house: Path) -> None:
    for language, text in (("en", "One"), ("lv", "Viens"), ("lt", "Vienas")):
        write(house, language, f"a = {text}\n")
    out = io.StringIO()
    assert main(house, out) == 0
    assert out.getvalue() == "0 findings\n"


def test_the_review_page_shows_all(house: Path) -> None:
    shutil.copytree(TEXTS, house, dirs_exist_ok=True)
    page = review_page(house)
    assert '<td lang="lv"><p>Jūsu uzņēmums ir <strong>Valguskoda OÜ</strong>.</p>' in page
    assert "Jums ir 11 punktu." in page
    assert "hello.title" in page
    assert '<span class="missing">only-english</span>' in page
    assert "<b>" not in page
