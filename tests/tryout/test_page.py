"""A newcomer tries every door in a real Chromium, with the real bot behind: one registration, several doors."""

import re

import pytest

from tests.web.axe import find_faults

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("tryout")]

DESKTOP, TELEPHONE = (1280, 800), (360, 740)


class Tab:
    """Somebody who tries, in a tab of their own."""

    def __init__(self, page):
        self.page = page

    def opens(self, door):
        self.page.locator(f"#tab-{door}").click()
        return self

    def says(self, *texts):
        for text in texts:
            before = self.page.locator(".bubble.bot").count()
            self.page.locator("#text").fill(text)
            self.page.locator("#composer button").click()
            self.page.locator(".bubble.bot").nth(before).wait_for()
        return self

    def taps(self, *labels):
        for label in labels:
            before = self.page.locator(".bubble.bot").count()
            self.page.locator(f".taps button:text-is('{label}')").last.click()
            self.page.locator(".bubble.bot").nth(before).wait_for()
        return self

    def presses(self, *keys):
        for key in keys:
            before = self.page.locator(".bubble.bot").count()
            self.page.locator(f"[data-what='key{key}'], [data-what='{key}']").click()
            self.page.locator(".bubble.bot").nth(before).wait_for()
        return self

    def shows_number_and_pin(self):
        """The registration number and the PIN from the other door, at a touch."""
        self.page.locator("#quick button", has_text="My number and PIN").click()
        return self.says(self.page.locator("#text").input_value())

    def hears(self, piece):
        self.page.locator(".bubble.bot", has_text=piece).last.wait_for()
        return self

    def staff_see_stage(self, stage):
        self.page.locator("dt:text-is('Stage') + dd", has_text=stage).wait_for()
        return self

    def staff_see(self, label, value, door):
        """In the panel stands an answer, and by which door it came."""
        row = self.page.locator("tr", has=self.page.locator("th", has_text=re.compile(f"^{label}$")))
        row.locator(".value", has_text=value).wait_for()
        row.locator(f".badge.{door}").wait_for()
        return self


@pytest.fixture
def tab(browser, tried):
    opened = []

    def open_tab(size=DESKTOP):
        context = browser.new_context(viewport=dict(zip(("width", "height"), size, strict=True)))
        context.set_default_timeout(30_000)
        opened.append(context)
        page = context.new_page()
        page.goto(tried)
        page.locator("#tab-sms").wait_for()
        return Tab(page)

    yield open_tab
    for each in opened:
        each.close()


def test_a_registration_by_text_message_grows_in_the_panel_as_it_is_told(tab):
    person = tab().opens("sms").says("hola").hears("ACNUR").says("sí").hears("PIN")
    person.says("1", "sí", "Marta Elena").staff_see("Given names", "Marta Elena", "sms")
    person.says("Díaz").staff_see("Last names", "Díaz", "sms")


#: Two letters, each with everything that the one before asked.
LETTERS = (
    "1) 3 de abril de 1985\n2) a\n3) Honduras\n4) A000-000-012\n5) Reynosa, Tamaulipas",
    "1) sí\n2) 55 0000 0012\n3) a\n4) a\n5) 0",
)


def test_begun_on_whatsapp_continued_by_calling_finished_by_email_and_the_case_shows_each_door(tab):
    person = tab().opens("whatsapp").says("hola").taps("Sí", "Yo, es para mí", "Sí").says("Marta Elena")
    person.opens("voice").presses("call").hears("For English, press 2").presses("1").hears("oprima 1")
    person.shows_number_and_pin().hears("¿Cuáles son sus apellidos?").says("Díaz López")
    person.hears("¿En qué fecha nació usted?")
    person.opens("email").shows_number_and_pin().says(*LETTERS).hears("Mostrar")
    person.says("2").hears("Recibido").staff_see_stage("done")
    person.staff_see("Given names", "Marta Elena", "whatsapp").staff_see("Last names", "Díaz López", "voice")
    person.staff_see("Date of birth", "April 3, 1985", "email").staff_see("Other people", "0", "email")


def test_on_telegram_buttons_are_tapped_and_the_own_number_is_handed_over(tab):
    person = tab().opens("telegram").says("hola").taps("Sí", "Yo, es para mí", "Sí").says("Marta Elena")
    person.page.locator("#quick button", has_text="My number").click()
    person.page.locator(".bubble.person", has_text="the own number").wait_for()
    person.staff_see("Given names", "Marta Elena", "telegram")


def test_on_whatsapp_a_place_is_handed_over_and_an_old_button_still_works(tab):
    person = tab().opens("whatsapp").says("hola").taps("Sí", "Yo, es para mí", "Sí")
    person.page.locator("#quick button", has_text="Voice note").click()
    person.page.locator(".bubble.person", has_text="voice note").wait_for()
    person.taps("Yo, es para mí").staff_see("Who registers", "Me, it is for me", "whatsapp")


def test_a_call_can_be_ended_and_nothing_is_pressed_or_said_after_it(tab):
    person = tab(TELEPHONE).opens("voice").presses("call", "2")
    person.page.locator("[data-what=hang_up]").click()
    person.page.locator("[data-what=call]").wait_for()
    assert person.page.locator("#text").is_disabled()
    assert person.page.locator(".keys").count() == 0


def test_everybody_has_a_number_and_a_case_of_their_own(tab):
    one, other = tab(), tab()
    one.says("hola")
    assert one.page.locator("#number").inner_text() != other.page.locator("#number").inner_text()
    assert other.page.locator(".bubble").count() == 0
    assert other.page.locator("#panel .card").count() == 0


def test_whoever_reloads_the_tab_is_still_the_same_person(tab):
    person = tab().says("hola").hears("ACNUR")
    number = person.page.locator("#number").inner_text()
    person.page.reload()
    person.hears("ACNUR")
    assert person.page.locator("#number").inner_text() == number


def test_on_a_telephone_the_case_has_a_tab_of_its_own_and_nothing_is_cut_off(tab):
    person = tab(TELEPHONE).opens("sms").says("hola", "sí", "1", "sí", "Marta Elena")
    assert not person.page.locator("#case").is_visible()
    person.opens("case").staff_see("Given names", "Marta Elena", "sms")
    assert person.page.evaluate("document.documentElement.scrollWidth") == TELEPHONE[0]


@pytest.mark.parametrize("size", [DESKTOP, TELEPHONE])
def test_nothing_hinders_those_who_cannot_see_the_page(tab, size):
    person = tab(size).opens("sms").says("hola", "sí", "1", "sí", "Marta Elena")
    assert find_faults(person.page) == []
    person.opens("voice").presses("call", "1")
    assert find_faults(person.page) == []
    person.opens("email").says("hola")
    assert find_faults(person.page) == []
    if size == TELEPHONE:
        person.opens("case").staff_see("Given names", "Marta Elena", "sms")
        assert find_faults(person.page) == []
