"""The openly licensed texts of which the language table is made, and how they are fetched.

Only interface translations that a registry carries for all or most of the languages; fetched by
name and exact version with pip and npm, so that a build can be repeated. Versions and licences
stand in docs/language-identification.md too; a test compares.
"""

import gettext
import io
import json
import re
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TARGETS = ("en", "lv", "lt", "et", "hu")
# Languages that are none of ours, grouped by likeness: they keep a German or Finnish message from
# being taken for the nearest of the five.
OTHERS = {
    "de": ("de", "nl"),
    "fi": ("fi",),
    "pl": ("pl",),
    "ru": ("ru", "uk"),  # as people write them in Latin letters
    "sv": ("sv", "da", "nb"),
    "fr": ("fr", "es", "it", "pt", "ro"),
    "cs": ("cs", "sk", "sl", "hr"),
}
_REGIONS = {
    "en": "en(?:_EN)?",
    "de": "de(?:_DE)?",
    "pt": "pt(?:[-_]BR)?",
    "nb": "(?:nb|no|nb_NO)",
    "hu": "hu(?:_HU)?",
}
_MARKUP = re.compile(
    r"<[^<>]{0,300}>|\{+[^{}]{0,80}\}+|%\(\w+\)[sd]|%[sd]|&\w+;|https?://\S{1,300}"
)
_PLURAL = re.compile(r"\{\s*\w+\s*,\s*(?:plural|select)\s*,|\b(?:zero|one|two|few|many|other)\s*\{")


@dataclass(frozen=True)
class Source:
    """One package: `path` is a pattern of its files, with {code} for the language."""

    registry: str
    name: str
    version: str
    licence: str
    path: str

    def fetch(self, folder: Path) -> Path:
        """The package's archive in `folder`, downloaded if it is not there yet.

        Raises CalledProcessError if the registry does not have it.
        """
        stem = self.name if self.registry == "npm" else self.name.replace("-", "_")
        if not list(folder.glob(f"{stem}-{self.version}*")):
            subprocess.run(self._command(folder), cwd=folder, check=True, stdout=subprocess.DEVNULL)
        return next(folder.glob(f"{stem}-{self.version}*"))

    def _command(self, folder: Path) -> list[str]:
        if self.registry == "npm":
            return ["npm", "pack", "--silent", f"{self.name}@{self.version}"]
        options = ["--quiet", "--no-deps", "--only-binary=:all:", "--dest", str(folder)]
        return ["pip", "download", *options, f"{self.name}=={self.version}"]

    def strings(self, archive: Path, code: str) -> Iterator[str]:
        """All texts of one language in the archive, without markup and placeholders."""
        wanted = re.compile(self.path.format(code=_REGIONS.get(code, code)))
        for content in _members(archive, wanted):
            read = (
                _catalogue
                if content.startswith((b"\xde\x12\x04\x95", b"\x95\x04\x12\xde"))
                else _json
            )
            yield from map(_clean, read(content))


SOURCES = (
    Source(
        "pypi",
        "home-assistant-frontend",
        "20250109.2",
        "Apache-2.0",
        r"/static/translations/(?:[\w-]+/)?{code}-[0-9a-f]{{32}}\.json$",
    ),
    Source(
        "pypi",
        "homeassistant",
        "2024.3.3",
        "Apache-2.0",
        r"/components/\w+/translations/{code}\.json$",
    ),
    Source(
        "pypi", "home-assistant-intents", "2026.10.27", "Apache-2.0", r"^\w+/data/{code}\.json$"
    ),
    Source("npm", "matrix-react-sdk", "3.85.0", "Apache-2.0", r"/src/i18n/strings/{code}\.json$"),
    Source(
        "npm",
        "cldr-annotations-full",
        "48.2.0",
        "Unicode-3.0",
        r"/annotations/{code}/annotations\.json$",
    ),
    Source("pypi", "django", "5.2.19", "BSD-3-Clause", r"/locale/{code}/LC_MESSAGES/\w+\.mo$"),
    Source("pypi", "django-allauth", "65.21.1", "MIT", r"/locale/{code}/LC_MESSAGES/\w+\.mo$"),
    Source("pypi", "django-oscar", "4.2.1", "BSD-3-Clause", r"/locale/{code}/LC_MESSAGES/\w+\.mo$"),
    Source("pypi", "wagtail", "8.0.1", "BSD-3-Clause", r"/locale/{code}/LC_MESSAGES/\w+\.mo$"),
)


def _members(archive: Path, wanted: re.Pattern[str]) -> Iterator[bytes]:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in sorted(filter(wanted.search, wheel.namelist())):
                yield wheel.read(name)
        return
    with tarfile.open(archive) as package:
        for name in sorted(filter(wanted.search, package.getnames())):
            member = package.extractfile(name)
            if member:
                yield member.read()


def _catalogue(content: bytes) -> Iterator[str]:
    catalogue: dict[object, str] = gettext.GNUTranslations(io.BytesIO(content))._catalog  # type: ignore[attr-defined]
    for key, translation in catalogue.items():
        if key:
            yield translation


def _json(content: bytes) -> Iterator[str]:
    waiting = [json.loads(content)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, dict | list):
            waiting.extend(node.values() if isinstance(node, dict) else node)


def _clean(text: str) -> str:
    return _MARKUP.sub(" ", _MARKUP.sub(" ", _PLURAL.sub(" ", text)))
