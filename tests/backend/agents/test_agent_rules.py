"""When an agent is there, when a log-in is over, which codes are taken."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.agents.rules import is_over, is_present, matching_step

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
IDLE = timedelta(hours=1)


@pytest.mark.parametrize(
    ("here", "ago", "there"),
    [(True, 0, True), (True, 59, True), (True, 60, False), (True, None, False), (False, 0, False)],
)
def test_an_agent_is_there(here: bool, ago: int | None, there: bool) -> None:
    seen = None if ago is None else NOW - timedelta(seconds=ago)
    assert is_present(here, seen, NOW) is there


@pytest.mark.parametrize(
    ("left", "idle_for", "ended", "over"),
    [
        (60, 0, False, False), (0, 0, False, True), (-1, 0, False, True), (60, 59, False, False),
        (60, 60, False, True), (60, 0, True, True),
    ],
)  # fmt: skip
def test_a_log_in_is_over(left: int, idle_for: int, ended: bool, over: bool) -> None:
    found = is_over(
        expires_at=NOW + timedelta(minutes=left),
        ended_at=NOW if ended else None,
        used_at=NOW - timedelta(minutes=idle_for),
        now=NOW,
        idle=IDLE,
    )
    assert found is over


@pytest.mark.parametrize(
    ("off", "taken"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)]
)
def test_a_clock_may_be_one_step_off(off: int, taken: bool) -> None:
    step = int(NOW.timestamp() // 30)
    assert (matching_step(NOW, 0, lambda one: one == step + off) is not None) is taken


def test_a_code_is_taken_once_and_none_older_than_it() -> None:
    step = int(NOW.timestamp() // 30)
    assert matching_step(NOW, step, lambda one: one == step) is None
    assert matching_step(NOW, step, lambda one: one == step - 1) is None
    assert matching_step(NOW, step, lambda one: one == step + 1) == step + 1
