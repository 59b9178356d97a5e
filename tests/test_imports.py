"""The import table of the design: who may import whom.

A module's imports are read from its source; `TABLE` says for each part of the tree what it may
import. Anything that is not named is refused.
"""

import ast
import fnmatch
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOUNS = (
    "accounts", "agents", "approval", "assist", "audit", "billing", "conversations", "figures",
    "identity", "jobs", "mail", "membership", "products", "programme", "support", "teaching",
)  # fmt: skip
OURS = ("backend", "bot", "locales")
STDLIB = "<stdlib>"
ERRORS = "backend.core.errors"

# First match counts: (module pattern, what it may import, what it may not).
TABLE: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    ("locales*", (STDLIB, "yaml", "fluent.*", "babel*", "locales*"), ()),
    ("bot.language*", (STDLIB, "langdetect*", "bot.language*"), ()),
    (
        "bot.components*",
        (STDLIB, "rasa*", "spacy*", "numpy*", "scipy*", "sklearn*", "threadpoolctl*", "sanic*",
         "dateparser*", "jsonschema*", "bot.language*", "bot.components*"),
        (),
    ),
    ("bot.actions*", (STDLIB, "rasa_sdk*", "httpx", "bot.actions*"), ()),
    ("bot.serve", (STDLIB, "rasa*"), ()),
    ("bot.train", (STDLIB, "rasa*"), ()),
    ("bot.evaluation*", (STDLIB, "bot.evaluation*"), ()),
    (
        "bot.evaluate",
        (STDLIB, "rasa*", "bot.evaluation*", "bot.language*", "bot.components.details*"),
        (),
    ),
    (
        "backend.*.rules",
        (STDLIB, ERRORS, "{noun}.errors", "{noun}.rules", "stdnum*", "holidays*"),
        (),
    ),
    (
        "backend.*.repository",
        (STDLIB, "sqlalchemy*", "backend.models*", "backend.core*", "{noun}*"),
        ("backend.core.dependencies", "backend.core.http"),
    ),
    (
        "backend.*.service",
        ("*",),
        ("fastapi*", "starlette*", "backend.integrations*", "backend.app", "backend.web*",
         "backend.core.dependencies", "<other repository>"),
    ),
    ("backend.*.endpoints", ("*",), ("<any repository>", "backend.integrations*", "backend.app")),
    ("backend.channels*", ("*",), ("<any repository>", "backend.integrations*", "backend.app")),
    ("backend.models*", ("*",), ("fastapi*", "<any repository>", "backend.app")),
    ("backend.core*", ("*",), tuple(f"backend.{noun}*" for noun in NOUNS)),
    ("backend*", ("*",), ()),
    ("bot", (), ()),
]  # fmt: skip


def modules() -> dict[str, Path]:
    """All modules of ours by dotted name."""
    found = {}
    for package in OURS:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations/versions" in path.as_posix():
                continue
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports_of(path: Path) -> set[str]:
    """The dotted names that a module imports; `from x import y` counts as x.y where that is one."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            full = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {name if name in MODULES else str(node.module) for name in full}
    return names


def noun_of(module: str) -> str:
    return ".".join(module.split(".")[:2])


def matches(name: str, pattern: str, module: str) -> bool:
    if pattern == STDLIB:
        return name.partition(".")[0] in sys.stdlib_module_names
    if pattern == "<any repository>":
        return fnmatch.fnmatch(name, "backend.*.repository")
    if pattern == "<other repository>":
        return fnmatch.fnmatch(name, "backend.*.repository") and noun_of(name) != noun_of(module)
    return fnmatch.fnmatch(name, pattern.replace("{noun}", noun_of(module)))


def violations(module: str, imported: set[str]) -> list[str]:
    """What `module` imports and must not."""
    for pattern, allowed, refused in TABLE:
        if fnmatch.fnmatch(module, pattern):
            return sorted(
                name
                for name in imported
                if not any(matches(name, entry, module) for entry in allowed)
                or any(matches(name, entry, module) for entry in refused)
            )
    return ["no row of the table speaks of it"]


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_only_what_it_may(module: str) -> None:
    assert violations(module, imports_of(MODULES[module])) == []


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("locales.render", "backend.core.settings"),
        ("bot.language.settling", "bot.components.folding"),
        ("bot.components.channel", "backend.app"),
        ("bot.components.channel", "bot.actions.guide"),
        ("bot.evaluation.measures", "bot.components.folding"),
        ("bot.evaluate", "backend.core.settings"),
        ("bot.actions.guide", "backend.programme.service"),
        ("bot.actions.guide", "sqlalchemy"),
        ("bot.actions.guide", "rasa.core"),
        ("backend.products.rules", "sqlalchemy"),
        ("backend.products.rules", "backend.core.clock"),
        ("backend.products.rules", "backend.membership.rules"),
        ("backend.products.service", "fastapi"),
        ("backend.products.service", "backend.membership.repository"),
        ("backend.conversations.service", "backend.integrations.rasa"),
        ("backend.products.endpoints", "backend.products.repository"),
        ("backend.core.database", "backend.products.service"),
    ],
)
def test_the_table_refuses(module: str, imported: str) -> None:
    """The check can fail: each row refuses what the design refuses."""
    assert violations(module, {imported}) == [imported]
