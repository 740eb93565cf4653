"""The page in a real Chromium on a telephone's screen: by finger, by keyboard, without scripts, without a network."""

from dataclasses import replace

import pytest

from channels.page.site import ONE_MOMENT
from tests.web.axe import find_faults
from tests.web.conftest import TELEPHONE
from tests.web.scripted import NAMES, NEUTRAL, PIN, SCREENS, SURNAMES, WHO, say

pytestmark = pytest.mark.browser

LAST = len(SCREENS) - 1
#: One answer for each screen of the script, as a finger gives it.
STEPS = (
    "button:text-is('Sí')",
    "button:text-is('Familiar')",
    "#answers button.main",
    "#answers button.main",
    "#answers button.main",
    "#answers button.main",
    "button:text-is('Sí, enviar')",
)


def settle(page):
    """The answer is there, and shown."""
    page.locator("[aria-busy]").wait_for(state="detached")


def choose_spanish(page):
    page.get_by_role("button", name="Español").click()
    page.locator("#answers").wait_for()


def walk(page):
    """Every screen of the script in turn, the choice of a language first."""
    yield "first"
    choose_spanish(page)
    for number, step in enumerate(STEPS):
        settle(page)
        yield number
        page.locator(step).click()
        page.locator(f"body:has({MARKS[number + 1]})").wait_for()
    settle(page)
    yield LAST


#: What tells that a screen of the script is shown.
MARKS = (
    "button:text-is('Sí')",
    ".secret",
    "[name='d:p1.birth_date']:not([aria-invalid])",
    "[aria-invalid]",
    "[name='a:note']",
    "[name='a:place']",
    "button:text-is('Sí, enviar')",
    ".receipt",
)


# ------------------------------------------------------------------------------------------------ what is seen


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_screen(browser, url, scheme):
    context = browser.new_context(**TELEPHONE, color_scheme=scheme)
    page = context.new_page()
    page.goto(url)
    faults = {screen: found for screen in walk(page) if (found := find_faults(page))}
    page.goto(f"{url}receipt")
    assert (faults, find_faults(page)) == ({}, [])
    context.close()


def test_nothing_is_wider_than_the_smallest_screen_and_every_target_fits_a_finger(page):
    page.set_viewport_size({"width": 320, "height": 640})
    small = "els => els.map(e => [e.textContent || e.name, e.getBoundingClientRect().height]).filter(e => e[1] > 0 && e[1] < 44)"
    targets = "button, #exit, summary, label.option, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea"
    for screen in walk(page):
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320, screen
        assert page.locator(targets).evaluate_all(small) == [], screen


def test_the_first_load_is_light_and_asks_nobody_else(telephone, url):
    page, sizes = telephone.new_page(), {}
    page.on("requestfinished", lambda request: sizes.update({request.url: sum(_got(request))}))
    page.goto(url, wait_until="networkidle")
    assert {each.split("?")[0].removeprefix(url) for each in sizes} == {
        "",
        "page/page.css",
        "page/page.js",
        "page/icon.svg",
    }
    assert sum(sizes.values()) < 60_000
    assert [each for each in sizes if not each.startswith(url)] == []


def _got(request):
    sizes = request.sizes()
    return sizes["responseBodySize"], sizes["responseHeadersSize"]


def test_no_script_or_style_is_refused_by_our_own_policy(telephone, url):
    page, said = telephone.new_page(), []
    page.add_init_script(
        "addEventListener('securitypolicyviolation', e => console.error('refused ' + e.violatedDirective))"
    )
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(url)
    for _ in walk(page):
        pass
    assert [each for each in said if "refused" in each or "rror" in each] == []


# ------------------------------------------------------------------------------------------------ how one gets through


def test_with_scripts_nothing_is_loaded_anew_and_the_address_says_nothing(page, live, url):
    page.evaluate("window.same = true")
    for _ in walk(page):
        assert page.evaluate("window.same") is True
        assert page.url == url
    assert len(live.heard) == len(SCREENS)


def test_without_scripts_every_screen_can_be_answered(browser, url, live):
    context = browser.new_context(**TELEPHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    for _ in walk(page):
        assert page.url == url
    assert len(live.heard) == len(SCREENS)
    page.get_by_role("link", name="Ver el comprobante").click()
    assert page.get_by_text("1234 5671").is_visible()
    context.close()


def test_without_scripts_the_exit_is_a_link_that_forgets_the_session(browser, url):
    context = browser.new_context(**TELEPHONE, java_script_enabled=False)
    context.route(NEUTRAL, lambda route: route.fulfill(body="Sol"))
    page = context.new_page()
    page.goto(url)
    choose_spanish(page)
    page.locator("#exit").click()
    page.wait_for_url(NEUTRAL)
    assert context.cookies() == []
    context.close()


def test_the_keyboard_alone_is_enough(page, live):
    focus_on(page, "button[value='language:es']")
    page.keyboard.press("Enter")
    page.locator(MARKS[0]).wait_for()
    assert page.evaluate("document.activeElement.id") == "main"
    focus_on(page, "[value='yes']")
    page.keyboard.press("Space")
    page.locator(MARKS[1]).wait_for()
    focus_on(page, "[value='relative']")
    page.keyboard.press("Enter")
    page.locator(MARKS[2]).wait_for()
    focus_on(page, "[name='a:p1.given_names']")
    page.keyboard.type("Marta")
    focus_on(page, "[name='d:p1.birth_date']")
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    page.keyboard.type("abr")
    page.keyboard.press("Tab")
    page.keyboard.type("1990")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator(MARKS[3]).wait_for()
    assert [each.text for each in live.heard[-1].fields] == ["Marta", "", "1990-04-03", "male"]


def focus_on(page, selector):
    """Tab until there; a person would not go on for ever."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_the_first_wrong_field_has_the_focus_and_what_was_typed_is_kept(page):
    for screen in walk(page):
        if screen == 2:
            page.locator("[name='a:p1.surnames']").fill("12")
            page.locator("[name='a:p1.given_names']").fill("Marta")
        if screen == 3:
            break
    assert page.evaluate("document.activeElement.name") == "a:p1.surnames"
    assert page.locator("[name='a:p1.surnames']").input_value() == "12"
    assert page.locator("[name='a:p1.given_names']").input_value() == "Marta"
    assert "Escriba sus apellidos con letras" in page.locator("#said").text_content()


def test_a_question_that_was_typed_into_a_field_and_answered_is_read_first_and_stands_there_no_more(page, live):
    wrong = replace(SURNAMES, problem="Escriba sus apellidos con letras.")
    live.screens = ((NAMES, SURNAMES), (say("El orden lo decide el gobierno."), replace(NAMES, emptied=True), wrong))
    choose_spanish(page)
    page.locator("[name='a:p1.given_names']").fill("quién entra primero")
    page.locator("[name='a:p1.surnames']").fill("12")
    page.locator("#answers button.main").click()
    page.locator("main .card", has_text="El orden").wait_for()
    settle(page)
    assert page.locator("[name='a:p1.given_names']").input_value() == ""
    assert page.locator("[name='a:p1.surnames']").input_value() == "12"
    assert page.evaluate("document.activeElement.id") == "main"


def test_another_language_keeps_what_was_typed(page, live):
    live.screens = ((NAMES,), (NAMES,))
    choose_spanish(page)
    page.locator("[name='a:p1.given_names']").fill("Marta")
    page.locator("summary", has_text="Español").click()
    page.locator("header button", has_text="Kreyòl").click()
    page.locator("details.languages:not([open])").wait_for()
    settle(page)
    assert live.heard[-1].command == "language:ht"
    assert page.locator("[name='a:p1.given_names']").input_value() == "Marta"


def test_the_browsers_back_and_forward_show_where_the_conversation_stands(page, url):
    page.goto("about:blank")
    page.goto(url)
    choose_spanish(page)
    page.locator(STEPS[0]).click()
    page.locator(".secret").wait_for()
    page.go_back()
    assert page.url == "about:blank"
    page.go_forward()
    assert page.locator(".secret").is_visible()


def test_without_scripts_back_shows_where_the_conversation_stands(browser, url, live):
    context = browser.new_context(**TELEPHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    choose_spanish(page)
    page.locator(STEPS[0]).click()
    page.locator(".secret").wait_for()
    page.go_back()
    assert page.url != url or page.locator(".secret").is_visible()
    context.close()


def test_a_turn_that_takes_long_is_looked_at_again_by_itself(page, live):
    live.screens = ((say("Un momento.", key=ONE_MOMENT),), (PIN, WHO))
    page.get_by_role("button", name="Español").click()
    page.locator("#main").get_by_text("Un momento.").wait_for()
    live.at = 1
    page.locator(".secret").wait_for()
    assert len(live.heard) == 1


# ------------------------------------------------------------------------------------------------ without a network


def test_without_a_network_nothing_is_lost_and_all_is_sent_once_it_is_back(page, telephone, live):
    live.screens = ((NAMES,), (PIN, WHO))
    choose_spanish(page)
    telephone.set_offline(True)
    page.locator("[name='a:p1.given_names']").fill("Marta")
    page.locator("#answers button.main").click()
    page.get_by_text("Sin conexión").wait_for()
    assert page.locator("[name='a:p1.given_names']").input_value() == "Marta"
    telephone.set_offline(False)
    page.locator(".secret").wait_for()
    assert [each.fields[0].text for each in live.heard[1:]] == ["Marta"]
    assert page.locator("#trouble").text_content() == ""


def test_an_answer_lost_on_the_way_back_is_asked_for_again_with_the_same_id(page, live):
    live.screens = ((NAMES,), (PIN, WHO))
    choose_spanish(page)
    sent = []

    def lose_the_first(route):
        sent.append(route.request.post_data)
        answer = route.fetch()
        route.abort() if len(sent) == 1 else route.fulfill(response=answer)

    page.route("**/", lose_the_first)
    page.locator("[name='a:p1.given_names']").fill("Marta")
    page.locator("#answers button.main").click()
    page.locator(".secret").wait_for()
    assert len(sent) == 2
    assert sent[0] == sent[1]
    assert len(live.heard) == 2


def test_an_error_of_the_server_is_tried_again(page, live):
    choose_spanish(page)
    answers = [503]
    page.route("**/", lambda route: route.fulfill(status=answers.pop(), body="busy") if answers else route.fallback())
    page.locator(STEPS[0]).click()
    page.locator(".secret").wait_for()
    assert answers == []


# ------------------------------------------------------------------------------------------------ out at once


@pytest.mark.parametrize("way", ["click", "shift"])
def test_the_quick_exit_is_blank_at_once_and_leaves_nothing(telephone, url, way):
    telephone.route(NEUTRAL, lambda route: route.fulfill(body="Sol"))
    page = telephone.new_page()
    page.goto(url)
    choose_spanish(page)
    page.locator(STEPS[0]).click()
    page.locator(".secret").wait_for()
    page.locator("#exit").click(no_wait_after=True) if way == "click" else [
        page.keyboard.press("Shift") for _ in range(3)
    ]
    page.wait_for_url(NEUTRAL, wait_until="commit")
    assert page.title() == ""
    page.go_back()
    assert page.locator(".secret").count() == 0
    assert telephone.cookies() == []


def test_the_page_is_blank_before_anything_else_happens(page):
    choose_spanish(page)
    page.route("**/*", lambda route: route.abort())
    blank, took = page.evaluate("""() => {
        const begun = performance.now();
        document.getElementById("exit").click();
        return [getComputedStyle(document.documentElement).display, performance.now() - begun];
    }""")
    assert blank == "none"
    assert took < 300


def test_two_shifts_are_only_typing(page):
    choose_spanish(page)
    for key in ("Shift", "Shift", "a", "Shift"):
        page.keyboard.press(key)
    assert page.locator("#answers").is_visible()


def test_the_browser_keeps_nothing_of_what_was_said(page):
    for _ in walk(page):
        pass
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
