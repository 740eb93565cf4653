"""Where somebody is: a Mexican town with its state, a town elsewhere with its country, or the words as they were typed.

Value: {"country": "MX", "state": "TAM", "town": "Reynosa"} (states of MX and US only), {"country": "HN", "town": ...},
{"country": "HN"} where no town was told, {"country": None, "town": ...} for a place that no list knows. A guess (typo,
unknown place, a town within a sentence) is to be confirmed; several towns of one name are asked back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.countries import country_name, country_named
from bot.dialogue.kinds.gazetteer import Gazetteer, Town, gazetteer, meant
from bot.dialogue.kinds.naming import is_sentence
from bot.dialogue.kinds.text import clean, fold, plain, words_of
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

#: Of a story so much is searched for the town that it names; what is longer than a place is none.
MOST_READ, MOST_CHARACTERS = 600, 100
#: Of so many towns that are named it is asked which one is meant.
MOST_NAMED = 3
_APART = re.compile(r"[\s,;/|]+")
_ENDS = ' ,;:.!\u00a1"*_-/\\|'
_LARGE = 500_000  # weight: 50,000 people in Mexico
_LARGE_ABROAD = 50_000


@dataclass(frozen=True, slots=True)
class _Told:
    """What was told: the town's words as typed, and the country and state where these were named."""

    typed: tuple[str, ...]
    country: str | None = None
    state: str | None = None

    @property
    def town(self) -> str:
        return " ".join(filter(None, map(plain, self.typed)))


class Place:
    """Value: see above."""

    name = "place"
    expects = Expect.PLACE
    closed = False
    reasons: tuple[str, ...] = (
        *("place_unclear", "place_long", "place_question", "place_needs_town", "place_which_town"),
    )

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        typed = clean(text).strip(_ENDS)
        said = plain(typed)
        known = gazetteer()
        tokens = tuple(piece for piece in _APART.split(typed[:MOST_READ]) if words_of(fold(piece)))
        fault = _fault(text, typed, said, words)
        if fault == "place_long":
            return _mention([_Told(tokens)], known) or NotUnderstood(fault)
        if fault:
            return NotUnderstood(fault)
        ways = [told for start in _starts(tokens, words) for told in _ways(_Told(tokens[start:]), known, words)]
        return (
            _area(ways, known)
            or _exact(ways, known, typed)
            or _mention(ways, known)
            or _guess(ways, known)
            or _no_town(said, words)
            or _unknown(ways, _cased(typed), words)
        )

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        country, state, town = (value.get(key) for key in ("country", "state", "town"))
        known = gazetteer().by_code.get((str(country), str(state)))
        area = known.name if known else country_name(country, words) if country else None
        return ", ".join(filter(None, (town, area)))


def _fault(text: str, typed: str, said: str, words: Words) -> str | None:
    """Why the text is no place at all; None when it may be one."""
    if "?" in text[:1000] or "\u00bf" in text[:1000]:
        return "place_question"
    if len(typed) > MOST_CHARACTERS:
        return "place_long"
    if not any(sign.isalpha() for sign in said) or said in words.yes.folded | words.no.folded | words.dont_know.folded:
        return "place_unclear"
    return "place_which_town" if all(_names_no_town(word, words) for word in said.split()) else None


def _names_no_town(word: str, words: Words) -> bool:
    """Whether a word of a text names no town: "street", "shelter", "sister", "here", "I", a number."""
    kinds = (words.place_kinds, words.never_names, words.rarely_names, words.fillers)
    return word.isdecimal() or any(word in forms for forms in kinds) or word in words.relations.relations


def _no_town(said: str, words: Words) -> Reading | None:
    """Why a text without a known town is no place: it tells of a shelter or a street, or it is a sentence."""
    if any(word in words.place_kinds for word in said.split()):
        return NotUnderstood("place_which_town")
    return NotUnderstood("place_unclear") if is_sentence(said, words) else None


def _starts(tokens: Sequence[str], words: Words) -> Iterator[int]:
    """Where the place may begin: at once, or after "I am in"."""
    start = 0
    yield start
    while start < len(tokens) - 1:
        lengths = [n for n in (4, 3, 2, 1) if plain(" ".join(tokens[start : start + n])) in words.fillers]
        if not lengths or start + lengths[0] >= len(tokens):
            return
        start += lengths[0]
        yield start


def _ways(told: _Told, known: Gazetteer, words: Words) -> Iterator[_Told]:
    """Every way to cut what was told into town, state and country; the uncut one first."""
    yield told
    for rest, area in _cuts(told.typed, ends_only=True):
        country = country_named(area, words) if told.country is None else None
        if country:
            yield from _ways(replace(told, typed=rest, country=country), known, words)
    for rest, area in _cuts(told.typed, ends_only=False):
        state = known.states.get(area)
        if state and told.state is None and told.country in {None, state.country}:
            yield _Told(rest, state.country, state.code)


def _cuts(typed: tuple[str, ...], *, ends_only: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words without the last few, which are an area's name, longest first; also without the first few."""
    for length in range(min(5, len(typed)), 0, -1):
        yield typed[:-length], plain(" ".join(typed[-length:]))
    for length in () if ends_only else range(min(4, len(typed) - 1), 0, -1):
        yield typed[length:], plain(" ".join(typed[:length]))


def _exact(ways: Sequence[_Told], known: Gazetteer, typed: str) -> Reading | None:
    """The towns that carry the very name.

    "San Antonio Texas" is a Mexican village as well: a comma, or a far larger town, says that the end is the state.
    """
    found = [(told, towns) for told in ways if (towns := _of_name(told, known))]
    whole, narrow = found[:1], [each for each in found if each[0].state][:1]
    outweighed = narrow and len(meant([_heaviest(narrow), _heaviest(whole)])) == 1
    if narrow and ("," in typed or (outweighed and _heaviest(narrow).weight > _heaviest(whole).weight)):
        whole = narrow
    if not whole:
        return None
    told, towns = whole[0][0], meant(whole[0][1])
    sure = told.country or told.state or _is_well_known(towns[0], told.town)
    return _decide(towns, confirm=not sure)


def _is_well_known(town: Town, said: str) -> bool:
    """Whether a town alone is surely meant: it is large, and its name no common word ("Victoria", "León")."""
    return town.weight >= (_LARGE if town.country == "MX" else _LARGE_ABROAD) and said not in gazetteer().common


def _of_name(told: _Told, known: Gazetteer) -> list[Town]:
    """The towns of the name told; in a narrow area a town's own name goes before what others are called as well."""
    towns = known.named(told.town, told.country, told.state) if told.typed else []
    own = [town for town in towns if plain(town.name) == told.town] if _is_narrow(told) else []
    return own or towns


def _heaviest(found: Sequence[tuple[_Told, list[Town]]]) -> Town:
    return max((town for _, towns in found for town in towns), key=lambda town: town.weight)


def _is_narrow(told: _Told) -> bool:
    """Whether a state was told, or a country of which we know few towns."""
    return told.state is not None or told.country not in {None, "MX", "US"}


def _decide(towns: Sequence[Town], *, confirm: bool = False) -> Reading:
    if len(towns) == 1:
        return Understood(towns[0].value(), confirm)
    return Ambiguous(tuple(town.value() for town in towns))


def _area(ways: Sequence[_Told], known: Gazetteer) -> Reading | None:
    """A country or state alone, unless a large town has that name: of Mexico and the United States a town is needed."""
    towns = (town for told in ways if not told.state for town in known.named(told.town, told.country))
    if any(town.weight >= _LARGE for town in towns):
        return None
    for told in ways:
        if not told.typed and told.country:
            needed = told.state or told.country in {"MX", "US"}
            return NotUnderstood("place_needs_town") if needed else Understood({"country": told.country})
    return None


def _guess(ways: Sequence[_Told], known: Gazetteer) -> Reading | None:
    """The towns that are a small typo away; where the area was told, only there."""
    for told in _best_told(ways):
        if told.typed and (towns := meant(known.similar(told.town, told.country, told.state))):
            return _decide(towns, confirm=True)
    return None


def _best_told(ways: Sequence[_Told]) -> list[_Told]:
    """The ways that know most of the area: with a state, else with a country, else the others."""
    told = [way for way in ways if way.typed]
    return [way for way in told if way.state] or [way for way in told if way.country] or told


def _mention(ways: Sequence[_Told], known: Gazetteer) -> Reading | None:
    """The large town that a sentence names ("en el albergue de Reynosa"), or the few of which it is one."""
    for told in _best_told(ways):
        tokens = told.typed
        spans = [plain(" ".join(tokens[at : at + n])) for n in (4, 3, 2, 1) for at in range(len(tokens) - n + 1)]
        large = _large_of(known.named(each, told.country, told.state) for each in spans if len(each) > 3)
        large = large or _large_of(known.sounding(each, told.country, told.state) for each in spans if len(each) > 5)
        if 0 < len(large) <= MOST_NAMED:
            return _decide(large, confirm=True)
    return None


def _large_of(found: Iterable[Sequence[Town]]) -> list[Town]:
    """The towns that are meant beyond doubt, and large, each once."""
    best = (meant(towns) for towns in found)
    return [*dict.fromkeys(towns[0] for towns in best if len(towns) == 1 and _is_large(towns[0]))]


def _is_large(town: Town) -> bool:
    return town.country == "MX" and town.weight >= _LARGE


def _unknown(ways: Sequence[_Told], typed: str, words: Words) -> Reading:
    """A place of no list, as it was typed, in the area that was told."""
    told = next(iter(_best_told(ways)), None)
    if told is None or told.country is None:
        return Understood({"country": None, "town": typed}, confirm=True)
    if all(plain(piece) in gazetteer().states or plain(piece) in words.fillers for piece in told.typed):
        return NotUnderstood("place_needs_town")
    state = {"state": told.state} if told.state else {}
    return Understood(
        {"country": told.country, **state, "town": _cased(" ".join(told.typed).strip(_ENDS))}, confirm=True
    )


def _cased(typed: str) -> str:
    """A place typed all small or all shouted, with capitals; else as it was typed."""
    if not (typed.islower() or typed.isupper()):
        return typed
    capitals = unicodedata.normalize("NFC", typed.title())
    return typed if capitals == typed else _cased(capitals)
