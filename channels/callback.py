"""Calls of ours: whoever rang the hotline and was not answered is called back, so that it costs them nothing.

Rung once, and twice more when nobody takes it up; never at night where that telephone is at home, never a number of a
country that is not listed, never one that is hidden. Whether a person took it up shows in the call itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol
from urllib.parse import quote
from zoneinfo import ZoneInfo

from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import Door, Prompt, Receipt
from channels import twilio
from channels.base import Arrival, BadRequest, Limits, Payload, Recipient, SendError, Sent, Unread, strip_marks
from channels.calls.caller import CALL_SID, PERSON
from channels.calls.caller import CHANNEL as VOICE
from channels.calls.twiml import nothing
from channels.lines import lines_of, secrets_apart
from channels.twilio import Account, TwilioSettings, open_account, translated

NAME = "callback"
#: Seconds that it rings there, and after which a call is ended whatever happens.
RINGS, LONGEST_CALL = 40, 3600
#: Hours of the day in which a telephone may ring, where it is at home.
OPENS, CLOSES = 8, 21
#: Where a number is at home that belongs to no one zone.
HOME = "America/Mexico_City"
#: Calls to one number that are looked through for one that may have left.
LOOKED_THROUGH = 50
#: What Twilio's Call resource and its callbacks call a call's state -> what we call it.
STATUSES = {
    **dict.fromkeys(("queued", "initiated", "ringing"), "accepted"),
    **dict.fromkeys(("in-progress", "answered"), "sent"),
    "completed": "delivered",
    **dict.fromkeys(("busy", "no-answer", "failed"), "undelivered"),
    "canceled": "canceled",
}
#: Why nobody was reached -> whether it is tried again.
VERDICTS = {"busy": True, "no-answer": True, "failed": False, "canceled": False}


class CallBack:
    """Calls from the hotline's number to telephones of these countries (ISO 3166-1)."""

    name = NAME
    live = False
    door = Door(length=160)
    limits = Limits(length=160)

    def __init__(
        self,
        twilio_account: Account,
        number: str,
        countries: frozenset[str],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.provider = twilio_account
        self.account = twilio_account.sid
        self.number = number
        self.countries = countries
        self.clock = clock

    # ------------------------------------------------------------------------------------------------------ whom, when

    def may_call(self, number: str) -> bool:
        """Whether this is a telephone that we call: of a listed country, and not one that costs more than others."""
        import phonenumbers

        if not PERSON.fullmatch(number) or number == self.number:
            return False
        try:
            parsed = phonenumbers.parse(number, None)
        except phonenumbers.NumberParseException:
            return False
        dear = (phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.SHARED_COST)
        listed = phonenumbers.region_code_for_country_code(parsed.country_code or 0) in self.countries
        exact = phonenumbers.region_code_for_number(parsed)
        return (exact in self.countries if exact else listed) and phonenumbers.number_type(parsed) not in dear

    def next_safe(self, number: str, now: datetime) -> datetime:
        """When this telephone may ring: now by day, else when it is morning there."""
        import phonenumbers.timezone

        zones = phonenumbers.timezone.time_zones_for_number(phonenumbers.parse(number, None))
        zone = ZoneInfo(zones[0] if zones and zones[0] != "Etc/Unknown" else HOME)
        local = now.astimezone(zone)
        opens = local.replace(hour=OPENS, minute=0, second=0, microsecond=0)
        if local.hour >= CLOSES:
            opens += timedelta(days=1)
        return now if OPENS <= local.hour < CLOSES else opens.astimezone(UTC)

    # ------------------------------------------------------------------------------------------------------ coming in

    def verify(self, request: Request) -> None:
        """Return if Twilio signed it for our account; raises BadSignature otherwise, a missing header included."""
        self.provider.check_signature(request)

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """What became of a call; raises BadRequest for what is no form."""
        if request.mimetype != "application/x-www-form-urlencoded":
            raise BadRequest("not a form")
        form = request.form.to_dict()
        status = STATUSES.get(form.get("CallStatus", ""))
        if status is None or not CALL_SID.fullmatch(form.get("CallSid", "")):
            return [Unread(account=self.account, provider_id="", raw="", reason="no_call")] if form else []
        return [self._receipt(form, status, now)]

    def _receipt(self, form: Mapping[str, str], status: str, now: datetime) -> Receipt:
        failed = status in {"undelivered", "canceled"}
        reason = form["CallStatus"] if failed else ""
        return Receipt(provider_id=form["CallSid"], account=self.account, status=status, reason=reason, at=now)

    def acknowledge(self, request: Request) -> Response:
        """A document without a verb."""
        return Response(nothing(), content_type="text/xml; charset=utf-8")

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """Nobody writes here."""
        return iter(())

    # ------------------------------------------------------------------------------------------------------ going out

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """One call for everything."""
        return secrets_apart(prompts)

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """Nothing of it is said before somebody takes up the call: there the hotline speaks."""
        return Payload(
            {"why": strip_marks("\n".join(line for each in prompts for line in lines_of(each, each.spoken)))}
        )

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Have Twilio ring there; the id of the call. At night it is for the morning."""
        now = self.clock()
        wait = (self.next_safe(to.address.value, now) - now).total_seconds()
        if wait > 0:
            raise SendError("night", retry=True, after=wait)
        with translated():
            call = self.provider.client.calls.create(
                to=to.address.value,
                from_=self.number,
                url=f"{self.provider.public_url}/in/{VOICE}/called",
                method="POST",
                status_callback=f"{self.provider.public_url}/in/{NAME}?m={quote(mark, safe='')}",
                status_callback_method="POST",
                timeout=RINGS,
                time_limit=LONGEST_CALL,
            )
        if not call.sid:
            raise SendError("malformed", retry=False, effect="unknown")
        return Sent(str(call.sid))

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """The ids of calls to this number since then; raises SendError when Twilio cannot be asked."""
        with translated():
            listed = self.provider.client.calls.list(to=to.address.value, limit=LOOKED_THROUGH)
        ours = [each for each in listed if str(each.direction).startswith("outbound")]
        found = sorted((each.date_created, str(each.sid)) for each in ours if each.date_created)
        return [sid for created, sid in found if created >= since]

    def judge(self, reason: str) -> SendError | None:
        """Whether somebody who was not reached is called again."""
        if reason in VERDICTS:
            return SendError(reason, retry=VERDICTS[reason])
        return twilio.judge(reason)


class CallBackSettings(TwilioSettings, Protocol):
    """The settings that have people called back."""

    @property
    def voice_from(self) -> str | None:
        """The number that people call, and that calls them."""

    @property
    def voice_mode(self) -> str:
        """Whether calls are answered or called back."""

    @property
    def voice_countries(self) -> frozenset[str]:
        """Where we call to."""


def open_call_back(
    settings: CallBackSettings, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> CallBack | None:
    """Calls of ours; None where every call is answered."""
    account = open_account(settings)
    if account is None or settings.voice_from is None or settings.voice_mode == "answer":
        return None
    return CallBack(account, settings.voice_from, settings.voice_countries, clock)
