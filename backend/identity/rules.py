"""Passwords, links and log-ins: what is acceptable, and how long it lasts."""

import unicodedata
from enum import StrEnum

# NIST SP 800-63B, 3.1.1.2, asks for 15 where the password stands alone and 8 where it does not;
# there is no second factor here, but log-ins are throttled and the list below is refused.
SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 128
FEWEST_CHARACTERS = 5  # different ones
LONGEST_PERSONAL_PART = 4  # a shorter piece of a name is in many words


class LinkPurpose(StrEnum):
    """Why a link was sent: the new account's first password, or another one."""

    ACTIVATION = "activation"
    RESET = "reset"


class PasswordProblem(StrEnum):
    """Why a password is not taken."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    TOO_SIMPLE = "too_simple"
    PERSONAL = "personal"


def normalise_password(password: str) -> str:
    """Return the password in one Unicode form (RFC 8265, 4.2: NFC): keyboards differ."""
    return unicodedata.normalize("NFC", password)


def password_problem(password: str, personal: tuple[str, ...]) -> PasswordProblem | None:
    """Return what is wrong with a password, or None.

    `personal` is what others know of the customer: address, name, company.
    """
    if len(password) < SHORTEST_PASSWORD:
        return PasswordProblem.TOO_SHORT
    if len(password) > LONGEST_PASSWORD:
        return PasswordProblem.TOO_LONG
    if len(set(password.casefold())) < FEWEST_CHARACTERS or _is_sequence(password.casefold()):
        return PasswordProblem.TOO_SIMPLE
    if _only_personal(password.casefold(), personal):
        return PasswordProblem.PERSONAL
    return None


def _is_sequence(password: str) -> bool:
    """Tell whether it walks along an alphabet, a keyboard or the digits, or repeats itself."""
    rows = ("abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1234567890")
    doubled = [row * 2 for row in rows]
    if any(password in row or password in row[::-1] for row in doubled):
        return True
    return any(
        password == (password[:n] * len(password))[: len(password)]
        for n in range(1, len(password) // 3 + 1)
    )


def _only_personal(password: str, personal: tuple[str, ...]) -> bool:
    """Tell whether too little is left of the password once known words are taken out."""
    words = {
        word
        for text in personal
        for word in (text.casefold(), *_split(text.casefold()))
        if len(word) >= LONGEST_PERSONAL_PART
    }
    rest = password
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(rest) < len(password) and len(rest) < SHORTEST_PASSWORD - LONGEST_PERSONAL_PART


def _split(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()
