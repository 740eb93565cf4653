"""Guesses which of our languages a first message is in; says nothing rather than something wrong.

It is only a guess: whoever chose a language keeps it, and can always choose another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from nlu.texts import mask

_WORD = re.compile(r"[^\W\d_]+")
#: Words from which on a guess is made at all, and from which on it needs no more than to be likelier than not.
FEW, ENOUGH = 2, 4
SURE, LIKELY = 0.9, 0.5


@lru_cache(maxsize=1)
def _identifier(languages: tuple[str, ...]) -> Any:
    """Loaded when it is first needed: it takes a second, and 100 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages(list(languages))
    return made


def guess_language(text: str, languages: Sequence[str]) -> str | None:
    """The language of the text; None for one word, and where two languages are about as likely."""
    said = mask(text)
    words = len(_WORD.findall(said))
    if words < FEW:
        return None
    language, sure = _identifier(tuple(languages)).classify(said)
    return str(language) if sure >= (LIKELY if words >= ENOUGH else SURE) else None
