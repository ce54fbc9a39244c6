"""Write what was read in one line, so that a table of cells shows it at a glance."""

from dataclasses import fields, is_dataclass
from typing import Any

from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.when import When
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.vocabulary import Severity


def slot_written(slot: Slot) -> str:
    """Write one moment: "MO 09:00-12:00", "TU evening", "WE"."""
    hours = f" {slot.start:%H:%M}" if slot.start else ""
    hours += f"-{slot.end:%H:%M}" if slot.end else ""
    return f"{slot.day}{hours}{f' {slot.part}' if slot.part else ''}"


def problem_written(problem: Problem) -> str:
    """Write a problem: its weight, code, field, and the readings that are offered."""
    weight = "note" if problem.severity is Severity.NOTE else "doubt"
    candidates = f" ({' / '.join(problem.candidates)})" if problem.candidates else ""
    return f"{weight} {problem.code}{f' {problem.field}' if problem.field else ''}{candidates}"


def when_written(found: Parsed[When]) -> str:
    """Write all that a text says about time, with its problems."""
    pieces = _pieces(found.value) if found.value else []
    pieces += [problem_written(problem) for problem in found.problems]
    return " | ".join(pieces) or "nothing"


def _pieces(when: When) -> list[str]:
    return [
        piece
        for piece in (
            "; ".join(map(slot_written, when.slots)),
            " ".join((when.frequency, *when.nth)) if when.frequency else "",
            "by appointment" if when.by_appointment else "",
            f"not {' '.join(when.pauses)}" if when.pauses else "",
            f"from {when.valid_from}" if when.valid_from else "",
            f"until {when.valid_until}" if when.valid_until else "",
            f"text {when.text}" if when.text else "",
        )
        if piece
    ]


def value_written(found: Parsed[Any]) -> str:
    """Write any value: the fields of it that are filled, or the value itself, with the problems."""
    value = found.value
    pieces = [] if value is None else [str(value)]
    if is_dataclass(value):
        named = [(field.name, getattr(value, field.name)) for field in fields(value)]
        pieces = [", ".join(f"{name} {held}" for name, held in named if _stated(name, held))]
    return " | ".join([*pieces, *map(problem_written, found.problems)]) or "nothing"


def _stated(name: str, held: object) -> bool:
    return held not in (None, "", False) or (name in ("eur", "places") and held is not None)
