"""``cps languages``: the files of a new language, and what is left to do in one.

`add` writes every file that a language needs beside the English ones; `todo` reads them and the
code, and lists what is missing. Neither changes what is there already, but for the entry in
`locales/languages.yml`.
"""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
import yaml
from babel import Locale, UnknownLocaleError

from backend.core.settings import ROOT
from locales.check import check_all
from locales.registry import Registry

SOURCE = "en"
# Phrasings of a topic that are wanted at least, by how its intent begins; others need FEWEST.
WANTED = {"guide": 60, "account": 60, "do_": 60}
FEWEST = 30
TOPIC_MESSAGES = 10  # to test a topic with
# To test the rest with.
MESSAGES = {
    "unseen2.tsv": 51,
    "unseen3.tsv": 171,
    "double.tsv": 50,
    "double2.tsv": 70,
    "details.tsv": 60,
}
QUESTIONS = 200  # messages to learn from which have two questions, and which only look so
SHOWN = 3  # English phrasings in the skeleton, to tell what is meant
WORD_TABLES = ("bot/data/phrases", "bot/data/concepts")
CODE = ("bot", "backend", "scripts", "benchmarks")
TEXTS_SHARE = 0.5  # of the English lines for language identification


class CannotAdd(Exception):
    """The language cannot be added; the words say why."""


@dataclass(frozen=True)
class ToDo:
    """Something left to do, and where."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def add(code: str, root: Path = ROOT) -> list[Path]:
    """Write the files of a language; return them.

    Raises:
        CannotAdd: it is there already, or the CLDR does not know it.
    """
    if code in Registry.load(root / "locales").languages:
        raise CannotAdd(
            f"{code} is there already; `cps languages todo {code}` says what is missing"
        )
    try:
        locale = Locale.parse(code)
    except (ValueError, UnknownLocaleError):
        raise CannotAdd(f"{code!r} is no language of the CLDR") from None
    texts = dict(_files(code, root))
    if taken := [path for path in texts if path.exists()]:
        raise CannotAdd(f"{taken[0]} is there already")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    _register(code, locale, root / "locales" / "languages.yml")
    return list(texts)


def todo(code: str, root: Path = ROOT) -> list[ToDo]:
    """Return what a language lacks, in the order in which it is best done.

    Raises:
        CannotAdd: there is no such language.
    """
    if code not in Registry.load(root / "locales").languages:
        raise CannotAdd(f"{code} is not in locales/languages.yml: `cps languages add {code}`")
    lists = (_texts, _test_messages, _phrasings, _words, _identification, _code)
    return [one for find in lists for one in find(code, root)]


def _files(code: str, root: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file of the new language and its text."""
    for file in sorted((root / "locales" / SOURCE).glob("*.ftl")):
        yield root / "locales" / code / file.name, file.read_text(encoding="utf-8")
    for file in sorted((root / "bot/data/nlu" / SOURCE).glob("*.yml")):
        yield root / "bot/data/nlu" / code / file.name, _skeleton(file)
    for name in ("topics.tsv", *MESSAGES):
        yield root / "tests/nlu" / code / name, ""
    for table in WORD_TABLES:
        english = (root / f"{table}/{SOURCE}.txt").read_text(encoding="utf-8")
        kinds = re.findall(r"^\w+:", english, re.MULTILINE)
        head = f"# The form is explained in {SOURCE}.txt.\n"
        yield root / f"{table}/{code}.txt", head + "".join(f"{kind}\n" for kind in kinds)
    yield root / f"bot/language/texts/{code}.txt", ""
    yield root / f"bot/data/questions/{code}.tsv", ""


def _skeleton(file: Path) -> str:
    """Return a file of training data without phrasings, the English ones beside as comments."""
    lines = ['version: "3.1"', "nlu: []  # take this away with the first intent"]
    for intent, phrasings in _intents(file).items():
        lines += [f"# - intent: {intent}  # at least {_wanted(intent)}", "#   examples: |"]
        lines += [f"#     - {phrasing}" for phrasing in phrasings[:SHOWN]]
    return "\n".join(lines) + "\n"


def _intents(file: Path) -> dict[str, list[str]]:
    found = yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"] or []
    return {
        entry["intent"]: [line.removeprefix("- ") for line in entry["examples"].splitlines()]
        for entry in found
    }


def _wanted(intent: str) -> int:
    return next((n for begin, n in WANTED.items() if intent.startswith(begin)), FEWEST)


def _register(code: str, locale: Locale, file: Path) -> None:
    """Add the language to the registry, below the others; comments stay as they are."""
    lines = file.read_text(encoding="utf-8").split("\n")
    begin = lines.index("languages:") + 1
    end = next(i for i in range(begin, len(lines)) if lines[i] and not lines[i].startswith(" "))
    while not lines[end - 1]:
        end -= 1
    entry = [
        f"  {code}:",
        f"    name: {locale.get_display_name(code)}",
        f"    english: {locale.get_display_name('en')}",
        f"    locale: {code}",
        "    address: formal",
        '    quotes: "“”"',
        "    time_zone: Europe/Riga",
        "    minimum_grouping_digits: 1",
        "    avoid: []",
    ]
    file.write_text("\n".join([*lines[:end], *entry, *lines[end:]]), encoding="utf-8")


def _texts(code: str, root: Path) -> Iterator[ToDo]:
    found = Counter(f.code for f in check_all(root / "locales") if f.language == code)
    if found:
        kinds = ", ".join(f"{kind} {times}" for kind, times in sorted(found.items()))
        yield ToDo(f"locales/{code}", f"{found.total()} findings of `cps locales check`: {kinds}")
    same = [
        file.name
        for file in sorted((root / "locales" / code).glob("*.ftl"))
        if file.read_bytes() == (root / "locales" / SOURCE / file.name).read_bytes()
    ]
    if same and code != SOURCE:
        yield ToDo(f"locales/{code}", f"in English still: {', '.join(same)}")
    labels = yaml.safe_load((root / "locales/glossary.yml").read_text(encoding="utf-8"))["labels"]
    if not any(code in label for label in labels):
        yield ToDo("locales/glossary.yml", "the official labels, where there are any")


def _test_messages(code: str, root: Path) -> Iterator[ToDo]:
    folder = root / "tests/nlu" / code
    have = _topics(folder / "topics.tsv")
    english = _topics(root / "tests/nlu" / SOURCE / "topics.tsv")
    short = [topic for topic in english if have[topic] < TOPIC_MESSAGES]
    if short:
        what = f"{len(short)} of {len(english)} topics have fewer than {TOPIC_MESSAGES} messages"
        yield ToDo(f"tests/nlu/{code}/topics.tsv", f"{what}; write these first")
    for name, wanted in MESSAGES.items():
        if (count := len(_lines(folder / name))) < wanted:
            yield ToDo(f"tests/nlu/{code}/{name}", f"{count} messages, {wanted} wanted")


def _topics(file: Path) -> Counter[str]:
    return Counter(line.partition("\t")[0] for line in _lines(file))


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def _phrasings(code: str, root: Path) -> Iterator[ToDo]:
    for file in sorted((root / "bot/data/nlu" / SOURCE).glob("*.yml")):
        own = root / "bot/data/nlu" / code / file.name
        have = _intents(own) if own.exists() else {}
        intents = _intents(file)
        short = [intent for intent in intents if len(have.get(intent, ())) < _wanted(intent)]
        if short:
            what = (
                f"{len(short)} of {len(intents)} topics have too few phrasings: {', '.join(short)}"
            )
            yield ToDo(f"bot/data/nlu/{code}/{file.name}", what)
    written = f"bot/data/questions/{code}.tsv"
    if (count := len(_lines(root / written))) < QUESTIONS:
        yield ToDo(written, f"{count} messages with two questions or one, {QUESTIONS} wanted")


def _words(code: str, root: Path) -> Iterator[ToDo]:
    for table in WORD_TABLES:
        text = "\n".join(_lines(root / f"{table}/{code}.txt"))
        english = "\n".join(_lines(root / f"{table}/{SOURCE}.txt"))
        kinds = re.findall(r"^(\w+):", english, re.MULTILINE)
        empty = [k for k in kinds if not re.search(rf"^{k}:[ \n]*[^\s#]", text, re.MULTILINE)]
        if empty:
            yield ToDo(f"{table}/{code}.txt", f"no words for {', '.join(empty)}")


def _identification(code: str, root: Path) -> Iterator[ToDo]:
    texts = root / "bot/language/texts"
    have, english = len(_lines(texts / f"{code}.txt")), len(_lines(texts / f"{SOURCE}.txt"))
    if have < english * TEXTS_SHARE:
        what = f"{have} chat lines, about {english} wanted; then scripts/build_language_table.py"
        yield ToDo(f"bot/language/texts/{code}.txt", what)


def _code(code: str, root: Path) -> Iterator[ToDo]:
    """Yield the lists and tables of languages in the code that do not name the language."""
    others = set(Registry.load(root / "locales").languages) - {code}
    for folder in CODE:
        for file in sorted((root / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if _names_languages(node, others) and code not in _strings(node):
                    kind = "table" if isinstance(node, ast.Dict) else "list"
                    line = getattr(node, "lineno", 0)
                    where = f"{file.relative_to(root)}:{line}"
                    yield ToDo(where, f"a {kind} of languages without {code}")


def _names_languages(node: ast.AST, languages: set[str]) -> bool:
    """Tell whether a node is a list of all languages, or a table that has a row for each."""
    strings = _strings(node)
    whole = not isinstance(node, ast.Dict) or len(strings) == len(node.keys)
    return whole and languages <= strings


def _strings(node: ast.AST) -> set[str]:
    parts: list[ast.expr | None] = []
    if isinstance(node, ast.Dict):
        parts = node.keys
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        parts = [*node.elts]
    return {p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)}


def languages_app(root: Callable[[], Path] = lambda: ROOT) -> typer.Typer:
    """Return the commands; they work in the tree that `root` names."""
    app = typer.Typer(no_args_is_help=True, help="Adding a language.")
    code = Annotated[str, typer.Argument(help="Its code in the CLDR, such as pl.")]

    @app.command("add")
    def add_command(code: code) -> None:
        """Write every file of a new language, and say what is left to do."""
        _run(lambda: [f"wrote {path.relative_to(root())}" for path in add(code, root())])
        _run(lambda: [str(one) for one in todo(code, root())])

    @app.command("todo")
    def todo_command(code: code) -> None:
        """List what a language lacks; fail if anything."""
        left = _run(lambda: [str(one) for one in todo(code, root())])
        raise typer.Exit(1 if left else 0)

    return app


def _run(work: Callable[[], list[str]]) -> list[str]:
    try:
        lines = work()
    except CannotAdd as error:
        typer.echo(f"cps: {error}", err=True)
        raise typer.Exit(1) from None
    for line in lines:
        typer.echo(line)
    return lines
