"""The few things that are said from outside a conversation: a word of trouble, a notice, an alert."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.dialogue.content import Content
from bot.dialogue.messages import Prompt
from bot.dialogue.plain import prompt_from_json, prompt_to_json
from channels.base import Channel

MASKED = "••••••"


def say(content: Content, language: str, key: str, **given: str) -> Prompt:
    """The text as a statement."""
    wording = content.catalog.text(language, key, **given)
    return Prompt(key=key, language=language, text=wording.text, short=wording.short, spoken=wording.spoken)


def codes(language: str, key: str, *words: str) -> Prompt:
    """A statement for staff made of identifiers only: the same in every language, and about nobody."""
    text = " ".join(words)
    return Prompt(key=key, language=language, text=text, short=text, spoken=text)


def bundles(channel: Channel, prompts: Sequence[Prompt]) -> list[dict[str, Any]]:
    """One turn's prompts as the outbox keeps them: one JSON object for each message that leaves."""
    return [_bundle(each) for each in channel.bundle(prompts)] if prompts else []


def _bundle(prompts: Sequence[Prompt]) -> dict[str, Any]:
    """A secret stands alone, and lies there as itself: storage masks its wordings once it has left."""
    if len(prompts) == 1:
        return prompt_to_json(prompts[0])
    assert not any(each.secret for each in prompts), "a channel bundles nothing with a secret"
    return {
        "prompts": [prompt_to_json(each) for each in prompts],
        "perishable": all(each.perishable for each in prompts),
    }


def unbundle(bundle: dict[str, Any], *, stale: bool) -> list[Prompt]:
    """The prompts of a message; of a stale one only those that do not perish. Empty when it was erased."""
    plain = bundle.get("prompts", [bundle] if bundle else [])
    prompts = [prompt_from_json(each) for each in plain]
    return [each for each in prompts if not (stale and each.perishable)]


def kept(prompts: Sequence[Prompt]) -> list[dict[str, Any]]:
    """Prompts as a replay is given them later: what was secret is gone."""
    return [prompt_to_json(each) if not each.secret else _masked(each) for each in prompts]


def _masked(prompt: Prompt) -> dict[str, Any]:
    return prompt_to_json(prompt) | dict.fromkeys(("text", "short", "spoken"), MASKED)
