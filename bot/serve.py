"""Serve the model to the backend: ``python -m bot.serve MODEL PORT``, on loopback only.

Rasa's own HTTP API stays off; the one door is our channel. The addresses and the
secret come from the environment (CPS_ACTIONS_URL, CPS_RASA_SECRET).
"""

import ctypes
import os
import signal
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARENT_DIED = signal.SIGTERM
PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Make sure that this process ends when the one that started it is gone, even killed."""
    parent = os.getppid()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, PARENT_DIED)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os.kill(os.getpid(), PARENT_DIED)

    threading.Thread(target=watch, daemon=True).start()


def serve(model: str, port: int) -> None:
    """Serve until stopped."""
    from rasa.core.run import serve_application  # noqa: PLC0415  (seconds of imports)
    from rasa.core.utils import AvailableEndpoints  # noqa: PLC0415
    from rasa.utils.log_utils import configure_structlog  # noqa: PLC0415

    configure_structlog()
    serve_application(
        model_path=model,
        interface="127.0.0.1",
        port=port,
        credentials=str(ROOT / "bot/credentials.yml"),
        endpoints=AvailableEndpoints.read_endpoints(str(ROOT / "bot/endpoints.yml")),
        enable_api=False,
    )


if __name__ == "__main__":
    if os.environ.get("CPS_END_WITH_PARENT"):
        end_with_parent()
    # Rasa asks for a home page for its usage reports; ours never calls out.
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    serve(sys.argv[1], int(sys.argv[2]))
