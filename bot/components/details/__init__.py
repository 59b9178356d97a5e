"""Details that a message names: products, dates, countries and the like (docs/details.md).

`find_details` needs no Rasa; `DetailExtractor`, the component, is loaded with Rasa only when asked
for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.components.details.finding import find_details

if TYPE_CHECKING:
    from bot.components.details.component import DetailExtractor

__all__ = ["DetailExtractor", "find_details"]


def __getattr__(name: str) -> Any:
    if name == "DetailExtractor":
        from bot.components.details.component import DetailExtractor  # noqa: PLC0415

        return DetailExtractor
    raise AttributeError(name)
