"""The people of a registration: how many there are, who they are, and which answers apply to them.

The count that was answered and the people who are there are the same number at the end of every turn.
"""

from __future__ import annotations

from bot.dialogue.forms import CORE
from bot.dialogue.messages import Answer
from bot.dialogue.state import with_answer, without_answers
from bot.dialogue.talk import Talk

#: The question that counts the others; it makes the people.
COUNT = "family"
#: Nobody registers more people than this in one household.
MOST_MEMBERS = 16


def name_first_person(talk: Talk) -> None:
    """The household has a first person from the moment the form begins."""
    if not talk.state.members:
        make_members(talk, 1)


def make_members(talk: Talk, wanted: int) -> None:
    """Make the household as many people as were counted; nobody is taken away by a smaller number."""
    while len(talk.state.members) < wanted:
        number = talk.state.members_ever + 1
        talk.set(members=(*talk.state.members, f"p{number}"), members_ever=number)


def follow_count(talk: Talk, wanted: int) -> None:
    """The count was answered: new people are made; of too many, those of whom nothing is known go, then we ask who."""
    make_members(talk, wanted)
    while len(talk.state.members) > wanted and not _is_known(talk, talk.state.members[-1]):
        talk.set(members=talk.state.members[:-1])
    if len(talk.state.members) > wanted:
        _count_again(talk)
        talk.push("too_many", wanted=wanted)


def _is_known(talk: Talk, member: str) -> bool:
    return any(key.startswith(f"{member}.") for key in talk.state.answers)


def _count_again(talk: Talk) -> None:
    talk.state = with_answer(talk.state, COUNT, Answer(value=len(talk.state.members) - 1))


def remove_member(talk: Talk, member: str) -> None:
    """Take one person out of the household, with the answers about them."""
    talk.set(members=tuple(each for each in talk.state.members if each != member))
    if COUNT in talk.state.answers:
        _count_again(talk)
    settle(talk)


def settle(talk: Talk) -> None:
    """Drop the answers whose question no longer applies, until none is left over."""
    every = frozenset({*talk.content.form.more, CORE})
    while True:
        apply = {each.key for each in talk.slots(every)}
        stale = frozenset(talk.state.answers) - apply
        if not stale:
            break
        talk.state = without_answers(talk.state, stale)
    talk.set(again=tuple(each for each in talk.state.again if each in apply))
