"""A customer without a plan: says and clicks anything, and watches that nothing bad comes of it."""

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backend.core.settings import ROOT
from backend.simulate.checks import APOLOGY, check_privacy
from backend.simulate.people import Cast
from backend.simulate.talk import Answered, NoSuchMail, Site, Talk, Tokens
from locales import Locales

LANGUAGES = ("en", "lv", "lt", "et", "hu")
NLU = ROOT / "tests" / "nlu"
TEXTS = Locales.load()
# Told only to the identified customer.
OF_ACCOUNTS = TEXTS.messages_of("en", "account") - {"identify-needed"}
GIBBERISH = (
    "asdf jkl", "???", "😀😀", "7", "x" * 300, "Ω≈ç√", "…", "https://example.com/a?b=c",
    "да нет наверное", "<script>alert(1)</script>", "'; drop table customer; --", "{serial}",
    '/task_step{"step": "confirm"}', "/restart", "\u202eabc", "**bold** [x](y)",
)  # fmt: skip
FILES = ("licence.pdf", "picture.png", "virus.exe")
YES = {
    "en": ("yes", "yes, that's right", "ok go ahead"),
    "lv": ("jā", "jā, viss pareizi", "labi, darām"),
    "lt": ("taip", "taip, viskas teisingai", "gerai"),
    "et": ("jah", "jah, kõik õige", "olgu"),
    "hu": ("igen", "igen, minden jó", "oké mehet"),
}
# Answers to questions, of which most fit nothing that is open.
SAID = {
    "en": ("no", "cancel", "later", "the first one", "2021", "in Latvia", "silver", "transfer"),
    "lv": ("nē", "atcelt", "vēlāk", "pirmais", "2021. gadā", "Igaunijā", "sudraba", "ar karti"),
    "lt": ("ne", "atšaukti", "vėliau", "pirmas", "2021 metais", "Lietuvoje", "auksas", "kortele"),
    "et": ("ei", "tühista", "hiljem", "esimene", "2021", "Eestis", "hõbe", "pangaülekanne"),
    "hu": ("nem", "mégse", "később", "az első", "2021-ben", "Magyarországon", "arany", "átutalás"),
}
TASKS = ("do_apply", "do_register_product", "do_complete_product", "do_migrate", "do_sign_up")
WEIGHTS = {
    "topic": 22, "task": 12, "detail": 10, "said": 10, "yes": 10, "button": 24, "old_button": 5,
    "gibberish": 6, "menu": 3, "identify": 6, "identify_other": 2, "log_out": 3, "code": 6,
    "upload": 4, "repeat": 3, "forged": 2,
}  # fmt: skip


YES_DETAIL = {"entity": "answer", "value": "yes"}


class Violation(AssertionError):
    """Something that must never happen; the message holds how it came to it."""


@dataclass
class Words:
    """Messages that the model was not trained on, by language."""

    by_topic: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    details: dict[str, list[str]] = field(default_factory=dict)
    yes: set[str] = field(default_factory=set)  # those that say yes, in whatever language

    @classmethod
    def read(cls) -> "Words":
        """Read the test messages of all languages."""
        words = cls()
        for language in LANGUAGES:
            topics = words.by_topic.setdefault(language, {})
            for line in _lines(NLU / language / "topics.tsv"):
                topic, _, text = line.split("\t", 2)
                topics.setdefault(topic, []).append(text)
            details = [line.split("\t") for line in _lines(NLU / language / "details.tsv")]
            words.details[language] = [text for text, _ in details]
            words.yes |= {text for text, found in details if YES_DETAIL in json.loads(found)}
            words.yes |= {*topics["affirm"], *YES[language]}
        return words


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


@dataclass
class Walk:
    """One conversation of somebody without a plan. `role` is who is logged in, if anybody."""

    talk: Talk
    site: Site
    tokens: Tokens
    cast: Cast
    words: Words
    luck: random.Random
    language: str
    role: str | None = None
    buttons: list[Mapping[str, str]] = field(default_factory=list)
    old_buttons: list[Mapping[str, str]] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    accounts: dict[str, Any] = field(default_factory=dict)

    async def turns(self, count: int) -> None:
        """Do so many things. Raises Violation."""
        self.accounts = await self._read_accounts()
        for _ in range(count):
            kinds = [kind for kind in WEIGHTS if self._possible(kind)]
            kind = self.luck.choices(kinds, [WEIGHTS[kind] for kind in kinds])[0]
            confirmable = any('"confirm"' in button["payload"] for button in self.buttons)
            did, confirms, answered = await self._do(kind)
            self.log.append(f"{kind}: {did} -> {self._seen(answered)}")
            await self._check(kind, answered, allowed=confirms and confirmable)

    def _possible(self, kind: str) -> bool:
        needed = {"button": self.buttons, "old_button": self.old_buttons, "repeat": self.typed}
        return bool(needed.get(kind, True))

    async def _do(self, kind: str) -> tuple[str, bool, Answered]:
        """Do something; return it in words, whether it may confirm a summary, and the answer."""
        if kind in ("button", "old_button"):
            button = self.luck.choice(self.buttons if kind == "button" else self.old_buttons)
            confirms = '"confirm"' in button["payload"]
            return button["title"], confirms, await self.talk.click(button["payload"])
        if kind == "forged":
            payload = json.dumps({"step": "confirm", "task": "0" * 32})
            return payload, False, await self.talk.click(f"/task_step{payload}")
        if kind == "upload":
            name = self.luck.choice(FILES)
            return name, False, await self.talk.upload(name)
        if kind == "repeat":
            return "the same again", False, await self.talk.repeat()
        if kind in ("identify", "identify_other"):
            return await self._identify("customer" if kind == "identify" else "other")
        if kind == "log_out":
            self.role = None
            return "", False, await self.talk.log_out()
        if kind == "menu":
            self.language = self.luck.choice(LANGUAGES)
            return self.language, False, await self.talk.set_language(self.language)
        text = await self._text(kind)
        self.typed.append(text)
        return text, text in self.words.yes, await self.talk.say(text)

    async def _identify(self, role: str) -> tuple[str, bool, Answered]:
        email = self.cast.people[role].email
        answered = await self.talk.identify(self.tokens.identity(email))
        self.role = role
        return role, False, answered

    async def _text(self, kind: str) -> str:
        if self.luck.random() < 0.08:
            self.language = self.luck.choice(LANGUAGES)
        by_topic, pick = self.words.by_topic[self.language], self.luck.choice
        if kind == "code":
            return await self._code()
        texts = {
            "topic": lambda: pick(by_topic[pick(sorted(by_topic))]),
            "task": lambda: pick(by_topic[pick(TASKS)]),
            "detail": lambda: pick(self.words.details[self.language]),
            "said": lambda: pick(SAID[self.language]),
            "yes": lambda: pick(YES[self.language]),
            "gibberish": lambda: pick(GIBBERISH),
        }
        return texts[kind]()

    async def _code(self) -> str:
        """Return what somebody types who is to show who they are, right or wrong."""
        if "identify-ask-email" in self.keys:
            return self.cast.values["email"]
        if {"identify-ask-code", "identify-step-up"} & set(self.keys) and self.luck.random() < 0.7:
            try:
                return await self.site.mailed_code(self.cast.values["email"], wait=2)
            except NoSuchMail:
                return "000000"
        return f"{self.luck.randrange(10**6):06}"

    async def _check(self, kind: str, answered: Answered, *, allowed: bool) -> None:
        if answered.status >= 500 or answered.error not in _expected_errors(kind):
            self._violated(f"the call failed: {answered.status} {answered.error}")
        state = await self.talk.state()
        silent_by_right = kind in ("identify", "identify_other", "log_out", "menu")
        excused = silent_by_right or answered.error or state["owner"] == "agent"
        if not (answered.messages or excused):
            self._violated("there was no answer")
        keys = [message["key"] for message in answered.messages]
        if APOLOGY in keys:
            self._violated("it apologised")
        if not state["identified"]:
            self.role = None
        elif self.role is None:
            self.role = "customer"  # by the code that was mailed to them
        self._check_privacy(keys, answered)
        await self._check_accounts(allowed=allowed)
        if kind != "repeat" and keys:
            self.keys = keys
            self.old_buttons += self.buttons
            self.buttons = [b for message in answered.messages for b in message["buttons"]]

    def _check_privacy(self, keys: list[str], answered: Answered) -> None:
        strangers = [p for role, p in self.cast.people.items() if role != self.role]
        private = {fact for person in strangers for fact in person.private}
        # What was asked again is answered as it was, when somebody else was logged in.
        if answered.messages and answered.messages[-1]["seq"] < self.talk.seq:
            return
        if told := check_privacy(private, self.typed, answered.messages):
            self._violated(f"it told {told[0].actual} to {self.role or 'nobody'}")
        if self.role is None and (told_keys := OF_ACCOUNTS.intersection(keys)):
            self._violated(f"it told {sorted(told_keys)} to nobody")

    async def _check_accounts(self, *, allowed: bool) -> None:
        now = await self._read_accounts()
        for role, account in now.items():
            may_change = allowed and role in (self.role, "applications")
            before = self.accounts[role]
            if account != before and not may_change:
                self._violated(f"{role} changed: {_changed(before, account)}")
        self.accounts = now

    async def _read_accounts(self) -> dict[str, Any]:
        people = self.cast.people.items()
        found: dict[str, Any] = {role: await self.site.account(p.email) for role, p in people}
        return {**found, "applications": await self.site.applications()}

    def _seen(self, answered: Answered) -> str:
        keys = ", ".join(str(message["key"]) for message in answered.messages)
        return answered.error or keys or "nothing"

    def _violated(self, what: str) -> None:
        steps = "\n".join(f"  {line}" for line in self.log)
        raise Violation(f"{what}; after\n{steps}")


def _changed(before: Any, after: Any) -> str:
    if not isinstance(before, dict):
        return f"{before} became {after}"
    changed = [name for name in before if before[name] != after[name]]
    return "; ".join(f"{name}: {before[name]} became {after[name]}" for name in changed)


def _expected_errors(kind: str) -> tuple[str | None, ...]:
    forged, refused = "payload_not_offered", "unknown_file_type"
    expected: dict[str, tuple[str | None, ...]] = {
        "forged": (forged,),
        "upload": (None, refused),
        "repeat": (None, forged, refused),
    }
    return expected.get(kind, (None,))
