"""A telephone that calls the hotline: what is said to it is written down, and what it does is written between."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from rehearsal.caller import BadDocument, Caller
from rehearsal.tryout.devices import Item, Unusable

KEYS = frozenset("0123456789*#")


class VoicePhone:
    """One telephone; ``pick_up`` gives a caller who has not dialed yet."""

    name = "voice"

    def __init__(self, pick_up: Callable[[], Caller]) -> None:
        self._pick_up = pick_up
        self._caller = pick_up()
        self._items: list[Item] = []
        self._lock = Lock()

    def say(self, text: str) -> None:
        """Speak: heard as far as the hotline listens to words."""
        self._do(f"“{text}”", lambda: self._caller.says(text))

    def tap(self, item: str, tap: str) -> None:
        """Press keys, or one of: call, hang_up, wait (say nothing), record, taken_up, nobody; raises Unusable."""
        deeds: Mapping[str, Callable[[], Any]] = {
            "call": self._call,
            "hang_up": self._caller.hangs_up,
            "wait": self._caller.waits,
            "record": self._caller.records,
            "taken_up": self._caller.is_put_through,
            "nobody": lambda: self._caller.is_put_through("no-answer"),
        }
        if tap in deeds:
            self._do(f"[{tap}]", deeds[tap])
        elif tap and set(tap) <= KEYS:
            self._do(tap, lambda: self._caller.presses(tap))
        else:
            raise Unusable

    def _call(self) -> None:
        self._caller = self._pick_up()
        self._caller.calls()

    def _do(self, shown: str, deed: Callable[[], Any]) -> None:
        with self._lock:
            if (self._caller.state == "on") == (shown == "[call]"):
                raise Unusable
            self._note("person", shown)
            try:
                deed()
            except (BadDocument, OSError):
                self._items[-1] = replace(self._items[-1], state="failed")
                return
            if self._caller.spoken:
                self._note("bot", self._caller.heard, tuple(self._caller.spoken))
            self._caller.spoken = []

    def _note(self, by: str, text: str, spoken: Sequence[tuple[str, str]] = ()) -> None:
        place = f"{len(self._items)}"
        self._items.append(Item(id=place, by=by, text=text, at=datetime.now(UTC), spoken=spoken))

    def heard(self) -> Sequence[Item]:
        """All calls so far, one after the other."""
        return list(self._items)

    def status(self) -> Mapping[str, Any]:
        """Whether a call is on, and what the hotline waits for: how many keys, and whether words."""
        caller = self._caller
        on = caller.state == "on"
        gather = caller.gather if on and caller.waits_for == "Gather" else {}
        return {
            "offers": [],
            "on": on,
            "waits_for": caller.waits_for if on else "",
            "keys": int(gather.get("numDigits", "1")),
            "ends": gather.get("finishOnKey", "#"),
            "seconds": int(gather.get("timeout", "5")),
            "hears": "speech" in gather.get("input", ""),
        }
