"""Axe judges a page by the rules of WCAG; it comes into var/npm with `./test`."""

from pathlib import Path

AXE = Path(__file__).parents[2] / "var" / "npm" / "axe.min.js"


def find_faults(page):
    """What axe finds: rule, and the elements that break it."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]]
