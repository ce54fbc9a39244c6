"""What stands out in the matrix, counted from it: the weekend, beginners, and places."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.coverage.matrix import Axis, Matrix
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Day, Level
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.ui.coverage.reading import Picture
from pijler4_desktop.ui.coverage.words import PlaceName, activities_text

LEAST_PLACES = 3
"""Of fewer places than this nobody says which two have least."""


@dataclass(frozen=True, slots=True)
class Insight:
    """A card: its icon and tone, what it is about, what it says, and the columns that show it."""

    icon: str
    tone: str
    title: str
    words: str
    axis: Axis


def insights(picture: Picture, place_name: PlaceName) -> Sequence[Insight]:
    """Return what stands out; what the data says nothing about is left out."""
    found = (
        _weekend(picture.by_day),
        _beginners(picture.by_level),
        _places(picture.by_place, place_name),
    )
    return [one for one in found if one is not None]


def _weekend(matrix: Matrix) -> Insight | None:
    if not matrix.total.activities:
        return None
    on = {day: _on(matrix, day) for day in (Day.SATURDAY, Day.SUNDAY)}
    least, most = sorted(on, key=lambda day: len(on[day]))
    if not on[most]:
        words = _tr("In het weekend is er nog geen aanbod.")
    elif not on[least]:
        words = _tr("Op {least} is er niets, op {most} {n}.").format(
            least=term(least), most=term(most), n=activities_text(len(on[most]))
        )
    elif len(on[least]) == len(on[most]):
        words = _tr("Op zaterdag en op zondag telkens {n}.").format(
            n=activities_text(len(on[most]))
        )
    else:
        words = _tr("Op {least} {few}, op {most} {many}.").format(
            least=term(least), few=activities_text(len(on[least])),
            most=term(most), many=count_text(len(on[most])),
        )  # fmt: skip
    return Insight("focus-2", "gap", _tr("Weekend"), words, Axis.DAYPART)


def _on(matrix: Matrix, day: Day) -> set[str]:
    columns = (one for one in matrix.columns if one.day is day)
    return {id_ for column in columns for id_ in matrix.column_totals[column].ids}


def _beginners(matrix: Matrix) -> Insight | None:
    column = next((one for one in matrix.columns if one.level is Level.NONE), None)
    total = matrix.total.activities
    if column is None or not total:
        return None
    able = matrix.column_totals[column].activities
    words = _tr("{n} van {total} activiteiten zijn haalbaar zonder Nederlands.")
    if able == 1:
        words = _tr("{n} van {total} activiteiten is haalbaar zonder Nederlands.")
    said = words.format(n=count_text(able), total=count_text(total))
    return Insight("language", "info", _tr("Beginners (A0)"), said, Axis.LEVEL)


def _places(matrix: Matrix, place_name: PlaceName) -> Insight | None:
    totals = sorted(
        (matrix.column_totals[one].activities, one.place or "") for one in matrix.columns
    )
    whole = sum(number for number, _place in totals)
    if len(totals) < LEAST_PLACES or not whole:
        return None
    (few, one), (next_few, other) = totals[:2]
    names = (place_name(one).partition(" ")[2] or one, place_name(other).partition(" ")[2] or other)
    title = _tr("{one} en {other}").format(one=names[0], other=names[1])
    words = _tr("Samen {n} van de {total} activiteiten waarvan we de plaats weten.").format(
        n=count_text(few + next_few), total=count_text(whole)
    )
    return Insight("map-pin", "accent", title, words, Axis.PLACE)


def _tr(words: str) -> str:
    return QCoreApplication.translate("CoverageInsights", words)
