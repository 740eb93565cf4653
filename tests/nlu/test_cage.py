"""Parts of the model that can be looked at one by one, in Rasa's environment."""

from __future__ import annotations

import json
import subprocess

import pytest

from nlu.places import ROOT, Workshop

BUILT = Workshop(ROOT / "var" / "nlu")
LOOK = """
import json, sys
from pathlib import Path
import numpy as np
from nlu.cage.memory import _write
from nlu.cage.names import Names
from nlu.cage.neighbours import _largest
from nlu.cage.small_e5 import _forget_others

folder = Path(sys.argv[1])
chance = np.random.default_rng(7)
rows = [chance.random(size) for size in (1, 39, 40, 2559, 2560, 2624, 5000, 50_001)]
found = {"largest": all(set(_largest(row, 40)) == set(np.argsort(row)[-40:]) for row in rows)}

names = [("Ana", "Luis", "Marta", "Pedro", "Rosa", "Jorge")[at % 6] for at in range(60)]
told = [(f"me llamo {name} y vivo lejos", [(9, 9 + len(name))]) for name in names]
(folder / "names").mkdir()
Names().fit(told, ["donde queda el puente", "me voy hoy y no vuelvo"] * 20, folder / "names")
kept = Names.load(folder / "names")
texts = ["me llamo Xiomara y vivo lejos", "donde queda el puente", "me llamo Marta y me llamo Martha y vivo lejos", ""]
found["names"] = [[text[a:b] for a, b in kept.find(text)] for text in texts]

for name in ("small-e5-new", "small-e5-old", "small-e5-untaught", "small-e5-other.123", "doc"):
    (folder / "share" / name).mkdir(parents=True)
_forget_others(folder / "share" / "small-e5-new", folder / "share" / "small-e5-untaught")
found["encoders"] = sorted(each.name for each in (folder / "share").iterdir())

for name in ("old.npz", "new.77.npz"):
    (folder / name).touch()
_write(folder / "new.npz", {bytes(16): np.zeros(2, np.float16)})
found["meanings"] = sorted(each.name for each in folder.glob("*.npz"))
json.dump(found, sys.stdout)
"""

pytestmark = [pytest.mark.rasa, pytest.mark.xdist_group("rasa")]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """What was seen there."""
    if not BUILT.is_built():
        pytest.skip("there is no trained model here: `make nlu`")
    command = [str(BUILT.python.absolute()), "-c", LOOK, str(tmp_path_factory.mktemp("cage"))]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout)


def test_the_nearest_phrases_are_those_that_sorting_all_of_them_would_find(found):
    assert found["largest"]


def test_a_name_is_found_by_the_words_around_it_and_of_two_spellings_the_later(found):
    assert found["names"] == [["Xiomara"], [], ["Martha"], []]


def test_what_earlier_teachings_left_is_thrown_away_and_what_somebody_writes_is_not(found):
    assert found["encoders"] == ["doc", "small-e5-new", "small-e5-other.123", "small-e5-untaught"]
    assert found["meanings"] == ["new.77.npz", "new.npz"]
