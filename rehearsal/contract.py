"""Whoever pretends to be Twilio is held to Twilio's word: its OpenAPI file judges each request and each answer."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from openapi_core import Config, OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest, WerkzeugOpenAPIResponse
from openapi_core.exceptions import OpenAPIError
from werkzeug.wrappers import Request, Response

#: Fetched by ``./test`` from Twilio's npm package.
SPECIFICATIONS = Path(__file__).parents[1] / "var" / "npm" / "twilio-api"
SERVER, MESSAGING, CONTENT = "https://api.twilio.com", "https://messaging.twilio.com", "https://content.twilio.com"
#: What a path begins with -> the server that it is at; anything else is at the first.
SERVERS = {"/v1/Content": CONTENT, "/v1/": MESSAGING, "/v2/": MESSAGING}
ACCOUNT = "/2010-04-01/Accounts/{AccountSid}"
#: What the stand-in can do, by file and server; hundreds of other paths would cost seconds at every start.
PATHS = {
    ("twilio_api_v2010.json", SERVER): (
        "/2010-04-01/Accounts/{Sid}.json",
        f"{ACCOUNT}/Messages.json",
        f"{ACCOUNT}/Messages/{{Sid}}.json",
        f"{ACCOUNT}/Messages/{{MessageSid}}/Media.json",
        f"{ACCOUNT}/Messages/{{MessageSid}}/Media/{{Sid}}.json",
        f"{ACCOUNT}/Calls.json",
        f"{ACCOUNT}/Recordings/{{Sid}}.json",
        f"{ACCOUNT}/IncomingPhoneNumbers.json",
        f"{ACCOUNT}/IncomingPhoneNumbers/{{Sid}}.json",
    ),
    ("twilio_messaging_v1.json", MESSAGING): (
        "/v1/Services",
        "/v1/Services/{Sid}",
        "/v1/Services/{ServiceSid}/PhoneNumbers",
    ),
    ("twilio_messaging_v2.json", MESSAGING): ("/v2/Channels/Senders", "/v2/Channels/Senders/{Sid}"),
    ("twilio_content_v1.json", CONTENT): (
        "/v1/Content",
        "/v1/ContentAndApprovals",
        "/v1/Content/{ContentSid}/ApprovalRequests/whatsapp",
    ),
}


class Contract:
    """The part of Twilio's REST API that we use, as its authors wrote it down."""

    def __init__(self, specifications: Path = SPECIFICATIONS) -> None:
        self._api = _read(specifications)

    def request_fault(self, request: Request) -> str:
        """What is wrong with a request; empty when nothing is."""
        return self._fault(self._api.validate_request, _AtTwilio(request))

    def answer_fault(self, request: Request, answer: Response) -> str:
        """What is wrong with an answer; empty when nothing is. The file says nothing of answers that refuse."""
        if answer.status_code >= 300:
            return ""
        return self._fault(self._api.validate_response, _AtTwilio(request), WerkzeugOpenAPIResponse(answer))

    @staticmethod
    def _fault(validate: Any, *judged: Any) -> str:
        try:
            validate(*judged)
        except OpenAPIError as fault:
            errors = getattr(fault.__cause__, "schema_errors", None) or [fault.__cause__ or fault]
            return f"{type(fault).__name__}: " + "; ".join(str(each).splitlines()[0] for each in errors)
        return ""


class _AtTwilio(WerkzeugOpenAPIRequest):
    """A request to this machine, judged as if it had gone to Twilio."""

    @property
    def host_url(self) -> str:
        """Twilio's own."""
        return next((server for start, server in SERVERS.items() if self.request.path.startswith(start)), SERVER)


@cache
def _read(folder: Path) -> OpenAPI:
    """The files themselves are taken as they are, as one: it would take seconds to judge them."""
    whole: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for (name, server), wanted in PATHS.items():
        whole = json.loads((folder / name).read_text(encoding="utf-8"))
        paths |= {path: {**whole["paths"][path], "servers": [{"url": server}]} for path in wanted}
        schemas |= whole["components"]["schemas"]
    whole = {**whole, "paths": paths, "components": {**whole["components"], "schemas": schemas}}
    return OpenAPI.from_dict(whole, config=Config(spec_validator_cls=None))
