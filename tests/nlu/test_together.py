"""Whoever asks while Rasa is busy is heard together with the others who wait, and fails by nobody else's text."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from nlu.cage.server import Together


class Run:
    """A run that waits until it may go on, and fails at a text that is poison."""

    def __init__(self):
        self.runs, self.begun, self.go_on = [], Event(), Event()

    def __call__(self, texts):
        self.runs.append(list(texts))
        self.begun.set()
        assert self.go_on.wait(10)
        if "poison" in texts:
            raise ValueError("odd")
        return [[(text, 1.0)] for text in texts]


def asked(together, run, waiting, others):
    """One text keeps the run busy; then the others come, one thread each, and what became of each."""
    with ThreadPoolExecutor(len(others) + 1) as pool:
        first = pool.submit(together.hear, ["first"])
        assert run.begun.wait(10)
        later = [pool.submit(together.hear, each) for each in others]
        while len(waiting) < len(others):
            pass
        run.go_on.set()
        return [each.exception(10) or each.result() for each in (first, *later)]


@pytest.fixture
def run():
    return Run()


def test_who_waits_is_heard_in_one_run(run):
    together = Together(run)
    heard = asked(together, run, together._waiting, [["a"], ["b", "c"], ["d"]])
    assert heard == [[[("first", 1.0)]], [[("a", 1.0)]], [[("b", 1.0)], [("c", 1.0)]], [[("d", 1.0)]]]
    assert [sorted(each) for each in run.runs] == [["first"], ["a", "b", "c", "d"]]


def test_no_run_hears_more_than_it_may(run):
    together = Together(run, most=2)
    asked(together, run, together._waiting, [["a"], ["b"], ["c"]])
    assert max(map(len, run.runs)) == 2
    assert sorted(text for each in run.runs for text in each) == ["a", "b", "c", "first"]


def test_nobody_fails_by_the_text_of_another(run):
    together = Together(run)
    first, fine, odd = asked(together, run, together._waiting, [["fine"], ["poison"]])
    assert (first, fine) == ([[("first", 1.0)]], [[("fine", 1.0)]])
    assert isinstance(odd, ValueError)
