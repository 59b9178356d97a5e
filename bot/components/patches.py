"""A place where Rasa 3.6.21 does the same work again with every message, done once.

Found by profiling a turn; docs/measurements.md has the figures. What is accepted and refused
stays the same: tests/bot/test_patches.py compares it with Rasa's own.
"""

from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction


def apply() -> None:
    """Put the patch in place; doing it twice is harmless."""
    RemoteAction._validate_action_result = _validate_action_result


def _make_validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


# Rasa calls `jsonschema.validate`, which checks the schema itself first: 40 ms of CPU an action.
_VALIDATOR = _make_validator()


def _validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
    """Raise jsonschema's ValidationError where an action's answer is not of its form."""
    _VALIDATOR.validate(result)
    return True
