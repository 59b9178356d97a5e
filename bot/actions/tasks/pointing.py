"""Words that point: "the first one", "that lens", "a business invoice"."""

import re
import unicodedata
from collections.abc import Sequence

# Stems of folded words, five languages. -1: the last one.
_ORDINALS = {
    0: r"first|1st|pirm[aouai]|pirm[aą]|esime(se|st|ne)|els[oőo]",
    1: r"second|2nd|otr[aoui]|antr[aąoui]|tei(ne|se|st)|masodik",
    2: r"third|3rd|tres[aoui]|treci[aąoui]|kolma(s|nda|ndat)|harmadik",
    -1: r"last|pedej[aoui]|paskutin|viima(ne|se|st)|utols[oó]",
}
_THIS = (
    r"that( one)?|this( one)?|it|same( one)?|to( pasu)?|so|sis|tas|ta|sita|ta pati|sitas|tuo|"
    r"see|selle|seda|sama|ez|azt|ezt|az|ugyanaz\w*"
)
_DOCUMENTS = {
    "vat_certificate": r"certificat|apliec|pazym|tunnist|igazol",
    "business_invoice": r"invoice|bill|rekin|pavadzim|saskait|arve|szaml",
    "business_licence": r"licen|litsents|engedely|atlauj",
    "company_register_extract": r"regist|extract|izraks|isras|valjavote|kivonat|cegjegy",
}

# A part of a lens's or a camera's name: the mount, or anything with a figure.
_PART = re.compile(r"\b(?:[re]f(?:-[sm])?\b|[a-z]?\d[\w.-]*\w|[a-z]\d)")


def folded(text: str) -> str:
    """Return a text in lower case without diacritics."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


def pointed_at(text: str, shown: Sequence[str]) -> str | None:
    """Return which of the things shown last a text points at; None: it does not, or not clearly."""
    plain = folded(text)
    for index, stems in _ORDINALS.items():
        if re.search(rf"\b({stems})\w*\b", plain) and -len(shown) <= index < len(shown):
            return shown[index]
    if len(shown) == 1 and re.search(rf"\b({_THIS})\b", plain):
        return shown[0]
    return None


def named_among(text: str, shown: Sequence[str]) -> str | None:
    """Return which of the names shown a text means by a part of it: "the EF", "f4"."""
    names = {name: folded(name) for name in shown}
    left = set(shown)
    for word in re.findall(_PART, folded(text)):
        left &= {name for name, plain in names.items() if word in plain} or left
    return left.pop() if len(left) == 1 and len(shown) > 1 else pointed_at(text, shown)


def document_named(text: str, accepted: Sequence[str]) -> str | None:
    """Return which kind of document a text names or points at, of those that are accepted."""
    plain = folded(text)
    named = [kind for kind in accepted if re.search(_DOCUMENTS[kind], plain)]
    return named[0] if len(named) == 1 else pointed_at(text, accepted)
