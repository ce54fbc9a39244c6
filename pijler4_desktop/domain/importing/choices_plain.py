"""Choices as JSON knows them, to keep them between two sessions, and back."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pijler4_desktop.domain.importing.choices import (
    CellPlace,
    Choices,
    ColumnPlace,
    Decision,
    OrganisationAnswer,
    RowPlace,
    SheetChoice,
)
from pijler4_desktop.domain.importing.vocabulary import Choice, Goes
from pijler4_desktop.domain.parsing.dates import DateOrder

Plain = Any
"""A value as JSON knows it."""
T = TypeVar("T")


def plain_choices(choices: Choices) -> dict[str, Plain]:
    """Write choices with lists and words only; what is empty is left out."""
    plain: dict[str, Plain] = {
        "sheets": {name: _plain_sheet(choice) for name, choice in choices.sheets.items()},
        "only": choices.only,
        "words": {key: dict(words) for key, words in choices.words.items() if words},
        "cells": [[*place, text] for place, text in choices.cells.items()],
        "orders": [[*place, order.value] for place, order in choices.orders.items()],
        "decisions": [
            [*place, made.choice.value, made.record_id, sorted(made.keep)]
            for place, made in choices.decisions.items()
        ],
        "organisations": {key: answer.same_as for key, answer in choices.organisations.items()},
        "goes": {key: answer.value for key, answer in choices.goes.items()},
        "sender": choices.sender,
        "forget": not choices.remember,
    }
    return {name: value for name, value in plain.items() if value}


def choices_of(plain: Plain) -> Choices:
    """Read choices that were kept; raises ValueError when they are not what we wrote."""
    try:
        return Choices(
            sheets=_mapped(plain.get("sheets", {}), _sheet),
            only=_maybe_text(plain.get("only")),
            words=_mapped(plain.get("words", {}), lambda words: _mapped(words, _text)),
            cells={
                CellPlace(_text(sheet), _whole(row), _text(letter)): _text(text)
                for sheet, row, letter, text in plain.get("cells", [])
            },
            orders={
                ColumnPlace(_text(sheet), _text(letter)): DateOrder(order)
                for sheet, letter, order in plain.get("orders", [])
            },
            decisions={
                RowPlace(_text(sheet), _whole(row)): Decision(
                    Choice(choice), _maybe_text(id_), frozenset(map(_text, keep))
                )
                for sheet, row, choice, id_, keep in plain.get("decisions", [])
            },
            organisations=_mapped(
                plain.get("organisations", {}), lambda same: OrganisationAnswer(_maybe_text(same))
            ),
            goes=_mapped(plain.get("goes", {}), Goes),
            sender=_text(plain.get("sender", "")),
            remember=plain.get("forget") is not True,
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(str(error)) from error


def _plain_sheet(choice: SheetChoice) -> Mapping[str, Plain]:
    return {
        "read": choice.read,
        "header_row": choice.header_row,
        "columns": dict(choice.columns),
    }


def _sheet(plain: Plain) -> SheetChoice:
    read, header_row = plain.get("read"), plain.get("header_row")
    if read not in (None, True, False):
        raise ValueError(str(read))
    return SheetChoice(
        read=read if read is None else bool(read),
        header_row=None if header_row is None else _whole(header_row),
        columns=_mapped(plain.get("columns", {}), _maybe_text),
    )


def _mapped(plain: Plain, read: Callable[[Plain], T]) -> dict[str, T]:
    return {_text(key): read(value) for key, value in plain.items()}


def _text(plain: Plain) -> str:
    if not isinstance(plain, str):
        raise ValueError(str(plain))
    return plain


def _maybe_text(plain: Plain) -> str | None:
    return None if plain is None else _text(plain)


def _whole(plain: Plain) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool):
        raise ValueError(str(plain))
    return plain
