"""A real, migrated database for each test, and the account side's API on it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from backend.accounts import endpoints as accounts
from backend.approval import endpoints as approval
from backend.assist import endpoints as assist
from backend.billing import endpoints as billing
from backend.core import clock, logs
from backend.core.database import Database
from backend.core.http import add_error_handlers
from backend.core.security import sign_identity
from backend.core.settings import Environment, Settings
from backend.figures import endpoints as figures
from backend.identity import endpoints as identity
from backend.integrations.mail import MemoryMail
from backend.jobs import endpoints as jobs
from backend.jobs.runner import Runner
from backend.membership import endpoints as membership
from backend.personal_data import endpoints as personal_data
from backend.products import endpoints as products
from backend.programme import endpoints as programme
from backend.teaching import endpoints as teaching
from backend.wiring import wire_accounts
from locales import Locales
from tests.support.databases import Databases

Login = Callable[[str], dict[str, str]]
WriteFile = Callable[[str], Path]
RunJobs = Callable[[], Awaitable[int]]
TEXTS = Locales.load()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database: it runs on each engine (scripts/test.sh)."""
    for item in items:
        if "databases" in getattr(item, "fixturenames", ()):
            item.add_marker("database")


@pytest.fixture(scope="session", autouse=True)
def _logs() -> None:
    """Log as the application does: structlog's own default shows the values of variables."""
    logs.configure("text")


class NobodyIdentified:
    """The port to the conversations where none exists."""

    async def customer_id(self, _session: object, _conversation_id: object, _now: object) -> None:
        return None


@pytest.fixture
async def database(databases: Databases) -> AsyncIterator[Database]:
    """An empty database at the newest migration."""
    async with databases.copied("migrated") as url:
        opened = Database(url)
        yield opened
        await opened.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, environment=Environment.TEST, data_dir=tmp_path)


class Travel:
    """The backend's clock in a test: real until `to` sets it, then it stands still."""

    def __init__(self) -> None:
        self._at: datetime | None = None

    def now(self) -> datetime:
        return self._at or datetime.now(UTC)

    def to(self, when: datetime) -> None:
        self._at = when

    def on(self, **by: float) -> None:
        """Move on by a timedelta's arguments."""
        self._at = self.now() + timedelta(**by)


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Travel:
    moved = Travel()
    monkeypatch.setattr(clock, "now", moved.now)
    return moved


@pytest.fixture
def mails() -> MemoryMail:
    """The mails that were sent."""
    return MemoryMail()


@pytest.fixture
def account_app(
    database: Database, settings: Settings, mails: MemoryMail, quick_hashes: None
) -> FastAPI:
    """The account side alone, wired as the whole application wires it.

    Its jobs are not started: `run_jobs` runs what is due.
    """
    app = FastAPI()
    app.state.database = database
    app.state.settings = settings
    app.state.identified_conversations = NobodyIdentified()
    wire_accounts(app, settings, database, TEXTS, transport=mails)
    for noun in (
        programme, products, membership, accounts, billing, identity, jobs, personal_data, assist,
        approval, figures, teaching,
    ):  # fmt: skip
        app.include_router(noun.router)
    add_error_handlers(app)
    return app


@pytest.fixture
def run_jobs(account_app: FastAPI) -> RunJobs:
    """Run everything that is due; returns the number of attempts."""
    runner: Runner = account_app.state.jobs
    return runner.run_due


@pytest.fixture
async def account_api(account_app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(account_app)
    async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client:
        yield client


@pytest.fixture
def login(settings: Settings) -> Login:
    """The header of a customer whom the host site identified."""

    def header(email: str) -> dict[str, str]:
        secret = settings.identity_secret.get_secret_value()
        token = sign_identity(email, secret=secret, now=clock.now(), life=timedelta(minutes=5))
        return {"Authorization": f"Bearer {token}"}

    return header


@pytest.fixture
def fixtures_file(tmp_path: Path) -> WriteFile:
    def write(text: str) -> Path:
        path = tmp_path / "fixtures.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write
