"""The queue: who is proposed to answer, and what a customer is told when nobody is there."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.agents import service as agents
from backend.conversations import rules
from backend.conversations.desk_repository import DeskRepository
from backend.conversations.repository import ConversationRepository
from backend.conversations.results import append
from backend.conversations.turns import identified_customer
from backend.models.agents import Agent
from backend.models.conversations import Conversation, Message

WEB = "web"


async def enter(
    session: AsyncSession, conversation: Conversation, message: Message, now: datetime
) -> list[Message]:
    """Propose an agent for a conversation that has just begun to wait; return what is said of it.

    Where no agent works with the console at all nothing is said: another desk answers.
    """
    there = await agents.present(session, now)
    await propose(session, [conversation], there)
    if there or not await agents.agents(session):
        return []
    told = _nobody_there(conversation, message, now)
    ConversationRepository(session).add(told)
    return [told]


async def propose_all(session: AsyncSession, now: datetime) -> list[uuid.UUID]:
    """Propose agents for all that waits; return the conversations for which that changed.

    It is called when somebody comes or gets free. What was proposed to somebody who has left is
    proposed anew.
    """
    there = await agents.present(session, now)
    present = {agent.id for agent in there}
    waiting = [
        one for one in await DeskRepository(session).waiting() if one.agent_id not in present
    ]
    before = {one.id: one.agent_id for one in waiting}
    for one in waiting:
        one.agent_id = None
    await session.flush()
    await propose(session, waiting, there)
    return [one.id for one in waiting if one.agent_id != before[one.id]]


async def propose(
    session: AsyncSession, waiting: Sequence[Conversation], there: Sequence[Agent]
) -> None:
    """Propose the best of those who are there for each conversation, in order."""
    loads = await DeskRepository(session).loads()
    for conversation in waiting:
        best = rules.best_agent(
            conversation.language,
            [
                rules.Candidate(
                    id=agent.id.hex,
                    languages=frozenset(agent.languages),
                    load=loads.get(agent.id, 0),
                    capacity=agent.capacity,
                )
                for agent in there
            ],
        )
        if best is not None:
            conversation.agent_id = uuid.UUID(best.id)
            loads[conversation.agent_id] = loads.get(conversation.agent_id, 0) + 1


def _nobody_there(conversation: Conversation, message: Message, now: datetime) -> Message:
    reachable = identified_customer(conversation, now) is not None or conversation.channel != WEB
    return append(
        conversation,
        author="bot",
        key="nobody-there-known" if reachable else "nobody-there",
        values={},
        card=None if reachable else {"type": "contact"},
        answers=message.id,
        needs_answer=False,
    )
