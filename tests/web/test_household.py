"""A family of three registers on a telephone's screen, in every language, with everything real behind the page."""

import re

import pytest

from bot.app import create_app
from bot.settings import Settings
from tests.web.axe import find_faults
from tests.web.conftest import TELEPHONE, serving

pytestmark = pytest.mark.browser

#: What is entered, whatever the language: by the question's id, and the person's place in the household.
ENTERED = {
    "given_names": ("María José", "Carlos Andrés", "Lucía"),
    "surnames": ("López Rivera", "Mejía", "Mejía López"),
    "birth_date": (("3", "4", "1990"), ("12", "7", "1988"), ("1", "2", "2015")),
    "a_number": ("A000-000-012", "A000-000-013", "A000-000-014"),
    "nationality": ("Honduras",) * 3,
    "relation": ("head", "spouse", "child"),
    "sex": ("female", "male", "female"),
    "consent": ("yes",),
    "who": ("self",),
    "active_case": ("yes",),
    "place": ("Matamoros, Tamaulipas",),
    "phone": ("+52 55 5000 0000",),
    "notice": ("notice",),
    "safe_hours": ("morning",),
    "family": ("2",),
    "aside:confirm": ("yes",),
    "aside:which": ("1",),
}


@pytest.fixture
def house(tmp_path, content):
    settings = Settings(database_url=f"sqlite:///{tmp_path}/mpp.db", key_file=tmp_path / "keys.json", _env_file=None)
    app = create_app(settings, content=content)
    yield app
    app.extensions["mpp"].store.close()


@pytest.fixture
def site(house):
    with serving(house) as address:
        yield address


def begin(page, site, language):
    page.goto(site)
    page.locator(f"main [value='language:{language}']").click()
    page.locator("#answers").wait_for()


def keys_on(page):
    return page.locator("#answers [name=q]").evaluate_all("all => all.map(each => each.value)")


def fill(page, key):
    """Enter one answer the way its control takes it."""
    member, _, question = key.rpartition(".")
    given = ENTERED[question][int(member[1:]) - 1 if member else 0]
    field = page.locator(f"#answers [name='a:{key}']")
    if question == "birth_date":
        page.locator(f"[name='d:{key}']").fill(given[0])
        page.locator(f"[name='m:{key}']").select_option(given[1])
        page.locator(f"[name='y:{key}']").fill(given[2])
    elif field.first.evaluate("each => each.tagName") == "SELECT":
        field.select_option(given)
    elif field.first.get_attribute("type") == "radio":
        page.locator(f"label:has([name='a:{key}'][value='{given}'])").click()
    else:
        field.fill(given)


def answer_screen(page):
    """Answer everything on the screen, and wait for the next one."""
    shown, keys = page.locator("[name=i]").first.get_attribute("value"), keys_on(page)
    if page.locator("#answers .buttons").count():
        given = ENTERED[keys[0].partition("#")[0]][0]
        page.locator(f"#answers button[value='{given}']").click()
    else:
        for key in keys:
            fill(page, key)
        page.locator("#answers button.main").click()
    page.locator(f"[name=i]:not([value='{shown}'])").first.wait_for(state="attached")
    page.locator("[aria-busy]").wait_for(state="detached")


def answer_until(page, key, look=lambda _: None):
    for _ in range(40):
        look(page)
        if keys_on(page) == [key]:
            return
        answer_screen(page)
    raise AssertionError(f"{key} was never asked")


def numbers_on(page):
    """Reference and PIN, as the screen after consent shows them."""
    return (re.sub(r"\D", "", page.locator(".card bdi").nth(place).text_content()) for place in (0, 1))


@pytest.mark.parametrize("language", ["es", "en", "pt", "ht", "fr"])
def test_a_household_of_three_is_registered(telephone, site, house, language):
    page = telephone.new_page()
    begin(page, site, language)
    assert page.evaluate("document.documentElement.lang") == language
    answer_screen(page)
    reference, pin = numbers_on(page)
    answer_until(page, "aside:check")
    read_back = page.locator("#main").inner_text()
    assert all(name in read_back for name in ("María José", "López Rivera", "Carlos Andrés", "Lucía", "Mejía López"))
    page.locator("[value=ok]").click()
    page.locator(".receipt").wait_for()
    page.locator(".receipt a").click()
    assert page.locator(".number").inner_text() == f"{reference[:4]} {reference[4:]}"
    assert pin not in page.content()
    with house.extensions["mpp"].store.read() as unit:
        case = unit.cases.by_reference(reference)
        answers = unit.cases.answers(case.id)
    assert case.completed_at is not None
    assert [answers[f"p{n}.a_number"].value["number"] for n in (1, 2, 3)] == ["000000012", "000000013", "000000014"]


def test_axe_finds_nothing_in_a_real_registration(telephone, site):
    page, faults = telephone.new_page(), []
    begin(page, site, "ht")
    answer_until(page, "aside:check", look=lambda shown: faults.extend(find_faults(shown)))
    page.locator("[value=ok]").click()
    page.locator(".receipt").wait_for()
    faults += find_faults(page)
    page.locator("nav [value=menu]").click()
    page.locator("[value=questions]").wait_for()
    assert faults + find_faults(page) == []


def test_what_one_telephone_began_another_goes_on_with(browser, telephone, site):
    first = telephone.new_page()
    begin(first, site, "es")
    answer_screen(first)
    reference, pin = numbers_on(first)
    answer_screen(first)
    answer_screen(first)
    other = browser.new_context(**TELEPHONE)
    page = other.new_page()
    begin(page, site, "es")
    page.get_by_text("Ya tengo un número de registro").click()
    page.locator("#reference").fill(reference)
    page.locator("#pin").fill(pin)
    page.locator("[value=resume]").click()
    page.locator("[name='a:p1.given_names']").wait_for()
    assert keys_on(page)[0] == "p1.given_names"
    other.close()


def test_back_shows_what_was_answered_and_a_correction_counts(telephone, site):
    page = telephone.new_page()
    begin(page, site, "es")
    for _ in range(4):
        answer_screen(page)
    page.get_by_role("button", name="Atrás").click()
    page.locator("[name='a:p1.given_names']").wait_for()
    assert page.locator("[name='a:p1.given_names']").input_value() == "María José"
    assert page.locator("[name='d:p1.birth_date']").input_value() == "3"
    assert page.locator("[name='m:p1.birth_date']").input_value() == "4"
    page.locator("[name='a:p1.given_names']").fill("Marta")
    page.locator("#answers button.main").click()
    page.locator("[name='a:p1.given_names']").wait_for(state="detached")
    answer_until(page, "family")


def test_a_reload_shows_the_same_screen_and_the_pin_until_the_next_answer(telephone, site):
    page = telephone.new_page()
    begin(page, site, "es")
    answer_screen(page)
    pin = page.locator(".secret bdi").text_content()
    page.reload()
    assert page.locator(".secret bdi").text_content() == pin
    answer_screen(page)
    page.reload()
    assert page.locator(".secret").count() == 0


def test_without_scripts_a_person_gets_through_just_the_same(browser, site):
    context = browser.new_context(**TELEPHONE, java_script_enabled=False)
    page = context.new_page()
    begin(page, site, "es")
    answer_until(page, "aside:check")
    assert page.url == site
    context.close()
