"""An invoice as a PDF: the API's, for whoever looks at the page."""

from urllib.parse import quote

from fastapi import APIRouter, Response

from backend.web.portal.page import OwnPage, PageRoute

router = APIRouter(route_class=PageRoute)


@router.get("/invoices/{number}.pdf")
async def invoice_pdf(page: OwnPage, number: str) -> Response:
    """Give an own invoice as a download."""
    answer = await page.client().get(f"/api/me/invoices/{quote(number, safe='')}.pdf")
    if answer.refusal:
        return page.not_here()
    headers = {
        "Content-Disposition": f'attachment; filename="{quote(number, safe="")}.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    return Response(answer.content, media_type=answer.kind, headers=headers)
