"""What a person wrote in a letter, without the letter that it answers and without what the program puts below.

Answers that stand between the questions that were quoted get their numbers. Nothing is ever cut to nothing: where no
word of the person's would be left, the text stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from itertools import groupby

import quotequail

#: Lines that are looked at; longer letters are no answers.
MOST_LINES = 2000
_QUOTED = re.compile(r"^\s*(?:>|\|(?=\s))")
_QUOTE_SIGNS = re.compile(r"^[\s>|]+")
_NUMBER = re.compile(r"^(\d{1,2})\)\s")
_NUMBERED = re.compile(r"^\s*\d{1,2}\s*[).:\-]")
#: A line that leads up to what is quoted ends so, and has a date or an address in it.
_LEADS = re.compile(r"(\d|@).*:\s*\*?$", re.DOTALL)
#: The head of a letter that is quoted without any sign: From, Sent, To, Subject in our languages, and in Outlook's.
_HEAD = re.compile(
    r"^\W{0,3}(from|sent|date|to|cc|subject|de|enviado(?: el| em)?|fecha|para|asunto|data|assunto|envoyé|date"
    r"|à|objet|soti|voye|dat|pou|sijè)\W{0,2}:\s*\S",
    re.IGNORECASE,
)
#: Lines of a head that stand together: fewer may be a person's own ("De: Honduras").
HEAD_LINES = 3
_SEPARATOR = re.compile(
    r"^\s*(?:_{8,}|-{2,}\s*(?:original message|mensaje original|mensagem original|message d'origine|mesaj orijinal"
    r"|forwarded message|mensaje reenviado|mensagem encaminhada|message transféré)\s*-{2,})\s*$",
    re.IGNORECASE,
)
#: What a program puts below what was written, in our five languages.
_BELOW = re.compile(
    r"^\W*(?:"
    r"(?:sent|written) (?:from|with|via) (?:my |the )?\S"
    r"|(?:enviado|enviada) (?:desde|de|do|da|a partir|con|com|via)\b"
    r"|envoyé (?:de|depuis|à partir|avec)\b"
    r"|voye (?:soti|depi|ak|nan)\b"
    r"|(?:get|obtener|obtenga|obter|obtenha|télécharge[rz]|jwenn) outlook\b"
    r"|(?:yahoo mail|outlook) (?:for|para|pour)\b"
    r"|libre de virus|virus-free|sans virus|livre de vírus"
    r")",
    re.IGNORECASE,
)
_DELIMITER = re.compile(r"^--\s?$")
#: The lines that a program puts below are few, and short.
BELOW_LINES, BELOW_LENGTH = 4, 120


def own_words(text: str, ours: str = "", *, several: bool = False) -> str:
    """What the person wrote; ``several`` says that the letter answered had numbered questions in it."""
    lines = text.splitlines()[:MOST_LINES]
    between = _answers_between(lines, several=several)
    if between:
        return _tidy(between)
    quotes = (_without_quotes, lambda each: _before_attribution(each, ours), _before_head)
    for cuts in ((*quotes, _without_below), quotes):
        kept = reduce(lambda left, cut: cut(left), cuts, lines)
        if any(map(_says_something, kept)):
            return _tidy(kept)
    return _tidy(lines)


def _says_something(line: str) -> bool:
    return any(sign.isalnum() for sign in line)


def _tidy(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(each.rstrip() for each in lines)).strip("\n")


# ------------------------------------------------------------------------------------------------- between the lines


def _answers_between(lines: list[str], *, several: bool) -> list[str]:
    """What was written between and below quoted lines, by the numbers of the questions; nothing where nobody did so."""
    runs = [(quoted, list(run)) for quoted, run in groupby(_without_below(lines), key=_is_quoted)]
    said: list[str] = []
    number, between = "", False
    for place, (quoted, run) in enumerate(runs):
        if quoted:
            number = _number_in(run) or number
            continue
        own = _own_of(run, followed=place + 1 < len(runs))
        if own and place:
            between = True
            own = _with_number(own, number if several else "")
            number = ""
        said += own
    return said if between else []


def _is_quoted(line: str) -> bool:
    return bool(_QUOTED.match(line))


def _number_in(run: list[str]) -> str:
    """The number of the last question in a quoted run."""
    found = (_NUMBER.match(_QUOTE_SIGNS.sub("", each)) for each in run)
    return next((each[1] for each in reversed([*found]) if each), "")


def _own_of(run: list[str], *, followed: bool) -> list[str]:
    """The lines of a run that say something, without the one that leads up to what is quoted next."""
    own = [each for each in run if _says_something(each)]
    return _without_lead(own) if followed else own


def _without_lead(own: list[str]) -> list[str]:
    """Such a line may be broken into as many as three."""
    for length in (1, 2, 3):
        if len(own) >= length and _LEADS.search("\n".join(own[-length:])) and own[-1].rstrip(" *").endswith(":"):
            return own[:-length]
    return own


def _with_number(own: list[str], number: str) -> list[str]:
    if not number or _NUMBERED.match(own[0]):
        return own
    return [f"{number}) {own[0].strip()}", *own[1:]]


# ------------------------------------------------------------------------------------------------------ what is cut


def _without_quotes(lines: list[str]) -> list[str]:
    """What quotequail takes for the person's own, without lines that are marked as quoted."""
    pieces = quotequail.quote("\n".join(lines), limit=MOST_LINES)
    own = "\n".join(text for is_own, text in pieces if is_own).splitlines()
    return [each for each in own if not _is_quoted(each)]


def _before_attribution(lines: list[str], ours: str) -> list[str]:
    """What stands before a line that names us and leads up to what we wrote, in whichever language."""
    for end, line in enumerate(lines, 1):
        for length in (1, 2, 3) if ours and line.rstrip(" *").endswith(":") else ():
            lead = [each.lower() for each in lines[max(0, end - length) : end]]
            if ours in "".join(lead) and all(lead):
                return lines[: _begin_of(lines, end - len(lead), ours)]
    return lines


def _begin_of(lines: list[str], place: int, ours: str) -> int:
    """A line above that has the date, where the one that names us has none, leads up to it as well."""
    dated = any(sign.isdigit() for sign in lines[place].lower().replace(ours, ""))
    above = lines[place - 1] if place and not dated else ""
    return place - 1 if any(sign.isdigit() for sign in above) else place


def _before_head(lines: list[str]) -> list[str]:
    """What stands before the head of a quoted letter, or before the line that announces it."""
    heads = [bool(_HEAD.match(each)) for each in lines]
    for place, line in enumerate(lines):
        below = [each for each in range(place + 1, len(lines)) if lines[each].strip()][:HEAD_LINES]
        announced = bool(_SEPARATOR.match(line)) and (not below or heads[below[0]] or "_" not in line)
        if announced or (len(heads) >= place + HEAD_LINES and all(heads[place : place + HEAD_LINES])):
            return lines[:place]
    return lines


def _without_below(lines: list[str]) -> list[str]:
    """What stands above a signature, or above the line of the program at the end."""
    for place, line in enumerate(lines):
        if _DELIMITER.match(line) or (_BELOW.match(line) and _ends_soon(lines[place + 1 :])):
            return lines[:place]
    return lines


def _ends_soon(rest: list[str]) -> bool:
    left = [each for each in _unquoted_first(rest) if each.strip()]
    return len(left) < BELOW_LINES and all(len(each) <= BELOW_LENGTH for each in left)


def _unquoted_first(rest: list[str]) -> Iterator[str]:
    """The lines up to the first quoted one."""
    for each in rest:
        if _is_quoted(each):
            return
        yield each
