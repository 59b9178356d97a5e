"""What can be wrong with an agent's account or log-in."""

from backend.core.errors import Conflict, NotFound, Unauthorized, Unprocessable


class WrongLogIn(Unauthorized):
    """Address and password do not belong together, or the agent may not log in any more."""

    code = "wrong_credentials"


class WrongFactor(Unauthorized):
    """The code is wrong, too old, or was used already."""

    code = "wrong_factor"


class AgentNotLoggedIn(Unauthorized):
    """No agent is logged in in this browser."""

    code = "agent_not_logged_in"


class UnknownAgent(NotFound):
    code = "unknown_agent"


class UnknownInvitation(NotFound):
    """The link was made for nobody, was used, or its time is over: the three look alike."""

    code = "unknown_invitation"


class AgentExists(Conflict):
    """An agent with this address is there already."""

    code = "agent_exists"


class LastAdmin(Conflict):
    """Nobody could look after the agents any more."""

    code = "last_admin"


class AgentRefused(Unprocessable):
    """A value of an agent's account is not acceptable: `field` and `problem`."""

    code = "agent_refused"


class AgentPasswordRefused(Unprocessable):
    """The password is too weak; `problem` says why (identity.rules.PasswordProblem)."""

    code = "password_refused"
