"""Settings become a house: the only place where channels are made and the store is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, time
from pathlib import Path
from threading import Lock

from babel.dates import get_day_names

from bot.dialogue.content import Content, Human
from bot.dialogue.plain import parse_address
from bot.figures import Figures
from bot.house import Clock, House
from bot.library import CONTENT, LANGUAGES, load_content
from bot.logs import log
from bot.settings import Hours, Settings, Span
from channels.base import Channel
from channels.callback import open_call_back
from channels.email import open_email
from channels.sms import open_sms
from channels.voice import open_voice
from channels.web import Web
from channels.whatsapp import open_chats
from nlu.client import PATIENCE, Client, NotHeard, Place
from nlu.ears import Ears
from nlu.keeper import Keeper
from nlu.places import Workshop
from storage import Keys, Periods, load_periods, migrate, open_keys, open_store

#: Babel has no names of days in Haitian Creole; people there read the French ones on every calendar.
_LOCALES = {"ht": "fr"}

#: The calendar data (CLDR 47) have no Haitian Creole; its days have the French names in another spelling.
LOCALES = {"ht": "fr"}
#: What becomes of a text at the ears and is worth no line: it was heard, or the failure was logged a moment ago.
QUIET = frozenset({"heard", "resting"})


def tell_time() -> datetime:
    """The clock of this machine, in UTC."""
    return datetime.now(UTC)


def read_content(settings: Settings) -> Content:
    """The content with the people behind this installation; raises FaultyContent with every fault."""
    hours = settings.human_hours
    human = Human(
        phone=settings.human_phone or "",
        hours={language: show_hours(hours, language) for language in LANGUAGES} if hours else {},
        is_there=hours.open_at if hours else lambda _: False,
    )
    return load_content(human=human, policy_date=settings.policy_date)


def show_hours(hours: Hours, language: str) -> str:
    """When somebody answers, in few words: lun-vie 09:00-17:00."""
    return ", ".join(_show_span(each, LOCALES.get(language, language)) for each in hours.spans)


def _show_span(span: Span, locale: str) -> str:
    names = {number: name.rstrip(".") for number, name in get_day_names("abbreviated", locale=locale).items()}
    first, last = min(span.days), max(span.days)
    unbroken = last - first + 1 == len(span.days) and len(span.days) > 1
    days = f"{names[first]}-{names[last]}" if unbroken else ", ".join(names[each] for each in sorted(span.days))
    return f"{days} {_show_time(span.opens)}-{_show_time(span.closes)}"


def _show_time(moment: time) -> str:
    return "24:00" if moment == time.max else f"{moment:%H:%M}"


def read_periods() -> Periods:
    """How long each kind of thing is kept."""
    return load_periods(CONTENT / "retention.yml")


def prepare_store(settings: Settings) -> Keys:
    """The key file is there (made at the first start) and the tables are those of this version."""
    keys = open_keys(settings.key_file, make=True)
    migrate(settings.database_url)
    return keys


def open_channels(settings: Settings, content: Content, keys: Keys, clock: Clock = tell_time) -> dict[str, Channel]:
    """Every way in and out that the settings open; the page always is."""
    channels: list[Channel | None] = [
        Web(content, public_url=settings.public_url),
        open_sms(settings),
        open_voice(settings, content, recordings_of(settings)),
        open_call_back(settings, clock),
        *open_chats(settings, content),
        open_email(settings, content, keys.sign, clock),
    ]
    if settings.telegram_token is not None:
        # Its library takes most of a second to load.
        from channels.telegram import open_telegram

        channels.append(open_telegram(settings, content.catalog))
    return {each.name: each for each in channels if each is not None}


def recordings_of(settings: Settings) -> list[Path]:
    """Where the recordings of spoken texts lie: those of the content, and those of this installation."""
    return [CONTENT / "languages", *([settings.audio_folder] if settings.audio_folder else [])]


def build_house(
    settings: Settings, *, content: Content | None = None, clock: Clock = tell_time, hears: bool = False
) -> House:
    """Everything wired; the store is open and its tables are there. With ears only where a Rasa may be running."""
    keys, known, figures = prepare_store(settings), content or read_content(settings), Figures()
    store = open_store(settings.database_url, keys)
    return House(
        store=store,
        pace=Lock() if store.engine_name == "sqlite" else nullcontext(),
        keys=keys,
        content=known,
        channels=open_channels(settings, known, keys, clock),
        clock=clock,
        duty=parse_address(settings.duty_address) if settings.duty_address else None,
        ears=open_ears(settings, known, figures) if hears else None,
        figures=figures,
    )


# ------------------------------------------------------------------------------------------------------------ the ears


def _place(settings: Settings) -> Place:
    return Place.of(settings.nlu_url or f"unix:{Workshop(settings.nlu_folder).socket}")


def open_ears(settings: Settings, content: Content, figures: Figures, *, patience: float = PATIENCE) -> Ears:
    """What guesses languages and asks Rasa, wherever it is; where it is off, languages alone."""
    labels = frozenset(content.faq.topics.keys() | content.faq.outcomes.keys())

    def tell(outcome: str) -> None:
        figures.ears.labels(outcome).inc()
        if outcome not in QUIET:
            log.warning("ears_failed", reason=outcome)

    client = None if settings.nlu_url == "off" else Client(_place(settings), labels, patience=patience)
    return Ears(client, tuple(content.languages), tell)


def rasa_ready(settings: Settings) -> bool | None:
    """Whether it hears by now; None when there is none that could."""
    if settings.nlu_url == "off" or (settings.nlu_url is None and not Workshop(settings.nlu_folder).is_built()):
        return None
    try:
        return bool(Client(_place(settings), frozenset()).health().get("ready"))
    except NotHeard:
        return False


def _note(event: str, reason: str) -> None:
    (log.warning if reason else log.info)(event, reason=reason)


@contextmanager
def rasa_running(settings: Settings) -> Iterator[None]:
    """A Rasa of our own runs beside us as soon as it is built, until the block ends; not where another one is used."""
    if settings.nlu_url is not None:
        yield
        return
    keeper = Keeper(Workshop(settings.nlu_folder), _note)
    keeper.start()
    try:
        yield
    finally:
        keeper.close()
