"""The menu: what can be done before, during and after a registration, and what each of its choices does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.dialogue import commands
from bot.dialogue.asking import CONSENT
from bot.dialogue.messages import Choice
from bot.dialogue.talk import Talk

_ALWAYS = ("status", "person", "language", "delete")


def menu_choices(talk: Talk) -> tuple[Choice, ...]:
    """What can be done now: other things before, during and after a registration."""
    own: tuple[str, ...]
    match talk.state.stage:
        case "open" if CONSENT in talk.state.answers:
            own = ("continue", "questions", "review", "add_member", "remove_member")
        case "open":
            own = ("continue", "resume", "questions")
        case "done" if talk.state.block:
            own = ("leave", "questions", "review")
        case "done":
            own = ("questions", "review", "more", "add_member", "remove_member", "another")
        case "child":
            own = ("questions", "review")
        case "ended":
            own = ("start", "questions", "another")
        case _:
            own = ("start", "resume", "questions")
    shared = ("households",) if talk.state.shares else ()
    return talk.labelled("menu", (*own, *shared, *_ALWAYS))


def take_menu(talk: Talk, value: str) -> None:
    """Do what was chosen."""
    talk.close("menu")
    commands.do(talk, value, _MENU[value])


_MENU: Mapping[str, Callable[[Talk], None]] = {
    **commands.COMMANDS,
    "continue": commands.go_on,
    "resume": commands.join,
    "questions": commands.show_topics,
    "review": commands.change,
    "leave": commands.leave_block,
    "more": commands.offer_blocks,
    "another": commands.ask_another,
}
