"""time-outs of approval, corrections by agents, an index for the figures

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

LATE = sa.Enum('send', 'queue', name='late', native_enum=False, length=32)


def upgrade() -> None:
    with op.batch_alter_table('approval_rule', schema=None) as batch_op:
        batch_op.add_column(sa.Column('wait_seconds', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('late', LATE, nullable=True))

    with op.batch_alter_table('held_reply', schema=None) as batch_op:
        batch_op.add_column(sa.Column('late', LATE, nullable=True))

    with op.batch_alter_table('lesson', schema=None) as batch_op:
        batch_op.add_column(sa.Column('proposed', sa.String(length=40), nullable=True))

    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.create_index('ix_conversation_created_at', ['created_at'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.drop_index('ix_conversation_created_at')

    with op.batch_alter_table('lesson', schema=None) as batch_op:
        batch_op.drop_column('proposed')

    with op.batch_alter_table('held_reply', schema=None) as batch_op:
        batch_op.drop_column('late')

    with op.batch_alter_table('approval_rule', schema=None) as batch_op:
        batch_op.drop_column('late')
        batch_op.drop_column('wait_seconds')
