"""What agents do for customers: applications, actions on their behalf, the team's accounts."""

import re
import uuid
from datetime import timedelta

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
from tests.backend.web.test_console import begun, console_of, to_text, words
from tests.conftest import MintToken
from tests.support.agents import PASSWORD, Console, add_agent, code_of
from tests.support.talk import Talk

LIIS = "liis.tamm@studio.example"  # no tick
ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership
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
    order = {"tier": "gold", "terms_version": version[1]}
    assert (await anna.post(path, order)).status_code == 422
    order["accepted"] = "yes"
    shown = await anna.post(path, order)
    assert shown.status_code == 200
    assert await actors(app, ESZTER, "membership.signed_up") == []
    done = await anna.post(path, {**order, "confirmed": "yes"})
    assert done.status_code == 303, to_text(done.text)
    assert "CPS Gold" in to_text(await anna.get(done.headers["location"]))
    assert await actors(app, ESZTER, "membership.signed_up") == ["agent:anna@desk.example"]


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
