"""A mailbox: letters as a program for e-mail makes them, and the answers that came, without what they quote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from rehearsal.mail import Correspondent, text_in
from rehearsal.tryout.devices import Item, Unusable

#: Under which name the server that receives letters for us says that a sender is who they say.
CHECKED_BY = "mx.example.org"
PASSED = f"{CHECKED_BY}; dmarc=pass header.from=example.org"


class Mailbox:
    """One person's mailbox."""

    name = "email"

    def __init__(self, writer: Correspondent) -> None:
        self._writer = writer
        self._items: list[Item] = []
        self._read = 0
        self._lock = Lock()

    def say(self, text: str) -> None:
        """Write a letter; it answers the last one that came."""
        self._post(text)

    def tap(self, item: str, tap: str) -> None:
        """Send a letter with a picture; raises Unusable for anything else."""
        if tap != "image" or item:
            raise Unusable
        self._post("", files=["photo.jpg"])

    def _post(self, text: str, files: Sequence[str] = ()) -> None:
        with self._lock:
            self._fetch()
            last = self._writer.received[-1] if self._writer.received else None
            letter = self._writer.make(text, last=last, files=files)
            letter["Authentication-Results"] = PASSED
            self._note("person", text or "[image]", str(letter["Subject"]))
            try:
                taken = 200 <= self._writer.posts(letter) < 300
            except OSError:
                taken = False
            if not taken:
                self._items[-1] = replace(self._items[-1], state="failed")

    def heard(self) -> Sequence[Item]:
        """All letters, in the order in which they were written and came."""
        with self._lock:
            self._fetch()
            return list(self._items)

    def status(self) -> Mapping[str, Any]:
        """What else can be sent."""
        return {"offers": ["image"]}

    def _fetch(self) -> None:
        came = self._writer.received
        for letter in came[self._read :]:
            self._note("bot", text_in(letter), str(letter["Subject"]))
        self._read = len(came)

    def _note(self, by: str, text: str, title: str) -> None:
        self._items.append(Item(id=f"{len(self._items)}", by=by, text=text, title=title, at=datetime.now(UTC)))
