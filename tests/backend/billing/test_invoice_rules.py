"""States of an invoice, and amounts as the API writes them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.billing.rules import InvoiceState, invoice_state
from backend.core.amounts import as_number

DUE = date(2026, 12, 10)


@pytest.mark.parametrize(
    ("days", "state"),
    [(-1, InvoiceState.OPEN), (0, InvoiceState.OPEN), (1, InvoiceState.OVERDUE)],
)
def test_the_due_date_is_the_last_day_to_pay(days: int, state: InvoiceState) -> None:
    today = DUE + timedelta(days=days)
    assert invoice_state(due=DUE, paid=False, cancelled=False, today=today) is state


@given(st.dates())
def test_paid_and_cancelled_know_no_date(today: date) -> None:
    assert invoice_state(due=DUE, paid=True, cancelled=False, today=today) is InvoiceState.PAID
    assert invoice_state(due=DUE, paid=True, cancelled=True, today=today) is InvoiceState.PAID
    cancelled = invoice_state(due=DUE, paid=False, cancelled=True, today=today)
    assert cancelled is InvoiceState.CANCELLED


@given(st.decimals(min_value=0, max_value=9_999_999_999, places=2))
def test_no_cent_is_lost_in_json(amount: Decimal) -> None:
    assert Decimal(repr(as_number(amount))) == amount


def test_whole_amounts_are_whole_numbers() -> None:
    assert repr(as_number(Decimal("170.00"))) == "170"
    assert repr(as_number(Decimal("170.50"))) == "170.5"
