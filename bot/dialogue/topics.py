"""Answers to what people ask: approved texts with the day they were true, found by menu, by exact words or by ears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.dialogue.asking import addressed_slots
from bot.dialogue.faq import LEFT_TO_THE_EARS
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Wanted
from bot.dialogue.messages import Choice, Expect
from bot.dialogue.talk import Talk
from bot.dialogue.told_again import is_name_again, is_told_again, texts_under

#: The label before which every other one gives way.
DANGER = "emergency_danger"
#: The wish that goes before all but danger; a sure one also before what may be danger: one more message may be it.
STOP = "stop_messages"
#: From this share on a label is acted on unasked. To warn of danger for nothing costs a sentence and a look by staff,
#: not to warn may cost a life; to stop for nothing costs a word to begin again, but the person does not know it.
SURE = 0.85
SURE_OF = {DANGER: 0.15, STOP: 0.8}
#: The same for danger while people tell what they fled from, because they were asked to.
SURE_IF_TOLD = 0.3
#: More than any share can be.
NEVER = 2.0
#: Words of danger are doubted where something else has the greater part, and danger less than this; a stop likewise.
DOUBTED = 0.03
#: From this share on danger is at least thought of: a line says whom to call, and staff look.
SUSPECTED = 0.05
#: From this share on a label is offered in a "did you mean"; as the answer to an open question it must be likelier.
MAYBE, MAYBE_IN_FORM = 0.08, 0.35
#: From this share on a text is about none of our topics, and offering them would only tire the person.
NOT_OURS = GREATER_PART = 0.5
#: What people tell in whole sentences when they are asked for it.
TOLD = frozenset({Expect.TEXT, Expect.PLACE})
#: What can be said of an answer, once (the command for it is the same word), and what we say to it.
RATINGS = {"helpful": "rated-helpful", "unhelpful": "rated-unhelpful"}
#: So much of a text is kept with a question that it led to.
MOST_KEPT = 200


def answer(talk: Talk, topic: str) -> None:
    """Say the answer of a topic that holds on the day, and as of when."""
    day = talk.content.policy_date or talk.today
    fact = talk.content.faq.answer(topic, day)
    talk.say(fact.text, **talk.facts())
    talk.say("faq-as-of", date=KINDS["date"].show(fact.as_of.isoformat(), Wanted(), talk.words))
    if not talk.state.held:
        talk.set(answered_topic=topic)
        _ask_rating(talk)


def _ask_rating(talk: Talk) -> None:
    asked = talk.statement("rate", **{each: talk.says(each) for each in RATINGS})
    talk.prompts.append(replace(asked, offers=talk.labelled("rate", tuple(RATINGS)), perishable=True))


def rate(talk: Talk, rating: str) -> None:
    """Keep whether the answer given last helped; an answer is rated once."""
    if talk.state.answered_topic:
        note(talk, rating, label=talk.state.answered_topic)
        talk.set(answered_topic="")
        talk.remark(RATINGS[rating], person=talk.says("person"))


def note(talk: Talk, outcome: str, text: str = "", **about: Any) -> None:
    """Have a question kept for staff; of what is said in danger, or perhaps, nothing is."""
    if not talk.state.held and not any(each.name == "perhaps_danger" for each in talk.events):
        said = {"text": text[:MOST_KEPT]} if text else {}
        talk.emit("question", outcome=outcome, **said, **{name: value for name, value in about.items() if value})


def ranking(talk: Talk) -> list[list[Any]]:
    """The three labels that the ears thought likeliest, each with its share."""
    heard = talk.heard.understanding
    return [list(each) for each in heard.ranking[:3]] if heard else []


def label_in(talk: Talk, text: str) -> str | None:
    """The label that a text asks for beyond doubt: by exact words, a menu label, or sure ears."""
    return label_in_text(talk, text) or heard_label(talk)


def heard_label(talk: Talk) -> str | None:
    """The label that the ears are sure of; of danger they need not be as sure as of the rest."""
    share, heard = heard_share(talk, DANGER), talk.heard.understanding
    if share >= SURE_OF[DANGER] and not wishes_to_stop(talk):
        return DANGER if share >= _sure_of_danger(talk) else None
    return heard.label if heard and heard.label and heard.confidence >= SURE_OF.get(heard.label, SURE) else None


def _sure_of_danger(talk: Talk) -> float:
    typed = texts_under(talk, [talk.spoken.about if talk.spoken else talk.message.about or ""])
    if is_told_again(talk, typed):
        return NEVER if is_name_again(talk, typed) else SURE
    return SURE_IF_TOLD if is_told(talk) else SURE_OF[DANGER]


def is_told(talk: Talk) -> bool:
    """Whether the person was asked to tell something, or where they live: much of it is what they fled from."""
    expected = expected_of(talk)
    return bool(expected) and expected <= TOLD


def expected_of(talk: Talk) -> set[Expect]:
    """What the words that the ears heard were asked for."""
    return {KINDS[slot.question.kind].expects for slot in addressed_slots(talk)}


def doubts_danger(talk: Talk) -> bool:
    """Whether the ears think another label of ours likelier than not, and are all but sure that it is not danger."""
    heard, ours = talk.heard.understanding, talk.content.faq.outcomes.keys() | talk.content.faq.topics
    likely = heard is not None and heard.label in ours and heard.confidence >= GREATER_PART
    return likely and heard_share(talk, DANGER) < DOUBTED


def suspects_danger(talk: Talk) -> bool:
    """Whether the ears think of danger, though not enough to put what was asked aside."""
    return heard_share(talk, DANGER) >= SUSPECTED and not wishes_to_stop(talk)


def wishes_to_stop(talk: Talk) -> bool:
    """Whether the ears are sure that nothing more is to be sent."""
    return heard_share(talk, STOP) >= SURE_OF[STOP]


def doubts_stop(talk: Talk) -> bool:
    """Whether words of a stop are none to the ears: danger is likelier than not, or something is surely asked for.

    "Do not write, he has my phone"; "he does not stop writing to me, is he one of you?".
    """
    label, faq = heard_label(talk), talk.content.faq
    if label == DANGER:
        return heard_share(talk, DANGER) >= GREATER_PART
    outcome = faq.outcomes.get(label or "")
    is_asked = label in faq.topics or bool(outcome and outcome.command)
    return is_asked and heard_share(talk, STOP) < DOUBTED


def heard_share(talk: Talk, label: str) -> float:
    """How likely the ears think a label."""
    heard = talk.heard.understanding
    return dict([*heard.ranking, (heard.label, heard.confidence)]).get(label, 0.0) if heard else 0.0


def label_in_text(talk: Talk, text: str) -> str | None:
    """The label that exactly these words ask for; none where they cry, but are a name that is given again."""
    label = talk.content.faq.label_of(text, talk.state.language)
    is_name = label == DANGER and is_name_again(talk, texts_under(talk, [talk.message.about or ""]))
    return None if is_name else label


def maybe_labels(talk: Talk, least: float = MAYBE) -> list[str]:
    """Up to three topics that the text may be about."""
    heard = talk.heard.understanding
    if heard is None or heard_share(talk, LEFT_TO_THE_EARS) >= NOT_OURS:
        return []
    return [label for label, share in heard.ranking if share >= least and label in talk.content.faq.topics][:3]


def group_choices(talk: Talk) -> tuple[Choice, ...]:
    """The groups of the topics menu."""
    return talk.labelled("topic-group", tuple(talk.content.faq.menu))


def take_group(talk: Talk, value: str) -> None:
    """Show the topics of a group."""
    talk.close("topics")
    talk.push("topics_in", group=value)


def topic_choices(talk: Talk, data: Mapping[str, Any]) -> tuple[Choice, ...]:
    """The topics of a group."""
    return talk.labelled("topic", talk.content.faq.menu.get(data["group"], ()))


def take_topic(talk: Talk, value: str) -> None:
    """Answer the topic chosen."""
    talk.close("topics_in")
    talk.close("did_you_mean")
    answer(talk, value)


def meant_choices(talk: Talk, data: Mapping[str, Any]) -> tuple[Choice, ...]:
    """The topics that may have been meant, and "none of these"."""
    return (*talk.labelled("topic", data["labels"]), *talk.labelled("did-you-mean", ("none",)))
