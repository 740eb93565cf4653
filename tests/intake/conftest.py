"""A house over a real store on both engines, with wires that end in the tests."""

import pytest

from bot.library import load_content
from tests.intake.wire import Clock, Person, Visitor, new_house


@pytest.fixture(scope="session")
def content():
    return load_content()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def house(store, keys, content, clock):
    return new_house(store, keys, content, clock)


@pytest.fixture
def post(house):
    return house.channels["post"]


@pytest.fixture
def maria(house, clock):
    return Person(house, clock)


@pytest.fixture
def visitor(house, clock):
    return Visitor(house, clock)
