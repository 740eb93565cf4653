"""The templates that WhatsApp needs at Twilio: one for each shape of a question, and one for each notice out of hours.

Within the 24 hours buttons and lists need no approval, but even then Twilio takes them only as a template that exists.
What is asked, the labels and the ids are its variables, so there is one for each shape and language and not for each
question. A notice is sent days after somebody's last word; its very text must be approved. The name of a template ends
in a digest of all that is in it: another text is another template, and whoever knows the name knows the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from bot.dialogue.content import Content
from bot.dialogue.messages import Prompt
from channels.base import strip_marks

#: Ours, among whatever else the account has.
PREFIX = "mpp"
#: Buttons without approval; characters of a button, of a list's item, of the line below it, of an id (Twilio).
MOST_BUTTONS, MOST_ITEMS = 3, 9
TITLE, ITEM, DESCRIPTION, ID = 20, 24, 72, 200
#: The text of the button that opens a list.
BUTTON = "list-button"
#: What is said unasked -> what fills it, with an example for whoever approves it.
NOTICES: Mapping[str, Mapping[str, str]] = {
    "notice-erase": {"date": "2021-03-31"},
    "pin-locked": {},
    "pin-renewed": {},
    "joined-elsewhere": {},
}
#: How Meta calls the languages in which it approves texts; it knows no Haitian Creole.
APPROVED_IN = {"es": "es", "en": "en", "pt": "pt_BR", "fr": "fr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template as it must be at Twilio."""

    base: str
    language: str
    types: Mapping[str, Any]
    variables: Mapping[str, str]
    needs_approval: bool = False

    @property
    def name(self) -> str:
        """``mpp_es_list_4_0f3a...``: of small letters and digits, as Meta wants it."""
        whole = json.dumps([self.types, self.variables], ensure_ascii=False, sort_keys=True)
        digest = blake2b(whole.encode(), digest_size=5).hexdigest()
        return f"{PREFIX}_{self.language}_{self.base}_{digest}".lower()


# ------------------------------------------------------------------------------------------------------- questions


def shape_of(choices: Sequence[tuple[str, str]]) -> str:
    """How these choices (id, label) can be tapped: ``buttons_2``, ``list_5``, ``rows_4``; empty where they cannot."""
    labels = [label for _, label in choices]
    longest = max(map(len, labels), default=DESCRIPTION + 1)
    if longest > DESCRIPTION or any(not each.strip() or "\n" in each for each in labels):
        return ""
    if any(len(each) > ID for each, _ in choices):
        return ""
    alike = len(set(labels)) < len(labels)
    if len(labels) <= MOST_BUTTONS and longest <= TITLE and not alike:
        return f"buttons_{len(labels)}"
    if not 2 <= len(labels) <= MOST_ITEMS:
        return ""
    return f"{'rows' if alike or longest > ITEM else 'list'}_{len(labels)}"


def variables_of(asked: str, choices: Sequence[tuple[str, str]]) -> dict[str, str]:
    """What fills any of the shapes: the question, then label and id of each choice."""
    filled = [asked, *(part for each, label in choices for part in (label, each))]
    return {str(number): value for number, value in enumerate(filled, 1)}


def _shapes(language: str, button: str) -> Iterator[Template]:
    for count in range(1, MOST_BUTTONS + 1):
        actions = [{"title": f"{{{{{2 * n}}}}}", "id": f"{{{{{2 * n + 1}}}}}"} for n in range(1, count + 1)]
        yield _shape(language, f"buttons_{count}", {"twilio/quick-reply": {"body": "{{1}}", "actions": actions}}, count)
    for count in range(2, MOST_ITEMS + 1):
        for base, item in (("list", _item), ("rows", _row)):
            picker = {"body": "{{1}}", "button": button, "items": [item(n) for n in range(1, count + 1)]}
            yield _shape(language, f"{base}_{count}", {"twilio/list-picker": picker}, count)


def _item(number: int) -> dict[str, str]:
    return {"item": f"{{{{{2 * number}}}}}", "id": f"{{{{{2 * number + 1}}}}}"}


def _row(number: int) -> dict[str, str]:
    """A label that is too long for an item stands below its number."""
    return {"item": str(number), "description": f"{{{{{2 * number}}}}}", "id": f"{{{{{2 * number + 1}}}}}"}


def _shape(language: str, base: str, types: Mapping[str, Any], count: int) -> Template:
    samples = variables_of("?", [(str(n), str(n)) for n in range(1, count + 1)])
    return Template(base=base, language=language, types=types, variables=samples)


# --------------------------------------------------------------------------------------------------------- notices


def _notices(content: Content, language: str) -> Iterator[Template]:
    for key, examples in NOTICES.items() if language in APPROVED_IN else ():
        places = {name: f"{{{{{number}}}}}" for number, name in enumerate(examples, 1)}
        body = content.catalog.line(language, key, person=content.words[language].command_words["person"], **places)
        samples = {str(number): example for number, example in enumerate(examples.values(), 1)}
        yield Template(
            base=key.replace("-", "_"),
            language=language,
            types={"twilio/text": {"body": body}},
            variables=samples,
            needs_approval=True,
        )


# --------------------------------------------------------------------------------------------------------- all of them


@dataclass(frozen=True, slots=True)
class Filled:
    """A template by its name, with what fills it."""

    name: str
    variables: Mapping[str, str]


class Templates:
    """Every template that this content wants."""

    def __init__(self, content: Content) -> None:
        self.every: tuple[Template, ...] = tuple(
            each
            for language in content.languages
            for each in (*_shapes(language, content.catalog.line(language, BUTTON)), *_notices(content, language))
        )
        self._by_base = {(each.language, each.base): each for each in self.every}

    def tapped(self, language: str, asked: str, choices: Sequence[tuple[str, str]]) -> Filled | None:
        """The question with its choices to be tapped; None where numbers must do."""
        template = self._by_base.get((language, shape_of(choices)))
        return Filled(template.name, variables_of(asked, choices)) if template else None

    def notice(self, prompts: Sequence[Prompt]) -> Filled | None:
        """What is said, as the approved template that says exactly this; None where there is none."""
        if len(prompts) != 1 or prompts[0].key not in NOTICES:
            return None
        template = self._by_base.get((prompts[0].language, prompts[0].key.replace("-", "_")))
        if template is None:
            return None
        body = re.escape(template.types["twilio/text"]["body"])
        found = re.fullmatch(re.sub(r"\\{\\{\d+\\}\\}", "(.+)", body), strip_marks(prompts[0].text))
        return Filled(template.name, variables_of_match(found)) if found else None


def variables_of_match(found: re.Match[str]) -> dict[str, str]:
    """The pieces by their numbers, in the order of the text."""
    return {str(number): piece for number, piece in enumerate(found.groups(), 1)}
