"""Customers without a plan on the whole stack: whatever they do, nothing bad comes of it.

``CPS_FUZZ_TURNS`` sets how many turns (2000 for a full run), ``CPS_FUZZ_SEED`` which ones: always
the same, so that a change is judged by itself, or others with each run (``random``).
"""

import os
import random
import secrets

import httpx
import pytest

from backend.core.settings import get_settings
from backend.simulate import Stage, Tokens
from backend.simulate.files import sample_customers
from backend.simulate.people import cast
from backend.simulate.player import REQUEST_TIMEOUT
from backend.simulate.talk import Site as Pages
from backend.simulate.talk import Talk
from tests.support.site import Site
from tests.support.walk import LANGUAGES, Walk, Words

TURNS = int(os.environ.get("CPS_FUZZ_TURNS", "300"))
SEED = os.environ.get("CPS_FUZZ_SEED", "members")
TURNS_OF_A_WALK = 30
SECONDS_OF_A_TURN = 3


@pytest.mark.timeout(120 + TURNS * SECONDS_OF_A_TURN)
async def test_nothing_bad_comes_of_anything(site: Site) -> None:
    seed = secrets.token_hex(4) if SEED == "random" else SEED
    print(f"CPS_FUZZ_SEED={seed}")  # shown when the test fails, and with -s
    luck = random.Random(seed)
    tokens, words = Tokens(get_settings()), Words.read()
    people = sample_customers()
    async with httpx.AsyncClient(
        base_url=site.url, timeout=REQUEST_TIMEOUT, trust_env=False
    ) as client:
        for number in range(0, TURNS, TURNS_OF_A_WALK):
            own, other = luck.sample(sorted(people), 2)
            acting = cast({"customer": people[own], "other": people[other]})
            await Stage(site.database_url).load(acting.people.values())
            language = luck.choice(LANGUAGES)
            talk = await Talk.begin(client, language)
            walk = Walk(talk, Pages(client, tokens), tokens, acting, words, luck, language)
            await walk.turns(min(TURNS_OF_A_WALK, TURNS - number))
