"""The commands about coverage: where there is offer and where not, and what was asked for."""

import argparse
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from pijler4_desktop.cli.answers import Answer, Draw, opened
from pijler4_desktop.cli.typed import exact_spot, likely_day
from pijler4_desktop.domain.coverage.axes import crossable
from pijler4_desktop.domain.coverage.matrix import (
    Area,
    Axis,
    Cell,
    CellState,
    CoverageFilter,
    Gap,
    Matrix,
    Measure,
)
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.messages import error_message
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.small_counts import count_given, count_told
from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.spots.words import short_text, spot_text
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, DemandReason, Level
from pijler4_desktop.domain.wording import counted, date_short, number_text
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today

_SIGNS = {
    CellState.GAP: "gat",
    CellState.NOT_NEEDED: "-",
    CellState.UNSEEN: "?",
    CellState.NONE: "",
}
_LEGEND = "Leeg: geen aanbod. ?: nog niet bekeken. gat: hier is vraag naar. -: niet nodig."
_WIDEST = 24


def coverage(arguments: Namespace, _draw: Draw) -> Answer:
    """Count the offer over two axes, with what stands apart and the gaps."""
    rows, columns = arguments.by
    measure = Measure(arguments.measure)
    with opened(arguments.db) as office:
        wanted = CoverageFilter(
            confirmed=arguments.confirmed,
            level=Level(arguments.level) if arguments.level else None,
            area=Area(arguments.area),
        )
        found = office.coverage.matrix(rows, columns, wanted)
        then, why = (
            _last_year(office, (rows, columns), wanted) if arguments.last_year else (None, "")
        )
        gaps = office.coverage.gaps()
        facts = office.facts
    content = _matrix_content(found) | {
        "rows": rows.value,
        "columns": columns.value,
        "measure": measure.value,
        "gap_list": [_gap_content(gap) for gap in gaps],
        "last_year": _matrix_content(then) if then else None,
        "no_last_year": why or None,
    }
    lines = _table(found, measure, facts)
    if then and then.on:
        lines += ["", f"Op {date_short(then.on)}:", *_table(then, measure, facts)]
    lines += ["", _LEGEND, *_gap_lines(gaps, facts)]
    return Answer(content, [*lines, why] if why else lines)


def demand(arguments: Namespace, _draw: Draw) -> Answer:
    """List the questions, after adding one when asked to."""
    with opened(arguments.db) as office:
        if arguments.add:
            period = arguments.since or today(), arguments.until or today()
            office.demand.note(
                DemandReason(arguments.add),
                arguments.count,
                arguments.spot,
                period,
                arguments.source,
                arguments.interest,
            )
        notes = office.demand.list(None if arguments.add else arguments.spot)
        facts = office.facts
    lines = [_note_line(note, facts) for note in notes] or ["Er zijn nog geen vragen."]
    return Answer({"demand": [_note_content(note) for note in notes]}, lines)


def add_arguments(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Describe what can be typed after these commands."""
    found = command("coverage", "toon waar er aanbod is en waar niet")
    axes = ", ".join(Axis)
    found.add_argument(
        "--by",
        type=two_axes,
        default=(Axis.TYPE, Axis.DAYPART),
        metavar="RIJEN,KOLOMMEN",
        help=f"twee van: {axes}",
    )
    found.add_argument(
        "--measure", choices=[one.value for one in Measure], default=Measure.MOMENTS.value
    )
    found.add_argument("--confirmed", action="store_true", help="alleen bevestigd aanbod")
    found.add_argument(
        "--level",
        choices=[one.value for one in LEVEL_ORDER],
        help="waar je met dit niveau terechtkan",
    )
    found.add_argument(
        "--area",
        choices=[one.value for one in Area],
        default=Area.ALL.value,
        help="van wie het aanbod is",
    )
    found.add_argument("--last-year", action="store_true", help="en een jaar geleden")
    asked = command("demand", "toon de vragen, of noteer er een (--add)")
    asked.add_argument(
        "--add", choices=[one.value for one in DemandReason], help="waarom het aanbod niet paste"
    )
    asked.add_argument(
        "--spot", type=exact_spot, default=Spot(), metavar="PLEK", help='zoals "type=BUDDY day=SA"'
    )
    asked.add_argument("--count", type=int, default=1, metavar="AANTAL")
    asked.add_argument("--since", type=likely_day, metavar="JJJJ-MM-DD")
    asked.add_argument("--until", type=likely_day, metavar="JJJJ-MM-DD")
    asked.add_argument("--source", default="", metavar="FUNCTIE", help="wie het doorgaf, geen naam")
    asked.add_argument("--interest", default="", metavar="WAAROVER")


def two_axes(text: str) -> tuple[Axis, Axis]:
    """Read two axes; raises ValueError for what is none, or for two that name the same thing."""
    rows, columns = (Axis(name.strip()) for name in text.split(","))
    if not crossable(rows, columns):
        raise ValueError(text)
    return rows, columns


def _last_year(
    office: Office, axes: tuple[Axis, Axis], wanted: CoverageFilter
) -> tuple[Matrix | None, str]:
    """Return the matrix of a year ago, or why there is none."""
    day = today()
    before = day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
    try:
        return office.coverage.matrix(*axes, replace(wanted, as_on=before)), ""
    except ExpectedError as error:
        return None, error_message(error)


def _matrix_content(found: Matrix) -> dict[str, Any]:
    return {
        "on": found.on.isoformat() if found.on else None,
        "cells": [
            {"row": row.code, "column": column.code} | _cell_content(cell)
            for (row, column), cell in found.cells.items()
        ],
        "row_totals": [_cell_content(cell) for cell in found.row_totals.values()],
        "column_totals": [_cell_content(cell) for cell in found.column_totals.values()],
        "row_apart": [_cell_content(cell) for cell in found.row_apart.values()],
        "column_apart": [_cell_content(cell) for cell in found.column_apart.values()],
        "total": _cell_content(found.total),
        "apart": _cell_content(found.apart),
        "gaps": found.gaps,
        "over": found.over,
        "without_moment": found.without_moment,
        "without_places": found.without_places,
    }


def _cell_content(cell: Cell) -> dict[str, Any]:
    return {
        "spot": cell.spot.code,
        "state": cell.state.value,
        "activities": cell.activities,
        "moments": round(cell.moments, 4),
        "places": cell.places,
        "hours": round(cell.hours, 4),
        "stale": cell.stale,
        "demand": count_given(cell.demand),
        "demand_words": count_told(cell.demand),
        "target": cell.target,
        "ids": list(cell.ids),
    }


def _gap_content(gap: Gap) -> dict[str, Any]:
    """Return a gap; how few asked stays in the house, as in every file that leaves it."""
    return asdict(gap) | {
        "spot": gap.spot.code,
        "demand": count_given(gap.demand),
        "demand_words": count_told(gap.demand),
        "since": gap.since.isoformat() if gap.since else None,
    }


def _note_content(note: DemandNote) -> dict[str, Any]:
    return asdict(note) | {
        "reason": note.reason.value,
        "noted_from": note.noted_from.isoformat(),
        "noted_until": note.noted_until.isoformat(),
    }


def _note_line(note: DemandNote, facts: Facts) -> str:
    period = f"{date_short(note.noted_from)} tot {date_short(note.noted_until)}"
    about = [spot_text(spot_of(note.spot), facts), term(note.reason), note.interest, note.source]
    return f"{note.id}  {note.count:>4}  {period}: {', '.join(filter(None, about))}"


def _table(found: Matrix, measure: Measure, facts: Facts) -> list[str]:
    """Write a matrix for people: a line for each row, totals at the end and below."""
    heads = [short_text(column, facts) for column in found.columns]
    width = max(len(short_text(row, facts)) for row in found.rows)
    width = min(max(width, len("Totaal")), _WIDEST)
    wide = max(7, *(len(head) + 1 for head in heads))
    lines = [" " * width + "".join(f"{head:>{wide}}" for head in (*heads, "totaal"))]
    for row in found.rows:
        cells = [_shown(found.cell(row, column), measure) for column in found.columns]
        cells.append(_figure(found.row_totals[row], measure))
        name = short_text(row, facts)[:width]
        lines.append(f"{name:{width}}" + "".join(f"{cell:>{wide}}" for cell in cells))
    totals = [found.column_totals[column] for column in found.columns]
    figures = [_figure(cell, measure) for cell in (*totals, found.total)]
    lines.append(f"{'Totaal':{width}}" + "".join(f"{one:>{wide}}" for one in figures))
    return [*lines, *_told(found)]


def _told(found: Matrix) -> list[str]:
    apart = counted(found.apart.activities, "activiteit valt", "activiteiten vallen")
    stale = counted(found.total.stale, "activiteit is", "activiteiten zijn")
    lines = [f"{apart} deels of helemaal buiten deze tabel, want een gegeven ontbreekt."]
    lines.append(f"{stale} te verifiëren en tellen half.")
    if found.without_moment:
        none = counted(found.without_moment, "activiteit heeft", "activiteiten hebben")
        lines.append(f"{none} geen vast moment.")
    return lines


def _shown(cell: Cell, measure: Measure) -> str:
    if cell.activities:
        return _figure(cell, measure) + ("!" if cell.state is CellState.GAP else "")
    return _SIGNS[cell.state]


def _figure(cell: Cell, measure: Measure) -> str:
    return number_text(round(cell.measured(measure), 1))


def _gap_lines(gaps: Sequence[Gap], facts: Facts) -> list[str]:
    return [f"Gat: {spot_text(gap.spot, facts)} ({count_told(gap.demand)} vragen)" for gap in gaps]


COVERAGE_COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {
    "coverage": coverage,
    "demand": demand,
}
