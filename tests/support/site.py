"""The whole site as a customer meets it, and the command line, in processes of their own."""

import os
import subprocess

from backend.simulate.stack import CPS
from backend.simulate.stack import Stack as Site

__all__ = ["CPS", "Site", "run_cps"]


def run_cps(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line to its end."""
    return subprocess.run(
        [str(CPS), *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
