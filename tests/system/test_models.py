"""Another model is served while a conversation goes on, and the one before it again."""

import asyncio
import shutil
from pathlib import Path

import httpx

from backend.core.settings import ROOT
from tests.support.site import Site, run_cps
from tests.support.talk import Talk

PATIENCE = 240  # seconds: a model has to be loaded


async def changed(site: Site, times: int) -> None:
    """Wait until the site has changed over so many times."""
    async with asyncio.timeout(PATIENCE):
        while site.log().count("model.changed") < times:
            await asyncio.sleep(0.5)


async def test_a_candidate_is_served_and_taken_back_without_a_break(tmp_path: Path) -> None:
    models = tmp_path / "models"
    models.mkdir()
    done = run_cps("train")
    assert done.returncode == 0, done.stderr
    own = ROOT / done.stdout.strip().splitlines()[-1]
    shutil.copy(own, models)
    candidate = f"taught-{own.name.removeprefix('cps-')[:16]}-{'1' * 16}.tar.gz"
    shutil.copy(own, models / candidate)
    where = {"CPS_MODEL_DIR": str(models), "CPS_DATA_DIR": str(tmp_path / "data")}
    site = Site(tmp_path / "data", CPS_MODEL_DIR=str(models)).start()
    try:
        async with httpx.AsyncClient(base_url=site.url, timeout=30) as client:
            talk = await Talk.begin(client, "lv")
            first = await talk.say("Gribu pieteikties uzņēmuma kontam šeit sarunā")
            assert first
            before = site.rasa.pid
            assert run_cps("teaching", "promote", candidate, **where).returncode == 0
            while site.log().count("model.changed") < 1:
                # Answered all the time, whichever of the two it is.
                assert await talk.say("Cik maksā zelta līmenis?")
                await asyncio.sleep(1)
            assert "guide-tier_fee" in await talk.keys("Cik maksā zelta līmenis?")
            # The task that was open before goes on.
            assert await talk.keys("atcelt") != []
            async with asyncio.timeout(PATIENCE):
                while site.rasa.pid == before:
                    await asyncio.sleep(0.5)
            assert run_cps("teaching", "rollback", **where).stdout.strip() == "own"
            await changed(site, 2)
            assert "guide-tier_fee" in await talk.keys("Cik maksā zelta līmenis?")
    finally:
        site.stop()
