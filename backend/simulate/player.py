"""Plays dialogues: says what they say, and notes what came of it."""

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import httpx

from backend.simulate import checks
from backend.simulate.checks import Failure
from backend.simulate.desk import Desk
from backend.simulate.files import Script
from backend.simulate.people import Cast, cast
from backend.simulate.schemas import Turn
from backend.simulate.stage import CannotStage, Stage
from backend.simulate.talk import Answered, NoAnswer, NoSuchMail, Site, Talk, Tokens

REQUEST_TIMEOUT = 40.0  # seconds; an answer may take 15, a restarted system longer
SETTLE = 5.0  # seconds in which an account shows what a turn changed
LOOK_EVERY = 0.2  # seconds
ME = "customer"


class System(Protocol):
    """A system that was started for the dialogues, and may be broken by them."""

    def restart(self, part: Literal["rasa", "backend"]) -> None:
        """Kill that part and wait until everything answers again."""


class Refused(Exception):
    """A turn cannot be played: what it wants to use is not there."""


@dataclass(frozen=True)
class PlayedTurn:
    """One turn: what was done, in words, what was answered, and what was wrong with it."""

    number: int
    line: int
    did: str
    answers: Sequence[Mapping[str, Any]]
    failures: Sequence[Failure]
    milliseconds: float


@dataclass
class Played:
    """A dialogue that was played until its end, or until its first failure."""

    script: Script
    turns: list[PlayedTurn] = field(default_factory=list)
    skipped: str | None = None

    @property
    def failures(self) -> list[Failure]:
        """Everything that was wrong."""
        return [failure for turn in self.turns for failure in turn.failures]


class Player:
    """Plays dialogues against one system. `stage` is its database, `system` what started it."""

    def __init__(
        self, url: str, tokens: Tokens, stage: Stage, system: System | None = None
    ) -> None:
        self._url = url
        self._tokens = tokens
        self._stage = stage
        self._system = system
        self.desk = Desk(url, tokens, stage)

    async def play_all(
        self, scripts: Sequence[Script], at_once: int, on_played: Callable[[Played], None]
    ) -> list[Played]:
        """Play dialogues, some at a time; those that restart the system alone, at the end."""
        free = asyncio.Semaphore(at_once)

        async def one(script: Script) -> Played:
            async with free:
                played = await self.play(script)
            on_played(played)
            return played

        calm = await asyncio.gather(*(one(s) for s in scripts if not s.dialogue.restarts))
        rough = [await one(script) for script in scripts if script.dialogue.restarts]
        return [*calm, *rough]

    async def play(self, script: Script) -> Played:
        """Play a dialogue with people of its own.

        Raises:
            CannotStage: its people cannot be made known to the system.
        """
        played = Played(script)
        if script.dialogue.restarts and self._system is None:
            played.skipped = "it restarts the system, and this one was started by somebody else"
            return played
        acting = cast(script.people)
        await self._stage.load(acting.people.values())
        async with httpx.AsyncClient(
            base_url=self._url, timeout=REQUEST_TIMEOUT, trust_env=False
        ) as client:
            site = Site(client, self._tokens)
            try:
                talk = await Talk.begin(client, script.dialogue.language)
                scene = _Scene(self, talk, site, acting)
                await scene.begin()
            except NoAnswer as error:
                failure = Failure("system", "an answer", str(error))
                played.turns.append(PlayedTurn(0, script.line, "", [], [failure], 0))
                return played
            for number, turn in enumerate(script.dialogue.turns, 1):
                played.turns.append(await scene.turn(number, script.turn_lines[number - 1], turn))
                if played.failures:
                    break
        return played

    @property
    def tokens(self) -> Tokens:
        """What logs customers in."""
        return self._tokens

    @property
    def stage(self) -> Stage:
        """The system's database."""
        return self._stage

    async def restart(self, part: Literal["rasa", "backend"]) -> None:
        """Kill a part of the system, and wait until it is back."""
        if self._system is None:
            raise Refused("the system was started by somebody else")
        await asyncio.to_thread(self._system.restart, part)


class _Scene:
    """One dialogue while it is played."""

    def __init__(self, player: Player, talk: Talk, site: Site, acting: Cast) -> None:
        self._player = player
        self._talk = talk
        self._site = site
        self._cast = acting
        self._identified: str | None = None
        self._typed: list[str] = []
        self._answers: Sequence[Mapping[str, Any]] = []
        self._buttons: list[Mapping[str, str]] = []
        self._accounts: dict[str, dict[str, Any]] = {}

    async def begin(self) -> None:
        """Note how the accounts are before anything happens."""
        self._accounts = await self._read_accounts()

    async def turn(self, number: int, line: int, turn: Turn) -> PlayedTurn:
        """Play a turn, and compare what came of it with what should have."""
        started = time.monotonic()
        did, answered = turn.action, Answered(0)
        failures: list[Failure] = []
        try:
            did = await self._described(turn)
            answered = await self._do(turn)
            took = time.monotonic() - started
            failures = await self._check(turn, answered)
        except (NoAnswer, NoSuchMail, CannotStage, Refused) as error:
            took = time.monotonic() - started
            failures.append(Failure(turn.action, "that it can be done", str(error)))
        self._remember(answered)
        return PlayedTurn(number, line, did, answered.messages, failures, took * 1000)

    async def _described(self, turn: Turn) -> str:
        """Return what the turn does, in words; its variables get their values."""
        value = getattr(turn, turn.action)
        if turn.code is not None or ("{code}" in str(value) and "code" not in self._cast.values):
            email = self._cast.people[ME].email
            self._cast.values["code"] = await self._site.mailed_code(email)
        if turn.code is not None:
            return self._cast.values["code"]
        return self._cast.filled(value) if isinstance(value, str) else f"[{turn.action}]"

    async def _do(self, turn: Turn) -> Answered:
        actions: dict[str, Callable[[Turn], Awaitable[Answered]]] = {
            "say": self._say,
            "code": self._say,
            "click": self._click,
            "upload": lambda t: self._talk.upload(t.upload or ""),
            "identify": self._identify,
            "log_out": self._log_out,
            "language": lambda t: self._talk.set_language(t.language or ""),
            "repeat": self._repeat,
            "restart": self._restart,
            "wait": self._wait,
            "agent": self._agent,
            "agent_says": self._agent_says,
        }
        return await actions[turn.action](turn)

    async def _say(self, turn: Turn) -> Answered:
        text = self._cast.filled(turn.say or "{code}")
        self._typed.append(text)
        return await self._talk.say(text)

    async def _click(self, turn: Turn) -> Answered:
        wanted = self._cast.filled(turn.click or "")
        # The newest button that fits: an older one may still be clicked.
        found = next((b for b in reversed(self._buttons) if checks.is_button(wanted, b)), None)
        if found is None:
            offered = ", ".join(button["title"] for button in self._buttons) or "no button"
            raise Refused(f"no button {wanted!r} was offered, but {offered}")
        return await self._talk.click(found["payload"])

    async def _identify(self, turn: Turn) -> Answered:
        role = ME if turn.identify is True else "other"
        answered = await self._talk.identify(
            self._player.tokens.identity(self._cast.people[role].email)
        )
        self._identified = role
        return answered

    async def _log_out(self, turn: Turn) -> Answered:
        self._identified = None
        return await self._talk.log_out()

    async def _repeat(self, turn: Turn) -> Answered:
        answered = await self._talk.repeat()
        before, again = ([m["seq"] for m in a] for a in (self._answers, answered.messages))
        if answered.error is None and before != again:
            raise Refused(f"the repeated message was answered anew: {again} after {before}")
        return answered

    async def _restart(self, turn: Turn) -> Answered:
        if turn.restart is not None:
            await self._player.restart(turn.restart)
        return Answered(200)

    async def _wait(self, turn: Turn) -> Answered:
        if turn.wait is not None:
            await self._player.stage.pass_time(uuid.UUID(self._talk.id), turn.wait.length())
        return Answered(200)

    async def _agent(self, turn: Turn) -> Answered:
        """Have an agent take the conversation over, or the bot go on in it."""
        if turn.agent == "take":
            await self._player.desk.take(self._talk.id)
            return Answered(200)
        before = (await self._talk.history())[-1]["seq"]
        await self._player.desk.hand_back(self._talk.id)
        return Answered(200, await self._talk.bot_after(before))

    async def _agent_says(self, turn: Turn) -> Answered:
        text = turn.agent_says or ""
        await self._player.desk.say(self._talk.id, text)
        last = (await self._talk.history())[-1]
        if (last["author"], last["text"]) != ("agent", text):
            raise Refused(f"the customer does not read {text!r} but {last['text']!r}")
        return Answered(200)

    async def _check(self, turn: Turn, answered: Answered) -> list[Failure]:
        failures = checks.check_answers(turn, self._cast, answered.messages, answered.error)
        state = await self._talk.state()
        if not state["identified"]:
            self._identified = None
        elif turn.action in ("say", "code") and self._identified is None:
            self._identified = ME  # by a mailed code, which only the customer's own mail holds
        failures += checks.check_state(turn, state)
        failures += self._check_privacy(answered)
        return failures + await self._check_accounts(turn)

    def _check_privacy(self, answered: Answered) -> list[Failure]:
        strangers = [p for role, p in self._cast.people.items() if role != self._identified]
        private = {fact for person in strangers for fact in person.private}
        return checks.check_privacy(private, self._typed, answered.messages)

    async def _check_accounts(self, turn: Turn) -> list[Failure]:
        """Compare the accounts with what the turn promises; nothing else may have changed."""
        wanted = turn.account.wanted() if turn.account else {}
        wanted = self._cast.filled_in(wanted)
        deadline = time.monotonic() + (SETTLE if wanted else 0)
        while True:
            after = await self._read_accounts()
            failures = []
            for role, account in after.items():
                expected = wanted if role == ME else {}
                failures += checks.check_account(expected, self._accounts[role], account)
            if not failures or time.monotonic() > deadline:
                break
            await asyncio.sleep(LOOK_EVERY)
        self._accounts = after
        return failures

    async def _read_accounts(self) -> dict[str, dict[str, Any]]:
        found = {r: await self._site.account(p.email) for r, p in self._cast.people.items()}
        addresses = {self._cast.values[n] for n in ("email", "new_email") if n in self._cast.values}
        found.setdefault(ME, {})["applications"] = await self._site.applications(addresses)
        return found

    def _remember(self, answered: Answered) -> None:
        self._answers = answered.messages
        self._buttons += [b for message in answered.messages for b in message["buttons"]]
