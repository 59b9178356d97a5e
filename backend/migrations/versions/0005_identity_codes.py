"""identity codes, networks of conversations

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

import backend.core.database

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('identity_code',
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('customer_id', sa.Uuid(), nullable=True),
    sa.Column('wrong', sa.Integer(), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('used_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_identity_code_conversation_id_conversation'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_identity_code_customer_id_customer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('conversation_id', name=op.f('pk_identity_code')),
    sa.UniqueConstraint('id', name=op.f('uq_identity_code_id'))
    )
    with op.batch_alter_table('identity_code', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_identity_code_customer_id'), ['customer_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_identity_code_expires_at'), ['expires_at'], unique=False)

    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.add_column(sa.Column('network', sa.String(length=64), nullable=True))



def downgrade() -> None:
    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.drop_column('network')

    with op.batch_alter_table('identity_code', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_identity_code_expires_at'))
        batch_op.drop_index(batch_op.f('ix_identity_code_customer_id'))

    op.drop_table('identity_code')
