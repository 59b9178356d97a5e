"""What an agent does in a customer's account: each is shown once more before it is carried out.

It goes the way of the customer's own API, on their behalf: the same rules, and the audit names the
agent. Only who answers in a conversation acts for its customer, and only while that is identified.
"""

import uuid
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from backend.accounts import service as accounts
from backend.agents.dependencies import ByAgent
from backend.audit.service import By
from backend.billing.rules import PaymentMethod
from backend.conversations import inbox
from backend.conversations.desk import Desk, Reply
from backend.conversations.errors import NotYourConversation, UnknownConversation
from backend.conversations.service import is_identified
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError, Conflict, NotFound
from backend.models.accounts import Customer
from backend.models.conversations import Conversation
from backend.products.rules import Detail, MigrationOutcome
from backend.products.service import ProductView
from backend.programme.service import Tier
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute, Page
from backend.web.console.words import problem_of_refusal
from backend.web.portal.client import Answer
from backend.web.portal.forms import Form, Problem, SentForm
from backend.web.portal.member import Member, member_of
from backend.web.portal.my_products import details_of, form_of
from backend.web.portal.page import SUBSCRIPTIONS
from locales.markup import to_html
from locales.values import enum, listing, money

CONVERSATION = f"{INBOX}/conversations/{{conversation_id}}"
router = APIRouter(prefix=f"{CONVERSATION}/actions", route_class=ConsoleRoute)
CONFIRMED = "confirmed"


class NotIdentifiedNow(Conflict):
    """The customer is not identified in the conversation at this moment."""

    code = "not_identified_now"


class NoSuchProduct(NotFound):
    """The customer has no product of that id."""

    code = "unknown_product"


class ForCustomer:
    """An action for the customer of a conversation."""

    def __init__(self, page: Page, conversation: Conversation, member: Member, by: By) -> None:
        self.page = page
        self.by = by
        self.conversation_id = conversation.id
        self.language = conversation.language
        self.back = f"{INBOX}/conversations/{conversation.id}"
        self.member = member

    @property
    def customer(self) -> Customer:
        """Whom it is for."""
        return self.member.customer

    def product(self, product_id: str) -> ProductView:
        """Return one of the customer's products. Raises NoSuchProduct."""
        found = self.member.product(product_id)
        if found is None:
            raise NoSuchProduct()
        return found

    def render(
        self, template: str, form: Form, *, confirm: bool = False, **more: Any
    ) -> HTMLResponse:
        """Return the page of the action: its form, or what is about to be done."""
        return self.page.render_form(
            template,
            form,
            heading="console-actions",
            member=self.member,
            back=self.back,
            spoken=self.language,
            confirm=confirm and not form.problems,
            **more,
        )

    async def say(self, reply: Reply, form: Form, key: str) -> Response:
        """Say something to the customer, once; return the way back."""
        desk: Desk = self.page.request.app.state.desk
        try:
            await desk.reply(
                self.conversation_id, self.page.agent, reply, self.by, client_id=f"agent-{form.key}"
            )
        except AppError as error:
            return self.page.refuse(self.back, error)
        return self.page.go(self.back, key)

    def done(self, answer: Answer, form: Form, key: str, values: dict[str, Any]) -> Response | None:
        """Return the way back once it is done; None: it was refused, the form says why."""
        if answer.refusal:
            form.add([problem_of_refusal(answer.refusal)])
            return None
        return self.page.go(self.back, key, values)


async def for_customer(page: AgentPage, by: ByAgent, conversation_id: uuid.UUID) -> ForCustomer:
    """Return whom an action is for.

    Raises:
        UnknownConversation, NotYourConversation
        NotIdentifiedNow: nobody is identified in it at this moment.
    """
    database: Database = page.request.app.state.database
    now = clock.now()
    async with database.reading() as session:
        conversation = await inbox.present(session, conversation_id)
        if conversation is None:
            raise UnknownConversation()
        if conversation.owner != "agent" or conversation.agent_id != page.agent.id:
            raise NotYourConversation(owner=conversation.owner)
        if conversation.customer_id is None or not is_identified(conversation, now):
            raise NotIdentifiedNow()
        customer = await accounts.customer_by_id(session, conversation.customer_id)
        if customer is None:
            raise NotIdentifiedNow()
        member = await member_of(session, customer, page.programme, today=now.date())
    return ForCustomer(page, conversation, member, by)


Action = Annotated[ForCustomer, Depends(for_customer)]


@router.get("/product/{product_id}")
async def product_page(action: Action, product_id: str) -> HTMLResponse:
    """What is known of a product, to be completed."""
    product = action.product(product_id)
    return _product(action, form_of(product), product)


@router.post("/product/{product_id}")
async def complete(action: Action, product_id: str, form: SentForm) -> Response:
    """Complete or change a product for its owner."""
    product = action.product(product_id)
    body = {**details_of(form), "model": product.model}
    if form.problems or not form.get(CONFIRMED):
        return _product(action, form, product, confirm=True, body=body)
    api = action.page.on_behalf_of(action.customer, form.key)
    answer = await api.patch(f"/api/me/products/{product.id}", {**body, "replace": True})
    key, values = ("", {}) if answer.refusal else _told(answer.body)
    return action.done(answer, form, key, values) or _product(action, form, product)


@router.get("/activation-mail")
async def activation_mail_page(action: Action) -> HTMLResponse:
    """Ask whether the mail shall be sent."""
    return action.render("action_mail.html", Form(), confirm=True)


@router.post("/activation-mail")
async def send_activation_mail(action: Action, form: SentForm) -> Response:
    """Send the link to the password again, to the customer's address."""
    api = action.page.on_behalf_of(action.customer, form.key)
    answer = await api.post("/api/me/password-link")
    values = {"email": action.customer.email}
    done = action.done(answer, form, "console-mail-sent", values)
    return done or action.render("action_mail.html", form)


@router.get("/migration")
async def migration_page(action: Action) -> HTMLResponse:
    """Ask whether the products of the earlier account shall be moved."""
    return _migration(action, Form())


@router.post("/migration")
async def migrate(action: Action, form: SentForm) -> Response:
    """MIGRATE PRODUCTS for a customer (facts 19-22)."""
    api = action.page.on_behalf_of(action.customer, form.key)
    answer = await api.post("/api/me/migration")
    key, values = ("", {}) if answer.refusal else _migrated(answer.body)
    return action.done(answer, form, key, values) or _migration(action, form)


@router.get("/sign-up")
async def sign_up_page(action: Action) -> HTMLResponse:
    """The levels that are open to the customer."""
    return _sign_up(action, Form())


@router.post("/sign-up")
async def sign_up(action: Action, form: SentForm) -> Response:
    """Place a sign-up by bank transfer, for a customer who has accepted the terms.

    A card is the customer's own: they are sent the link to where it is entered instead.
    """
    tier = action.member.open_tier(form.get("tier"), action.page.programme)
    by_card = form.get("method") == PaymentMethod.CARD
    if tier is None:
        form.add([Problem("console-missing-tier", at="tier")])
    if form.get("method") not in action.page.programme.payment_methods:
        form.add([Problem("portal-missing-method", at="method")])
    if not by_card and form.get("accepted") != "yes":
        form.add([Problem("portal-missing-accepted", at="accepted")])
    if tier is None or form.problems or not form.get(CONFIRMED) or not action.member.can_sign_up:
        return _sign_up(action, form, confirm=True)
    if by_card:
        return await action.say(card_link(tier), form, "console-card-link-sent")
    order = {
        "tier": tier.id,
        "terms_version": form.get("terms_version"),
        "accepted": True,
        "method": PaymentMethod.BANK_TRANSFER.value,
    }
    api = action.page.on_behalf_of(action.customer, form.key)
    answer = await api.post("/api/me/membership", order)
    values: dict[str, Any] = {}
    if not answer.refusal:
        made = answer.body["membership"]
        values = {"tier": enum("tier", made["tier"]), "number": made["number"]}
    return action.done(answer, form, "console-signed-up", values) or _sign_up(action, form)


def _sign_up(action: ForCustomer, form: Form, *, confirm: bool = False) -> HTMLResponse:
    page = action.page
    found = [
        action.member.open_tier(one, page.programme) for one in action.member.points.open_tiers
    ]
    tiers = [tier for tier in found if tier is not None]
    if not action.member.can_sign_up:
        form.add([Problem("console-error-nothing_to_order")])
    chosen = action.member.open_tier(form.get("tier"), page.programme)
    by_card = form.get("method") == PaymentMethod.CARD
    return action.render(
        "action_sign_up.html",
        form,
        confirm=confirm,
        tiers=tiers,
        chosen=chosen,
        by_card=by_card,
        link=_read(action, card_link(chosen)) if chosen and by_card else None,
    )


def card_link(tier: Tier) -> Reply:
    """Return what tells a customer where to enter their card for a tier."""
    values = {
        "tier": enum("tier", tier.id),
        "fee": money(tier.fee, tier.currency),
        "url": f"{SUBSCRIPTIONS}?{urlencode({'tier': tier.id, 'method': PaymentMethod.CARD})}",
    }
    return Reply(key="agent-card-link", values=values)


def _read(action: ForCustomer, reply: Reply) -> list[Markup]:
    """Return what would be said, as the agent and as the customer reads it."""
    texts, key = action.page.locales, reply.key or ""
    return [
        Markup(to_html(texts.render(language, key, reply.values)))  # noqa: S704  (escaped)
        for language in (action.page.language, action.language)
    ]


def _migration(action: ForCustomer, form: Form) -> HTMLResponse:
    return action.render("action_migration.html", form, preview=action.member.migration)


def _migrated(done: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Say what has come of moving the products."""
    if done["outcome"] != MigrationOutcome.MIGRATED:
        return f"console-migration-{done['outcome']}", {}
    counts = {name: done[name] for name in ("migrated", "in_review")}
    if counts["in_review"]:
        return "console-migrated-review", counts
    return "console-migrated", {"migrated": counts["migrated"]}


def _product(
    action: ForCustomer,
    form: Form,
    product: ProductView,
    *,
    confirm: bool = False,
    body: dict[str, Any] | None = None,
) -> HTMLResponse:
    return action.render(
        "action_product.html",
        form,
        confirm=confirm,
        product=product,
        body=body,
        details=list(Detail),
    )


def _told(product: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Say what has come of a change."""
    model = product["model"]
    if product["tick"]:
        return "console-product-tick", {"model": model, "points": product["points"]}
    lacking = listing(enum("detail", detail) for detail in product["missing"])
    return "console-product-missing", {"model": model, "missing": lacking}
