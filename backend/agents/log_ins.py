"""Agents' log-ins: a password, then a code of the second factor; both throttled.

Hashing is slow on purpose, so it happens between transactions, as for customers.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from backend.agents import factors, repository
from backend.agents.errors import (
    AgentPasswordRefused,
    UnknownInvitation,
    WrongFactor,
    WrongLogIn,
)
from backend.agents.rules import is_over
from backend.agents.service import PURPOSE, by_agent
from backend.audit import service as audit
from backend.audit.service import Subject
from backend.core.database import Database
from backend.core.security import InvalidToken, hash_token, new_token, read_id
from backend.core.throttle import Limit, Throttle, Try
from backend.identity.passwords import Passwords
from backend.identity.rules import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    normalise_password,
    password_problem,
)
from backend.models.agents import Agent, AgentLogIn

LOG_INS_OF_ADDRESS = Limit(10, timedelta(minutes=15))
LOG_INS_OF_NETWORK = Limit(100, timedelta(minutes=15))
CODES_OF_AGENT = Limit(10, timedelta(minutes=15))
INVITATIONS_OF_NETWORK = Limit(30, timedelta(hours=1))
# Time for the second step.
FACTOR_WAIT = timedelta(minutes=10)
OLD_LOG_INS_KEPT = timedelta(days=30)
# Noting each use would be a write for each click.
USE_NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Options:
    """`secret` signs links and makes factors; `life` and `idle` end a log-in."""

    secret: str
    life: timedelta
    idle: timedelta


@dataclass(frozen=True, slots=True)
class Begun:
    """A log-in: the cookie's token, whose it is, and until when (aware, UTC)."""

    token: str
    agent: Agent
    expires_at: datetime


class AgentLogIns:
    """The way into the console."""

    def __init__(
        self, database: Database, passwords: Passwords, throttle: Throttle, options: Options
    ) -> None:
        self._database = database
        self._passwords = passwords
        self._throttle = throttle
        self._options = options

    async def begin(self, email: str, password: str, *, network: str, now: datetime) -> Begun:
        """Check the password; what is returned opens nothing until `verify`.

        Raises:
            WrongLogIn: whichever of the two is wrong, or not there at all.
            TooManyTries
        """
        address = email.strip().lower()
        of_address = Try("agent log-in address", address, LOG_INS_OF_ADDRESS)
        await self._throttle.take(
            of_address, Try("agent log-in network", network, LOG_INS_OF_NETWORK)
        )
        async with self._database.reading() as session:
            agent = await repository.by_email(session, address)
        # Asked for in any case: how long it takes tells nothing.
        stored = agent.password_hash if agent and agent.disabled_at is None else None
        right = await self._passwords.verify(stored, normalise_password(password))
        if not right or agent is None:
            raise WrongLogIn()
        token = new_token()
        async with self._database.transaction() as session:
            current = await repository.by_id(session, agent.id)
            # The password may have been changed while the old one was being checked.
            if current is None or current.password_hash != stored or current.disabled_at:
                raise WrongLogIn()
            session.add(_log_in(current, token, now, now + FACTOR_WAIT))
        await self._throttle.give_back(of_address)
        return Begun(token, agent, now + FACTOR_WAIT)

    async def verify(self, token: str, code: str, *, now: datetime) -> Begun:
        """Check the code of the second factor; the log-in goes on under a new token.

        Raises:
            WrongLogIn: there is no such log-in, or its time is over.
            WrongFactor, TooManyTries
        """
        found = await self.waiting(token, now)
        if found is None:
            raise WrongLogIn()
        of_agent = Try("agent code", str(found.id), CODES_OF_AGENT)
        await self._throttle.take(of_agent)
        fresh, until = new_token(), now + self._options.life
        async with self._database.transaction() as session:
            agent = await repository.locked(session, found.id)
            pending = await repository.log_in_by_token(session, hash_token(token))
            if agent is None or agent.disabled_at or pending is None:
                raise WrongLogIn()
            step = factors.step_of(
                "".join(code.split()),
                agent.factor_id,
                self._options.secret,
                newest_used=agent.factor_step,
                now=now,
            )
            if step is None:
                raise WrongFactor()
            agent.factor_step = step
            agent.factor_confirmed_at = agent.factor_confirmed_at or now
            agent.here, agent.seen_at = True, now
            log_in = pending[0]
            log_in.token_hash, log_in.verified_at = hash_token(fresh), now
            log_in.used_at, log_in.expires_at = now, until
            await _record(session, agent, "agent_log_in.begun", now)
        await self._throttle.give_back(of_agent)
        return Begun(fresh, agent, until)

    async def waiting(self, token: str, now: datetime) -> Agent | None:
        """Return whose log-in waits for its second step under that token."""
        async with self._database.reading() as session:
            found = await repository.log_in_by_token(session, hash_token(token))
        if found is None or found[0].verified_at is not None or self._is_over(found[0], now):
            return None
        return found[1] if found[1].disabled_at is None else None

    async def agent_of(
        self, session: AsyncSession, token: str, now: datetime
    ) -> tuple[Agent, AgentLogIn] | None:
        """Return the agent who is logged in by a cookie; None: nobody."""
        found = await repository.log_in_by_token(session, hash_token(token))
        if found is None:
            return None
        log_in, agent = found
        if log_in.verified_at is None or agent.disabled_at or self._is_over(log_in, now):
            return None
        return agent, log_in

    async def note_use(self, log_in: AgentLogIn, now: datetime) -> None:
        """Note that a log-in is in use."""
        if now - log_in.used_at < USE_NOTED_EVERY:
            return
        async with self._database.transaction() as session:
            await repository.note_use(session, log_in.id, now)

    async def log_out(self, token: str, now: datetime) -> None:
        """End the log-in of a cookie; it is no error if it has ended."""
        async with self._database.transaction() as session:
            found = await repository.log_in_by_token(session, hash_token(token))
            if found is None or found[0].ended_at is not None:
                return
            log_in, agent = found
            log_in.ended_at, agent.here = now, False
            await _record(session, agent, "agent_log_in.ended", now)

    async def invited(self, token: str, now: datetime) -> Agent:
        """Return who was sent a link.

        Raises:
            UnknownInvitation
        """
        async with self._database.reading() as session:
            return await self._invited(session, token, now)

    async def accept(self, token: str, password: str, *, network: str, now: datetime) -> Agent:
        """Set the password with a link, which is used up by it.

        Raises:
            UnknownInvitation, AgentPasswordRefused, TooManyTries
        """
        await self._throttle.take(Try("agent invitation", network, INVITATIONS_OF_NETWORK))
        agent = await self.invited(token, now)
        password = normalise_password(password)
        if problem := password_problem(password, (agent.email, agent.name)):
            raise AgentPasswordRefused(
                problem=problem, shortest=SHORTEST_PASSWORD, longest=LONGEST_PASSWORD
            )
        hashed = await self._passwords.hash(password)
        async with self._database.transaction() as session:
            agent = await self._invited(session, token, now)
            agent.password_hash = hashed
            agent.invitation_id = agent.invitation_until = None
            await repository.end_log_ins(session, agent.id, now)
            await _record(session, agent, "agent.password_set", now)
        return agent

    def factor_address(self, agent: Agent) -> str:
        """Return what an authenticator reads, to be shown until the first code was right."""
        return factors.address_of(agent.factor_id, self._options.secret, agent.email)

    def factor_secret(self, agent: Agent) -> str:
        """Return the same secret for typing, in base 32."""
        return factors.secret_of(agent.factor_id, self._options.secret)

    async def _invited(self, session: AsyncSession, token: str, now: datetime) -> Agent:
        try:
            invitation_id = read_id(PURPOSE, token, secret=self._options.secret)
        except InvalidToken:
            raise UnknownInvitation() from None
        agent = await repository.by_invitation(session, invitation_id)
        if agent is None or agent.disabled_at or (agent.invitation_until or now) <= now:
            raise UnknownInvitation()
        return agent

    def _is_over(self, log_in: AgentLogIn, now: datetime) -> bool:
        return is_over(
            expires_at=log_in.expires_at,
            ended_at=log_in.ended_at,
            used_at=log_in.used_at,
            now=now,
            idle=self._options.idle,
        )


async def purge(session: AsyncSession, now: datetime) -> None:
    """Forget log-ins that were over long ago."""
    await repository.delete_over(session, now - OLD_LOG_INS_KEPT)


def _log_in(agent: Agent, token: str, now: datetime, until: datetime) -> AgentLogIn:
    return AgentLogIn(
        id=uuid.uuid4(),
        token_hash=hash_token(token),
        agent_id=agent.id,
        created_at=now,
        verified_at=None,
        used_at=now,
        expires_at=until,
        ended_at=None,
    )


async def _record(session: AsyncSession, agent: Agent, action: str, now: datetime) -> None:
    await audit.record(session, by_agent(agent, now), action, Subject("agent", str(agent.id)))
