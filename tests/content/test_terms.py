"""One thing has one name: what a text calls the registration's number, the next text calls so too.

A person who reads "registration number" on the page and "reference" in an answer looks for a second number.
"""

import re

import pytest
from fluent.syntax import FluentParser, ast

from tests.kinds.spoken import CONTENT, LANGUAGES

#: thing -> language -> the word for it, and the words that no text uses for it
TERMS = {
    "registration number": {
        "es": ("número de registro", r"referencia|folio|número de (inscripción|expediente|solicitud)"),
        "en": ("registration number", r"reference|enrol\w*|confirmation number|ticket"),
        "pt": ("número de registro", r"referência|cadastr\w*|protocolo|número de inscrição"),
        "ht": ("nimewo enskripsyon", r"referans|nimewo (anrejistreman|rejis|dosye)"),
        "fr": ("numéro d'inscription", r"référence|numéro d'enregistrement|numéros? de dossier"),
    },
    "PIN": {
        "es": ("PIN", r"clave|código secreto|NIP|número secreto"),
        "en": ("PIN", r"pass ?code|secret (code|number)"),
        "pt": ("PIN", r"código secreto|número secreto"),
        "ht": ("PIN", r"kòd sekrè|nimewo sekrè"),
        "fr": ("PIN", r"code secret|numéro secret"),
    },
    "A-number": {
        "es": ("número A", r"números? de (alien|extranjero|caso)|A-?number"),
        "en": ("A-number", r"alien (registration )?number|case numbers?|file number"),
        "pt": ("número A", r"números? d[eo] (estrangeiro|alien|caso)|A-?number"),
        "ht": ("nimewo A", r"nimewo (etranje|alyen)|A-?number"),
        "fr": ("numéro A", r"numéros? d'étranger|A-?number"),
    },
    "household": {
        "es": ("familia", r"hogar(es)?|núcleo familiar|grupo familiar"),
        "en": ("family", r"household"),
        "pt": ("família", r"núcleo familiar|grupo familiar|agregado"),
        "ht": ("fanmi", r"menaj|gwoup fanmi"),
        "fr": ("famille", r"foyer|ménage|groupe familial"),
    },
    "receipt": {
        "es": ("comprobante", r"constancia|talón|boleta|resguardo"),
        "en": ("receipt", r"slip|voucher|stub"),
        "pt": ("comprovante", r"talão|canhoto|boleto"),
        "ht": ("resi", r"kwitans|fich|bòdwo"),
        "fr": ("reçu", r"récépissé|quittance|justificatif"),
    },
}


def said(node):
    """The words of a message and its attributes, without the names of its variables."""
    if isinstance(node, ast.TextElement):
        yield node.value
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from said(child)


def texts(language):
    """File and id -> everything that the text says."""
    for path in sorted((CONTENT / "languages" / language).glob("*.ftl")):
        for each in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(each, ast.Message):
                yield f"{path.name}: {each.id.name}", " ".join(said(each)).replace("\u2019", "'")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("thing", TERMS)
def test_one_thing_has_one_name(thing, language):
    word, others = TERMS[thing][language]
    everything = dict(texts(language))
    assert any(word.lower() in text.lower() for text in everything.values())
    other = re.compile(rf"\b(?:{others})\b", re.IGNORECASE)
    assert {key: found[0] for key, text in everything.items() if (found := other.search(text))} == {}
