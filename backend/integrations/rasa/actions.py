"""The endpoint at which Rasa has its actions run.

rasa-sdk's executor inside the backend: its own server would be one process more.
"""

from typing import Any

import structlog
from fastapi import APIRouter, Request
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from backend.core.errors import NotFound, Unauthorized
from backend.core.security import same_secret
from bot.actions.answers import all_actions
from bot.actions.client import Backend

log = structlog.get_logger()
PATH = "/internal/actions"
router = APIRouter(include_in_schema=False)


class WrongSecret(Unauthorized):
    code = "wrong_secret"


class UnknownAction(NotFound):
    code = "unknown_action"


def build_executor(backend: Backend) -> ActionExecutor:
    """Return an executor that knows all our actions."""
    executor = ActionExecutor()
    for action in all_actions(backend):
        executor.register_action(action)
    return executor


@router.post(PATH)
async def run_action(request: Request) -> dict[str, Any]:
    """Run one action of a turn.

    Rasa drops an action that failed, and goes on as if nothing had been: so a
    failure is said as a response, which our channel turns into a failed turn.
    """
    secret: str = request.app.state.settings.rasa_secret.get_secret_value()
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if not same_secret(given, secret):
        raise WrongSecret()
    call = await request.json()
    executor: ActionExecutor = request.app.state.action_executor
    try:
        result = await executor.run(call)
    except ActionNotFoundException:
        raise UnknownAction(action=call.get("next_action")) from None
    except ActionExecutionRejection:
        raise
    except Exception as error:
        # The message of an exception may quote what a customer wrote.
        log.exception("action.failed", action=call.get("next_action"))
        return _failed(type(error).__name__)
    return {"events": [], "responses": []} if result is None else result.model_dump()


def _failed(reason: str) -> dict[str, Any]:
    return {"events": [], "responses": [{"custom": {"failed": reason}}]}
