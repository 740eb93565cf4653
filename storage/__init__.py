"""What is remembered, and for how long.

Everything that others use is here; nothing in this room reads the clock, draws lots or knows what a message means.
"""

from storage.bell import Room
from storage.copies import own_copy
from storage.erasure import erase, sync_ledger
from storage.errors import (
    ClockMoved,
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileReadable,
    KeyMissing,
    OnHold,
    ReferenceTaken,
    SealBroken,
    StorageError,
    StoreBusy,
)
from storage.keys import Keys, open_keys
from storage.migrations import migrate
from storage.pin import check_pin, draw_pin, draw_reference, make_verifier, prove
from storage.retention import Periods, Purged, due_notices, load_periods, purge
from storage.rows import (
    Accepted,
    AddressRow,
    AnswerChange,
    AnswerRow,
    CaseRow,
    ConversationRow,
    FileRow,
    InboxRow,
    OutboxRow,
    Priority,
    Proven,
    QuestionRow,
    Rescued,
    TaskRow,
)
from storage.store import Store, Unit, open_store

__all__ = [
    "Accepted",
    "AddressRow",
    "AnswerChange",
    "AnswerRow",
    "CaseRow",
    "ClockMoved",
    "ConversationRow",
    "FileRow",
    "InboxRow",
    "KeyFileDamaged",
    "KeyFileMissing",
    "KeyFileReadable",
    "KeyMissing",
    "Keys",
    "OnHold",
    "OutboxRow",
    "Periods",
    "Priority",
    "Proven",
    "Purged",
    "QuestionRow",
    "ReferenceTaken",
    "Rescued",
    "Room",
    "SealBroken",
    "StorageError",
    "Store",
    "StoreBusy",
    "TaskRow",
    "Unit",
    "check_pin",
    "draw_pin",
    "draw_reference",
    "due_notices",
    "erase",
    "load_periods",
    "make_verifier",
    "migrate",
    "open_keys",
    "open_store",
    "own_copy",
    "prove",
    "purge",
    "sync_ledger",
]
