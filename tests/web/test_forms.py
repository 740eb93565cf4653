"""What the page takes: its own forms, from its own visitors, once; and what it answers to everything else."""

import re
from datetime import UTC, datetime

import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from bot.dialogue.kinds.commands import is_skip
from bot.dialogue.messages import Field
from channels.base import BadRequest, BadSignature
from channels.page.entry import join_date
from channels.page.session import place_of
from channels.web import Web
from tests.web.scripted import NEUTRAL, build_app

NOW = datetime(2021, 2, 24, 16, 0, tzinfo=UTC)


def hidden(html):
    """What every form of the page carries, from its first form."""
    return dict(re.findall(r'<input type="hidden" name="([til])" value="([^"]*)">', html)[:3])


def begin(client, language="es"):
    form = hidden(client.get("/").text)
    return client.post("/", data=form | {"c": f"language:{language}"})


def post(client, given, **more):
    return client.post("/", data=hidden(client.get("/").text) | given, **more)


# ------------------------------------------------------------------------------------------------ who is there


@pytest.mark.parametrize(
    ("remote", "place"),
    [
        ("11.22.33.44", "11.22.33.0/24"),
        ("::ffff:11.22.33.44", "11.22.33.0/24"),
        ("2a02:100:7:8::9", "2a02:100:7::/48"),
        ("192.168.1.23", "192.168.1.23"),
        ("fd00::1:2", "fd00::1:2"),
        ("127.0.0.1", ""),
        ("::1", ""),
        ("unknown", ""),
        (None, ""),
    ],
)
def test_a_visitor_comes_from_as_much_of_the_address_as_many_share(remote, place):
    assert place_of(remote) == place


def test_a_first_visit_offers_every_language_and_leaves_no_cookie(client, live):
    answer = client.get("/")
    assert re.findall(r'value="language:(\w+)"', answer.text) == ["es", "en", "pt", "ht", "fr"]
    assert "Set-Cookie" not in answer.headers
    assert live.heard == []


def test_a_first_choice_makes_a_session_and_is_heard_as_a_command(client, live):
    answer = begin(client)
    assert (answer.status_code, answer.location) == (303, "/start")
    assert client.get("/start").location == "/"
    assert [(each.command, each.fields, each.text) for each in live.heard] == [("language:es", (), "")]


def test_the_cookie_is_random_long_and_out_of_reach_of_scripts_and_other_sites(client):
    cookies = [begin(client).headers["Set-Cookie"], (client.delete_cookie("s"), begin(client).headers["Set-Cookie"])[1]]
    tokens = [re.match(r"s=([\w-]{43});", each)[1] for each in cookies]
    assert tokens[0] != tokens[1]
    assert cookies[0].split("; ", 1)[1].replace(" ", "").split(";")[1:] == [
        "Max-Age=7200",
        "HttpOnly",
        "Path=/",
        "SameSite=Lax",
    ]


def test_over_tls_the_cookie_is_bound_to_this_host(live, content):
    client = build_app(live, content, public_url="https://example.org").test_client()
    cookie = begin(client).headers["Set-Cookie"]
    assert cookie.startswith("__Host-s=")
    assert "; Secure;" in cookie
    assert client.get("/").headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_address_tells_nothing_of_the_cookie(client, live):
    token = re.match(r"s=([\w-]+)", begin(client).headers["Set-Cookie"])[1]
    address = live.heard[0].address
    assert address.channel == "web"
    assert re.fullmatch("[0-9a-f]{32}", address.value)
    assert token not in str(live.heard[0])


def test_without_a_cookie_the_person_is_told_why_it_cannot_go_on(client):
    assert "cookies" in client.get("/start").text


def test_an_answer_after_the_session_is_gone_says_how_to_go_on(client, live):
    begin(client)
    form = hidden(client.get("/").text)
    client.delete_cookie("s")
    answer = client.post("/", data=form | {"q": "consent", "a:consent": "yes"})
    assert answer.status_code == 403
    assert "PIN" in answer.text
    assert len(live.heard) == 1


@pytest.mark.parametrize("proof", ["", "0" * 32, "é" * 32])
def test_a_form_without_the_sessions_proof_is_refused(client, live, proof):
    begin(client)
    form = hidden(client.get("/").text) | {"t": proof, "c": "help"}
    assert client.post("/", data=form).status_code == 403
    assert len(live.heard) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "null"},
    ],
)
def test_what_another_site_makes_the_browser_send_is_refused(client, live, headers):
    begin(client)
    assert post(client, {"c": "help"}, headers=headers).status_code == 403
    assert len(live.heard) == 1


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://localhost"}, {"Origin": "null"}, {"Sec-Fetch-Site": "same-origin"}]
)
def test_what_this_page_sends_is_taken(client, live, headers):
    begin(client)
    assert post(client, {"c": "help"}, headers=headers).status_code == 303
    assert live.heard[-1].command == "help"


# ------------------------------------------------------------------------------------------------ what is entered


def test_a_screen_becomes_one_message_with_a_field_for_each_question(client, live):
    begin(client)
    given = {
        "q": ["p1.given_names", "p1.birth_date", "needs", "phone"],
        "o": "phone",
        "a:p1.given_names": " María José ",
        "d:p1.birth_date": "3",
        "m:p1.birth_date": "4",
        "y:p1.birth_date": "1990",
        "a:needs": ["medical", "older"],
    }
    post(client, given)
    assert live.heard[-1].fields == (
        Field("p1.given_names", "María José"),
        Field("p1.birth_date", "1990-04-03"),
        Field("needs", "medical,older"),
        Field("phone", "saltar"),
    )
    assert (live.heard[-1].account, live.heard[-1].text, live.heard[-1].command) == ("web", "", None)


def test_a_question_that_must_be_answered_is_sent_empty(client, live):
    begin(client)
    post(client, {"q": "p1.surnames"})
    assert live.heard[-1].fields == (Field("p1.surnames", ""),)


def test_the_button_that_leaves_out_beats_what_was_typed(client, live):
    begin(client)
    post(client, {"q": "phone", "o": "phone", "s": "phone", "a:phone": "55"})
    assert live.heard[-1].fields == (Field("phone", "saltar"),)


def test_the_word_that_leaves_out_is_understood_in_every_language(content):
    assert all(is_skip(words.skip.first, words) for words in content.words.values())


def test_free_words_go_to_no_question(client, live):
    begin(client)
    post(client, {"text": " ¿Cuándo puedo entrar? "})
    assert (live.heard[-1].text, live.heard[-1].fields, live.heard[-1].about) == ("¿Cuándo puedo entrar?", (), None)


def test_number_and_pin_are_handed_on_together(client, live):
    begin(client)
    post(client, {"c": "resume", "a:reference": "1234 5671", "a:pin": "802513"})
    assert live.heard[-1].command == "resume"
    assert live.heard[-1].fields == (Field("reference", "1234 5671"), Field("pin", "802513"))


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("3", "4", "1990"), "1990-04-03"),
        (("31", "2", "1990"), "1990-02-31"),
        (("3", "4", "90"), "3/4/90"),
        (("", "4", "1990"), "04/1990"),
        (("", "", "1990"), "1990"),
        (("3", "", "1990"), "3 1990"),
        (("3", "4", ""), "3 4"),
        (("", "", "8 años"), "8 años"),
        (("", "", ""), ""),
    ],
)
def test_three_fields_are_one_date(parts, text):
    assert join_date(*parts) == text


def test_the_same_form_sent_twice_has_one_effect_and_one_answer(client, live):
    begin(client)
    form = hidden(client.get("/").text) | {"q": "consent", "a:consent": "yes"}
    answers = [client.post("/", data=form, headers={"X-Page": "1"}).text for _ in range(2)]
    assert len(live.heard) == 2
    assert all("802513" in each for each in answers)


def test_a_form_corrected_before_it_is_sent_again_is_another_message(client, live):
    begin(client)
    form = hidden(client.get("/").text) | {"q": "consent"}
    client.post("/", data=form | {"a:consent": "yes"})
    client.post("/", data=form | {"a:consent": "no"})
    assert [each.fields[0].text for each in live.heard[1:]] == ["yes", "no"]


def test_two_people_never_share_the_id_of_a_message(live, content):
    app = build_app(live, content)
    same = {"i": "A" * 22, "l": "es", "text": "hola"}
    for client in (app.test_client(), app.test_client()):
        begin(client)
        client.post("/", data=hidden(client.get("/").text) | same)
    assert len({each.provider_id for each in live.heard}) == len(live.heard) == 4


@pytest.mark.parametrize(
    "bad",
    [
        {"i": ""},
        {"i": "../../etc"},
        {"c": "drop"},
        {"c": "language:xx"},
        {"l": "xx", "q": "place"},
        {"text": "a" * 20_001},
        {"a:" + "k" * 100: "x"},
        {f"a:{n}": "x" for n in range(70)},
    ],
)
def test_a_form_that_no_page_of_ours_makes_is_refused(client, live, bad):
    begin(client)
    assert post(client, bad).status_code == 400
    assert len(live.heard) == 1


def test_a_body_that_is_too_large_is_refused_unread(client, live):
    begin(client)
    assert client.post("/", data={"text": "a" * 70_000}).status_code == 413


def test_a_body_that_is_no_form_is_refused(client):
    begin(client)
    assert client.post("/", data=b"\xff\x00{", content_type="application/json").status_code == 403


def test_a_long_text_within_bounds_is_taken_whole(client, live):
    begin(client)
    post(client, {"text": "a" * 20_000})
    assert len(live.heard[-1].text) == 20_000


# ------------------------------------------------------------------------------------------------ what is answered


def test_after_a_form_the_browser_asks_for_the_page_so_that_a_reload_sends_nothing(client):
    begin(client)
    answer = post(client, {"q": "consent", "a:consent": "yes"})
    assert (answer.status_code, answer.location) == (303, "/")
    assert "802513" in client.get("/").text


def test_a_script_is_given_the_page_at_once(client):
    begin(client)
    answer = post(client, {"q": "consent", "a:consent": "yes"}, headers={"X-Page": "1"})
    assert (answer.status_code, answer.headers["X-Page"]) == (200, "1")
    assert "802513" in answer.text


@pytest.mark.parametrize("path", ["/", "/start", "/receipt"])
def test_no_page_is_kept_framed_told_on_or_mixed_with_anything_of_others(client, path):
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types page"
    )
    assert {name: headers[name] for name in ("Cache-Control", "Referrer-Policy", "X-Content-Type-Options")} == {
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    assert headers["Cross-Origin-Opener-Policy"] == headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_way_out_takes_the_cookie_and_leads_elsewhere(client):
    begin(client)
    answer = client.get("/leave")
    assert (answer.status_code, answer.location) == (303, NEUTRAL)
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get_cookie("s") is None
    assert 'value="language:es"' in client.get("/").text


def test_another_site_cannot_push_anybody_out(client):
    begin(client)
    assert client.get("/leave", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.get_cookie("s") is not None


def test_the_receipt_shows_the_number_and_never_the_pin(client, live):
    begin(client)
    assert client.get("/receipt").location == "/"
    live.at = len(live.screens) - 1
    slip = client.get("/receipt").text
    assert "1234 5671" in slip
    assert "802513" not in slip
    assert "<svg" in slip


def test_the_receipt_is_offered_once_where_it_is_told_of_and_at_the_foot_later(client, live):
    begin(client)
    assert 'href="/receipt"' not in client.get("/").text
    live.at = len(live.screens) - 1
    told = client.get("/").text
    live.screens = (*live.screens[:-1], live.screens[0])
    later = client.get("/").text
    assert (told.count('href="/receipt"'), later.count('href="/receipt"')) == (1, 1)
    assert told.index('href="/receipt"') < told.index("</main>")
    assert later.index('href="/receipt"') > later.index("</main>")


def test_what_a_person_wrote_cannot_become_part_of_the_page(client, live):
    from tests.web.scripted import Expect, ask

    begin(client)
    nasty = '\u2068<script>alert(1)</script>"\u2069'
    live.screens = ((ask("note", nasty, Expect.NAME, hint=nasty, problem=nasty, filled=nasty),),)
    live.at = 0
    shown = client.get("/").text
    assert "<script>alert" not in shown
    assert shown.count("&lt;script&gt;") == 4


# ------------------------------------------------------------------------------------------------ as a channel


def request(headers=(), **form):
    return Request(EnvironBuilder(method="POST", data=form, headers=dict(headers)).get_environ())


def test_the_channel_reads_what_the_page_reads(client, live, content):
    token = re.match(r"s=([\w-]+)", begin(client).headers["Set-Cookie"])[1]
    form = hidden(client.get("/").text)
    sent = request({"Cookie": f"s={token}"}, **form, text="hola")
    Web(content).verify(sent)
    [message] = Web(content).parse(sent, NOW)
    assert (message.address, message.text, message.received_at) == (live.heard[0].address, "hola", NOW)


def test_the_channel_refuses_a_forged_form_and_one_of_nobody(client, content):
    token = re.match(r"s=([\w-]+)", begin(client).headers["Set-Cookie"])[1]
    with pytest.raises(BadSignature):
        Web(content).verify(request({"Cookie": f"s={token}"}, t="0" * 32))
    with pytest.raises(BadRequest):
        Web(content).parse(request(text="hola"), NOW)
