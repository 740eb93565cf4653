"""A letter is read as it was meant, however it is made: charsets, markup, parts, and what was made to hurt."""

import random
from email.message import EmailMessage

import pytest

from channels.base import ChannelError
from channels.mail.letters import read_letter
from tests.mail.wire import MARTA, NOW, letter, mail, open_door


def test_who_wrote_and_what():
    found = letter("Hola\r\nmundo\r\n", Subject="=?utf-8?q?Registro_Mar=C3=ADa?=")
    assert (found.sender, found.subject, found.text) == (MARTA, "Registro María", "Hola\nmundo")


CHARSETS = {
    "utf-8": ("charset=utf-8", "Díaz".encode()),
    "called latin-1, and is Windows": ("charset=iso-8859-1", "“Díaz”".encode("cp1252")),
    "latin-1": ("charset=iso-8859-1", "Díaz".encode("latin-1")),
    "called latin-1, and is utf-8": ("charset=iso-8859-1", "Díaz".encode()),
    "unknown": ("charset=unknown-8bit", "Díaz".encode("cp1252")),
    "none, 8 bit": ("format=flowed", "Díaz".encode()),
    "called ascii": ("charset=us-ascii", "Díaz".encode("cp1252")),
    "utf-16": ("charset=utf-16", "Díaz".encode("utf-16")),
    "not even a charset": ('charset="\x01"', "Díaz".encode()),
}


@pytest.mark.parametrize("name", CHARSETS)
def test_letters_with_accents_come_through(name):
    charset, body = CHARSETS[name]
    found = read_letter(mail("", Content_Type=f"text/plain; {charset}") + body)
    assert found.text.strip("“”") == "Díaz"


def test_a_letter_in_base64_and_one_in_quoted_printable_say_the_same():
    one = letter("RMOtYXogTMOzcGV6Cg==\n", Content_Transfer_Encoding="base64")
    other = letter("D=C3=ADaz L=C3=B3pez=\n\n", Content_Transfer_Encoding="quoted-printable")
    assert one.text == other.text == "Díaz López"


@pytest.mark.parametrize(
    "name", ["=?utf-8?q?Eve=0D=0ABcc:_x@example.org?= <eve@example.com>", "Eve\u2028 <eve@example.com>"]
)
def test_a_name_that_breaks_lines_breaks_nothing(name):
    assert letter(From=name).sender == "eve@example.com"


@pytest.mark.parametrize("ids", ["<1@x>\nMessage-ID: <2@x>", "\n <1@x>", "<1@x> (comment)"])
def test_a_message_id_may_be_there_twice_or_folded(ids):
    assert letter(Message_ID=ids).message_id == "<1@x>"


def test_without_a_message_id_it_is_a_letter_too():
    assert letter(Message_ID=None).message_id == ""


def test_the_same_letter_that_comes_by_two_ways_is_the_same():
    first = mail(head="Received: by one; 10:00\n")
    again = mail(head="Received: by two; 10:05\nReceived: by one; 10:00\n")
    assert read_letter(first).fingerprint == read_letter(again).fingerprint
    assert read_letter(first).fingerprint != read_letter(mail("otra cosa")).fingerprint


def test_two_letters_that_say_the_same_and_have_no_id_are_two():
    first = mail("1", Message_ID=None, head="Received: by one; 10:00\n")
    later = mail("1", Message_ID=None, head="Received: by one; 11:00\n")
    assert read_letter(first).fingerprint != read_letter(later).fingerprint


# ------------------------------------------------------------------------------------------------------------- markup


def html(markup, plain=None):
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"] = MARTA, "register@example.org", "<h@example.com>"
    if plain is None:
        made.set_content(markup, subtype="html")
    else:
        made.set_content(plain)
        made.add_alternative(markup, subtype="html")
    return read_letter(made.as_bytes())


def test_a_letter_that_is_only_html_is_read():
    assert (
        html("<p>Soy de <b>Honduras</b>&nbsp;y estoy en Ju&aacute;rez.</p>").text
        == "Soy de Honduras y estoy en Juárez."
    )


def test_plain_text_goes_before_html_where_it_says_something():
    assert html("<p>uno</p>", plain="dos\n").text == "dos"
    assert html("<p>uno</p>", plain=" \n").text == "uno"


def test_what_html_quotes_is_marked():
    found = html(
        '<div>Marta</div><div class="gmail_quote">El lun escribió:<blockquote><p>1) Nombre</p><p>2) Apellido</p></blockquote></div>'
    )
    assert [line for line in found.text.splitlines() if line.startswith(">")] == ["> 1) Nombre", ">", "> 2) Apellido"]


def test_what_html_hides_is_not_read():
    assert html('<p>hola</p><p style="display:none">secreto</p><style>p {}</style><script>x()</script>').text == "hola"


# ------------------------------------------------------------------------------------------------------- what hangs on


def with_files(*files):
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"], made["Date"] = (
        MARTA,
        "register@example.org",
        "<f@example.com>",
        "today",
    )
    made.set_content("Aquí están")
    for kind, name, data in files:
        maintype, _, subtype = kind.partition("/")
        made.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return made.as_bytes()


def test_what_hangs_on_a_letter_is_named_by_its_place():
    found = read_letter(with_files(("image/jpeg", "papel.jpg", b"x" * 9), ("audio/amr", "voz.amr", b"y" * 9)))
    assert [(each.place, each.kind, each.name) for each in found.parts] == [
        (1, "image", "papel.jpg"),
        (2, "audio", "voz.amr"),
    ]
    assert found.text == "Aquí están"


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\x00b.jpg", "C:\\x\\y.jpg", "\u202egpj.exe", "con" * 90])
def test_a_name_means_nothing_to_a_file_system(name):
    (part,) = read_letter(with_files(("image/jpeg", name.replace("\x00", ""), b"x"))).parts
    assert not set(part.name) & set("/\\:\x00\u202e")
    assert len(part.name) <= 100


def test_a_logo_within_the_text_is_no_file():
    made = EmailMessage()
    made["From"] = MARTA
    made.set_content("<p>hola <img src='cid:x'></p>", subtype="html")
    made.add_related(b"small", maintype="image", subtype="png", cid="<x>")
    assert read_letter(made.as_bytes()).parts == ()


def test_no_more_files_than_anybody_looks_at():
    assert len(read_letter(with_files(*[("image/jpeg", f"{n}.jpg", b"x") for n in range(30)])).parts) == 10


def test_what_comes_by_http_is_kept_within_the_letter():
    door = open_door()
    (message,) = door.read(with_files(("image/jpeg", "papel.jpg", b"\xff\xd8\xff picture")), NOW)
    assert door.fetch(message.files[0]).data == b"\xff\xd8\xff picture"
    assert door.fetch(message.files[0]).kind == "image/jpeg"


# ------------------------------------------------------------------------------------------------------ made to hurt


def hostile():
    yield b""
    yield b"\x00" * 1000
    yield b"From: a@b.org\n" * 5000
    yield mail("x", Content_Type="multipart/mixed; boundary=")
    yield mail("--a\n" * 3000, Content_Type="multipart/mixed; boundary=a")
    yield b"".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n".encode() for n in range(3000))
    yield mail("<div>" * 5000, Content_Type="text/html")
    yield mail("<blockquote>" * 3000 + "x", Content_Type="text/html")
    yield mail("x", From="(" * 5000 + MARTA)
    yield mail("x", Subject="=?utf-8?b?" + "A" * 9000)
    yield mail("x", Subject="=?unknown?q?x?=", From="=?x?y?z?= <a@b.org>")
    yield mail("=" * 10_000, Content_Transfer_Encoding="quoted-printable")
    yield mail("A" * 10_001, Content_Transfer_Encoding="base64")
    yield mail("x", Content_Transfer_Encoding="x-uuencode")
    yield mail("x", Content_Disposition="attachment; filename*0*=utf-8''%FF; filename*1*=x; filename=\"")
    yield mail("x", References="<a@b> " * 20_000)
    yield mail("x", Authentication_Results=";;;=((((" * 500)


@pytest.mark.parametrize("raw", list(hostile()), ids=lambda raw: str(len(raw)))
def test_a_letter_that_was_made_to_hurt_is_kept_and_hurts_nobody(raw):
    arrivals = open_door(checked_by="mx.example.org").read(raw, NOW)
    assert len(arrivals) == 1


def test_five_thousand_mutated_letters_raise_nothing():
    seeds = [
        mail("1) Marta\n2) Díaz"),
        with_files(("image/jpeg", "x.jpg", b"123")),
        *(each for each in hostile() if 0 < len(each) < 9000),
    ]
    chance, door = random.Random(20), open_door(checked_by="mx.example.org")
    for _ in range(5000):
        raw = bytearray(chance.choice(seeds))
        for _ in range(chance.randrange(1, 12)):
            place = chance.randrange(len(raw))
            raw[place : place + chance.choice((0, 1, 1, 4))] = chance.choice(
                (b"", b"\n", b"\x00", b"\xff", b"=", b"<", b"--", b";", bytes([chance.randrange(256)]))
            )
            raw = raw or bytearray(b"x")
        try:
            arrivals = door.read(bytes(raw), NOW)
        except ChannelError:
            continue
        assert arrivals
