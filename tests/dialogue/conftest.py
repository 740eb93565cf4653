"""The real content, read once."""

from __future__ import annotations

from datetime import date

import pytest

from bot.dialogue.content import Content
from bot.library import load_content
from tests.chat import Chat


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture
def chat(content: Content) -> Chat:
    """Somebody at a terminal."""
    return Chat(content)


@pytest.fixture
def registered(chat: Chat) -> Chat:
    """Somebody who has given consent and says who is registering: the first name is asked."""
    return chat.says("hola", "sí", "1", "sí").is_asked("p1.given_names")
