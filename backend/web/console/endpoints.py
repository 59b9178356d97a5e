"""The agents' console: its parts, put together."""

from fastapi import APIRouter

from backend.web.console import (
    actions,
    answers,
    applications,
    approval,
    approval_rules,
    conversation,
    corrections,
    figures,
    inbox,
    lessons,
    library,
    live,
    log_in,
    proposals,
    replies,
    team,
)
from backend.web.portal.guard import OwnForms

# A part that has pages of its own adds its module here (and its role to the table of the tests).
PARTS = (
    log_in, live, inbox, conversation, corrections, actions, applications, team, proposals, replies,
    answers, library, approval_rules, approval, lessons, figures,
)  # fmt: skip
router = APIRouter(include_in_schema=False, dependencies=[OwnForms])
for part in PARTS:
    router.include_router(part.router)
