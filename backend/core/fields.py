"""Types of fields that requests share: what they accept is what a database and a page can hold."""

import re
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr

from bot.language import LANGUAGES

COUNTRIES = frozenset(
    code
    for code in map(str, Locale("en").territories)
    if re.fullmatch("[A-Z]{2}", code) and code not in {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
)


def _one_line(value: object) -> object:
    """Make every run of white space one space: names are pasted from anywhere."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _printable(text: str) -> str:
    # Neither control characters (PostgreSQL takes no NUL) nor halves of a pair (no encoding does).
    if not text.isprintable():
        raise ValueError("holds characters that cannot be shown")
    return text


def _whole_characters(text: str) -> str:
    # Half of a pair, as where a phone cuts an emoji in two: no encoding knows it.
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _no_link(text: str) -> str:
    if re.search(r"://|\bwww\.", text, re.IGNORECASE):
        raise ValueError("holds a web address")
    return text


def _country(code: str) -> str:
    if code not in COUNTRIES:
        raise ValueError("not a country (ISO 3166, two capital letters)")
    return code


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"not one of {', '.join(LANGUAGES)}")
    return code


def _encodable(secret: SecretStr) -> SecretStr:
    try:
        secret.get_secret_value().encode()
    except UnicodeEncodeError:
        raise ValueError("holds characters that cannot be encoded") from None
    return secret


Printable = Annotated[str, AfterValidator(_printable)]
Typed = Annotated[str, AfterValidator(_whole_characters)]
Line = Annotated[str, BeforeValidator(_one_line), AfterValidator(_printable)]
Name = Annotated[Line, Field(min_length=1, max_length=200)]
# Of whom a mail greets before anybody has looked at it: nobody is to send links in our name.
PlainName = Annotated[Name, AfterValidator(_no_link)]
Country = Annotated[str, AfterValidator(_country), Field(examples=["LV"])]
Language = Annotated[str, AfterValidator(_language), Field(examples=["lv"])]
Secret = Annotated[SecretStr, AfterValidator(_encodable)]
