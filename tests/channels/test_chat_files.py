"""Voice notes and pictures of WhatsApp: fetched from Twilio alone, known by their bytes, and kept only up to a size."""

import pytest
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from channels.base import SendError
from rehearsal.chat_phone import PICTURE, VOICE_NOTE
from rehearsal.twilio import ACCOUNT
from tests.channels import test_chat_sending
from tests.channels.chats import open_whatsapp, said
from tests.channels.wire import NOW, request_to

door, phone = test_chat_sending.door, test_chat_sending.phone


@pytest.mark.parametrize(("data", "kind"), [(VOICE_NOTE, "audio/ogg"), (PICTURE, "image/jpeg")])
def test_a_file_is_fetched_by_what_its_bytes_say_and_let_go(door, stand_in, bot, phone, data, kind):
    phone.sends_file(data, kind="text/html")
    (file,) = bot.came[-1].files
    fetched = door.fetch(file)
    assert (fetched.kind, fetched.data) == (kind, data)
    door.let_go(file)
    assert stand_in.ledger.files == {}
    with pytest.raises(SendError) as gone:
        door.fetch(file)
    assert (gone.value.reason, gone.value.retry) == ("gone", False)


def test_what_nobody_can_tell_is_not_kept(door, bot, phone):
    phone.sends_file(b"<script>", kind="image/jpeg")
    with pytest.raises(SendError, match="unknown_kind"):
        door.fetch(bot.came[-1].files[0])


def test_what_is_too_large_is_not_kept(door, bot, phone):
    phone.sends_file(VOICE_NOTE + bytes(16 * 1024 * 1024))
    with pytest.raises(SendError) as caught:
        door.fetch(bot.came[-1].files[0])
    assert (caught.value.reason, caught.value.retry) == ("too_large", False)


def test_twilios_store_is_asked_without_our_credentials(door, stand_in, bot, phone, monkeypatch):
    known, answer = [], type(stand_in)._judged

    def judged(self, request):
        known.append((request.path == "/store/1", request.authorization is not None))
        return Response(VOICE_NOTE) if request.path == "/store/1" else answer(self, request)

    phone.sends_file()
    monkeypatch.setattr(type(stand_in), "_judged", judged)
    monkeypatch.setattr(type(stand_in.chats), "answer_media", lambda *_, **__: redirect(f"{stand_in.url}/store/1", 307))
    assert door.fetch(bot.came[-1].files[0]).data == VOICE_NOTE
    assert known == [(False, True), (True, False)]


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example.org/2010-04-01/Accounts/{account}/Messages/SM1/Media/ME1",
        "https://api.twilio.com.evil.example.org/2010-04-01/Accounts/{account}/Messages/SM1/Media/ME1",
        "https://api.twilio.com@evil.example.org/2010-04-01/Accounts/{account}/Messages/SM1/Media/ME1",
        "http://api.twilio.com/2010-04-01/Accounts/{account}/Messages/SM1/Media/ME1",
        "https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages/SM1/Media/ME1",
        "https://api.twilio.com/2010-04-01/Accounts/{account}/../AC0/Messages/SM1/Media/ME1",
        "file:///etc/passwd",
        "",
    ],
)
def test_our_credentials_go_to_twilio_alone(door, bot, address, monkeypatch):
    asked = []
    monkeypatch.setattr("requests.Session.get", lambda self, url, **more: asked.append(url))
    bot.came[-1:] = [read_with(address.format(account=ACCOUNT))]
    with pytest.raises(SendError, match="foreign_address"):
        door.fetch(bot.came[-1].files[0])
    assert asked == []


def read_with(address):
    form = said("", MessageType="image", NumMedia="1", MediaContentType0="image/jpeg", MediaUrl0=address or "x:")
    (found,) = open_whatsapp().parse(request_to("/in/whatsapp", form), NOW)
    return found
