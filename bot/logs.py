"""The log is JSON, one line for each thing that happened, and has no field in which a person could be named."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from traceback import extract_tb
from typing import Any

import structlog

#: What a line may hold; anything else is dropped before it is written.
FIELDS = frozenset(
    "event level timestamp channel kind id reason error where count step seconds path".split()  # noqa: SIM905
)
log = structlog.get_logger("mpp")


def _only_known(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {name: value for name, value in line.items() if name in FIELDS}


def open_log(level: str) -> None:
    """Lines go to the standard error from now on; our libraries' own lines only when something is wrong."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_known,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )
    logging.getLogger("werkzeug").setLevel(logging.ERROR)


def where(problem: BaseException) -> dict[str, str]:
    """What went wrong as fields of a line: the error's type and the places it went through, never its message."""
    frames = extract_tb(problem.__traceback__)[-4:]
    places = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames))
    return {"error": type(problem).__name__, "where": places}
