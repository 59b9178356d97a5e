"""Errors of jobs."""

from backend.core.errors import Conflict, NotFound


class GiveUp(Exception):
    """Raised by a handler: trying again cannot help. The job fails at once."""


class LostLease(Exception):
    """Somebody else has taken the job over meanwhile; this attempt is rolled back."""


class UnknownJob(NotFound):
    """There is no job of that id."""

    code = "unknown_job"


class JobNotFailed(Conflict):
    """Only a failed job can be retried; `state` is what it is."""

    code = "job_not_failed"
