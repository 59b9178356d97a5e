"""Train the model, unless there is one for just this data: ``python -m bot.train MODELS [MORE]``.

Runs in Rasa's environment. The model's name holds a fingerprint of everything it
depends on, so a second start takes no time and a changed file a new training. MORE is a
folder of further training data: the model is a candidate then, and named so.
"""

import hashlib
import logging
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DEPENDS_ON = ("config.yml", "bot/domain", "bot/data", "bot/components", "requirements/bot.txt")
KEPT = 3  # models: the present one, and what one may want to go back to


def fingerprint() -> str:
    """Return a hash of all that the model is made from."""
    digest = hashlib.sha256()
    for name in DEPENDS_ON:
        path = ROOT / name
        files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
        for file in files:
            if "__pycache__" in file.parts:
                continue
            digest.update(str(file.relative_to(ROOT)).encode() + b"\0")
            digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def model_path(models: Path, more: Path | None = None) -> Path:
    """Return where the model for the present data is, or will be."""
    if more is None:
        return models / f"cps-{fingerprint()}.tar.gz"
    digest = hashlib.sha256()
    for file in sorted(more.rglob("*.yml")):
        digest.update(str(file.relative_to(more)).encode() + b"\0")
        digest.update(file.read_bytes() + b"\0")
    return models / f"taught-{fingerprint()}-{digest.hexdigest()[:16]}.tar.gz"


def train(models: Path, more: Path | None = None) -> Path:
    """Train, with more data than the repository's where it is given; return the model's path.

    Raises:
        SystemExit: Rasa refused the data; it has said why.
    """
    path = model_path(models, more)
    if path.exists():
        return path
    # Seconds of imports, so only where there is something to do.
    from rasa.model_training import train as rasa_train  # noqa: PLC0415
    from rasa.utils.log_utils import configure_structlog  # noqa: PLC0415

    configure_structlog(logging.INFO)
    result = rasa_train(
        domain=str(ROOT / "bot/domain"),
        config=str(ROOT / "config.yml"),
        training_files=[str(ROOT / "bot/data"), *([str(more)] if more else [])],
        output=str(models),
        fixed_model_name=f"part-{path.name.removesuffix('.tar.gz')}",
        force_training=True,
    )
    if result.code != 0 or result.model is None:
        raise SystemExit("The training failed; the lines above say why.")
    Path(result.model).rename(path)  # whole or not at all
    for old in sorted(models.glob("cps-*.tar.gz"), key=lambda p: p.stat().st_mtime)[:-KEPT]:
        old.unlink()
    return path


if __name__ == "__main__":
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    folders = [Path(argument) for argument in sys.argv[1:]]
    sys.stdout.write(f"{train(*folders)}\n")
