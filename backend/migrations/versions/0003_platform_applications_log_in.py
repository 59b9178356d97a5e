"""platform applications log-in

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

import backend.core.database

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('idempotent_call',
    sa.Column('scope', sa.String(length=100), nullable=False),
    sa.Column('key', sa.String(length=255), nullable=False),
    sa.Column('fingerprint', sa.String(length=64), nullable=False),
    sa.Column('status', sa.Integer(), nullable=True),
    sa.Column('body', sa.Text(), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('scope', 'key', name=op.f('pk_idempotent_call'))
    )
    with op.batch_alter_table('idempotent_call', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_idempotent_call_created_at'), ['created_at'], unique=False)

    op.create_table('throttle_count',
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('begins_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('expires_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', 'begins_at', name=op.f('pk_throttle_count'))
    )
    with op.batch_alter_table('throttle_count', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_throttle_count_expires_at'), ['expires_at'], unique=False)

    op.create_table('audit_entry',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('actor', sa.String(length=150), nullable=False),
    sa.Column('channel', sa.Enum('web', 'chat', 'agent', 'system', 'cli', name='channel', native_enum=False, length=32), nullable=False),
    sa.Column('action', sa.String(length=80), nullable=False),
    sa.Column('subject_kind', sa.String(length=40), nullable=False),
    sa.Column('subject_id', sa.String(length=100), nullable=False),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.Column('customer_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_audit_entry_customer_id_customer'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_entry'))
    )
    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.create_index('ix_audit_entry_customer_id_at', ['customer_id', 'at'], unique=False)
        batch_op.create_index('ix_audit_entry_subject', ['subject_kind', 'subject_id', 'at'], unique=False)

    op.create_table('credential',
    sa.Column('customer_id', sa.Uuid(), nullable=False),
    sa.Column('password_hash', sa.String(length=200), nullable=False),
    sa.Column('changed_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_credential_customer_id_customer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('customer_id', name=op.f('pk_credential'))
    )
    op.create_table('job',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=60), nullable=False),
    sa.Column('unique_key', sa.String(length=200), nullable=True),
    sa.Column('run_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('payload', sa.JSON(), nullable=False),
    sa.Column('state', sa.Enum('waiting', 'running', 'done', 'failed', name='jobstate', native_enum=False, length=32), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('lease_holder', sa.String(length=64), nullable=True),
    sa.Column('lease_until', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('done_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.Column('error', sa.String(length=300), nullable=True),
    sa.Column('customer_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_job_customer_id_customer'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_job')),
    sa.UniqueConstraint('unique_key', name=op.f('uq_job_unique_key'))
    )
    with op.batch_alter_table('job', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_job_customer_id'), ['customer_id'], unique=False)
        batch_op.create_index('ix_job_kind_created_at', ['kind', 'created_at'], unique=False)
        batch_op.create_index('ix_job_state_run_at', ['state', 'run_at'], unique=False)

    op.create_table('log_in',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('customer_id', sa.Uuid(), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ended_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_log_in_customer_id_customer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_log_in')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_log_in_token_hash'))
    )
    with op.batch_alter_table('log_in', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_log_in_customer_id'), ['customer_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_log_in_expires_at'), ['expires_at'], unique=False)

    op.create_table('password_link',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('customer_id', sa.Uuid(), nullable=False),
    sa.Column('purpose', sa.Enum('activation', 'reset', name='linkpurpose', native_enum=False, length=32), nullable=False),
    sa.Column('created_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('used_at', backend.core.database.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_password_link_customer_id_customer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_password_link'))
    )
    with op.batch_alter_table('password_link', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_password_link_customer_id'), ['customer_id'], unique=False)

    op.create_table('application_change',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('application_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.Enum('draft', 'submitted', 'in_review', 'approved', 'rejected', 'withdrawn', name='applicationstate', native_enum=False, length=32), nullable=False),
    sa.Column('at', backend.core.database.UtcDateTime(timezone=True), nullable=False),
    sa.Column('actor', sa.String(length=150), nullable=False),
    sa.ForeignKeyConstraint(['application_id'], ['application.id'], name=op.f('fk_application_change_application_id_application'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_application_change'))
    )
    with op.batch_alter_table('application_change', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_application_change_application_id'), ['application_id'], unique=False)

    with op.batch_alter_table('application', schema=None) as batch_op:
        batch_op.add_column(sa.Column('email', sa.String(length=254), nullable=True))
        batch_op.add_column(sa.Column('name', sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column('language', sa.String(length=8), nullable=False, server_default='en'))
        batch_op.add_column(sa.Column('vat_checked', sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column('document_name', sa.String(length=100), nullable=True))
        batch_op.add_column(sa.Column('document_type', sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column('document_size', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('rejection_code', sa.Enum('document_unreadable', 'document_unsuitable', 'details_differ', 'vat_number_invalid', 'already_customer', 'other', name='rejectionreason', native_enum=False, length=32), nullable=True))
        batch_op.alter_column('customer_id',
               existing_type=sa.Uuid(),
               nullable=True)

    # What stood with the customer belongs to each application now; the defaults were for these rows.
    op.execute("""
        update application set
            email = (select customer.email from customer where customer.id = customer_id),
            name = (select customer.name from customer where customer.id = customer_id),
            language = (select customer.language from customer where customer.id = customer_id)
    """)
    with op.batch_alter_table('application', schema=None) as batch_op:
        batch_op.alter_column('language', existing_type=sa.String(length=8), server_default=None)
        batch_op.alter_column('vat_checked', existing_type=sa.Boolean(), server_default=None)
        batch_op.create_index('ix_application_email', ['email'], unique=False)
        batch_op.create_index('ix_application_state_due_on', ['state', 'due_on'], unique=False)

    with op.batch_alter_table('customer', schema=None) as batch_op:
        batch_op.add_column(sa.Column('erased_at', backend.core.database.UtcDateTime(timezone=True), nullable=True))



def downgrade() -> None:
    with op.batch_alter_table('customer', schema=None) as batch_op:
        batch_op.drop_column('erased_at')

    with op.batch_alter_table('application', schema=None) as batch_op:
        batch_op.drop_index('ix_application_state_due_on')
        batch_op.drop_index('ix_application_email')
        batch_op.alter_column('customer_id',
               existing_type=sa.Uuid(),
               nullable=False)
        batch_op.drop_column('rejection_code')
        batch_op.drop_column('document_size')
        batch_op.drop_column('document_type')
        batch_op.drop_column('document_name')
        batch_op.drop_column('vat_checked')
        batch_op.drop_column('language')
        batch_op.drop_column('name')
        batch_op.drop_column('email')

    with op.batch_alter_table('application_change', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_application_change_application_id'))

    op.drop_table('application_change')
    with op.batch_alter_table('password_link', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_password_link_customer_id'))

    op.drop_table('password_link')
    with op.batch_alter_table('log_in', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_log_in_expires_at'))
        batch_op.drop_index(batch_op.f('ix_log_in_customer_id'))

    op.drop_table('log_in')
    with op.batch_alter_table('job', schema=None) as batch_op:
        batch_op.drop_index('ix_job_state_run_at')
        batch_op.drop_index('ix_job_kind_created_at')
        batch_op.drop_index(batch_op.f('ix_job_customer_id'))

    op.drop_table('job')
    op.drop_table('credential')
    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.drop_index('ix_audit_entry_subject')
        batch_op.drop_index('ix_audit_entry_customer_id_at')

    op.drop_table('audit_entry')
    with op.batch_alter_table('throttle_count', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_throttle_count_expires_at'))

    op.drop_table('throttle_count')
    with op.batch_alter_table('idempotent_call', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_idempotent_call_created_at'))

    op.drop_table('idempotent_call')
