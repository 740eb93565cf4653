"""What can go wrong here is named after the fact; the docstring of each error is its message."""

from __future__ import annotations


class StorageError(Exception):
    """Storage could not do this."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class StoreBusy(StorageError):
    """The database is locked, full or out of reach; nothing was written, and the same may be tried again."""


class ReferenceTaken(StorageError):
    """Another case has this reference; draw again."""


class OnHold(StorageError):
    """The case is kept by order until the hold is lifted."""


class KeyMissing(StorageError):
    """The key that sealed this was destroyed, or is not in the key file."""


class SealBroken(StorageError):
    """A sealed value was changed, or moved to another row."""


class KeyFileMissing(StorageError):
    """There is no key file: restore it, or start with an empty database."""


class KeyFileReadable(StorageError):
    """Others can read the key file: chmod it to 600."""


class KeyFileDamaged(StorageError):
    """The key file cannot be read as keys: restore it from its backup."""


class KeyInUse(StorageError):
    """Something still lies under this key: rotate first."""


class ClockMoved(StorageError):
    """The clock has moved too far since the last purge; nothing was erased, and the next run will trust it."""
