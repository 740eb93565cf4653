"""Asks Rasa what texts mean, and costs nothing when Rasa is down, slow, hanging or talks rubbish.

Two seconds at the most; after three failures nobody asks for a while. What is asked again is remembered under a key
from which no text can be read.
"""

from __future__ import annotations

import json
import secrets
import socket
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from nlu.texts import mask

#: Labels with their shares, the likeliest first.
Ranking = tuple[tuple[str, float], ...]
#: Seconds that a turn waits for its ears.
PATIENCE = 2.0
#: Bytes of an answer: all labels for as many texts as one request may hold.
LARGEST = 1_000_000
MOST_TEXTS = 64
REMEMBERED = 2_000
#: Failures in a row after which we stop asking, and the seconds until we try again: doubled each time, up to a limit.
FAILURES, PAUSE, LONGEST_PAUSE = 3, 1.0, 30.0


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a text: what it may mean, and the names that somebody gives in it."""

    ranking: Ranking
    names: tuple[str, ...] = ()


class NotHeard(Exception):
    """Rasa has not told what the texts mean; ``reason`` is a short code for a log and a metric."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Place:
    """Where Rasa listens: a socket of this machine, or a host and port."""

    path: str = ""
    host: str = ""
    port: int = 0

    @classmethod
    def of(cls, url: str) -> Place:
        """``unix:var/nlu/rasa.sock`` or ``http://127.0.0.1:5005``."""
        if url.startswith("unix:"):
            return cls(path=str(Path(url.removeprefix("unix:")).absolute()))
        parts = urlsplit(url)
        return cls(host=parts.hostname or "", port=parts.port or 80)

    def connect(self, patience: float) -> socket.socket:
        """An open connection."""
        if not self.path:
            return socket.create_connection((self.host, self.port), timeout=patience)
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(patience)
        try:
            made.connect(self.path)
        except OSError:
            made.close()
            raise
        return made


class Breaker:
    """Opens after failures in a row, and lets one try through when a pause is over."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures = 0
        self._until = 0.0

    def lets_through(self) -> bool:
        """Whether to ask; while it is open, only the first after each pause may."""
        with self._lock:
            if self._failures < FAILURES:
                return True
            if self._clock() < self._until:
                return False
            self._until = self._clock() + PATIENCE + PAUSE
            return True

    def note(self, *, fine: bool) -> None:
        """What came of it."""
        with self._lock:
            self._failures = 0 if fine else self._failures + 1
            beyond = self._failures - FAILURES
            if beyond >= 0:
                self._until = self._clock() + min(PAUSE * 2 ** min(beyond, 10), LONGEST_PAUSE)


class Client:
    """Asks one Rasa; may be shared by any number of threads."""

    def __init__(
        self,
        place: Place,
        labels: frozenset[str],
        clock: Callable[[], float] = monotonic,
        patience: float = PATIENCE,
    ) -> None:
        self._place = place
        self._patience = patience
        self._labels = labels
        self._clock = clock
        self._breaker = Breaker(clock)
        self._lock = Lock()
        self._known: OrderedDict[bytes, Found] = OrderedDict()
        self._salt = secrets.token_bytes(16)

    def hear(self, text: str) -> Found:
        """What a text means; raises NotHeard."""
        return self.hear_all([text])[0]

    def hear_all(self, texts: Sequence[str]) -> list[Found]:
        """What each text means, in the same order; raises NotHeard."""
        said = [mask(each) for each in texts]
        keys = [blake2b(each.encode(), key=self._salt, digest_size=16).digest() for each in said]
        new = list({key: each for key, each in zip(keys, said, strict=True) if self._recall(key) is None}.items())
        heard: dict[bytes, Found] = {}
        for start in range(0, len(new), MOST_TEXTS):
            part = new[start : start + MOST_TEXTS]
            heard |= dict(zip((key for key, _ in part), self._ask([each for _, each in part]), strict=True))
        self._remember(heard)
        return [heard.get(key) or self._recall(key) or Found(()) for key in keys]

    def health(self) -> dict[str, Any]:
        """What Rasa says of itself; raises NotHeard."""
        found = self._request(b"GET /health HTTP/1.0\r\n\r\n", self._patience)
        return found if isinstance(found, dict) else {}

    def forget(self) -> None:
        """Another model may hear something else."""
        with self._lock:
            self._known.clear()

    def _recall(self, key: bytes) -> Found | None:
        with self._lock:
            return self._known.get(key)

    def _remember(self, heard: dict[bytes, Found]) -> None:
        """What somebody is called is not kept."""
        with self._lock:
            self._known.update({key: each for key, each in heard.items() if not each.names})
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)

    def _ask(self, texts: list[str]) -> list[Found]:
        if not self._breaker.lets_through():
            raise NotHeard("resting")
        try:
            heard = self._parse(texts)
        except NotHeard:
            self._breaker.note(fine=False)
            raise
        self._breaker.note(fine=True)
        return heard

    def _parse(self, texts: list[str]) -> list[Found]:
        """One text has so much time; each further one in the same request has some more."""
        body = json.dumps({"texts": texts}).encode()
        head = f"POST /parse HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        found = self._request(head.encode() + body, self._patience + 0.5 * (len(texts) - 1))
        heard = found.get("heard") if isinstance(found, dict) else None
        if not isinstance(heard, list) or len(heard) != len(texts):
            raise NotHeard("rubbish")
        return [self._found(each) for each in heard]

    def _found(self, plain: object) -> Found:
        match plain:
            case [ranking, [*names]]:
                called = tuple(each for each in names if isinstance(each, str))
                if len(called) == len(names):
                    return Found(self._ranking(ranking), called)
        raise NotHeard("rubbish")

    def _ranking(self, plain: object) -> Ranking:
        """Labels that the content knows, with shares that are shares; anything else is rubbish."""
        if not isinstance(plain, list) or not plain or not all(_is_share(each) for each in plain):
            raise NotHeard("rubbish")
        if not {label for label, _ in plain} <= self._labels:
            raise NotHeard("unknown_label")
        return tuple(sorted(((label, float(share)) for label, share in plain), key=lambda each: -each[1]))

    def _request(self, raw: bytes, patience: float) -> object:
        """All of it within the time, however the other side dawdles."""
        late = self._clock() + patience
        try:
            with self._place.connect(patience) as wire:
                wire.sendall(raw)
                answer = bytearray()
                while piece := _receive(wire, late - self._clock()):
                    answer += piece
                    if len(answer) > LARGEST:
                        raise NotHeard("rubbish")
        except TimeoutError:
            raise NotHeard("slow") from None
        except OSError:
            raise NotHeard("down") from None
        return _body(bytes(answer))


def _receive(wire: socket.socket, left: float) -> bytes:
    if left <= 0:
        raise TimeoutError
    wire.settimeout(left)
    return wire.recv(65536)


def _body(answer: bytes) -> object:
    head, _, body = answer.partition(b"\r\n\r\n")
    if b" 200 " not in head.partition(b"\r\n")[0] + b" ":
        raise NotHeard("refused")
    try:
        return json.loads(body)
    except ValueError:
        raise NotHeard("rubbish") from None


def _is_share(each: object) -> bool:
    match each:
        case [str(), float() | int() as share]:
            return 0 <= share <= 1
    return False
