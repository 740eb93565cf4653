"""A reference with its PIN opens a case from any address; everything here is slow on purpose, and counted.

A PIN is kept as scrypt over an HMAC with the pepper of the key file: the database alone does not let anybody try PINs
out. Call these outside transactions.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64decode, b64encode
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from secrets import token_bytes
from typing import TYPE_CHECKING, Protocol

from bot.dialogue.messages import Proof
from bot.dialogue.references import PIN_DIGITS, REFERENCE_DIGITS, check_digit
from storage.keys import Keys, keyed_hash
from storage.rows import Proven

if TYPE_CHECKING:
    from storage.store import Store

#: scrypt's cost: 8 MiB, about 25 ms on one core of 2024.
COST, BLOCK, LANES = 2**13, 8, 1


class Chance(Protocol):
    """`random.Random` or `secrets.SystemRandom()`."""

    def randrange(self, stop: int, /) -> int: ...


def draw_reference(chance: Chance) -> str:
    """Eight digits: seven drawn, and Damm's check digit; the first is no zero, which people leave out."""
    digits = str(chance.randrange(9) + 1) + _digits(chance, REFERENCE_DIGITS - 2)
    return digits + check_digit(digits)


def draw_pin(chance: Chance) -> str:
    """Six digits that are not the ones everybody tries first."""
    while True:
        pin = _digits(chance, PIN_DIGITS)
        if not is_trivial(pin):
            return pin


def _digits(chance: Chance, count: int) -> str:
    return f"{chance.randrange(10**count):0{count}}"


def is_trivial(pin: str) -> bool:
    """Whether its digits are few (111111, 121212), or go by equal steps (123456, 987654), or repeat (123123)."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    half = len(pin) // 2
    return len(set(pin)) < 3 or len(steps) == 1 or pin[:half] == pin[half:]


def make_verifier(pin: str, keys: Keys) -> str:
    """What is kept of a PIN, to be sealed: salt and hash."""
    salt = token_bytes(16)
    return f"{b64encode(salt).decode()}:{b64encode(_slow(pin, salt, keys)).decode()}"


def check_pin(pin: str, verifier: str, keys: Keys) -> bool:
    """Whether this is the PIN; takes as long if it is not."""
    salt, _, kept = verifier.partition(":")
    return hmac.compare_digest(_slow(pin, b64decode(salt), keys), b64decode(kept))


def _slow(pin: str, salt: bytes, keys: Keys) -> bytes:
    return hashlib.scrypt(keyed_hash(keys.pepper, pin), salt=salt, n=COST, r=BLOCK, p=LANES, dklen=32)


@lru_cache(maxsize=1)
def _nobodys(pepper: bytes) -> str:
    """What a PIN is compared with when there is nothing to compare it with."""
    return f"{b64encode(token_bytes(16)).decode()}:{b64encode(token_bytes(32)).decode()}"


def prove(store: Store, reference: str, pin: str, source: str, now: datetime, *, shared: bool = False) -> Proven:
    """What becomes of a claim: the same steps, and the same time, whatever comes of it.

    `source` is an address, or (`shared`) a network in which there are many.
    """
    with store.write() as unit:
        try_id = unit.tries.count_try(reference, source, now, shared=shared)
        found = unit.cases.pin_of(reference)
    case_id, verifier = found or ("", _nobodys(store.keys.pepper))
    right = check_pin(pin, verifier, store.keys) and case_id != "" and try_id is not None
    with store.write() as unit:
        conversation_id = unit.conversations.of_case(case_id)
        if right and try_id:
            unit.tries.forgive(try_id)
            return Proven(proof=Proof.OK, case_id=case_id, conversation_id=conversation_id)
    return Proven(proof=Proof.WRONG if try_id else Proof.LOCKED)
