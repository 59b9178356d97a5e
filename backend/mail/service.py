"""The outbox: a mail is enqueued in the transaction of what it tells of, and sent afterwards.

    await send(session, to=customer.email, language=customer.language, key="mail-invoice",
               values={"name": customer.name, "amount": money(…)}, now=by.at,
               attachments=[Attachment(name="INV-0417.pdf", type="application/pdf", key=stored)],
               customer_id=customer.id, unique=f"mail-invoice:{invoice.id}")

A text is a message `mail-…` in ``locales/<language>/email.ftl`` with the attribute `subject`; its
values have the forms of locales/values.py. Names of people and companies are plain strings.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.jobs import service as jobs
from backend.jobs.runner import Due
from backend.mail.ports import FileStore, MailRefused, MailTransport
from backend.mail.rendering import build
from backend.mail.schemas import Attachment, Outgoing, SecretLink
from locales import Locales, Values, check_values

__all__ = ["ERASED_DOMAIN", "JOB", "Attachment", "Mailer", "SecretLink", "send"]

JOB = "mail.send"
# What stands for the address of somebody who was erased (RFC 2606: nobody's for ever).
ERASED_DOMAIN = "erased.invalid"


async def send(
    session: AsyncSession,
    *,
    to: str,
    language: str,
    key: str,
    values: Values,
    now: datetime,
    links: Mapping[str, SecretLink] | None = None,
    attachments: Sequence[Attachment] = (),
    customer_id: uuid.UUID | None = None,
    unique: str | None = None,
) -> uuid.UUID | None:
    """Put a mail into the outbox, in the session's transaction.

    `links` are variables of the text whose value is made when the mail is written.

    Returns:
        The job's id; None where a mail named `unique` was sent, or is in the outbox, already, and
        where the recipient was erased.

    Raises:
        locales.BadValue: a value has no known form.
    """
    check_values(values)
    if to.endswith(f"@{ERASED_DOMAIN}"):
        return None
    mail = Outgoing(
        to=to,
        language=language,
        key=key,
        values=dict(values),
        links=dict(links or {}),
        attachments=list(attachments),
    )
    return await jobs.enqueue(
        session,
        JOB,
        mail.model_dump(mode="json"),
        now=now,
        unique=unique,
        customer_id=customer_id,
    )


class Mailer:
    """Writes the mails of the outbox and hands them over: the handler of `JOB`.

    `links` makes the address of a `SecretLink` of that kind from its id.
    """

    def __init__(
        self,
        transport: MailTransport,
        texts: Locales,
        files: FileStore,
        *,
        sender: str,
        links: Mapping[str, Callable[[str], str]],
    ) -> None:
        self._transport = transport
        self._texts = texts
        self._files = files
        self._sender = sender
        self._links = links

    async def __call__(self, job: Due) -> None:
        """Send one mail.

        Raises:
            GiveUp: the server will never take it.
        """
        outgoing = Outgoing.model_validate(job.payload)
        made = {name: self._links[link.kind](link.id) for name, link in outgoing.links.items()}
        mail = build(
            self._texts,
            sender=self._sender,
            to=outgoing.to,
            language=outgoing.language,
            key=outgoing.key,
            values={**outgoing.values, **made},
            # The job's id: a second try after a crash sends the same mail, not another one.
            message_id=str(job.id),
            now=job.now,
            attachments=[
                (a.name, a.type, await self._files.get(a.key)) for a in outgoing.attachments
            ],
        )
        try:
            await self._transport.deliver(mail)
        except MailRefused as refused:
            raise jobs.GiveUp(f"refused with {refused.code}") from refused
