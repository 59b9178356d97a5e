"""An SMTP server of a few lines: enough of RFC 5321 to take a mail, or to refuse it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class SmtpServer:
    """What came, and what to answer. `replies` maps a command to another reply than 250."""

    port: int = 0
    mails: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    replies: dict[str, str] = field(default_factory=dict)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Hold one conversation."""

        async def say(line: str) -> None:
            writer.write(f"{line}\r\n".encode())
            await writer.drain()

        await say("220 test")
        while line := (await reader.readline()).decode().strip():
            command = line.split()[0].upper()
            if command == "QUIT":
                await say("221 bye")
                break
            if command in self.replies:
                await say(self.replies[command])
            elif command == "EHLO":
                await say("250-test")
                await say("250 SMTPUTF8")
            elif command == "DATA":
                await say("354 go on")
                mail = await reader.readuntil(b"\r\n.\r\n")
                self.mails.append(mail.removesuffix(b".\r\n"))
                await say("250 taken")
            else:
                if command == "RCPT":
                    self.recipients.append(line)
                await say("250 ok")
        writer.close()
        await writer.wait_closed()


@asynccontextmanager
async def smtp_server() -> AsyncIterator[SmtpServer]:
    """Run a server on a free port of the loopback."""
    state = SmtpServer()
    server = await asyncio.start_server(state.talk, "127.0.0.1", 0)
    state.port = server.sockets[0].getsockname()[1]
    async with server:
        yield state
