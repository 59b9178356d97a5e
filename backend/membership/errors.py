"""Errors of signing up."""

from backend.core.errors import Conflict, Unprocessable


class UnknownTier(Unprocessable):
    """The programme has no such level; `tiers` lists those it has."""

    code = "unknown_tier"


class TierNotOpen(Conflict):
    """The points do not open that level (facts 31-42); `missing` is how many more it takes."""

    code = "tier_not_open"


class TermsNotAccepted(Unprocessable):
    """The terms and conditions have to be accepted (facts 30, 45)."""

    code = "terms_not_accepted"


class TermsOutdated(Conflict):
    """Another version of the terms is in force; `current` is which."""

    code = "terms_outdated"


class MethodNotOffered(Unprocessable):
    """That way of payment is not offered; `methods` lists those that are (fact 43)."""

    code = "method_not_offered"


class MembershipActive(Conflict):
    """There is a membership already; `renewable_from` is the day from which it can be renewed."""

    code = "membership_active"
