"""A telephone as a person holds it: ``phone.says("hola")``, ``phone.hears("registrar")``."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic

from rehearsal.ledger import Text
from rehearsal.twilio import Brought, StandIn

#: Seconds between two looks at a telephone that waits.
GLANCE = 0.02


class Phone:
    """One telephone in the stand-in's world.

    ``settle`` makes the bot do what is to be done (take turns, deliver) and returns how many things it did; where the
    bot runs by itself, ``patience`` says for how many seconds a reply is waited for.
    """

    def __init__(
        self, stand_in: StandIn, number: str, settle: Callable[[], int] = lambda: 0, patience: float = 0.0
    ) -> None:
        self.stand_in = stand_in
        self.number = number
        self._settle = settle
        self._patience = patience
        self._seen = 0

    def says(self, *bodies: str, bring: bool = True) -> Phone:
        """Send messages, one after the other, each after the replies to the one before."""
        for body in bodies:
            self._seen = len(self._inbox())
            self.stand_in.receive(self.number, body, bring=bring)
            self._settled()
        return self

    def shows(self, body: str) -> Brought:
        """Send one message and look at nothing but how its webhook went."""
        self._seen = len(self._inbox())
        return self.stand_in.receive(self.number, body)[1]

    def hears(self, *pieces: str) -> Phone:
        """Each piece stands in what came since the last message; waits for it where the bot runs by itself."""
        until = monotonic() + self._patience
        while any(piece not in self.heard for piece in pieces) and monotonic() < until:
            Event().wait(GLANCE)
        missing = [piece for piece in pieces if piece not in self.heard]
        assert not missing, f"{missing} not in:\n{self.heard}"
        return self

    def hears_nothing(self) -> Phone:
        """Nothing came since the last message."""
        assert not self.heard, self.heard
        return self

    @property
    def heard(self) -> str:
        """What came since the last message, in order."""
        return "\n\n".join(each.body for each in self._inbox()[self._seen :])

    @property
    def received(self) -> list[Text]:
        """Every message that ever came."""
        return self._inbox()

    def _settled(self) -> None:
        while self._settle():
            pass

    def _inbox(self) -> list[Text]:
        return [each for each in self.stand_in.ledger.of(self.number) if each.outgoing and each.error is None]
