"""Facts that people tell before they are asked: taken as answers, and read back with all others before they count.

They are about the person who writes. Until it is known that this one registers for themselves they wait, and whoever
turns out to register somebody else, or gives no consent, is asked everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.dialogue import answering, commands, questions, several
from bot.dialogue.asking import asked_slots, reachable_slot
from bot.dialogue.forms import Slot
from bot.dialogue.kinds.base import Understood
from bot.dialogue.kinds.told import find_told, labelled_in
from bot.dialogue.messages import Answer
from bot.dialogue.talk import FIRST_MEMBER, Talk

#: What is told of oneself, and what of the household, by the id of its question.
OWN = ("given_names", "surnames", "birth_date", "sex", "nationality", "a_number")
SHARED = ("place", "phone", "family")
#: A text that holds fewer facts (a name is one) is an answer like any other; a shorter one cannot hold so many.
FEWEST, SHORTEST = 2, 5
WHO = "who"


def hear_story(talk: Talk) -> bool:
    """A text that tells several facts at once, whatever was asked; a question within it is answered as well."""
    asked = asked_slots(talk)
    if len(asked) == 1 and answering.is_closed_and_read(talk, asked[0]):
        return False
    if not note_story(talk):
        return False
    if talk.state.stage == "new":
        begin_with(talk)
    if len(asked) > 1:
        several.take_choices(talk, talk.text)
    settle(talk)
    if questions.how_like_a_question(talk) == "question":
        questions.hear_question(talk)
    return True


def begin_with(talk: Talk) -> None:
    """Who tells who they are wants to register: the form begins with what was told."""
    told, noted = talk.state.told, talk.prompts.pop()
    commands.begin(talk)
    talk.set(told=told)
    talk.prompts.append(noted)


def note_story(talk: Talk) -> bool:
    """Keep the facts of a text until they may be taken, and say which; whether there were enough."""
    facts = _facts_in(talk)
    if len(facts.keys() - {"surnames"}) < FEWEST or talk.state.stage not in {"new", "open"}:
        return False
    talk.set(told={**talk.state.told, **facts})
    labels = ", ".join(talk.line(f"label-{each}") for each in facts)
    talk.remark("story-noted", labels=labels)
    return True


def _facts_in(talk: Talk) -> Mapping[str, Any]:
    if len(talk.text.split()) < SHORTEST:
        return {}
    found = find_told(talk.text, talk.words, talk.today)
    labelled: dict[str, Any] = {}
    for entity, text in labelled_in(talk.text, talk.words):
        value = _read(talk, entity, text)
        if value is not None:
            # A second line of the same label is about somebody else, who is asked about later.
            labelled.setdefault(entity, value)
    return {each.entity: each.value for each in found if each.entity in {*OWN, *SHARED}} | labelled


def _read(talk: Talk, entity: str, text: str) -> Any:
    """The value of a fact that was given a label, where its question's kind has no doubt."""
    question = talk.content.form.questions[entity]
    reading = answering.read(talk, Slot(question, FIRST_MEMBER if question.group else None), text)
    if not isinstance(reading, Understood):
        return None
    # A number is read back with all the others; any other doubt is asked about.
    return reading.value if not reading.confirm or question.kind == "a_number" else None


def settle(talk: Talk) -> None:
    """What was told is taken when it is known who it is about: what was answered already stays."""
    who = talk.state.answers.get(WHO)
    if not talk.state.told or who is None:
        return
    told = talk.state.told
    talk.set(told={})
    for name, value in told.items() if who.value == "self" else ():
        key = f"{talk.state.members[0]}.{name}" if name in OWN else name
        if key not in talk.state.answers and reachable_slot(talk, key):
            answering.store(talk, key, Answer(value=value, how="told"))
