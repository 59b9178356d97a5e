"""Identification by a code that is mailed: who gets in, and who does not."""

import asyncio
import json
import uuid
from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, text

from backend.core import clock
from backend.core.security import sign_turn
from backend.identity.codes import CODES_OF_CONVERSATION, LIFE, MOST_TRIES, code_of
from backend.identity.codes_endpoints import CodeTry
from backend.models.audit import AuditEntry
from backend.models.conversations import Conversation
from backend.models.identity import IdentityCode
from tests.backend.chat.conftest import Chat, OpenChat, code_in, wrong
from tests.backend.conftest import Travel
from tests.conftest import MintToken

GOLD = "tomas.kazlauskas@studio.example"
BEGINNER = "orla.byrne@studio.example"
NOBODY = "nobody@studio.example"


def refused(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


async def test_a_code_identifies(chat: Chat) -> None:
    assert refused(await chat.get("/api/me/points")) == (401, "not_identified")
    asked = await chat.ask_for_code(f"  {GOLD.upper()} ")
    assert (asked.status_code, asked.json()) == (202, {})
    [mail] = await chat.mailed()
    assert mail["To"] == GOLD
    code = code_in(mail)
    answer = await chat.check(f"{code[:3]} {code[3:]}")
    assert (answer.status_code, answer.json()) == (200, {"identified": True})
    assert (await chat.get("/api/me/points")).json()["allocated"] == 2000
    assert (await chat.talk.state())["identified"] is True
    async with chat.app.state.database.reading() as session:
        entry = await session.scalar(
            select(AuditEntry).where(AuditEntry.action == "conversation.identified")
        )
    assert (entry.channel, entry.subject_id) == ("chat", chat.talk.id)


@pytest.mark.parametrize("language", ["en", "lv", "lt", "et", "hu"])
async def test_the_mail_is_in_the_conversation_s_language(
    open_chat: OpenChat, language: str
) -> None:
    chat = await open_chat(language)
    await chat.ask_for_code(GOLD)
    [mail] = await chat.mailed()
    assert mail["Content-Language"] == language
    assert code_in(mail) in mail.get_body(("plain",)).get_content()


async def test_nothing_tells_whether_an_address_is_known(open_chat: OpenChat) -> None:
    """The same answers in the same order, until the last: only the mail box differs."""
    told = []
    for email in (GOLD, NOBODY):
        chat, answers = await open_chat(), []
        for _ in range(CODES_OF_CONVERSATION.count):
            answers.append(await chat.ask_for_code(email))
            answers.append(await chat.check("000000"))
        answers.append(await chat.ask_for_code(email))
        told.append([(answer.status_code, json.loads(answer.text)) for answer in answers])
        mails = await chat.mailed()
        assert [mail["To"] for mail in mails] == [email] * len(mails)
        assert bool(mails) is (email == GOLD)
    known, unknown = ([(s, b.get("error", b)) for s, b in answers] for answers in told)
    assert known == unknown
    assert known[-1] == (429, "too_many_codes")


async def test_a_code_for_nobody_is_always_wrong(chat: Chat, app: FastAPI) -> None:
    await chat.ask_for_code(NOBODY)
    async with app.state.database.reading() as session:
        code = await session.get(IdentityCode, uuid.UUID(chat.talk.id))
    made = code_of(str(code.id), secret=app.state.settings.secret_key.get_secret_value())
    assert refused(await chat.check(made)) == (422, "wrong_code")
    assert (await chat.talk.state())["identified"] is False


async def test_an_address_that_cannot_be_one_is_refused(chat: Chat) -> None:
    for email in ("mari", "a@b", "a b@example.com", "@example.com", ""):
        assert refused(await chat.ask_for_code(email)) == (422, "invalid_email")
    assert refused(await chat.ask_for_code()) == (401, "not_identified")


async def test_a_wrong_code_can_be_tried_five_times(chat: Chat) -> None:
    code = await chat.code_for(GOLD)
    left = []
    for _ in range(MOST_TRIES):
        answer = await chat.check(wrong(code))
        assert refused(answer) == (422, "wrong_code")
        left.append(answer.json()["detail"]["tries_left"])
    assert left == [4, 3, 2, 1, 0]
    assert refused(await chat.check(code)) == (409, "code_expired")
    assert (await chat.talk.state())["identified"] is False


async def test_tries_at_once_are_counted_one_by_one(chat: Chat) -> None:
    code = await chat.code_for(GOLD)
    answers = await asyncio.gather(*(chat.check(wrong(code)) for _ in range(20)))
    codes = [refused(answer)[1] for answer in answers]
    assert codes.count("wrong_code") == MOST_TRIES
    assert codes.count("code_expired") == 20 - MOST_TRIES


async def test_what_is_no_code_costs_no_try(chat: Chat) -> None:
    code = await chat.code_for(GOLD)
    for given in ("", "12345", "1234567", "abcdef", "１２３４５６", "12345\x00"):
        assert refused(await chat.check(given)) == (422, "invalid_request")
    assert (await chat.check(wrong(code))).json()["detail"] == {"tries_left": MOST_TRIES - 1}


async def test_a_code_s_time_ends(chat: Chat, travel: Travel) -> None:
    code = await chat.code_for(GOLD)
    travel.on(seconds=LIFE.total_seconds())
    assert refused(await chat.check(code)) == (409, "code_expired")


async def test_without_a_code_there_is_nothing_to_check(chat: Chat) -> None:
    assert refused(await chat.check("123456")) == (409, "code_expired")


async def test_only_the_last_code_counts(chat: Chat) -> None:
    first = await chat.code_for(GOLD)
    second = await chat.code_for(GOLD)
    assert first != second
    assert refused(await chat.check(first)) == (422, "wrong_code")
    assert (await chat.check(second)).status_code == 200


async def test_a_code_of_another_conversation_opens_nothing(open_chat: OpenChat) -> None:
    mine, other = await open_chat(), await open_chat()
    code = await mine.code_for(GOLD)
    assert refused(await other.check(code)) == (409, "code_expired")
    await other.ask_for_code(NOBODY)
    assert refused(await other.check(code)) == (422, "wrong_code")
    assert (await other.talk.state())["identified"] is False


async def test_a_turn_that_is_done_twice_sends_and_counts_once(chat: Chat, travel: Travel) -> None:
    for _ in range(2):
        assert (await chat.ask_for_code(GOLD, key="turn-1")).status_code == 202
    [mail] = await chat.mailed()
    code = code_in(mail)
    assert (await chat.check(code)).status_code == 200
    before = await _identified_at(chat)
    travel.on(minutes=5)
    assert (await chat.check(code)).status_code == 200
    assert await _identified_at(chat) == before  # a repetition makes nobody fresher


async def test_a_code_cannot_be_used_after_a_log_out(chat: Chat, api: httpx.AsyncClient) -> None:
    """Who sits down next reads it in the chat."""
    code = await chat.code_for(GOLD)
    assert (await chat.check(code)).status_code == 200
    await api.delete(f"{chat.talk.path}/identity", headers=chat.talk.headers)
    assert refused(await chat.check(code)) == (409, "code_expired")
    assert refused(await chat.get("/api/me/points")) == (401, "not_identified")


async def test_a_step_up_goes_to_the_customer_s_own_address(
    chat: Chat, identity_token: MintToken, travel: Travel
) -> None:
    await chat.talk.identify(identity_token(GOLD, life=timedelta(hours=1)))
    travel.on(minutes=40)
    assert refused(await chat.get("/api/me/invoices")) == (403, "identity_too_old")
    await chat.ask_for_code()
    [mail] = await chat.mailed()
    assert mail["To"] == GOLD
    assert (await chat.check(code_in(mail))).status_code == 200
    assert (await chat.get("/api/me/invoices")).status_code == 200


async def test_nobody_takes_over_another_s_conversation(
    chat: Chat, identity_token: MintToken, travel: Travel
) -> None:
    """Neither by asking anew, nor by a code that was sent before; also after the hour is over."""
    code = await chat.code_for(BEGINNER)
    await chat.talk.identify(identity_token(GOLD, life=timedelta(minutes=5)))
    for minutes in (0, 6):
        travel.on(minutes=minutes)
        for email in (BEGINNER, NOBODY):
            asked = await chat.ask_for_code(email)
            assert refused(asked) == (409, "identified_as_another")
        assert refused(await chat.check(code)) == (409, "identified_as_another")
    async with chat.app.state.database.reading() as session:
        customer = await session.scalar(
            text("select email from customer join conversation c on c.customer_id = customer.id")
        )
    assert customer == GOLD


async def test_codes_to_one_address_are_limited(open_chat: OpenChat) -> None:
    """From many conversations too, known or not."""
    for email in (GOLD, NOBODY):
        answers = [await (await open_chat()).ask_for_code(email) for _ in range(6)]
        assert [answer.status_code for answer in answers] == [202] * 5 + [429]
        assert refused(answers[-1])[1] == "too_many_codes"
        assert (
            int(answers[-1].headers["Retry-After"]) == answers[-1].json()["detail"]["retry_after"]
        )


async def test_codes_from_one_network_are_limited(open_chat: OpenChat) -> None:
    answers = [
        await (await open_chat()).ask_for_code(f"someone{n}@studio.example") for n in range(31)
    ]
    assert [answer.status_code for answer in answers] == [202] * 30 + [429]


async def test_an_address_is_not_flooded_day_after_hour(
    open_chat: OpenChat, travel: Travel
) -> None:
    sent = 0
    for _ in range(4):
        chat = await open_chat()
        for _ in range(5):
            sent += (await chat.ask_for_code(GOLD)).status_code == 202
        travel.on(hours=1)
    assert sent <= 20  # two days may meet in four hours
    assert sent >= 10


async def test_only_a_turn_may_call(chat: Chat, identity_token: MintToken) -> None:
    own = chat.talk.headers
    site = {"Authorization": f"Bearer {identity_token(GOLD)}"}
    late = sign_turn(
        uuid.UUID(chat.talk.id),
        secret=chat.app.state.settings.secret_key.get_secret_value(),
        now=clock.now(),
        life=timedelta(seconds=-1),
    )
    for headers in ({}, own, site, {"Authorization": f"Bearer {late}"}):
        for path, body in (("", {"email": GOLD}), ("/check", {"code": "123456"})):
            answer = await chat.talk.client.post(
                f"/api/chat/identity-codes{path}",
                json=body,
                headers={**headers, "Idempotency-Key": "k"},
            )
            assert answer.status_code == 401, answer.text


async def test_no_code_stands_in_the_database(chat: Chat) -> None:
    code = await chat.code_for(GOLD)
    async with chat.app.state.database.reading() as session:
        rows = (await session.execute(text("select payload from job"))).scalars().all()
        codes = (await session.execute(select(IdentityCode))).scalars().all()
    assert code not in str(rows)
    assert code not in str([vars(row) for row in codes])


async def test_old_codes_are_forgotten(chat: Chat, travel: Travel) -> None:
    await chat.code_for(GOLD)
    travel.on(hours=2)
    await chat.app.state.jobs._plan()
    await chat.app.state.jobs.run_due()
    async with chat.app.state.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(IdentityCode)) == 0


async def _identified_at(chat: Chat) -> object:
    async with chat.app.state.database.reading() as session:
        found = await session.get(Conversation, uuid.UUID(chat.talk.id))
    return found.identified_at


def test_codes_have_all_their_digits() -> None:
    made = {code_of(str(uuid.UUID(int=n)), secret="x" * 32) for n in range(2000)}
    assert all(CodeTry(code=code).code == code for code in made)
    assert any(code.startswith("0") for code in made)
    assert len(made) > 1900
