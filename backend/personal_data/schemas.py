"""What export and erasure take and give."""

import uuid
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from backend.core.fields import Line
from backend.personal_data.tables import Reason


class FileRead(BaseModel):
    """A file that is held: where it belongs, its type, and its content in base64."""

    of: str = Field(examples=["invoice"])
    type: str = Field(examples=["application/pdf"])
    content: str


class Export(BaseModel):
    """Everything that is held of the caller: `data` holds rows by the name of their table.

    Left out are secrets (hashes of passwords and tokens) and keyed counters of log-ins.
    """

    exported_at: datetime
    customer: dict[str, Any]
    data: dict[str, list[dict[str, Any]]]
    files: list[FileRead]


class ErasureWish(BaseModel):
    """The caller's own address, typed once more."""

    model_config = ConfigDict(extra="forbid")

    email: Line = Field(max_length=254, examples=["mari@example.com"])


class ErasedRead(BaseModel):
    """So many entries of a kind were erased."""

    what: str = Field(examples=["product"])
    count: int


class KeptRead(BaseModel):
    """So many entries of a kind are kept, and why."""

    what: str = Field(examples=["invoice"])
    count: int
    reason: Reason


class Erasure(BaseModel):
    """What was erased, and what is kept. `reference` stands for the person in what is kept."""

    reference: uuid.UUID
    erased: list[ErasedRead]
    kept: list[KeptRead]
