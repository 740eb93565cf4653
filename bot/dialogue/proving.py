"""A registration's number and its PIN let a person go on from any door, or see what is kept; nothing else does.

Where people write, both come in one message, or the PIN after the number. Where they press keys or speak, each is a
question of its own (``STEPS``).
"""

from __future__ import annotations

from bot.dialogue import review
from bot.dialogue.asking import counts
from bot.dialogue.content import Content
from bot.dialogue.messages import Claim, InboundMessage, Proof
from bot.dialogue.references import (
    PIN_DIGITS,
    REFERENCE_DIGITS,
    bare_digits,
    is_reference,
    only_digits,
    reference_and_pin,
    show_reference,
)
from bot.dialogue.state import State
from bot.dialogue.talk import Talk, quote

#: The questions of the conversation that ask for one of the two -> what is said of digits that are no such thing.
STEPS = {"reference": "proof-no-reference", "pin": "proof-no-pin"}


def ask_for_proof(talk: Talk, wanted: str, text: str) -> None:
    """Ask for number and PIN, for what is ``wanted``; ``text`` asks for both where they are written."""
    talk.set(proving=wanted, claimed="")
    if not _ask_step(talk):
        talk.say(text)
        talk.quiet = True


def _ask_step(talk: Talk) -> bool:
    """Put the question for what is still missing, where each is asked alone; False where both are written."""
    if not talk.door.speech or talk.state.held:
        return False
    talk.push("pin" if _known_reference(talk.state) else "reference")
    return True


def _known_reference(state: State) -> str | None:
    """The number that a PIN alone belongs to: the one given, or one's own where one's own data are asked for."""
    return state.claimed or (state.reference if state.proving == "own_data" else None)


def leave_proof(talk: Talk) -> None:
    """The person wants something else: number and PIN are asked for no more."""
    talk.close(*STEPS)
    talk.set(proving="", claimed="")


def is_try(state: State, message: InboundMessage) -> bool:
    """Whether these are digits where number or PIN is asked for: nobody's words, and nothing for the ears."""
    return _step(state) in STEPS and not message.about and bool(bare_digits(message.text))


def is_pin_try(state: State, message: InboundMessage) -> bool:
    """Whether these digits were given for a PIN: one that is mistyped tells most of it."""
    return _step(state) == "pin" and is_try(state, message)


def _step(state: State) -> str:
    return state.asides[0].name if state.asides else ""


def claim_in(content: Content, state: State, message: InboundMessage) -> Claim | None:
    """The number and PIN that a message offers: in one text, in two fields, or the PIN after the number."""
    entered = {each.about: each.text for each in message.fields}
    if "reference" in entered:
        found = reference_and_pin(f"{entered['reference']} {entered.get('pin', '')}")
    else:
        found = reference_and_pin(message.text) or _second_half(state, message.text)
    return Claim(reference=found[0], pin=found[1]) if found else None


def _second_half(state: State, text: str) -> tuple[str, str] | None:
    """The PIN alone, after the number was given or where it is known."""
    reference = _known_reference(state)
    pin = only_digits(text, PIN_DIGITS)
    return (reference, pin) if reference and pin else None


def mask_secrets(text: str, claim: Claim) -> str:
    """The text with the claim's PIN made unreadable, however it was spaced."""
    masked = list(text)
    places = [place for place, sign in enumerate(text) if sign.isdigit()]
    run = "".join(text[place] for place in places)
    start = run.rfind(claim.pin)
    for place in places[start : start + PIN_DIGITS] if start >= 0 else ():
        masked[place] = "•"
    return "".join(masked)


def hear_proof(talk: Talk) -> bool:
    """What became of a number and PIN that this message offered."""
    match talk.heard.proof:
        case None:
            return _half_a_claim(talk) or _is_neither(talk)
        case Proof.OK:
            _welcome(talk)
        case Proof.WRONG:
            talk.set(claimed="")
            talk.say("proof-wrong")
            if talk.state.proving:
                _ask_step(talk)
        case Proof.LOCKED:
            leave_proof(talk)
            talk.say("proof-locked", person=talk.says("person"))
    talk.emit("mask")
    return True


def _half_a_claim(talk: Talk) -> bool:
    """A registration's number without its PIN, when we asked for both, or from somebody we do not know."""
    reference = only_digits(talk.text, REFERENCE_DIGITS)
    asked = talk.state.proving or talk.first_aside in STEPS or talk.command == "resume" or talk.state.stage == "new"
    if not (asked and reference and is_reference(reference)):
        return False
    talk.set(claimed=reference, proving=talk.state.proving or "resume")
    if not _ask_step(talk):
        talk.remark("resume-pin")
        talk.quiet = True
    return True


def _is_neither(talk: Talk) -> bool:
    """Digits that are no number or no PIN, where one is asked for: said beside the question, which stays open."""
    if talk.is_early or not is_try(talk.state, talk.message):
        return False
    step = talk.first_aside
    talk.problems[step] = talk.beside(STEPS[step])
    return True


def _welcome(talk: Talk) -> None:
    wanted = talk.state.proving
    leave_proof(talk)
    talk.set(held=False, stopped=False, may_show=False)
    if wanted == "own_data":
        review.own_data(talk)
        return
    done, of = counts(talk)
    talk.say("welcome-back", reference=quote(show_reference(talk.state.reference or "")), done=str(done), of=str(of))
