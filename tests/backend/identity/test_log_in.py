"""Log in, log out, set a password: and what a stranger learns by trying, which is nothing."""

import asyncio
import re
import statistics
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import argon2
import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.rules import ApplicationState
from backend.core.database import Database
from backend.core.security import sign_id
from backend.core.settings import Environment, Settings
from backend.identity.cookies import cookie_name
from backend.identity.log_ins import LINKS_OF_ADDRESS, LOG_INS_OF_ADDRESS, LOG_INS_OF_NETWORK
from backend.identity.passwords import PROFILE, Passwords
from backend.integrations.mail import MemoryMail
from backend.models.accounts import Application, Customer
from backend.models.audit import AuditEntry
from backend.models.identity import Credential, LogIn, PasswordLink
from backend.models.jobs import Job
from tests.backend.conftest import Login, RunJobs, Travel

MARI, JONAS, NOBODY = "mari@example.com", "jonas@example.com", "nobody@example.com"
PASSWORD = "correct horse battery"
OTHER = "another long sentence"
START = datetime(2026, 11, 20, 12, tzinfo=UTC)


def customer(email: str, *, opened: bool) -> Customer:
    return Customer(
        email=email,
        name=email.partition("@")[0].title(),
        company="Valguskoda OÜ",
        country="EE",
        language="et",
        account_opened_at=START if opened else None,
        created_at=START,
    )


@pytest.fixture(autouse=True)
async def _customers(database: Database, travel: Travel) -> None:
    """Mari has an account; Jonas's application is being checked."""
    travel.to(START)
    async with database.transaction() as session:
        jonas = customer(JONAS, opened=False)
        session.add_all([customer(MARI, opened=True), jonas])
        await session.flush()
        session.add(
            Application(
                customer_id=jonas.id,
                state=ApplicationState.SUBMITTED,
                state_since=START,
                language="et",
                company="Fotokaste",
                due_on=datetime(2026, 11, 24, tzinfo=UTC).date(),
                created_at=START,
            )
        )


@pytest.fixture
async def browser(account_app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A browser: it keeps cookies."""
    transport = httpx.ASGITransport(account_app)
    async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client:
        yield client


def token_in(mails: MemoryMail) -> str:
    body = mails.mails[-1].get_body(("plain",))
    assert body is not None
    found = re.search(r"/password\?token=([0-9a-f.]+)", body.get_content())
    assert found is not None
    return found.group(1)


async def sent_link(
    browser: httpx.AsyncClient, run_jobs: RunJobs, mails: MemoryMail, email: str = MARI
) -> str:
    assert (await browser.post("/api/password/link", json={"email": email})).status_code == 202
    await run_jobs()
    return token_in(mails)


async def set_password(
    browser: httpx.AsyncClient, token: str, password: str = PASSWORD
) -> httpx.Response:
    return await browser.post("/api/password", json={"token": token, "password": password})


async def log_in(
    browser: httpx.AsyncClient, email: str = MARI, password: str = PASSWORD
) -> httpx.Response:
    return await browser.post("/api/session", json={"email": email, "password": password})


@pytest.fixture
async def mari(browser: httpx.AsyncClient, run_jobs: RunJobs, mails: MemoryMail) -> str:
    """Mari has set her password. The link's token."""
    token = await sent_link(browser, run_jobs, mails)
    assert (await set_password(browser, token)).status_code == 204
    return token


async def count(database: Database, model: Any) -> int:
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def test_a_link_sets_the_password_and_the_password_logs_in(
    browser: httpx.AsyncClient, mari: str, settings: Settings
) -> None:
    answer = await log_in(browser, "  Mari@Example.com ")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    assert "secure" not in cookie.lower()
    me = await browser.get("/api/session")
    assert (me.json()["email"], me.json()["csrf_token"]) == (MARI, answer.json()["csrf_token"])
    assert (await browser.get("/api/me/points")).status_code == 200


def test_outside_development_the_cookie_travels_over_tls_only(settings: Settings) -> None:
    live = settings.model_copy(update={"environment": Environment.PRODUCTION})
    assert cookie_name(live).startswith("__Host-")


def test_hashes_are_those_that_the_standard_recommends() -> None:
    """RFC 9106, 4; the tests hash with less."""
    assert PROFILE == argon2.profiles.RFC_9106_LOW_MEMORY


async def test_neither_password_nor_link_nor_cookie_is_kept(
    browser: httpx.AsyncClient, mari: str, database: Database
) -> None:
    answer = await log_in(browser)
    cookie = answer.cookies["cps_session"]
    async with database.reading() as session:
        kept = [
            *(await session.execute(select(Credential))).scalars(),
            *(await session.execute(select(LogIn))).scalars(),
            *(await session.execute(select(PasswordLink))).scalars(),
            *(await session.execute(select(Job))).scalars(),
            *(await session.execute(select(AuditEntry))).scalars(),
        ]
    text = str([vars(row) for row in kept])
    assert "argon2id" in text
    assert PASSWORD not in text
    assert cookie not in text
    assert mari.partition(".")[2] not in text


async def test_changing_calls_by_cookie_need_the_page_s_token(
    browser: httpx.AsyncClient, mari: str
) -> None:
    csrf = (await log_in(browser)).json()["csrf_token"]

    async def change(**headers: str) -> httpx.Response:
        return await browser.post(
            "/api/me/password-link", headers={"Idempotency-Key": "k", **headers}
        )

    for wrong in ({}, {"X-CSRF-Token": "x"}, {"X-CSRF-Token": ""}):
        answer = await change(**wrong)
        assert (answer.status_code, answer.json()["error"]) == (403, "wrong_csrf_token")
    assert (await change(**{"X-CSRF-Token": csrf})).status_code == 202


async def test_a_cookie_of_nobody_opens_nothing(browser: httpx.AsyncClient) -> None:
    browser.cookies.set("cps_session", "guessed")
    for path in ("/api/session", "/api/me/points"):
        answer = await browser.get(path)
        assert (answer.status_code, answer.json()["error"]) == (401, "not_logged_in")


async def test_logging_out_ends_it_here_and_only_here(
    browser: httpx.AsyncClient, account_app: FastAPI, mari: str
) -> None:
    transport = httpx.ASGITransport(account_app)
    async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as phone:
        await log_in(phone)
        cookie = (await log_in(browser)).cookies["cps_session"]
        assert (await browser.delete("/api/session")).status_code == 204
        assert "cps_session" not in browser.cookies
        browser.cookies.set("cps_session", cookie)
        assert (await browser.get("/api/session")).status_code == 401
        assert (await phone.get("/api/session")).status_code == 200
    assert (await browser.delete("/api/session")).status_code == 204


async def test_a_log_in_ends_by_itself(
    browser: httpx.AsyncClient, mari: str, travel: Travel
) -> None:
    await log_in(browser)
    travel.on(hours=11, minutes=59)
    assert (await browser.get("/api/session")).status_code == 200
    travel.on(minutes=1)
    assert (await browser.get("/api/session")).status_code == 401


async def test_a_stranger_learns_nothing_from_a_log_in(
    browser: httpx.AsyncClient, mari: str
) -> None:
    answers = [
        await log_in(browser, MARI, "wrong"),
        await log_in(browser, JONAS, PASSWORD),
        await log_in(browser, NOBODY, PASSWORD),
        await log_in(browser, "not an address", PASSWORD),
    ]
    assert {a.status_code for a in answers} == {401}
    assert {a.text for a in answers} == {'{"error":"wrong_credentials","detail":{}}'}
    assert not any("set-cookie" in a.headers for a in answers)


@pytest.fixture
def real_hashes(account_app: FastAPI) -> None:
    """Passwords are hashed as they are in earnest."""
    real = Passwords(argon2.profiles.RFC_9106_LOW_MEMORY)
    account_app.state.log_ins._passwords = real


async def test_a_stranger_learns_nothing_from_the_time_it_takes(
    real_hashes: None, browser: httpx.AsyncClient, mari: str
) -> None:
    async def seconds(email: str) -> float:
        taken = []
        for _ in range(5):
            begun = time.perf_counter()
            await log_in(browser, email, "wrong")
            taken.append(time.perf_counter() - begun)
        return statistics.median(taken)

    known, unknown = await seconds(MARI), await seconds(NOBODY)
    # The hash alone takes tens of milliseconds: who left it out would be ten times as fast.
    assert unknown > known / 2


async def test_a_stranger_learns_nothing_from_asking_for_a_link(
    browser: httpx.AsyncClient, run_jobs: RunJobs, mails: MemoryMail, database: Database
) -> None:
    answers = [
        await browser.post("/api/password/link", json={"email": email})
        for email in (MARI, JONAS, NOBODY, "not an address")
    ]
    assert {(a.status_code, a.text) for a in answers} == {(202, "{}")}
    assert await count(database, Job) == 4  # the same work, whoever it is
    await run_jobs()
    assert {(mail["To"], mail["Subject"]) for mail in mails.mails} == {
        (MARI, "Uue parooli määramine"),
        (JONAS, "Parooli ei saa veel määrata"),
    }
    async with database.reading() as session:
        payloads = await session.scalars(select(Job.payload))
        assert "@" not in str(list(payloads))


async def test_before_the_account_is_open_the_reason_is_told(
    account_api: httpx.AsyncClient, login: Login, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    answer = await account_api.post(
        "/api/me/password-link", headers={**login(JONAS), "Idempotency-Key": "k"}
    )
    assert (answer.status_code, answer.json()) == (
        409,
        {
            "error": "account_not_open",
            "detail": {"state": "submitted", "due_on": "2026-11-24"},
        },
    )
    await run_jobs()
    assert mails.mails == []


async def test_a_declined_applicant_is_told_where_to_apply(
    browser: httpx.AsyncClient, database: Database, run_jobs: RunJobs, mails: MemoryMail
) -> None:
    async with database.transaction() as session:
        await session.execute(update(Application).values(state=ApplicationState.REJECTED))
    await browser.post("/api/password/link", json={"email": JONAS})
    await run_jobs()
    assert mails.mails[-1]["Subject"] == "Ärikontot veel ei ole"


async def test_a_link_works_once(browser: httpx.AsyncClient, mari: str) -> None:
    # The same again is the same call whose answer was lost.
    assert (await set_password(browser, mari)).status_code == 204
    again = await set_password(browser, mari, OTHER)
    assert (again.status_code, again.json()["error"]) == (409, "link_used")
    assert (await log_in(browser)).status_code == 200


async def test_a_link_used_by_many_at_once_sets_one_password(
    browser: httpx.AsyncClient, run_jobs: RunJobs, mails: MemoryMail
) -> None:
    token = await sent_link(browser, run_jobs, mails)
    passwords = [f"{PASSWORD} {n}" for n in range(6)]
    answers = await asyncio.gather(*(set_password(browser, token, p) for p in passwords))
    won = [p for p, a in zip(passwords, answers, strict=True) if a.status_code == 204]
    assert len(won) == 1
    assert {a.json()["error"] for a in answers if a.status_code != 204} == {"link_used"}
    assert (await log_in(browser, MARI, won[0])).status_code == 200


async def test_a_link_expires(
    browser: httpx.AsyncClient, run_jobs: RunJobs, mails: MemoryMail, travel: Travel
) -> None:
    token = await sent_link(browser, run_jobs, mails)
    travel.on(hours=1)
    answer = await set_password(browser, token)
    assert (answer.status_code, answer.json()["error"]) == (409, "link_expired")


async def test_a_forged_link_is_unknown(
    browser: httpx.AsyncClient, mari: str, settings: Settings, database: Database
) -> None:
    async with database.reading() as session:
        link = await session.scalar(select(PasswordLink.id))
    assert link is not None
    own = settings.secret_key.get_secret_value()
    forged = [
        "x",
        link.hex,
        f"{link.hex}.{'0' * 64}",
        sign_id("password-link", link, secret="somebody else's secret"),
        sign_id("application", link, secret=own),
        mari.replace(mari[0], "0" if mari[0] != "0" else "1", 1),
        "ä.ä",
    ]
    for token in forged:
        answer = await set_password(browser, token, OTHER)
        assert (answer.status_code, answer.json()["error"]) == (404, "unknown_link")


async def test_a_weak_password_is_refused_and_the_link_lives_on(
    browser: httpx.AsyncClient, run_jobs: RunJobs, mails: MemoryMail
) -> None:
    token = await sent_link(browser, run_jobs, mails)
    answer = await set_password(browser, token, "Valguskoda12")
    assert (answer.status_code, answer.json()) == (
        422,
        {
            "error": "password_refused",
            "detail": {"problem": "personal", "shortest": 12, "longest": 128},
        },
    )
    assert (await set_password(browser, token)).status_code == 204


async def test_a_new_password_ends_everything_old(
    browser: httpx.AsyncClient,
    account_app: FastAPI,
    mari: str,
    run_jobs: RunJobs,
    mails: MemoryMail,
    travel: Travel,
) -> None:
    await log_in(browser)
    travel.on(minutes=1)
    older = await sent_link(browser, run_jobs, mails)
    newer = await sent_link(browser, run_jobs, mails)
    assert (await set_password(browser, newer, OTHER)).status_code == 204
    assert (await browser.get("/api/session")).status_code == 401
    assert (await log_in(browser)).status_code == 401
    assert (await log_in(browser, MARI, OTHER)).status_code == 200
    assert (await set_password(browser, older, PASSWORD)).status_code == 409
    await run_jobs()
    assert mails.mails[-1]["Subject"] == "Teie parool on muudetud"


async def test_the_same_key_sends_one_link(
    account_api: httpx.AsyncClient, login: Login, run_jobs: RunJobs, mails: MemoryMail
) -> None:
    for _ in range(3):
        answer = await account_api.post(
            "/api/me/password-link", headers={**login(MARI), "Idempotency-Key": "k"}
        )
        assert answer.status_code == 202
    await run_jobs()
    assert len(mails.mails) == 1


async def test_log_ins_are_throttled_by_address(
    browser: httpx.AsyncClient, mari: str, travel: Travel
) -> None:
    tries = LOG_INS_OF_ADDRESS.count + 5
    answers = await asyncio.gather(*(log_in(browser, MARI, "wrong") for _ in range(tries)))
    assert sorted(a.status_code for a in answers) == [401] * LOG_INS_OF_ADDRESS.count + [429] * 5
    refused = next(a for a in answers if a.status_code == 429)
    assert int(refused.headers["retry-after"]) == refused.json()["detail"]["retry_after"] > 0
    # The right password does not help now: else a stranger could find it out.
    assert (await log_in(browser)).status_code == 429
    assert (await log_in(browser, NOBODY, "wrong")).status_code == 401
    travel.on(minutes=15)
    assert (await log_in(browser)).status_code == 200


async def test_log_ins_are_throttled_by_network(
    browser: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, account_app: FastAPI
) -> None:
    # The limit is checked, not argon2: that would take half a minute here.
    async def wrong(_stored: str | None, _password: str) -> bool:
        return False

    monkeypatch.setattr(account_app.state.log_ins._passwords, "verify", wrong)
    answers = [
        await log_in(browser, f"{n}@example.com", "wrong") for n in range(LOG_INS_OF_NETWORK.count)
    ]
    assert {a.status_code for a in answers} == {401}
    assert (await log_in(browser, "one-more@example.com", "wrong")).status_code == 429


async def test_a_customer_who_gets_in_starts_anew(browser: httpx.AsyncClient, mari: str) -> None:
    for _ in range(LOG_INS_OF_ADDRESS.count - 1):
        await log_in(browser, MARI, "wrong")
    assert (await log_in(browser)).status_code == 200
    assert (await log_in(browser, MARI, "wrong")).status_code == 401


async def test_links_are_throttled(
    browser: httpx.AsyncClient, run_jobs: RunJobs, mails: MemoryMail
) -> None:
    for email in (MARI, NOBODY):
        answers = [
            await browser.post("/api/password/link", json={"email": email})
            for _ in range(LINKS_OF_ADDRESS.count + 1)
        ]
        assert [a.status_code for a in answers] == [202] * LINKS_OF_ADDRESS.count + [429]
    await run_jobs()
    assert len(mails.mails) == LINKS_OF_ADDRESS.count


async def test_a_hash_of_older_parameters_is_renewed(
    browser: httpx.AsyncClient, mari: str, database: Database, account_app: FastAPI
) -> None:
    old = argon2.PasswordHasher(time_cost=2, memory_cost=8, parallelism=1).hash(PASSWORD)

    async def stored(session: AsyncSession) -> str:
        return (await session.scalars(select(Credential.password_hash))).one()

    async with database.transaction() as session:
        await session.execute(update(Credential).values(password_hash=old))
    assert (await log_in(browser)).status_code == 200
    async with database.reading() as session:
        assert await stored(session) != old
    assert (await log_in(browser)).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": MARI},
        {"email": MARI, "password": "x" * 1025},
        {"email": "x" * 255, "password": "x"},
        {"email": MARI, "password": PASSWORD, "more": 1},
        [],
    ],
)
async def test_what_is_no_log_in_is_refused(browser: httpx.AsyncClient, body: object) -> None:
    answer = await browser.post("/api/session", json=body)
    assert (answer.status_code, answer.json()["error"]) == (422, "invalid_request")
    assert PASSWORD not in answer.text
