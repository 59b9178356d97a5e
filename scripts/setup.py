"""Make the environments from nothing: ``python3.11 scripts/setup.py app bot [dev]``.

Only the standard library. `app` goes into .venv (Python 3.11 or newer), `bot` into
.venv-bot (Python 3.10), each from its hash-pinned lock file; `dev` adds what the tests
need to .venv. A stamp of the lock file makes a second run take no time.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UV_VERSION = "0.13.8"
UV = ROOT / ".uv" / "bin" / "uv"
STAMP = ".stamp"


class SetupError(Exception):
    """Something is missing on this machine; the message says what to do."""


def main(parts: list[str]) -> None:
    """Make what is missing of the parts asked for."""
    if sys.version_info < (3, 11):
        raise SetupError("Python 3.11 or newer is needed: install it, and call it as python3.11")
    if "app" in parts or "dev" in parts:
        lock = "dev" if "dev" in parts else "app"
        if not (lock == "app" and _stamped(ROOT / ".venv", "dev")):
            _environment(ROOT / ".venv", lock, lambda: sys.executable)
    if "bot" in parts:
        _environment(ROOT / ".venv-bot", "bot", python_3_10)


def _environment(folder: Path, lock: str, python: object) -> None:
    if _stamped(folder, lock):
        return
    _say(f"Making {folder.name} from requirements/{lock}.txt …")
    _get_uv()
    if not (folder / "bin" / "python").exists():
        _run(UV, "venv", "--quiet", "--python", python(), folder)  # type: ignore[operator]
    lock_file = ROOT / "requirements" / f"{lock}.txt"
    _run(UV, "pip", "sync", "--quiet", "--python", folder, "--require-hashes", lock_file)
    if lock != "bot":
        _link_project(folder)
    (folder / STAMP).write_text(_wanted(lock))


def _link_project(folder: Path) -> None:
    """Make the checkout importable, and `cps` a command, without a build step."""
    site = next((folder / "lib").glob("python3*/site-packages"))
    (site / "cps_assistant.pth").write_text(f"{ROOT}\n")
    command = folder / "bin" / "cps"
    command.write_text(f"#!{folder / 'bin' / 'python'}\nfrom backend.cli import main\n\nmain()\n")
    command.chmod(0o755)


def _stamped(folder: Path, lock: str) -> bool:
    stamp = folder / STAMP
    return stamp.exists() and stamp.read_text() == _wanted(lock)


def _wanted(lock: str) -> str:
    content = (ROOT / "requirements" / f"{lock}.txt").read_bytes()
    # The folder's own place is part of it: an environment does not survive a move.
    return f"{lock} {hashlib.sha256(content).hexdigest()} {ROOT}"


def _get_uv() -> None:
    if UV.exists():
        return
    _say(f"Getting uv {UV_VERSION} …")
    subprocess.run([sys.executable, "-m", "venv", str(ROOT / ".uv")], check=True)
    _run(ROOT / ".uv" / "bin" / "pip", "install", "--quiet", f"uv=={UV_VERSION}")


def python_3_10() -> str:
    """Return a Python 3.10: on the path, where pyenv keeps it, or fetched by uv.

    Raises:
        SetupError: there is none, and none can be fetched.
    """
    for candidate in _candidates():
        if _is_3_10(candidate):
            return candidate
    fetched = subprocess.run(
        [str(UV), "python", "install", "3.10"], capture_output=True, text=True, check=False
    )
    if fetched.returncode == 0:
        return "3.10"
    raise SetupError(
        "Python 3.10 is needed for Rasa and could not be fetched: install it, for example with "
        "`pyenv install 3.10`, or name it with CPS_PYTHON310=/path/to/python3.10"
    )


def _candidates() -> list[str]:
    named = os.environ.get("CPS_PYTHON310")
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    kept = sorted(pyenv.glob("3.10*/bin/python3.10"), reverse=True)
    found = [named, *map(str, kept), shutil.which("python3.10")]
    return [candidate for candidate in found if candidate]


def _is_3_10(python: str) -> bool:
    try:
        done = subprocess.run(
            [python, "-c", "import sys; print(sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.stdout.strip() == "(3, 10)"


def _run(*command: object) -> None:
    try:
        subprocess.run([str(part) for part in command], cwd=ROOT, check=True)
    except subprocess.CalledProcessError as error:
        raise SetupError(
            f"`{' '.join(map(str, error.cmd[1:4]))} …` failed: the lines above say why"
        ) from None


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except SetupError as error:
        sys.stderr.write(f"setup: {error}\n")
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
