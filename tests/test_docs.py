"""What the documents say is there: every file, command, setting and word that they name."""

import re
from pathlib import Path

import click
import pytest

from bot import settings
from bot.__main__ import mpp
from storage.tries import NARROW, OVERALL, USUAL

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCS = [README, *sorted((ROOT / "docs").rglob("*.md"))]
GUIDES = sorted((ROOT / "docs").glob("adding-*.md"))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
#: made by the commands, on each machine
MADE = ("var/", ".venv/", ".tools/", ".env")
#: an address of the server is written like a path, and is none
ADDRESSES = {"/in/email", "/in/sms", "/in/<name>", "/metrics"}
#: a name in a document may be a field of a class or a key of a mapping
DEFINED = r"^\s*(?:def |class )?{0}\b(?:\s*[(:=]|$)"
#: what a guide tells somebody to write is not there yet
EXAMPLES = {"interpreter", "school"}

every_document = pytest.mark.parametrize("path", DOCS, ids=lambda path: str(path.relative_to(ROOT)))


def quoted(text):
    """What stands between backticks on one line, blocks left out."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def paths(text):
    """Quoted names of files and folders, with the name in the file that may follow a colon."""
    for each in quoted(text):
        found = re.fullmatch(r"([\w.<>*/-]+?)(?::(\w+))?", each)
        if (
            found
            and ("/" in found[1] or re.search(r"\w\.(py|md|yml|ftl|toml|txt)$", found[1]))
            and each not in ADDRESSES
        ):
            yield found[1], found[2]


def is_there(name, base):
    """Whether a file is found from the root; a bare file name may stand in any room, or beside the document."""
    if name.startswith(MADE) or name == "erasures.txt":
        return True
    pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
    return any(ROOT.glob(pattern)) or ("/" not in pattern and any(base.rglob(pattern)))


@every_document
def test_every_file_named_is_there(path):
    named = {name for name, _ in paths(path.read_text()) if not EXAMPLES & set(re.findall(r"\w+", name))}
    assert sorted(name for name in named if not is_there(name, ROOT / "bot")) == []


@every_document
def test_every_name_that_is_said_to_be_in_a_file_is_in_it(path):
    told = re.findall(r"((?:`[\w.]+`(?:,| and)?\s)+)in\s`([\w/]+\.\w+)`", path.read_text())
    named = [(name, file) for names, file in told for name in quoted(names)]
    assert [each for each in named if not re.search(rf"\b{each[0]}\b", (ROOT / each[1]).read_text())] == []


@every_document
def test_every_link_leads_somewhere(path):
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)", path.read_text())
    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []


@every_document
def test_every_heading_linked_to_is_there(path):
    for file, heading in re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", path.read_text()):
        text = ((path.parent / file) if file else path).read_text()
        assert heading in {slug(line) for line in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


def slug(heading):
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@every_document
def test_every_setting_named_exists(path):
    assert set(re.findall(r"\bMPP_[A-Z_]+", path.read_text())) <= set(settings.names())


def commands(text):
    """Everything that a document tells somebody to run."""
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    indented = re.findall(r"^    ((?:\./|make |mpp |\.venv/)[^\n]*)", text, re.MULTILINE)
    for line in [*blocks.splitlines(), *indented, *quoted(text)]:
        words = line.partition("  ")[0].split()
        while words and re.fullmatch(r"MPP_\w+=\S+", words[0]):
            words = words[1:]
        if words and words[0].removeprefix(".venv/bin/") in {"mpp", "make", "./test", "./run"}:
            yield [words[0].removeprefix(".venv/bin/"), *words[1:]]


@every_document
def test_every_command_named_exists(path):
    for name, *arguments in commands(path.read_text()):
        match name:
            case "mpp":
                assert_is_command(mpp, arguments)
            case "make":
                assert all(re.search(rf"^{each}:", (ROOT / "Makefile").read_text(), re.MULTILINE) for each in arguments)
            case "./test":
                assert [each for each in arguments if not (ROOT / each).exists()] == []
            case _:
                assert not arguments
                assert (ROOT / name).stat().st_mode & 0o100


def assert_is_command(group, arguments):
    """Every word is a command of the one before it, and an option is one that the last of them has."""
    command = group
    context = click.Context(group)
    for each in arguments:
        if each.startswith("--"):
            known = {option for parameter in command.get_params(context) for option in parameter.opts}
            assert each in known, f"{command.name} has no {each}"
        elif isinstance(command, click.Group):
            command = command.get_command(context, each)
            assert command is not None, f"there is no command {' '.join(arguments)}"


# ------------------------------------------------------------------------------------------------------------ README


def section(title):
    return re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", README.read_text(), re.DOTALL | re.MULTILINE)[1]


def test_the_map_shows_every_room_and_no_other():
    block = re.search(r"(?:^    .*\n)+", section("The map of the house"), re.MULTILINE)[0]
    shown = re.findall(r"^ {4,6}((?:[\w.]+/?  ?)+) ", block, re.MULTILINE)
    rooms = {name.rstrip("/") for line in shown for name in line.split() if name.endswith("/")}
    outer = {name.rstrip("/") for name in re.findall(r"^    (\w+/)", block, re.MULTILINE)}
    folders = {each.name for each in ROOT.iterdir() if each.is_dir() and not each.name.startswith(".")}
    assert outer == {name for name in folders if name not in ignored()}
    assert rooms - outer == {each.name for each in (ROOT / "bot").iterdir() if each.is_dir() and "__" not in each.name}


def ignored():
    """Folders that a command makes, here or at a developer's."""
    return {line.strip("/\n") for line in (ROOT / ".gitignore").read_text().splitlines() if line.endswith("/")}


GLOSSARY = re.findall(r"^\| ([A-Z][\w ]*) \| [^|]+ \| `([^`]+)` \|$", README.read_text(), re.MULTILINE)


@pytest.mark.parametrize(("word", "place"), GLOSSARY)
def test_a_word_of_the_glossary_is_a_name_in_the_code(word, place):
    file, _, name = place.partition(":")
    assert re.search(DEFINED.format(name), (ROOT / file).read_text(), re.MULTILINE), f"{word}: no {name} in {file}"


def test_the_glossary_is_in_order_and_says_nothing_twice():
    words = [word for word, _ in GLOSSARY]
    assert len(words) > 20
    assert words == sorted(set(words), key=str.casefold)


def test_the_transcript_has_its_place():
    assert re.search(r"<!-- transcript -->.*<!-- /transcript -->", README.read_text(), re.DOTALL)


# ------------------------------------------------------------------------------------------------- guides, decisions


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_a_guide_ends_with_the_command_that_proves_it(path):
    assert re.search(r"\n```sh\n[^`]+\n```\n\Z", path.read_text())


def test_every_guide_stands_in_the_readme():
    assert [path.name for path in GUIDES if f"docs/{path.name}" not in README.read_text()] == []


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_number_and_is_half_a_page(path):
    heading, *lines = path.read_text().splitlines()
    assert heading.startswith(f"# {path.name[:4]} ")
    assert len(lines) <= 30


def test_decisions_are_numbered_without_a_gap():
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


# ------------------------------------------------------------------------------------------------------------- facts


def test_the_periods_told_are_those_that_are_applied():
    periods = (ROOT / "bot" / "content" / "retention.yml").read_text()
    told = (ROOT / "docs" / "safety.md").read_text()
    assert [days for days in re.findall(r"days: (\d+)", periods) if f"{days} days" not in told] == []


def test_the_limits_on_pins_told_are_those_that_hold():
    told = " ".join((ROOT / "docs" / "safety.md").read_text().split())
    figures = [
        f"{USUAL.reference} in a day on one reference, {USUAL.address} in a day from one address",
        f"by the network that the visitor comes from instead: {USUAL.network} in a day",
        f"more than {OVERALL} different references",
        f"the limits become {NARROW.reference}, {NARROW.address} and {NARROW.network}",
    ]
    assert [each for each in figures if each not in told] == []


def test_no_document_names_a_folder_of_one_machine():
    text = "\n".join(path.read_text() for path in DOCS)
    assert re.findall(r"/(?:home|root|work|tmp)/\S*", text) == []
