"""WhatsApp as a person holds it: ``phone.says("hola")``, ``phone.taps("Mujer")``, ``phone.hears("registrar")``.

Whose number is hidden has an id instead: ``ChatPhone(stand_in, "whatsapp:MX.1349")``. Messenger is the same with
``messenger:`` before the id.
"""

from __future__ import annotations

from collections.abc import Mapping

from rehearsal.ledger import VERSION, Text
from rehearsal.phone import Phone
from rehearsal.twilio import Brought

#: A voice note as WhatsApp makes it, and a picture: the first bytes are what they are known by.
VOICE_NOTE, PICTURE = b"OggS\x00rehearsal", b"\xff\xd8\xff\xe0rehearsal"


class ChatPhone(Phone):
    """One person in a chat of the stand-in's world; ``number`` has the chat's name before it."""

    #: What was sent last, and how its webhook went.
    last: tuple[Text, Brought]

    def says(self, *bodies: str, bring: bool = True) -> ChatPhone:
        """Send messages, one after the other, each after the replies to the one before."""
        for body in bodies:
            self._send(body, bring=bring)
        return self

    def taps(self, label: str) -> ChatPhone:
        """Press the button or the item of this label, in the latest message that has it: it may be an old one."""
        shown = next(each for each in reversed(self._inbox()) if any(label == its for _, its in each.taps))
        its_id = next(each for each, its in shown.taps if its == label)
        return self.presses(shown, its_id, label)

    def presses(self, shown: Text, its_id: str, label: str) -> ChatPhone:
        """The same, for a message and an id that one has: buttons answer with a payload, lists with an id."""
        names = ("ButtonText", "ButtonPayload") if len(shown.taps) <= 3 else ("ListTitle", "ListId")
        kind = "button" if len(shown.taps) <= 3 else "interactive"
        return self._send(label, kind=kind, more={names[0]: label, names[1]: its_id, **_reply_to(shown)})

    def shares_location(self, latitude: float, longitude: float) -> ChatPhone:
        """Send a pin on the map."""
        return self._send("", kind="location", more={"Latitude": f"{latitude}", "Longitude": f"{longitude}"})

    def sends_file(self, data: bytes = VOICE_NOTE, kind: str = "audio/ogg", body: str = "") -> ChatPhone:
        """Send a voice note, a picture, or whatever says that it is one."""
        ledger = self.stand_in.ledger
        name = f"ME{len(ledger.files) + 1:032x}"
        ledger.files[name] = data
        there = f"{self.stand_in.url}/{VERSION}/Accounts/{ledger.account}/Messages/MM{0:032x}/Media/{name}"
        return self._send(body, kind=kind.partition("/")[0], media=(there,), more={"MediaContentType0": kind})

    @property
    def sees(self) -> list[tuple[str, list[str]]]:
        """What came since the last message, in order: the text, and the labels that can be tapped below it."""
        return [(each.body, [label for _, label in each.taps]) for each in self._inbox()[self._seen :]]

    def _send(
        self,
        body: str,
        *,
        kind: str = "text",
        media: tuple[str, ...] = (),
        bring: bool = True,
        more: Mapping[str, str] | None = None,
    ) -> ChatPhone:
        self._seen = len(self._inbox())
        told = {"MessageType": kind, "ProfileName": "Marta", **(more or {})}
        self.last = self.stand_in.receive(self.number, body, media=media, bring=bring, more=told)
        self._settled()
        return self


def _reply_to(shown: Text) -> Mapping[str, str]:
    return {"OriginalRepliedMessageSid": shown.sid, "OriginalRepliedMessageSender": shown.sender}
