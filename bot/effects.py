"""What a turn leads to beside an answer: somebody is warned, a door closes or opens, a household is forgotten.

All of it happens in the transaction that writes the turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b

from bot.alerts import raise_alarm
from bot.delivery import remember
from bot.dialogue.messages import Event, Prompt
from bot.dialogue.references import show_reference
from bot.dialogue.talk import quote
from bot.house import House
from bot.received import want_files
from bot.says import bundles, say
from bot.turns import Plan, Step
from nlu.texts import mask
from storage import Unit

#: The same prompt so often, and nobody there who answers it: then it was a machine.
UNANSWERED = 5
#: When an address was heard last is known to within so much: it is not written at every turn.
LATELY = timedelta(minutes=5)
#: The channel by which a telephone is sent something to read.
TEXTS = "sms"
#: Leads to no end of turns and of messages, however often it is said.
NEVER_TOO_OFTEN = frozenset({"danger"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where something happens: the transaction, the turn, and the conversation and case that it is about."""

    house: House
    unit: Unit
    plan: Plan
    step: Step
    conversation_id: str
    case_id: str | None


def follow(scene: Scene) -> None:
    """Everything that the turn's events ask for is done."""
    for event in scene.step.events:
        effect = EFFECTS.get(event.name)
        if effect is not None:
            effect(scene, event)


def _alarm(scene: Scene, event: Event) -> None:
    raise_alarm(scene.house, scene.unit, event.name, scene.conversation_id, scene.case_id, scene.plan.now)


def _task(scene: Scene, event: Event) -> None:
    kind, now = TASKS[event.name], scene.plan.now
    about = (scene.conversation_id, scene.case_id)
    scene.unit.tasks.open(kind, conversation_id=about[0], case_id=about[1], detail=event.detail, now=now, once=True)


def _consent(scene: Scene, event: Event) -> None:
    assert scene.case_id, "a case is opened by consent"
    given = {"version": event.detail["version"], "language": event.detail["language"]}
    scene.unit.cases.consent(scene.case_id, address_id=scene.plan.waiting.address.id, now=scene.plan.now, **given)


def _complete(scene: Scene, event: Event) -> None:
    assert scene.case_id, "only a case is completed"
    scene.unit.cases.complete(scene.case_id, scene.plan.now)


def _note_question(scene: Scene, event: Event) -> None:
    """What was asked is kept without its numbers and addresses of mail."""
    about = {name: value for name, value in event.detail.items() if name != "outcome"}
    if "text" in about:
        about["text"] = mask(about["text"])
    outcome, language = event.detail["outcome"], scene.step.after.language
    scene.unit.questions.note(scene.conversation_id, outcome, language=language, content=about, now=scene.plan.now)


def _stop(scene: Scene, event: Event) -> None:
    scene.unit.addresses.stop(scene.plan.waiting.address.id, scene.plan.now)


def _start(scene: Scene, event: Event) -> None:
    scene.unit.addresses.start(scene.plan.waiting.address.id)


def _text_reference(scene: Scene, event: Event) -> None:
    """The number alone, never the PIN, to the telephone that asked for it."""
    reach, channel = scene.plan.waiting.message.reach, scene.house.channels.get(TEXTS)
    reference, language = scene.step.after.reference, scene.house.language(scene.step.after.language)
    if not (reach and channel and reference):
        return
    there = scene.unit.addresses.find_or_make(TEXTS, reach, scene.plan.now, language)
    told = say(scene.house.content, language, "reference-by-text", reference=quote(show_reference(reference)))
    scene.unit.outbox.put_all(scene.conversation_id, there.id, bundles(channel, [told]), turn=None, now=scene.plan.now)


#: Event -> kind of the task that waits for a person.
TASKS = {
    "wants_human": "call_back",
    "child_alone": "child_protection",
    "perhaps_danger": "perhaps_danger",
    "unread": "unread",
    "to_type": "to_type",
}
EFFECTS: dict[str, Callable[[Scene, Event], None]] = {
    "danger": _alarm,
    "wants_human": _task,
    "child_alone": _task,
    "perhaps_danger": _task,
    "unread": _task,
    "to_type": _task,
    "send_reference": _text_reference,
    "question": _note_question,
    "consented": _consent,
    "completed": _complete,
    "stopped": _stop,
    "started": _start,
}


# ------------------------------------------------------------------------------------------------------ the address


def hear(unit: Unit, plan: Plan) -> None:
    """An address that was closed or unreachable is open again when something comes from it."""
    address, spoken = plan.waiting.address, plan.step.after.language
    message = plan.waiting.message
    last, moment = address.last_in_at, message.received_at
    if address.blocked or last is None or moment - last > LATELY:
        unit.addresses.heard(address.id, moment if last is None else max(moment, last), answered=False)
    remember(unit, address.id, message.memory)
    there = plan.step.conversation or plan.waiting.conversation
    want_files(unit, there.id, message, plan.now)
    if address.opted_out_at and not plan.step.after.stopped:
        unit.addresses.start(address.id)
    if spoken and spoken != address.language:
        unit.addresses.speaks(address.id, spoken)


def join(house: House, unit: Unit, plan: Plan) -> None:
    """The address goes over to the conversation it proved to know, and those who talk there already are told."""
    there = plan.step.conversation
    assert there is not None, "one joins a conversation that is there"
    others = [each for each in unit.addresses.of(there.id) if each.id != plan.waiting.address.id]
    unit.addresses.join(plan.waiting.address.id, there.id, plan.now)
    language = house.language(plan.step.after.language)
    notice = say(house.content, language, "joined-elsewhere", person=house.person_word(language))
    for each in others:
        channel = house.channels.get(each.channel)
        if channel is not None:
            unit.outbox.put_all(there.id, each.id, bundles(channel, [notice]), turn=None, now=plan.now)


def said(house: House, unit: Unit, plan: Plan) -> tuple[Prompt, ...]:
    """What this turn says; nothing any more to a sender that five times in a row did not get on."""
    step, address, now = plan.step, plan.waiting.address, plan.now
    if house.channels[address.channel].live or _got_on(unit, plan):
        if address.unanswered or address.silent:
            unit.addresses.heard(address.id, now)
        return step.prompts
    count = unit.addresses.unanswered(address.id)
    if address.silent:
        return ()
    if count < UNANSWERED:
        return step.prompts
    unit.addresses.silence(address.id)
    unit.tasks.open("silent", now=now, conversation_id=plan.waiting.conversation.id, once=True)
    return (say(house.content, house.language(step.after.language), "silent"),)


def _got_on(unit: Unit, plan: Plan) -> bool:
    """Something was answered, or something else is said than the time before."""
    step, address = plan.step, plan.waiting.address
    if any(each.name in NEVER_TOO_OFTEN for each in step.events) or step.conversation is None:
        return True
    if step.after.misses > step.before.misses:
        return False
    if _standing(step.before) != _standing(step.after):
        return True
    now = blake2b("|".join(each.key for each in step.prompts).encode(), digest_size=8).hexdigest()
    if address.memory.get("said") == now:
        return False
    # What the door wanted remembered of this message stands there by now.
    known = unit.addresses.get(address.id) or address
    unit.addresses.remember(address.id, {**known.memory, "said": now})
    return True


def _standing(state: object) -> tuple[object, ...]:
    names = (
        *("stage", "language", "answers", "members", "asked", "asides", "again", "parts", "page", "block", "held"),
        "claimed",
    )
    return tuple(getattr(state, name) for name in names)
