"""`mpp check` finds every kind of fault, all at once, each with its file and its line."""

import ast
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.check import check
from bot.dialogue.texts import OWN, OWN_CHOICES
from tests.kinds.spoken import CONTENT

BOT = Path(__file__).parents[2] / "bot"
SPANISH = "languages/es"

#: file, what is replaced, by what, what is told; the line is the one where the new text stands (or the end of the file)
PLANTED = [
    (f"{SPANISH}/form.ftl", r"^label-sex = .*\n", "", "label-sex is missing"),
    (f"{SPANISH}/form.ftl", r"^choice-sex-male = .*\n", "", "choice-sex-male is missing"),
    (f"{SPANISH}/engine.ftl", r"^menu = .*", "menu = Hola { $wer }", "menu: nothing fills { $wer }"),
    (f"{SPANISH}/form.ftl", r"^label-place = .*", "label-place = A\nask-dwelling = B", "ask-dwelling stands twice"),
    (f"{SPANISH}/form.ftl", r"^ask-lawyer = .*", f"ask-lawyer = {'muy ' * 90}largo", "ask-lawyer: 3 text messages"),
    (f"{SPANISH}/form.ftl", r"^choice-sex-female = .*", f"choice-sex-female = {'Mujer ' * 9}", "53 characters, 40 at"),
    (f"{SPANISH}/engine.ftl", r"^updated = .*", "updated = Vea www.example.org", "updated: speaks of a link or"),
    (f"{SPANISH}/engine.ftl", r"^stopped = .*", "stopped = Ya.\n    .sms = Pague 5", "of money: Pague"),
    (f"{SPANISH}/faq.ftl", r"^topic-lawyer = .*", "topic-lawyer Abogado", "Expected"),
    (f"{SPANISH}/words.yml", r"^skip: ", "skipp: ", "skipp: is unknown"),
    (f"{SPANISH}/words.yml", r"^  back: \[", "  back: [ayuda, ", "commands.back: ayuda stands under help too"),
    (f"{SPANISH}/asks.yml", r"^thanks_bye:\n", "thanks_bye:\n  - quiero un abogado ya\n", ""),
    (f"{SPANISH}/asks.yml", r"^lawyer:\n", "lawyer:\n  - quiero un abogado ya\n", "asks for"),
    ("languages/fr/asks.yml", r"^thanks_bye:\n", "thanks_bye:\n  - s'il vous plait un avocat\n", ""),
    ("languages/fr/asks.yml", r"^lawyer:\n", "lawyer:\n  - s'il vous plaît, un avocat\n", 'un avocat" asks for'),
    ("languages/en/asks.yml", r"^children:\n", "children:\n  - Is the school for my children open?\n", ""),
    (
        "languages/en/asks.yml",
        r"^transport:\n",
        "transport:\n  - Open is the school for children\n",
        "'Open is the school for children' is nearly 'Is the school for my children open?'",
    ),
    (
        "languages/en/asks.yml",
        r"^lawyer:\n",
        "lawyr:\n  - a lawyr\nlawyer:\n",
        "lawyr is asked for but nothing answers it",
    ),
    (
        "forms/intake.yml",
        r"choices: \[female, male, other, unsaid\]",
        "choices: [a, b, c, d, e, f, g, h, i, j]",
        "sex: 10",
    ),
    (
        "forms/intake.yml",
        r"id: family, part: core, kind: number",
        "id: family, part: core, kind: numbr",
        "no kind numbr",
    ),
    ("faq/lawyer.yml", r"    sources:\n(      - .*\n)+", "    sources: []\n", "has no source"),
    ("faq/_menu.yml", r"^      - transport\n", "", "transport: is not in the menu once"),
    ("retention.yml", r"^unfinished:\n  days: 180", "unfinished:\n  days: 0", "unfinished: must be a number of days"),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """All that the check tells of a content with every fault planted at once."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(CONTENT, folder, dirs_exist_ok=True)
    for file, old, new, _ in PLANTED:
        before = (folder / file).read_text("utf-8")
        after, count = re.subn(old, lambda _, new=new: new, before, count=1, flags=re.MULTILINE)
        assert count == 1, (file, old)
        (folder / file).write_text(after, "utf-8")
    return folder, CliRunner().invoke(check, ["--content", str(folder)])


@pytest.mark.parametrize(("file", "new", "what"), [(file, new, what) for file, _, new, what in PLANTED if what])
def test_each_planted_fault_is_told_with_its_file_and_line(told, file, new, what):
    folder, result = told
    lines = [line for line in result.output.splitlines() if what in line]
    assert lines, result.output
    found = re.match(r"(.+?):(\d+): ", lines[0])
    assert found[1] == ("faq/transport.yml" if "transport" in what else file)
    assert int(found[2]) > 0
    if new and file == found[1]:
        near = (folder / file).read_text("utf-8").splitlines()[int(found[2]) - 1 : int(found[2]) + 2]
        planted = [line.strip() for line in new.strip().splitlines()]
        # of two texts of one id the second is told, of an answer without a source the answer
        beside = "sources" in new or "twice" in what
        assert beside or any(line in each for line in planted for each in near), (lines[0], near)


def test_the_check_fails_where_there_is_a_fault(told):
    assert told[1].exit_code == 1


def test_one_language_is_checked_alone(told):
    folder, _ = told
    spanish = CliRunner().invoke(check, ["--content", str(folder), "--language", "es"])
    french = CliRunner().invoke(check, ["--content", str(folder), "--language", "fr"])
    assert {line.partition("/")[2][:2] for line in spanish.output.splitlines() if ".ftl:" in line} == {"es"}
    assert "languages/es" not in french.output
    assert "there is no such language" in CliRunner().invoke(check, ["--language", "xx"]).output


def test_the_content_of_the_house_has_no_fault():
    assert CliRunner().invoke(check).exit_code == 0


# ---------------------------------------------------------------------------------------------- the list of texts


def written_in_code():
    """Every string of the conversation's code, but for the list itself; an f-string gives what stands before it."""
    for path in [*BOT.glob("*.py"), *(BOT / "dialogue").glob("*.py")]:
        if path.name not in {"texts.py", "faults.py"}:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def said_in_code():
    """The ids that are given to something that says a text."""
    speakers = {"say", "remark", "line", "says_text"}
    for path in (BOT / "dialogue").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in speakers:
                given = node.args[0] if node.args else None
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield given.value


def test_every_text_that_the_conversation_says_is_listed():
    own = OWN.keys() | {f"{prefix}-{value}" for prefix, values in OWN_CHOICES.items() for value in values}
    assert {key for key in said_in_code() if key not in own} == set()


def test_every_listed_text_is_used():
    strings = set(written_in_code())
    assert {key for key in OWN if key not in strings and not any(key.startswith(each) for each in FAMILIES)} == set()


#: Beginnings of ids that the code puts together.
FAMILIES = ("date-", "ask-")
