"""The pieces of the council report: headings, numbers, bars, columns and the matrix of the week."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from pijler4_desktop.domain.figures.definitions import UNKNOWN
from pijler4_desktop.domain.figures.result import Figure, FigureSet, Group
from pijler4_desktop.domain.figures.stacking import stacks_of
from pijler4_desktop.domain.figures.words import given, share_words, unknown_note, value_words
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import DAY_ORDER, PART_ORDER, ActivityType
from pijler4_desktop.ui.kit.charts import Column, Inks, Part, paint_cell, paint_columns
from pijler4_desktop.ui.kit.charts import paint_segments as _segments
from pijler4_desktop.ui.kit.figure_looks import ink_of, short_name
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.week import day_names, part_names
from pijler4_desktop.ui.printing.paper import Paper, elided, print_font, width_of
from pijler4_desktop.ui.theme.tokens import LIGHT

LINE = 19.0
SWATCH = 9.0
INDENT, NOTE = 10.0, 15.0
PAPER_INKS = Inks(lambda token: QColor(LIGHT[token]), print_font)


def heading(paper: Paper, area: QRectF, group: Group, title: str = "") -> float:
    """Write the title of a group; returns where it ends."""
    shown = elided(title or group.title, area.width(), 14, 600)
    paper.text(QRectF(area.x(), area.y(), area.width(), 20), shown, 14, 600)
    return area.y() + 23


def number(paper: Paper, area: QRectF, figure: Figure, words: str = "", note: str = "") -> None:
    """Write a number large, with what it is below, and what is not known or must be added."""
    paper.frame(area)
    left, room = area.x() + 12, area.width() - 24
    paper.text(QRectF(left, area.y() + 7, room, 34), words or given(figure), _size(figure), 600)
    title = elided(figure.title, room, 12, 600)
    paper.text(QRectF(left, area.y() + 43, room, 18), title, 12, 600, "text2")
    lacking = f"{len(figure.unknown)} {figure.unknown_words}" if figure.unknown else note
    if lacking:
        shown = elided(lacking, room, 11)
        paper.text(QRectF(left, area.y() + 60, room, 16), shown, 11, ink="text2")


def _size(figure: Figure) -> int:
    return 26 if figure.value is not None and not figure.is_small else 17


def bar(paper: Paper, area: QRectF, figures: Sequence[Figure]) -> float:
    """Draw the parts of a whole, named below in columns; returns where it ends."""
    shown = [figure for figure in figures if figure.value]
    parts = [Part(figure.value or 0, ink_of(figure, n)) for n, figure in enumerate(shown)]
    _segments(paper.painter, PAPER_INKS, QRectF(area.x(), area.y(), area.width(), 22), parts)
    y, half = area.y() + 28, (area.width() - 16) / 2
    rows = (len(shown) + 1) // 2
    for place, (figure, part) in enumerate(zip(shown, parts, strict=True)):
        left = area.x() + (place // rows) * (half + 16)
        line = QRectF(left, y + (place % rows) * LINE, half, LINE)
        named(paper, line, figure.title, _told(figure), part.ink)
    return y + rows * LINE


def named(paper: Paper, area: QRectF, words: str, value: str, ink: str = "") -> None:
    """Write a name with its number at the right, and the colour it has in the chart."""
    left = area.x()
    if ink:
        paper.fill(QRectF(left, area.y() + 5, SWATCH, SWATCH), ink)
        left += SWATCH + 6
    width = width_of(value, 12, 600) + 1
    room = area.right() - width - left - 6
    paper.text(QRectF(left, area.y(), room + 2, LINE), elided(words, room, 12), 12)
    paper.text(QRectF(area.right() - width, area.y(), width + 2, LINE), value, 12, 600)


def hour_columns(paper: Paper, area: QRectF, counted: FigureSet) -> None:
    """Draw the hours per month, each column divided over the types."""
    shown = [
        Column(
            short_name(stack.figure),
            given(stack.figure),
            [Part(hours, type_look(kind).tone) for kind, hours in stack.parts],
        )
        for stack in stacks_of(counted)
    ]
    paint_columns(paper.painter, PAPER_INKS, area, shown)


def hour_names(paper: Paper, area: QRectF, counted: FigureSet) -> float:
    """Name the types in the order they stand on each other, with all hours of each."""
    total: dict[ActivityType | None, float] = {}
    for stack in stacks_of(counted):
        for kind, hours in stack.parts:
            total[kind] = total.get(kind, 0.0) + hours
    order = [kind for kind in (*ActivityType, None) if kind in total]
    half, rows = (area.width() - 16) / 2, (len(order) + 1) // 2
    for place, kind in enumerate(order):
        left = area.x() + (place // rows) * (half + 16)
        line = QRectF(left, area.y() + (place % rows) * LINE, half, LINE)
        name = term(kind) if kind else UNKNOWN["type"]
        named(paper, line, name, f"{value_words(total[kind])} uur", type_look(kind).tone)
    return area.y() + rows * LINE


def week_matrix(paper: Paper, area: QRectF, week: Group) -> float:
    """Draw the matrix of the week with its numbers; returns where it ends."""
    head, row = 84.0, 26.0
    wide = (area.width() - head) / len(DAY_ORDER)
    most = max((figure.value or 0 for figure in week), default=0)
    for column, name in enumerate(day_names()):
        left = area.x() + head + column * wide
        said = name if width_of(name, 11, 600) < wide else name[:2]
        x = left + (wide - width_of(said, 11, 600)) / 2
        paper.text(QRectF(x, area.y(), wide, 16), said, 11, 600, "text2")
    for line, name in enumerate(part_names()):
        y = area.y() + 19 + line * row
        paper.text(QRectF(area.x(), y + 4, head, 18), name, 12, ink="text2")
        for column, day in enumerate(DAY_ORDER):
            figure = week[f"week.{day}.{PART_ORDER[line]}"]
            cell = QRectF(area.x() + head + column * wide, y, wide - 2, row - 2)
            paint_cell(paper.painter, PAPER_INKS, cell, figure.value or 0, most)
    return area.y() + 19 + len(PART_ORDER) * row


def listed(paper: Paper, area: QRectF, figures: Sequence[Figure]) -> float:
    """Write figures below each other, each with its number and what is not known of it."""
    y = area.y()
    for figure in figures:
        named(paper, QRectF(area.x(), y, area.width(), LINE), figure.title, _told(figure))
        y += LINE
        if lacking := unknown_note(figure):
            shown = elided(lacking, area.width() - INDENT, 11)
            place = QRectF(area.x() + INDENT, y - 3, area.width() - INDENT, NOTE)
            paper.text(place, shown, 11, ink="text2")
            y += NOTE
    return y


def _told(figure: Figure) -> str:
    share = share_words(figure)
    return f"{given(figure)} ({share})" if share and figure.value else given(figure)
