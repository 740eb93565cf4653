"""What a person may ask for at any moment: help, back, the menu, another language, a person, an end.

A command counts only as a whole message or by a button; it never costs the place in the form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from bot.dialogue import answering, household, proving, review, topics
from bot.dialogue.asking import counts, open_slots
from bot.dialogue.messages import Answer, Choice
from bot.dialogue.references import show_reference
from bot.dialogue.state import FINISHED, State
from bot.dialogue.talk import Talk, quote

#: The choice to leave everything as it is.
STAY = "stay"
#: What a person in danger may ask for without being taken back to the form.
CALM = frozenset(
    {"help", "menu", "topics", "questions", "status", "person", "language", "delete", "own_data", "arrive"}
    | set(topics.RATINGS)
)


def obey(talk: Talk, command: str) -> bool:
    """Do what the command says; False for a command that nobody knows."""
    name, _, argument = command.partition(":")
    if name == "language" and argument:
        return choose_language(talk, argument)
    if name not in COMMANDS:
        return False
    do(talk, name, COMMANDS[name])
    return True


def do(talk: Talk, name: str, what: Callable[[Talk], None]) -> None:
    """Do it; who was in danger and asks for the form wants to go on."""
    if name not in CALM:
        talk.set(held=False)
    what(talk)


def begin(talk: Talk) -> None:
    """Begin the form: who we are, then the first question."""
    before = talk.state
    version, shares = talk.content.form.version, before.shares
    talk.state = State(language=before.language, stage="open", version=version, shares=shares)
    talk.set(last_at=before.last_at, asked_at=before.asked_at)
    household.name_first_person(talk)
    talk.say("welcome")


def choose_language(talk: Talk, code: str) -> bool:
    """Speak this language from now on; the first choice also begins the form."""
    if code not in talk.content.languages:
        return False
    first = talk.state.language is None
    asked = next((each.data for each in talk.state.asides if each.name == "language"), {})
    talk.set(language=code)
    talk.close("language")
    talk.emit("language", language=code)
    if not first or talk.state.stage != "new":
        talk.remark("language-changed")
    elif asked.get("text") or asked.get("command"):
        talk.recalled = asked
    else:
        begin(talk)
    return True


def help_out(talk: Talk) -> None:
    """Say what one can write, and the open question in simpler words."""
    words = {each: talk.says(each) for each in ("repeat", "back", "menu", "person", "language")}
    talk.remark("help", stop=talk.words.stop.first, **words)
    talk.helping = True


def go_back(talk: Talk) -> None:
    """To the question before; what was answered there stays until there is another answer."""
    if talk.state.stage == "refused":
        begin(talk)
    elif talk.first_aside and talk.first_aside not in review.READ_BACK:
        talk.close_first()
    else:
        talk.close(*review.READ_BACK)
        _go_back_in_form(talk)


def _go_back_in_form(talk: Talk) -> None:
    """After the receipt back leads no further than to the beginning of the block that is open."""
    state = talk.state
    trail = [each for each in state.trail if not set(each) <= set(state.again)]
    if state.stage in FINISHED:
        trail = [each for each in trail if state.block and talk.part_of(each[-1]) == state.block]
    if trail:
        talk.set(again=trail[-1], trail=state.trail[: state.trail.index(trail[-1])])
        talk.remark("back-kept", resume=talk.says("resume"))
    elif state.block:
        talk.set(block=None, again=())
        review.offer_more(talk)
    elif state.stage in FINISHED:
        talk.remark("back-received", change=talk.says("change"))
    else:
        talk.remark("back-none")


def show_menu(talk: Talk) -> None:
    """Open the menu."""
    talk.push("menu")


def say_status(talk: Talk) -> None:
    """Where the registration stands with us; what the U.S. decided is not known here."""
    done, of = counts(talk) if talk.state.members else (0, 0)
    match talk.state.stage:
        case "done" | "child":
            talk.say("status-received", reference=quote(show_reference(talk.state.reference or "")))
        case "open" if talk.state.reference:
            talk.say(
                "status-unfinished", done=str(done), of=str(of), reference=quote(show_reference(talk.state.reference))
            )
        case _:
            talk.say("status-none", start=talk.says("start"))


def ask_language(talk: Talk) -> None:
    """Offer the languages."""
    talk.push("language")


def call_person(talk: Talk) -> None:
    """Put through to a person where that can be; else say truly when somebody is there, and have them call."""
    human = talk.content.human
    if talk.door.connects and human.phone and human.is_there(talk.now):
        talk.prompts.append(replace(talk.statement("person-connect"), connects=human.phone))
        talk.quiet = True
        return
    talk.emit("wants_human", stage=talk.state.stage)
    if not human.phone:
        talk.say("person-none")
    else:
        there = "person-open" if human.is_there(talk.now) else "person-closed"
        talk.say(there, phone=human.phone, hours=human.hours.get(talk.language, ""))


def ask_delete(talk: Talk) -> None:
    """Ask once more before everything is erased."""
    talk.push("delete")


def take_delete(talk: Talk, value: str) -> None:
    """Erase everything, or nothing."""
    talk.close("delete", "withdraw")
    if value != "yes":
        talk.say("delete-kept")
        return
    talk.state = State(language=talk.state.language)
    talk.emit("delete_everything")
    talk.say("deleted")
    talk.quiet = True


def start(talk: Talk) -> None:
    """Begin, or go on with the registration that there is; never a second one in the place of the first."""
    proving.leave_proof(talk)
    match talk.state.stage:
        case "new" | "refused":
            begin(talk)
        case "ended":
            _ask_again_what_ended(talk)
        case "done" | "child" if not open_slots(talk) and not talk.state.asides:
            say_status(talk)


def _ask_again_what_ended(talk: Talk) -> None:
    """There may be a case after all: the registration is kept, and the question that ended it is put again."""
    ending = [each.id for each in talk.content.form.questions.values() if each.ends]
    talk.set(again=tuple(each for each in ending if each in talk.state.answers))
    talk.remark("end-again", reference=quote(show_reference(talk.state.reference or "")))


def resume(talk: Talk) -> None:
    """Go on: after danger, after going back, or with a registration begun elsewhere."""
    if talk.state.stage in {"new", "refused"}:
        join(talk)
    else:
        go_on(talk)
        start(talk)


def join(talk: Talk) -> None:
    """Go on with a registration begun elsewhere, by its number and its PIN."""
    go_on(talk)
    proving.ask_for_proof(talk, "resume", "resume-how")


def go_on(talk: Talk) -> None:
    """Whatever was to be answered again stays as it is; the open question stands."""
    proving.leave_proof(talk)
    talk.set(again=tuple(each for each in talk.state.again if each not in talk.state.answers))


def repeat(_: Talk) -> None:
    """Say the open question again: it is put after every turn."""


def add_member(talk: Talk) -> None:
    """Register one more person of the household."""
    if household.COUNT not in talk.state.answers:
        talk.remark("member-later" if talk.state.stage == "open" else "not-now")
    elif len(talk.state.members) >= household.MOST_MEMBERS:
        talk.remark("not-now")
    else:
        answering.store(talk, household.COUNT, Answer(value=len(talk.state.members)))
        talk.remark("member-added")


def ask_remove_member(talk: Talk) -> None:
    """Ask who is to be taken out; the person who registers cannot be."""
    if len(talk.state.members) < 2 or household.COUNT not in talk.state.answers:
        talk.remark("member-none")
    else:
        talk.push("remove_member")


def member_choices(talk: Talk) -> tuple[Choice, ...]:
    """Everybody but the first person."""
    return tuple(Choice(value=each, label=talk.name_of(each)) for each in talk.state.members[1:])


def change(talk: Talk) -> None:
    """Correct an answer."""
    if talk.state.stage == "ended":
        start(talk)
    elif review.sections(talk):
        review.choose_section(talk)
    else:
        talk.remark("not-now")


def leave_block(talk: Talk) -> None:
    """Stop telling more."""
    review.leave_block(talk)


def offer_blocks(talk: Talk) -> None:
    """Offer all blocks that hold open questions, also those that were left."""
    talk.set(blocks_left=())
    review.offer_more(talk)


def own_data(talk: Talk) -> None:
    """A copy of what is kept, after the number and the PIN."""
    if not talk.state.reference:
        talk.say("own-data-none")
        return
    proving.ask_for_proof(talk, "own_data", "own-data-pin")


def ask_another(talk: Talk) -> None:
    """Ask before a second household begins on this address."""
    talk.push("another")


def take_another(talk: Talk, value: str) -> None:
    """Begin another household's registration; this one stays as it is."""
    talk.close("another")
    if value == "yes":
        talk.set(shares=True)
        talk.emit("new_conversation", language=talk.language)
        talk.quiet = True


def ask_household(talk: Talk) -> None:
    """Ask which of the households of this address it is about."""
    if talk.heard.households:
        talk.push("household", households=[[each.value, each.label] for each in talk.heard.households])
    else:
        talk.say("household-only")


def take_household(talk: Talk, households: Sequence[Sequence[str]], value: str) -> None:
    """Talk about that one from now on; this one stays as it is."""
    talk.close("household")
    if value == STAY:
        return
    label = next(label for its, label in households if its == value)
    talk.say("household-now", name=quote(label))
    talk.emit("switch", conversation=value)
    talk.quiet = True


def arrive(talk: Talk) -> None:
    """Somebody opened a page or called: greeted once, else told where things stand."""
    talk.called = True
    if talk.first_aside in proving.STEPS:
        # Somebody else may be calling now: nothing of a number that was given before is taken up.
        proving.leave_proof(talk)
    if talk.state.language is None:
        talk.push("language")
    elif talk.state.stage in FINISHED and not open_slots(talk):
        say_status(talk)


def show_topics(talk: Talk) -> None:
    """Open the menu of questions."""
    talk.push("topics")


COMMANDS: Mapping[str, Callable[[Talk], None]] = {
    "help": help_out,
    "back": go_back,
    "repeat": repeat,
    "menu": show_menu,
    "status": say_status,
    "language": ask_language,
    "person": call_person,
    "delete": ask_delete,
    "start": start,
    "resume": resume,
    "join": join,
    "add_member": add_member,
    "remove_member": ask_remove_member,
    "change": change,
    "own_data": own_data,
    "another_family": ask_another,
    "households": ask_household,
    "topics": show_topics,
    "arrive": arrive,
    **{each: partial(topics.rate, rating=each) for each in topics.RATINGS},
}
