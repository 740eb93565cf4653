"""A crowd of telephones that register in Spanish, one signed webhook after the other, as fast as it is told to.

Everything is made before the clock starts: a request is bytes with its signature, a telephone a list of requests.
"""

from __future__ import annotations

import resource
import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Thread
from time import monotonic, sleep
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

from rehearsal.account import ACCOUNT, NUMBER, TOKEN

#: What everybody says: a household of two, 26 messages.
WORDS = (
    *("hola", "sí", "yo", "sí", "Marta Elena", "Díaz López", "3 de abril de 1985", "mujer", "hondureña"),
    *("A000-000-012", "sí", "Reynosa, Tamaulipas", "este", "1", "2", "1"),
    *("Luis", "Díaz", "hijo", "8 años", "no tiene", "1", "sí", "quién entra primero", "estado", "gracias"),
)
#: The steps at which somebody says a name, or asks.
NAMES, QUESTION = frozenset({4, 5, 16, 17}), 23
SYLLABLES = ("ma", "ri", "lo", "ta", "ne", "sa", "li", "do", "ra", "mi", "na", "be", "lu", "go", "ve", "ki")
CONNECTIONS = 8


@dataclass(slots=True)
class Tally:
    """What one connection saw: seconds until each answer, and answers that were not 200."""

    seconds: list[float] = field(default_factory=list)
    refused: int = 0


def own_words(telephone: int, step: int) -> str:
    """What this one says: names and a question that nobody else says in the same words, so that no ear knows them."""
    number = telephone * 31 + step
    name = "".join(SYLLABLES[number // 16**place % 16] for place in range(4)).title()
    if step in NAMES:
        return name
    return f"soy {name} y quiero saber quién entra primero" if step == QUESTION else WORDS[step]


def make_request(public_url: str, telephone: int, step: int, run: str, text: str) -> bytes:
    """The webhook of one message, signed for the public address, as it comes over the wire."""
    form = {
        "AccountSid": ACCOUNT,
        "MessageSid": f"SM{run}{telephone:012x}{step:012x}"[:34].ljust(34, "0"),
        "From": f"+5255{telephone:08d}",
        "To": NUMBER,
        "Body": text,
        "NumMedia": "0",
    }
    signature = RequestValidator(TOKEN).compute_signature(f"{public_url}/in/sms", form)
    body = urlencode(form).encode()
    host = public_url.partition("//")[2]
    head = (
        f"POST /in/sms HTTP/1.1\r\nHost: {host}\r\nX-Twilio-Signature: {signature}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def make_crowd(public_url: str, telephones: range, run: str, *, own: bool = False) -> list[bytes]:
    """All messages of these telephones in the order of sending: everybody says the first word, then the second."""
    return [
        make_request(public_url, each, step, run, own_words(each, step) if own else word)
        for step, word in enumerate(WORDS)
        for each in telephones
    ]


def send_all(port: int, requests: Sequence[bytes], per_second: float) -> tuple[Tally, float]:
    """Send at a steady rate over a few lasting connections; what they saw, and seconds of this process' own work."""
    before = _own_work()
    begin, tallies = monotonic(), [Tally() for _ in range(CONNECTIONS)]
    threads = [
        Thread(target=_send, args=(port, requests[each::CONNECTIONS], begin, each, per_second, tallies[each]))
        for each in range(CONNECTIONS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = [each for tally in tallies for each in tally.seconds]
    return Tally(seconds, sum(each.refused for each in tallies)), _own_work() - before


def _own_work() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _send(port: int, requests: Sequence[bytes], begin: float, place: int, per_second: float, tally: Tally) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire:
        wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for number, request in enumerate(requests):
            due = begin + (number * CONNECTIONS + place) / per_second
            sleep(max(0.0, due - monotonic()))
            sent = monotonic()
            wire.sendall(request)
            status = _answer(wire)
            tally.seconds.append(monotonic() - sent)
            tally.refused += status != 200


def _answer(wire: socket.socket) -> int:
    """The status of one whole answer."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += _some(wire)
    head, _, body = data.partition(b"\r\n\r\n")
    fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
    while len(body) < int(fields.get(b"content-length", b"0")):
        body += _some(wire)
    return int(head.split(b" ", 2)[1])


def _some(wire: socket.socket) -> bytes:
    some = wire.recv(65536)
    if not some:
        raise ConnectionError("the server went away")
    return some
