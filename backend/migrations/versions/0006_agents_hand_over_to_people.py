"""agents, hand-over to people

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

import backend.core.database

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('agent',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('email', sa.String(length=64), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('role', sa.Enum('agent', 'lead', 'admin', name='role', native_enum=False, length=32), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('languages', sa.JSON(), nullable=False),
    sa.Column('capacity', sa.Integer(), nullable=False),
    sa.Column('password_hash', sa.String(length=200), nullable=True),
    sa.Column('invitation_id', sa.Uuid(), nullable=True),
    sa.Column('invitation_until', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('factor_id', sa.Uuid(), nullable=False),
    sa.Column('factor_confirmed_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('factor_step', sa.Integer(), nullable=False),
    sa.Column('here', sa.Boolean(), nullable=False),
    sa.Column('seen_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('disabled_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agent')),
    sa.UniqueConstraint('email', name=op.f('uq_agent_email')),
    sa.UniqueConstraint('invitation_id', name=op.f('uq_agent_invitation_id'))
    )
    op.create_table('agent_log_in',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('agent_id', sa.Uuid(), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('verified_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('used_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ended_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['agent_id'], ['agent.id'], name=op.f('fk_agent_log_in_agent_id_agent'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agent_log_in')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_agent_log_in_token_hash'))
    )
    with op.batch_alter_table('agent_log_in', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_agent_log_in_agent_id'), ['agent_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_agent_log_in_expires_at'), ['expires_at'], unique=False)

    op.create_table('conversation_note',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('agent_id', sa.Uuid(), nullable=True),
    sa.Column('kind', sa.Enum('note', 'transfer', 'close', name='notekind', native_enum=False, length=32), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('after_seq', sa.Integer(), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['agent_id'], ['agent.id'], name=op.f('fk_conversation_note_agent_id_agent'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_conversation_note_conversation_id_conversation'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversation_note'))
    )
    with op.batch_alter_table('conversation_note', schema=None) as batch_op:
        batch_op.create_index('ix_conversation_note_conversation_id', ['conversation_id'], unique=False)

    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.add_column(sa.Column('agent_id', sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column('waiting_since', backend.core.database.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('topic', sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column('closed_at', backend.core.database.UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('close_reason', sa.Enum('solved', 'no_answer', 'by_mail', 'not_ours', 'abuse', name='closereason', native_enum=False, length=32), nullable=True))
        batch_op.add_column(sa.Column('contact', sa.String(length=254), nullable=True))
        batch_op.add_column(sa.Column('typing_at', backend.core.database.UtcDateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f('ix_conversation_agent_id'), ['agent_id'], unique=False)
        batch_op.create_index('ix_conversation_customer_id', ['customer_id'], unique=False)
        batch_op.create_index('ix_conversation_owner', ['owner', 'closed_at', 'updated_at'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_conversation_agent_id_agent'), 'agent', ['agent_id'], ['id'], ondelete='SET NULL')



def downgrade() -> None:
    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_conversation_agent_id_agent'), type_='foreignkey')
        batch_op.drop_index('ix_conversation_owner')
        batch_op.drop_index('ix_conversation_customer_id')
        batch_op.drop_index(batch_op.f('ix_conversation_agent_id'))
        batch_op.drop_column('typing_at')
        batch_op.drop_column('contact')
        batch_op.drop_column('close_reason')
        batch_op.drop_column('closed_at')
        batch_op.drop_column('topic')
        batch_op.drop_column('waiting_since')
        batch_op.drop_column('agent_id')

    with op.batch_alter_table('conversation_note', schema=None) as batch_op:
        batch_op.drop_index('ix_conversation_note_conversation_id')

    op.drop_table('conversation_note')
    with op.batch_alter_table('agent_log_in', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_agent_log_in_expires_at'))
        batch_op.drop_index(batch_op.f('ix_agent_log_in_agent_id'))

    op.drop_table('agent_log_in')
    op.drop_table('agent')
