"""assist keys, canned answers, approval, channels, lessons

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

import backend.core.database

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('approval_rule',
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('created_by', sa.String(length=150), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('topic', 'language', name=op.f('pk_approval_rule'))
    )
    op.create_table('assist_key',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('scopes', sa.JSON(), nullable=False),
    sa.Column('per_minute', sa.Integer(), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assist_key')),
    sa.UniqueConstraint('name', name=op.f('uq_assist_key_name')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_assist_key_token_hash'))
    )
    op.create_table('canned_answer',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('variables', sa.JSON(), nullable=False),
    sa.Column('texts', sa.JSON(), nullable=False),
    sa.Column('changed_by', sa.String(length=150), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('changed_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_canned_answer')),
    sa.UniqueConstraint('name', name=op.f('uq_canned_answer_name'))
    )
    op.create_table('channel_conversation',
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('channel', sa.String(length=32), nullable=False),
    sa.Column('external_id', sa.String(length=100), nullable=False),
    sa.Column('address', sa.JSON(), nullable=False),
    sa.Column('delivered_seq', sa.Integer(), nullable=False),
    sa.Column('handed_over', sa.Boolean(), nullable=False),
    sa.Column('holder', sa.String(length=64), nullable=True),
    sa.Column('held_until', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('retry_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_channel_conversation_conversation_id_conversation'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('conversation_id', name=op.f('pk_channel_conversation')),
    sa.UniqueConstraint('channel', 'external_id', name='uq_channel_conversation_external_id')
    )
    op.create_table('held_reply',
    sa.Column('message_id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('replies', sa.JSON(), nullable=False),
    sa.Column('topics', sa.JSON(), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('due_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_held_reply_conversation_id_conversation'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_held_reply_message_id_message'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('message_id', name=op.f('pk_held_reply'))
    )
    with op.batch_alter_table('held_reply', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_held_reply_conversation_id'), ['conversation_id'], unique=False)

    op.create_table('lesson',
    sa.Column('message_id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('reason', sa.Enum('not_understood', 'corrected', name='lessonreason', native_enum=False, length=32), nullable=False),
    sa.Column('understood', sa.JSON(), nullable=False),
    sa.Column('state', sa.Enum('open', 'assigned', 'dismissed', name='lessonstate', native_enum=False, length=32), nullable=False),
    sa.Column('topics', sa.JSON(), nullable=False),
    sa.Column('text', sa.String(), nullable=True),
    sa.Column('noted_by', sa.String(length=150), nullable=True),
    sa.Column('reviewed_by', sa.String(length=150), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('reviewed_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_lesson_conversation_id_conversation'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_lesson_message_id_message'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('message_id', name=op.f('pk_lesson'))
    )
    with op.batch_alter_table('lesson', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_lesson_conversation_id'), ['conversation_id'], unique=False)
        batch_op.create_index('ix_lesson_state_created_at', ['state', 'created_at'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('lesson', schema=None) as batch_op:
        batch_op.drop_index('ix_lesson_state_created_at')
        batch_op.drop_index(batch_op.f('ix_lesson_conversation_id'))

    op.drop_table('lesson')
    with op.batch_alter_table('held_reply', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_held_reply_conversation_id'))

    op.drop_table('held_reply')
    op.drop_table('channel_conversation')
    op.drop_table('canned_answer')
    op.drop_table('assist_key')
    op.drop_table('approval_rule')
