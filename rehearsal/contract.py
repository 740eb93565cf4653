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
SPECIFICATION = Path(__file__).parents[1] / "var" / "npm" / "twilio-api" / "twilio_api_v2010.json"
SERVER = "https://api.twilio.com"
ACCOUNT = "/2010-04-01/Accounts/{AccountSid}"
#: What the stand-in can do; the other 190 paths would cost two seconds at every start.
PATHS = (
    "/2010-04-01/Accounts/{Sid}.json",
    f"{ACCOUNT}/Messages.json",
    f"{ACCOUNT}/Messages/{{Sid}}.json",
    f"{ACCOUNT}/IncomingPhoneNumbers.json",
    f"{ACCOUNT}/IncomingPhoneNumbers/{{Sid}}.json",
)


class Contract:
    """The part of Twilio's REST API that we use, as its authors wrote it down."""

    def __init__(self, specification: Path = SPECIFICATION) -> None:
        self._api = _read(specification)

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
        return SERVER


@cache
def _read(specification: Path) -> OpenAPI:
    """The file itself is taken as it is: it would take seconds to judge."""
    whole = json.loads(specification.read_text(encoding="utf-8"))
    whole["paths"] = {path: {**whole["paths"][path], "servers": [{"url": SERVER}]} for path in PATHS}
    return OpenAPI.from_dict(whole, config=Config(spec_validator_cls=None))
