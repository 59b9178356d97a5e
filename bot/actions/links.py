"""Pages of the members' site that replies lead to, relative to the site's address."""

PRODUCTS = "/products"
SUBSCRIPTIONS = "/subscriptions"
RESET_PASSWORD = "/password"  # noqa: S105  (a path)
