"""A page that nobody touches for five minutes shows nothing of what was said, until somebody goes on."""

import pytest

from tests.web.axe import find_faults
from tests.web.conftest import TELEPHONE
from tests.web.test_browser import choose_spanish, settle

pytestmark = pytest.mark.browser

PAUSED = "Pantalla en pausa"


@pytest.fixture
def names(page):
    """The screen that asks for names, half filled in, with the clock in the test's hands."""
    page.clock.install()
    page.goto(page.url)
    choose_spanish(page)
    for step in ("button:text-is('Sí')", "button:text-is('Familiar')"):
        page.locator(step).click()
        settle(page)
    page.locator("[name='a:p1.given_names']").fill("Marta Elena")
    return page


def test_after_five_minutes_nothing_that_was_said_or_typed_is_on_the_screen(names):
    names.clock.run_for("04:50")
    assert names.locator("[name='a:p1.given_names']").input_value() == "Marta Elena"
    names.clock.run_for("00:20")
    names.get_by_text(PAUSED).wait_for()
    html = names.content()
    assert [
        piece for piece in ("Marta", "nombre", "p1.", "Correo", "registro") if piece in html.split("<body>")[1]
    ] == []
    assert names.locator("#exit").is_visible()
    assert find_faults(names) == []


def test_going_on_shows_the_question_again_and_not_what_was_typed(names):
    names.clock.run_for("05:10")
    names.get_by_role("button", name="Seguir").click()
    names.locator("[name='a:p1.given_names']").wait_for()
    assert names.locator("[name='a:p1.given_names']").input_value() == ""
    assert names.evaluate("document.activeElement.id") == "main"


def test_whoever_types_is_not_interrupted(names):
    for _ in range(3):
        names.clock.run_for("04:00")
        names.locator("[name='a:p1.given_names']").press_sequentially("a")
    assert names.get_by_text(PAUSED).is_hidden()


def test_what_waits_for_the_network_still_goes_out_and_its_answer_stays_hidden(names, live):
    # The clock stands still but for what run_for adds: no try of the page's own begins in between.
    names.clock.pause_at(names.evaluate("Date.now() / 1000 + 1"))
    names.context.set_offline(True)
    names.locator("[name='a:p1.surnames']").fill("Díaz")
    names.locator("#answers button.main").click()
    names.locator("#trouble:not(:empty)").wait_for()
    heard = len(live.heard)
    names.clock.run_for("05:10")
    names.get_by_text(PAUSED).wait_for()
    # The last try has failed by now; the next one waits for the network, or for a clock that stands still.
    names.locator("main:not([aria-busy])").wait_for(state="attached")
    with names.expect_response(lambda answer: answer.request.method == "POST"):
        names.context.set_offline(False)
    assert len(live.heard) == heard + 1
    assert names.locator("#answers").count() == 0
    names.get_by_role("button", name="Seguir").click()
    names.locator("#answers").wait_for()


def test_a_page_that_is_out_of_sight_shows_nothing_in_the_list_of_open_pages(names):
    names.evaluate("""() => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
        document.dispatchEvent(new Event('visibilitychange'));
    }""")
    assert names.locator("main").is_hidden()
    names.evaluate("""() => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
        document.dispatchEvent(new Event('visibilitychange'));
    }""")
    assert names.locator("main").is_visible()


def test_the_first_page_has_nothing_to_hide(page):
    page.clock.install()
    page.goto(page.url)
    page.clock.run_for("20:00")
    assert page.get_by_role("button", name="Español").is_visible()


def test_without_scripts_the_page_goes_to_a_page_that_tells_nothing(browser, url):
    context = browser.new_context(**TELEPHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    page.get_by_role("button", name="Español").click()
    page.locator("#answers").wait_for()
    refresh = page.locator("meta[http-equiv=refresh]").get_attribute("content")
    assert refresh == "600;url=/pause"
    page.goto(f"{url}pause")
    assert PAUSED in page.locator("main").inner_text()
    assert page.locator("form, [name=q]").count() == 0
    page.get_by_role("link", name="Seguir").click()
    page.locator("#answers").wait_for()
    context.close()


def test_axe_finds_nothing_on_the_page_of_the_pause(page, url):
    page.goto(f"{url}pause")
    assert find_faults(page) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "The screen is paused"), ("pt", "Tela em pausa"), ("ht", "Ekran an an poz"), ("fr", "Écran en pause")],
)
def test_the_pause_is_told_in_every_language(client, language, said):
    assert said in client.get("/pause", headers={"Accept-Language": language}).text
