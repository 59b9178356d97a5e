"""The pages of the console's menu. A part that has one adds it here."""

from dataclasses import dataclass

from backend.core.security import Role

INBOX = "/console"
APPLICATIONS = "/console/applications"
AGENTS = "/console/agents"
LIBRARY = "/console/library"
APPROVAL = "/console/approval"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the menu: its address, the key of its name, and who may see it."""

    path: str
    key: str
    role: Role = Role.AGENT


ENTRIES: list[Entry] = [
    Entry(INBOX, "console-nav-inbox"),
    Entry(APPLICATIONS, "console-nav-applications"),
    Entry(LIBRARY, "library-heading"),
    Entry(APPROVAL, "approval-heading"),
    Entry("/console/teaching", "teaching-heading", Role.LEAD),
    Entry("/console/figures", "figures-heading", Role.LEAD),
    Entry(AGENTS, "console-nav-agents", Role.ADMIN),
]


def entries_of(role: Role) -> list[Entry]:
    """Return the pages that a role may see."""
    return [entry for entry in ENTRIES if role.covers(entry.role)]
