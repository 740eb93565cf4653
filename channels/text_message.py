"""What people pay for by the segment: a text message folded to GSM-7 where that is possible, counted as it is sent.

A message whose every character is in GSM 03.38 carries 160 of them, or 153 a segment when there are several; one other
character turns all of it into UCS-2, with 70 and 67 (3GPP TS 23.038 and 23.040). So the accents that GSM-7 lacks are
left out of our own words, and never out of a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.dialogue.messages import Expect, Prompt
from channels.base import strip_marks
from channels.lines import lines_of

#: GSM 03.38, the basic table without the escape, and the extension table (two septets each) without the form feed.
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("^{}\\[~]|€")
GSM7 = BASIC | EXTENDED

#: Characters of one message at the most (Twilio's Message resource, parameter Body).
LENGTH = 1600
#: Units of one segment alone, and of each of several.
SEPTETS = (160, 153)
UCS2 = (70, 67)

OPENING, CLOSING = "\u2068", "\u2069"
#: What was put into a text and holds nothing else that was put there.
_INSERTED = re.compile(f"({OPENING}[^{OPENING}{CLOSING}]*{CLOSING})")
_WORDS = re.compile(r"\s*\S+|\s+$")
#: What no accent explains.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛´`ʼ′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−•·", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
        "…": "...",
        "œ": "oe",
        "Œ": "OE",
        "ª": "a",
        "º": "o",
        "×": "x",
    }
)


# ------------------------------------------------------------------------------------------------------------ folding


def fold(text: str) -> str:
    """Our own words without the accents and signs that GSM-7 lacks; what stands between the innermost marks stays."""
    parts = _INSERTED.split(unicodedata.normalize("NFC", text))
    return "".join(each if each.startswith(OPENING) and place % 2 else _plain(each) for place, each in enumerate(parts))


def _plain(text: str) -> str:
    return "".join(map(_plain_one, text))


@cache
def _plain_one(character: str) -> str:
    """The character, or what stands for it in GSM-7; what nothing stands for stays."""
    if character in GSM7:
        return character
    bare = character.translate(_PLAIN)
    if bare == character:
        bare = unicodedata.normalize("NFD", character)[0]
    return bare if GSM7.issuperset(bare) else character


def as_sent(text: str) -> str:
    """The text as it leaves: folded where that makes it GSM-7, else with every accent; without marks."""
    folded = strip_marks(fold(text))
    return folded if GSM7.issuperset(folded) else strip_marks(unicodedata.normalize("NFC", text))


# ----------------------------------------------------------------------------------------------------------- counting


def count_units(text: str) -> int:
    """Septets when the text is GSM-7, else UTF-16 units."""
    return sum(_widths(text))


def count_segments(text: str) -> int:
    """How many messages are paid for, when exactly this is sent; no character is divided between two."""
    alone, each_of_many = SEPTETS if GSM7.issuperset(text) else UCS2
    widths = _widths(text)
    if sum(widths) <= alone:
        return 1
    segments, room = 1, each_of_many
    for width in widths:
        if width > room:
            segments, room = segments + 1, each_of_many
        room -= width
    return segments


def _widths(text: str) -> list[int]:
    if GSM7.issuperset(text):
        return [2 if each in EXTENDED else 1 for each in text]
    return [2 if each > "\uffff" else 1 for each in text]


# ------------------------------------------------------------------------------------------------------------ cutting


def cut(text: str, most: int = LENGTH) -> list[str]:
    """The text in pieces of at most ``most`` units, however they are sent; no word is divided that fits in one."""
    pieces = [""]
    for part in (each for word in _WORDS.findall(text) for each in _in_chunks(word, most)):
        if _weigh(pieces[-1]) + _weigh(part) > most:
            pieces.append(part.lstrip())
        else:
            pieces[-1] += part
    return [each for each in _balanced(pieces) if strip_marks(each).strip()]


def _weigh(text: str) -> int:
    return sum(map(_weight, text))


@cache
def _weight(character: str) -> int:
    """The most that a character takes, folded or not."""
    if character in {OPENING, CLOSING}:
        return 0
    return max(count_units(character), sum(2 if each in EXTENDED else 1 for each in _plain_one(character)))


def _in_chunks(word: str, most: int) -> Iterator[str]:
    """The word whole, or, when it is longer than a message, divided between characters as people see them."""
    chunk = ""
    for seen in _as_seen(word):
        if chunk and _weigh(chunk) + _weigh(seen) > most:
            yield chunk
            chunk = ""
        chunk += seen
    yield chunk


def _as_seen(word: str) -> Iterator[str]:
    """A letter with its accents, an emoji with its skin and its joined neighbours; at most a handful of each."""
    seen = ""
    for each in word:
        if seen and (len(seen) >= 16 or not (_continues(each) or seen.endswith("\u200d"))):
            yield seen
            seen = ""
        seen += each
    if seen:
        yield seen


def _continues(character: str) -> bool:
    return bool(unicodedata.combining(character)) or character in "\u200d\ufe0f" or "🏻" <= character <= "🏿"


def _balanced(pieces: Sequence[str]) -> Iterator[str]:
    """Marks that a cut divides are closed in one piece and opened again in the next."""
    depth = 0
    for piece in pieces:
        opened = OPENING * depth + piece
        depth += piece.count(OPENING) - piece.count(CLOSING)
        yield opened + CLOSING * depth


# ---------------------------------------------------------------------------------------------------------- composing


def text_of(prompts: Sequence[Prompt]) -> str:
    """One message that says all of them, exactly as it is sent; offers, and how far one is, where they cost nothing."""
    needed = [each for each in prompts if not (each.offers and each.perishable)] or prompts
    bare = as_sent(_joined(needed, progress=False))
    ways = ((prompts, True), (prompts, False), (needed, True))
    fuller = (as_sent(_joined(said, progress=progress)) for said, progress in ways)
    free = (each for each in fuller if count_segments(each) == count_segments(bare) and count_units(each) <= LENGTH)
    return next(free, bare)


def _joined(prompts: Sequence[Prompt], *, progress: bool) -> str:
    return "\n\n".join("\n".join(lines_of(each, _question(each, progress=progress))) for each in prompts)


def _question(prompt: Prompt, *, progress: bool) -> str:
    return f"({prompt.progress.text}) {prompt.short}" if progress and prompt.progress else prompt.short


def in_pieces(prompt: Prompt) -> list[Prompt]:
    """The prompt, or, when it is longer than a message, several that say one part each."""
    return [prompt] if count_units(text_of([prompt])) <= LENGTH else divide(prompt, _joined([prompt], progress=False))


def divide(prompt: Prompt, whole: str) -> list[Prompt]:
    """All that a prompt says (``whole``) as several that say one part each; the last one is answered."""
    *told, asked = (_piece(prompt, text) for text in cut(whole))
    return [*(replace(each, about=None, expects=Expect.NOTHING) for each in told), asked]


def _piece(prompt: Prompt, text: str) -> Prompt:
    bare = replace(prompt, choices=(), hint="", problem="", progress=None, skip_label="")
    return replace(bare, text=text, short=text, spoken=text)
