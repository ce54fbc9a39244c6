"""Turn records into rows and into the images of the history, and back, by their type hints.

Three forms: the *record* (a dataclass of the domain), its *plain* values as JSON knows them (enums
by value, ISO dates, lists), and the *row* as SQLite stores it (0 and 1, JSON text for lists).
An *image* is the JSON text of the plain values that differ from an empty record.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from pijler4_desktop.domain.records import KINDS, Record, Slot
from pijler4_desktop.domain.vocabulary import Day, Kind, PartOfDay

R = TypeVar("R", bound=Record)

Plain = Any
"""A value as JSON knows it."""
Stored = str | int | float | None
Convert = Callable[[Any], Any]
Shape = Literal["text", "whole", "number", "list"]

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_TIMES = lru_cache(maxsize=4096)(time.fromisoformat)
_BARE = str.__str__
"""Turns a member of a StrEnum into the plain text it stands for."""
_DATES = lru_cache(maxsize=4096)(date.fromisoformat)


def write_json(value: Plain) -> str:
    """Write compact JSON; raises ValueError for what is no number."""
    return _ENCODER.encode(value)


class FieldCodec:
    """How one field travels between its three forms, found by its type hint."""

    def __init__(self, field: "Field[Any]", hint: Any) -> None:
        self.name = field.name
        self.optional, inner = _without_none(hint)
        self.shape, self.to_plain, self.from_plain = _conversions(inner)
        self.is_flag = inner is bool
        self.default: object = None if field.default is MISSING else field.default
        to_plain = self.to_plain if self.default is not None else None
        self.empty: Plain = to_plain(self.default) if to_plain else self.default


class Part:
    """Converts what a record holds many of (a task, a cost): a mapping of what is filled in."""

    def __init__(self, cls: type) -> None:
        hints = get_type_hints(cls)
        self._cls = cls
        self._fields = {f.name: FieldCodec(f, hints[f.name]) for f in fields(cls)}

    def plain(self, part: object) -> dict[str, Plain]:
        """Return the values that differ from an empty part, as JSON knows them."""
        found: dict[str, Plain] = {}
        for name, field in self._fields.items():
            value = getattr(part, name)
            if value is not None and field.to_plain:
                value = field.to_plain(value)
            if value != field.empty:
                found[name] = value
        return found

    def made(self, plain: Mapping[str, Plain]) -> object:
        """Return the part; what a later program knew besides is passed over."""
        return self._cls(
            **{
                name: field.from_plain(plain[name]) if field.from_plain else plain[name]
                for name, field in self._fields.items()
                if name in plain
            }
        )


class Codec(Generic[R]):
    """Converts the records of one class; values are in the order of `names`."""

    def __init__(self, cls: type[R]) -> None:
        hints = get_type_hints(cls)
        self.cls = cls
        self.fields = tuple(FieldCodec(f, hints[f.name]) for f in fields(cls))
        self.names = tuple(f.name for f in self.fields)
        self._places = {name: n for n, name in enumerate(self.names)}
        self._slots = tuple(getattr(cls, name).__set__ for name in self.names)
        self._defaults = tuple(f.default for f in self.fields)
        self._values = attrgetter(*self.names)
        self._empty = tuple(f.empty for f in self.fields)
        self._to_plain = tuple((n, f.to_plain) for n, f in enumerate(self.fields) if f.to_plain)
        self._from_plain = {n: f.from_plain for n, f in enumerate(self.fields) if f.from_plain}
        self._lists = tuple(n for n, f in enumerate(self.fields) if f.shape == "list")
        self._flags = tuple(n for n, f in enumerate(self.fields) if f.is_flag)

    def plain(self, record: R) -> list[Plain]:
        """Return the values as JSON knows them."""
        values = list(self._values(record))
        for n, convert in self._to_plain:
            if values[n] is not None:
                values[n] = convert(values[n])
        return values

    def row_of(self, plain: Sequence[Plain]) -> list[Stored]:
        """Return what SQLite stores of plain values."""
        row = list(plain)
        for n in self._lists:
            row[n] = write_json(row[n]) if row[n] else "[]"
        for n in self._flags:
            if row[n] is not None:
                row[n] = int(row[n])
        return row

    def plain_of(self, row: Sequence[Stored]) -> list[Plain]:
        """Return the plain values of a stored row; more columns after them are passed over."""
        plain: list[Plain] = list(row[: len(self.names)])
        for n in self._lists:
            plain[n] = json.loads(plain[n]) if plain[n] != "[]" else []
        for n in self._flags:
            if plain[n] is not None:
                plain[n] = bool(plain[n])
        return plain

    def filled(self, plain: Sequence[Plain]) -> dict[str, Plain]:
        """Return the plain values that differ from an empty record."""
        return {
            name: value
            for name, value, empty in zip(self.names, plain, self._empty, strict=True)
            if value != empty
        }

    def image_of(self, plain: Sequence[Plain]) -> str:
        """Return the image of plain values, for the history."""
        return write_json(self.filled(plain))

    def from_filled(self, filled: Mapping[str, Plain]) -> R:
        """Return the record; what an older or newer program knew besides is passed over."""
        values = list(self._defaults)
        for name, value in filled.items():
            n = self._places.get(name)
            if n is not None:
                convert = self._from_plain.get(n)
                values[n] = convert(value) if convert and value is not None else value
        return self._made(values)

    def from_image(self, image: str) -> R:
        """Return the record an image was made of."""
        return self.from_filled(json.loads(image))

    def partial(self, names: Sequence[str], row: Sequence[Stored]) -> R:
        """Return a record of which only some columns are known; its name and id are empty."""
        filled: dict[str, Plain] = {"id": "", "name": ""}
        for name, value in zip(names, row, strict=True):
            n = self._places[name]
            if n in self._lists and value != "[]":
                filled[name] = json.loads(str(value))
            elif n in self._flags and value is not None:
                filled[name] = bool(value)
            elif n not in self._lists and value is not None:
                filled[name] = value
        return self.from_filled(filled)

    def from_row(self, row: Sequence[Stored]) -> R:
        """Return the record of a stored row."""
        values = self.plain_of(row)
        for n, convert in self._from_plain.items():
            if values[n] is not None:
                values[n] = convert(values[n])
        return self._made(values)

    def _made(self, values: Iterable[object]) -> R:
        """Make a record straight into its slots: twice as fast as a frozen class lets itself."""
        record = object.__new__(self.cls)
        for put, value in zip(self._slots, values, strict=True):
            put(record, value)
        return record


def _without_none(hint: Any) -> tuple[bool, Any]:
    if get_origin(hint) is not UnionType:
        return False, hint
    (inner,) = (arm for arm in get_args(hint) if arm is not NoneType)
    return True, inner


def _conversions(hint: Any) -> tuple[Shape, Convert | None, Convert | None]:
    """Return the shape of a type, and how to make its values plain and back."""
    if get_origin(hint) is tuple:
        to_plain, from_plain = _items(get_args(hint)[0])
        return "list", to_plain, from_plain
    if issubclass(hint, StrEnum):
        return "text", _BARE, _member_of(hint)
    known: dict[type, tuple[Shape, Convert | None, Convert | None]] = {
        str: ("text", None, None),
        bool: ("whole", None, None),
        int: ("whole", None, None),
        float: ("number", float, float),
        datetime: ("text", datetime.isoformat, datetime.fromisoformat),
        date: ("text", date.isoformat, _DATES),
    }
    return known[hint]


def _items(hint: Any) -> tuple[Convert, Convert]:
    """Return how a tuple becomes a list and back, by what it holds."""
    if hint is Slot:
        return (
            lambda slots: [_plain_slot(slot) for slot in slots],
            lambda plain: tuple(_slot(item) for item in plain),
        )
    if get_origin(hint) is tuple:
        return lambda pairs: [list(pair) for pair in pairs], lambda plain: tuple(map(tuple, plain))
    if is_dataclass(hint):
        part = Part(cast("type", hint))
        return (
            lambda parts: [part.plain(one) for one in parts],
            lambda plain: tuple(map(part.made, plain)),
        )
    if issubclass(hint, StrEnum):
        member_of = _member_of(hint)
        return lambda members: list(map(_BARE, members)), lambda plain: tuple(map(member_of, plain))
    return list, tuple


def _member_of(enum: type[StrEnum]) -> Convert:
    """Return how a stored word becomes a member: a look-up is far quicker than the enum itself."""
    return {_BARE(member): member for member in enum}.__getitem__


def _plain_slot(slot: Slot) -> dict[str, str]:
    found = {"day": _BARE(slot.day)}
    if slot.start is not None:
        found["start"] = slot.start.isoformat("minutes")
    if slot.end is not None:
        found["end"] = slot.end.isoformat("minutes")
    if slot.part is not None:
        found["part"] = _BARE(slot.part)
    return found


def _slot(plain: Mapping[str, str]) -> Slot:
    start, end, part = plain.get("start"), plain.get("end"), plain.get("part")
    return Slot(
        _DAYS(plain["day"]),
        _TIMES(start) if start else None,
        _TIMES(end) if end else None,
        _PARTS(part) if part else None,
    )


_DAYS, _PARTS = _member_of(Day), _member_of(PartOfDay)

CODECS: Mapping[Kind, Codec[Any]] = {kind: Codec(cls) for kind, cls in KINDS.items()}


def codec_of(cls: type[R]) -> Codec[R]:
    """Return the codec of a class of records."""
    return cast("Codec[R]", next(codec for codec in CODECS.values() if codec.cls is cls))
