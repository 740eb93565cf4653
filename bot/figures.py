"""What is counted, for whoever watches the machine: numbers and short codes, never a text, a number or a name."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, generate_latest


class Figures:
    """The counters of one process, in a registry of their own so that two of them never mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.accepted = self._counter("accepted", "Messages in the inbox for the first time", "channel")
        self.replayed = self._counter("replayed", "Messages that were there already", "channel")
        self.unread = self._counter("unread", "Items that are no message", "reason")
        self.refused = self._counter("refused", "Requests turned away", "channel", "reason")
        self.receipts = self._counter("receipts", "Delivery reports", "status")
        self.turns = self._counter("turns", "Turns taken", "channel")
        self.failures = self._counter("turn_failures", "Turns that failed", "error")
        self.aside = self._counter("set_aside", "Messages set aside after five failures", "channel")
        self.sends = self._counter("sends", "Attempts to hand a message over", "channel", "outcome")
        self.late = self._counter("reconciled", "Messages found by listing, which no request had brought", "channel")
        self.ears = self._counter("ears", "Texts given to the ears", "outcome")
        self.steps = self._counter("step_failures", "Steps of the worker that failed", "step", "error")

    def _counter(self, name: str, sentence: str, *labels: str) -> Counter:
        return Counter(f"mpp_{name}", sentence, labels, registry=self.registry)

    def page(self) -> bytes:
        """All counters in Prometheus' text format."""
        return generate_latest(self.registry)
