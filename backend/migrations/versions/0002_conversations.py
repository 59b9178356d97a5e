"""conversations

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

import backend.core.database

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('conversation',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('channel', sa.String(length=32), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('language_sure', sa.Boolean(), nullable=False),
    sa.Column('language_chosen', sa.Boolean(), nullable=False),
    sa.Column('owner', sa.String(length=8), nullable=False),
    sa.Column('customer_id', sa.Uuid(), nullable=True),
    sa.Column('identified_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('identified_until', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('state', sa.JSON(), nullable=False),
    sa.Column('last_seq', sa.Integer(), nullable=False),
    sa.Column('lease_holder', sa.String(length=64), nullable=True),
    sa.Column('lease_until', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('updated_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_conversation_customer_id_customer'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversation'))
    )
    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.create_index('ix_conversation_updated_at', ['updated_at'], unique=False)

    op.create_table('message',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('author', sa.String(length=8), nullable=False),
    sa.Column('client_id', sa.String(length=100), nullable=True),
    sa.Column('text', sa.String(), nullable=True),
    sa.Column('payload', sa.String(), nullable=True),
    sa.Column('key', sa.String(length=120), nullable=True),
    sa.Column('values', sa.JSON(), nullable=False),
    sa.Column('buttons', sa.JSON(), nullable=False),
    sa.Column('card', sa.JSON(), nullable=True),
    sa.Column('understanding', sa.JSON(), nullable=True),
    sa.Column('answers', sa.Uuid(), nullable=True),
    sa.Column('needs_answer', sa.Boolean(), nullable=False),
    sa.Column('answered_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('retry_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['answers'], ['message.id'], name=op.f('fk_message_answers_message'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_message_conversation_id_conversation'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_message')),
    sa.UniqueConstraint('conversation_id', 'client_id', name=op.f('uq_message_client_id')),
    sa.UniqueConstraint('conversation_id', 'seq', name=op.f('uq_message_seq'))
    )
    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.create_index('ix_message_answers', ['answers'], unique=False)
        batch_op.create_index('ix_message_waiting', ['conversation_id', 'seq'], unique=False, sqlite_where=sa.text('needs_answer = 1'), postgresql_where=sa.text('needs_answer'))

    op.create_table('offered_button',
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('payload', sa.String(length=500), nullable=False),
    sa.Column('title', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_offered_button_conversation_id_conversation'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('conversation_id', 'payload', name=op.f('pk_offered_button'))
    )
    op.create_table('conversation_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('message_id', sa.Uuid(), nullable=True),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_conversation_event_conversation_id_conversation'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_conversation_event_message_id_message'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversation_event'))
    )
    with op.batch_alter_table('conversation_event', schema=None) as batch_op:
        batch_op.create_index('ix_conversation_event_conversation_id', ['conversation_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('conversation_event', schema=None) as batch_op:
        batch_op.drop_index('ix_conversation_event_conversation_id')

    op.drop_table('conversation_event')
    op.drop_table('offered_button')
    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.drop_index('ix_message_waiting', sqlite_where=sa.text('needs_answer = 1'), postgresql_where=sa.text('needs_answer'))
        batch_op.drop_index('ix_message_answers')

    op.drop_table('message')
    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.drop_index('ix_conversation_updated_at')

    op.drop_table('conversation')
