"""Whoever pretends to be Telegram is held to the Bot API as others read it: aiogram's models judge every word of both.

The Bot API has no machine-readable contract of its own. aiogram is made from its documents, and not by those who made
the library that we send with. It lets unknown names pass, so these are looked for here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from aiogram import methods
from aiogram.types import Update
from pydantic import BaseModel, TypeAdapter, ValidationError

METHODS: Mapping[str, type[BaseModel]] = {
    name.lower(): model for name, model in vars(methods).items() if isinstance(model, type)
}


class AiogramJudge:
    """aiogram's methods and types as a judge of what is asked, answered and brought."""

    def request_fault(self, method: str, given: Mapping[str, Any]) -> str:
        """What is wrong with a request; empty when nothing is."""
        model = _method(method)
        if model is None:
            return "no such method"
        return _fault(TypeAdapter(model), given)

    def update_fault(self, update: Mapping[str, Any]) -> str:
        """What is wrong with an update."""
        return _fault(TypeAdapter(Update), update)

    def answer_fault(self, method: str, result: Any) -> str:
        """What is wrong with the answer to a request."""
        model: Any = _method(method)
        return _fault(TypeAdapter(model.__returning__), result)


def _method(name: str) -> type[BaseModel] | None:
    return METHODS.get(name.lower())


def _fault(adapter: TypeAdapter[Any], plain: Any) -> str:
    try:
        read = adapter.validate_python(plain)
    except ValidationError as wrong:
        return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in wrong.errors())
    return ", ".join(f"unknown: {each}" for each in _unknown(read))


def _unknown(read: Any) -> Iterator[str]:
    """Names that no model has."""
    if isinstance(read, BaseModel):
        yield from read.model_extra or ()
        for name in type(read).model_fields:
            yield from _unknown(getattr(read, name))
    elif isinstance(read, Iterable) and not isinstance(read, str | bytes | Mapping):
        for each in read:
            yield from _unknown(each)
