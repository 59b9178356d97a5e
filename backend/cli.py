"""``cps``: the command line. Errors are one line that says what to do."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
import yaml
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from backend import fixtures, migrations
from backend.agents.cli import agents_app
from backend.assist.cli import assist_keys_app
from backend.chat import ChatError, chat
from backend.core import clock, logs
from backend.core.database import Database
from backend.core.security import Role, sign_agent, sign_identity
from backend.core.settings import ROOT, Settings, get_settings
from backend.jobs.cli import jobs_app
from backend.languages import languages_app
from backend.models.accounts import Customer
from backend.products.cli import catalogue_app
from backend.simulate import CannotSimulate, Options, simulate
from backend.simulate.summary import page_of
from backend.supervisor import BOT_PYTHON, CannotStart, open_socket, run
from backend.teaching import models
from backend.teaching.cli import teaching_app
from locales import check as locale_check
from locales import review as locale_review

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
fixtures_app = typer.Typer(no_args_is_help=True, help="Sample and test data.")
locales_app = typer.Typer(no_args_is_help=True, help="The texts of all languages.")
app.add_typer(fixtures_app, name="fixtures")
app.add_typer(locales_app, name="locales")

TOKEN_LIFE = timedelta(hours=1)
PROGRESS_EVERY = 5  # seconds


def settings_or_line() -> Settings:
    """Return the settings. Raises CannotStart with what is wrong, all of it."""
    try:
        return get_settings()
    except ValidationError as error:
        problems = [
            f"{'CPS_' + '_'.join(str(p) for p in e['loc']).upper() + ': ' if e['loc'] else ''}"
            f"{e['msg'].removeprefix('Value error, ')}"
            for e in error.errors()
        ]
        raise CannotStart("; ".join(problems)) from None


app.add_typer(agents_app(settings_or_line), name="agents")
app.add_typer(jobs_app(settings_or_line), name="jobs")
app.add_typer(assist_keys_app(settings_or_line), name="assist-key")
app.add_typer(catalogue_app(settings_or_line), name="catalogue")
app.add_typer(languages_app(), name="languages")
app.add_typer(teaching_app(settings_or_line), name="teaching")


@app.command()
def serve(
    sample: Annotated[bool, typer.Option(help="Load the sample customers first.")] = False,
    bot: Annotated[bool, typer.Option(help="Start and watch a Rasa server too.")] = True,
) -> None:
    """Serve the site, the API and the assistant."""
    settings = settings_or_line()
    logs.configure(settings.log_format)
    listener = open_socket(settings)
    asyncio.run(_prepare_database(settings, sample))
    own = _train(settings) if bot and settings.rasa_url is None else None
    chosen = partial(models.chosen, settings.model_dir, own) if own is not None else None
    _say("Starting the assistant …")
    serving = run(settings, listener, chosen, lambda url: _welcome(settings, url, sample))
    # uvloop where there is one: a third less CPU a turn (docs/measurements.md).
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(serving)


@app.command()
def train() -> None:
    """Train the model, unless there is one for the present data."""
    _say(str(_train(settings_or_line())))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def evaluate(context: typer.Context) -> None:
    """Measure how well the model understands: [--compare MODEL] [--html F] [--json F] [FILES]."""
    model = _train(settings_or_line())
    command = [str(BOT_PYTHON), "-m", "bot.evaluate", "--model", str(model), *context.args]
    # A file's name counts from where the command was given, not from here.
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)  # noqa: S603
    raise typer.Exit(done.returncode)


@app.command("chat")
def chat_command(
    language: Annotated[str, typer.Option(help="Language of the page.")] = "en",
    as_: Annotated[
        str | None, typer.Option("--as", help="E-mail of an identified customer.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Address of the site.")] = None,
) -> None:
    """Talk to the running assistant in the terminal."""
    settings = settings_or_line()
    token = _identity_token(settings, as_) if as_ else None
    address = url or f"http://{settings.host}:{settings.port}"
    asyncio.run(chat(address, language, token))


@app.command("simulate")
def simulate_command(
    files: Annotated[list[Path] | None, typer.Argument(help="By default all dialogues.")] = None,
    url: Annotated[str | None, typer.Option(help="A running site; else one is started.")] = None,
    at_once: Annotated[int, typer.Option(min=1, help="Dialogues at a time.")] = 4,
    only: Annotated[str | None, typer.Option(help="Part of the dialogues' names.")] = None,
    report: Annotated[Path | None, typer.Option(help="Write a page that shows all.")] = None,
) -> None:
    """Let scripted customers talk to the site; fail if it does not answer as it should."""
    settings = _development_only(settings_or_line())
    played = asyncio.run(simulate(settings, files or [], Options(url, at_once, only)))
    if report is not None:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(page_of(played), encoding="utf-8")
        _say(str(report))
    raise typer.Exit(any(one.failures for one in played))


@app.command("identity-token")
def identity_token(email: str) -> None:
    """Print an identity token as the host site would make it (development only)."""
    typer.echo(_identity_token(settings_or_line(), email))


@app.command("agent-token")
def agent_token(
    name: Annotated[str, typer.Argument()] = "agent",
    role: Annotated[Role, typer.Option(help="What the agent may do.")] = Role.AGENT,
) -> None:
    """Print an agent's token for the assist and the operator API (development only)."""
    settings = _development_only(settings_or_line())
    secret = settings.secret_key.get_secret_value()
    typer.echo(sign_agent(name, secret=secret, now=clock.now(), life=TOKEN_LIFE, role=role))


@fixtures_app.command("load")
def load_fixtures(file: Path) -> None:
    """Load customers and a catalogue from a YAML file; loading it twice changes nothing."""
    settings = settings_or_line()
    asyncio.run(_load(settings, file))


@locales_app.command("check")
def check_locales() -> None:
    """Report everything that is wrong with the texts; fail if anything is."""
    raise typer.Exit(locale_check.main())


@locales_app.command("review")
def review_locales(output: Annotated[Path, typer.Argument()] = ROOT / "build/texts.html") -> None:
    """Write a page that shows every text in all languages side by side."""
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(locale_review.review_page(), encoding="utf-8")
    _say(str(output))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop  # noqa: PLC0415  (not on every platform)
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop


async def _prepare_database(settings: Settings, sample: bool) -> None:
    try:
        await migrations.upgrade(settings.database)
    except (SQLAlchemyError, OSError) as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        raise CannotStart(
            f"The database {_without_password(settings.database)} cannot be used ({reason}): check "
            "CPS_DATABASE_URL; a broken SQLite file may be moved away, a new one is made"
        ) from None
    if sample:
        await _load(settings, fixtures.SAMPLE)


async def _load(settings: Settings, file: Path) -> None:
    await migrations.upgrade(settings.database)
    try:
        async with Database(settings.database) as database:
            if file == fixtures.SAMPLE and not await _is_empty(database):
                return  # loading again would undo what was done with the samples meanwhile
            report = await fixtures.load(database, file)
    except fixtures.FixturesError as error:
        raise CannotStart(f"{file} was not loaded:\n{error}") from None
    _say(f"Loaded {file.name}: {report.customers} customers, {report.products} products.")


async def _is_empty(database: Database) -> bool:
    async with database.reading() as session:
        return (await session.execute(select(Customer.id).limit(1))).first() is None


def _train(settings: Settings) -> Path:
    if not BOT_PYTHON.exists():
        raise CannotStart(f"{BOT_PYTHON.parent.parent.name} is missing: run `make setup`")
    settings.model_dir.mkdir(parents=True, exist_ok=True)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    log_file = settings.data_dir / "training.log"
    with log_file.open("wb") as output:
        done = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            [str(BOT_PYTHON), "-m", "bot.train", str(settings.model_dir)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=output,
            text=True,
        )
        _show_progress(done)
    if done.returncode != 0 or done.stdout is None:
        raise CannotStart(f"the model could not be trained: {log_file} says why")
    return Path(done.stdout.read().strip().splitlines()[-1])


def _show_progress(process: subprocess.Popen[str]) -> None:
    """Wait for a training, with a line now and then; none where there is nothing to train."""
    waited = 0
    while True:
        try:
            process.wait(PROGRESS_EVERY)
        except subprocess.TimeoutExpired:
            waited += PROGRESS_EVERY
            _say(f"Training the model … {waited} s (some minutes, only when its data changed)")
        else:
            return


def _development_only(settings: Settings) -> Settings:
    if not settings.development:
        raise CannotStart("tokens are made here in development only (CPS_ENVIRONMENT)")
    return settings


def _identity_token(settings: Settings, email: str) -> str:
    secret = _development_only(settings).identity_secret.get_secret_value()
    life = min(TOKEN_LIFE, settings.identity_max_age)
    return sign_identity(email, secret=secret, now=clock.now(), life=life)


def _welcome(settings: Settings, url: str, sample: bool) -> None:
    _say(f"\nReady: {url}\n  API docs  {url}/api/docs")
    _say(f"  Console   {url}/console (accounts: `cps agents add EMAIL --name NAME --role admin`)")
    if sample:
        _say("  Sample customers (choose one on the page, or `cps chat --as EMAIL`):")
        for customer in yaml.safe_load(fixtures.SAMPLE.read_text())["customers"]:
            _say(f"    {customer['email']:34} {customer['language']}  {customer['name']}")
    _say("Ctrl-C ends it.")


def _without_password(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run the command line."""
    try:
        app()
    except (CannotStart, ChatError, CannotSimulate) as error:
        sys.stderr.write(f"cps: {error}\n")
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
