"""The questions of the conversation itself: which language, is this right, which did you mean, what next.

Each of them is a choice, but those for number and PIN; whatever is not one of its choices is heard as if the question
were not open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import takewhile
from typing import Any

from bot.dialogue import answering, commands, household, menu, questions, review, topics
from bot.dialogue.asking import MORE, page_of, slot_of
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Understood, Wanted
from bot.dialogue.kinds.text import plain
from bot.dialogue.messages import Choice, Expect, Heard, Prompt, Understanding
from bot.dialogue.state import FINISHED, Aside
from bot.dialogue.talk import Talk, quote

Data = Mapping[str, Any]
#: What was heard is shown back: "is this right?", "which of these?".
ECHOES = frozenset({"confirm", "which"})
#: What led up to a question is told once, and again only when somebody asks for it or opens the page.
TELL_AGAIN = frozenset({"repeat", "arrive"})
#: How the language is asked for, the first time and after each miss.
CHOOSE_LANGUAGE = ("choose-language", "choose-language-number", "choose-language-person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One such question: its text, its choices, and what each of them does."""

    key: str
    #: None of both where it is no choice: digits are heard as number and PIN before any question of ours (``proving``).
    choices: Callable[[Talk, Data], tuple[Choice, ...]] = lambda _talk, _data: ()
    take: Callable[[Talk, Data, str], None] = lambda _talk, _data, _value: None
    #: What fills the text.
    given: Callable[[Talk, Data], dict[str, str]] = lambda _talk, _data: {}
    #: The values that a plain yes and a plain no stand for; an empty one is the first choice.
    yes_no: tuple[str, str] | None = None
    #: What is said before it is asked.
    before: Callable[[Talk], None] = lambda _talk: None
    #: Stays open when something else is said.
    stays: bool = False
    #: What it hopes to hear, where that is no choice.
    expects: Expect = Expect.CHOICE


# ------------------------------------------------------------------------------------------------- asking and hearing


def ask_aside(talk: Talk) -> None:
    """Put the question that is open."""
    aside = talk.state.asides[0]
    if not aside.data.get("told") or talk.command in TELL_AGAIN or talk.state.answers != talk.begun.answers:
        ASIDES[aside.name].before(talk)
    talk.prompts.append(aside_prompt(talk, aside))
    talk.set(asides=(replace(aside, data={**aside.data, "told": True}), *talk.state.asides[1:]))


def echoes_open(talk: Talk) -> list[Aside]:
    """What was read and is shown back, where that is what is open: one after the other, or all in one message."""
    return list(takewhile(lambda each: each.name in ECHOES, talk.state.asides))


def ask_other_echoes(talk: Talk) -> None:
    """What else was read with the first one is shown back in the same message."""
    talk.prompts += [aside_prompt(talk, each) for each in echoes_open(talk)[1:]]


def aside_prompt(talk: Talk, aside: Aside) -> Prompt:
    """The question as a prompt; more choices than the door can show come page by page."""
    spec = ASIDES[aside.name]
    said = talk.wording(spec.key, **spec.given(talk, aside.data))
    text, short, spoken = said.text, said.short, said.spoken
    key = spec.key
    if aside.name == "language" and talk.state.language is None:
        key = _language_key(talk)
        text = short = spoken = "\n".join(talk.content.catalog.line(code, key) for code in talk.content.languages)
    return Prompt(
        key=key,
        language=talk.language,
        text=text,
        short=short,
        spoken=spoken,
        about=about_of(aside),
        expects=spec.expects,
        choices=_shown_choices(talk, aside),
        problem=talk.problems.get(aside.name, ""),
        perishable=True,
    )


def about_of(aside: Aside) -> str:
    """What its buttons name: what is shown back is marked, so that an old button confirms nothing that came later."""
    if aside.name not in ECHOES:
        return f"aside:{aside.name}"
    shown = repr([aside.data.get(each) for each in ("key", "value", "values")])
    return f"aside:{aside.name}#{blake2b(shown.encode(), digest_size=4).hexdigest()}"


def _language_key(talk: Talk) -> str:
    """In other words each time that no language was understood."""
    return CHOOSE_LANGUAGE[min(max(talk.state.misses - 1, 0), len(CHOOSE_LANGUAGE) - 1)]


def _shown_choices(talk: Talk, aside: Aside) -> tuple[Choice, ...]:
    if aside.name == "language" and talk.door.speech:
        # Each is said in itself; "more" would be heard in one that they do not speak.
        return ASIDES[aside.name].choices(talk, aside.data)
    return page_of(talk, ASIDES[aside.name].choices(talk, aside.data), aside.data.get("page", 0))


def must_be_answered(talk: Talk) -> bool:
    """Whether the question that is open stays open when something else is said."""
    name = talk.first_aside
    return bool(name) and ASIDES[name].stays and not (name == "language" and talk.state.language)


def may_be_left(talk: Talk) -> bool:
    """Whether there is a question of ours that goes away when nothing is chosen; what is to be sent must be checked."""
    without_language = talk.first_aside == "language" and talk.state.language is None
    return bool(talk.first_aside) and talk.first_aside not in review.READ_BACK and not without_language


def hear_aside(talk: Talk) -> bool:
    """Whether the text answers the question that is open; if not, it is closed, unless it must be answered."""
    if not talk.state.asides:
        return False
    aside = talk.state.asides[0]
    value = choice_in(talk, aside, talk.text)
    if value is not None:
        choose(talk, aside, value)
        return True
    return False


def choose(talk: Talk, aside: Aside, value: str) -> None:
    """Do what was chosen, or show the next page of choices."""
    if value == MORE:
        talk.push(aside.name, **{**aside.data, "page": aside.data.get("page", 0) + 1})
    else:
        ASIDES[aside.name].take(talk, aside.data, value)


def choice_in(talk: Talk, aside: Aside, text: str) -> str | None:
    """The choice that a text names: by value, number, label, or a plain yes or no where it is such a question."""
    spec = ASIDES[aside.name]
    shown = _shown_choices(talk, aside)
    if text in {each.value for each in shown}:
        return text
    found = KINDS["choice"].read(text, Wanted(choices=shown), talk.words, talk.today)
    if isinstance(found, Understood):
        return str(found.value)
    named = [each.value for each in shown if plain(text) in map(plain, each.label.split(","))]
    if len(named) == 1:
        return named[0]
    if spec.yes_no is None:
        return None
    agreed = KINDS["yes_no"].read(text, Wanted(), talk.words, talk.today)
    return (spec.yes_no[0 if agreed.value else 1] or shown[0].value) if isinstance(agreed, Understood) else None


# ------------------------------------------------------------------------------------------------- what each one does


def _language_choices(talk: Talk, _: Data) -> tuple[Choice, ...]:
    """A language that is only spoken is offered where one speaks."""
    every = talk.content.languages.items()
    return tuple(
        Choice(value=code, label=each.name, language=code)
        for code, each in every
        if talk.door.speech or not each.doors or "text" in each.doors
    )


def _shown(talk: Talk, data: Data) -> dict[str, str]:
    slot = slot_of(talk, data["key"])
    return {"shown": talk.show_value(slot, data["value"]) if slot else ""}


def _confirm(talk: Talk, data: Data, value: str) -> None:
    talk.close_first()
    slot = slot_of(talk, data["key"])
    if slot and value == "yes":
        answering.store_read(talk, slot, data["value"], data.get("how", "typed"))
    elif slot:
        talk.set(again=(*talk.state.again, slot.key) if slot.key in talk.state.answers else talk.state.again)


def _which_choices(talk: Talk, data: Data) -> tuple[Choice, ...]:
    slot = slot_of(talk, data["key"])
    shown = [talk.show_value(slot, each) for each in data["values"]] if slot else []
    return tuple(Choice(value=f"value-{place}", label=label) for place, label in enumerate(shown))


def _which(talk: Talk, data: Data, value: str) -> None:
    talk.close_first()
    slot = slot_of(talk, data["key"])
    if slot:
        chosen = data["values"][int(value.removeprefix("value-"))]
        answering.store_read(talk, slot, chosen, data.get("how", "typed"))


def _is_answer(talk: Talk, data: Data, value: str) -> None:
    talk.close("is_answer")
    slot = slot_of(talk, data["key"])
    if value == "yes" and slot:
        named = Understanding(label="", confidence=0.0, names=tuple(data.get("names", ())))
        talk.heard = Heard(understanding=named)
        if not answering.take(talk, slot, data["text"]):
            talk.set(misses=talk.state.misses + 1)
        return
    label = data.get("label")
    if label and questions.act_on(talk, label):
        return
    if data.get("labels"):
        questions.ask_which(talk, data["labels"], data["text"], data["ranking"])
    else:
        topics.note(talk, "missed", data["text"])
        talk.push("topics")


def _did_you_mean(talk: Talk, data: Data, value: str) -> None:
    """What was chosen is an example of how people ask for it."""
    talk.close("did_you_mean")
    about = {"text": data.get("text", ""), "ranking": data.get("ranking")}
    if value == "none":
        topics.note(talk, "none_of_these", **about)
        talk.push("topics")
    else:
        topics.note(talk, "chosen", label=value, **about)
        topics.answer(talk, value)


def _remove_member(talk: Talk, _: Data, value: str) -> None:
    talk.close("remove_member")
    _take_out(talk, value)


def _take_out(talk: Talk, member: str) -> None:
    name = talk.name_of(member)
    household.remove_member(talk, member)
    talk.remark("member-removed", name=name)
    if talk.state.stage in FINISHED:
        talk.emit("changed", keys=[household.COUNT])


def _by_text(talk: Talk, _: Data, value: str) -> None:
    talk.close("by_text")
    if value == "yes":
        talk.emit("send_reference")
        talk.remark("by-text-sent")


def _too_many(talk: Talk, data: Data, value: str) -> None:
    """One person less, until there are as many as were counted; or all stay."""
    talk.close("too_many")
    if value == commands.STAY:
        return
    _take_out(talk, value)
    if len(talk.state.members) > data["wanted"]:
        talk.push("too_many", wanted=data["wanted"])


ASIDES: Mapping[str, Spec] = {
    "language": Spec(
        key="language-ask",
        choices=_language_choices,
        take=lambda talk, _, value: (commands.choose_language(talk, value), None)[1],
        stays=True,
    ),
    "confirm": Spec(
        key="confirm",
        given=_shown,
        choices=lambda talk, _: talk.labelled("choice", ("yes", "no")),
        take=_confirm,
        yes_no=("yes", "no"),
        stays=True,
    ),
    "which": Spec(key="which-one", choices=_which_choices, take=_which, stays=True),
    "is_answer": Spec(
        key="is-this-answer",
        given=lambda _, data: {"text": quote(data["text"])},
        choices=lambda talk, _: talk.labelled("is-answer", ("yes", "question")),
        take=_is_answer,
        yes_no=("yes", "question"),
    ),
    "menu": Spec(
        key="menu",
        choices=lambda talk, _: menu.menu_choices(talk),
        take=lambda talk, _, value: menu.take_menu(talk, value),
    ),
    "topics": Spec(
        key="topics",
        choices=lambda talk, _: topics.group_choices(talk),
        take=lambda talk, _, value: topics.take_group(talk, value),
    ),
    "topics_in": Spec(
        key="topics-in",
        given=lambda talk, data: {"group": talk.line(f"topic-group-{data['group']}")},
        choices=topics.topic_choices,
        take=lambda talk, _, value: topics.take_topic(talk, value),
    ),
    "did_you_mean": Spec(key="did-you-mean", choices=topics.meant_choices, take=_did_you_mean, yes_no=("", "none")),
    "may_show": Spec(
        key="readback-ask-first",
        choices=lambda talk, _: review.may_show_choices(talk),
        take=lambda talk, _, value: review.take_may_show(talk, value),
        yes_no=("show", "skip"),
        stays=True,
    ),
    "check": Spec(
        key="readback-question",
        before=review.read_back,
        choices=lambda talk, _: review.check_choices(talk),
        take=lambda talk, _, value: review.take_check(talk, value),
        yes_no=("ok", "correct"),
        stays=True,
    ),
    "whose": Spec(
        key="readback-which-person",
        choices=lambda talk, _: review.section_choices(talk),
        take=lambda talk, _, value: review.take_section(talk, value),
    ),
    "whichone": Spec(
        key="readback-which-answer",
        choices=review.answer_choices,
        take=lambda talk, _, value: review.take_answer(talk, value),
    ),
    "more": Spec(
        key="more-offer",
        choices=lambda talk, _: review.more_choices(talk),
        take=lambda talk, _, value: review.take_more(talk, value),
        yes_no=("", "later"),
    ),
    "delete": Spec(
        key="delete-ask",
        choices=lambda talk, _: talk.labelled("delete", ("yes", "no")),
        take=lambda talk, _, value: commands.take_delete(talk, value),
        yes_no=("yes", "no"),
    ),
    "withdraw": Spec(
        key="withdraw-ask",
        choices=lambda talk, _: talk.labelled("delete", ("yes", "no")),
        take=lambda talk, _, value: commands.take_delete(talk, value),
        yes_no=("yes", "no"),
        stays=True,
    ),
    "too_many": Spec(
        key="member-too-many",
        given=lambda talk, data: {"have": str(len(talk.state.members) - 1), "wanted": str(data["wanted"] - 1)},
        choices=lambda talk, _: (*commands.member_choices(talk), *talk.labelled("member", (commands.STAY,))),
        take=_too_many,
        stays=True,
    ),
    "another": Spec(
        key="another-family-ask",
        choices=lambda talk, _: talk.labelled("another", ("yes", "no")),
        take=lambda talk, _, value: commands.take_another(talk, value),
        yes_no=("yes", "no"),
    ),
    "by_text": Spec(
        key="by-text-ask",
        choices=lambda talk, _: talk.labelled("by-text", ("yes", "no")),
        take=_by_text,
        yes_no=("yes", "no"),
    ),
    "reference": Spec(key="resume-how", expects=Expect.REFERENCE),
    "pin": Spec(key="resume-pin", expects=Expect.PIN),
    "household": Spec(
        key="who-about",
        choices=lambda talk, data: (
            *(Choice(value=value, label=label) for value, label in data["households"]),
            *talk.labelled("household", (commands.STAY,)),
        ),
        take=lambda talk, data, value: commands.take_household(talk, data["households"], value),
    ),
    "remove_member": Spec(
        key="member-remove-which",
        choices=lambda talk, _: commands.member_choices(talk),
        take=_remove_member,
    ),
}
