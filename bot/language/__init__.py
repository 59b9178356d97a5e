"""Language identification: which of the five languages a customer writes.

A leaf: it imports the standard library and langdetect only, and runs on Python 3.10 and 3.11.
docs/language-identification.md tells how it works, how well, and how its table is made.
"""

from bot.language.identification import LANGUAGES, Guess, identify, warm
from bot.language.settling import Settled, settle

__all__ = ["LANGUAGES", "Guess", "Settled", "identify", "settle", "warm"]
