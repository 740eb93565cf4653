"""Small private files that are whole or not there: a crash leaves the old one or the new one, never half of either."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_hex


def replace(path: Path, text: str) -> None:
    """The file has this text, and only its owner reads it."""
    _write_beside(path, text).replace(path)
    _sync_folder(path.parent)


def put_first(path: Path, text: str) -> bool:
    """Whether the file is ours: one that was there before stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = _write_beside(path, text)
    try:
        os.link(fresh, path)
    except FileExistsError:
        return False
    finally:
        fresh.unlink()
    _sync_folder(path.parent)
    return True


def _write_beside(path: Path, text: str) -> Path:
    fresh = path.with_name(f".{path.name}.{token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return fresh


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
