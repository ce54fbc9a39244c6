"""Say in Dutch what was read of a cell: the values a row got from it, in the words of our cells."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import FIELDS
from pijler4_desktop.domain.handing_off import YES_NO_WORDS
from pijler4_desktop.domain.importing.cells.moments import MOMENT_KEYS
from pijler4_desktop.domain.importing.columns.organisation_headings import ENDED, STANDING
from pijler4_desktop.domain.importing.drafting.row_reading import RowReading
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import (
    address_text,
    clock_text,
    cost_text,
    levels_text,
    slot_text,
    value_text,
    when_text,
)

_WORDS_ALONE = frozenset({"email", "phone", "website", "contact_function"})
"""Fields that need no heading in front of them: they can be seen for what they are."""
_OF_NAMES = frozenset({"organisation", "organisation_id"})
_UNREAD = frozenset({"when_text"})
"""What holds the text of a cell as it was written: nothing understood."""


def _levels(found: Activity, _facts: Facts) -> str:
    levels = levels_text(found.language_min, found.language_max)
    icons = f"{found.language_icons} taaliconen" if found.language_icons else ""
    return ", ".join(filter(None, (levels, icons)))


_Teller = Callable[[Activity, Facts], str]
_TOGETHER: Mapping[frozenset[str], _Teller] = {
    frozenset({"language_min", "language_max", "language_icons"}): _levels,
    frozenset({"cost_eur", "cost_basis", "cost_text", "social_tariff"}): lambda found, _: cost_text(
        found
    ),
    frozenset({"slots", "by_appointment", "frequency", "nth", "pauses"}): lambda found, _: (
        when_text(found)
    ),
    frozenset(
        {"place", "street", "house_number", "box", "postal_code", "municipality_nis"}
    ): address_text,
}
"""Fields that are told in one go."""


class Telling:
    """Tells what the rows of one kind of record took from their cells."""

    def __init__(self, kind: Kind, facts: Facts) -> None:
        self._facts = facts
        self._headings = {field.key: field.heading for field in FIELDS[kind]}

    def cell(self, column: Column, reading: RowReading) -> str:
        """Say what a row took from a column; nothing when it took nothing."""
        if column.field is None:
            return "; ".join(text for name, text in reading.leftovers if name == _name(column))
        if column.field in _OF_NAMES:
            return reading.texts.get(column.field, "")
        if column.field in (STANDING, ENDED) and not _values_from(column, reading):
            return "" if reading.in_doubt(column) else reading.texts.get(column.field, "")
        if column.field in MOMENT_KEYS and (told := _moment(column, reading)) is not None:
            return told
        values = _values_from(column, reading)
        if reading.in_doubt(column):
            values.pop("cost_text", None)
        return self._told(values, column.field)

    def derived(self, columns: Iterable[Column], reading: RowReading) -> Iterator[tuple[str, str]]:
        """Go through what a row got from elsewhere: its section, its sheet, or its other cells."""
        named = any(column.field in _OF_NAMES for column in columns)
        if not named and (organisation := reading.texts.get("organisation")):
            yield self._heading("organisation_id"), organisation
        for name, value in reading.values.items():
            if name in reading.sources or name in _UNREAD:
                continue
            if told := value_text(name, value, self._facts):
                yield self._heading(name), told

    def _told(self, values: Mapping[str, object], key: str) -> str:
        pieces = []
        left = dict(values)
        for names, tell in _TOGETHER.items():
            together = {name: left.pop(name) for name in names & left.keys()}
            if any(value not in (None, "", ()) for value in together.values()):
                found = Activity(id="", name="", **together)  # type: ignore[arg-type]
                pieces.append(tell(found, self._facts))
        for name, value in left.items():
            text = value_text(name, value, self._facts)
            alone = name == key or name in _WORDS_ALONE or (not pieces and len(left) == 1)
            pieces.append(text if alone or not text else f"{self._heading(name)}: {text}")
        told = ", ".join(filter(None, pieces))
        denied = any(value is False for value in values.values())
        return told or (YES_NO_WORDS[1] if denied else "")

    def _heading(self, name: str) -> str:
        return self._headings.get(name, name)


def _name(column: Column) -> str:
    return column.heading or column.letter


def _values_from(column: Column, reading: RowReading) -> dict[str, object]:
    values = {**reading.organisation, **reading.values}
    return {
        name: value
        for name, value in values.items()
        if name not in _UNREAD
        and (source := reading.sources.get(name)) is not None
        and source.letter == column.letter
    }


def _moment(column: Column, reading: RowReading) -> str | None:
    """Say which part of the moment of a row a column gave; None when it gave all of it."""
    if len(MOMENT_KEYS & reading.texts.keys()) <= 1:
        return None
    values = reading.values
    found = Activity(
        id="",
        name="",
        **{name: values[name] for name in _OF_A_MOMENT & values.keys()},  # type: ignore[arg-type]
    )
    return _PARTS.get(column.field or "", when_text)(found)


_OF_A_MOMENT = frozenset({"slots", "by_appointment", "frequency", "nth", "pauses"})


def _days(found: Activity) -> str:
    days = [slot_text(Slot(slot.day, part=slot.part)) for slot in found.slots]
    if found.by_appointment:
        days.append("op afspraak")
    return ", ".join(dict.fromkeys(days))


def _hours(found: Activity) -> str:
    hours = (
        "–".join(clock_text(moment) for moment in (slot.start, slot.end) if moment is not None)
        for slot in found.slots
    )
    return ", ".join(filter(None, dict.fromkeys(hours)))


def _starts(found: Activity) -> str:
    return ", ".join(dict.fromkeys(clock_text(s.start) for s in found.slots if s.start is not None))


def _ends(found: Activity) -> str:
    return ", ".join(dict.fromkeys(clock_text(s.end) for s in found.slots if s.end is not None))


def _rhythm(found: Activity) -> str:
    return when_text(replace(found, slots=(), by_appointment=None))


_PARTS: Mapping[str, Callable[[Activity], str]] = {
    "day": _days,
    "time": _hours,
    "start_time": _starts,
    "end_time": _ends,
    "frequency": _rhythm,
}
