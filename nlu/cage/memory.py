"""What the encoder made of a text is kept on disk: training, checking and training again need it each time.

Only where a file for it is named, as ``nlu.build`` does; a process that hears people keeps nothing.
"""

from __future__ import annotations

import os
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Dict, List, Sequence

import numpy as np

from nlu.cage.features import encode
from nlu.cage.small_e5 import marked

FOLDER = "NLU_VECTORS"
#: Texts after which what was made is written down, so that an interrupted build goes on there.
AT_ONCE = 10_000


def recall(texts: Sequence[str]) -> np.ndarray:
    """As ``encode``, but no text twice where there is a folder to keep it in."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return encode(texts)
    file = Path(folder) / f"{marked()}.npz"
    known, keys = _read(file), [_key(each) for each in texts]
    new = list({key: text for key, text in zip(keys, texts, strict=True) if key not in known}.items())
    for start in range(0, len(new), AT_ONCE):
        part = new[start : start + AT_ONCE]
        made = encode([text for _, text in part]).astype(np.float16)
        known.update(zip([key for key, _ in part], made, strict=True))
        _write(file, known)
    return np.vstack([known[each] for each in keys]).astype(np.float32)


def _key(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()


@lru_cache(maxsize=None)
def _read(file: Path) -> Dict[bytes, np.ndarray]:
    if not file.exists():
        return {}
    with np.load(file, allow_pickle=False) as kept:
        keys: List[bytes] = [bytes(each) for each in kept["keys"]]
        return dict(zip(keys, kept["vectors"], strict=True))


def _write(file: Path, known: Dict[bytes, np.ndarray]) -> None:
    """Beside, and then renamed into place."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(f".{os.getpid()}.npz")
    keys = np.frombuffer(b"".join(known), dtype=np.uint8).reshape(-1, 16)
    np.savez(beside, keys=keys, vectors=np.vstack(list(known.values())))
    beside.replace(file)
    for other in file.parent.glob("*.npz"):
        if other != file and "." not in other.stem:  # of another teaching; with a dot: somebody is writing it
            other.unlink(missing_ok=True)
