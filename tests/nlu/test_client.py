"""Whatever becomes of Rasa, asking it costs two seconds at the most, and nobody reads what was asked."""

import gc
import itertools
from time import monotonic

import pytest

from nlu.client import FAILURES, REMEMBERED, Breaker, Client, Found, NotHeard, Place
from tests.nlu.wire import answer, rasa

LABELS = frozenset({"entry_date", "entry_order", "out_of_scope"})
SURE = [("entry_date", 0.9), ("entry_order", 0.1)]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "rasa.sock"


def client(path, **more):
    return Client(Place.of(f"unix:{path}"), LABELS, **more)


def test_a_text_is_heard(path):
    with rasa(path, lambda _: answer(SURE)):
        assert client(path).hear("cuándo entro").ranking == (("entry_date", 0.9), ("entry_order", 0.1))


def test_many_texts_are_asked_together_and_come_back_in_order(path):
    order = [("entry_order", 1.0)]
    with rasa(path, lambda _: answer(SURE, order)) as asked:
        heard = client(path).hear_all(["cuándo", "en qué orden", "cuándo"])
    assert [each.ranking[0][0] for each in heard] == ["entry_date", "entry_order", "entry_date"]
    assert len(asked) == 1


def test_no_number_and_no_address_leaves(path):
    with rasa(path, lambda _: answer(SURE)) as asked:
        client(path).hear("soy A200123456, fulana@example.org, +525500001234, nací el 3/4/1985")
    (request,) = asked
    assert [each for each in (b"200123456", b"fulana", b"5500001234", b"1985") if each in request] == []


def test_what_was_asked_is_asked_once_and_cannot_be_read_from_what_is_remembered(path):
    with rasa(path, lambda _: answer(SURE)) as asked:
        ears = client(path)
        assert ears.hear("me llamo Canaria Amarilla") == ears.hear("me llamo Canaria Amarilla")
    assert len(asked) == 1
    assert "Canaria" not in repr(vars(ears))
    assert all(len(key) == 16 for key in ears._known)


def test_what_somebody_is_called_is_told_and_not_remembered(path):
    with rasa(path, lambda _: answer(SURE, names=["Canaria Amarilla"])) as asked:
        ears = client(path)
        found = [ears.hear("me llamo Canaria Amarilla") for _ in range(2)]
    assert [each.names for each in found] == [("Canaria Amarilla",)] * 2
    assert (len(asked), dict(ears._known)) == (2, {})


def test_only_so_much_is_remembered(path):
    ears = client(path)
    ears._remember({number.to_bytes(16): Found(tuple(SURE)) for number in range(REMEMBERED + 10)})
    assert len(ears._known) == REMEMBERED


def reason(ears, text="cuándo entro"):
    with pytest.raises(NotHeard) as problem:
        ears.hear(text)
    return problem.value.reason


def test_nobody_there(path):
    assert reason(client(path)) == "down"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (b"", "refused"),
        (b"garbage", "refused"),
        (b"HTTP/1.0 500 Oh\r\n\r\n{}", "refused"),
        (b"HTTP/1.0 200 OK\r\n\r\nnot json", "rubbish"),
        (b"HTTP/1.0 200 OK\r\n\r\n[]", "rubbish"),
        (b'HTTP/1.0 200 OK\r\n\r\n{"heard": []}', "rubbish"),
        (b'HTTP/1.0 200 OK\r\n\r\n{"heard": [[[["entry_date", "much"]], []]]}', "rubbish"),
        (b'HTTP/1.0 200 OK\r\n\r\n{"heard": [[[["entry_date", 17]], []]]}', "rubbish"),
        (b'HTTP/1.0 200 OK\r\n\r\n{"heard": [[[["entry_date", NaN]], []]]}', "rubbish"),
        (b'HTTP/1.0 200 OK\r\n\r\n{"heard": [[[["entry_date", 0.9]], [7]]]}', "rubbish"),
        (b'HTTP/1.0 200 OK\r\n\r\n{"heard": [[["entry_date", 0.9]]]}', "rubbish"),
        (b"HTTP/1.0 200 OK\r\n\r\n" + b"[" * 2_000_000, "rubbish"),
        (answer([("who_knows", 1.0)]), "unknown_label"),
    ],
)
def test_rubbish_is_told_from_an_answer(path, said, wanted):
    with rasa(path, lambda _: said):
        assert reason(client(path)) == wanted


def test_a_hanging_rasa_is_left_in_time(path):
    with rasa(path, lambda _: None):
        before = monotonic()
        assert reason(client(path, patience=0.3)) == "slow"
        assert monotonic() - before < 2


def test_one_that_dawdles_is_left_in_time_as_well(path):
    with rasa(path, lambda _: itertools.repeat(b" ")):
        before = monotonic()
        assert reason(client(path, patience=0.3)) == "slow"
        assert monotonic() - before < 2


def test_after_failures_nobody_asks_for_a_while_and_then_one_does(path):
    now = [0.0]
    ears = client(path, clock=lambda: now[0])
    assert [reason(ears) for _ in range(FAILURES + 1)] == ["down"] * FAILURES + ["resting"]
    with rasa(path, lambda _: answer(SURE)):
        now[0] += 1.5
        assert ears.hear("cuándo entro").ranking[0][0] == "entry_date"
        assert ears.hear("otra cosa").ranking[0][0] == "entry_date"


def test_only_one_tries_while_the_others_rest():
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    for _ in range(FAILURES):
        breaker.note(fine=False)
    now[0] += 1.5
    assert [breaker.lets_through() for _ in range(3)] == [True, False, False]


def test_pauses_grow_up_to_a_limit():
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    for _ in range(50):
        breaker.note(fine=False)
    now[0] += 29
    assert not breaker.lets_through()
    now[0] += 2
    assert breaker.lets_through()


@pytest.mark.parametrize("text", ["x" * 100_000, "😀" * 500, "\x00\x01\x02", "привет мир 你好", "", " "])
def test_any_text_may_be_asked(path, text):
    with rasa(path, lambda _: answer(SURE)):
        assert client(path).hear(text).ranking[0][0] == "entry_date"


def test_an_address_elsewhere():
    assert Place.of("http://127.0.0.1:5005") == Place(host="127.0.0.1", port=5005)


@pytest.fixture(autouse=True)
def _no_wire_is_left_open():
    yield
    gc.collect()
