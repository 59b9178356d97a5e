"""Reads programme.yml, and is the way other nouns reach the programme's rules."""

from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from backend.programme.errors import ProgrammeFileError
from backend.programme.rules import (
    Documents,
    Group,
    NextTier,
    Payee,
    Programme,
    Tier,
    UnknownTier,
    is_open,
    missing_to,
    missing_to_invitation,
    next_tier,
    open_groups,
    open_tiers,
    tier_for,
    tier_of_id,
)
from backend.programme.schemas import ProgrammeFile

__all__ = [
    "PROGRAMME_FILE",
    "Documents",
    "Group",
    "NextTier",
    "Payee",
    "Programme",
    "ProgrammeFileError",
    "Tier",
    "UnknownTier",
    "is_open",
    "load_programme",
    "missing_to",
    "missing_to_invitation",
    "next_tier",
    "open_groups",
    "open_tiers",
    "tier_for",
    "tier_of_id",
]

PROGRAMME_FILE = Path(__file__).with_name("programme.yml")


@lru_cache(maxsize=8)
def load_programme(path: Path = PROGRAMME_FILE) -> Programme:
    """Return the programme of that file, read once a process.

    Raises:
        ProgrammeFileError: the file cannot be read or breaks its form; names every problem.
    """
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise ProgrammeFileError(path, [str(error)]) from error
    try:
        return _programme(ProgrammeFile.model_validate(data))
    except ValidationError as error:
        raise ProgrammeFileError(path, _problems(error)) from error


def _problems(error: ValidationError) -> list[str]:
    return [f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors()]


def _programme(file: ProgrammeFile) -> Programme:
    return Programme(
        currency=file.currency,
        tiers=_tiers(file),
        invitation_threshold=file.invitation_threshold,
        mandatory_details=tuple(file.mandatory_details),
        approval_working_days=file.approval_working_days,
        payment_methods=tuple(file.payment_methods),
        payment_due_days=file.payment_due_days,
        documents=Documents(vat=tuple(file.documents.vat), no_vat=tuple(file.documents.no_vat)),
        application_link=file.links.application,
        automatic_mail_address=file.addresses.automatic_mail,
        membership_months=file.samples.membership_months,
        terms_version=file.samples.terms_version,
        expiry_reminder_days=file.samples.expiry_reminder_days,
        payment_reminder_days=file.samples.payment_reminder_days,
        payee=Payee(**file.samples.payee.model_dump()),
        sample_values=tuple(type(file.samples).model_fields),
    )


def _tiers(file: ProgrammeFile) -> tuple[Tier, ...]:
    ends = [tier.from_points - 1 for tier in file.tiers[1:]]
    return tuple(
        Tier(
            id=entry.id,
            group=entry.group,
            from_points=entry.from_points,
            to_points=end,
            fee=entry.fee,
            currency=file.currency,
        )
        for entry, end in zip(file.tiers, [*ends, None], strict=True)
    )
