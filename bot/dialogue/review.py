"""The end of a registration: everything is read back person by person, corrected by number, and receipted.

After the receipt more is asked in short blocks, each of which can be left at any time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.dialogue.asking import CORE_ONLY, open_slots
from bot.dialogue.forms import Slot
from bot.dialogue.messages import Choice
from bot.dialogue.references import show_reference
from bot.dialogue.state import FINISHED
from bot.dialogue.talk import Talk, quote

#: The answers that belong to no person are read back under this name.
CONTACT = "contact"
#: Questions that make sense only while everything is answered.
READ_BACK = frozenset({"may_show", "check"})


def finish_if_answered(talk: Talk) -> None:
    """When nothing of the form is open: read back, or receipt, or offer the next block; else the read-back waits."""
    must_ask_first = talk.door.stays and not talk.state.may_show
    if open_slots(talk):
        talk.close(*READ_BACK)
        return
    if must_ask_first:
        talk.close("check")
    if talk.state.asides or talk.state.stage not in {"open", *FINISHED}:
        return
    if talk.state.stage == "open" and talk.child_alone():
        _receipt_child(talk)
    elif talk.state.stage == "open":
        talk.push("may_show" if must_ask_first else "check")
    else:
        _finish_again(talk)


def _finish_again(talk: Talk) -> None:
    """What has a receipt was answered further: a block is done, or something was changed."""
    if talk.state.stage == "done" and talk.child_alone():
        talk.set(stage="child", block=None)
        talk.say("receipt-child")
    elif talk.state.stage == "child" and not talk.child_alone():
        talk.set(stage="done")
        talk.say("receipt-next")
    elif talk.state.block:
        leave_block(talk)
    elif talk.answered:
        talk.remark("updated")


def leave_block(talk: Talk) -> None:
    """Close the block that is open and offer those that are left."""
    block = talk.state.block
    talk.set(block=None, blocks_left=(*talk.state.blocks_left, block), again=())
    offer_more(talk)


def blocks_to_offer(talk: Talk) -> list[str]:
    """The blocks that still hold an open question and were not left."""
    unanswered = {
        each.question.part
        for each in talk.slots(frozenset(talk.content.form.more))
        if each.key not in talk.state.answers
    }
    return [each for each in talk.content.form.more if each in unanswered and each not in talk.state.blocks_left]


def offer_more(talk: Talk) -> None:
    """Offer the blocks, or say thanks when there is none."""
    if blocks_to_offer(talk):
        talk.push("more")
    else:
        talk.say("more-thanks")


# ------------------------------------------------------------------------------------------------------- reading back


def sections(talk: Talk) -> dict[str, list[Slot]]:
    """The answered core questions by person, then those of the household."""
    found: dict[str, list[Slot]] = {member: [] for member in talk.state.members}
    found[CONTACT] = []
    for slot in talk.slots(CORE_ONLY):
        if slot.key in talk.state.answers and not slot.question.keep:
            found[slot.member or CONTACT].append(slot)
    return {name: each for name, each in found.items() if each}


def section_name(talk: Talk, name: str) -> str:
    """What a section is called: the person's name, or "contact and place"."""
    return talk.line("readback-contact") if name == CONTACT else talk.name_of(name)


def lines_of(talk: Talk, shown: Sequence[Slot]) -> str:
    """Answers as numbered lines, so that "3" corrects the third one on paper, screen and keypad."""
    return "\n".join(
        talk.line(
            "readback-line",
            number=str(number),
            label=talk.line(f"label-{slot.question.id}"),
            value=talk.show(slot, talk.state.answers[slot.key]),
        )
        for number, slot in enumerate(shown, 1)
    )


def read_back(talk: Talk) -> None:
    """Say everything that was answered, one message for each person."""
    for name, shown in sections(talk).items():
        talk.remark("readback", name=section_name(talk, name), lines=lines_of(talk, shown))


def check_choices(talk: Talk) -> tuple[Choice, ...]:
    """All is well, or something must be corrected."""
    return talk.labelled("readback", ("ok", "correct"))


def take_check(talk: Talk, value: str) -> None:
    """The person has seen the answers."""
    talk.close("check")
    if value == "ok":
        submit(talk)
    else:
        choose_section(talk)


def may_show_choices(talk: Talk) -> tuple[Choice, ...]:
    """Whether the answers may be shown on a device where they stay readable."""
    return talk.labelled("readback", ("show", "skip"))


def take_may_show(talk: Talk, value: str) -> None:
    """Show them, or send them unseen."""
    talk.close("may_show")
    if value == "show":
        talk.set(may_show=True)
        talk.push("check")
    else:
        submit(talk)


def choose_section(talk: Talk) -> None:
    """Ask whose answer is to be corrected; not asked when there is one only."""
    talk.push("whose")


def section_choices(talk: Talk) -> tuple[Choice, ...]:
    """The people, and the household's own answers."""
    return tuple(Choice(value=name, label=section_name(talk, name)) for name in sections(talk))


def take_section(talk: Talk, value: str) -> None:
    """Ask which of this person's answers."""
    talk.close("whose")
    talk.push("whichone", section=value)


def answer_choices(talk: Talk, data: Mapping[str, Any]) -> tuple[Choice, ...]:
    """The answers of a section, by label; their numbers are those of the read-back."""
    shown = sections(talk).get(data["section"], [])
    return tuple(Choice(value=each.key, label=talk.line(f"label-{each.question.id}")) for each in shown)


def take_answer(talk: Talk, value: str) -> None:
    """Ask this question again; its answer stays until there is another."""
    talk.close("whichone")
    talk.set(again=(value,))


# ----------------------------------------------------------------------------------------------------------- receipts


def submit(talk: Talk) -> None:
    """The core is confirmed: say so with the number, say what happens next, and offer to tell more."""
    if open_slots(talk) or talk.state.stage != "open":
        return
    talk.set(stage="done", may_show=False)
    talk.emit("completed", form=talk.content.form.id, version=talk.content.form.version)
    talk.say("receipt", reference=quote(show_reference(talk.state.reference or "")))
    talk.say("receipt-next")
    offer_more(talk)


def _receipt_child(talk: Talk) -> None:
    talk.set(stage="child")
    talk.emit("completed", form=talk.content.form.id, version=talk.content.form.version)
    talk.say("receipt", reference=quote(show_reference(talk.state.reference or "")))
    talk.say("receipt-child")


def more_choices(talk: Talk) -> tuple[Choice, ...]:
    """The blocks, and "not now" where there is room for it."""
    blocks = blocks_to_offer(talk)
    return (*talk.labelled("block", blocks), *talk.labelled("more", ("later",)))


def take_more(talk: Talk, value: str) -> None:
    """Open a block, or leave it at that."""
    talk.close("more")
    if value == "later":
        talk.say("more-thanks")
        return
    talk.set(block=value)
    talk.remark(f"block-{value}-intro")


def own_data(talk: Talk) -> None:
    """Say everything that is kept about the household, after reference and PIN."""
    every = talk.slots(frozenset({*CORE_ONLY, *talk.content.form.more}))
    kept = [each for each in every if each.key in talk.state.answers]
    talk.say("own-data" if kept else "own-data-none")
    for name in [*talk.state.members, CONTACT] if kept else ():
        shown = [each for each in kept if (each.member or CONTACT) == name]
        if shown:
            talk.say("readback", name=section_name(talk, name), lines=lines_of(talk, shown))
    if kept:
        talk.say("own-data-besides", person=talk.says("person"))
