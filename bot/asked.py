"""`mpp questions`: what was asked in vain, which answers help, and what people meant when we asked them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from textwrap import wrap

import click
import yaml

from bot.commands import opened
from bot.dialogue.kinds.text import plain
from bot.dialogue.messages import QUESTION_OUTCOMES
from bot.dialogue.topics import RATINGS
from bot.wiring import tell_time
from storage import QuestionRow

WIDTH = 80
#: What nothing here answered.
UNANSWERED = frozenset({"missed", "none_of_these"})
#: In front of a text: the moment it was asked.
_MARGIN = 20
_DAYS = click.option("--days", default=30, show_default=True, type=click.IntRange(1), help="How far back.")
_LANGUAGE = click.option("--language", help="Only this language's (es, en, pt, ht, fr).")


@click.group()
def questions() -> None:
    """Look at what was asked in vain, and at which answers help."""


def _moment(text: str) -> datetime:
    """A moment as the report writes it."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("say which time zone, as the report does")
    return moment


def _asked(days: int, language: str | None) -> Sequence[QuestionRow]:
    with opened() as store, store.read() as unit:
        return unit.questions.since(tell_time() - timedelta(days=days), language)


@questions.command("report")
@_DAYS
@_LANGUAGE
def report_questions(days: int, language: str | None) -> None:
    """Count what came of each question, and show in full what nothing here answered."""
    for line in report(_asked(days, language), language):
        click.echo(line)


@questions.command("export")
@_DAYS
@_LANGUAGE
def export_questions(days: int, language: str | None) -> None:
    """Print what was meant by which words, as lines for asks.yml: read each one before you add it."""
    for line in export(_asked(days, language)):
        click.echo(line)


@questions.command("reviewed")
@click.argument("until", type=_moment)
@_LANGUAGE
def review_questions(until: datetime, language: str | None) -> None:
    """Note that everything up to this moment was looked at: it is counted, and not shown again."""
    with opened() as store, store.write() as unit:
        click.echo(f"{unit.questions.review(until, tell_time(), language)} reviewed")


# ---------------------------------------------------------------------------------------------------------- the report


def report(rows: Sequence[QuestionRow], language: str | None = None) -> Iterator[str]:
    """Everything on one screen's width; the rows are the newest first, and of this language where one is named."""
    yield from _counts(rows)
    yield from _ratings(rows)
    unseen = [each for each in rows if each.reviewed_at is None]
    yield from _texts([each for each in unseen if each.outcome in UNANSWERED])
    if unseen:
        only = f" --language {language}" if language else ""
        yield ""
        yield "Seen all of it, and what was meant exported (mpp questions export)? Then:"
        yield f"mpp questions reviewed {unseen[0].asked_at.isoformat()}{only}"


def _counts(rows: Sequence[QuestionRow]) -> Iterator[str]:
    counted = Counter((each.outcome, _language_of(each)) for each in rows)
    languages = sorted({language for _, language in counted})
    yield "What came of what was asked, by language"
    yield _line("", [*languages, "all"])
    for outcome in QUESTION_OUTCOMES:
        numbers = [counted[outcome, language] for language in languages]
        yield _line(outcome, [*numbers, sum(numbers)])
    yield from (f"  {outcome}: {meaning}" for outcome, meaning in QUESTION_OUTCOMES.items())


def _language_of(row: QuestionRow) -> str:
    return row.language or "?"


def _line(name: str, cells: Iterable[object]) -> str:
    return f"{name:<26}" + "".join(f"{cell!s:>8}" for cell in cells)


def _ratings(rows: Sequence[QuestionRow]) -> Iterator[str]:
    """The topics that were rated, the one that helps least first."""
    helped, failed = (Counter(each.content["label"] for each in rows if each.outcome == said) for said in RATINGS)
    share = {topic: failed[topic] / (helped[topic] + failed[topic]) for topic in helped.keys() | failed.keys()}
    yield ""
    yield "Answers that were rated, by topic, and the share of them that did not help"
    yield _line("", ["helped", "did not", "share"])
    for topic in sorted(share, key=lambda each: (-share[each], each)):
        yield _line(topic, [helped[topic], failed[topic], f"{share[topic]:.0%}"])


def _texts(rows: Sequence[QuestionRow]) -> Iterator[str]:
    yield ""
    yield "Not answered and not reviewed, the newest first. Digits are shown as 0, mail"
    yield "addresses as @; in brackets what it may have meant, and how likely that is."
    for language in sorted({_language_of(each) for each in rows}):
        yield language
        for each in rows:
            if _language_of(each) == language:
                yield from _text(each)


def _text(row: QuestionRow) -> Iterator[str]:
    guess = "".join(f" [{label} {share:.0%}]" for label, share in row.content.get("ranking", ())[:1])
    lines = wrap(row.content.get("text", "") + guess, WIDTH - _MARGIN) or [""]
    yield f"  {row.asked_at:%Y-%m-%d %H:%M}  {lines[0]}"
    yield from (" " * _MARGIN + line for line in lines[1:])


# --------------------------------------------------------------------------------------------------------- the export


def export(rows: Sequence[QuestionRow]) -> Iterator[str]:
    """What was meant, and is not reviewed, as lines for each language's asks.yml: label, and the ways it was asked."""
    for language in sorted({_language_of(each) for each in rows}):
        phrases = _phrases(each for each in rows if _language_of(each) == language)
        if phrases:
            yield f"# languages/{language}/asks.yml"
            yield yaml.safe_dump(phrases, allow_unicode=True, width=10_000).rstrip()


def _phrases(rows: Iterable[QuestionRow]) -> dict[str, list[str]]:
    """Each way to ask once, however it was written."""
    found: dict[str, dict[str, str]] = {}
    for each in rows:
        if each.outcome == "chosen" and each.reviewed_at is None and each.content.get("text"):
            found.setdefault(each.content["label"], {}).setdefault(plain(each.content["text"]), each.content["text"])
    return {label: sorted(texts.values()) for label, texts in found.items()}
