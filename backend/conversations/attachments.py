"""Files that customers send in a conversation, kept outside the database behind a port."""

import uuid
from dataclasses import dataclass
from typing import Any

from backend.core.files import Readable, Storage, read_file


@dataclass(frozen=True)
class Kept:
    """A file that is kept: our id, the sender's name for it, type, and size in bytes."""

    id: str
    name: str
    type: str
    size: int


@dataclass(frozen=True)
class KeptFile:
    """Where a kept file is in the storage, and the sender's name for it."""

    key: str
    name: str

    @classmethod
    def of(cls, conversation_id: uuid.UUID, values: dict[str, Any]) -> "KeptFile":
        """Return the file that a message about one names in its values."""
        return cls(_key(conversation_id, values["file"]), values["name"])


class Attachments:
    """Checks files and hands them to the storage."""

    def __init__(self, storage: Storage, *, max_size: int) -> None:
        self._storage = storage
        self._max_size = max_size

    async def keep(self, conversation_id: uuid.UUID, name: str, file: Readable) -> Kept:
        """Keep a file that came in a conversation.

        Raises:
            FileTooLarge, UnknownFileType, EmptyFile
        """
        checked = await read_file(name, file, max_size=self._max_size)
        identifier = uuid.uuid4().hex
        await self._storage.put(_key(conversation_id, identifier), checked.content)
        return Kept(identifier, checked.name, checked.type, len(checked.content))


def _key(conversation_id: uuid.UUID, file_id: str) -> str:
    return f"{conversation_id}/{file_id}"
