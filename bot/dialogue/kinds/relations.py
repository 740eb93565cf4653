"""How a family member is related to the head of the family; words that tell the sex are understood as such."""

from __future__ import annotations

from datetime import date

from bot.dialogue.kinds.base import NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.counting import whole_number
from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, nearly, plain, trimmed
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value


class Relation:
    """Value: one of RELATIONS, by word or, where the question lists choices, by label or number."""

    name = "relation"
    expects = Expect.TEXT
    closed = True
    reasons: tuple[str, ...] = ("relation_unclear",)

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        said = plain(text)
        if not said or len(said) > MOST_OF_AN_ANSWER:
            return NotUnderstood("relation_unclear")
        listed = [choice.value for choice in wanted.choices if plain(choice.label) == said]
        if listed:
            return Understood(listed[0])
        form = _form(said, words)
        if form:
            return Understood(words.relations.relations[form], confirm=form not in said)
        number = whole_number(trimmed(said, words.fillers.longest).split(), words.counting)
        if number is not None and 1 <= number <= len(wanted.choices):
            return Understood(wanted.choices[number - 1].value)
        return NotUnderstood("relation_unclear")

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        label = next((choice.label for choice in wanted.choices if choice.value == value), None)
        return label or words.relations.labels.get(value, str(value))


def _form(said: str, words: Words) -> str | None:
    """The family word in the text: all of it, without "she is my", a small typo, or the only one in a few words."""
    known = words.relations.relations
    for form in (said, trimmed(trimmed(said, words.polite.longest), words.fillers.longest)):
        if form in known:
            return form
    near = nearly(trimmed(said, words.fillers.longest), list(known))
    return near or _only_one(said, words)


def _only_one(said: str, words: Words) -> str | None:
    """The longest family word of a short text ("mi hija mayor"), when the text has no other of another meaning."""
    tokens = said.split()
    if len(tokens) > 5 or any(token in words.no for token in tokens):
        return None
    spans = [" ".join(tokens[at : at + length]) for length in (3, 2, 1) for at in range(len(tokens) - length + 1)]
    found = [span for span in spans if span in words.relations.relations]
    meant = {
        words.relations.relations[form]
        for form in found
        if not any(form in each.split() for each in found if each != form)
    }
    return found[0] if len(meant) == 1 else None


def sex_of(text: str, words: Words) -> str | None:
    """The sex, "female" or "male", where the family word tells it ("hija", "yerno"), else None."""
    form = _form(plain(text), words) if len(text) <= MOST_OF_AN_ANSWER else None
    return words.relations.sexes.get(form) if form else None
