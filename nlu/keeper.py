"""Keeps one Rasa running on this machine: started when there is a model, again when it dies, anew with a new model.

Of several processes of ours that want one, the first starts it and the others use it; when that one ends, its Rasa ends
with it, and the next takes over.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from contextlib import ExitStack
from threading import Event, Thread
from time import monotonic

from nlu.places import ROOT, SMOKE, Workshop

#: Seconds between two looks, and how long a start may take on a machine that is busy.
LOOK, START = 0.5, 180.0
#: Seconds before the next start after one that failed: doubled each time, up to a limit.
PAUSE, LONGEST_PAUSE = 1.0, 60.0
#: What the server says by its exit code (``nlu.cage.server``).
REASONS = {3: "wrong_checksum", 4: "model_not_loaded", 5: "failed_smoke_set"}
#: name of what happened, reason
Tell = Callable[[str, str], None]


class Keeper:
    """One Rasa and what becomes of it; ``step`` is one look, and may be called by anybody."""

    def __init__(self, shop: Workshop, tell: Tell, clock: Callable[[], float] = monotonic) -> None:
        self._shop = shop
        self._tell = tell
        self._clock = clock
        self._stop = Event()
        self._held = ExitStack()
        self._mine = False
        self._running: tuple[str, subprocess.Popen[bytes]] | None = None
        self._starting: tuple[str, subprocess.Popen[bytes], float] | None = None
        self._refused: set[str] = set()
        self._failures = 0
        self._not_before = 0.0
        self._thread = Thread(target=self._run, name="rasa", daemon=True)

    def start(self) -> None:
        """Look again and again, in a thread of its own."""
        self._thread.start()

    def close(self) -> None:
        """Rasa ends, and somebody else may start one."""
        self._stop.set()
        if self._thread.ident:
            self._thread.join(5)
        for each in (self._running, self._starting):
            if each:
                _end(each[1])
        self._held.close()

    def _run(self) -> None:
        while not self._stop.is_set():
            self.step()
            self._stop.wait(LOOK)

    def step(self) -> None:
        """See how it stands, and do what is next."""
        if not self._mine:
            self._mine = self._take_over()
            if not self._mine:
                return
        self._look_at_running()
        self._look_at_starting()
        wanted = self._shop.checksum()
        have = {each[0] for each in (self._running, self._starting) if each}
        if wanted and wanted not in have | self._refused and self._clock() >= self._not_before:
            self._begin(wanted)

    def _take_over(self) -> bool:
        attempt = ExitStack()
        if not attempt.enter_context(self._shop.alone("keeper")):
            attempt.close()
            return False
        self._held = attempt
        self._shop.socket.unlink(missing_ok=True)
        return True

    def _begin(self, wanted: str) -> None:
        """Nothing of our environment goes with it; its input tells it that we live."""
        if not self._shop.python.exists():
            return
        command = [str(self._shop.python), "-m", "nlu.cage.server", "--model", str(self._shop.model / "model.tar.gz")]
        command += ["--sha256", wanted, "--smoke", str(SMOKE), "--socket", str(self._shop.socket)]
        none = subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=none, stderr=none, cwd=ROOT, env={})  # noqa: S603
        self._starting = (wanted, process, self._clock() + START)

    def _look_at_starting(self) -> None:
        if self._starting is None:
            return
        wanted, process, late = self._starting
        if process.poll() is not None:
            self._starting = None
            _end(process)
            reason = REASONS.get(process.returncode, "ended")
            if process.returncode in REASONS:
                self._refused.add(wanted)
            self._fail(reason)
        elif self._listens(process):
            old, self._running, self._starting = self._running, (wanted, process), None
            if old:
                _end(old[1])
            self._failures = 0
            self._tell("rasa_ready", "")
        elif self._clock() > late:
            _end(process)
            self._starting = None
            self._fail("too_slow")

    def _listens(self, process: subprocess.Popen[bytes]) -> bool:
        """Its own socket has been renamed into place; the name tells whose it is."""
        mark = self._shop.folder / f"ready.{process.pid}"
        if not mark.exists():
            return False
        mark.unlink()
        return True

    def _look_at_running(self) -> None:
        if self._running and self._running[1].poll() is not None:
            _end(self._running[1])
            self._running = None
            self._fail("ended")

    def _fail(self, reason: str) -> None:
        self._not_before = self._clock() + min(PAUSE * 2 ** min(self._failures, 10), LONGEST_PAUSE)
        self._failures += 1
        self._tell("rasa_stopped", reason)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close its input, which ends it; then make sure."""
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
