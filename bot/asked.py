"""`mpp questions`: what was not understood, which answers helped, and what people chose when asked what they meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import click
import yaml

from bot.settings import load
from bot.wiring import tell_time
from storage import QuestionRow, open_keys, open_store

#: Outcomes of which somebody who writes phrases wants to see the words.
UNANSWERED = frozenset({"missed", "none_of_these"})
DAYS = 7


@click.group()
def questions() -> None:
    """List what was not understood, and which answers helped."""


def _read(days: int, language: str | None) -> Sequence[QuestionRow]:
    settings = load()
    store = open_store(settings.database_url, open_keys(settings.key_file, make=False))
    with store.read() as unit:
        found = unit.questions.since(tell_time() - timedelta(days=days), language)
    store.close()
    return found


@questions.command("report")
@click.option("--days", default=DAYS, show_default=True, help="How far back.")
@click.option("--language", help="One language only.")
def report(days: int, language: str | None) -> None:
    """What nobody answered, newest first; then how often each answer helped, the least helpful first."""
    found = _read(days, language)
    for line in (*_counted(found), "", *_listed(found), "", *_rated(found)):
        click.echo(line)


def _counted(found: Sequence[QuestionRow]) -> Iterator[str]:
    counts = Counter(each.outcome for each in found)
    yield "outcome\tmessages"
    yield from (f"{outcome}\t{count}" for outcome, count in sorted(counts.items()))


def _listed(found: Sequence[QuestionRow]) -> Iterator[str]:
    yield "asked\tlanguage\tnot answered"
    for each in reversed(found):
        if each.outcome in UNANSWERED:
            yield f"{each.asked_at.isoformat(timespec='minutes')}\t{each.language or '-'}\t{each.text}"


def _rated(found: Sequence[QuestionRow]) -> Iterator[str]:
    rates: dict[str, Counter[str]] = defaultdict(Counter)
    for each in found:
        if each.outcome in {"helpful", "unhelpful"}:
            rates[each.label][each.outcome] += 1
    yield "topic\thelped\tdid not"
    for label, counts in sorted(rates.items(), key=lambda each: (-each[1]["unhelpful"], each[0])):
        yield f"{label}\t{counts['helpful']}\t{counts['unhelpful']}"


@questions.command("export")
@click.option("--days", default=DAYS, show_default=True, help="How far back.")
@click.option("--language", help="One language only.")
def export(days: int, language: str | None) -> None:
    """What people chose when we asked what they meant, as asks.yml has it: to be read, and added by hand."""
    chosen: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for each in _read(days, language):
        if each.outcome == "chosen" and each.text:
            chosen[each.language or "-"][each.label].append(each.text)
    plain = {code: dict(labels) for code, labels in chosen.items()}
    click.echo(yaml.safe_dump(plain, allow_unicode=True, sort_keys=True) if plain else "", nl=False)
