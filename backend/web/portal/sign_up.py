"""My subscriptions, and the way through the sign-up: terms, payment, review, confirmation.

What was chosen so far stands in the addresses, so going back and forth loses nothing and needs no
store. The order is checked and placed once, at the end.
"""

from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from backend.billing.rules import PaymentMethod
from backend.programme.service import Group, Tier
from backend.web.portal.cards import NEW_CARD
from backend.web.portal.forms import Form, SentForm
from backend.web.portal.notice import Notice
from backend.web.portal.page import (
    SUBSCRIPTIONS,
    OwnPage,
    Page,
    PageOf,
    PageRoute,
    own_page,
    owner,
)
from backend.web.portal.problems import problems_of
from locales.values import enum

router = APIRouter(route_class=PageRoute)
SIGN_UP = "/sign-up"


@router.get(SUBSCRIPTIONS)
async def subscriptions_page(
    page: PageOf, tiers: str = "", tier: str = "", method: str = ""
) -> Response:
    """My subscriptions: membership, tiers with the corporate switch, invoices.

    `tier` and `method` come from the chat, which has asked for them already: they lead on to the
    sign-up, where they are chosen. A tier that cannot be ordered leads no further.
    """
    if tier:
        member = owner(await own_page(page))
        chosen = member.open_tier(tier, page.programme)
        if chosen is not None and member.can_sign_up:
            kept = {"method": method, **({"language": page.language} if page.wished else {})}
            return page.go(f"{SIGN_UP}/{chosen.id}?{urlencode(kept)}")
    groups: tuple[Group, ...] = tuple(Group)
    switch = page.member is not None and len(page.member.groups(page.programme)) > 1
    if switch:  # fact 35: either the one group or the other
        groups = (Group.CORPORATE if tiers == Group.CORPORATE else Group.INDIVIDUAL,)
    return page.render(
        "subscriptions.html", heading="portal-nav-subscriptions", groups=groups, switch=switch
    )


@router.get(f"{SIGN_UP}/{{tier_id}}")
async def sign_up_page(page: OwnPage, tier_id: str, method: str = "") -> Response:
    """The terms and conditions, and the way of payment (facts 30, 43)."""
    tier = owner(page).open_tier(tier_id, page.programme)
    if tier is None or not owner(page).can_sign_up:
        return page.go(SUBSCRIPTIONS)
    return _render_terms(page, tier, Form.filled({"method": method}))


@router.post(f"{SIGN_UP}/{{tier_id}}")
async def accept_terms(page: OwnPage, tier_id: str, form: SentForm) -> Response:
    """Go on to the card, or with a bank transfer to the review."""
    tier = owner(page).open_tier(tier_id, page.programme)
    if tier is None:
        return page.go(SUBSCRIPTIONS)
    form.require("accepted", "method")
    if form.problems:
        return _render_terms(page, tier, form)
    if form.get("method") == PaymentMethod.CARD:
        return page.go(f"{NEW_CARD}?{urlencode({'tier': tier.id})}")
    return page.go(f"{SIGN_UP}/{tier.id}/review?{urlencode({'method': form.get('method')})}")


@router.get(f"{SIGN_UP}/{{tier_id}}/review")
async def review_page(
    page: OwnPage, tier_id: str, method: str = "", card: str = Query("", max_length=36)
) -> Response:
    """Please review your information (fact 45)."""
    tier = owner(page).open_tier(tier_id, page.programme)
    if tier is None or not owner(page).can_sign_up:
        return page.go(SUBSCRIPTIONS)
    if method not in page.programme.payment_methods:
        return page.go(f"{SIGN_UP}/{tier.id}")
    return _render_review(page, tier, Form.filled({"method": method, "card": card}))


@router.post(f"{SIGN_UP}/{{tier_id}}/review")
async def confirm(page: OwnPage, tier_id: str, form: SentForm) -> Response:
    """Place the order: one membership, one invoice."""
    tier = owner(page).open_tier(tier_id, page.programme)
    if tier is None:
        return page.go(SUBSCRIPTIONS)
    if form.get("method") not in page.programme.payment_methods:
        return page.go(f"{SIGN_UP}/{tier.id}")
    form.require("accepted")
    if form.problems:
        return _render_review(page, tier, form)
    order = {
        "tier": tier.id,
        "terms_version": form.get("terms_version"),
        "accepted": True,
        "method": form.get("method"),
        **({"card": form.get("card")} if form.get("card") else {}),
    }
    answer = await page.client(form.key).post("/api/me/membership", order)
    if answer.refusal:
        form.add(problems_of(answer.refusal))
        return _render_review(page, tier, form)
    membership = answer.body["membership"]
    values = {
        "tier": enum("tier", membership["tier"]),
        "number": membership["number"],
        "since": {"date": membership["since"]},
        "expires": {"date": membership["expires"]},
    }
    return page.go(SUBSCRIPTIONS, Notice("portal-signed-up", values))


def _render_terms(page: Page, tier: Tier, form: Form) -> HTMLResponse:
    return page.render_form("sign_up.html", form, heading="portal-sign-up", tier=tier)


def _render_review(page: Page, tier: Tier, form: Form) -> HTMLResponse:
    return page.render_form("review.html", form, heading="portal-review", tier=tier)
