"""`make nlu`: from the phrases to a model that may be served; nothing is made again that is there already.

What is made lies beside what is used until it is whole and has passed; then it takes its place by one renaming.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from bot.settings import SettingsWrong, load
from nlu.phrases import write_phrases
from nlu.places import INGREDIENTS, ROOT, Workshop, digest

LOCK = ROOT / "nlu" / "requirements.lock"
#: Rasa tells nobody that it runs, and keeps its own notes where ours are.
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}


class NotBuilt(Exception):
    """There is no new model; the message is one line that says why."""


def build(shop: Workshop) -> Path:
    """The folder of a model that belongs to these phrases and this pipeline; raises NotBuilt."""
    with shop.alone("build") as mine:
        if not mine:
            raise NotBuilt("somebody else is building here already")
        _make_environment(shop)
        say("writing the phrases in Rasa's format")
        count = _write_data(shop)
        mark = fingerprint(shop)
        folder = shop.folder / f"model-{mark[:16]}"
        if not (folder / "model.sha256").exists():
            say(f"training on {count} phrases (some minutes)")
            _train(shop, folder)
        _check(shop, folder)
        _use(shop.model, folder, "model-*")
        return folder


def _make_environment(shop: Workshop) -> None:
    """Python 3.10 with what the lock names, and nothing of ours."""
    folder = shop.folder / f"env-{sha256(LOCK.read_bytes()).hexdigest()[:16]}"
    if not folder.exists():
        with _beside(folder) as part:
            _make_python(part)
            say("installing its environment (2.5 GB, a minute or two)")
            install = ["pip", "install", "--quiet", "--python", str(part), "--require-hashes", "-r", str(LOCK)]
            if _uv(install):
                raise NotBuilt("installing failed: is there a way to the package registry?")
    _use(shop.folder / "env", folder, "env-*")


def _make_python(folder: Path) -> None:
    """One that is here already, else one that uv fetches; a folder that may be renamed."""
    make = ["venv", "--quiet", "--clear", "--relocatable", "--python", "3.10", str(folder)]
    if _uv([*make, "--no-python-downloads"]) and _uv(make):
        raise NotBuilt("Python 3.10 is missing, so only exact words are understood: install python3.10")


def _uv(arguments: list[str]) -> int:
    """Its own words only where somebody asks for them: one line of ours says what to do."""
    uv = os.environ.get("UV") or "uv"
    out = None if os.environ.get("VERBOSE") else subprocess.DEVNULL
    try:
        return subprocess.run([uv, *arguments], stdout=out, stderr=out, check=False).returncode  # noqa: S603
    except OSError:
        raise NotBuilt("uv is missing: start it with `make nlu`") from None


def say(what: str) -> None:
    """One line of progress."""
    print(f"Rasa: {what}", file=sys.stderr, flush=True)  # noqa: T201 - it talks to a developer


def fingerprint(shop: Workshop) -> str:
    """Changes when the phrases or anything else changes that the model is made of."""
    return digest([*INGREDIENTS, *sorted(shop.data.glob("*.yml"))])


def _write_data(shop: Workshop) -> int:
    with _beside(shop.data) as part:
        return write_phrases(part)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder that takes the place of another one when the block has ended well."""
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    yield part
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


def environment(shop: Workshop) -> dict[str, str]:
    """What Rasa's processes find around them while they build: nothing of a developer's but where programs are."""
    kept = {name: os.environ[name] for name in ("PATH", "OMP_NUM_THREADS") if name in os.environ}
    own = {
        "HOME": str(shop.folder),
        "RASA_CACHE_DIRECTORY": str(shop.folder / "cache"),
        "NLU_VECTORS": str(shop.vectors),
    }
    return {**kept, **own, **QUIET}


def _train(shop: Workshop, folder: Path) -> None:
    with _beside(folder) as part:
        train = ["train", "nlu", "--config", "config.yml", "--nlu", str(shop.data), "--out", str(part)]
        run(shop, ["-m", "rasa", *train, "--fixed-model-name", "model"], part.parent / "train.log")
        model = part / "model.tar.gz"
        if not model.exists():
            raise NotBuilt(f"training left no model; see {shop.folder / 'train.log'}")
        (part / "model.sha256").write_text(f"{sha256(model.read_bytes()).hexdigest()}  model.tar.gz\n", "ascii")


def run(shop: Workshop, arguments: list[str], log: Path) -> None:
    """A command of Rasa's environment; raises NotBuilt when it fails."""
    command = [str(shop.python.absolute()), *arguments]
    with log.open("wb") as out:
        done = subprocess.run(command, cwd=ROOT, env=environment(shop), stdout=out, stderr=out, check=False)  # noqa: S603
    if done.returncode:
        raise NotBuilt(f"{' '.join(arguments[1:4])} failed; see {log}")


def _check(shop: Workshop, folder: Path) -> None:
    """Whether it is the one that was trained; the server asks the same each time, and then the smoke set."""
    wanted = (folder / "model.sha256").read_text("ascii").split()[0]
    if sha256((folder / "model.tar.gz").read_bytes()).hexdigest() != wanted:
        shutil.rmtree(folder)
        raise NotBuilt("the model is not the one that was trained; it was thrown away: run it again")


def _use(link: Path, folder: Path, others: str) -> None:
    """The link is renamed into place; what it led to before is thrown away."""
    beside = link.with_name(f"{link.name}.link")
    beside.unlink(missing_ok=True)
    beside.symlink_to(folder.name)
    beside.rename(link)
    for each in link.parent.glob(others):
        if each != folder:
            shutil.rmtree(each, ignore_errors=True)


def main() -> None:
    """Build, and print how Rasa's own commands are called with what was built; ``--quiet`` does not print them.

    ``--if-wanted`` builds nothing where the settings name another Rasa, or none.
    """
    try:
        settings = load()
    except SettingsWrong as wrong:
        sys.exit("\n".join(wrong.faults))
    if "--if-wanted" in sys.argv and settings.nlu_url is not None:
        return
    shop = Workshop(settings.nlu_folder)
    try:
        folder = build(shop)
    except NotBuilt as problem:
        sys.exit(f"Rasa: {problem}")
    say(f"{folder / 'model.tar.gz'} ({(folder / 'model.sha256').read_text('ascii').split()[0][:16]}...)")
    if not {"--quiet", "--if-wanted"} & set(sys.argv):
        _show_commands(shop)


def _show_commands(shop: Workshop) -> None:
    rasa, folder = f"RASA_TELEMETRY_ENABLED=false {shop.folder}/env/bin/rasa", shop.folder
    print("Rasa's own commands, from here:")  # noqa: T201
    print(f"  {rasa} train nlu --nlu {shop.data} --out {folder}/own")  # noqa: T201
    print(f"  {rasa} test nlu --nlu {shop.data} --model {shop.model} --out {folder}/results")  # noqa: T201
    print(f"  {rasa} shell nlu --model {shop.model}")  # noqa: T201


if __name__ == "__main__":
    main()
