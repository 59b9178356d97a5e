"""What runs in Rasa's environment, checked there: its data, and our patch beside its own code."""

import json
import subprocess
import textwrap
from pathlib import Path

import yaml

from backend.core.settings import ROOT
from tests.support.site import run_cps

BOT = ROOT / ".venv-bot" / "bin"


def in_rasas_environment(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BOT / command[0]), *command[1:]],
        cwd=ROOT,
        env={"RASA_TELEMETRY_ENABLED": "false", "PATH": "/usr/bin:/bin", "HOME": "/tmp"},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )


def test_rasa_data_validate_is_clean() -> None:
    done = in_rasas_environment(
        "rasa", "data", "validate", "--config", "config.yml", "--domain", "bot/domain",
        "--data", "bot/data", "--fail-on-warnings",
    )  # fmt: skip
    said = [
        line
        for line in (done.stdout + done.stderr).splitlines()
        if "UserWarning" in line or "ERROR" in line
    ]
    assert done.returncode == 0, done.stderr[-2000:]
    assert said == []


def test_the_main_paths_reach_the_action_that_answers(tmp_path: Path) -> None:
    trained = run_cps("train")
    assert trained.returncode == 0, trained.stderr
    done = in_rasas_environment(
        "rasa", "test", "core", "--model", trained.stdout.split()[-1], "--stories", "tests/stories",
        "--fail-on-prediction-errors", "--out", str(tmp_path),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads((tmp_path / "story_report.json").read_text(encoding="utf-8"))
    stories = yaml.safe_load((ROOT / "tests/stories/main_paths.yml").read_text(encoding="utf-8"))
    assert report["conversation_accuracy"]["correct"] == len(stories["stories"])


def test_the_patched_check_accepts_and_refuses_what_rasas_own_does() -> None:
    script = """
        from jsonschema import ValidationError
        from rasa.core.actions.action import RemoteAction
        own = RemoteAction._validate_action_result
        from bot.components import patches
        patches.apply()
        ours = RemoteAction._validate_action_result
        assert ours is not own
        action = RemoteAction("a", None)
        slot = {"event": "slot", "timestamp": None, "name": "a", "value": 1}
        def verdict(check, result):
            try:
                return check(action, result)
            except ValidationError:
                return "refused"
        verdicts = []
        for result in (
            {"events": [], "responses": []},
            {"events": [slot], "responses": [{"custom": {"key": "x"}}]},
            {"events": {}, "responses": []},
            {"events": [{"event": "no such event"}], "responses": []},
            {"events": [], "responses": ["text"]},
            [],
        ):
            both = verdict(own, result), verdict(ours, result)
            assert both[0] == both[1], (result, both)
            verdicts.append(both[0])
        assert True in verdicts and "refused" in verdicts
    """
    done = in_rasas_environment("python", "-c", textwrap.dedent(script))
    assert done.returncode == 0, done.stderr[-2000:]
