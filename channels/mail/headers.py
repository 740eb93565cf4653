"""The headers of a letter as they were meant, however they are broken: nothing that stands in them raises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from bot.mail_servers import PERSON

#: Longer headers are nobody's name and no thread.
LONGEST = 10_000
_ID = re.compile(r"<[^<>\s]{3,400}>")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
#: What cannot be left out of a charset's name that nobody knows.
FALLBACKS = ("utf-8", "cp1252")


def values_of(message: Message, name: str) -> list[str]:
    """Every header of this name, unfolded and without control characters, as it was sent."""
    return [_flat(str(each)) for each in message.get_all(name, [])]


def value_of(message: Message, name: str) -> str:
    """The first header of this name; empty when there is none."""
    return next(iter(values_of(message, name)), "")


def words_of(message: Message, name: str) -> str:
    """The first header of this name in readable words."""
    try:
        pieces = decode_header(value_of(message, name))
    except (HeaderParseError, ValueError):
        return value_of(message, name)
    return _flat("".join(each if isinstance(each, str) else decode(each, charset or "") for each, charset in pieces))


def addresses_in(message: Message, *names: str) -> list[str]:
    """The addresses of these headers, in small letters; what is none is left out."""
    values = [value for name in names for value in values_of(message, name)]
    found = (address.strip().lower() for _, address in getaddresses(values))
    return [each for each in found if PERSON.fullmatch(each) and len(each) <= 254]


def ids_in(message: Message, *names: str) -> list[str]:
    """The message ids of these headers, in order, each once; a folded one is put together first."""
    return list(dict.fromkeys(_ids(message, names)))


def _ids(message: Message, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        for value in values_of(message, name):
            yield from _ID.findall(value)


def decode(raw: bytes, charset: str) -> str:
    """Bytes as text: by the charset that is named, else as UTF-8, else as Windows has it; nothing is refused."""
    named = charset.strip().strip("\"'").lower()
    # What is called Latin-1 is nearly always Windows' own set, which has the same letters and more.
    named = "cp1252" if named in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", ""} else named
    tried = dict.fromkeys(("utf-8", named, *FALLBACKS) if named == "cp1252" else (named, *FALLBACKS))
    for each in tried:
        try:
            return raw.decode(each)
        except (LookupError, ValueError):
            continue
    return raw.decode("cp1252", "replace")


def _flat(text: str) -> str:
    return _CONTROL.sub(" ", text[:LONGEST]).strip()
