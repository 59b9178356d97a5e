"""The catalogue, customers' products, products of earlier accounts, and the points' ledger."""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from backend.core.database import Base
from backend.models.columns import stored
from backend.products.rules import DatePrecision, Details, Kind, PointsReason, ReviewState


class CatalogueModel(Base):
    """A model that can be registered. `points` is what one ticked product of it gives.

    `key` is products.rules.model_key of the name. `sample`: the points are no official ones.
    """

    __tablename__ = "catalogue_model"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    name: Mapped[str] = mapped_column(String(120))
    key: Mapped[str] = mapped_column(String(120), unique=True)
    aliases: Mapped[list[Any]] = mapped_column(default=list)
    kind: Mapped[Kind] = mapped_column(stored(Kind), default=Kind.OTHER)
    points: Mapped[int]
    sample: Mapped[bool] = mapped_column(default=False)


class ProductDetails:
    """The details of fact 27, each with the mark of an approximate answer (fact 28).

    `serial` is as typed, `serial_normalised` as compared. `purchase_country` is ISO 3166 alpha-2.
    """

    serial: Mapped[str | None] = mapped_column(String(64))
    serial_normalised: Mapped[str | None] = mapped_column(String(64))
    serial_approximate: Mapped[bool] = mapped_column(default=False)
    purchase_date: Mapped[date | None]
    purchase_date_precision: Mapped[DatePrecision | None] = mapped_column(stored(DatePrecision))
    purchase_country: Mapped[str | None] = mapped_column(String(2))
    purchase_country_approximate: Mapped[bool] = mapped_column(default=False)
    dealer: Mapped[str | None] = mapped_column(String(200))
    dealer_approximate: Mapped[bool] = mapped_column(default=False)

    @property
    def details(self) -> Details:
        """The details as the rules take them."""
        return Details(
            serial=self.serial,
            purchase_date=self.purchase_date,
            purchase_country=self.purchase_country,
            dealer=self.dealer,
        )


class Product(ProductDetails, Base):
    """A product that a customer registered; `removed_at` ends it and frees its serial number.

    A serial number of a model belongs to one account at a time. A guessed one claims nothing.
    """

    __tablename__ = "product"
    __table_args__ = (
        Index(
            "uq_product_model_id_serial_normalised",
            "model_id",
            "serial_normalised",
            unique=True,
            sqlite_where=text("removed_at is null and not serial_approximate"),
            postgresql_where=text("removed_at is null and not serial_approximate"),
        ),
        Index("ix_product_customer_id_created_at", "customer_id", "created_at"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("customer.id"))
    model_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("catalogue_model.id"))
    model: Mapped[CatalogueModel] = relationship(lazy="raise")
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class SerialReview(Base):
    """A serial number that a customer gave for `product_id` and another account holds.

    Somebody decides whose it is; until then the product is without it. One review of a product
    is open at a time. `serial` is as typed, `serial_normalised` as compared.
    """

    __tablename__ = "serial_review"
    __table_args__ = (
        Index(
            "uq_serial_review_product_id_open",
            "product_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index("ix_serial_review_product_id_created_at", "product_id", "created_at"),
        Index("ix_serial_review_state_created_at", "state", "created_at"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    product_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("product.id"))
    customer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    serial: Mapped[str] = mapped_column(String(64))
    serial_normalised: Mapped[str] = mapped_column(String(64))
    state: Mapped[ReviewState] = mapped_column(stored(ReviewState))
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None] = mapped_column(String(150))


class LegacyProduct(ProductDetails, Base):
    """A product of an earlier account; moved once, to `product_id` at `migrated_at`."""

    __tablename__ = "legacy_product"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    legacy_account_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("legacy_account.id"), index=True
    )
    model_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("catalogue_model.id"))
    model: Mapped[CatalogueModel] = relationship(lazy="raise")
    created_at: Mapped[datetime]
    migrated_at: Mapped[datetime | None]
    product_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("product.id"), unique=True)


class PointsEntry(Base):
    """An entry of the points' ledger: why, when, how many. Entries are only ever added.

    The points of a customer, or of a product, are the sum of the entries.
    """

    __tablename__ = "points_entry"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    product_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("product.id"), index=True)
    points: Mapped[int]
    reason: Mapped[PointsReason] = mapped_column(stored(PointsReason))
    created_at: Mapped[datetime]
