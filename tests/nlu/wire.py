"""A Rasa made of one answer: what it was asked is written down, what it answers is the test's."""

import json
import socket
from contextlib import contextmanager, suppress
from threading import Event, Thread


def answer(*rankings, status="200 OK", names=()):
    """The bytes of a whole answer, with the same names in each text."""
    body = json.dumps({"heard": [[[list(each) for each in ranking], list(names)] for ranking in rankings]})
    return f"HTTP/1.0 {status}\r\n\r\n{body}".encode()


class Rasa:
    """Somebody who listens on a socket; ``asked`` holds every request."""

    def __init__(self, path, reply):
        self.asked, self._reply, self._over = [], reply, Event()
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(path))
        self._listener.listen()
        Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while not self._over.is_set():
            try:
                wire, _ = self._listener.accept()
            except OSError:
                return
            Thread(target=self._answer, args=(wire,), daemon=True).start()

    def _answer(self, wire):
        with wire, suppress(OSError):
            request = wire.recv(1_000_000)
            self.asked.append(request)
            said = self._reply(request)
            if said is None:
                self._over.wait(30)
            elif isinstance(said, bytes):
                wire.sendall(said)
            else:
                self._dawdle(wire, said)

    def _dawdle(self, wire, pieces):
        for each in pieces:
            if self._over.wait(0.02):
                return
            wire.sendall(each)

    def close(self):
        self._over.set()
        self._listener.close()


@contextmanager
def rasa(path, reply):
    """`reply(request)` gives bytes, pieces of them that come slowly, or None to say nothing until the test is over."""
    made = Rasa(path, reply)
    try:
        yield made.asked
    finally:
        made.close()
