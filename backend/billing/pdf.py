"""An invoice as a PDF (A4), in the language it was issued in.

The same invoice gives the same bytes. The font is Roboto (Apache 2.0): the PDF base fonts have
neither ő nor ģ.
"""

import io
from functools import cache
from html import escape
from importlib.resources import files

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from backend.billing.rules import PaymentMethod
from backend.models.billing import Invoice
from backend.programme.service import Payee
from locales import Locales, Values
from locales.markup import to_plain
from locales.values import country, day, enum, money

FONT, BOLD = "Roboto", "Roboto-Bold"
GREY, LINE = HexColor("#555555"), HexColor("#bbbbbb")
WIDTH = A4[0] - 40 * mm - 12  # the frame keeps 6 points on each side


class InvoicePage:
    """Writes one invoice. `name`, `company` and `country` are whom it is made out to."""

    def __init__(
        self, texts: Locales, language: str, invoice: Invoice, payee: Payee, bill_to: list[str]
    ) -> None:
        _register_fonts()
        self._texts = texts
        self._language = language
        self._invoice = invoice
        self._payee = payee
        self._bill_to = bill_to

    def render(self) -> bytes:
        """Return the PDF."""
        out = io.BytesIO()
        title = f"{self._said('invoice-title')} {self._invoice.number}"
        document = SimpleDocTemplate(
            out,
            pagesize=A4,
            leftMargin=20 * mm,
            rightMargin=20 * mm,
            topMargin=20 * mm,
            bottomMargin=20 * mm,
            title=title,
            author=self._payee.name,
            lang=self._language,
            invariant=1,
        )
        document.build(self._parts(title))
        return out.getvalue()

    def _parts(self, title: str) -> list[Flowable]:
        said = self._said
        gap = Spacer(1, 8 * mm)
        return [
            Paragraph(escape(title), _style(BOLD, 20, leading=26)),
            gap,
            self._facts(),
            gap,
            _columns(
                [_small(said("invoice-issuer")), _small(said("invoice-bill-to"))],
                [_plain(self._payee.name), [_plain(line) for line in self._bill_to]],
            ),
            gap,
            self._items(),
            gap,
            *self._payment(),
        ]

    def _facts(self) -> Flowable:
        invoice, said = self._invoice, self._said
        rows = [
            ("invoice-number", invoice.number),
            ("invoice-issued", said("invoice-day", {"day": day(invoice.issued_on)})),
            ("invoice-due", said("invoice-day", {"day": day(invoice.due)})),
            ("invoice-method", self._method()),
        ]
        return _pairs([(said(key), value) for key, value in rows])

    def _method(self) -> str:
        return self._said(
            "invoice-method-name", {"method": enum("payment_method", self._invoice.method)}
        )

    def _items(self) -> Flowable:
        invoice, said = self._invoice, self._said
        amount = said("invoice-money", {"amount": money(invoice.amount, invoice.currency)})
        if invoice.tier is None:
            lines = [said("invoice-item-membership")]
        else:
            lines = [said("invoice-item", {"tier": enum("tier", invoice.tier)})]
        if invoice.period_from is not None and invoice.period_to is not None:
            period: Values = {"from": day(invoice.period_from), "to": day(invoice.period_to)}
            lines.append(said("invoice-period", period))
        table = Table(
            [
                [_small(said("invoice-description")), _small(said("invoice-amount"), right=True)],
                [[_plain(line) for line in lines], _plain(amount, right=True)],
                [_plain(said("invoice-total"), bold=True), _plain(amount, right=True, bold=True)],
            ],
            colWidths=[WIDTH * 0.7, WIDTH * 0.3],
        )
        table.setStyle(
            TableStyle(
                [
                    ("LINEBELOW", (0, 0), (-1, 1), 0.5, LINE),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (0, -1), 0),
                    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
                ]
            )
        )
        return table

    def _payment(self) -> list[Flowable]:
        said, payee = self._said, self._payee
        if self._invoice.method is PaymentMethod.CARD:
            return [_plain(said("invoice-by-card"))]
        rows = [
            ("invoice-payee", payee.name),
            ("invoice-iban", grouped(payee.iban)),
            ("invoice-bic", payee.bic),
            ("invoice-reference", self._invoice.number),
        ]
        return [
            _plain(said("invoice-by-transfer")),
            Spacer(1, 4 * mm),
            _pairs([(said(key), value) for key, value in rows]),
        ]

    def _said(self, key: str, values: Values | None = None) -> str:
        return to_plain(self._texts.render(self._language, key, values))


def invoice_pdf(
    texts: Locales,
    invoice: Invoice,
    payee: Payee,
    *,
    language: str,
    name: str,
    company: str | None,
    country_code: str | None,
) -> bytes:
    """Return the PDF of an invoice that is made out to that name and company.

    Raises:
        locales.LocaleError: a text is missing.
    """
    language = language if language in texts.languages else texts.registry.source
    bill_to = [line for line in (company, name) if line]
    if country_code is not None:
        where: Values = {"country": country(country_code)}
        bill_to.append(to_plain(texts.render(language, "invoice-country", where)))
    return InvoicePage(texts, language, invoice, payee, bill_to).render()


def grouped(iban: str) -> str:
    """Return an IBAN as it is printed: in groups of four (ISO 13616)."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


@cache
def _register_fonts() -> None:
    for name, file in ((FONT, "Roboto-Regular.ttf"), (BOLD, "Roboto-Bold.ttf")):
        path = files("font_roboto").joinpath("files", file)
        pdfmetrics.registerFont(TTFont(name, str(path)))


def _style(font: str, size: float, *, leading: float = 14, right: bool = False) -> ParagraphStyle:
    style = ParagraphStyle(f"{font}{size}{right}", fontName=font, fontSize=size, leading=leading)
    if right:
        style.alignment = TA_RIGHT
    return style


def _plain(text: str, *, right: bool = False, bold: bool = False) -> Paragraph:
    return Paragraph(escape(text), _style(BOLD if bold else FONT, 10.5, right=right))


def _small(text: str, *, right: bool = False) -> Paragraph:
    style = _style(FONT, 9, leading=12, right=right)
    style.textColor = GREY
    return Paragraph(escape(text), style)


def _columns(heads: list[Paragraph], cells: list[Paragraph | list[Paragraph]]) -> Flowable:
    table = Table([heads, cells], colWidths=[WIDTH / 2, WIDTH / 2])
    table.setStyle(
        TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    )
    return table


def _pairs(rows: list[tuple[str, str]]) -> Flowable:
    table = Table(
        [[_small(label), _plain(value)] for label, value in rows],
        colWidths=[WIDTH * 0.35, WIDTH * 0.65],
    )
    table.setStyle(
        TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    )
    return table
