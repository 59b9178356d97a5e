"""The members' site as its forms are sent by hand, and what is read there."""

import re
from html import unescape
from typing import Any

import httpx
from fastapi import FastAPI
from sqlalchemy import func, select

from backend.accounts import service
from backend.core import clock
from backend.core.database import Database
from backend.core.security import sign_id
from backend.identity import links
from backend.identity.links import LinkLives
from backend.identity.rules import LinkPurpose
from backend.models.accounts import Customer
from locales import Locales
from locales.markup import to_plain

LIIS = "liis.tamm@studio.example"  # three products without a tick
ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership
BENCE = "kovacs.bence@studio.example"  # no products, an overdue invoice
WORDS = "a quiet morning by the sea"

texts = Locales.load()


def words(key: str, **values: Any) -> str:
    """A text in English, as it is read: in one line, without markup."""
    return " ".join(to_plain(texts.render("en", key, values)).split())


def visible(page: httpx.Response) -> str:
    """The words of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.text)).split())


async def be(api: httpx.AsyncClient, email: str) -> None:
    """Look at the site as a sample customer."""
    await api.post("/viewer", data={"customer": email})


async def link_for(app: FastAPI, email: str) -> str:
    """Return the token of a link to a password, as it is sent by mail."""
    database: Database = app.state.database
    settings = app.state.settings
    lives = LinkLives(settings.activation_life, settings.reset_life)
    async with database.transaction() as session:
        customer = await service.customer_by_email(session, email)
        assert customer
        link = await links.new_link(session, customer.id, LinkPurpose.RESET, lives, clock.now())
    return sign_id(links.PURPOSE, link.id, secret=settings.secret_key.get_secret_value())


async def log_in(app: FastAPI, api: httpx.AsyncClient, email: str) -> None:
    """Set a password by link, and log in with it."""
    token = await link_for(app, email)
    done = await api.post("/password", data={"token": token, "password": WORDS})
    assert (done.status_code, done.headers["location"]) == (303, "/log-in")
    done = await api.post("/log-in", data={"email": email, "password": WORDS})
    assert done.status_code == 303


async def count(app: FastAPI, model: Any, **of: Any) -> int:
    """Count the rows of a table whose columns hold that."""
    async with app.state.database.reading() as session:
        found = await session.scalar(select(func.count()).select_from(model).filter_by(**of))
    return int(found)


async def customer_id(app: FastAPI, email: str) -> Any:
    """Return the id of a sample customer."""
    async with app.state.database.reading() as session:
        return await session.scalar(select(Customer.id).where(Customer.email == email))
