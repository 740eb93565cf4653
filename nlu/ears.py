"""The ears of the house: a text becomes a label with a confidence, and a guess of its language.

Whatever is wrong with Rasa, the language is still guessed and the turn goes on: ``tell`` hears of it, in a word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.dialogue.messages import Understanding
from nlu.client import Client, Found, NotHeard
from nlu.languages import guess_language

#: How many of the labels that a text may have anybody looks at.
LIKELIEST = 5
NOTHING = Found(())


class Ears:
    """What a text may mean; may be called from any thread."""

    def __init__(self, client: Client | None, languages: Sequence[str], tell: Callable[[str], None]) -> None:
        self._client = client
        self._languages = tuple(languages)
        self._tell = tell

    def __call__(self, text: str, language: str | None) -> Understanding:
        """An empty label where nothing was heard."""
        guessed = guess_language(text, self._languages) if language is None else None
        found = self._hear(text)
        label, confidence = found.ranking[0] if found.ranking else ("", 0.0)
        likeliest = found.ranking[:LIKELIEST]
        return Understanding(label=label, confidence=confidence, ranking=likeliest, language=guessed, names=found.names)

    def _hear(self, text: str) -> Found:
        if self._client is None:
            return NOTHING
        try:
            found = self._client.hear(text)
        except NotHeard as problem:
            self._tell(problem.reason)
            return NOTHING
        self._tell("heard")
        return found
