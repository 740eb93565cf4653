"""Where Rasa's things lie: all under ``var/nlu``, each made beside and renamed into place."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

#: The folder of the code: Rasa's environment has nothing of ours installed, and finds it by this.
ROOT = Path(__file__).resolve().parents[1]
SMOKE = ROOT / "nlu" / "smoke.jsonl"
#: What a model is made of, beside the phrases.
INGREDIENTS = (
    *(ROOT / "config.yml", ROOT / "nlu" / "requirements.lock", ROOT / "nlu" / "texts.py", ROOT / "nlu" / "tuned.npz"),
    *(
        ROOT / "nlu" / "cage" / f"{name}.py"
        for name in ("components", "features", "judge", "names", "neighbours", "small_e5")
    ),
)


def digest(files: Iterable[Path] = INGREDIENTS) -> str:
    """Changes when any of these files changes, or its name."""
    made = sha256()
    for file in files:
        made.update(file.name.encode() + sha256(file.read_bytes()).digest())
    return made.hexdigest()


@dataclass(frozen=True, slots=True)
class Workshop:
    """The folder in which Rasa's environment and its model are made, and from which they are used."""

    folder: Path

    @property
    def python(self) -> Path:
        """The interpreter of Rasa's environment."""
        return self.folder / "env" / "bin" / "python"

    @property
    def model(self) -> Path:
        """The trained model: a link, so that model and checksum change together."""
        return self.folder / "model"

    @property
    def data(self) -> Path:
        """The phrases in Rasa's own format."""
        return self.folder / "data"

    @property
    def vectors(self) -> Path:
        """What the encoders made of the phrases."""
        return self.folder / "vectors"

    @property
    def socket(self) -> Path:
        """Where Rasa listens."""
        return self.folder / "rasa.sock"

    def checksum(self) -> str | None:
        """The SHA-256 that the model must have; None while there is no model."""
        try:
            return (self.model / "model.sha256").read_text("ascii").split()[0]
        except (OSError, IndexError):
            return None

    def is_built(self) -> bool:
        """Whether there is a model, and an environment in which it can be served."""
        return self.checksum() is not None and self.python.exists()

    @contextmanager
    def alone(self, name: str) -> Iterator[bool]:
        """True for one process of this machine at a time; falls free when it ends, however it ends."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.folder / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            yield _lock(handle)
        finally:
            os.close(handle)


def _lock(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
