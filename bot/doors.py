"""The doors that machines knock at: webhooks of the providers, the health of the process and its figures.

A request is answered "taken" only after everything in it was committed; what cannot be taken is refused in a way that
the provider understands, and counted.
"""

from __future__ import annotations

from ipaddress import ip_address

from flask import Blueprint, Flask, Response, abort, jsonify, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response as ProviderAnswer

from bot.house import House
from bot.intake import take_in
from bot.logs import log, where
from channels.base import BadRequest, BadSignature, Channel
from storage import StoreBusy

#: Seconds after which a provider that was told "busy" may come again.
RETRY_AFTER = 5
#: Set where a response has no own: nothing may be run, framed, stored or guessed at.
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
#: Half a year; only where people come by https.
STRICT_TRANSPORT = "max-age=15768000"
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")


def webhooks(house: House) -> Blueprint:
    """``POST /in/<channel>``, for messages and delivery reports alike."""
    doors = Blueprint("webhooks", __name__)

    @doors.post("/in/<channel>")
    @doors.post("/status/<channel>")
    def receive(channel: str) -> ProviderAnswer:
        door = _push_channel(house, channel)
        if door.limits.body:
            request.max_content_length = door.limits.body
        door.verify(request)
        take_in(house, door.parse(request, house.clock()))
        return door.acknowledge(request)

    return doors


def _push_channel(house: House, name: str) -> Channel:
    channel = house.channels.get(name)
    if channel is None or channel.live:
        abort(404)
    return channel


def watch(house: House) -> Blueprint:
    """``GET /healthz`` for whoever restarts us, and ``GET /metrics`` for this machine only."""
    doors = Blueprint("watch", __name__)

    @doors.get("/healthz")
    def health() -> Response:
        with house.store.read() as unit:
            unit.inbox.waiting(1)
        return jsonify(status="ok")

    @doors.get("/metrics")
    def metrics() -> Response:
        if not _comes_from_here():
            abort(404)
        return Response(house.figures.page(), content_type="text/plain; version=0.0.4; charset=utf-8")

    return doors


def _comes_from_here() -> bool:
    """From this machine itself, not from a proxy on it that speaks for somebody else."""
    forwarded = any(name in request.headers for name in FORWARDED)
    return not forwarded and ip_address(request.remote_addr or "0.0.0.0").is_loopback  # noqa: S104


def refuse_politely(app: Flask, house: House) -> None:
    """Whatever goes wrong with a request has one answer, is counted, and is logged without what was said."""

    def refuse(status: int, reason: str, **headers: str) -> Response:
        channel = (request.view_args or {}).get("channel") or request.blueprint or ""
        known = channel if channel in house.channels else "none"
        house.figures.refused.labels(known, reason).inc()
        log.warning("refused", channel=known, reason=reason)
        return Response(status=status, headers=headers)

    app.register_error_handler(BadSignature, lambda _: refuse(403, "signature"))
    app.register_error_handler(BadRequest, lambda _: refuse(400, "malformed"))
    app.register_error_handler(RequestEntityTooLarge, lambda _: refuse(413, "oversized"))
    app.register_error_handler(StoreBusy, lambda _: refuse(503, "busy", **{"Retry-After": str(RETRY_AFTER)}))

    @app.errorhandler(Exception)
    def broke(problem: Exception) -> Response | HTTPException:
        if isinstance(problem, HTTPException):
            return problem
        log.error("request_failed", path=str(request.url_rule), **where(problem))
        return refuse(500, "fault")


def set_headers(app: Flask, *, https: bool) -> None:
    """Every response is closed to whatever it does not open itself."""
    headers = HEADERS | ({"Strict-Transport-Security": STRICT_TRANSPORT} if https else {})

    @app.after_request
    def close(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response
