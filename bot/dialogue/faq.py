"""What people ask and which approved answer holds on a date; nothing here writes an answer, it only finds one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

from bot.dialogue.kinds.text import fold, plain

#: Its ways to ask hold names, places, numbers and "ok" too, so that the ears learn them. Matched exactly, they would
#: swallow answers to an open question: they are checked like all others and left to the ears.
LEFT_TO_THE_EARS = "out_of_scope"


#: So many words of one language tell that it is that one; of one it is whose use elsewhere is less than a twentieth.
SURE_WORDS, ONE_IN = 2, 20


class FaultyAnswers(ValueError):
    """The facts cannot be used; ``faults`` says what is wrong with which topic, ``found`` is what could be read."""

    def __init__(self, faults: Sequence[str], found: Faq | None = None) -> None:
        self.faults = tuple(faults)
        self.found = found
        super().__init__("; ".join(faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One answer of a topic: the text's id, the days it holds, when it was true, and where it comes from."""

    text: str
    valid_from: date
    valid_until: date | None
    as_of: date
    sources: tuple[str, ...]
    to_confirm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is done for a label that is no topic: a text is said, or a command is carried out."""

    say: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class Faq:
    """All topics with their answers by date, the menu that leads to them, and the ways to ask that are sure."""

    topics: Mapping[str, tuple[Fact, ...]]
    menu: Mapping[str, tuple[str, ...]]
    outcomes: Mapping[str, Outcome]
    #: language -> plain way to ask -> label
    asks: Mapping[str, Mapping[str, str]]
    #: language -> the words that nobody asks with in another language
    telling: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def answer(self, topic: str, day: date) -> Fact:
        """The answer that holds on this day; before the first one, the first."""
        facts = self.topics[topic]
        return next((each for each in reversed(facts) if each.valid_from <= day), facts[0])

    def label_of(self, text: str, language: str | None) -> str | None:
        """The label that the whole text asks for, in this language (in any, if none is known yet)."""
        asked = plain(text)
        spoken = [language] if language else list(self.asks)
        return next((self.asks[each][asked] for each in spoken if asked in self.asks[each]), None)

    def languages_of(self, text: str) -> list[str]:
        """The languages in which this text is a known way to ask."""
        asked = plain(text)
        return [language for language, asks in self.asks.items() if asked in asks]

    def language_told(self, text: str) -> str | None:
        """The language that single words of a text tell: two of one language, and more than twice those of others."""
        words = set(fold(text).split())
        told = {language: len(words & telling) for language, telling in self.telling.items()}
        best = max(told, key=lambda language: told[language], default=None)
        if best is None or told[best] < SURE_WORDS or told[best] <= 2 * (sum(told.values()) - told[best]):
            return None
        return best


def read_faq(
    topics: Sequence[Mapping[str, Any]],
    menu: Mapping[str, Any],
    labels: Mapping[str, Mapping[str, str]],
    asks: Mapping[str, Mapping[str, Sequence[str]]],
) -> Faq:
    """The facts of the parsed YAML files; raises FaultyAnswers with every fault."""
    faults: list[str] = []
    found = {str(each.get("topic", "")): _facts(each, faults) for each in topics}
    turned = {language: _turned(language, each, faults) for language, each in asks.items()}
    groups = {group["id"]: tuple(group["topics"]) for group in menu.get("groups", ())}
    faq = Faq(
        topics=found,
        menu=groups,
        outcomes={label: Outcome(**each) for label, each in labels.items()},
        asks=turned,
        telling=dict(_telling(turned)),
    )
    faults += _faults(faq)
    if faults:
        raise FaultyAnswers(faults, faq)
    return faq


def _facts(plain: Mapping[str, Any], faults: list[str]) -> tuple[Fact, ...]:
    facts = []
    for each in plain.get("answers", ()):
        try:
            facts.append(Fact(**{**each, "sources": tuple(each.get("sources") or ())}))
        except TypeError as problem:
            faults.append(f"{plain.get('topic')}: {problem}")
    return tuple(sorted(facts, key=lambda fact: fact.valid_from))


def _turned(language: str, asks: Mapping[str, Sequence[str]], faults: list[str]) -> dict[str, str]:
    turned: dict[str, str] = {}
    for label, phrase in ((label, plain(str(phrase))) for label, phrases in asks.items() for phrase in phrases):
        if turned.setdefault(phrase, label) != label:
            faults.append(f"{language}: {phrase!r} asks for {turned[phrase]} and for {label}")
    return {phrase: label for phrase, label in turned.items() if label != LEFT_TO_THE_EARS}


def _telling(asks: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, frozenset[str]]]:
    """The words with which people ask in one language, and hardly in others: some phrases mix two."""
    said = {code: Counter(word for phrase in phrases for word in phrase.split()) for code, phrases in asks.items()}
    of_all = sum(said.values(), Counter())
    for language, own in said.items():
        telling = (word for word, count in own.items() if count > ONE_IN * (of_all[word] - count))
        yield language, frozenset(word for word in telling if any(sign.isalpha() for sign in word))


def _faults(faq: Faq) -> Iterator[str]:
    listed = [topic for topics in faq.menu.values() for topic in topics]
    yield from (f"{topic}: is in the menu but has no facts" for topic in listed if topic not in faq.topics)
    yield from (f"{topic}: is not in the menu once" for topic in faq.topics if listed.count(topic) != 1)
    known = faq.topics.keys() | faq.outcomes.keys()
    for language, asks in faq.asks.items():
        yield from (
            f"{language}: {label} is asked for but nothing answers it" for label in sorted(set(asks.values()) - known)
        )
    for topic, facts in faq.topics.items():
        yield from _fact_faults(topic, facts)


def _fact_faults(topic: str, facts: Sequence[Fact]) -> Iterator[str]:
    if not facts:
        yield f"{topic}: has no answer"
    yield from (f"{topic}: {each.text} has no source" for each in facts if not each.sources)
    for earlier, later in pairwise(facts):
        if earlier.valid_until is None or (later.valid_from - earlier.valid_until).days != 1:
            yield f"{topic}: {earlier.text} and {later.text} overlap or leave a gap"
    if facts and facts[-1].valid_until is not None:
        yield f"{topic}: {facts[-1].text} ends, and nothing follows"
