"""The house stays as it was designed: small rooms, true sentences, nothing of the machine on which it was built."""

import ast
import re
import statistics
from pathlib import Path

import pytest

from bot import settings

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "channels", "nlu", "storage", "desk", "rehearsal", "tools")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
NOT_OURS = {
    ".git",
    ".venv",
    ".tools",
    "var",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".import_linter_cache",
}
#: "email" is missing: an e-mail address is also a kind of answer
DOORS = {"sms", "whatsapp", "telegram", "voice", "web", "terminal", "twilio"}
#: where `sms` and `voice` are the names of a text's shorter and its spoken form
ALLOWED = {"catalog.py": {"sms", "voice"}}


def name(path):
    return str(path.relative_to(ROOT))


def tree(path):
    return ast.parse(path.read_text(), name(path))


def functions():
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name(path)}:{node.lineno} {node.name}", length(node)


def length(node):
    """Lines of a function, its docstring not counted."""
    doc = node.body[0] if ast.get_docstring(node) is not None else None
    return node.end_lineno - node.lineno + 1 - (doc.end_lineno - doc.lineno + 1 if doc else 0)


def own_files():
    for path in ROOT.rglob("*"):
        if path.is_file() and not NOT_OURS & set(path.relative_to(ROOT).parts):
            yield path


def test_functions_are_short():
    lengths = dict(functions())
    assert [where for where, lines in lengths.items() if lines > 40] == []
    assert statistics.median(lengths.values()) <= 8


def test_files_are_short():
    assert [name(path) for path in MODULES if len(path.read_text().splitlines()) > 400] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_a_sentence(path):
    text = path.read_text()
    if text.strip():
        opening = (ast.get_docstring(tree(path)) or "").partition("\n\n")[0]
        assert re.search(r"^\S[^\n]*[\w`)\"'][\s\S]*[.?!:]$", opening), "the docstring opens with no sentence"


def test_every_setting_is_in_the_example_and_no_other():
    shown = re.findall(r"^#? ?(MPP_\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(shown) == sorted(settings.names())


def test_every_setting_in_the_example_has_its_sentence():
    blocks = (ROOT / ".env.example").read_text().strip().split("\n\n")[1:]
    assert [block for block in blocks if not re.fullmatch(r"# [^\n]+\.\n#? ?MPP_\w+=[^\n]*", block)] == []


def test_the_examples_of_settings_are_valid(monkeypatch, tmp_path):
    lines = re.findall(r"^# (MPP_\w+=.+)$", (ROOT / ".env.example").read_text(), re.MULTILINE)
    (tmp_path / ".env").write_text("\n".join(lines))
    monkeypatch.chdir(tmp_path)
    assert settings.load()


def test_no_registry_and_no_folder_of_one_machine_is_named():
    hosts = "|".join(["pypi" + r"\.org", "python" + r"hosted\.org", "npm" + r"js\.(org|com)", "deb" + r"\.debian\.org"])
    forbidden = re.compile(rf"{hosts}|(?<![\w.])/(work|root)/")
    found = [name(path) for path in own_files() if forbidden.search(path.read_text(errors="ignore"))]
    assert found == []


def words(path):
    """Every word in names and strings; sentences that explain the code are left out."""
    nodes = list(ast.walk(tree(path)))
    spoken = {id(node.value) for node in nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    for node in nodes:
        if id(node) in spoken:
            continue
        for field in ("id", "attr", "arg", "name", "value"):
            text = getattr(node, field, None)
            if isinstance(text, str):
                yield from re.findall("[a-z]+", text.lower())


def allowed(path):
    return ALLOWED.get(path.name, set())


def test_the_dialogue_knows_no_door_by_name():
    paths = sorted((ROOT / "bot" / "dialogue").rglob("*.py"))
    assert [(name(path), word) for path in paths for word in DOORS & set(words(path)) - allowed(path)] == []
