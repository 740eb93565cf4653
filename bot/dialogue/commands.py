"""What a person may ask for at any moment: help, back, the menu, another language, a person, an end.

A command counts only as a whole message or by a button; it never costs the place in the form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.dialogue import review
from bot.dialogue.answering import make_members, name_first_person
from bot.dialogue.asking import counts, open_slots
from bot.dialogue.messages import Answer, Choice
from bot.dialogue.references import show_reference
from bot.dialogue.state import State, with_answer
from bot.dialogue.talk import Talk, quote

#: Nobody registers more people than this in one household.
MOST_MEMBERS = 16


def obey(talk: Talk, command: str) -> bool:
    """Do what the command says; False for a command that nobody knows."""
    name, _, argument = command.partition(":")
    if name == "language" and argument:
        return choose_language(talk, argument)
    if name not in COMMANDS:
        return False
    COMMANDS[name](talk)
    return True


def begin(talk: Talk) -> None:
    """Begin the form: who we are, then the first question."""
    before = talk.state
    talk.state = State(language=before.language, stage="open", version=talk.content.form.version)
    talk.set(last_at=before.last_at, asked_at=before.asked_at)
    name_first_person(talk)
    talk.say("welcome")


def choose_language(talk: Talk, code: str) -> bool:
    """Speak this language from now on; the first choice also begins the form."""
    if code not in talk.content.languages:
        return False
    first = talk.state.language is None
    talk.set(language=code)
    talk.close("language")
    talk.emit("language", language=code)
    if first and talk.state.stage == "new":
        begin(talk)
    else:
        talk.remark("language-changed")
    return True


def help_out(talk: Talk) -> None:
    """Say what one can write, and the open question in simpler words."""
    words = {each: talk.says(each) for each in ("repeat", "back", "menu", "person", "language")}
    talk.remark("help", stop=talk.words.stop.first, **words)
    talk.helping = True


def go_back(talk: Talk) -> None:
    """To the question before; what was answered there stays until there is another answer."""
    if talk.state.asides:
        talk.set(asides=talk.state.asides[1:])
        return
    trail = [each for each in talk.state.trail if not set(each) <= set(talk.state.again)]
    if not trail:
        talk.remark("back-none")
        return
    talk.set(again=trail[-1], trail=tuple(trail[:-1]))


def show_menu(talk: Talk) -> None:
    """Open the menu."""
    talk.push("menu")


def menu_choices(talk: Talk) -> tuple[Choice, ...]:
    """What can be done now: other things before, during and after a registration."""
    own: tuple[str, ...]
    match talk.state.stage:
        case "open" if "consent" in talk.state.answers:
            own = ("continue", "questions", "review", "add_member", "remove_member")
        case "open":
            own = ("continue", "questions")
        case "done" if talk.state.block:
            own = ("leave", "questions", "review")
        case "done":
            own = ("questions", "review", "more", "add_member", "remove_member", "another")
        case "child":
            own = ("questions", "review")
        case _:
            own = ("start", "resume", "questions")
    return talk.labelled("menu", (*own, *_MENU_ALWAYS))


_MENU_ALWAYS = ("status", "person", "language", "delete")


def take_menu(talk: Talk, value: str) -> None:
    """Do what was chosen."""
    talk.close("menu")
    _MENU[value](talk)


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
    """Say truly when somebody is there, and have them call."""
    human = talk.content.human
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
    talk.close("delete")
    if value != "yes":
        talk.say("delete-kept")
        return
    talk.state = State(language=talk.state.language)
    talk.emit("delete_everything")
    talk.say("deleted")
    talk.quiet = True


def start(talk: Talk) -> None:
    """Begin, or go on; a stopped conversation speaks again."""
    talk.set(held=False)
    if talk.state.stage in {"new", "refused", "ended"}:
        begin(talk)


def resume(talk: Talk) -> None:
    """Go on after danger, or with a registration begun elsewhere."""
    if talk.state.held:
        talk.set(held=False)
    elif talk.state.stage in {"new", "refused", "ended"}:
        talk.set(proving="resume")
        talk.say("resume-how")
        talk.quiet = True


def repeat(talk: Talk) -> None:
    """Say the open question again."""
    talk.set(held=False)


def add_member(talk: Talk) -> None:
    """Register one more person of the household."""
    if "family" not in talk.state.answers or len(talk.state.members) >= MOST_MEMBERS:
        talk.remark("not-now")
        return
    make_members(talk, len(talk.state.members) + 1)
    talk.state = with_answer(talk.state, "family", Answer(value=len(talk.state.members) - 1))
    if talk.state.stage == "done":
        talk.set(stage="open", block=None)
    talk.remark("member-added")


def ask_remove_member(talk: Talk) -> None:
    """Ask who is to be taken out; the person who registers cannot be."""
    if len(talk.state.members) < 2:
        talk.remark("member-none")
    else:
        talk.push("remove_member")


def member_choices(talk: Talk) -> tuple[Choice, ...]:
    """Everybody but the first person."""
    return tuple(Choice(value=each, label=talk.name_of(each)) for each in talk.state.members[1:])


def change(talk: Talk) -> None:
    """Correct an answer."""
    if "consent" in talk.state.answers and review.sections(talk):
        review.choose_section(talk)


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
    talk.set(proving="own_data")
    talk.say("own-data-pin")
    talk.quiet = True


def ask_another(talk: Talk) -> None:
    """Ask before a second household begins on this address."""
    talk.push("another")


def take_another(talk: Talk, value: str) -> None:
    """Begin another household's registration; this one stays as it is."""
    talk.close("another")
    if value == "yes":
        talk.emit("new_conversation", language=talk.language)
        talk.quiet = True


def arrive(talk: Talk) -> None:
    """Somebody opened a page: greeted once, else shown where things stand."""
    if talk.state.language is None:
        talk.push("language")
    elif talk.state.stage in review.FINISHED and not open_slots(talk):
        say_status(talk)


def go_on(talk: Talk) -> None:
    """Close the menu; the open question stands again."""


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
    "add_member": add_member,
    "remove_member": ask_remove_member,
    "change": change,
    "own_data": own_data,
    "another_family": ask_another,
    "topics": show_topics,
    "arrive": arrive,
}
_MENU: Mapping[str, Callable[[Talk], None]] = {
    **COMMANDS,
    "continue": go_on,
    "questions": show_topics,
    "review": change,
    "leave": leave_block,
    "more": offer_blocks,
    "another": ask_another,
}
