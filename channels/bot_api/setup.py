"""What stands between Telegram and our bot: how its webhook is to be set, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from urllib.parse import urlsplit

from telegram import WebhookInfo

from channels.base import SendError
from channels.bot_api.updates import ALLOWED
from channels.setup_parts import Difference, Finding, Place, knock, public_url_fault, webhook_finding
from channels.telegram import SECRET_HEADER, Telegram

#: Ports to which Telegram brings updates (Bot API, setWebhook).
PORTS = frozenset({443, 80, 88, 8443})
#: Updates that Telegram brings at the same time: more than we answer at once would only wait here.
AT_ONCE = 8
#: An update that brings nothing: to try our own door.
NOTHING = {"update_id": 0}


def wanted(bot: Telegram) -> Mapping[str, str]:
    """How the webhook must be set so that every update finds its way here; where we fetch them there must be none."""
    if not bot.secret:
        return {"url": ""}
    return {"url": bot.webhook, "allowed_updates": " ".join(sorted(ALLOWED)), "max_connections": str(AT_ONCE)}


def differences(bot: Telegram) -> list[Difference]:
    """Everything about the webhook that is not as it must be; raises SendError. Its secret nobody can read back."""
    info = bot.line.ask(lambda api: api.get_webhook_info())
    have = {
        "url": info.url,
        "allowed_updates": " ".join(sorted(info.allowed_updates or ())),
        "max_connections": str(info.max_connections or ""),
    }
    found = [Difference(name, have[name], value) for name, value in wanted(bot).items() if have[name] != value]
    return (
        found if found or not _is_refused(info) else [Difference("secret_token", "another one", "MPP_TELEGRAM_SECRET")]
    )


def _is_refused(info: WebhookInfo) -> bool:
    """Whether our own door turns Telegram away: then it was told another secret."""
    return "403" in (info.last_error_message or "") and bool(info.pending_update_count)


def places(bot: Telegram) -> Iterator[Place]:
    """The webhook with all that must change there; raises LookupError when Telegram does not answer as it should."""
    with _told_of_telegram():
        changes = differences(bot)
    yield Place(changes, partial(_write, bot))


@contextmanager
def _told_of_telegram() -> Iterator[None]:
    try:
        yield
    except SendError as problem:
        raise LookupError(f"Telegram answers {problem.reason}") from None


def _write(bot: Telegram) -> None:
    with _told_of_telegram():
        write(bot)


def write(bot: Telegram) -> None:
    """Set the webhook as it must be, with our secret, or take it away; what waits is kept. Raises SendError."""
    if not bot.secret:
        bot.line.ask(lambda api: api.delete_webhook())
        return
    bot.line.ask(
        lambda api: api.set_webhook(
            bot.webhook, secret_token=bot.secret, allowed_updates=list(ALLOWED), max_connections=AT_ONCE
        )
    )


# ----------------------------------------------------------------------------------------------------- what is wrong


def examine(bot: Telegram) -> Iterator[Finding]:
    """Everything that stands between a person's message and us, from Telegram's end to ours."""
    what = "token MPP_TELEGRAM_TOKEN"
    try:
        bot.line.ask(lambda api: api.get_me())
        changes, info = differences(bot), bot.line.ask(lambda api: api.get_webhook_info())
    except SendError as problem:
        yield Finding(what, f"Telegram answers {problem.reason}")
        return
    yield Finding(what)
    yield webhook_finding("webhook of the bot", changes)
    if not bot.secret:
        return
    yield Finding("what Telegram brings", _trouble(info))
    yield _public_url(bot)
    yield from _secrets(bot)


def _trouble(info: WebhookInfo) -> str:
    """What Telegram met at our door, as long as something waits for it."""
    if not info.pending_update_count or not info.last_error_message:
        return ""
    return f"{info.pending_update_count} updates wait; last it met: {info.last_error_message}"


def _public_url(bot: Telegram) -> Finding:
    fault = public_url_fault(bot.webhook)
    port = urlsplit(bot.webhook).port or 443
    return Finding("MPP_PUBLIC_URL", fault or ("" if port in PORTS else f"Telegram brings nothing to port {port}"))


def _secrets(bot: Telegram) -> Iterator[Finding]:
    """We knock at our own door from outside, as Telegram would and as anybody else would; nothing is stored by it."""
    advice = {
        403: "MPP_TELEGRAM_SECRET is not the one that the server runs with",
        404: "the server runs without Telegram",
    }
    for secret, expected, what in (
        (bot.secret, 200, "an update with the secret is taken"),
        (bot.secret[::-1] + "x", 403, "an update with a wrong secret is refused"),
    ):
        headers = {SECRET_HEADER: secret, "Content-Type": "application/json"}
        yield knock(what, bot.webhook, NOTHING, headers, expected, advice)
