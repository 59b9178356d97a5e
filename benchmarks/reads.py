"""Do my points and my incomplete products take longer when there are more customers?

Fills two SQLite databases (1,000 and 100,000 customers with ten products each), reads as the API
does for customers picked at random, and compares the medians. Figures: docs/measurements.md.
"""

import argparse
import asyncio
import random
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend import migrations
from backend.core.database import Database
from backend.products import service
from backend.programme.service import load_programme

SMALL, LARGE = 1_000, 100_000
PRODUCTS = 10  # of each customer; every fourth one lacks its dealer
READS = 1_000
LIMIT = 1.2
WHEN = "2026-11-20 12:00:00.000000"
PROGRAMME = load_programme()
Read = Callable[[AsyncSession, uuid.UUID], Awaitable[Any]]


def ids(count: int, kind: int) -> Iterator[str]:
    """Ids that are spread as random ones are, and the same each time."""
    source = random.Random(kind)
    return (uuid.UUID(int=source.getrandbits(128), version=4).hex for _ in range(count))


def fill(path: Path, customers: int) -> None:
    """Write the rows with executemany; two foreign keys a row are not checked meanwhile."""
    base = sqlite3.connect(path)
    base.execute("pragma synchronous=off")
    model = uuid.uuid4().hex
    base.execute(
        "insert into catalogue_model (id, name, key, aliases, kind, points, sample)"
        " values (?, 'EOS R5', 'eosr5', '[]', 'camera', 400, 1)",
        (model,),
    )
    base.executemany(
        "insert into customer (id, email, name, country, language, account_opened_at, created_at)"
        f" values (?, ?, 'Mari', 'EE', 'et', '{WHEN}', '{WHEN}')",
        ((row, f"{row}@example.com") for row in ids(customers, 1)),
    )
    owners = (owner for owner in ids(customers, 1) for _ in range(PRODUCTS))
    base.executemany(
        "insert into product (id, customer_id, model_id, created_at, serial, serial_normalised,"
        " serial_approximate, purchase_date, purchase_date_precision, purchase_country,"
        " purchase_country_approximate, dealer, dealer_approximate)"
        f" values (?, ?, '{model}', '{WHEN}', ?, ?, 0, '2020-06-05', 'exact', 'LV', 0, ?, 0)",
        (
            (row, owner, str(n), str(n), None if n % 4 == 0 else "Fotokaste")
            for n, (row, owner) in enumerate(zip(ids(customers * PRODUCTS, 2), owners, strict=True))
        ),
    )
    base.execute(
        "insert into points_entry (id, customer_id, product_id, points, reason, created_at)"
        " select lower(hex(randomblob(16))), customer_id, id, 400, 'allocated', created_at"
        " from product where dealer is not null"
    )
    base.commit()
    base.execute("analyze")
    base.close()


async def my_points(session: AsyncSession, customer: uuid.UUID) -> None:
    found = await service.points_of(session, customer, PROGRAMME)
    assert found.allocated + found.waiting == PRODUCTS * 400


async def incomplete(session: AsyncSession, customer: uuid.UUID) -> None:
    found = await service.products_of(session, customer, PROGRAMME)
    assert [product for product in found if product.missing]


async def timed(database: Database, read: Read, customer: uuid.UUID) -> float:
    """Milliseconds of a read, in a session of its own as a request has it."""
    begin = time.perf_counter()
    async with database.reading() as session:
        await read(session, customer)
    return (time.perf_counter() - begin) * 1000


async def measure(paths: dict[int, Path], reads: int) -> bool:
    """Print medians of the later reads: the files lie in the memory by then.

    The databases take turns at each read, so that a busy machine slows both.
    """
    databases = {size: Database(f"sqlite+aiosqlite:///{path}") for size, path in paths.items()}
    everybody = {size: [uuid.UUID(row) for row in ids(size, 1)] for size in paths}
    good = True
    for read in (my_points, incomplete):
        taken: dict[int, list[float]] = {size: [] for size in paths}
        for _ in range(reads):
            for size, database in databases.items():
                taken[size].append(await timed(database, read, random.choice(everybody[size])))
        small, large = (statistics.median(taken[size][reads // 3 :]) for size in (SMALL, LARGE))
        good &= large <= LIMIT * small
        print(f"{read.__name__}: {small:.2f} ms, {large:.2f} ms, {large / small:.2f} times")
    for database in databases.values():
        await database.close()
    return good


def main() -> int:
    """Fill, measure, and fail where a read grows."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reads", type=int, default=READS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = {size: Path(folder) / f"{size}.sqlite3" for size in (SMALL, LARGE)}
        for size, path in paths.items():
            asyncio.run(migrations.upgrade(f"sqlite+aiosqlite:///{path}"))
            begin = time.perf_counter()
            fill(path, size)
            print(f"{size} customers: filled in {time.perf_counter() - begin:.0f} s")
        return 0 if asyncio.run(measure(paths, arguments.reads)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
