"""Accounts, products, membership, billing.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

import backend.core.database

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "catalogue_model",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "camera", "lens", "accessory", "other", name="kind", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_model")),
        sa.UniqueConstraint("key", name=op.f("uq_catalogue_model_key")),
    )
    op.create_table(
        "customer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("company", sa.String(length=200), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("old_email", sa.String(length=254), nullable=True),
        sa.Column("previous_membership_number", sa.String(length=32), nullable=True),
        sa.Column(
            "account_opened_at", backend.core.database.UtcDateTime(timezone=True), nullable=True
        ),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("email", name=op.f("uq_customer_email")),
    )
    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_customer_old_email"), ["old_email"], unique=False)

    op.create_table(
        "legacy_account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legacy_account")),
        sa.UniqueConstraint("email", name=op.f("uq_legacy_account_email")),
    )
    op.create_table(
        "application",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "in_review",
                "approved",
                "rejected",
                "withdrawn",
                name="applicationstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("state_since", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("company", sa.String(length=200), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("vat_registered", sa.Boolean(), nullable=True),
        sa.Column("vat_number", sa.String(length=20), nullable=True),
        sa.Column("document_kind", sa.String(length=32), nullable=True),
        sa.Column("document_key", sa.String(length=200), nullable=True),
        sa.Column("authorised", sa.Boolean(), nullable=False),
        sa.Column("old_email", sa.String(length=254), nullable=True),
        sa.Column("submitted_at", backend.core.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("decided_at", backend.core.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("rejection_reason", sa.String(length=500), nullable=True),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_application_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
    )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.create_index(
            "ix_application_customer_id_created_at", ["customer_id", "created_at"], unique=False
        )
        batch_op.create_index(
            "uq_application_customer_id_under_way",
            ["customer_id"],
            unique=True,
            sqlite_where=sa.text("state in ('draft', 'submitted', 'in_review')"),
            postgresql_where=sa.text("state in ('draft', 'submitted', 'in_review')"),
        )

    op.create_table(
        "membership",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("tier", sa.String(length=32), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("expires", sa.Date(), nullable=False),
        sa.Column("terms_version", sa.String(length=32), nullable=True),
        sa.Column(
            "terms_accepted_at", backend.core.database.UtcDateTime(timezone=True), nullable=True
        ),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_membership_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint("number", name=op.f("uq_membership_number")),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(
            "ix_membership_customer_id_since", ["customer_id", "since"], unique=False
        )

    op.create_table(
        "product",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("removed_at", backend.core.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("serial", sa.String(length=64), nullable=True),
        sa.Column("serial_normalised", sa.String(length=64), nullable=True),
        sa.Column("serial_approximate", sa.Boolean(), nullable=False),
        sa.Column("purchase_date", sa.Date(), nullable=True),
        sa.Column(
            "purchase_date_precision",
            sa.Enum(
                "exact",
                "month",
                "year",
                "approximate",
                name="dateprecision",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("purchase_country", sa.String(length=2), nullable=True),
        sa.Column("purchase_country_approximate", sa.Boolean(), nullable=False),
        sa.Column("dealer", sa.String(length=200), nullable=True),
        sa.Column("dealer_approximate", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_product_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["model_id"], ["catalogue_model.id"], name=op.f("fk_product_model_id_catalogue_model")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
    )
    with op.batch_alter_table("product", schema=None) as batch_op:
        batch_op.create_index(
            "ix_product_customer_id_created_at", ["customer_id", "created_at"], unique=False
        )
        batch_op.create_index(
            "uq_product_model_id_serial_normalised",
            ["model_id", "serial_normalised"],
            unique=True,
            sqlite_where=sa.text("removed_at is null and not serial_approximate"),
            postgresql_where=sa.text("removed_at is null and not serial_approximate"),
        )

    op.create_table(
        "invoice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("membership_id", sa.Uuid(), nullable=True),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("amount", backend.core.database.Money(precision=12, scale=2), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column(
            "method",
            sa.Enum("card", "bank_transfer", name="paymentmethod", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("paid_at", backend.core.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("cancelled_at", backend.core.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_invoice_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_invoice_membership_id_membership")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice")),
        sa.UniqueConstraint("number", name=op.f("uq_invoice_number")),
    )
    with op.batch_alter_table("invoice", schema=None) as batch_op:
        batch_op.create_index("ix_invoice_customer_id_due", ["customer_id", "due"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_invoice_membership_id"), ["membership_id"], unique=False
        )

    op.create_table(
        "legacy_product",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("legacy_account_id", sa.Uuid(), nullable=False),
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("migrated_at", backend.core.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("product_id", sa.Uuid(), nullable=True),
        sa.Column("serial", sa.String(length=64), nullable=True),
        sa.Column("serial_normalised", sa.String(length=64), nullable=True),
        sa.Column("serial_approximate", sa.Boolean(), nullable=False),
        sa.Column("purchase_date", sa.Date(), nullable=True),
        sa.Column(
            "purchase_date_precision",
            sa.Enum(
                "exact",
                "month",
                "year",
                "approximate",
                name="dateprecision",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("purchase_country", sa.String(length=2), nullable=True),
        sa.Column("purchase_country_approximate", sa.Boolean(), nullable=False),
        sa.Column("dealer", sa.String(length=200), nullable=True),
        sa.Column("dealer_approximate", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["legacy_account_id"],
            ["legacy_account.id"],
            name=op.f("fk_legacy_product_legacy_account_id_legacy_account"),
        ),
        sa.ForeignKeyConstraint(
            ["model_id"],
            ["catalogue_model.id"],
            name=op.f("fk_legacy_product_model_id_catalogue_model"),
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_legacy_product_product_id_product")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legacy_product")),
        sa.UniqueConstraint("product_id", name=op.f("uq_legacy_product_product_id")),
    )
    with op.batch_alter_table("legacy_product", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_legacy_product_legacy_account_id"), ["legacy_account_id"], unique=False
        )

    op.create_table(
        "points_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "allocated",
                "withdrawn",
                "corrected",
                name="pointsreason",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("created_at", backend.core.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_points_entry_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_points_entry_product_id_product")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points_entry")),
    )
    with op.batch_alter_table("points_entry", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_points_entry_customer_id"), ["customer_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_points_entry_product_id"), ["product_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("points_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_points_entry_product_id"))
        batch_op.drop_index(batch_op.f("ix_points_entry_customer_id"))

    op.drop_table("points_entry")
    with op.batch_alter_table("legacy_product", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_legacy_product_legacy_account_id"))

    op.drop_table("legacy_product")
    with op.batch_alter_table("invoice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invoice_membership_id"))
        batch_op.drop_index("ix_invoice_customer_id_due")

    op.drop_table("invoice")
    with op.batch_alter_table("product", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_product_model_id_serial_normalised",
            sqlite_where=sa.text("removed_at is null and not serial_approximate"),
            postgresql_where=sa.text("removed_at is null and not serial_approximate"),
        )
        batch_op.drop_index("ix_product_customer_id_created_at")

    op.drop_table("product")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index("ix_membership_customer_id_since")

    op.drop_table("membership")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_application_customer_id_under_way",
            sqlite_where=sa.text("state in ('draft', 'submitted', 'in_review')"),
            postgresql_where=sa.text("state in ('draft', 'submitted', 'in_review')"),
        )
        batch_op.drop_index("ix_application_customer_id_created_at")

    op.drop_table("application")
    op.drop_table("legacy_account")
    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_customer_old_email"))

    op.drop_table("customer")
    op.drop_table("catalogue_model")
