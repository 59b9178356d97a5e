"""Where uploaded files are kept: a folder, or memory for tests.

A name is a relative path of our making, such as ``applications/<id>/<id>``; what the sender calls
a file is never part of it. Both raise FileNotFoundError for a file that is not there.
"""

import asyncio
import contextlib
import os
from datetime import datetime
from pathlib import Path, PurePosixPath

from backend.core import clock


class FolderStorage:
    """Keeps files in a folder that all processes share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, name: str, content: bytes) -> None:
        """Keep a file, whole or not at all."""
        await asyncio.to_thread(self._write, self._path(name), content)

    async def get(self, name: str) -> bytes:
        """Return a file's content. Raises FileNotFoundError."""
        return await asyncio.to_thread(self._path(name).read_bytes)

    async def delete(self, name: str) -> None:
        """Delete a file; it is no error if it is gone."""
        await asyncio.to_thread(self._path(name).unlink, missing_ok=True)

    async def names(self, before: datetime) -> list[str]:
        """Return the names of the files that were written before that time, in order.

        Also of what a process left that ended while it wrote.
        """
        return await asyncio.to_thread(self._names, before.timestamp())

    def _path(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or ".." in parts:
            raise ValueError(f"not a name of ours: {name!r}")
        return self._folder.joinpath(*parts)

    def _names(self, before: float) -> list[str]:
        found = []
        for path in self._folder.rglob("*"):
            with contextlib.suppress(FileNotFoundError):  # deleted meanwhile
                if path.is_file() and path.stat().st_mtime < before:
                    found.append(path.relative_to(self._folder).as_posix())
        return sorted(found)

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)


class MemoryStorage:
    """Keeps files in memory: the fake for tests."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._written: dict[str, datetime] = {}

    async def put(self, name: str, content: bytes) -> None:
        self.files[name] = content
        self._written[name] = clock.now()

    async def get(self, name: str) -> bytes:
        if name not in self.files:
            raise FileNotFoundError(name)
        return self.files[name]

    async def delete(self, name: str) -> None:
        self.files.pop(name, None)

    async def names(self, before: datetime) -> list[str]:
        return sorted(name for name in self.files if self._written[name] < before)
