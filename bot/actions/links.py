"""Pages of the members' site that replies lead to, relative to the site's address."""

from urllib.parse import quote

PRODUCTS = "/products"
SUBSCRIPTIONS = "/subscriptions"
RESET_PASSWORD = "/password"  # noqa: S105  (a path)


def invoice_pdf(number: str) -> str:
    """Return where the customer's invoice of that number is downloaded."""
    return f"/invoices/{quote(number, safe='')}.pdf"
