"""orders cards payments reviews

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

import backend.core.database

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('invoice_counter',
    sa.Column('series', sa.String(length=24), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('series', name=op.f('pk_invoice_counter'))
    )
    op.create_table('card',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('customer_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.Enum('authorising', 'authorised', 'declined', name='cardstate', native_enum=False, length=32), nullable=False),
    sa.Column('source', sa.String(length=200), nullable=True),
    sa.Column('mandate', sa.String(length=200), nullable=True),
    sa.Column('decline_code', sa.String(length=60), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('decided_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_card_customer_id_customer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_card'))
    )
    with op.batch_alter_table('card', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_card_customer_id'), ['customer_id'], unique=False)

    op.create_table('invitation',
    sa.Column('customer_id', sa.Uuid(), nullable=False),
    sa.Column('points', sa.Integer(), nullable=False),
    sa.Column('reached_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_invitation_customer_id_customer')),
    sa.PrimaryKeyConstraint('customer_id', name=op.f('pk_invitation'))
    )
    op.create_table('serial_review',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('product_id', sa.Uuid(), nullable=False),
    sa.Column('customer_id', sa.Uuid(), nullable=False),
    sa.Column('serial', sa.String(length=64), nullable=False),
    sa.Column('serial_normalised', sa.String(length=64), nullable=False),
    sa.Column('state', sa.Enum('open', 'granted', 'refused', 'closed', name='reviewstate', native_enum=False, length=32), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('decided_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('decided_by', sa.String(length=150), nullable=True),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_serial_review_customer_id_customer')),
    sa.ForeignKeyConstraint(['product_id'], ['product.id'], name=op.f('fk_serial_review_product_id_product')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_serial_review'))
    )
    with op.batch_alter_table('serial_review', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_serial_review_customer_id'), ['customer_id'], unique=False)
        batch_op.create_index('ix_serial_review_product_id_created_at', ['product_id', 'created_at'], unique=False)
        batch_op.create_index('ix_serial_review_state_created_at', ['state', 'created_at'], unique=False)
        batch_op.create_index('uq_serial_review_product_id_open', ['product_id'], unique=True, sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))

    op.create_table('payment',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('invoice_id', sa.Uuid(), nullable=False),
    sa.Column('card_id', sa.Uuid(), nullable=False),
    sa.Column('amount', backend.core.database.Money(precision=12, scale=2), nullable=False),
    sa.Column('currency', sa.String(length=3), nullable=False),
    sa.Column('state', sa.Enum('pending', 'succeeded', 'declined', name='paymentstate', native_enum=False, length=32), nullable=False),
    sa.Column('reference', sa.String(length=100), nullable=True),
    sa.Column('decline_code', sa.String(length=60), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('settled_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['card_id'], ['card.id'], name=op.f('fk_payment_card_id_card')),
    sa.ForeignKeyConstraint(['invoice_id'], ['invoice.id'], name=op.f('fk_payment_invoice_id_invoice')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_payment'))
    )
    with op.batch_alter_table('payment', schema=None) as batch_op:
        batch_op.create_index('ix_payment_invoice_id_created_at', ['invoice_id', 'created_at'], unique=False)
        batch_op.create_index('uq_payment_invoice_id_live', ['invoice_id'], unique=True, sqlite_where=sa.text("state in ('pending', 'succeeded')"), postgresql_where=sa.text("state in ('pending', 'succeeded')"))

    with op.batch_alter_table('invoice', schema=None) as batch_op:
        batch_op.add_column(sa.Column('card_id', sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column('tier', sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column('period_from', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('period_to', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('bill_name', sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column('bill_company', sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column('bill_country', sa.String(length=2), nullable=True))
        batch_op.add_column(sa.Column('language', sa.String(length=8), nullable=True))
        batch_op.add_column(sa.Column('pdf_key', sa.String(length=200), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_invoice_card_id_card'), 'card', ['card_id'], ['id'])



def downgrade() -> None:
    with op.batch_alter_table('invoice', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_invoice_card_id_card'), type_='foreignkey')
        batch_op.drop_column('pdf_key')
        batch_op.drop_column('language')
        batch_op.drop_column('bill_country')
        batch_op.drop_column('bill_company')
        batch_op.drop_column('bill_name')
        batch_op.drop_column('period_to')
        batch_op.drop_column('period_from')
        batch_op.drop_column('tier')
        batch_op.drop_column('card_id')

    with op.batch_alter_table('payment', schema=None) as batch_op:
        batch_op.drop_index('uq_payment_invoice_id_live', sqlite_where=sa.text("state in ('pending', 'succeeded')"), postgresql_where=sa.text("state in ('pending', 'succeeded')"))
        batch_op.drop_index('ix_payment_invoice_id_created_at')

    op.drop_table('payment')
    with op.batch_alter_table('serial_review', schema=None) as batch_op:
        batch_op.drop_index('uq_serial_review_product_id_open', sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))
        batch_op.drop_index('ix_serial_review_state_created_at')
        batch_op.drop_index('ix_serial_review_product_id_created_at')
        batch_op.drop_index(batch_op.f('ix_serial_review_customer_id'))

    op.drop_table('serial_review')
    op.drop_table('invitation')
    with op.batch_alter_table('card', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_card_customer_id'))

    op.drop_table('card')
    op.drop_table('invoice_counter')
