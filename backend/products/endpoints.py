"""The catalogue; the caller's products and points; serial numbers in review, for agents."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query

from backend.core.dependencies import ReadSession, WriteSession
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.dependencies import (
    AGENT_ERRORS,
    CALLER_ERRORS,
    ByAgent,
    CalledBy,
    CurrentCustomer,
    IdempotentForAgent,
    IdempotentForCustomer,
    PrivateAnswer,
)
from backend.products import changes, migration, reviews, service
from backend.products.rules import ReviewState
from backend.products.schemas import (
    CatalogueModelRead,
    CatalogueRead,
    LedgerLineRead,
    MigrationDone,
    MigrationPreview,
    MyLedger,
    MyPoints,
    MyProducts,
    ProductChange,
    ProductNew,
    ProductRead,
    ReviewDecision,
    ReviewRead,
    Reviews,
)
from backend.programme.dependencies import CurrentProgramme

router = APIRouter()
public = APIRouter(prefix="/api/catalogue", tags=["programme"])
mine = APIRouter(
    prefix="/api/me",
    tags=["me"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=CALLER_ERRORS,
)
operator = APIRouter(
    prefix="/api/operator/serial-reviews",
    tags=["operator"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=AGENT_ERRORS,
)


@public.get("")
async def catalogue(session: ReadSession) -> CatalogueRead:
    """The models that can be registered, with the points of each."""
    found = await service.catalogue(session)
    return CatalogueRead(models=[CatalogueModelRead.model_validate(model) for model in found])


@mine.get("/products")
async def my_products(
    session: ReadSession, customer: CurrentCustomer, programme: CurrentProgramme
) -> MyProducts:
    """The caller's products: ticks, points, and what is missing."""
    found = await service.products_of(session, customer.id, programme)
    return MyProducts(products=[ProductRead.model_validate(product) for product in found])


@mine.post("/products", status_code=201, dependencies=[IdempotentForCustomer], responses=KEY_ERRORS)
async def register(
    session: WriteSession,
    customer: CurrentCustomer,
    programme: CurrentProgramme,
    by: CalledBy,
    body: ProductNew,
) -> ProductRead:
    """Register a product, complete or not. It has the tick once nothing mandatory is missing."""
    made = await changes.register(
        session, customer, body.model, body.answers(), by=by, programme=programme
    )
    return ProductRead.model_validate(made)


@mine.patch("/products/{product_id}", dependencies=[IdempotentForCustomer], responses=KEY_ERRORS)
async def change(
    session: WriteSession,
    customer: CurrentCustomer,
    programme: CurrentProgramme,
    by: CalledBy,
    product_id: uuid.UUID,
    body: ProductChange,
) -> ProductRead:
    """Complete or change a product."""
    changed = await changes.change(
        session,
        customer,
        product_id,
        body.answers(),
        model=body.model,
        replace=body.replace,
        by=by,
        programme=programme,
    )
    return ProductRead.model_validate(changed)


@mine.delete(
    "/products/{product_id}",
    status_code=204,
    dependencies=[IdempotentForCustomer],
    responses=KEY_ERRORS,
)
async def remove(
    session: WriteSession,
    customer: CurrentCustomer,
    programme: CurrentProgramme,
    by: CalledBy,
    product_id: uuid.UUID,
) -> None:
    """Remove a product; its points are withdrawn. `restore` undoes it."""
    await changes.remove(session, customer, product_id, by=by, programme=programme)


@mine.post(
    "/products/{product_id}/restore", dependencies=[IdempotentForCustomer], responses=KEY_ERRORS
)
async def restore(
    session: WriteSession,
    customer: CurrentCustomer,
    programme: CurrentProgramme,
    by: CalledBy,
    product_id: uuid.UUID,
) -> ProductRead:
    """Undo the removal of a product."""
    restored = await changes.restore(session, customer, product_id, by=by, programme=programme)
    return ProductRead.model_validate(restored)


@mine.get("/points")
async def my_points(
    session: ReadSession, customer: CurrentCustomer, programme: CurrentProgramme
) -> MyPoints:
    """The caller's points, the tiers they open, and what is missing to the next one."""
    return MyPoints.model_validate(await service.points_of(session, customer.id, programme))


@mine.get("/points/ledger")
async def my_ledger(session: ReadSession, customer: CurrentCustomer) -> MyLedger:
    """Why the caller has these points: every entry."""
    lines = await service.ledger_of(session, customer.id)
    return MyLedger(
        allocated=sum(line.points for line in lines),
        entries=[LedgerLineRead.model_validate(line) for line in lines],
    )


@mine.get("/migration")
async def preview(session: ReadSession, customer: CurrentCustomer) -> MigrationPreview:
    """What MIGRATE PRODUCTS would do now."""
    return MigrationPreview.model_validate(await migration.preview(session, customer))


@mine.post("/migration", dependencies=[IdempotentForCustomer], responses=KEY_ERRORS)
async def migrate(
    session: WriteSession, customer: CurrentCustomer, programme: CurrentProgramme, by: CalledBy
) -> MigrationDone:
    """MIGRATE PRODUCTS: move the products of the earlier account, each once, complete or not."""
    done = await migration.migrate(session, customer, by=by, programme=programme)
    return MigrationDone.model_validate(done)


@operator.get("")
async def serial_reviews(
    session: ReadSession,
    agent: ByAgent,
    state: ReviewState | None = ReviewState.OPEN,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> Reviews:
    """List serial numbers that two accounts gave, oldest first."""
    found = await reviews.reviews(session, state=state, limit=limit)
    return Reviews(reviews=[ReviewRead.model_validate(review) for review in found])


@operator.post("/{review_id}/decision", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def decide(
    session: WriteSession,
    by: ByAgent,
    programme: CurrentProgramme,
    review_id: uuid.UUID,
    body: ReviewDecision,
) -> ReviewRead:
    """Say whose a serial number is. Both customers get a mail about what concerns them."""
    decided = await reviews.decide(session, review_id, grant=body.grant, by=by, programme=programme)
    return ReviewRead.model_validate(decided)


for part in (public, mine, operator):
    router.include_router(part)
