"""What agents do for customers: applications, actions on their behalf, the team's accounts."""

import re
import uuid
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.accounts import service as accounts
from backend.audit import service as audit
from backend.core import clock
from backend.core.database import Database
from backend.core.security import Role, sign_on_behalf
from backend.core.settings import DEVELOPMENT_SECRET
from backend.models.accounts import Application, Customer
from locales.values import enum, money
from tests.backend.web.test_console import begun, console_of, to_text, words
from tests.conftest import MintToken
from tests.support.agents import PASSWORD, Console, add_agent, code_of
from tests.support.talk import Talk

LIIS = "liis.tamm@studio.example"  # no tick
ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership
MOVES = "nagy.eszter@studio.example"  # an old address, and products to move
JANIS = "janis.kalnins@studio.example"  # applied, no account yet
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


async def customer_of(app: FastAPI, email: str) -> Customer:
    database: Database = app.state.database
    async with database.reading() as session:
        found = await accounts.customer_by_email(session, email)
    assert found
    return found


async def waiting_products(api: httpx.AsyncClient, token: str) -> int:
    """How many products of the earlier account have not been moved yet."""
    headers = {"Authorization": f"Bearer {token}"}
    found = (await api.get("/api/me/migration", headers=headers)).json()
    return int(found["count"]) if found["outcome"] == "ready" else 0


async def actors(app: FastAPI, email: str, action: str) -> list[str]:
    """Who has done that in a customer's account."""
    database: Database = app.state.database
    customer = await customer_of(app, email)
    async with database.reading() as session:
        entries = await audit.entries_of_customer(session, customer.id)
    return [entry.actor for entry in entries if entry.action == action]


async def answering(
    app: FastAPI, api: httpx.AsyncClient, token: MintToken, email: str
) -> tuple[Console, Talk, str]:
    """An agent who answers in the conversation of an identified customer."""
    anna = await console_of(app)
    talk = await begun(api)
    await talk.identify(token(email))
    await talk.say("topic: human")
    page = await anna.does(talk.id, "take")
    return anna, talk, page


async def test_a_product_is_completed_after_it_was_shown_once_more(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna, _, page = await answering(app, api, identity_token, LIIS)
    found = re.search(r'href="(/console/conversations/[^"]+/actions/product/[^"]+)"', page)
    assert found
    path = found[1]
    assert (await anna.client.get(path)).status_code == 200
    details = {
        "serial": "9920011199", "day": "5", "month": "6", "year": "2020",
        "purchase_country": "EE", "dealer": "Fotopood",
    }  # fmt: skip
    shown = await anna.post(path, details)
    assert shown.status_code == 200
    assert "9920011199" in shown.text
    assert await actors(app, LIIS, "product.changed") == []
    key = uuid.uuid4().hex
    for _ in range(2):  # the same form twice does it once
        done = await anna.post(path, {**details, "confirmed": "yes", "form_key": key})
        assert done.status_code == 303
    assert words("en", "portal-tick") in await anna.get(done.headers["location"])
    assert await actors(app, LIIS, "product.changed") == ["agent:anna@desk.example"]


async def test_what_the_rules_refuse_is_refused_to_agents_too(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna, _, page = await answering(app, api, identity_token, LIIS)
    found = re.search(r'href="(/console/conversations/[^"]+/actions/product/[^"]+)"', page)
    assert found
    details = {"serial": "9920011199", "year": "2999", "confirmed": "yes"}
    answer = await anna.post(found[1], details)
    assert answer.status_code == 422
    assert words("en", "portal-error-date_in_future") in to_text(answer.text)


async def test_a_sign_up_is_placed_for_who_has_accepted_the_terms(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna, talk, _ = await answering(app, api, identity_token, ESZTER)
    path = f"/console/conversations/{talk.id}/actions/sign-up"
    form = await anna.get(path)
    version = re.search(r'name="terms_version" value="([^"]+)"', form)
    assert version
    order = {"tier": "gold", "terms_version": version[1], "method": "bank_transfer"}
    assert (await anna.post(path, order)).status_code == 422
    order["accepted"] = "yes"
    shown = await anna.post(path, order)
    assert shown.status_code == 200
    assert await actors(app, ESZTER, "membership.signed_up") == []
    done = await anna.post(path, {**order, "confirmed": "yes"})
    assert done.status_code == 303, to_text(done.text)
    assert "CPS Gold" in to_text(await anna.get(done.headers["location"]))
    assert await actors(app, ESZTER, "membership.signed_up") == ["agent:anna@desk.example"]


@pytest.mark.parametrize("language", ["en", "lv", "lt", "et", "hu"])
async def test_who_pays_by_card_is_sent_to_where_the_card_is_entered(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken, language: str
) -> None:
    anna, talk, _ = await answering(app, api, identity_token, ESZTER)
    await api.patch(talk.path, json={"language": language}, headers=talk.headers)
    path = f"/console/conversations/{talk.id}/actions/sign-up"
    order = {"tier": "gold", "method": "card"}
    shown = await anna.post(path, order)
    fee = {"tier": enum("tier", "gold"), "fee": money(Decimal(170), "EUR")}
    link = "/subscriptions?tier=gold&method=card"
    for spoken in ("en", language):
        assert words(spoken, "agent-card-link", **fee, url=link) in to_text(shown.text)
    before = len(await talk.history())
    key = uuid.uuid4().hex
    for _ in range(2):  # the same form twice says it once
        done = await anna.post(path, {**order, "confirmed": "yes", "form_key": key})
        assert done.status_code == 303
    [said] = (await talk.history())[before:]
    assert (said["author"], said["key"], said["values"]["url"]) == (
        "agent",
        "agent-card-link",
        link,
    )
    assert await actors(app, ESZTER, "membership.signed_up") == []
    # What is no tier of theirs is not offered by link either.
    closed = await anna.post(path, {"tier": "corporate_a", "method": "card", "confirmed": "yes"})
    assert closed.status_code == 422
    assert len(await talk.history()) == before + 1


async def test_products_are_moved_for_a_customer_after_a_yes(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna, talk, page = await answering(app, api, identity_token, MOVES)
    path = f"/console/conversations/{talk.id}/actions/migration"
    assert f'href="{path}"' in page
    count = await waiting_products(api, identity_token(MOVES))
    assert count > 0
    shown = to_text(await anna.get(path))
    assert words("en", "console-action-migrate-ready", count=count) in shown
    assert await waiting_products(api, identity_token(MOVES)) == count
    key = uuid.uuid4().hex
    for _ in range(2):  # the same form twice does it once
        done = await anna.post(path, {"form_key": key})
        assert done.status_code == 303
    page = to_text(await anna.get(done.headers["location"]))
    assert words("en", "console-migrated", migrated=count) in page
    assert await actors(app, MOVES, "products.migrated") == ["agent:anna@desk.example"]
    assert path not in page
    assert words("en", "console-migration-already_migrated") in to_text(await anna.get(path))


async def test_without_the_old_address_nothing_is_moved(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna, talk, page = await answering(app, api, identity_token, LIIS)
    path = f"/console/conversations/{talk.id}/actions/migration"
    assert path not in page
    assert words("en", "console-migration-no_old_email") in to_text(await anna.get(path))
    assert (await anna.post(path)).status_code == 303
    assert await actors(app, LIIS, "products.migrated") == []


async def test_the_activation_mail_is_sent_again(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna, talk, _ = await answering(app, api, identity_token, ESZTER)
    path = f"/console/conversations/{talk.id}/actions/activation-mail"
    assert ESZTER in await anna.get(path)
    done = await anna.post(path)
    assert done.status_code == 303
    await app.state.jobs.run_due()
    kept = app.state.kept_mails
    mails = [await kept.read(name) for name in await kept.names()]
    assert ESZTER in [mail["To"] for mail in mails]


async def test_only_who_answers_acts_and_only_for_who_is_identified(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    anna, talk, _ = await answering(app, api, identity_token, ESZTER)
    boris = await console_of(app, "Boris")
    path = f"/console/conversations/{talk.id}/actions/sign-up"
    assert (await boris.client.get(path)).status_code == 409
    assert (await boris.post(path, {"confirmed": "yes"})).status_code == 409
    await api.delete(f"{talk.path}/identity", headers=talk.headers)
    answer = await anna.client.get(path)
    assert answer.status_code == 409
    assert words("en", "console-error-not_identified_now") in to_text(answer.text)


async def test_another_customer_s_product_is_out_of_reach(
    app: FastAPI, api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    _, _, page = await answering(app, api, identity_token, LIIS)
    found = re.search(r"/actions/product/([0-9a-f-]+)", page)
    assert found
    boris = await console_of(app, "Boris")
    talk = await begun(api)
    await talk.identify(identity_token(ESZTER))
    await boris.does(talk.id, "take")
    path = f"/console/conversations/{talk.id}/actions/product/{found[1]}"
    assert (await boris.client.get(path)).status_code == 404


async def test_tokens_on_behalf_open_nothing_of_the_operator_s_and_end(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    customer = await customer_of(app, ESZTER)

    def bearer(**more: object) -> dict[str, str]:
        options = {"secret": DEVELOPMENT_SECRET, "now": clock.now(), "life": timedelta(minutes=1)}
        token = sign_on_behalf("anna", customer.id, **{**options, **more})  # type: ignore[arg-type]
        return {"Authorization": f"Bearer {token}"}

    assert (await api.get("/api/me/points", headers=bearer())).status_code == 200
    past = bearer(now=clock.now() - timedelta(minutes=2))
    assert (await api.get("/api/me/points", headers=past)).status_code == 401
    assert (await api.get("/api/me/points", headers=bearer(secret="x" * 32))).status_code == 401
    assert (await api.get("/api/operator/applications", headers=bearer())).status_code == 401


async def applied(app: FastAPI) -> Application:
    database: Database = app.state.database
    async with database.reading() as session:
        query = select(Application).where(Application.email == JANIS)
        return (await session.execute(query)).scalars().one()


async def test_an_application_is_approved_after_a_second_look(app: FastAPI) -> None:
    anna = await console_of(app)
    application = await applied(app)
    path = f"/console/applications/{application.id}"
    assert path in await anna.get("/console/applications")
    assert JANIS in await anna.get(path)
    asked = await anna.post(f"{path}/approve")
    assert asked.status_code == 200
    assert (await applied(app)).decided_at is None
    done = await anna.post(f"{path}/approve", {"confirmed": "yes"})
    assert done.status_code == 303, to_text(done.text)
    assert (await applied(app)).state == "approved"
    late = await anna.post(f"{path}/reject", {"reason": "other"})
    assert late.status_code == 422
    assert words("en", "console-error-application_state") in to_text(late.text)


async def test_an_application_is_declined_with_a_reason(app: FastAPI) -> None:
    anna = await console_of(app)
    application = await applied(app)
    path = f"/console/applications/{application.id}/reject"
    form = {"reason": "document_unreadable", "note": "Lūdzu, atsūtiet vēlreiz."}
    assert (await anna.post(path, form)).status_code == 303
    assert (await applied(app)).rejection_reason == "Lūdzu, atsūtiet vēlreiz."


async def test_an_administrator_adds_changes_and_shuts_out(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    root = await console_of(app, "Root", role=Role.ADMIN)
    form = {
        "email": "Cora@Desk.example", "name": "Cora", "role": "lead", "language": "hu",
        "languages": "hu", "capacity": "3",
    }  # fmt: skip
    bad = await root.post("/console/agents", {**form, "capacity": "many"})
    assert bad.status_code == 422
    added = await root.post("/console/agents", form)
    assert added.status_code == 200
    link = re.search(r"(/console/invitation\?token=[\w.]+)", added.text)
    assert link
    assert (await api.post(link[1], data={"password": PASSWORD})).status_code == 303
    again = await root.post("/console/agents", form)
    assert words("en", "console-error-agent_exists") in to_text(again.text)
    page = await root.get("/console/agents")
    path = re.search(r'href="(/console/agents/[0-9a-f-]+)">Cora', page)
    assert path
    changed = await root.post(path[1], {**form, "name": "Kora", "role": "agent"})
    assert changed.status_code == 303
    assert "Kora" in await root.get("/console/agents")
    out = await root.post(f"{path[1]}/access", {"access": "no"})
    assert out.status_code == 303
    refused = {"email": "cora@desk.example", "password": PASSWORD}
    assert (await api.post("/console/log-in", data=refused)).status_code == 422


async def test_who_may_do_less_now_may_do_less_at_once(app: FastAPI) -> None:
    root = await console_of(app, "Root", role=Role.ADMIN)
    agent = await add_agent(app, "Cora", role=Role.ADMIN)
    cora = await Console.log_in(app, agent)
    assert (await cora.client.get("/console/agents")).status_code == 200
    form = {"name": "Cora", "role": "agent", "language": "en", "languages": "en", "capacity": "3"}
    await root.post(f"/console/agents/{agent.id}", form)
    assert (await cora.client.get("/console/agents")).status_code == 403
    assert await code_of(app, agent)
