"""A conversation by the book: screens in a fixed order, so that the page alone is on trial."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask

from bot.dialogue.messages import Choice, Expect, Progress, Prompt
from channels.base import BadRequest, BadSignature
from channels.web import pages

NEUTRAL = "http://localhost:9/weather"
REFERENCE = "12345671"


def say(text, key="said", **more):
    return Prompt(key=key, language="es", text=text, short=text, spoken=text, **more)


def ask(about, text, expects, *choices, at=None, **more):
    made = tuple(Choice(value=value, label=label) for value, label in choices)
    progress = Progress(at=at, of=12, text=f"\u2068{at}\u2069 de \u206812\u2069") if at else None
    return say(text, about=about, expects=expects, choices=made, progress=progress, **more)


CONSENT = ask(
    "consent", "Guardamos sus datos.\nEs gratis. ¿Está de acuerdo?", Expect.CHOICE, ("yes", "Sí"), ("no", "No"), at=1
)
PIN = say("Su PIN: \u2068802513\u2069. No lo comparta.", key="identity-pin", secret=True)
WHO = ask(
    "who",
    "¿Quién escribe?",
    Expect.CHOICE,
    ("self", "Soy yo"),
    ("relative", "Familiar"),
    ("helper", "Voluntario"),
    at=2,
)
NAMES = ask("p1.given_names", "¿Cuál es su nombre?", Expect.NAME, at=3, hint="Por ejemplo: María José")
SURNAMES = ask("p1.surnames", "¿Cuáles son sus apellidos?", Expect.NAME, at=4)
BORN = ask("p1.birth_date", "¿Cuándo nació?", Expect.DATE, at=5)
SEX = ask("p1.sex", "¿Sexo?", Expect.CHOICE, ("female", "Mujer"), ("male", "Hombre"), at=6)
RELATION = ask(
    "p2.relation",
    "¿Qué es de usted \u2068Marta\u2069?",
    Expect.CHOICE,
    *((f"v{n}", f"Opción {n}") for n in range(11)),
    at=7,
)
PHONE = ask("phone", "¿Su teléfono?", Expect.PHONE, skip_label="Saltar: saltar", at=8)
NEEDS = ask(
    "needs",
    "¿Alguien necesita algo?",
    Expect.CHOICES,
    ("medical", "Enfermedad"),
    ("child", "Niños solos"),
    ("older", "Mayor"),
    at=9,
)
NOTE = ask("note", "¿Qué más?", Expect.TEXT, skip_label="Saltar: saltar", at=10)
PLACE = ask("place", "¿Dónde está?", Expect.PLACE, at=11, hint="Ciudad y estado")
READBACK = say("Revise: \u2068Marta\u2069\n1) Nombre: \u2068Marta\u2069\n2) Sexo: \u2068Mujer\u2069", key="readback")
RIGHT = ask("aside:readback", "¿Está todo bien?", Expect.CHOICE, ("ok", "Sí, enviar"), ("correct", "Corregir algo"))
RECEIPT = say(f"Recibido. Su registro: \u2068{REFERENCE}\u2069.", key="receipt")

SCREENS = (
    (say("Bienvenida.\nSiempre gratis."), CONSENT),
    (PIN, WHO),
    (NAMES, SURNAMES, BORN, SEX),
    (NAMES, replace(SURNAMES, problem="Escriba sus apellidos con letras."), replace(BORN, filled="3 de abril de 1990")),
    (RELATION, PHONE, NEEDS, NOTE),
    (PLACE,),
    (READBACK, RIGHT),
    (RECEIPT,),
)


class Scripted:
    """What intake is to the page: one screen further with every new message, the same screen for a replay."""

    def __init__(self, screens=SCREENS):
        self.screens = screens
        self.at = -1
        self.heard = []
        self.answered = {}

    def converse_live(self, message):
        if message.provider_id not in self.answered:
            self.heard.append(message)
            self.at = max(0, self.at - 1) if message.command == "back" else min(self.at + 1, len(self.screens) - 1)
            self.answered[message.provider_id] = self.screens[self.at]
        return self.answered[message.provider_id]

    def look(self, address, door):
        return self.screens[self.at]

    def registered(self, address):
        return REFERENCE if self.at == len(self.screens) - 1 else None


def build_app(live, content, **options):
    app = Flask("page")
    app.register_blueprint(pages(live, content, neutral_url=NEUTRAL, **options))
    app.register_error_handler(BadSignature, lambda error: (str(error), 403))
    app.register_error_handler(BadRequest, lambda error: (str(error), 400))
    return app
