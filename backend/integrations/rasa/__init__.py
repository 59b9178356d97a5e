"""Everything that Rasa does for us stands behind this package, so that it can be exchanged."""

from backend.integrations.rasa.client import RasaBrain

__all__ = ["RasaBrain"]
