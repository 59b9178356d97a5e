"""A card for a sign-up, or for an invoice whose first card was declined (facts 47, 49).

A card's number never comes here: the payment provider's own field gives a one-time token for it.
The sandbox has no such field; its tokens are offered as test cards. What the provider says of a
card comes a moment later, so a page waits for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse, Response

from backend.billing.rules import CardState, PaymentMethod
from backend.billing.service import InvoiceView
from backend.programme.service import Tier
from backend.web.portal.forms import Form, Problem, SentForm
from backend.web.portal.notice import Notice
from backend.web.portal.page import SUBSCRIPTIONS, OwnPage, Page, PageRoute, owner
from backend.web.portal.problems import problems_of

router = APIRouter(route_class=PageRoute)
CARDS = "/cards"
NEW_CARD = f"{CARDS}/new"
# The cards of the sandbox that a visitor can try (backend.integrations.payment).
TEST_CARDS = ("tok_ok", "tok_declined", "tok_timeout_once", "tok_timeout", "tok_charge_declined")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a card is for: the sign-up for a level, or an invoice."""

    tier: Tier | None
    invoice: InvoiceView | None

    @property
    def query(self) -> str:
        """How the addresses of the cards' pages name it."""
        if self.tier is not None:
            return urlencode({"tier": self.tier.id})
        return urlencode({"invoice": self.invoice.number if self.invoice else ""})


async def purpose_of(
    page: OwnPage,
    tier: Annotated[str, Query(max_length=32)] = "",
    invoice: Annotated[str, Query(max_length=32)] = "",
) -> Purpose | None:
    """Return what the card is for; None: nothing that this member can pay for."""
    member = owner(page)
    chosen, found = member.open_tier(tier, page.programme), member.invoice(invoice)
    return Purpose(chosen, found) if chosen or found else None


PurposeOf = Annotated[Purpose | None, Depends(purpose_of)]


@router.get(NEW_CARD)
async def card_page(page: OwnPage, purpose: PurposeOf, declined: bool = False) -> Response:
    """Choose a card; `declined`: the one before was."""
    if purpose is None:
        return page.go(SUBSCRIPTIONS)
    problems = [Problem("portal-error-card-declined", at="card")] if declined else []
    return _render(page, Form(problems=problems), purpose)


@router.post(NEW_CARD)
async def add_card(page: OwnPage, purpose: PurposeOf, form: SentForm) -> Response:
    """Have a card authorised with zero, and wait for what the provider says."""
    if purpose is None:
        return page.go(SUBSCRIPTIONS)
    form.require("card")
    if form.problems:
        return _render(page, form, purpose)
    answer = await page.client(form.key).post("/api/me/cards", {"card_token": form.get("card")})
    if answer.refusal:
        form.add(problems_of(answer.refusal))
        return _render(page, form, purpose)
    return page.go(f"{CARDS}/{answer.body['id']}?{purpose.query}")


@router.get(f"{CARDS}/{{card_id}}")
async def waiting_page(page: OwnPage, purpose: PurposeOf, card_id: str) -> Response:
    """Wait for the provider, and go on from there."""
    answer = await page.client().get(f"/api/me/cards/{quote(card_id, safe='')}")
    if answer.refusal or purpose is None:
        return page.not_here()
    state = answer.body["state"]
    if state == CardState.DECLINED:
        return page.go(f"{NEW_CARD}?{purpose.query}&declined=1")
    if state == CardState.AUTHORISED and purpose.tier is not None:
        chosen = urlencode({"method": PaymentMethod.CARD, "card": card_id})
        return page.go(f"/sign-up/{purpose.tier.id}/review?{chosen}")
    return _render_state(page, purpose, {"card_id": card_id, "state": state}, Form())


@router.post(f"{CARDS}/{{card_id}}")
async def use_card(page: OwnPage, purpose: PurposeOf, card_id: str, form: SentForm) -> Response:
    """Have an invoice charged to the card."""
    if purpose is None or purpose.invoice is None:
        return page.not_here()
    number = purpose.invoice.number
    path = f"/api/me/invoices/{quote(number, safe='')}/card"
    answer = await page.client(form.key).post(path, {"card": card_id})
    if answer.refusal:
        form.add(problems_of(answer.refusal))
        return _render_state(page, purpose, {"card_id": card_id, "state": "authorised"}, form)
    return page.go(SUBSCRIPTIONS, Notice("portal-card-changed", {"number": number}))


def _render(page: Page, form: Form, purpose: Purpose) -> HTMLResponse:
    return page.render_form(
        "card.html",
        form,
        heading="portal-card",
        purpose=purpose,
        # Only the sandbox has test cards; elsewhere no provider is configured.
        test_cards=TEST_CARDS if page.settings.development else (),
    )


def _render_state(
    page: Page, purpose: Purpose, card: Mapping[str, str], form: Form
) -> HTMLResponse:
    waiting = card["state"] == CardState.AUTHORISING
    return page.render_form(
        "card_state.html",
        form,
        heading="portal-card-waiting" if waiting else "portal-card-ready",
        purpose=purpose,
        waiting=waiting,
        here=f"{CARDS}/{card['card_id']}?{purpose.query}",
    )
