"""One Rasa runs on this machine: it is started, started again, changed for a new one, and ends with us."""

import select
import stat
from contextlib import contextmanager

import pytest

from nlu.keeper import START, Keeper
from nlu.places import Workshop

#: Says that it is ready, and lives until its input closes; or ends at once with a code.
READY = "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ $1 = --socket ] && s=$2; shift; done\ntouch $(dirname $s)/ready.$$\ncat\n"
SLOW = "#!/bin/sh\nexec cat\n"


class Shop:
    """A workshop with a false Python, and the clock and ears of its keeper."""

    def __init__(self, folder):
        self.shop = Workshop(folder)
        self.now = 0.0
        self.told = []
        self.has_python(READY)
        self.has_model("1" * 64)

    def has_python(self, script):
        self.shop.python.parent.mkdir(parents=True, exist_ok=True)
        self.shop.python.write_text(script)
        self.shop.python.chmod(stat.S_IRWXU)

    def has_model(self, checksum):
        self.shop.model.mkdir(exist_ok=True)
        (self.shop.model / "model.sha256").write_text(f"{checksum}  model.tar.gz\n")

    @contextmanager
    def keeper(self):
        keeper = Keeper(self.shop, lambda *what: self.told.append(what), lambda: self.now)
        try:
            yield keeper
        finally:
            keeper.close()

    def until(self, keeper, *told):
        """Looks until this was told; the false Pythons need the processor in between."""
        for _ in range(2000):
            keeper.step()
            if told in self.told:
                return self.told.remove(told)
            select.select([], [], [], 0.01)
        pytest.fail(f"{told} was never told, but {self.told}")


@pytest.fixture
def here(tmp_path):
    return Shop(tmp_path)


def test_a_model_is_served(here):
    with here.keeper() as keeper:
        here.until(keeper, "rasa_ready", "")


def test_without_a_model_nothing_is_started(here):
    (here.shop.model / "model.sha256").unlink()
    with here.keeper() as keeper:
        keeper.step()
        assert keeper._starting is None


def test_without_an_environment_nothing_is_started(here):
    here.shop.python.unlink()
    with here.keeper() as keeper:
        keeper.step()
        assert keeper._starting is None


def test_one_that_dies_is_started_again_after_a_pause(here):
    with here.keeper() as keeper:
        here.until(keeper, "rasa_ready", "")
        keeper._running[1].kill()
        here.until(keeper, "rasa_stopped", "ended")
        keeper.step()
        assert keeper._starting is None
        here.now += 1.5
        here.until(keeper, "rasa_ready", "")


@pytest.mark.parametrize(
    ("code", "reason"), [(3, "wrong_checksum"), (4, "model_not_loaded"), (5, "failed_smoke_set"), (1, "ended")]
)
def test_why_it_does_not_start_is_told_in_a_word(here, code, reason):
    here.has_python(f"#!/bin/sh\nexit {code}\n")
    with here.keeper() as keeper:
        here.until(keeper, "rasa_stopped", reason)


def test_a_model_that_was_refused_is_not_tried_again(here):
    here.has_python("#!/bin/sh\nexit 3\n")
    with here.keeper() as keeper:
        here.until(keeper, "rasa_stopped", "wrong_checksum")
        here.now += 1000
        keeper.step()
        assert keeper._starting is None


def test_a_new_model_takes_over_when_it_is_ready_and_not_before(here):
    with here.keeper() as keeper:
        here.until(keeper, "rasa_ready", "")
        old = keeper._running[1]
        here.has_model("2" * 64)
        keeper.step()
        assert old.poll() is None
        here.until(keeper, "rasa_ready", "")
        assert old.poll() is not None
        assert keeper._running[0] == "2" * 64


def test_a_new_model_that_is_refused_leaves_the_old_one_running(here):
    with here.keeper() as keeper:
        here.until(keeper, "rasa_ready", "")
        here.has_model("2" * 64)
        here.has_python("#!/bin/sh\nexit 5\n")
        here.until(keeper, "rasa_stopped", "failed_smoke_set")
        assert keeper._running[1].poll() is None


def test_one_that_does_not_get_ready_is_given_up(here):
    here.has_python(SLOW)
    with here.keeper() as keeper:
        keeper.step()
        here.now += START + 1
        here.until(keeper, "rasa_stopped", "too_slow")


def test_two_of_us_keep_one_rasa_and_the_second_takes_over(here):
    with here.keeper() as second:
        with here.keeper() as first:
            here.until(first, "rasa_ready", "")
            second.step()
            assert second._starting is None
        here.until(second, "rasa_ready", "")


def test_it_has_nothing_of_our_environment(here, tmp_path, monkeypatch):
    monkeypatch.setenv("MPP_CANARY", "canary")
    here.has_python(f"#!/bin/sh\nenv > {tmp_path}/seen\n" + READY.partition("\n")[2])
    with here.keeper() as keeper:
        here.until(keeper, "rasa_ready", "")
    assert {line.partition("=")[0] for line in (tmp_path / "seen").read_text().splitlines()} <= {
        "PWD",
        "SHLVL",
        "_",
        "OLDPWD",
    }
