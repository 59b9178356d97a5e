"""The backend's settings, read once from the environment (prefix ``CPS_``) or a ``.env`` file."""

import secrets
from datetime import time, timedelta
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, HttpUrl, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[2]
DEVELOPMENT_SECRET = "development-only-secret-change-me-0000"  # noqa: S105
SECRET_FIELDS = ("secret_key", "identity_secret", "rasa_secret")


class Environment(StrEnum):
    """Where this process runs; only `development` tolerates the default secrets."""

    DEVELOPMENT = "development"
    TEST = "test"
    PRODUCTION = "production"


def _long_enough(value: SecretStr) -> SecretStr:
    # RFC 7518, 3.2: a key for HS256 has at least the size of the hash output.
    if len(value.get_secret_value().encode()) < 32:
        raise ValueError("must be at least 32 bytes: make one with `openssl rand -hex 32`")
    return value


def _async_driver(url: str) -> str:
    for plain, driver in (
        ("sqlite:", "sqlite+aiosqlite:"),
        ("postgresql:", "postgresql+asyncpg:"),
        ("postgres:", "postgresql+asyncpg:"),
    ):
        if url.startswith(plain):
            return driver + url[len(plain) :]
    if url.startswith(("sqlite+aiosqlite:", "postgresql+asyncpg:")):
        return url
    raise ValueError("must be a sqlite: or postgresql: URL")


def _origin(value: str) -> str:
    parts = urlsplit(value)
    plain = f"{parts.scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else "")
    if parts.scheme not in ("http", "https") or not parts.hostname or "*" in value:
        raise ValueError("must be like https://www.example.com")
    if value != plain:
        raise ValueError(f"must be an origin only, without path or user: {plain}")
    return value


Origin = Annotated[str, AfterValidator(_origin)]
Secret = Annotated[SecretStr, AfterValidator(_long_enough)]
DatabaseUrl = Annotated[str, AfterValidator(_async_driver)]


class Settings(BaseSettings):
    """Everything that an operator may set. docs/settings.md lists them; a test keeps it so."""

    model_config = SettingsConfigDict(env_prefix="CPS_", env_file=".env", extra="ignore")

    environment: Environment = Field(
        Environment.DEVELOPMENT, description="`development`, `test` or `production`."
    )
    host: str = Field("127.0.0.1", description="Address the site listens on.")
    port: int = Field(8000, ge=0, le=65535, description="Port of the site; 0 takes a free one.")
    public_url: HttpUrl | None = Field(
        None, description="Address that customers use, for links; default: host and port."
    )
    data_dir: Path = Field(ROOT / "var", description="Database file, uploads, logs.")
    model_dir: Path = Field(ROOT / "models", description="Trained models.")
    database_url: DatabaseUrl | None = Field(
        None, description="sqlite: or postgresql: URL; default: a SQLite file in data_dir."
    )
    log_format: str = Field(
        "text", pattern="^(text|json)$", description="Form of the logs: `text` or `json`."
    )

    programme_file: Path = Field(
        ROOT / "backend" / "programme" / "programme.yml",
        description="The programme's numbers: tiers, thresholds, fees, limits.",
    )

    secret_key: Secret = Field(
        SecretStr(DEVELOPMENT_SECRET), description="Signs the backend's own tokens."
    )
    identity_secret: Secret = Field(
        SecretStr(DEVELOPMENT_SECRET),
        description="Shared with the host site, which signs identity tokens (HS256) with it.",
    )
    identity_max_age: timedelta = Field(
        timedelta(hours=1), description="Longest life of an identity token."
    )
    step_up_age: timedelta = Field(
        timedelta(minutes=30),
        description="How old an identity may be, in the chat, for orders and invoices.",
    )

    rasa_url: HttpUrl | None = Field(
        None, description="Rasa servers; default: one is started and watched by `cps serve`."
    )
    rasa_secret: Secret = Field(
        SecretStr(DEVELOPMENT_SECRET), description="Shared by the backend and Rasa's channel."
    )
    turn_timeout: timedelta = Field(
        timedelta(seconds=10), description="Longest time one turn may take in Rasa."
    )
    answer_wait: timedelta = Field(
        timedelta(seconds=15), description="Wait for an answer before 202 is said."
    )
    lease: timedelta = Field(
        timedelta(seconds=6), description="Life of a conversation's lease; renewed while it works."
    )
    max_text: int = Field(4000, gt=0, description="Characters of one customer message.")
    max_file: int = Field(10 * 1024 * 1024, gt=0, description="Bytes of one uploaded file.")
    max_body: int = Field(64 * 1024, gt=0, description="Bytes of one JSON request.")
    conversations_kept: timedelta = Field(
        timedelta(days=365),
        ge=timedelta(days=1),
        description="After how long without a message a conversation is deleted.",
    )
    idempotency_life: timedelta = Field(
        timedelta(days=1), description="How long the answer to an Idempotency-Key is kept."
    )
    smtp_host: str | None = Field(
        None, description="Mail server. Without it development keeps mails, production holds them."
    )
    smtp_port: int = Field(587, ge=1, le=65535, description="Its port.")
    smtp_security: str = Field(
        "starttls", pattern="^(none|starttls|tls)$", description="How mails travel to it."
    )
    smtp_username: str | None = Field(None, description="User name there.")
    smtp_password: SecretStr | None = Field(None, description="Password there.")
    mail_from: str | None = Field(
        None, description="Sender of mails; default: the programme's automatic address."
    )
    log_in_life: timedelta = Field(
        timedelta(hours=12), description="How long a log-in lasts in a browser."
    )
    activation_life: timedelta = Field(
        timedelta(days=7), description="How long a new account's link to the password can be used."
    )
    reset_life: timedelta = Field(
        timedelta(hours=1), description="How long a link to a new password can be used."
    )
    support_weekdays: list[Annotated[int, Field(ge=1, le=7)]] = Field(
        [1, 2, 3, 4, 5], description="Days on which people answer: 1 is Monday."
    )
    support_opens: time = Field(time(9), description="From when, in the customer's country.")
    support_closes: time = Field(time(17), description="Until when; later than it opens.")
    support_country: str = Field(
        "LV", pattern="^[A-Z]{2}$", description="Whose hours hold while a country is not known."
    )
    assist_rate: int = Field(
        120, gt=0, description="Calls a minute of an agent, and of a new assist key, to the tool."
    )
    approval_wait: timedelta = Field(
        timedelta(minutes=2), description="How long a reply waits for an agent's yes."
    )
    approval_late: str = Field(
        "send",
        pattern="^(send|queue)$",
        description="What then becomes of it: `send` it, or `queue` the customer for a person.",
    )
    chatwoot_url: HttpUrl | None = Field(
        None, description="Address of a Chatwoot that this assistant answers in, as an agent bot."
    )
    chatwoot_token: SecretStr | None = Field(
        None, description="The agent bot's access token there."
    )
    chatwoot_secret: SecretStr | None = Field(
        None, description="Secret of the agent bot's webhook there; without it no call is taken."
    )
    agent_log_in_life: timedelta = Field(
        timedelta(hours=10), description="How long an agent's log-in lasts at most."
    )
    agent_idle: timedelta = Field(
        timedelta(hours=1), description="After how long without use an agent's log-in ends."
    )
    agent_invitation_life: timedelta = Field(
        timedelta(days=3), description="How long a new agent's link to the password can be used."
    )
    answer_target: timedelta = Field(
        timedelta(minutes=5),
        description="How long a customer may wait for an agent (service level).",
    )
    allowed_origins: list[Origin] = Field(
        default_factory=list,
        description='Other sites that may embed the widget: `["https://www.example.com"]`.',
    )
    chat_messages: int = Field(
        60, ge=1, description="Messages that one conversation may bring in a minute."
    )
    chat_messages_of_network: int = Field(
        600, ge=1, description="Messages from one address on the network in a minute."
    )
    chat_conversations_of_network: int = Field(
        120, ge=1, description="Conversations begun from one address on the network in an hour."
    )

    @property
    def database(self) -> str:
        """The database's URL with its async driver."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'cps.sqlite3'}"

    @property
    def site_url(self) -> str:
        """The address that customers use, without a slash at its end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return str(self.public_url or f"http://{host}:{self.port}").rstrip("/")

    @property
    def development(self) -> bool:
        """Whether development's conveniences (sample log-ins, minted tokens) are on."""
        return self.environment is not Environment.PRODUCTION

    @model_validator(mode="after")
    def _opens_before_it_closes(self) -> "Settings":
        if self.support_opens >= self.support_closes:
            raise ValueError("CPS_SUPPORT_OPENS: must be earlier than CPS_SUPPORT_CLOSES")
        return self

    @model_validator(mode="after")
    def _chatwoot_is_whole(self) -> "Settings":
        given = (self.chatwoot_url, self.chatwoot_token, self.chatwoot_secret)
        if any(given) and not all(given):
            raise ValueError("CPS_CHATWOOT_URL, _TOKEN and _SECRET: set all three, or none")
        return self

    @model_validator(mode="after")
    def _no_default_secret_outside_development(self) -> "Settings":
        if self.environment is Environment.PRODUCTION:
            weak = [
                f"CPS_{name.upper()}"
                for name in SECRET_FIELDS
                if getattr(self, name).get_secret_value() == DEVELOPMENT_SECRET
            ]
            if weak:
                raise ValueError(
                    f"{', '.join(weak)}: still the development default; "
                    "set each to its own value, for example from `openssl rand -hex 32`"
                )
        return self


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """Return this process's settings, read once."""
    return Settings()


def new_secret() -> str:
    """Return a random secret of 256 bits, hex."""
    return secrets.token_hex(32)
