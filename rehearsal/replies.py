"""How the pretended Twilio words its answers: JSON, a refusal with a code, a list in either of its two ways."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from werkzeug.serving import WSGIRequestHandler
from werkzeug.wrappers import Request, Response

MESSAGING = "https://messaging.twilio.com"


def as_json(plain: Mapping[str, Any], status: int = 200) -> Response:
    """What was asked for."""
    return Response(json.dumps(plain), status, content_type="application/json")


def refusal(status: int, code: int, headers: Mapping[str, str] | None = None) -> Response:
    """A code of Twilio's, and no words that anybody could lean on."""
    plain = {"code": code, "message": "as it was told", "more_info": "", "status": status}
    return Response(json.dumps(plain), status, dict(headers or {}), content_type="application/json")


def as_meta(request: Request, key: str, server: str = MESSAGING) -> Mapping[str, Any]:
    """How the newer half of Twilio's API tells where a list goes on: nowhere."""
    here = f"{server}{request.path}"
    page = {"page": 0, "page_size": int(request.args.get("PageSize", 50)), "key": key}
    return page | {"first_page_url": here, "url": here, "next_page_url": None, "previous_page_url": None}


def as_list(request: Request, name: str, found: Sequence[Mapping[str, Any]], more: str | None) -> Mapping[str, Any]:
    """A page of a list, as the older half of the API shows it."""
    return {
        "uri": request.path,
        "first_page_uri": request.path,
        "next_page_uri": more,
        "previous_page_uri": None,
        "page": int(request.args.get("Page", 0)),
        "page_size": int(request.args.get("PageSize", 50)),
        "start": 0,
        "end": len(found),
        name: list(found),
    }


class Quiet(WSGIRequestHandler):
    """Requests are kept in the journal and shown nowhere."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - its name there
        """Nothing."""

    def connection_dropped(self, error: BaseException, environ: Any = None) -> None:
        """Werkzeug comes here for a hang-up, and would wait for the next request on this connection."""
        self.close_connection = True
