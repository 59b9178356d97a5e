"""What operators see of jobs, through the API and in the terminal."""

import asyncio
import uuid
from datetime import timedelta

import httpx
import pytest
from typer.testing import CliRunner

from backend.core import clock
from backend.core.database import Database
from backend.core.security import Role, sign_agent
from backend.core.settings import Settings
from backend.jobs import service
from backend.jobs.cli import jobs_app
from backend.jobs.rules import JobState
from backend.models.jobs import Job
from tests.backend.conftest import Login

SECRET_PAYLOAD = {"to": "mari@example.com"}


@pytest.fixture
def headers(settings: Settings) -> dict[str, str]:
    secret = settings.secret_key.get_secret_value()
    token = sign_agent(
        "anna", secret=secret, now=clock.now(), life=timedelta(hours=1), role=Role.ADMIN
    )
    return {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4())}


@pytest.fixture
async def failed(database: Database) -> uuid.UUID:
    """A failed job and one that waits; the failed one's id."""
    async with database.transaction() as session:
        now = clock.now()
        made = await service.enqueue(session, "mail.send", SECRET_PAYLOAD, now=now)
        await service.enqueue(session, "later", {}, now=now, run_at=now + timedelta(days=30))
        job = await session.get(Job, made)
        assert job is not None
        job.state, job.attempts, job.error = JobState.FAILED, 16, "OSError"
        return job.id


async def test_jobs_are_listed_without_what_they_hold(
    account_api: httpx.AsyncClient, headers: dict[str, str], failed: uuid.UUID
) -> None:
    answer = await account_api.get("/api/operator/jobs", headers=headers)
    assert [job["kind"] for job in answer.json()["jobs"]] == ["later", "mail.send"]
    assert "mari" not in answer.text
    only = await account_api.get("/api/operator/jobs?state=failed", headers=headers)
    (job,) = only.json()["jobs"]
    assert (job["id"], job["attempts"], job["error"]) == (str(failed), 16, "OSError")
    none = await account_api.get("/api/operator/jobs?kind=nothing", headers=headers)
    assert none.json() == {"jobs": []}
    bad = await account_api.get("/api/operator/jobs?kind=%00", headers=headers)
    assert bad.status_code == 422


async def test_a_failed_job_is_tried_again(
    account_api: httpx.AsyncClient, headers: dict[str, str], failed: uuid.UUID
) -> None:
    path = f"/api/operator/jobs/{failed}/retry"
    for _ in range(2):  # the same key: the same answer
        answer = await account_api.post(path, headers=headers)
        assert (answer.status_code, answer.json()["state"]) == (200, "waiting")
    answer = await account_api.post(path, headers={**headers, "Idempotency-Key": "another"})
    assert (answer.status_code, answer.json()) == (
        409,
        {"error": "job_not_failed", "detail": {"state": "waiting"}},
    )
    missing = await account_api.post(
        f"/api/operator/jobs/{uuid.uuid4()}/retry", headers={**headers, "Idempotency-Key": "x"}
    )
    assert (missing.status_code, missing.json()["error"]) == (404, "unknown_job")


async def test_only_agents_see_them(account_api: httpx.AsyncClient, login: Login) -> None:
    for header in ({}, login("mari@example.com")):
        answer = await account_api.get("/api/operator/jobs", headers=header)
        assert answer.status_code == 401


async def test_jobs_in_the_terminal(
    database: Database, settings: Settings, failed: uuid.UUID
) -> None:
    here = settings.model_copy(update={"database_url": database.url})

    async def cps(*arguments: str) -> tuple[int, str]:
        # The commands run their own loop.
        result = await asyncio.to_thread(CliRunner().invoke, jobs_app(lambda: here), arguments)
        return result.exit_code, result.output

    code, listed = await cps("list", "--state", "failed")
    assert (code, str(failed) in listed, "OSError" in listed) == (0, True, True)
    assert "mari" not in listed
    code, counted = await cps("count")
    assert sorted(line.split() for line in counted.splitlines()) == [
        ["1", "failed", "mail.send"],
        ["1", "waiting", "later"],
    ]
    assert (await cps("retry", str(failed)))[0] == 0
    code, refused = await cps("retry", str(failed))
    assert (code, "job_not_failed" in refused) == (1, True)
