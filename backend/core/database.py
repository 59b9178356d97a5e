"""Engine, sessions and the one transaction per request.

Feature code never commits: the edge (a request, a turn, a job) does, through
`Database.transaction`. SQLite is the embedded default (WAL); PostgreSQL by URL.
"""

import asyncio
import sys
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from decimal import Decimal
from sqlite3 import OperationalError
from typing import Any, ClassVar, Self

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    MetaData,
    Numeric,
    TypeDecorator,
    Uuid,
    event,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase

WAL_TRIES = 500
WAL_PAUSE = 0.02  # seconds
READERS = 10  # connections
SWITCH_INTERVAL = 0.0002  # seconds


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, kept in UTC; SQLite would silently drop the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Money(TypeDecorator[Decimal]):
    """An amount with two decimals. Kept as whole cents on SQLite, which has no decimals."""

    impl = Numeric(12, 2)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(BigInteger())
        return dialect.type_descriptor(Numeric(12, 2))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        exact = value.quantize(Decimal("0.01"))
        if exact != value:
            raise ValueError(f"{value} has more than two decimals")
        return int(exact * 100) if dialect.name == "sqlite" else exact

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None:
            return None
        return Decimal(value).scaleb(-2) if dialect.name == "sqlite" else Decimal(value)


class Base(DeclarativeBase):
    """Base of all models; names of constraints are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime,
        Decimal: Money,
        uuid.UUID: Uuid,
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }


def insert_into(session: AsyncSession, model: type[Base]) -> "sqlite.Insert | postgresql.Insert":
    """Return the database's own insert: it knows ON CONFLICT, which standard SQL does not.

    That is how two requests at once agree on who was first, without an error in between.
    """
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(model)
    return sqlite.insert(model)


def _configure_sqlite(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def _pragmas(connection: Any, _record: Any) -> None:
        # The driver must not open transactions by itself: BEGIN is ours (below).
        connection.isolation_level = None
        cursor = connection.cursor()
        _use_wal(connection, cursor)
        for pragma in (
            # WAL with NORMAL survives a killed process; FULL also a power cut.
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=10000",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        # A deferred transaction that reads and then writes fails at once with
        # SQLITE_BUSY when somebody else wrote meanwhile; IMMEDIATE waits its turn.
        immediate = connection.get_execution_options().get("cps_write", True)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _use_wal(connection: Any, cursor: Any) -> None:
    """Switch a file to WAL, which it keeps.

    Of two connections that switch a new file, SQLite refuses one at once, whatever the
    busy_timeout is: that one tries again.
    """
    for _ in range(WAL_TRIES - 1):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except OperationalError:
            connection.run_async(lambda _driver: asyncio.sleep(WAL_PAUSE))
        else:
            return
    cursor.execute("PRAGMA journal_mode=WAL")


class Database:
    """The engine and its sessions, for one process; `async with` gives the connections back."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.sqlite = url.startswith("sqlite")
        # An error of the driver must not carry a customer's values into a log.
        options: dict[str, Any] = {"hide_parameters": True}
        if self.sqlite:
            # The driver has a thread for each connection, and four handings over a statement. At
            # Python's 5 ms each waits that long for a busy event loop to let go: measured, a
            # message took 2 s instead of 80 ms (docs/measurements.md, the console).
            sys.setswitchinterval(SWITCH_INTERVAL)
            # SQLite lets one write at a time. Writers with a connection each would poll for the
            # file's lock, out of turn, and leave none for readers; so they wait for this one, in
            # the order in which they came. It is taken with the first statement, not before.
            self.engine = create_async_engine(url, pool_size=1, max_overflow=0, **options)
            readers = create_async_engine(url, pool_size=READERS, max_overflow=0, **options)
            _configure_sqlite(self.engine)
            _configure_sqlite(readers)
            self._readers = readers.execution_options(cps_write=False)
        else:
            self.engine = create_async_engine(url, pool_size=20, pool_pre_ping=True, **options)
            self._readers = self.engine
        self._writing = async_sessionmaker(self.engine, expire_on_commit=False)
        self._reading = async_sessionmaker(self._readers, expire_on_commit=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Yield a session whose work is committed at the end, or rolled back on an error."""
        async with self._writing() as session, session.begin():
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Yield a session for reading only; on SQLite it never waits for a writer."""
        async with self._reading() as session:
            yield session

    async def ping(self) -> None:
        """Raise the driver's error when the database does not answer."""
        async with self._readers.connect() as connection:
            await connection.execute(text("select 1"))

    async def close(self) -> None:
        """Give back all connections."""
        await self._readers.dispose()
        await self.engine.dispose()
