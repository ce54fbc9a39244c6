"""The command that counts: the figures of a period, and their workbook."""

import argparse
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from pijler4_desktop.cli.answers import Answer, Draw, opened
from pijler4_desktop.cli.typed import likely_day
from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.figures.result import Figure, FigureSet, Group
from pijler4_desktop.domain.figures.words import given, unknown_note
from pijler4_desktop.services.figures import FiguresReport
from pijler4_desktop.services.saving import today


def figures(arguments: Namespace, _draw: Draw) -> Answer:
    """Count the figures of a period, this year without one; make the workbook when asked."""
    period, report = _period(arguments.first, arguments.last), None
    with opened(arguments.db) as office:
        counted = office.figures.figures(period)
        if arguments.xlsx:
            report = office.figures.workbook(arguments.xlsx, period)
    return Answer(_content(counted, report), list(_lines(counted, report)))


def add_figures(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Describe the command."""
    made = command(
        "figures",
        "toon de cijfers van een periode. Het verslag voor de raad als PDF maak je in het "
        "venster, bij Cijfers",
    )
    made.add_argument("--from", dest="first", type=likely_day, metavar="JJJJ-MM-DD")
    made.add_argument("--to", dest="last", type=likely_day, metavar="JJJJ-MM-DD")
    made.add_argument("--xlsx", type=Path, metavar="UIT.xlsx", help="maak er een Excel van")


def _period(first: date | None, last: date | None) -> Period:
    """Return the period between two days, whichever comes first; without one the whole year."""
    year = (first or last or today()).year
    days = sorted([first or date(year, 1, 1), last or date(year, 12, 31)])
    return Period(*days)


def _content(counted: FigureSet, report: FiguresReport | None) -> dict[str, object]:
    return {
        "from": counted.period.first.isoformat(),
        "to": counted.period.last.isoformat(),
        "seen_on": counted.seen_on.isoformat(),
        "known_since": counted.known_since.isoformat() if counted.known_since else None,
        "notes": list(counted.notes),
        "groups": [_group(group) for group in counted.groups.values()],
        "adds_up": all(check.holds for check in counted.checks),
        "file": str(report.path) if report else None,
    }


def _group(group: Group) -> dict[str, object]:
    return {
        "code": group.code,
        "title": group.title,
        "definition": group.definition,
        "source": group.source,
        "figures": [_figure(figure) for figure in group],
    }


def _figure(figure: Figure) -> dict[str, object]:
    """Return a figure as it may leave the house: few people are not counted out."""
    small = figure.is_small
    return {
        "code": figure.code,
        "title": figure.title,
        "value": None if small else figure.value,
        "words": given(figure),
        "unit": figure.unit,
        "whole": figure.whole,
        "kind": figure.kind.value if figure.kind else None,
        "ids": [] if small else list(figure.ids),
        "unknown_ids": list(figure.unknown),
        "unknown": unknown_note(figure),
    }


def _lines(counted: FigureSet, report: FiguresReport | None) -> Iterator[str]:
    yield f"Cijfers van {counted.period.words}"
    yield from counted.notes
    for group in counted.groups.values():
        shown = [figure for figure in group if figure.value != 0 or figure.unknown]
        if shown:
            yield f"\n{group.title}"
        for figure in shown:
            lacking = unknown_note(figure)
            beside = f"  ({lacking})" if lacking else ""
            yield f"  {figure.title}: {given(figure)} {figure.unit}".rstrip() + beside
    if report:
        yield f"Bewaard in {report.path}"


FIGURES_COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {"figures": figures}
