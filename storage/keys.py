"""The key file holds everything secret that the database does not: without it, a stolen database tells nothing.

It is JSON, readable by its owner only. Several root keys have ids: the newest writes, any of them reads. Beside them
stands one lasting secret that no rotation changes: what is derived from it cannot be made anew (a PIN is never known
again, an erased conversation neither).
"""

from __future__ import annotations

import hmac
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes, token_hex

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import KeyFileDamaged, KeyFileMissing, KeyFileReadable, KeyMissing
from storage.files import put_first, replace

BYTES = 32
OTHERS = 0o077


def _derive(secret: bytes, label: str) -> bytes:
    return HKDF(SHA256(), BYTES, None, b"mpp/" + label.encode()).derive(secret)


def keyed_hash(key: bytes, *parts: str) -> bytes:
    """HMAC-SHA-256 of the parts, 32 bytes; no two lists of parts run together."""
    message = b"".join(len(part.encode()).to_bytes(4) + part.encode() for part in parts)
    return hmac.digest(key, message, sha256)


@dataclass(frozen=True, slots=True)
class RootKey:
    """One key of the file, and what is derived from it, each use under its own label."""

    id: str
    secret: bytes
    sealing: AESGCM
    wrapping: AESGCM
    contact: bytes
    a_number: bytes
    session: bytes

    @staticmethod
    def of(key_id: str, secret: bytes) -> RootKey:
        """The key with everything derived from `secret` (32 bytes)."""
        return RootKey(
            key_id,
            secret,
            AESGCM(_derive(secret, "sealing")),
            AESGCM(_derive(secret, "wrapping")),
            _derive(secret, "contact"),
            _derive(secret, "a-number"),
            _derive(secret, "session"),
        )


class Keys:
    """The key file as it is now: read again when it changed, so that a rotation needs no restart."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stamp: tuple[int, int] | None = None
        self._read()

    def _read(self) -> None:
        stamp = self._look()
        try:
            plain = json.loads(self.path.read_bytes())
            roots = [RootKey.of(str(each["id"]), b64decode(each["key"])) for each in plain["keys"]]
            lasting = b64decode(plain["lasting"])
        except (ValueError, KeyError, TypeError):
            raise KeyFileDamaged from None
        if not roots:
            raise KeyFileDamaged
        self._lasting = lasting
        self.pepper, self._slots = _derive(lasting, "pin"), _derive(lasting, "slots")
        self._ledger, self._tries = _derive(lasting, "ledger"), _derive(lasting, "tries")
        self.roots = {root.id: root for root in roots}
        self.newest = roots[-1]
        self._stamp = stamp

    def _look(self) -> tuple[int, int]:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            raise KeyFileMissing from None
        if os.name == "posix" and found.st_mode & OTHERS:
            raise KeyFileReadable
        return found.st_mtime_ns, found.st_ino

    def refresh(self) -> None:
        """The file is read again if it is not the one that was read last."""
        if self._look() != self._stamp:
            self._read()

    def root(self, key_id: str) -> RootKey:
        """The root key of this id; KeyMissing when the file has none."""
        try:
            return self.roots[key_id]
        except KeyError:
            raise KeyMissing from None

    def contacts(self, channel: str, value: str) -> list[bytes]:
        """Under which indexes an address may lie, the newest key's first."""
        return self._indexes(lambda root: root.contact, channel, value)

    def a_numbers(self, number: str) -> list[bytes]:
        """Under which indexes an A-number may lie, the newest key's first."""
        return self._indexes(lambda root: root.a_number, number)

    def _indexes(self, key: Callable[[RootKey], bytes], *parts: str) -> list[bytes]:
        return [keyed_hash(key(root), *parts) for root in reversed(self.roots.values())]

    def marker(self, data_key_id: str) -> bytes:
        """How the erasure ledger names what was erased: the same after every rotation."""
        return keyed_hash(self._ledger, data_key_id)

    def slot(self, case_id: str, question: str) -> bytes:
        """How a case finds its answer to a question; it cannot be compared with another case's."""
        return keyed_hash(self._slots, case_id, question)

    def try_index(self, label: str, value: str) -> bytes:
        """How a wrong PIN remembers what it was tried on, and from where."""
        return keyed_hash(self._tries, label, value)

    def network(self, prefix: str) -> str:
        """A network by a name from which nobody gets back to it; the same as long as the key file lives."""
        return keyed_hash(self._tries, "network", prefix)[:8].hex()

    def sign(self, text: str) -> str:
        """What only we can put to a text, to know it again; the same as long as the key file lives."""
        return keyed_hash(self._tries, "signed", text).hex()

    def session_keys(self) -> list[bytes]:
        """What signs a session (the first), and what may still have signed one; 32 bytes each."""
        return [root.session for root in reversed(self.roots.values())]

    def add(self) -> RootKey:
        """A new key, in the file already, writes from now on."""
        secret = token_bytes(BYTES)
        made = {root.id: root.secret for root in self.roots.values()} | {token_hex(16): secret}
        self._write(made)
        return self.newest

    def drop(self, key_id: str) -> None:
        """A key leaves the file, and what it sealed is lost: only for keys that nothing lies under."""
        self._write({root.id: root.secret for root in self.roots.values() if root.id != key_id})

    def _write(self, secrets: dict[str, bytes]) -> None:
        replace(self.path, _plain(secrets, self._lasting))
        self._read()


def open_keys(path: Path, *, make: bool = False) -> Keys:
    """The keys of a file; with `make`, a missing file is made. KeyFileMissing, KeyFileReadable, KeyFileDamaged."""
    if make and not path.exists():
        _make(path)
    return Keys(path)


def _make(path: Path) -> None:
    # When another process was first, its keys hold.
    put_first(path, _plain({token_hex(16): token_bytes(BYTES)}, token_bytes(BYTES)))


def _plain(secrets: dict[str, bytes], lasting: bytes) -> str:
    keys = [{"id": key_id, "key": b64encode(secret).decode()} for key_id, secret in secrets.items()]
    return json.dumps({"lasting": b64encode(lasting).decode(), "keys": keys}, indent=1) + "\n"
