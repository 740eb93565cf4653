"""What a person wrote is found in a letter, in five languages and from the programs that people have; and never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.mail.quoting import own_words
from rehearsal.mail import OURS

QUOTE = "> 1) ¿Cómo se llama usted?\n>    Ejemplo: María José\n>\n> 2) ¿Cuáles son sus apellidos?"

#: How programs lead up to what is quoted.
LEADS = {
    "gmail-es": f"El lun, 22 feb 2021 a las 10:15, <{OURS}> escribió:",
    "gmail-es-long": f"El lun, 22 feb 2021 a las 10:15, Registro (<{OURS}>)\nescribió:",
    "gmail-es-broken": f"El lun, 22 feb 2021 a las 10:15, Registro\n<{OURS}> escribió:",
    "gmail-en": f"On Mon, Feb 22, 2021 at 10:15 AM <{OURS}> wrote:",
    "gmail-pt": f"Em seg., 22 de fev. de 2021 às 10:15, <{OURS}> escreveu:",
    "gmail-fr": f"Le lun. 22 févr. 2021 à 10:15, <{OURS}> a écrit :",
    "gmail-ht": f"Nan lendi 22 fevriye 2021 a 10:15, <{OURS}> te ekri:",
    "apple-es": f"El 22 feb 2021, a las 10:15, {OURS} escribió:",
    "thunderbird": f"On 2/22/21 10:15 AM, {OURS} wrote:",
}


@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS)
def test_what_is_quoted_below_is_left_out(lead):
    assert own_words(f"1) Marta\n2) Díaz López\n\n{lead}\n\n{QUOTE}\n", OURS) == "1) Marta\n2) Díaz López"


@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS)
def test_also_where_no_line_of_it_is_marked(lead):
    bare = QUOTE.replace("> ", "").replace(">", "")
    assert own_words(f"Marta\n\n{lead}\n\n{bare}\n", OURS) == "Marta"


HEADS = {
    "outlook-es": f"De: Registro <{OURS}>\nEnviado: lunes, 22 de febrero de 2021 10:15\nPara: Marta\nAsunto: Su mensaje",
    "outlook-en": f"From: {OURS}\nSent: Monday, February 22, 2021 10:15 AM\nTo: Marta\nSubject: Your message",
    "outlook-pt": f"De: {OURS}\nEnviado: segunda-feira, 22 de fevereiro de 2021\nPara: Marta\nAssunto: Sua mensagem",
    "outlook-fr": f"De : {OURS}\nEnvoyé : lundi 22 février 2021\nÀ : Marta\nObjet : Votre message",
    "with-a-line": f"________________________________\nDe: {OURS}\nEnviado: lunes\nPara: Marta\nAsunto: Su mensaje",
    "original": f"-----Mensaje original-----\nDe: {OURS}\nEnviado: lunes\nPara: Marta\nAsunto: Su mensaje",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_letter_quoted_by_outlook_is_left_out(head):
    assert own_words(f"Marta Elena\n\n{head}\n\n1) ¿Cómo se llama usted?\n", OURS) == "Marta Elena"


BELOW = [
    "Enviado desde mi iPhone",
    "Enviado desde mi Samsung Galaxy",
    "Enviado do meu iPhone",
    "Sent from my iPhone",
    "Sent from Yahoo Mail on Android",
    "Envoyé de mon iPhone",
    "Voye soti nan telefòn mwen",
    "Obtener Outlook para Android<https://example.org>",
    "Get Outlook for iOS",
    "Libre de virus. www.example.org",
]


@pytest.mark.parametrize("line", BELOW)
def test_the_line_of_the_program_is_left_out(line):
    assert own_words(f"Honduras\n\n{line}\n", OURS) == "Honduras"


def test_a_signature_is_left_out():
    assert own_words("Honduras\n\n-- \nMarta\nTel. 55 0000 0012\n", OURS) == "Honduras"


def test_a_person_who_was_sent_from_somewhere_says_so():
    story = "Soy hondureña.\nEnviado de El Paso a Juárez en enero, y desde entonces estamos aquí.\n" + "Más.\n" * 6
    assert own_words(story, OURS) == story.strip()


def test_a_list_of_ones_own_is_no_head_of_a_letter():
    told = "De: Honduras\nNombre: Marta\nFecha de nacimiento: 3 de abril de 1985"
    assert own_words(told, OURS) == told


@pytest.mark.parametrize("text", ["-- \nMarta", "Enviado desde mi iPhone", "> Marta", f"{LEADS['gmail-es']}\n\n> hola"])
def test_nothing_is_ever_cut_to_nothing(text):
    assert own_words(text, OURS) == text.replace("-- ", "--")


INLINE = f"""{LEADS["gmail-es"]}

> Conteste a este correo con el número de cada pregunta y su respuesta.
>
> 1) ¿Cómo se llama usted?
>    Ejemplo: María José

Marta Elena

> 2) ¿Cuáles son sus apellidos?
>    Ejemplo: López Cruz
Díaz López
> 3) ¿En qué fecha nació usted?

3 de abril de 1985

--\x20
Enviado desde mi iPhone
"""


def test_answers_between_the_questions_get_their_numbers():
    assert own_words(INLINE, OURS, several=True) == "1) Marta Elena\n2) Díaz López\n3) 3 de abril de 1985"


def test_below_one_question_an_answer_needs_no_number():
    text = f"{LEADS['gmail-es']}\n> ¿Está de acuerdo?\n> 1) Sí\n> 2) No\n\nsí, estoy de acuerdo\n"
    assert own_words(text, OURS) == "sí, estoy de acuerdo"


def test_a_number_that_somebody_wrote_stays_the_only_one():
    text = f"Buenos días\n\n{LEADS['gmail-es']}\n> 1) ¿Cómo se llama usted?\n1) Marta\n> 2) ¿Cuáles son sus apellidos?\nDíaz\n"
    assert own_words(text, OURS, several=True) == "Buenos días\n1) Marta\n2) Díaz"


@given(st.text(alphabet=st.sampled_from("a>:-_ \n1)@") | st.characters(), max_size=300))
def test_whatever_is_written_is_read_and_not_lost(text):
    said = own_words(text, OURS, several=True)
    assert bool(said.strip()) == bool(text.strip()) or not any(sign.isalnum() for sign in text)
