"""What is open, and how it is asked: the form's questions as prompts, as many at once as the door can carry."""

from __future__ import annotations

from collections.abc import Sequence

from bot.dialogue.catalog import Wording
from bot.dialogue.forms import CORE, Slot
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Understood
from bot.dialogue.messages import Answer, Choice, Expect, Progress, Prompt
from bot.dialogue.state import FINISHED
from bot.dialogue.talk import FIRST_MEMBER, Talk

#: Nothing is kept before it is given, and taking it back erases everything.
CONSENT = "consent"
#: Where the person who writes can be called.
OWN_PHONE = "phone"
CORE_ONLY = frozenset({CORE})
DATE_PARTS = ("day", "month", "year")
#: What is always answered from a list.
LISTED = frozenset({Expect.CHOICE, Expect.CHOICES})
#: From this many misses on a question may be left out, and a person is offered.
TIRED = 3
#: Stands for an answer that is still to come.
UNSAID = Answer(value=None, how="skipped")
#: The choice that shows the next page of choices.
MORE = "__more"


def open_parts(talk: Talk) -> frozenset[str]:
    """The parts of the form that are being asked: the core, and the block that was chosen."""
    return CORE_ONLY if talk.state.block is None else frozenset({CORE, talk.state.block})


def open_slots(talk: Talk) -> list[Slot]:
    """The questions that apply and have no answer, those to be asked again first, in the order of asking."""
    if talk.state.stage in {"new", "refused"}:
        return []
    every = talk.slots(open_parts(talk))
    again = [each for each in every if each.key in talk.state.again]
    if again or talk.state.stage == "ended":
        return again
    return [each for each in every if each.key not in talk.state.answers]


def slot_of(talk: Talk, key: str) -> Slot | None:
    """The question of this key, if it applies."""
    every = frozenset({CORE, *talk.content.form.more})
    return next((each for each in talk.slots(every) if each.key == key), None)


def reachable_slot(talk: Talk, key: str) -> Slot | None:
    """The question of this key, if it may be answered now: with consent each that applies, before it consent alone."""
    slot, stage = slot_of(talk, key), talk.state.stage
    if slot is None or key in talk.state.answers:
        return slot
    may_agree = key == CONSENT and stage in {"open", "refused"}
    may_answer = CONSENT in talk.state.answers and stage in {"open", *FINISHED}
    return slot if may_agree or may_answer else None


def asked_slots(talk: Talk) -> list[Slot]:
    """The questions that the text may answer: those that were put last and are still open, else the next ones."""
    if talk.redo:
        slot = slot_of(talk, talk.redo)
        return [slot] if slot else []
    still = {each.key: each for each in open_slots(talk)}
    put = [still[key] for key in talk.state.asked if key in still]
    return put or next_slots(talk)


def addressed_slots(talk: Talk) -> list[Slot]:
    """The questions that the words which the ears heard may answer: of a screen the one that they stand under."""
    slot = slot_of(talk, talk.spoken.about) if talk.spoken else None
    return [slot] if slot else asked_slots(talk)


def next_slots(talk: Talk) -> list[Slot]:
    """The questions to ask in one turn: never past one whose answer decides the next, never of two people at once."""
    if talk.door.ahead and not talk.state.again:
        return _slots_ahead(talk)
    chosen: list[Slot] = []
    for slot in open_slots(talk)[: talk.door.at_once]:
        if chosen and (slot.member, slot.question.part) != (chosen[0].member, chosen[0].question.part):
            break
        chosen.append(slot)
        if slot.question.decides:
            break
    return chosen


def _slots_ahead(talk: Talk) -> list[Slot]:
    """The same past what decides, as if nothing followed from it; what was told already is not asked."""
    chosen: list[Slot] = []
    shown_back = (each.data.get("key") for each in talk.state.asides)
    known = dict(talk.state.answers) | {key: UNSAID for key in shown_back if isinstance(key, str)}
    while len(chosen) < talk.door.at_once and open_slots(talk):
        slot = next((each for each in talk.slots_if(known, open_parts(talk)) if each.key not in known), None)
        if slot is None or not _goes_with(slot, chosen):
            break
        known[slot.key] = UNSAID
        if not _is_told(talk, slot):
            chosen.append(slot)
    return chosen


def _goes_with(slot: Slot, chosen: Sequence[Slot]) -> bool:
    """Whether it is of the same part, and about nobody else."""
    others = {each.member for each in (slot, *chosen) if each.member}
    return len(others) < 2 and all(each.question.part == slot.question.part for each in chosen)


def _is_told(talk: Talk, slot: Slot) -> bool:
    """Whether it waits among what the person told of themselves."""
    who, own = talk.state.answers.get("who"), slot.member in {None, FIRST_MEMBER, *talk.state.members[:1]}
    return slot.question.id in talk.state.told and own and (who is None or who.value == "self")


def counts(talk: Talk) -> tuple[int, int]:
    """How many questions of the open part are answered, and how many there are."""
    part = frozenset({talk.state.block}) if talk.state.block else CORE_ONLY
    every = talk.slots(part)
    return sum(1 for each in every if each.key in talk.state.answers), len(every)


def progress_of(talk: Talk, slot: Slot, place: int) -> Progress:
    """Which question this is; ``place`` is how many are asked before it in the same turn."""
    done, of = counts(talk)
    if slot.key in talk.state.answers:
        done -= 1
    at = min(done + place + 1, of)
    return Progress(at=at, of=of, text=talk.line("progress", at=str(at), of=str(of)))


def ask_slots(talk: Talk, chosen: Sequence[Slot]) -> None:
    """Put questions of the form to the person, and remember which."""
    for place, slot in enumerate(chosen):
        talk.prompts.append(question_prompt(talk, slot, place))
    keys = tuple(each.key for each in chosen)
    if keys != talk.state.asked:
        # Whoever missed another question is not tired of this one, and its list begins at the first page.
        talk.set(page=0, misses=0)
    talk.set(asked=keys)


def page_of(talk: Talk, every: tuple[Choice, ...], page: int) -> tuple[Choice, ...]:
    """As many choices as the door can show, the last of which leads to more; all where they fit."""
    size = talk.door.max_choices
    if len(every) <= size:
        return every
    start = page * (size - 1) % len(every)
    return (*every[start : start + size - 1], Choice(value=MORE, label=talk.line("more-choices")))


def offered(talk: Talk, slot: Slot) -> tuple[Choice, ...]:
    """What is answered most often, by number, where nobody can type; each is read as if it had been typed."""
    if not talk.door.speech:
        return ()
    kind, wanted, words = KINDS[slot.question.kind], talk.wanted(slot), talk.words
    named = {"none": words.none.first, "lost": words.lost.first, "this_one": words.this_one.first}
    texts = [named.get(each, str(each)) for each in slot.question.options.get("offered", ())]
    readings = [(text, kind.read(text, wanted, words, talk.today)) for text in texts]
    return tuple(
        Choice(value=text, label=kind.show(reading.value, wanted, words))
        for text, reading in readings
        if isinstance(reading, Understood)
    )


def shown_choices(talk: Talk, slot: Slot) -> tuple[Choice, ...]:
    """The choices of a question that are put at once; a long list of words is matched where it can be typed."""
    every = talk.choices(slot) or offered(talk, slot)
    listed = KINDS[slot.question.kind].expects in LISTED or talk.door.speech
    if len(every) > talk.door.max_choices and not listed:
        return ()
    return page_of(talk, every, talk.state.page if slot.key in talk.state.asked else 0)


def commands_besides(talk: Talk, slot: Slot) -> tuple[Choice, ...]:
    """Commands that are choices of a question: with the first one, where nobody sees what else there is."""
    is_first = slot.key == CONSENT and CONSENT not in talk.state.answers
    has_room = len(shown_choices(talk, slot)) < talk.door.max_choices
    if not (talk.door.speech and is_first and has_room):
        return ()
    return (Choice(value="join", label=talk.line("menu-resume")),)


def question_prompt(talk: Talk, slot: Slot, place: int = 0) -> Prompt:
    """A question as a prompt, with what went wrong last time beside it."""
    if in_parts(talk, slot):
        return _part_prompt(talk, slot, place)
    key, said = _question_wording(talk, slot)
    choices = shown_choices(talk, slot)
    help_now = bool(said.help) and (talk.helping or (slot.key in talk.problems and talk.state.misses > 1))
    return Prompt(
        key=key,
        language=talk.language,
        text=said.help if help_now else said.text,
        short=said.help if help_now else said.short,
        spoken=said.help if help_now else said.spoken,
        about=slot.key,
        expects=_expects(slot, choices=bool(choices)),
        choices=(*choices, *commands_besides(talk, slot)),
        hint=said.hint,
        problem=talk.problems.get(slot.key, ""),
        filled=_filled(talk, slot),
        emptied=slot.key == talk.emptied,
        progress=progress_of(talk, slot, place),
        skip_label=_skip_label(talk, slot),
        wants_reach=slot.question.id == OWN_PHONE and not talk.is_about_other(slot),
        perishable=True,
    )


def _expects(slot: Slot, *, choices: bool) -> Expect:
    expected = KINDS[slot.question.kind].expects
    return Expect.TEXT if expected in LISTED and not choices else expected


def _question_wording(talk: Talk, slot: Slot) -> tuple[str, Wording]:
    """The question in words: about oneself, or about somebody named; a known telephone is offered by its number."""
    question = slot.question
    other = f"ask-{question.id}-other"
    if talk.is_about_other(slot) and talk.content.catalog.has(talk.language, other):
        return other, talk.wording(other, **({"name": talk.name_of(slot.member)} if slot.member else {}))
    if question.id == OWN_PHONE and talk.message.reach:
        shown = KINDS["phone"].show(talk.message.reach, talk.wanted(slot), talk.words)
        return "ask-phone-known", talk.wording("ask-phone-known", reach=shown)
    return f"ask-{question.id}", talk.wording(f"ask-{question.id}")


def _filled(talk: Talk, slot: Slot) -> str:
    answer = talk.state.answers.get(slot.key)
    if answer is None or talk.door.stays or answer.how in {"skipped", "unknown", "recorded"}:
        return ""
    return talk.write_value(slot, answer.value)


def _skip_label(talk: Talk, slot: Slot) -> str:
    if not may_skip(talk, slot):
        return ""
    return talk.line("skip-label", word=talk.words.skip.first)


def may_skip(talk: Talk, slot: Slot) -> bool:
    """Whether this one may be left out: where the form says so, or after three misses where one can do without."""
    return slot.question.skip or (talk.state.misses >= TIRED and not slot.question.keep and not slot.question.ends)


# ---------------------------------------------------------------------------------------------- a date in three parts


def in_parts(talk: Talk, slot: Slot) -> bool:
    """Whether this door asks for this answer piece by piece."""
    return talk.door.in_parts and KINDS[slot.question.kind].expects is Expect.DATE


def open_part(talk: Talk, slot: Slot) -> str:
    """The piece of a date that is asked now: day, month or year."""
    heard = talk.state.parts.get(slot.key, {})
    return next((each for each in DATE_PARTS if each not in heard), "year")


def _part_prompt(talk: Talk, slot: Slot, place: int) -> Prompt:
    part = open_part(talk, slot)
    _, question = _question_wording(talk, slot)
    said = talk.wording(f"date-{part}", label=question.spoken)
    return Prompt(
        key=f"date-{part}",
        language=talk.language,
        text=said.text,
        short=said.short,
        spoken=said.spoken,
        about=slot.key,
        expects=Expect.NUMBER,
        problem=talk.problems.get(slot.key, ""),
        progress=progress_of(talk, slot, place),
        skip_label=_skip_label(talk, slot),
        perishable=True,
    )
