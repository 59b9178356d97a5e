"""My products: register, complete, change and remove them, and migrate those of the old account."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from backend.core.database import Database
from backend.products.rules import (
    DatePrecision,
    Detail,
    MigrationOutcome,
    ReviewState,
    parse_purchase_date,
)
from backend.products.service import ProductView, catalogue
from backend.web.portal.forms import Form, Problem, SentForm
from backend.web.portal.notice import Notice
from backend.web.portal.page import PRODUCTS, OwnPage, Page, PageOf, PageRoute, owner
from backend.web.portal.problems import problems_of
from locales.values import enum, listing

router = APIRouter(route_class=PageRoute)
NEW = f"{PRODUCTS}/new"
API = "/api/me/products"
ORDER = ("model", "serial", "purchase_date", "purchase_country", "dealer", "approximate")


@router.get(PRODUCTS)
async def products_page(page: PageOf) -> HTMLResponse:
    """My products, each with its tick or what is missing."""
    return page.render("products.html", heading="portal-nav-products")


@router.post(f"{PRODUCTS}/migrate")
async def migrate(page: OwnPage, form: SentForm) -> Response:
    """MIGRATE PRODUCTS (facts 19-22)."""
    answer = await page.client(form.key).post("/api/me/migration")
    if answer.refusal:
        return _back(page, problems_of(answer.refusal)[0])
    done = answer.body
    if done["outcome"] != MigrationOutcome.MIGRATED:
        return page.go(PRODUCTS, Notice(f"portal-migration-{done['outcome']}"))
    counts = {name: done[name] for name in ("migrated", "in_review")}
    key = "portal-migrated-review" if counts["in_review"] else "portal-migrated"
    values = counts if counts["in_review"] else {"migrated": counts["migrated"]}
    return page.go(PRODUCTS, Notice(key, values))


@router.get(NEW)
async def new_product_page(page: OwnPage) -> HTMLResponse:
    """The empty form of a product."""
    return await _render(page, Form(), None)


@router.post(NEW)
async def register(page: OwnPage, form: SentForm) -> Response:
    """Register a product, complete or not."""
    form.require("model")
    body = details_of(form)
    if not form.problems:
        # What was left empty is not spoken of.
        given = {name: value for name, value in body.items() if value is not None}
        answer = await page.client(form.key).post(API, given)
        if answer.refusal is None:
            return page.go(PRODUCTS, _told(answer.body, "portal-registered"))
        form.add(problems_of(answer.refusal))
    return await _render(page, form, None)


@router.get(f"{PRODUCTS}/{{product_id}}")
async def product_page(page: OwnPage, product_id: str) -> HTMLResponse:
    """View product: what is known of it, to be completed or changed."""
    product = owner(page).product(product_id)
    if product is None:
        return page.not_here()
    return await _render(page, form_of(product), product)


@router.post(f"{PRODUCTS}/{{product_id}}")
async def change(page: OwnPage, product_id: str, form: SentForm) -> Response:
    """Complete or change a product: what stands in the form is what holds."""
    product = owner(page).product(product_id)
    if product is None:
        return page.not_here()
    form.require("model")
    body = details_of(form)
    if not form.problems:
        answer = await page.client(form.key).patch(f"{API}/{product.id}", {**body, "replace": True})
        if answer.refusal is None:
            return page.go(PRODUCTS, _told(answer.body, "portal-changed"))
        form.add(problems_of(answer.refusal))
    return await _render(page, form, product)


@router.post(f"{PRODUCTS}/{{product_id}}/remove")
async def remove(page: OwnPage, product_id: str, form: SentForm) -> Response:
    """Remove a product; the next page offers to undo it."""
    product = owner(page).product(product_id)
    if product is None:
        return page.not_here()
    answer = await page.client(form.key).delete(f"{API}/{product.id}")
    if answer.refusal:
        return _back(page, problems_of(answer.refusal)[0])
    undo = f"{PRODUCTS}/{product.id}/restore"
    return page.go(PRODUCTS, Notice("portal-removed", {"model": product.model}, undo))


@router.post(f"{PRODUCTS}/{{product_id}}/restore")
async def restore(page: OwnPage, product_id: str, form: SentForm) -> Response:
    """Undo a removal."""
    path = f"{API}/{quote(product_id, safe='')}/restore"
    answer = await page.client(form.key).post(path)
    if answer.refusal:
        return _back(page, problems_of(answer.refusal)[0])
    return page.go(PRODUCTS, _told(answer.body, "portal-restored"))


def _back(page: Page, problem: Problem) -> Response:
    return page.go(PRODUCTS, Notice(problem.key, problem.values, problem=True))


def _told(product: Mapping[str, Any], done: str) -> Notice:
    """Say what was done, and what has come of it."""
    model = product["model"]
    if product["serial_review"] == ReviewState.OPEN:
        return Notice(f"{done}-review", {"model": model})
    if product["tick"]:
        return Notice(f"{done}-tick", {"model": model, "points": product["points"]})
    lacking = listing(enum("detail", detail) for detail in product["missing"])
    return Notice(f"{done}-missing", {"model": model, "missing": lacking})


def details_of(form: Form) -> dict[str, Any]:
    """Return what the form says of a product, as the API takes it; None: the field is empty."""
    bought = _purchase_date(form)
    given: dict[str, str | None] = {
        Detail.SERIAL: form.get("serial") or None,
        Detail.PURCHASE_DATE: bought,
        Detail.PURCHASE_COUNTRY: form.get("purchase_country") or None,
        Detail.DEALER: form.get("dealer") or None,
    }
    # A month or a year says by itself how well the day is known.
    partial = bought is not None and len(bought) < len("2020-06-05")
    guesses = [
        detail
        for detail in form.chosen("approximate")
        if given.get(detail) is not None and not (partial and detail == Detail.PURCHASE_DATE)
    ]
    return {"model": form.get("model"), **given, "approximate": guesses}


def _purchase_date(form: Form) -> str | None:
    """Return ``2020-06-05``, ``2020-06`` or ``2020``; a date that is none is a problem."""
    parts = [form.get(name) for name in ("year", "month", "day")]
    if not any(parts):
        return None
    gap = any(not former and latter for former, latter in pairwise(parts))
    digits = all(part.isascii() and part.isdigit() for part in parts if part)
    if not gap and digits and len(parts[0]) == len("2020"):
        text = "-".join(part.zfill(2) for part in parts if part)
        if _is_date(text):
            return text
    form.add([Problem("portal-invalid-purchase_date", at="purchase_date")])
    return None


def _is_date(text: str) -> bool:
    try:
        parse_purchase_date(text)
    except ValueError:
        return False
    return True


def form_of(product: ProductView) -> Form:
    """Return the form that shows what is known of a product."""
    day = product.purchase_date
    precision = product.purchase_date_precision
    shows_month = day is not None and precision is not DatePrecision.YEAR
    shows_day = shows_month and precision is not DatePrecision.MONTH
    # A date without its day is no guess to tick: that is what it says.
    guesses = [
        detail
        for detail in product.approximate
        if detail is not Detail.PURCHASE_DATE or precision is DatePrecision.APPROXIMATE
    ]
    return Form.filled(
        {
            "model": product.model,
            "serial": product.serial,
            "year": str(day.year) if day else None,
            "month": str(day.month) if day and shows_month else None,
            "day": str(day.day) if day and shows_day else None,
            "purchase_country": product.purchase_country,
            "dealer": product.dealer,
            "approximate": guesses,
        }
    )


async def _render(page: Page, form: Form, product: ProductView | None) -> HTMLResponse:
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        models = [model.name for model in await catalogue(session)]
    form.sort(ORDER)
    return page.render_form(
        "product.html",
        form,
        heading="portal-product" if product else "portal-product-new",
        product=product,
        models=models,
        details=list(Detail),
    )
