"""Makes docs/try.png: the page on which every door is tried, in the middle of one registration by three doors."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from rehearsal.processes import find_port

PICTURE = Path(__file__).parents[1] / "docs" / "try.png"
LETTER = "1) 3 de abril de 1985\n2) a\n3) Honduras\n4) A000-000-012\n5) Reynosa, Tamaulipas"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def main() -> None:
    """Start everything in an empty folder, register a little by each door, and look."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with TemporaryDirectory(prefix="mpp-picture-") as folder, sync_playwright() as player:
        settings = {"MPP_BIND": f"127.0.0.1:{find_port()}", "MPP_TRY": str(find_port()), "MPP_NLU_URL": "off"}
        process = subprocess.Popen(
            [sys.executable, "-m", "rehearsal.tryout.start"],
            cwd=folder,
            env={**os.environ, **settings},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        try:
            address = next(found[0] for line in process.stdout if (found := re.search(r"(?<=door at )\S+", line)))
            page = player.chromium.launch(executable_path=chromium, args=FLAGS).new_page(
                viewport={"width": 1120, "height": 720}
            )
            page.goto(address)
            _register(page)
            page.screenshot(path=PICTURE)
        finally:
            process.terminate()
            process.wait(30)
    print(f"{PICTURE}: {PICTURE.stat().st_size // 1024} kB")


def _register(page: Page) -> None:
    page.locator("#tab-whatsapp").click()
    _say(page, "hola")
    for label in ("Sí", "Yo, es para mí", "Sí"):
        _press(page, f".taps button:text-is('{label}')")
    _say(page, "Marta Elena")
    page.locator("#tab-voice").click()
    _press(page, "[data-what=call]")
    _press(page, "[data-what=key1]")
    page.locator("#quick button", has_text="My number and PIN").click()
    _say(page, page.locator("#text").input_value())
    _say(page, "Díaz López")
    page.locator("#tab-email").click()
    page.locator("#quick button", has_text="My number and PIN").click()
    _say(page, page.locator("#text").input_value())
    _say(page, LETTER)
    page.locator("#tab-whatsapp").click()
    _say(page, "seguir")
    page.wait_for_timeout(5000)  # what is new in the case is no longer marked


def _say(page: Page, text: str) -> None:
    page.locator("#text").fill(text)
    _press(page, "#composer button")


def _press(page: Page, button: str) -> None:
    """Press it, and wait for what the bot says to it."""
    heard = page.locator(".bubble.bot").count()
    page.locator(button).last.click()
    page.locator(".bubble.bot").nth(heard).wait_for()


if __name__ == "__main__":
    main()
