"""A tracker store that keeps nothing: each turn brings its dialogue state along.

The backend owns the conversation (docs/decisions/0002-stateless-turns.md). With a
message it sends the state in which the last turn ended, and takes the new state
back together with the replies, in one transaction of its own database. So a
turn can be done again after a crash without being done twice, any Rasa process
can serve any turn, and the cost of a turn does not grow with the conversation.

The state is ``{"slots": {...}, "loop": name or null}``: what Rasa's rules can
see at the end of a turn. Past utterances are not part of it.
"""

from contextvars import ContextVar
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, SESSION_START_METADATA_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

State = dict[str, Any]

# Set by the channel for the task that works on the turn; read and written here.
current_turn: "ContextVar[Turn]" = ContextVar("current_turn")


class Turn:
    """The state that a turn starts from and, once saved, the one it ends in.

    `parsed` is what Rasa understood of the turn's message.
    """

    def __init__(self, state: State | None) -> None:
        self.before: State = state or {}
        self.after: State | None = None
        self.parsed: dict[str, Any] = {}


def events_of(state: State, domain: Domain) -> list[Event]:
    """Return the events that bring an empty tracker into `state`.

    Slots that the present domain does not know are dropped, so that a
    conversation survives a new model.
    """
    known = {slot.name for slot in domain.slots}
    events: list[Event] = [
        SlotSet(name, value) for name, value in state.get("slots", {}).items() if name in known
    ]
    if state.get("loop") in domain.form_names:
        events.append(ActiveLoop(state["loop"]))
    return [*events, ActionExecuted(ACTION_LISTEN_NAME)]


def state_of(tracker: DialogueStateTracker) -> State:
    """Return the state in which a tracker is."""
    slots = {
        name: slot.value
        for name, slot in tracker.slots.items()
        if slot.value != slot.initial_value and name != SESSION_START_METADATA_SLOT
    }
    return {"slots": slots, "loop": tracker.active_loop_name}


class TurnTrackerStore(TrackerStore):
    """Builds the tracker from the current turn's state, and puts the new state there."""

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the tracker of the turn that this task works on."""
        turn = current_turn.get()
        tracker = self.init_tracker(sender_id)
        tracker.update_with_events(events_of(turn.before, self.domain), self.domain)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Note the state in which the turn ended, and what was understood."""
        turn = current_turn.get()
        turn.after = state_of(tracker)
        if tracker.latest_message is not None:
            turn.parsed = tracker.latest_message.parse_data or {}
