"""E-mail addresses, typed and spelled out."""

import pytest

from bot.dialogue.kinds.base import NotUnderstood, Understood
from tests.kinds.spoken import read


@pytest.mark.parametrize(
    ("language", "text", "address"),
    [
        ("es", "maria@example.org", "maria@example.org"),
        ("es", "Maria.Lopez@EXAMPLE.ORG", "Maria.Lopez@example.org"),
        ("es", " maria@example.org. ", "maria@example.org"),
        ("es", "mi correo es maria@example.org", "maria@example.org"),
        ("es", "<maria@example.org>", "maria@example.org"),
        ("es", "mailto:maria@example.org", "maria@example.org"),
        ("es", "maria_2@example.com.mx", "maria_2@example.com.mx"),
        ("es", "maria+mpp@example.org", "maria+mpp@example.org"),
        ("es", "maria punto lopez arroba example punto org", "maria.lopez@example.org"),
        ("es", "maria guion bajo 2 arroba example punto org", "maria_2@example.org"),
        ("es", "mi correo es maria arroba example punto org", "maria@example.org"),
        ("es", "maria @ example . org", "maria@example.org"),
        ("es", "maria\u200b@example.org", "maria@example.org"),
        ("en", "mary dot smith at example dot org", "mary.smith@example.org"),
        ("en", "mary underscore 2 at example dot org", "mary_2@example.org"),
        ("pt", "joao ponto silva arroba example ponto org", "joao.silva@example.org"),
        ("ht", "jan pwen pol arobas example pwen org", "jan.pol@example.org"),
        ("fr", "jean point paul arobase example point org", "jean.paul@example.org"),
        ("fr", "jean tiret paul arobase example point org", "jean-paul@example.org"),
    ],
)
def test_an_address_is_read_typed_or_spelled(language, text, address):
    assert read("email", text, language) == Understood(address)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("maria@gmial.com", "maria@gmail.com"),
        ("maria@gmail.con", "maria@gmail.com"),
        ("maria@hotmai.com", "maria@hotmail.com"),
        ("maria@yaho.com", "maria@yahoo.com"),
        ("maria@outlok.com", "maria@outlook.com"),
    ],
)
def test_a_slip_in_a_known_domain_is_put_right_and_confirmed(text, address):
    assert read("email", text) == Understood(address, confirm=True)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "email_no_at"),
        ("maria example.org", "email_no_at"),
        ("no tengo", "email_no_at"),
        ("maria@", "email_unclear"),
        ("maria@example", "email_unclear"),
        ("@example.org", "email_unclear"),
        ("ma..ria@example.org", "email_unclear"),
        ("a" * 300 + "@example.org", "email_long"),
    ],
)
def test_what_is_no_address_is_refused_with_its_reason(text, reason):
    assert read("email", text) == NotUnderstood(reason)
