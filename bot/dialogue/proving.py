"""A registration's number and its PIN let a person go on from any door, or see what is kept; nothing else does."""

from __future__ import annotations

from bot.dialogue import review
from bot.dialogue.asking import counts
from bot.dialogue.content import Content
from bot.dialogue.messages import Claim, InboundMessage, Proof
from bot.dialogue.references import (
    PIN_DIGITS,
    REFERENCE_DIGITS,
    is_reference,
    only_digits,
    reference_and_pin,
    show_reference,
)
from bot.dialogue.state import State
from bot.dialogue.talk import Talk, quote


def claim_in(content: Content, state: State, message: InboundMessage) -> Claim | None:
    """The number and PIN that a message offers: in one text, in two fields, or the PIN after the number."""
    entered = {each.about: each.text for each in message.fields}
    if "reference" in entered:
        found = reference_and_pin(f"{entered['reference']} {entered.get('pin', '')}")
    else:
        found = reference_and_pin(message.text) or _second_half(state, message.text)
    return Claim(reference=found[0], pin=found[1]) if found else None


def _second_half(state: State, text: str) -> tuple[str, str] | None:
    """The PIN alone, after the number was given (or is known, where one's own data are asked for)."""
    reference = state.claimed or (state.reference if state.proving == "own_data" else None)
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
            return _half_a_claim(talk)
        case Proof.OK:
            _welcome(talk)
        case Proof.WRONG:
            talk.set(claimed="")
            talk.say("proof-wrong")
        case Proof.LOCKED:
            talk.set(claimed="", proving="")
            talk.say("proof-locked", person=talk.says("person"))
    talk.emit("mask")
    return True


def _half_a_claim(talk: Talk) -> bool:
    """A registration's number without its PIN, when we asked for both, or from somebody we do not know."""
    reference = only_digits(talk.text, REFERENCE_DIGITS)
    asked = talk.state.proving or talk.command == "resume" or talk.state.stage == "new"
    if not (asked and reference and is_reference(reference)):
        return False
    talk.set(claimed=reference, proving=talk.state.proving or "resume")
    talk.remark("resume-pin")
    talk.quiet = True
    return True


def _welcome(talk: Talk) -> None:
    wanted = talk.state.proving
    talk.set(proving="", claimed="", held=False, stopped=False, may_show=False)
    if wanted == "own_data":
        review.own_data(talk)
        return
    done, of = counts(talk)
    talk.say("welcome-back", reference=quote(show_reference(talk.state.reference or "")), done=str(done), of=str(of))
