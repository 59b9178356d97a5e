"""What endpoints of every noun may ask for: the programme in force."""

from typing import Annotated

from fastapi import Depends

from backend.core.dependencies import AppSettings
from backend.programme.service import Programme, load_programme


async def current_programme(settings: AppSettings) -> Programme:
    """Return the programme of the settings' file (``CPS_PROGRAMME_FILE``)."""
    return load_programme(settings.programme_file)


CurrentProgramme = Annotated[Programme, Depends(current_programme)]
