"""The invoice as a PDF, in the customer's language."""

import io
import uuid
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

import httpx
import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from backend.billing.pdf import grouped, invoice_pdf
from backend.billing.rules import PaymentMethod
from backend.core.database import Database
from backend.integrations.mail import MemoryMail
from backend.models.billing import Invoice
from backend.programme.service import load_programme
from locales import Locales
from tests.support.member import Member, house

Login = Callable[[str], dict[str, str]]
TEXTS = Locales.load()
LETTERS = "ĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūžĄČĘĖĮŠŲŪŽąčęėįšųūžÕÄÖÜõäöüÁÉÍÓÖŐÚÜŰáéíóöőúüű€–“”„"


def sample(method: PaymentMethod = PaymentMethod.BANK_TRANSFER, **more: Any) -> Invoice:
    return Invoice(
        id=uuid.uuid4(),
        number="INV-2026-000417",
        amount=Decimal("1000.00"),
        currency="EUR",
        method=method,
        issued_on=date(2026, 11, 20),
        due=date(2026, 12, 20),
        **{
            "tier": "corporate_c",
            "period_from": date(2026, 11, 20),
            "period_to": date(2027, 11, 19),
            **more,
        },
    )


def pdf(language: str, invoice: Invoice, company: str | None = "Fényműhely <b>Kft.</b>") -> bytes:
    return invoice_pdf(
        TEXTS,
        invoice,
        load_programme().payee,
        language=language,
        name="Őry Ģirts",
        company=company,
        country_code="HU",
    )


@pytest.mark.parametrize("method", PaymentMethod)
@pytest.mark.parametrize("language", TEXTS.languages)
def test_is_written_in_every_language(language: str, method: PaymentMethod) -> None:
    invoice = sample(method)
    content = pdf(language, invoice)
    assert content.startswith(b"%PDF-")
    assert f"/Lang ({language})".encode() in content
    assert content == pdf(language, invoice)


def test_one_from_elsewhere_says_less() -> None:
    assert pdf("hu", sample(tier=None, period_from=None, period_to=None), company=None)


def test_a_language_that_is_gone_is_english() -> None:
    assert pdf("xx", sample()) == pdf("en", sample())


@pytest.mark.parametrize("file", ["Roboto-Regular.ttf", "Roboto-Bold.ttf"])
def test_the_font_has_the_letters_of_all_languages(file: str) -> None:
    content = files("font_roboto").joinpath("files", file).read_bytes()
    glyphs = TTFontFile(io.BytesIO(content)).charToGlyph
    assert [letter for letter in LETTERS if ord(letter) not in glyphs] == []


def test_an_iban_is_printed_in_groups() -> None:
    assert grouped("LV80BANK0000435195001") == "LV80 BANK 0000 4351 9500 1"


async def test_what_was_sent_is_what_is_shown(
    database: Database,
    account_api: httpx.AsyncClient,
    login: Login,
    run_jobs: Callable[[], Any],
    mails: MemoryMail,
) -> None:
    await house(database, "mari@example.com", "jonas@example.com")
    mari = Member(account_api, login("mari@example.com"))
    await mari.register("RF 600mm", "1")
    invoice = (await mari.sign_up()).json()["invoice"]
    early = await account_api.get(invoice["pdf"], headers=mari.headers)
    await run_jobs()
    answer = await account_api.get(invoice["pdf"], headers=mari.headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"] == (
        f'attachment; filename="{invoice["number"]}.pdf"'
    )
    sent = [
        part.get_payload(decode=True) for mail in mails.mails for part in mail.iter_attachments()
    ]
    assert sent == [answer.content] == [early.content]
    other = await account_api.get(invoice["pdf"], headers=login("jonas@example.com"))
    assert other.status_code == 404
