"""Where a call is at travels in the address that Twilio asks for next: nothing is kept here between two requests.

Twilio signs the whole address, so nobody else can make one up; and the same address again leads to the same document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import quote

from bot.dialogue.messages import Prompt
from channels.base import BadRequest

#: Misses after which a way out is offered: at one step, and in the whole call.
MOST_AT_ONE_STEP, MOST_IN_A_CALL = 3, 6
#: After so many words that nobody understood a step is answered by keys alone.
MOST_WORDS = 2
LARGEST = 9999
#: Keys of texts that say that nothing was understood.
MISSED = frozenset({"not-understood", "miss-choices", "miss-skip", "miss-person", "unread-kept", "late-ask-again"})
#: field -> its name in the address
NAMES = {
    "turn": "n",
    "asked": "a",
    "expects": "e",
    "language": "l",
    "choices": "c",
    "skips": "p",
    "silent": "s",
    "wrong": "w",
    "silences": "ss",
    "wrongs": "ww",
    "agreed": "r",
    "told": "h",
    "waited": "m",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a call: what was asked last, and how often that went wrong."""

    #: Grows with every document; with the call's id it is the id of what the person says next.
    turn: int = 0
    #: Key of the open question, and what it expects: a value of ``Expect``, a piece of a date, empty for none.
    asked: str = ""
    expects: str = ""
    language: str = ""
    choices: int = 0
    #: The question may be left out.
    skips: int = 0
    #: Silences and answers that were none: at this step, and in the whole call.
    silent: int = 0
    wrong: int = 0
    silences: int = 0
    wrongs: int = 0
    #: The person agreed to be recorded in this call.
    agreed: int = 0
    #: Which keys always work was said once.
    told: int = 0
    #: How often "one moment" was said at this step.
    waited: int = 0

    def query(self) -> str:
        """The step as a query in ASCII, in unreserved signs only."""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        kept = {NAMES[name]: _write(value) for name, value in given.items() if value or name == "turn"}
        return "&".join(f"{name}={value}" for name, value in kept.items())

    @property
    def is_tired(self) -> bool:
        """Whether a way out is offered instead of the question once more."""
        many = max(self.silent, self.wrong) >= MOST_AT_ONE_STEP
        return many or self.silences + self.wrongs >= MOST_IN_A_CALL

    @property
    def keys_only(self) -> bool:
        """Whether words were not understood twice: then the keys are left."""
        return self.wrong >= MOST_WORDS


def read_step(query: Mapping[str, str]) -> Step:
    """The step that ``Step.query`` wrote; raises BadRequest for any other query."""
    given: dict[str, Any] = {}
    for each in fields(Step):
        text = query.get(NAMES[each.name], "")
        if text:
            given[each.name] = _read(text) if isinstance(each.default, str) else _number(text)
    return Step(**given)


def _write(value: object) -> str:
    return quote(str(value).replace(":", "~").replace("#", "~~"), safe="~")


def _read(text: str) -> str:
    if len(text) > 100:
        raise BadRequest("no step of a call")
    return text.replace("~~", "#").replace("~", ":")


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text[:5]) <= LARGEST):
        raise BadRequest("no step of a call")
    return int(text)


def open_question(prompts: Sequence[Prompt]) -> Prompt | None:
    """The question that is put last; None when nothing is asked."""
    return next((each for each in reversed(prompts) if each.about), None)


def expected(question: Prompt) -> str:
    """What the keypad is read for: the kind of the answer, or the piece of a date."""
    return question.key if question.key.startswith("date-") else str(question.expects)


def follow(step: Step, prompts: Sequence[Prompt]) -> Step:
    """The next step after a turn: counted as a miss when the same question is put again and nothing was understood."""
    question = open_question(prompts)
    missed = question is not None and question.about == step.asked and _is_missed(question, prompts)
    after = replace(
        step,
        turn=step.turn + 1,
        silent=step.silent if missed else 0,
        wrong=step.wrong + 1 if missed else 0,
        wrongs=step.wrongs + missed,
        waited=0,
    )
    return facing(after, prompts)


def facing(step: Step, prompts: Sequence[Prompt]) -> Step:
    """The step with the question that is open in these prompts."""
    question = open_question(prompts)
    language = prompts[-1].language if prompts else step.language
    if question is None:
        return replace(step, asked="", expects="", choices=0, skips=0, language=language)
    return replace(
        step,
        asked=question.about or "",
        expects=expected(question),
        choices=len(question.choices),
        skips=int(bool(question.skip_label)),
        language=language,
    )


def _is_missed(question: Prompt, prompts: Sequence[Prompt]) -> bool:
    return bool(question.problem) or any(each.key in MISSED for each in prompts)


def silent_once_more(step: Step) -> Step:
    """The step after nobody said or pressed anything."""
    return replace(step, turn=step.turn + 1, silent=step.silent + 1, silences=step.silences + 1)


def fresh(step: Step) -> Step:
    """The step tried anew; what went wrong in the call is not forgotten."""
    return replace(step, turn=step.turn + 1, silent=0, wrong=0)
