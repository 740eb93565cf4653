"""Hears for the bot, and can do nothing else: texts come in over a socket of this machine, labels go out.

It knows no database and no key, has no environment, cannot reach a network where the kernel takes that away, and ends
with the process that started it. A model whose checksum differs, or that fails its smoke set, is never served.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import hashlib
import json
import logging
import os
import sys
import warnings
from collections import deque
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingMixIn, UnixStreamServer
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import Any, Callable, Deque, Dict, List, Optional, Sequence, Tuple

#: Bytes of a request, texts in it, and characters of one: what the client never exceeds.
LARGEST, MOST, LONGEST = 1_000_000, 64, 2_000
#: Exit codes: what is wrong with the model, in a form that gets no text into a log.
WRONG_SUM, NOT_LOADED, NOT_SMART = 3, 4, 5
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
#: Labels with their shares, and the names that stand in the text.
Found = Tuple[List[Tuple[str, float]], List[str]]


def main() -> None:
    """Check the model, shut the doors, load it, try it, and serve it."""
    given = _arguments()
    if hashlib.sha256(given.model.read_bytes()).hexdigest() != given.sha256:
        sys.exit(WRONG_SUM)
    Thread(target=_end_with_parent, daemon=True).start()
    cut = cut_network()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    try:
        ears = Ears(given.model)
    except Exception:  # noqa: BLE001 - whatever it is, its message may hold a text of the model
        sys.exit(NOT_LOADED)
    if not ears.pass_smoke_set(given.smoke):
        sys.exit(NOT_SMART)
    serve(ears, given.socket, {"ready": True, "model": given.sha256, "network": "cut" if cut else "open"})


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="nlu.cage.server")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--sha256", required=True)
    parser.add_argument("--smoke", type=Path, required=True)
    parser.add_argument("--socket", type=Path, required=True)
    return parser.parse_args()


def _end_with_parent() -> None:
    """The parent holds the other end of our input and never writes; however it dies, the end closes."""
    while os.read(0, 1):
        pass
    os._exit(0)


def cut_network() -> bool:
    """Into a network of our own, which has no way out; False where the kernel does not allow it."""
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.unshare(CLONE_NEWNET) == 0 or libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0


class Asked:
    """Texts that somebody waits for, and what was heard in them; the failure instead, where there was one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.heard: Optional[List[Found]] = None
        self.problem: Optional[Exception] = None

    @property
    def is_done(self) -> bool:
        return self.heard is not None or self.problem is not None


class Together:
    """One run at a time, since more would only share the same processor; whoever comes meanwhile is heard by the next.

    Many texts in one run take hardly longer than one (`make nlu-speed`).
    """

    def __init__(self, run: Callable[[Sequence[str]], List[Found]], most: int = MOST) -> None:
        self._run, self._most = run, most
        self._lock = Lock()
        self._waiting: Deque[Asked] = deque()

    def hear(self, texts: Sequence[str]) -> List[Found]:
        """What the run makes of each text; raises what the run of these very texts raised."""
        asked = Asked(texts)
        self._waiting.append(asked)
        with self._lock:
            while not asked.is_done:
                self._hear_all(self._next())
        if asked.heard is None:
            raise asked.problem or RuntimeError
        return asked.heard

    def _next(self) -> List[Asked]:
        """Those who have waited longest, as many as one run hears."""
        together = [self._waiting.popleft()]
        size = len(together[0].texts)
        while self._waiting and size + len(self._waiting[0].texts) <= self._most:
            together.append(self._waiting.popleft())
            size += len(together[-1].texts)
        return together

    def _hear_all(self, together: List[Asked]) -> None:
        """One run for all; where it fails one for each, so that nobody fails by another's text."""
        try:
            heard = iter(self._run([text for each in together for text in each.texts]))
            for each in together:
                each.heard = [next(heard) for _ in each.texts]
        except Exception as problem:  # noqa: BLE001 - handed to whoever asked
            if len(together) == 1:
                together[0].problem, together[0].heard = problem, None
                return
            for each in together:
                self._hear_all([each])


class Ears:
    """The trained model, run by Rasa."""

    def __init__(self, model: Path) -> None:
        from rasa.engine.graph import ExecutionContext
        from rasa.engine.runner.dask import DaskGraphRunner

        from nlu.cage.storage import LAST, ServingStorage

        self._together = Together(self._run)
        folder = TemporaryDirectory()
        storage, about = ServingStorage.from_model_archive(Path(folder.name), model)
        schema = about.predict_schema
        self._last = next(name for name in schema.nodes if LAST in name)
        self._runner = DaskGraphRunner.create(schema, storage, ExecutionContext(schema, model_id=about.model_id))
        folder.cleanup()
        gc.freeze()

    def hear(self, texts: Sequence[str]) -> List[Found]:
        """For each text all labels with their shares, the likeliest first, and the names in it."""
        return self._together.hear(texts)

    def _run(self, texts: Sequence[str]) -> List[Found]:
        from rasa.core.channels.channel import UserMessage

        messages = [UserMessage(text[:LONGEST]) for text in texts]
        heard = self._runner.run(inputs={"__message__": messages}, targets=[self._last])[self._last]
        return [
            (_ranking(each.get("intent_ranking")), [one["value"] for one in each.get("entities")]) for each in heard
        ]

    def pass_smoke_set(self, file: Path) -> bool:
        """Sentences that every model must get right, or it is none."""
        wanted = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        heard = self.hear([each["text"] for each in wanted])
        return all(ranking[0][0] == each["label"] for (ranking, _), each in zip(heard, wanted, strict=True))


def _ranking(found: List[Dict[str, Any]]) -> List[Tuple[str, float]]:
    return [(each["name"], round(each["confidence"], 4)) for each in found]


class Server(ThreadingMixIn, UnixStreamServer):
    """One thread for each request; none of them keeps the process alive."""

    daemon_threads = True
    request_queue_size = 64
    ears: Ears
    health: Dict[str, Any]


class Handler(BaseHTTPRequestHandler):
    """``POST /parse`` with texts, ``GET /health``; nothing else, and nothing is written down."""

    timeout = 5
    server: Server

    def do_GET(self) -> None:
        """Whether we hear."""
        self._answer(200, self.server.health) if self.path == "/health" else self._answer(404)

    def do_POST(self) -> None:
        """What the texts mean."""
        texts = self._texts() if self.path == "/parse" else None
        if texts is None:
            self._answer(400)
            return
        try:
            self._answer(200, {"heard": self.server.ears.hear(texts)})
        except Exception:  # noqa: BLE001 - a message of ours may hold a text of theirs
            self._answer(500)

    def _texts(self) -> Optional[List[str]]:
        """One text or several; None when it is something else, or too much."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LARGEST:
            return None
        try:
            given = json.loads(self.rfile.read(int(length)))
        except ValueError:
            return None
        texts = given.get("texts", [given.get("text")]) if isinstance(given, dict) else None
        fine = isinstance(texts, list) and len(texts) <= MOST and all(isinstance(each, str) for each in texts)
        return texts if fine else None

    def _answer(self, status: int, body: Optional[Dict[str, Any]] = None) -> None:
        raw = json.dumps(body or {}).encode()
        self.send_response_only(status)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_: Any) -> None:
        """Nobody's words stand in a log."""


def serve(ears: Ears, socket: Path, health: Dict[str, Any]) -> None:
    """Until the parent ends; the socket appears when everything is ready, and is for our own user alone."""
    beside = socket.with_suffix(f".{os.getpid()}")
    before = os.umask(0o177)
    server = Server(str(beside), Handler)
    os.umask(before)
    server.ears, server.health = ears, {**health, "variables": sorted(os.environ)}
    beside.replace(socket)
    (socket.parent / f"ready.{os.getpid()}").touch()
    server.serve_forever()


if __name__ == "__main__":
    main()
