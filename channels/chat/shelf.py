"""Which templates the account has, by name: asked of Twilio when the first is needed, and again after a while.

Nothing is kept here or in the database: the name of a template says all that is in it, so what Twilio lists is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Any

from channels.base import SendError
from channels.chat.templates import PREFIX
from channels.twilio import Account, translated

#: Seconds after which what was listed is looked up anew, and after a look that failed or lacked something.
FRESH, SOON = 3600.0, 300.0
PAGE = 500


@dataclass(frozen=True, slots=True)
class Held:
    """A template that the account has; ``approval`` is Meta's word for how that stands, empty where none was asked."""

    sid: str
    name: str
    approval: str


def held(account: Account) -> Iterator[Held]:
    """Every template of ours; raises SendError."""
    with translated():
        for each in account.client.content.v1.content_and_approvals.stream(page_size=PAGE):
            if str(each.friendly_name).startswith(f"{PREFIX}_"):
                yield Held(str(each.sid), str(each.friendly_name), approval_of(each.approval_requests))


def approval_of(requests: Any) -> str:
    """The status in what Twilio says of a request for approval, in either of the ways in which it says it."""
    said = requests.get("whatsapp", requests) if isinstance(requests, dict) else {}
    return str(said.get("status") or "") if isinstance(said, dict) else ""


class Shelf:
    """The templates at hand, for all threads."""

    def __init__(self, account: Account, clock: Callable[[], float] = monotonic) -> None:
        self._account = account
        self._clock = clock
        self._lock = Lock()
        self._known: dict[str, Held] = {}
        self._looked: float | None = None

    def sid(self, name: str, *, approved: bool = False) -> str | None:
        """The id of a template; None where it has no name, is not there, or is not approved and has to be."""
        if not name:
            return None
        with self._lock:
            found = self._known.get(name)
            usable = found is not None and (found.approval == "approved" or not approved)
            if self._is_due(FRESH if usable else SOON):
                self._look()
                found = self._known.get(name)
            if found is None or (approved and found.approval != "approved"):
                return None
            return found.sid

    def _is_due(self, after: float) -> bool:
        return self._looked is None or self._clock() - self._looked >= after

    def _look(self) -> None:
        """What cannot be listed now is as it was: a question then goes out with numbers."""
        self._looked = self._clock()
        try:
            self._known = {each.name: each for each in held(self._account)}
        except SendError:
            return
