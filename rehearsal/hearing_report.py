"""`make nlu-report`: writes docs/nlu-report.md, its pictures, and the figures that `./test` compares with."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import click

from bot.settings import load
from bot.understand import listening
from nlu.build import QUIET
from nlu.places import ROOT, Workshop
from rehearsal.hearing import KEPT, LANGUAGES, Heard, figures, hear, mistaken, of_language, read_held, share
from rehearsal.hearing_form import EXPECTED, OPEN, Typed, form_figures, hear_typed, read_typed
from rehearsal.hearing_names import name_figures, read_names
from rehearsal.hearing_unseen import Unseen, acted_on, hear_unseen, warned_of

REPORT, PICTURES = ROOT / "docs" / "nlu-report.md", ROOT / "docs" / "nlu"
#: figure -> what it is called, and what is wanted of it
WANTED = {
    "first": ("first label right", "≥ 92 %"),
    "first_three": ("among the first three", "≥ 97 %"),
    "first_es": ("first label right, Spanish", "≥ 93 %"),
    "first_en": ("first label right, English", "≥ 93 %"),
    "first_pt": ("first label right, Portuguese", "≥ 88 %"),
    "first_ht": ("first label right, Haitian Creole", "≥ 88 %"),
    "first_fr": ("first label right, French", "≥ 88 %"),
    "answered_wrong": ("answered without asking, and wrong", "≤ 3 %"),
    "out_of_scope_answered": ("out of scope, and answered as if in scope", "≤ 3 %"),
    "danger_missed": ("danger missed", "0"),
    "danger_false": ("danger heard where there was none", "≤ 2 %"),
    "stop_recall": ("wishes to stop that were heard", "≥ 99 %"),
    "stop_false": ("a stop heard where there was none", ""),
    "language": ("language of four words or more right", "≥ 97 %"),
    "form_danger": ("danger typed into a question of the form, and heard", "all"),
    "form_stop": ("stops typed into a question of the form, and heard", "all"),
    "form_question": ("questions typed into a question of the form: answered rightly, or asked back", ""),
    "form_answer": ("names, places and free texts that were taken as the answer", ""),
    "form_answer_asked": ("the same, or asked back", ""),
    "names_right": ("names with talk around them: taken, or offered for a yes", ""),
    "names_wrong": ("of them something else was taken as the name", ""),
    "names_right_by_rules": ("the first of these two while Rasa is off", ""),
}
MOST_MISTAKEN = 25


@click.command()
def report() -> None:
    """Measure, and write it down."""
    shop = Workshop(load().nlu_folder)
    held = hear(read_held())
    with listening(load()) as listener:
        typed, names = hear_typed(listener, read_typed()), name_figures(listener, read_names())
    found = figures(held) | form_figures(typed) | names
    unseen = hear_unseen(shop)
    draw(shop, held)
    KEPT.write_text(json.dumps({name: round(value, 4) for name, value in found.items()}, indent=1) + "\n", "utf-8")
    REPORT.write_text("\n".join(_lines(held, typed, found, unseen)) + "\n", "utf-8")
    click.echo(f"{REPORT.relative_to(ROOT)}, {KEPT.relative_to(ROOT)}")


def draw(shop: Workshop, held: Sequence[Heard]) -> None:
    """The three pictures of the held-back set."""
    given: dict[str, Any] = {
        "pairs": [[each.label, each.first] for each in held],
        "sure": [[each.ranking[0][1], each.is_right] for each in held],
    }
    command = [str(shop.python), "-m", "nlu.cage.pictures", str(PICTURES)]
    environment = {"HOME": str(shop.folder), "MPLCONFIGDIR": str(shop.folder), **QUIET}
    subprocess.run(command, input=json.dumps(given), text=True, check=True, cwd=ROOT, env=environment)  # noqa: S603


# ---------------------------------------------------------------------------------------------------------- the report


def _lines(
    held: Sequence[Heard], typed: Sequence[Typed], found: dict[str, float], unseen: Sequence[Unseen]
) -> Iterator[str]:
    yield HEAD
    yield from _table(("figure", "wanted", "measured"), _wanted(found))
    yield f"\n{len(held)} messages in all. By language:\n"
    yield from _table(("language", "messages", "first right", "first three", "answered wrong"), _by_language(held))
    yield TYPED
    yield from _table(("open", "typed", "messages", *CAME), _by_question(typed))
    yield PICTURED
    yield "## By label\n"
    names = ("label", "held back", "first right", "first three", "unseen phrases", "first right of them")
    yield from _table(names, _by_label(held, unseen))
    yield "\n## What is taken for what\n"
    pairs = ((right, heard, str(count)) for (right, heard), count in mistaken(held, MOST_MISTAKEN))
    yield from _table(("right", "heard", "messages"), pairs)
    yield f"\n## Phrases that were not seen\n\n{UNSEEN}\n"
    yield from _table(("language", "phrases", "first right", "first three"), _unseen_by_language(unseen))
    yield THRESHOLDS
    yield from _table(("acted on from", "answered", "answered wrong"), acted_on(unseen))
    yield ""
    yield from _table(("danger from", "missed", "heard where there was none"), warned_of(unseen))


def _table(names: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield "|" + "---|" * len(names)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _wanted(found: dict[str, float]) -> Iterator[Sequence[str]]:
    for name, (called, wanted) in WANTED.items():
        yield called, wanted, f"{found[name]:.1%}"


def _by_language(held: Sequence[Heard]) -> Iterator[Sequence[str]]:
    for code in LANGUAGES:
        some = of_language(held, code)
        wrong = share(some, lambda each: each.is_answered and not each.is_right)
        yield code, str(len(some)), *_rates(some), f"{wrong:.1%}"


def _by_question(typed: Sequence[Typed]) -> Iterator[Sequence[str]]:
    for asked, expect in product(OPEN, EXPECTED):
        came = Counter(each.came for each in typed if (each.asked, each.expect) == (asked, expect))
        yield asked, expect, str(came.total()), *(str(came[each]) for each in CAME)


def _by_label(held: Sequence[Heard], unseen: Sequence[Unseen]) -> Iterator[Sequence[str]]:
    for label in sorted({each.label for each in held}):
        some = [each for each in held if each.label == label]
        learnt = [each for each in unseen if each.label == label]
        yield f"`{label}`", str(len(some)), *_rates(some), str(len(learnt)), _rates(learnt)[0]


def _unseen_by_language(unseen: Sequence[Unseen]) -> Iterator[Sequence[str]]:
    for code in LANGUAGES:
        some = of_language(unseen, code)
        yield code, str(len(some)), *_rates(some)
    yield "all", str(len(unseen)), *_rates(unseen)


def _rates(some: Sequence[Heard]) -> tuple[str, str]:
    right, among = share(some, lambda each: each.is_right), share(some, lambda each: each.is_among)
    return f"{right:.1%}", f"{among:.1%}"


HEAD = """# What the ears hear

Written by `make nlu-report`. The held-back set (`nlu/heldback/`) was written from situations by a hand that had not
read the training phrases; it measures and never teaches. Each message goes through `mpp understand`,
the way of a live message:
word lists for stop and danger, commands, exact words, then Rasa; in the language of its conversation.
"""
TYPED = """
## In the middle of the form

What people type while a name, a place or free text is asked (`nlu/heldback/in_form.jsonl`), each a turn of the
conversation itself. *Asked back*: "is this your answer, or a question?" or "did you mean one of these?". *Other*:
something else was said or done.
"""
CAME = ("danger", "stop", "answered", "asked_back", "answer", "other", "missed")
PICTURED = """
![Which label is taken for which](nlu/confusion.png)

![How sure the ears are when they are right and when they are wrong](nlu/confidence.png)

![How often they are right when they are so sure](nlu/calibration.png)
"""
UNSEEN = """A fifth of the training phrases, which the encoder was not taught, heard by a judge that learnt the others.
Phrases of one label come from few hands and are alike, so this flatters; where it is low, labels are near each
other."""
THRESHOLDS = """
Where the thresholds of `bot/dialogue/topics.py` belong: of these phrases, by the judge alone, what would be acted on
unasked and be wrong (of all), and what danger would be missed (of danger) or heard where there is none (of the rest).
"""


if __name__ == "__main__":
    report()
