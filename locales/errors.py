"""What can go wrong with a text.

LocaleError
├── UnknownLanguage   a language that languages.yml does not list
├── BadText           a file that cannot be read: parse errors, a key twice
├── MissingText       a key that no file has, or a value that the text needs
└── BadValue          a value in a form that values.py does not know
"""


class LocaleError(Exception):
    """Root of the errors of this package; `code` is stable, the words are for developers."""

    code = "locale_error"


class UnknownLanguage(LocaleError):
    code = "unknown_language"


class BadText(LocaleError):
    code = "bad_text"


class MissingText(LocaleError):
    code = "missing_text"


class BadValue(LocaleError):
    code = "bad_value"
