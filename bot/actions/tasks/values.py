"""What customers say as values of a task, as the API takes them, and as lines of a summary."""

from collections.abc import Callable
from typing import Any

from bot.actions.dialogue import Task
from bot.actions.replies import Values, enum, message

DETAILS = ("serial", "purchase_date", "purchase_country", "dealer")


def value_of(detail: dict[str, Any]) -> Any:
    """Return what is kept of a detail that was found in a message."""
    if detail["entity"] == "date":
        return {
            "date": detail["value"],
            "approximate": bool(detail.get("approximate")) or detail.get("precision") == "season",
        }
    if detail["entity"] == "product":
        return {
            "model": detail["value"],
            "candidates": list(detail.get("candidates") or []),
            "known": bool(detail.get("known", True)),
        }
    return detail["value"]


def product_body(values: dict[str, Any]) -> dict[str, Any]:
    """Return the details of a product as the API takes them."""
    body: dict[str, Any] = {
        name: values[name]["date"] if name == "purchase_date" else values[name]
        for name in DETAILS
        if name in values
    }
    if values.get("purchase_date", {}).get("approximate"):
        body["approximate"] = ["purchase_date"]
    return body


def line_of(slot: str, value: Any) -> Values:
    """Return a value of a task as a line."""
    build = _LINES.get(slot)
    return message(f"line-{slot}", value=value) if build is None else build(value)


def _date_line(date: str, *, approximate: bool) -> Values:
    kind = {4: "year", 7: "month"}.get(len(date), "date")
    typed = {"year": int(date)} if kind == "year" else {kind: date}
    key = "line-purchase_date" if kind == "date" else f"line-purchase_date-{kind}"
    return message(key, date=typed, approximate=approximate)


_LINES: dict[str, Callable[[Any], Values]] = {
    "product": lambda value: message("line-product", model=value["model"]),
    "purchase_date": lambda value: _date_line(value["date"], approximate=value["approximate"]),
    "purchase_country": lambda value: message("line-purchase_country", country={"country": value}),
    "country": lambda value: message("line-country", country={"country": value}),
    "tier": lambda value: message("line-tier", tier=enum("tier", value)),
    "method": lambda value: message("line-method", method=enum("payment_method", value)),
    "vat_registered": lambda value: message(f"line-vat_registered-{value}"),
    "old_account": lambda value: message(f"line-old_account-{value}"),
    "document_kind": lambda value: message("line-document_kind", kind=enum("document", value)),
    "document": lambda value: message("line-document", name=value["name"]),
}


def lines_of(task: Task, *slots: str) -> list[Values]:
    """Return the lines of those slots that have a value, in their order."""
    return [line_of(slot, task.values[slot]) for slot in slots if slot in task.values]
