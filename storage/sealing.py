"""A sealed value opens only with its key, and only in the row and column that it was sealed for.

A record is: version (1 byte), id of the key (16), nonce (12), ciphertext with its tag. AES-256-GCM; the place
(`table.column|row id`) is the associated data. Values are JSON, padded to 64 bytes so that "yes" and "no" look alike.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from os import urandom
from threading import Lock
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import SealBroken
from storage.keys import Keys

VERSION = b"\x01"
NONCE_AT, BODY_AT = 17, 29
STEP = 64
#: Data keys kept open in one process.
KEPT = 4096


def seal(key: AESGCM, key_id: str, place: str, plain: bytes) -> bytes:
    """The record of these bytes at this place."""
    nonce = urandom(12)
    return VERSION + bytes.fromhex(key_id) + nonce + key.encrypt(nonce, plain, place.encode())


def key_id_of(record: bytes) -> str:
    """The id of the key that sealed the record."""
    if record[:1] != VERSION or len(record) < BODY_AT:
        raise SealBroken
    return record[1:NONCE_AT].hex()


def unseal(key: AESGCM, place: str, record: bytes) -> bytes:
    """The bytes that were sealed at this place; SealBroken when it was another."""
    try:
        return key.decrypt(record[NONCE_AT:BODY_AT], record[BODY_AT:], place.encode())
    except InvalidTag:
        raise SealBroken from None


def padded(value: Any) -> bytes:
    """The value as JSON, filled with spaces to a multiple of 64 bytes: spaces mean nothing there."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return plain.ljust(-(-len(plain) // STEP) * STEP)


class DataKeys:
    """Data keys opened by this process, the ones used last."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self._open: OrderedDict[str, AESGCM] = OrderedDict()
        self._lock = Lock()

    def get(self, key_id: str) -> AESGCM | None:
        """The key, if it was used lately."""
        with self._lock:
            if key_id in self._open:
                self._open.move_to_end(key_id)
            return self._open.get(key_id)

    def make(self, key_id: str) -> bytes:
        """A new data key, wrapped by the newest root key."""
        secret = AESGCM.generate_key(256)
        self._keep(key_id, secret)
        return self.wrap(key_id, secret)

    def wrap(self, key_id: str, secret: bytes) -> bytes:
        """The data key as its row keeps it."""
        root = self.keys.newest
        return seal(root.wrapping, root.id, _place(key_id), secret)

    def unwrap(self, key_id: str, wrapped: bytes) -> bytes:
        """The 32 bytes of a data key."""
        root = self.keys.root(key_id_of(wrapped))
        return unseal(root.wrapping, _place(key_id), wrapped)

    def open(self, key_id: str, wrapped: bytes) -> AESGCM:
        """The key, kept open from now on."""
        return self._keep(key_id, self.unwrap(key_id, wrapped))

    def forget(self, key_id: str) -> None:
        """A destroyed key is not kept in memory either."""
        with self._lock:
            self._open.pop(key_id, None)

    def _keep(self, key_id: str, secret: bytes) -> AESGCM:
        key = AESGCM(secret)
        with self._lock:
            self._open[key_id] = key
            if len(self._open) > KEPT:
                self._open.popitem(last=False)
        return key


def _place(key_id: str) -> str:
    return f"data_keys.wrapped|{key_id}"
