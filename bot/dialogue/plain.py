"""How the types of ``messages`` are written as JSON and read back, where they cross a wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.dialogue.messages import Address, Choice, Door, Expect, Field, File, InboundMessage, Progress, Prompt


def parse_address(text: str) -> Address:
    """The address that ``str(address)`` wrote; raises ValueError when there is no channel in it."""
    channel, colon, value = text.partition(":")
    if not (channel and colon and value):
        message = "an address is channel:value"
        raise ValueError(message)
    return Address(channel, value)


def prompt_to_json(prompt: Prompt) -> dict[str, Any]:
    """The prompt as JSON, without what is empty."""
    return {name: value for name, value in asdict(prompt).items() if value not in (None, "", (), False)}


def prompt_from_json(plain: Mapping[str, Any]) -> Prompt:
    """The prompt that ``prompt_to_json`` wrote."""
    given = dict(plain)
    given["expects"] = Expect(given["expects"])
    for name in ("choices", "offers"):
        given[name] = tuple(Choice(**each) for each in given.get(name, ()))
    if "progress" in given:
        given["progress"] = Progress(**given["progress"])
    return Prompt(**given)


def inbound_to_json(message: InboundMessage) -> dict[str, Any]:
    """The message as JSON, without what is empty."""
    plain = {name: value for name, value in asdict(message).items() if value not in (None, "", (), {})}
    return plain | {"address": str(message.address), "received_at": message.received_at.isoformat()}


def inbound_from_json(plain: Mapping[str, Any]) -> InboundMessage:
    """The message that ``inbound_to_json`` wrote."""
    given = dict(plain)
    given["address"] = parse_address(given["address"])
    given["received_at"] = datetime.fromisoformat(given["received_at"])
    given["door"] = Door(**given["door"])
    given["numbers"] = tuple(given.get("numbers", ()))
    given["fields"] = tuple(Field(**each) for each in given.get("fields", ()))
    given["files"] = tuple(File(**each) for each in given.get("files", ()))
    given["spot"] = tuple(given["spot"]) if "spot" in given else None
    return InboundMessage(**given)
