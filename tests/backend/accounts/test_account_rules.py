"""E-mail addresses."""

import pytest

from backend.accounts.rules import NotAnAddress, normalise_email


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("mari@example.com", "mari@example.com"),
        ("  Mari@Example.COM ", "mari@example.com"),
        ("m.t+cps@sub.example.com", "m.t+cps@sub.example.com"),
        ("JĀNIS@EXAMPLE.LV", "jānis@example.lv"),
    ],
)
def test_an_address_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert normalise_email(typed) == kept


@pytest.mark.parametrize(
    "text",
    ["", "mari", "mari@", "@example.com", "mari@example", "a b@example.com", "a@b@example.com",
     "a@example..com", "a@.com", "a,b@example.com", f"{'a' * 250}@example.com"],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(NotAnAddress):
        normalise_email(text)
