"""A letter that is only HTML, as text: what it quotes is marked with ``>``, as people mark it in plain text."""

from __future__ import annotations

from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig
from lxml import html
from lxml.etree import LxmlError, ParserError

#: Characters of markup that are looked at; longer ones are newsletters.
MOST = 500_000
#: What holds the letter that is answered, in the markup of the most used programs.
QUOTES = (
    "//blockquote[not(ancestor::blockquote)]"
    "|//div[contains(concat(' ', @class, ' '), ' gmail_quote ')][not(ancestor::blockquote)][not(.//blockquote)]"
)
_PLAIN = ParserConfig(css=CSS_PROFILES["strict"], display_links=False, display_images=False)


def text_of_html(markup: str) -> str:
    """The text that a person sees; empty where it cannot be read."""
    try:
        root = html.fromstring(markup[:MOST].encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
        _mark_quotes(root)
        return _text(root)
    except (LxmlError, ParserError, ValueError, TypeError, AssertionError, RecursionError):
        return ""


def _mark_quotes(root: html.HtmlElement) -> None:
    """Each line of what is quoted begins with ``>``."""
    for quote in root.xpath(QUOTES):
        lines = _text(quote).strip("\n").splitlines()
        tail = quote.tail
        quote.clear()
        quote.tag, quote.tail = "pre", tail
        quote.text = "\n" + "\n".join(f"> {line.strip()}".rstrip() for line in lines) + "\n"


def _text(element: html.HtmlElement) -> str:
    plain = get_text(html.tostring(element, encoding="unicode", with_tail=False), _PLAIN)
    return "\n".join(line.rstrip() for line in plain.replace("\u00a0", " ").splitlines())
