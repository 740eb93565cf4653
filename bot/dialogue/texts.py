"""Every text that the conversation says, by its id, with what fills it: what a language must have to be spoken.

Texts of the form and of the topics follow from the form and the facts; the conversation's own stand here by name, and a
test holds this list against the code.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.dialogue.faq import Faq
from bot.dialogue.forms import Form, Question
from bot.dialogue.talk import RELATIONS

#: id -> the variables it may use.
OWN: dict[str, tuple[str, ...]] = {
    "choose-language": (),
    "language-ask": (),
    "language-changed": (),
    "welcome": (),
    "progress": ("at", "of"),
    "confirm": ("shown",),
    "which-one": (),
    "not-understood": (),
    "miss-choices": (),
    "miss-skip": ("word",),
    "miss-person": ("word",),
    "skip-label": ("word",),
    "recap": ("done", "of"),
    "welcome-back": ("done", "of", "reference"),
    "help": ("repeat", "back", "menu", "person", "language", "stop"),
    "menu": (),
    "topics": (),
    "topics-in": ("group",),
    "topics-after": ("menu",),
    "ask-anything": ("start",),
    "back-none": (),
    "identity-reference": ("reference",),
    "identity-pin": ("pin",),
    "readback-ask-first": (),
    "readback": ("name", "lines"),
    "readback-line": ("number", "label", "value"),
    "readback-question": (),
    "readback-which-person": (),
    "readback-which-answer": (),
    "readback-contact": (),
    "receipt": ("reference",),
    "receipt-next": (),
    "receipt-child": (),
    "more-offer": (),
    "more-thanks": (),
    "updated": (),
    "status-none": ("start",),
    "status-unfinished": ("done", "of", "reference"),
    "status-received": ("reference",),
    "person-open": ("phone", "hours"),
    "person-closed": ("phone", "hours"),
    "person-none": (),
    "person-connect": (),
    "by-text-ask": (),
    "by-text-sent": (),
    "reference-by-text": ("reference",),
    "stopped": ("start", "delete"),
    "started-again": (),
    "delete-ask": (),
    "deleted": (),
    "delete-kept": (),
    "own-data-pin": (),
    "own-data": (),
    "own-data-none": (),
    "own-data-besides": ("person",),
    "danger": ("phone",),
    "danger-no-phone": (),
    "danger-continue": ("resume",),
    "danger-perhaps": (),
    "resume-how": (),
    "resume-pin": (),
    "proof-wrong": (),
    "proof-no-reference": (),
    "proof-no-pin": (),
    "proof-locked": ("person",),
    "joined-elsewhere": ("person",),
    "pin-locked": ("person",),
    "pin-renewed": ("person",),
    "pin-not-seen": ("person",),
    "consent-refused": ("start",),
    "late-joined": ("label",),
    "story-noted": ("labels",),
    "late-ask-again": (),
    "answer-this-message": (),
    "revised": ("back",),
    "is-this-answer": ("text",),
    "did-you-mean": (),
    "question-again": (),
    "member-added": (),
    "member-remove-which": (),
    "member-removed": ("name",),
    "member-none": (),
    "person-unnamed": ("number",),
    "applicant-unnamed": (),
    "another-family-ask": (),
    "household-now": ("name",),
    "household-only": (),
    "trouble": (),
    "one-moment": (),
    "unread-kept": (),
    "recorded-kept": (),
    "date-day": ("label",),
    "date-month": ("label",),
    "date-year": ("label",),
    "silent": (),
    "notice-erase": ("date",),
    "answer-none": (),
    "answer-recorded": (),
    "more-choices": (),
    "not-now": (),
    "faq-as-of": ("date",),
    "rate": ("helpful", "unhelpful"),
    "rated-helpful": (),
    "rated-unhelpful": ("person",),
    "ask-phone-known": ("reach",),
    "choose-language-number": (),
    "choose-language-person": (),
    "language-default": ("names",),
    "question-gone": (),
    "end-mistake": ("back",),
    "end-again": ("reference",),
    "back-kept": ("resume",),
    "back-received": ("change",),
    "withdraw-ask": (),
    "member-later": (),
    "member-too-many": ("have", "wanted"),
}

#: Choices of the conversation's own questions: prefix -> values.
OWN_CHOICES: dict[str, tuple[str, ...]] = {
    "choice": ("yes", "no"),
    "choice-relation": ("head", *RELATIONS),
    "is-answer": ("yes", "question"),
    "delete": ("yes", "no"),
    "another": ("yes", "no"),
    "by-text": ("yes", "no"),
    "household": ("stay",),
    "readback": ("ok", "correct", "show", "skip"),
    "more": ("later",),
    "did-you-mean": ("none",),
    "rate": ("helpful", "unhelpful"),
    "stopped": ("start",),
    "danger-continue": ("resume",),
    "member": ("stay",),
    "menu": (
        *("start", "resume", "continue", "leave", "questions", "review", "more"),
        *("add_member", "remove_member", "another", "households", "status", "person", "language", "delete"),
    ),
}

#: What the answers to questions may say about the people behind the machine.
FACTS = ("human_phone", "human_hours")


def demanded(form: Form, faq: Faq) -> dict[str, tuple[str, ...]]:
    """Every text that a language must have, with the variables that fill it."""
    texts = dict(OWN)
    texts |= {f"{prefix}-{value}": () for prefix, values in OWN_CHOICES.items() for value in values}
    for question in form.questions.values():
        texts |= dict(_of_question(question))
    for part in form.more:
        texts |= {f"block-{part}": (), f"block-{part}-intro": ()}
    return texts | dict(_of_topics(faq))


def _of_question(question: Question) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield f"ask-{question.id}", ()
    yield f"label-{question.id}", ()
    if question.group:
        yield f"ask-{question.id}-other", ("name",)
    for value in question.choices:
        yield f"choice-{question.id}-{value}", ()
    for text in (*question.ends.values(), *question.explains.values()):
        yield text, ()


def _of_topics(faq: Faq) -> Iterator[tuple[str, tuple[str, ...]]]:
    for group in faq.menu:
        yield f"topic-group-{group}", ()
    for topic, facts in faq.topics.items():
        yield f"topic-{topic}", ()
        for fact in facts:
            yield fact.text, FACTS
    for outcome in faq.outcomes.values():
        if outcome.say:
            yield outcome.say, FACTS
