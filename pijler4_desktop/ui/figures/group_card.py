"""A card with a group of figures: its chart, its numbers, what is not known, how it is counted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from pijler4_desktop.domain.figures.result import Figure, FigureSet, Group
from pijler4_desktop.domain.figures.words import unknown_note
from pijler4_desktop.ui.figures.buttons import FigureLine
from pijler4_desktop.ui.figures.charts import HourColumns, Open, SegBar, WeekMatrix
from pijler4_desktop.ui.figures.opening import rows_of, unknown_of
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.figure_looks import icon_of, ink_of
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, Part, card, column, holder, row
from pijler4_desktop.ui.kit.tips import plain_tip

LINE = 16
BARS = frozenset({"type", "level"})
ALL_SHOWN = frozenset({"flow", "places", "threshold", "people"})
"""Groups of which a zero tells something too."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("GroupCard", words)


def group_card(group: Group, opened: Open) -> QFrame:
    """Return a card with the numbers of a group, the largest parts of a whole first."""
    figures = _shown(group)
    bar = SegBar(group, figures) if group.code in BARS and figures else None
    lines = [_line(group, figure, place, opened) for place, figure in enumerate(figures)]
    nothing = None if figures else label(_tr("Niets in deze periode"), "sub")
    return _card(group, bar, 4 if bar else None, column(*lines, gap=0), nothing)


def hours_card(counted: FigureSet, opened: Open) -> QFrame:
    """Return the card of the hours: columns, the total, and what has no hours."""
    group = counted["hours"]
    totals = [figure for figure in group if "-" not in figure.code]
    lines = [_line(group, figure, 0, opened) for figure in totals]
    return _card(group, HourColumns(counted, opened), column(*lines, gap=0))


def week_card(group: Group, opened: Open) -> QFrame:
    """Return the card of the week: a matrix of numbers."""
    return _card(group, WeekMatrix(group, opened))


def _card(group: Group, *parts: Part) -> QFrame:
    title = label(group.title, "h2")
    how = label(group.definition, "cap", wrap=True)
    how.setMinimumHeight(LINE)  # the height it really takes follows from its width
    how.setToolTip(plain_tip(_tr("Bron: {source}").format(source=group.source)))
    made = card(title, *parts, how, gap=6)
    made.setAccessibleName(group.title)
    return made


def _line(group: Group, figure: Figure, place: int, opened: Open) -> QWidget:
    """Return a number, with a link below it to the rows of which it is not known."""
    ink = ink_of(figure, place) if group.code in BARS else ""
    rows = rows_of(group, figure)
    made = FigureLine(figure, rows, ink, icon_of(figure))
    if rows is not None:
        made.clicked.connect(lambda _on=False, its=rows: opened(its))
    unknown = unknown_of(figure)
    if unknown is None:
        return made
    link = button(unknown_note(figure), None, "link", compact=True)
    link.setAccessibleName(f"{figure.title}: {unknown_note(figure)}")
    link.clicked.connect(lambda _on=False, its=unknown: opened(its))
    return holder(column(made, row(link, STRETCH, margins=(2, 0, 0, 2)), gap=0))


def _shown(group: Group) -> Sequence[Figure]:
    if group.code in ALL_SHOWN:
        return group.figures
    shown = [figure for figure in group if figure.value or figure.unknown]
    if group.code in {"type", "place", "demand"}:
        shown.sort(key=lambda one: (one.code.endswith(".unknown"), -(one.value or 0)))
    return shown
