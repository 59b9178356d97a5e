"""Errors of the programme."""

from pathlib import Path


class ProgrammeFileError(Exception):
    """programme.yml cannot be used: an operator's error, told at the start, in full."""

    def __init__(self, path: Path, problems: list[str]) -> None:
        super().__init__(f"{path}: " + "; ".join(problems))
        self.path = path
        self.problems = problems
