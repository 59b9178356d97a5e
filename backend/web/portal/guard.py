"""Forms are taken from our own pages only.

Cookies are `SameSite=Lax`, which already keeps them out of other sites' forms. This also keeps
other sites from sending forms that need no cookie, such as a log-in as somebody else.
"""

from urllib.parse import urlsplit

from fastapi import Depends, Request

from backend.core.dependencies import SAFE_METHODS, AppSettings
from backend.core.errors import Forbidden


class ForeignForm(Forbidden):
    """The form was sent by a page of another site."""

    code = "foreign_form"


async def check_own_form(request: Request, settings: AppSettings) -> None:
    """Check where a form comes from: Fetch Metadata says it, in older browsers `Origin`.

    A call with neither is not from a browser, so no visitor was misled into making it.

    Raises:
        ForeignForm
    """
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:
        own = site in ("same-origin", "none")
    else:
        hosts = {request.headers.get("host"), urlsplit(settings.site_url).netloc}
        own = origin is None or urlsplit(origin).netloc in hosts
    if not own:
        raise ForeignForm()


OwnForms = Depends(check_own_form)
