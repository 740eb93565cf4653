"""Family relations and what they tell of the sex; open answers."""

import pytest

from bot.dialogue.kinds.base import NotUnderstood, Understood
from bot.dialogue.kinds.relations import sex_of
from bot.dialogue.kinds.words import RELATIONS
from bot.dialogue.messages import Choice
from tests.kinds.spoken import LANGUAGES, read, show, words

SAID = {
    "es": {
        "head": "jefa de familia|yo",
        "spouse": "esposo|mi esposa|pareja|mi marido|compañera de vida",
        "child": "hija|mi hijo|es mi hija|Hija o hijo|mi hija mayor|cipote|bebé",
        "stepchild": "hijastro|hija de mi esposo",
        "parent": "mamá|mi papá|es mi madre",
        "sibling": "hermana|medio hermano",
        "grandparent": "abuelita",
        "grandchild": "nieto",
        "niece_nephew": "sobrina",
        "other_relative": "suegra|tía|primo|cuñado",
        "not_related": "amiga|no es familiar|vecino",
    },
    "en": {
        "child": "daughter|my son|she is my daughter",
        "spouse": "husband|my wife",
        "other_relative": "cousin|mother in law",
        "not_related": "friend",
    },
    "pt": {"child": "filha|meu filho", "spouse": "marido|minha esposa", "grandparent": "vovó", "stepchild": "enteado"},
    "ht": {
        "child": "pitit fi|pitit gason|pitit mwen",
        "spouse": "madanm mwen|mari",
        "parent": "manman m",
        "sibling": "frè m|sè mwen",
    },
    "fr": {"child": "fille|mon fils", "spouse": "ma femme|mari", "niece_nephew": "neveu", "stepchild": "beau-fils"},
}


@pytest.mark.parametrize(
    ("language", "text", "relation"),
    [
        (code, text, relation)
        for code, table in SAID.items()
        for relation, texts in table.items()
        for text in texts.split("|")
    ],
)
def test_family_words_are_understood(language, text, relation):
    assert read("relation", text, language) == Understood(relation)


def test_where_relations_are_listed_label_and_number_are_answers():
    listed = (Choice(value="spouse", label="Con quien vive"), Choice(value="child", label="Hija o hijo"))
    assert (
        read("relation", "con quien vive", choices=listed)
        == read("relation", "1", choices=listed)
        == Understood("spouse")
    )
    assert show("relation", "spouse", choices=listed) == "Con quien vive"


def test_a_small_typo_is_confirmed():
    assert read("relation", "hermno") == Understood("sibling", confirm=True)


@pytest.mark.parametrize("text", ["", "xyz", "amigo de mi hija", "no es mi hija", "😀"])
def test_what_is_no_clear_relation_is_refused(text):
    assert read("relation", text) == NotUnderstood("relation_unclear")


@pytest.mark.parametrize(
    ("language", "text", "sex"),
    [
        ("es", "mi hija", "female"),
        ("es", "yerno", "male"),
        ("es", "pareja", None),
        ("en", "my son", "male"),
        ("ht", "manman m", "female"),
        ("fr", "nièce", "female"),
        ("pt", "avó", None),
    ],
)
def test_some_words_tell_the_sex(language, text, sex):
    assert sex_of(text, words(language)) == sex


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("relation", RELATIONS)
def test_every_relation_that_is_shown_reads_back(language, relation):
    assert read("relation", show("relation", relation, language), language) == Understood(relation)


def test_an_open_answer_is_kept_but_for_what_nobody_sees():
    assert read("text", "  Vivo en una carpa\u200b,\n cerca del río. ") == Understood(
        "Vivo en una carpa, cerca del río."
    )
    assert read("text", "No tengo.") == Understood("No tengo.")


@pytest.mark.parametrize(
    ("text", "reason"), [("", "text_empty"), ("\u200b", "text_empty"), ("...", "text_empty"), ("a" * 2001, "text_long")]
)
def test_an_open_answer_is_never_cut_off(text, reason):
    assert read("text", text) == NotUnderstood(reason)
