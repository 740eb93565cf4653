"""A recorded answer is fetched from Twilio and nowhere else, and deleted there once we have it.

Of what a request says only the recording's id is believed; the address is made here, of the account's own.
"""

from __future__ import annotations

from channels import twilio_files
from channels.base import Fetched, SendError
from channels.calls.caller import RECORDING_SID
from channels.twilio import Account


def fetch(account: Account, recording: str) -> Fetched:
    """The recording of this id; raises SendError, to be tried again while Twilio has not finished it."""
    try:
        return twilio_files.fetch(account, f"{_place(account, recording)}.wav")
    except SendError as problem:
        if problem.reason == "gone":
            raise SendError("not_ready", retry=True) from None
        raise


def let_go(account: Account, recording: str) -> None:
    """The recording is no longer at Twilio; raises SendError."""
    twilio_files.let_go(account, _place(account, recording))


def _place(account: Account, recording: str) -> str:
    if not RECORDING_SID.fullmatch(recording):
        raise SendError("no_recording", retry=False)
    return f"/2010-04-01/Accounts/{account.sid}/Recordings/{recording}"
