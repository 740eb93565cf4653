"""When a model has to be trained anew."""

from __future__ import annotations

from nlu.build import fingerprint
from nlu.places import INGREDIENTS, Workshop, digest


def test_what_a_model_is_made_of_is_there():
    assert [each for each in INGREDIENTS if not each.is_file()] == []


def test_every_file_that_its_parts_are_written_in_is_among_it():
    """One that were forgotten would leave an old model in place."""
    cage = next(each for each in INGREDIENTS if each.name == "components.py").parent
    for file in (each for each in INGREDIENTS if each.suffix == ".py"):
        used = {line.split()[1] for line in file.read_text("utf-8").splitlines() if line.startswith("from nlu.cage.")}
        files = {cage / f"{name.rpartition('.')[2]}.py" for name in used}
        assert files <= {*INGREDIENTS, cage / "memory.py"}  # which keeps what an encoder made, and changes nothing


def test_a_changed_file_is_another_model(tmp_path):
    file = tmp_path / "tuned.npz"
    file.write_bytes(b"one")
    before = digest([file])
    assert before == digest([file])
    file.write_bytes(b"two")
    assert digest([file]) != before


def test_changed_phrases_are_another_model(tmp_path):
    shop = Workshop(tmp_path)
    shop.data.mkdir()
    before = fingerprint(shop)
    (shop.data / "es.yml").write_text("nlu: []")
    assert fingerprint(shop) != before
