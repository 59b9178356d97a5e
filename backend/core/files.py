"""Files that people send: read piece by piece, known by what they begin with, kept elsewhere.

A file is only ever given back as a download (`download`), never as a page of ours.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Protocol
from urllib.parse import quote

from fastapi import Response

from backend.core.errors import TooLarge, Unprocessable

CHUNK = 64 * 1024
LONGEST_NAME = 100
# What a file begins with, by type; the sender's word for it is not trusted.
SIGNATURES = {
    "application/pdf": (b"%PDF-",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
}


class FileTooLarge(TooLarge):
    """The file has more than `max` bytes."""

    code = "file_too_large"


class UnknownFileType(Unprocessable):
    """The file is neither a PDF nor a JPEG or PNG picture."""

    code = "unknown_file_type"


class EmptyFile(Unprocessable):
    code = "empty_file"


class Readable(Protocol):
    """Something that is read piece by piece, such as an upload."""

    async def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes; none at the end."""


class Storage(Protocol):
    """Where files are kept. backend.integrations.storage has the adapters."""

    async def put(self, name: str, content: bytes) -> None:
        """Keep a file under a name of ours, whole or not at all."""

    async def get(self, name: str) -> bytes:
        """Return a file's content. Raises FileNotFoundError."""

    async def delete(self, name: str) -> None:
        """Delete a file; it is no error if it is gone."""

    async def names(self, before: datetime) -> list[str]:
        """Return the names of the files that were written before that time, in order."""


@dataclass(frozen=True)
class CheckedFile:
    """A file that may be kept: the sender's name for it, its real type, and what it holds."""

    name: str
    type: str
    content: bytes


async def read_file(name: str, file: Readable, *, max_size: int) -> CheckedFile:
    """Read a file of at most `max_size` bytes.

    Raises:
        FileTooLarge, EmptyFile, UnknownFileType
    """
    content = bytearray()
    while piece := await file.read(CHUNK):
        content += piece
        if len(content) > max_size:
            raise FileTooLarge(max=max_size)
    if not content:
        raise EmptyFile()
    return CheckedFile(clean_name(name), real_type(bytes(content)), bytes(content))


def real_type(content: bytes) -> str:
    """Return the type that a file's first bytes tell.

    Raises:
        UnknownFileType
    """
    for kind, beginnings in SIGNATURES.items():
        if content.startswith(beginnings):
            return kind
    raise UnknownFileType(accepted=sorted(SIGNATURES))


def clean_name(name: str) -> str:
    """Return the last part of a name, printable and short: it is only ever shown."""
    last = PurePath(name.replace("\\", "/")).name
    printable = "".join(c for c in last if c.isprintable()).strip()
    return printable[-LONGEST_NAME:] or "file"


def download(content: bytes, *, name: str, kind: str) -> Response:
    """Return a file as a download that no browser shows or runs, whatever it holds."""
    fallback = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "_" for c in name)
    disposition = f"attachment; filename=\"{fallback}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Response(
        content,
        media_type=kind if kind in SIGNATURES else "application/octet-stream",
        headers={
            "Content-Disposition": disposition,
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "no-store",
        },
    )
