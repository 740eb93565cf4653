"""The words of one language that answers are made of, as content/languages/<code>/words.yml holds them.

``read_words`` turns the parsed YAML into ``Words`` and folds every form once, so that reading an answer only looks up.
What is wrong with the file is told all at once, each fault with its key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.dialogue.kinds.patterns import FaultyPattern, Patterns, Speller, read_patterns
from bot.dialogue.kinds.text import plain

#: What a whole message may command; "danger" and "stop" have words of their own.
COMMANDS = (
    "help",
    "back",
    "repeat",
    "menu",
    "status",
    "language",
    "person",
    "delete",
    "start",
    "resume",
    "add_member",
    "remove_member",
    "change",
    "own_data",
    "another_family",
    "households",
    "helpful",
    "unhelpful",
)

#: How a family member is related to the head of the family (the registration form's list).
RELATIONS = (
    "head",
    "spouse",
    "child",
    "stepchild",
    "parent",
    "sibling",
    "grandparent",
    "grandchild",
    "niece_nephew",
    "other_relative",
    "not_related",
)

MOMENTS = (
    "today",
    "yesterday",
    "before_yesterday",
    "tomorrow",
    "last_week",
    "last_month",
    "last_year",
    "this_month",
    "this_year",
    "next_week",
    "next_month",
)
UNITS = ("years", "months", "weeks", "days")


class FaultyWords(ValueError):
    """The words of a language cannot be used; ``faults`` says what is wrong where (``months: 3 is missing``)."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(faults))


@dataclass(frozen=True, slots=True)
class Forms:
    """Ways to write one thing, plain; ``first`` is the way that we write it ourselves; ``longest`` is sorted so."""

    first: str
    folded: frozenset[str]
    longest: tuple[str, ...]

    def __contains__(self, folded: object) -> bool:
        return folded in self.folded


@dataclass(frozen=True, slots=True)
class Counting:
    """Numbers in words: folded form -> number, for 0-99, for hundreds, for a thousand; and what stands between."""

    numbers: Mapping[str, int]
    hundreds: Mapping[str, int]
    thousand: Forms
    joiners: Forms
    double: Forms
    ordinals: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Dates:
    """Months (folded form -> 1-12), moments such as ``last_month``, weekdays (0 is Monday), and how a date is shown."""

    months: Mapping[str, int]
    month_names: tuple[str, ...]
    fillers: Forms
    weekdays: Mapping[str, int]
    moments: Mapping[str, str]
    ago: Forms
    show_day: str
    show_month: str


@dataclass(frozen=True, slots=True)
class Ages:
    """Words around an age: units, "newborn", "and a half", "will be", "is", "about"; ``show`` has ``years_one`` ..."""

    units: Mapping[str, str]
    newborn: Forms
    half: Forms
    turning: Forms
    intro: Forms
    about: Forms
    show: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Relations:
    """Family words -> relation, and -> sex where the word tells it; ``labels`` is what each relation is shown as."""

    relations: Mapping[str, str]
    sexes: Mapping[str, str]
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All of it. Whatever is compared with a person's text is folded (``bot.dialogue.kinds.text.plain``)."""

    language: str
    yes: Forms
    no: Forms
    after_yes_no: Forms
    dont_know: Forms
    skip: Forms
    none: Forms
    lost: Forms
    this_one: Forms
    another: Forms
    all: Forms
    either: Forms
    also: Forms
    polite: Forms
    fillers: Forms
    leave: Forms
    #: a text that begins with one of these asks something
    asking: Forms
    commands: Mapping[str, str]
    #: command -> the word that we tell people to write for it
    command_words: Mapping[str, str]
    language_names: Mapping[str, str]
    language_intros: Forms
    language_wish: Patterns
    stop: Forms
    stop_phrases: Patterns
    stop_not: Patterns
    danger: Forms
    #: cries that are names of people as well
    danger_names: Forms
    danger_phrases: Patterns
    #: what was done to somebody: danger, unless the same text says that it was years ago
    danger_done: Patterns
    danger_then: Patterns
    danger_still: Patterns
    danger_not: Patterns
    danger_speller: Speller
    counting: Counting
    dates: Dates
    ages: Ages
    relations: Relations
    countries: Mapping[str, str]
    country_names: Mapping[str, str]
    synonyms: Mapping[str, frozenset[str]]
    a_number_labels: Forms
    a_number_letter: Forms
    name_intros: Forms
    name_particles: Forms
    never_names: Forms
    rarely_names: Forms
    place_kinds: Forms
    alone: Forms
    counted: Forms
    #: stands beside a number and leaves it as it is: "only two"
    only: Forms
    everybody: Forms
    #: counts whoever speaks beside a number: "me and two"
    and_me: Forms
    #: what leads up to a fact in a longer text: "my name is", "I am", "born on", "I come from", "I am in", "with my"
    told: Mapping[str, Forms]
    #: What stands before a colon -> which fact follows.
    labels: Mapping[str, str]
    email_at: Forms
    email_dot: Forms
    email_dash: Forms
    email_underscore: Forms


def read_words(mapping: Mapping[str, Any]) -> Words:
    """The words of a parsed words.yml; raises FaultyWords with every fault."""
    reader = _Reader(mapping)
    parts: dict[str, Any] = {key: read(reader, key) for key, read in _SHAPES.items()}
    parts |= {"counting": _counting(reader), "dates": _dates(reader), "ages": _ages(reader), "relations": _kin(reader)}
    parts["danger_speller"] = Speller([parts["danger_phrases"], parts["danger_done"]], parts.pop("danger_alike"))
    parts["command_words"] = {name: str(forms[0]) for name, forms in reader.take("commands", dict).items() if forms}
    reader.leave_nothing()
    if reader.faults:
        raise FaultyWords(reader.faults)
    return Words(**parts)


class _Reader:
    """A mapping that is taken apart key by key; what is missing or wrong is written down, not raised."""

    def __init__(self, mapping: Mapping[str, Any]) -> None:
        self.mapping = mapping
        self.taken: set[str] = set()
        self.faults: list[str] = []

    def take(self, key: str, kind: type) -> Any:
        """The value under a dotted key, or an empty one of the kind when it is missing or of another kind."""
        self.taken.add(key.partition(".")[0])
        value: Any = self.mapping
        for part in key.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if isinstance(value, kind):
            return value
        self.faults.append(f"{key}: {'is missing' if value is None else f'is no {kind.__name__}'}")
        return kind()

    def leave_nothing(self) -> None:
        """Note every key that nobody asked for."""
        self.faults += [f"{key}: is unknown" for key in self.mapping if key not in self.taken]

    def text(self, key: str) -> str:
        found: str = self.take(key, str)
        return found

    def forms(self, key: str) -> Forms:
        """A list of ways to write one thing; the first one is shown."""
        listed = self._strings(key, self.take(key, list))
        folded = frozenset(plain(each) for each in listed)
        return Forms(listed[0] if listed else "", folded, tuple(sorted(folded, key=lambda form: (-len(form), form))))

    def patterns(self, key: str) -> Patterns:
        """A list of patterns to seek anywhere in a text; their groups stand under ``word_groups``."""
        groups = {name: self._strings(f"word_groups.{name}", forms) for name, forms in self._groups().items()}
        try:
            return read_patterns(self._strings(key, self.take(key, list)), groups)
        except FaultyPattern as problem:
            self.faults.append(f"{key}: {problem}")
            return read_patterns((), groups)

    def _groups(self) -> Mapping[str, Any]:
        self.taken.add("word_groups")
        found = self.mapping.get("word_groups")
        return found if isinstance(found, Mapping) else {}

    def table(self, key: str, expected: tuple[Any, ...] = ()) -> dict[str, Any]:
        """A mapping of value -> forms, turned round: folded form -> value. No form may stand under two values."""
        source = self.take(key, dict)
        self.faults += [f"{key}: {each} is missing" for each in expected if not source.get(each)]
        if expected:
            self.faults += [f"{key}: {each} is unknown" for each in source if each not in expected]
        turned: dict[str, Any] = {}
        for value, listed in source.items():
            for form in self._strings(f"{key}.{value}", listed):
                if turned.setdefault(plain(form), value) != value:
                    self.faults.append(f"{key}.{value}: {form} stands under {turned[plain(form)]} too")
        return turned

    def _strings(self, key: str, listed: Any) -> list[str]:
        """The list, when it is one of texts that something is left of after folding."""
        if isinstance(listed, list) and all(isinstance(each, str) and plain(each) for each in listed):
            return listed
        self.faults.append(f"{key}: must be a list of texts (quote yes, no, on, off and numbers)")
        return []


#: The leads of ``told``; ``given`` are names that people give as a second one.
TOLD = ("name", "am", "born", "from", "place", "with", "given")


#: What people give a label to in a list of their own: ``full_name``, or a question's id.
LABELLED = (
    *("full_name", "given_names", "surnames", "birth_date", "sex", "nationality"),
    *("a_number", "place", "phone", "family"),
)


def _told(reader: _Reader, key: str) -> dict[str, Forms]:
    reader.faults += [f"{key}: {each} is unknown" for each in reader.take(key, dict) if each not in TOLD]
    return {name: reader.forms(f"{key}.{name}") for name in TOLD}


def _synonyms(reader: _Reader, key: str) -> dict[str, frozenset[str]]:
    """Other words for a choice's value; the same word may serve choices of different questions."""
    source = reader.take(key, dict)
    return {value: frozenset(map(plain, reader._strings(f"{key}.{value}", listed))) for value, listed in source.items()}  # noqa: SLF001 (same file)


def _names(reader: _Reader, key: str) -> dict[str, str]:
    """Country code -> name shown, where the libraries have none or a bad one."""
    return {str(code): str(name) for code, name in reader.take(key, dict).items()}


_SHAPES: dict[str, Callable[[_Reader, str], Any]] = {
    "language": _Reader.text,
    **dict.fromkeys(("yes", "no", "dont_know", "skip", "none", "lost", "this_one", "another", "all"), _Reader.forms),
    **dict.fromkeys(
        ("either", "also", "polite", "fillers", "leave", "asking", "language_intros", "stop"), _Reader.forms
    ),
    **dict.fromkeys(("danger", "danger_names"), _Reader.forms),
    **dict.fromkeys(("a_number_labels", "a_number_letter", "name_intros", "name_particles"), _Reader.forms),
    **dict.fromkeys(("never_names", "rarely_names", "place_kinds"), _Reader.forms),
    **dict.fromkeys(("alone", "counted", "only", "everybody", "and_me"), _Reader.forms),
    **dict.fromkeys(("after_yes_no", "email_at", "email_dot", "email_dash", "email_underscore"), _Reader.forms),
    **dict.fromkeys(("stop_phrases", "stop_not", "danger_phrases", "danger_done", "danger_not"), _Reader.patterns),
    **dict.fromkeys(("danger_then", "danger_still", "danger_alike", "language_wish"), _Reader.patterns),
    "commands": lambda reader, key: reader.table(key, COMMANDS),
    "language_names": _Reader.table,
    "countries": _Reader.table,
    "country_names": _names,
    "synonyms": _synonyms,
    "told": _told,
    "labels": lambda reader, key: reader.table(key, LABELLED),
}


def _counting(reader: _Reader) -> Counting:
    return Counting(
        numbers=reader.table("numbers", tuple(range(100))),
        hundreds=reader.table("hundreds", tuple(range(100, 1000, 100))),
        thousand=reader.forms("thousand"),
        joiners=reader.forms("number_joiners"),
        double=reader.forms("double"),
        ordinals=reader.table("ordinals", tuple(range(1, 10))),
    )


def _dates(reader: _Reader) -> Dates:
    months = reader.take("months", dict)
    shown = tuple(str((months.get(number) or [""])[0]) for number in range(1, 13))
    return Dates(
        months=reader.table("months", tuple(range(1, 13))),
        month_names=shown,
        fillers=reader.forms("date_fillers"),
        weekdays=reader.table("weekdays", tuple(range(7))),
        moments=reader.table("moments", MOMENTS),
        ago=reader.forms("ago"),
        show_day=reader.text("date_show.day"),
        show_month=reader.text("date_show.month"),
    )


def _ages(reader: _Reader) -> Ages:
    keys = [f"{unit}_{number}" for unit in ("years", "months") for number in ("one", "many")]
    return Ages(
        units=reader.table("units", UNITS),
        newborn=reader.forms("newborn"),
        half=reader.forms("half"),
        turning=reader.forms("turning"),
        intro=reader.forms("age_intro"),
        about=reader.forms("age_about"),
        show={key: reader.text(f"age_show.{key}") for key in keys},
    )


def _kin(reader: _Reader) -> Relations:
    """Each relation has a label and lists of words: ``any``, and ``female`` and ``male`` where the word tells."""
    source = reader.take("relations", dict)
    reader.faults += [f"relations: {each} is missing" for each in RELATIONS if each not in source]
    relations: dict[str, str] = {}
    sexes: dict[str, str] = {}
    for relation in RELATIONS:
        for sex in ("any", "female", "male"):
            for form in map(plain, (source.get(relation) or {}).get(sex, [])):
                if relations.setdefault(form, relation) != relation:
                    reader.faults.append(f"relations.{relation}: {form} stands under {relations[form]} too")
                sexes |= {} if sex == "any" else {form: sex}
    labels = {relation: reader.text(f"relations.{relation}.label") for relation in RELATIONS}
    return Relations({plain(label): relation for relation, label in labels.items()} | relations, sexes, labels)
