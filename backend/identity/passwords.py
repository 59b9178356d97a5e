"""Passwords as argon2id hashes. Hashing takes its time on purpose, so it runs beside the loop."""

import asyncio
from functools import cache

import argon2
from argon2.exceptions import Argon2Error, InvalidHashError

# RFC 9106, 4: the second recommended option (64 MiB, three passes, four lanes).
PROFILE = argon2.profiles.RFC_9106_LOW_MEMORY
# Hashes at once: each takes 64 MiB, and a core for its time.
AT_ONCE = 2


class Passwords:
    """Makes and checks hashes; `profile` says how much work one is."""

    def __init__(self, profile: argon2.Parameters | None = None) -> None:
        work = profile or PROFILE
        self._hasher = argon2.PasswordHasher.from_parameters(work)
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._nobodys = _nobodys(work.time_cost, work.memory_cost, work.parallelism)

    async def hash(self, password: str) -> str:
        """Return the password's hash, a PHC string."""
        async with self._turns:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def verify(self, stored: str | None, password: str) -> bool:
        """Tell whether the password is the stored one.

        Where none is stored it takes just as long: nobody can tell who has one.
        """
        async with self._turns:
            right = await asyncio.to_thread(self._verify, stored or self._nobodys, password)
        return right and stored is not None

    def outdated(self, stored: str) -> bool:
        """Tell whether a hash was made with parameters that are no longer ours."""
        return self._hasher.check_needs_rehash(stored)

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (Argon2Error, InvalidHashError):
            return False


@cache
def _nobodys(time_cost: int, memory_cost: int, parallelism: int) -> str:
    hasher = argon2.PasswordHasher(time_cost, memory_cost, parallelism)
    return hasher.hash("nobody's password")
