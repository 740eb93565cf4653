"""Somebody who answers whatever is asked, in the shortest way: shows that a conversation is never stuck."""

from __future__ import annotations

from bot.dialogue.messages import Prompt
from bot.dialogue.state import FINISHED
from tests.chat import Chat

#: What is chosen at a question of the conversation itself, where there is a choice.
CHOSEN = {
    "aside:language": "es",
    "aside:may_show": "skip",
    "aside:check": "ok",
    "aside:more": "later",
    "aside:delete": "no",
    "aside:withdraw": "no",
    "aside:another": "no",
    "aside:too_many": "stay",
    "aside:did_you_mean": "none",
}
#: What is answered to a question of the form.
SAID = {
    "consent": "yes",
    "active_case": "yes",
    "with_adult": "yes",
    "given_names": "Marta",
    "surnames": "Díaz",
    "relation": "sibling",
    "birth_date": "1985-04-03",
    "nationality": "Honduras",
    "a_number": "A000-000-012",
    "place": "Reynosa, Tamaulipas",
    "phone": "+52 55 0000 0012",
    "family": "0",
}
MOST_TURNS = 150


def finish(chat: Chat) -> int:
    """Answer until there is a receipt and nothing is open; how many turns it took, or MOST_TURNS."""
    chat.presses("start")
    for turn in range(MOST_TURNS):
        asked = [each for each in chat.prompts if each.about]
        if not asked and chat.state.stage in FINISHED and not chat.state.held:
            return turn
        if not asked:
            chat.presses("resume" if chat.state.held else "start")
        elif asked[0].about in {"aside:reference", "aside:pin"}:
            chat.presses("start")
        elif asked[0].about.startswith("aside:"):
            chat.taps(asked[0].about, _choice(asked[0]))
        else:
            _answer(chat, asked)
    return MOST_TURNS


def _choice(prompt: Prompt) -> str:
    values = [each.value for each in prompt.choices]
    wanted = CHOSEN.get(prompt.about, values[0])
    return wanted if wanted in values else values[-1]


def _answer(chat: Chat, asked: list[Prompt]) -> None:
    part = {"date-day": "3", "date-month": "4", "date-year": "1985"}.get(asked[0].key)
    if part:
        chat.says(part)
    elif len(asked) == 1:
        chat.taps(asked[0].about, _said(asked[0]))
    else:
        chat.fills(**{each.about.replace(".", "__"): _said(each) for each in asked})


def _said(prompt: Prompt) -> str:
    question = prompt.about.rpartition(".")[2]
    default = prompt.choices[0].value if prompt.choices else ""
    return SAID.get(question, default)
