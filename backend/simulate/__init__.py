"""``cps simulate``: scripted customers against a running system (docs/conversations.md)."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from backend.core.settings import ROOT, Settings
from backend.simulate.files import BadDialogues, Script, read
from backend.simulate.player import Played, Player
from backend.simulate.stack import NotStarted, Stack
from backend.simulate.stage import CannotStage, Stage
from backend.simulate.summary import line_of, summary_of
from backend.simulate.talk import Tokens

__all__ = [
    "DIALOGUES",
    "CannotSimulate",
    "Options",
    "Played",
    "Player",
    "Script",
    "Stage",
    "Tokens",
    "read",
    "simulate",
]

DIALOGUES = ROOT / "tests" / "conversations"


class CannotSimulate(Exception):
    """Nothing can be played; the message says why."""


@dataclass(frozen=True)
class Options:
    """How to play: against which system (none: one is started), and how many at a time."""

    url: str | None
    at_once: int
    only: str | None = None


async def simulate(settings: Settings, files: Sequence[Path], options: Options) -> list[Played]:
    """Play the dialogues of the files, by default all; say how each went.

    Raises:
        CannotSimulate
    """
    try:
        scripts = read(files or sorted(DIALOGUES.glob("*.yml")))
        wanted = [s for s in scripts if options.only is None or options.only in s.id]
        async with _system(settings, options.url) as player:
            played = await player.play_all(
                wanted, options.at_once, lambda one: print(line_of(one), flush=True)
            )
    except (BadDialogues, CannotStage, NotStarted) as error:
        raise CannotSimulate(str(error)) from None
    print(summary_of(played))
    return played


@asynccontextmanager
async def _system(settings: Settings, url: str | None) -> AsyncIterator[Player]:
    """Yield a player for the system at the address, or for one started for the purpose."""
    tokens = Tokens(settings)
    if url is not None:
        yield Player(url, tokens, Stage(settings.database))
        return
    with tempfile.TemporaryDirectory(prefix="cps-simulate-") as folder:
        stack = Stack(Path(folder))
        await asyncio.to_thread(stack.start)
        try:
            yield Player(stack.url, tokens, Stage(stack.database_url), stack)
        finally:
            await asyncio.to_thread(stack.stop)
