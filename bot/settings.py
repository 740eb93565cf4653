"""Whoever starts the system is told at once, one line each, what is wrong with its settings.

Settings are environment variables named `MPP_...`, or lines of a file `.env` in the current directory.
"""

import datetime as dt
import difflib
import os
import re
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic.dataclasses import dataclass
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.mail_servers import PERSON, parse_server

PREFIX = "MPP_"
#: Variables with this opening are the test suite's own.
TEST_PREFIX = "MPP_TEST_"
#: What opens the door of e-mail.
MAIL = ("mail_from", "smtp_url", "imap_url", "mail_secret", "mail_checked_by")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


#: Doors that say nothing on their own a day after a person's last word: nobody is alarmed there.
ANSWERING = frozenset({"whatsapp", "messenger"})
#: Any of these makes an account at Twilio worth something.
SENDERS = ("sms_from", "whatsapp_from", "voice_from")


class SettingsWrong(Exception):
    """The settings cannot be used; `faults` has one line for each thing to mend, and never a secret's value."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Span:
    """Hours of a day on which somebody answers."""

    days: frozenset[int]  #: 0 is Monday
    opens: dt.time
    closes: dt.time

    def holds(self, moment: dt.datetime) -> bool:
        return moment.weekday() in self.days and self.opens <= moment.time() < self.closes


@dataclass(frozen=True)
class Hours:
    """When a person can be reached, in the time of the place where that person sits."""

    spans: tuple[Span, ...]
    zone: str

    def open_at(self, now: dt.datetime) -> bool:
        """`now` has to know its time zone: hours without one are nobody's."""
        local = now.astimezone(ZoneInfo(self.zone))
        return any(span.holds(local) for span in self.spans)


def read_hours(text: object) -> object:
    """'mon-fri 09:00-17:00, sat 10:00-13:00 America/Mexico_City' is read; anything else is a fault."""
    if not isinstance(text, str):
        return text
    *spans, zone = text.replace(",", " ").split()
    if not spans or len(spans) % 2:
        raise ValueError("write it like: mon-fri 09:00-17:00 America/Mexico_City")
    try:
        ZoneInfo(zone)
    except (OSError, ValueError, KeyError):
        raise ValueError(f"there is no time zone {zone!r}") from None
    return Hours(tuple(_span(days, times) for days, times in zip(spans[::2], spans[1::2], strict=True)), zone)


def _span(days: str, times: str) -> Span:
    match = re.fullmatch(r"(\d\d?:\d\d)-(\d\d?:\d\d)", times)
    if not match:
        raise ValueError(f"{times!r} is no span of hours: write it like 09:00-17:00")
    opens, closes = (_time(part) for part in match.groups())
    if closes <= opens:
        raise ValueError(f"{times!r} ends before it begins")
    return Span(_days(days), opens, closes)


def _time(text: str) -> dt.time:
    hour, minute = map(int, text.split(":"))
    return dt.time.max if (hour, minute) == (24, 0) else dt.time(hour, minute)


def _days(text: str) -> frozenset[int]:
    first, _, last = text.lower().partition("-")
    if first not in DAYS or (last or first) not in DAYS:
        raise ValueError(f"{text!r} names no days: write it like mon-fri")
    begin, end = DAYS.index(first), DAYS.index(last or first)
    return frozenset(day % 7 for day in range(begin, end + 1 + (7 if end < begin else 0)))


def _database_url(url: str) -> str:
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/"):
        path = rest[1:]
        return f"sqlite:///{Path(path).absolute()}" if path and path != ":memory:" else url
    if scheme in {"postgres", "postgresql", "postgresql+psycopg"} and rest:
        return f"postgresql+psycopg://{rest}"
    raise ValueError("write it like sqlite:///var/mpp.db or postgresql://user@host/name")


def _web_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("write it like https://example.org")
    return url.rstrip("/")


def _bind(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise ValueError("write it like 127.0.0.1:8000")
    return text


def _port(number: int) -> int:
    if number and not 1024 <= number <= 65535:
        raise ValueError("write a port from 1024 to 65535, or 0")
    return number


def _phone(text: str) -> str:
    plain = re.sub(r"[\s().-]", "", text)
    if not re.fullmatch(r"\+[1-9]\d{6,14}", plain):
        raise ValueError("write it with + and the country's code, like +525512345678")
    return plain


def _sender(text: str) -> str:
    return text if re.fullmatch(r"\d{3,6}|MG[0-9a-fA-F]{32}", text) else _phone(text)


def _countries(text: object) -> object:
    """'MX, US' is read; anything else is a fault."""
    if not isinstance(text, str):
        return text
    codes = frozenset(text.replace(",", " ").split())
    if not codes or not all(re.fullmatch(r"[A-Z]{2}", each) for each in codes):
        raise ValueError("write it like: MX, US")
    return codes


def _whatsapp_sender(text: str) -> str:
    plain = text.removeprefix("whatsapp:")
    return plain if re.fullmatch(r"MG[0-9a-fA-F]{32}", plain) else _phone(plain)


def _bot_token(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d{5,16}:[\w-]{30,64}", token.get_secret_value(), re.ASCII):
        raise ValueError("write it as BotFather gave it, like 123456:ABC...")
    return token


def _shared_secret(secret: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[\w-]{16,256}", secret.get_secret_value(), re.ASCII):
        raise ValueError("16 to 256 letters, digits, _ and -")
    return secret


def _policy_date(text: object) -> object:
    """No fixed day where it says "today": the day on which somebody asks."""
    return None if text == "today" else text


def _ears(text: str) -> str:
    parts = urlsplit(text)
    if text == "off" or (text.startswith("unix:") and len(text) > len("unix:")):
        return text
    if parts.scheme == "http" and parts.hostname and parts.path in {"", "/"} and not parts.query:
        return text
    raise ValueError("write it like unix:var/nlu/rasa.sock or http://127.0.0.1:5005, or off")


def _address(text: str) -> str:
    if not re.fullmatch(r"[a-z]+:\S+", text):
        raise ValueError("write it as door:address, like sms:+525512345678")
    if text.partition(":")[0] in ANSWERING:
        raise ValueError("is at a door that takes nothing unasked; write it like sms:+525512345678")
    return text


def _own_mail(text: str) -> str:
    if not PERSON.fullmatch(text.lower()):
        raise ValueError("write it like register@example.org")
    return text.lower()


def _mail_server(protocol: Literal["imap", "smtp"]) -> AfterValidator:
    def read(url: SecretStr) -> SecretStr:
        parse_server(url.get_secret_value(), protocol)
        return url

    return AfterValidator(read)


WebAddress = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    """What differs from one installation to the next; nothing here changes while it runs."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        frozen=True,
        extra="ignore",
        hide_input_in_errors=True,
        validate_default=True,
    )

    database_url: Annotated[str, AfterValidator(_database_url), Field(repr=False)] = "sqlite:///var/mpp.db"
    key_file: Annotated[Path, AfterValidator(Path.absolute)] = Path("var/keys.json")
    public_url: WebAddress | None = None
    bind: Annotated[str, AfterValidator(_bind)] = "127.0.0.1:8000"
    trusted_proxies: Annotated[int, Field(ge=0, le=9)] = 0
    turn_threads: Annotated[int, Field(ge=1, le=64)] = 4
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    #: For ``./run``: where every door can be tried without an account; 0: nowhere.
    try_port: Annotated[int, AfterValidator(_port), Field(validation_alias="MPP_TRY")] = 8001

    twilio_account_sid: Annotated[str, Field(pattern=r"^AC[0-9a-fA-F]{32}$")] | None = None
    twilio_auth_token: SecretStr | None = None
    twilio_auth_token_old: SecretStr | None = None
    twilio_api_url: WebAddress = "https://api.twilio.com"
    sms_from: Annotated[str, AfterValidator(_sender)] | None = None
    whatsapp_from: Annotated[str, AfterValidator(_whatsapp_sender)] | None = None
    voice_from: Annotated[str, AfterValidator(_phone)] | None = None
    voice_mode: Literal["answer", "callback", "callback_when_busy"] = "answer"
    voice_lines: Annotated[int, Field(ge=1, le=1000)] = 30
    voice_countries: Annotated[frozenset[str], NoDecode, BeforeValidator(_countries)] = frozenset({"MX", "US"})
    #: More recordings, beside those of the content.
    audio_folder: Annotated[Path, AfterValidator(Path.absolute)] | None = None

    mail_from: Annotated[str, AfterValidator(_own_mail)] | None = None
    smtp_url: Annotated[SecretStr, _mail_server("smtp")] | None = None
    imap_url: Annotated[SecretStr, _mail_server("imap")] | None = None
    mail_secret: Annotated[SecretStr, Field(min_length=16)] | None = None
    mail_checked_by: Annotated[str, AfterValidator(str.lower), Field(pattern=r"^[\w.-]+$")] | None = None

    telegram_token: Annotated[SecretStr, AfterValidator(_bot_token)] | None = None
    telegram_mode: Literal["webhook", "poll"] = "webhook"
    telegram_secret: Annotated[SecretStr, AfterValidator(_shared_secret)] | None = None
    telegram_api_url: WebAddress = "https://api.telegram.org"

    #: None: a Rasa of our own, as soon as `make nlu` has built one.
    nlu_url: Annotated[str, AfterValidator(_ears)] | None = None
    nlu_folder: Annotated[Path, AfterValidator(Path.absolute)] = Path("var/nlu")

    duty_address: Annotated[str, AfterValidator(_address)] | None = None
    human_phone: Annotated[str, AfterValidator(_phone)] | None = None
    human_hours: Annotated[Hours, NoDecode, BeforeValidator(read_hours)] | None = None
    #: None: the day of each message.
    policy_date: Annotated[dt.date | None, BeforeValidator(_policy_date)] = dt.date(2021, 2, 24)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """A provider half set up would look alive and be deaf."""
        account = ("twilio_account_sid", "twilio_auth_token")
        begun = [name for name in (*account, *SENDERS, "twilio_auth_token_old") if getattr(self, name) is not None]
        sender = next((name for name in SENDERS if name in begun), SENDERS[0])
        missing = [name for name in (*account, sender, "public_url") if getattr(self, name) is None]
        _demand(missing, begun)
        return self

    @model_validator(mode="after")
    def _whole_bot(self) -> Self:
        """A bot to which updates are brought needs to know that it was Telegram; one that fetches them does not."""
        begun = [name for name in ("telegram_token", "telegram_secret") if getattr(self, name) is not None]
        brought = ("telegram_secret", "public_url") if self.telegram_mode == "webhook" else ()
        _demand([name for name in ("telegram_token", *brought) if getattr(self, name) is None], begun)
        return self

    @model_validator(mode="after")
    def _whole_mail(self) -> Self:
        """Letters must come in as well as go out."""
        begun = [name for name in MAIL if getattr(self, name) is not None]
        missing = [name for name in ("mail_from", "smtp_url") if getattr(self, name) is None]
        if self.imap_url is None and self.mail_secret is None:
            missing.append("imap_url")
        _demand(missing, begun)
        return self

    @property
    def host(self) -> str:
        return self.bind.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        return int(self.bind.rpartition(":")[2])

    @property
    def home(self) -> str:
        """The address to type into a browser: the public one, or this machine's."""
        host = "localhost" if self.host in {"127.0.0.1", "0.0.0.0", "::"} else self.bind.rpartition(":")[0]  # noqa: S104
        return self.public_url or f"http://{host}:{self.port}"

    @property
    def twilio_tokens(self) -> tuple[str, ...]:
        """While a token is replaced, what the old one signed is still believed."""
        tokens = (self.twilio_auth_token, self.twilio_auth_token_old)
        return tuple(token.get_secret_value() for token in tokens if token)


def _demand(missing: list[str], begun: list[str]) -> None:
    """Raises ValueError, a line for each that is missing, where something was begun that needs it."""
    if begun and missing:
        raise ValueError("\n".join(f"{variable(name)}: is missing; {variable(begun[0])} needs it" for name in missing))


def load(env_file: Path | None = Path(".env")) -> Settings:
    """All faults are found in one go, so that nobody mends them one start at a time."""
    faults = _misspelt(env_file)
    try:
        settings = Settings(_env_file=env_file)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            faults += _lines(detail["loc"], detail["msg"].removeprefix("Value error, "))
    if faults:
        raise SettingsWrong(list(dict.fromkeys(faults)))
    return settings


def names() -> list[str]:
    """Every variable that exists."""
    return [variable(field) for field in Settings.model_fields]


def _misspelt(env_file: Path | None) -> list[str]:
    given = {*os.environ, *(dotenv_values(env_file) if env_file else {})}
    known = names()
    strange = sorted(name for name in given if name.upper().startswith(PREFIX) and name.upper() not in known)
    return [_unknown(name, known) for name in strange if not name.startswith(TEST_PREFIX)]


def _unknown(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name.upper(), known, n=1, cutoff=0)
    return f"{name}: there is no such setting; the nearest is {near[0]}"


def _lines(place: tuple[int | str, ...], sentences: str) -> list[str]:
    return [f"{variable(str(place[0]))}: {sentences}"] if place else sentences.splitlines()


def variable(field: str) -> str:
    """The environment variable of a field."""
    alias = Settings.model_fields[field].validation_alias if field in Settings.model_fields else field
    return str(alias or PREFIX + field.upper())
