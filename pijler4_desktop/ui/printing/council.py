"""The report for the council: two pages of A4 on what there is, for whom and when.

Always two: long lists are cut to what fits, with how many more there are.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRectF

from pijler4_desktop.domain.figures.definitions import group as group_of
from pijler4_desktop.domain.figures.result import Figure, FigureSet
from pijler4_desktop.domain.figures.words import given, share_words
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.printing.council_charts import (
    LINE,
    bar,
    heading,
    hour_columns,
    hour_names,
    listed,
    number,
    week_matrix,
)
from pijler4_desktop.ui.printing.paper import (
    HEIGHT,
    MARGIN,
    ROOM,
    WIDTH,
    Paper,
    elided,
    height_of,
    width_of,
)

TOP, RIGHT = 74.0, WIDTH - MARGIN
BETWEEN = 22.0
HALF = (ROOM - 28) / 2
MOST_PLACES, MOST_DEMANDS, MOST_MAIN = 7, 8, 4
PAGES = 2


def _tr(words: str) -> str:
    return QCoreApplication.translate("Council", words)


def paint_report(
    paper: Paper, counted: FigureSet, municipality: str, next_page: Callable[[], object]
) -> None:
    """Paint both pages; `next_page` turns the page between them."""
    _paint_edges(paper, counted, municipality, 1)
    _first(paper, counted)
    next_page()
    _paint_edges(paper, counted, municipality, 2)
    _second(paper, counted)


def _paint_edges(paper: Paper, counted: FigureSet, municipality: str, page: int) -> None:
    paper.fill(QRectF(0, 0, WIDTH, 9), "accent")
    paper.fill(QRectF(WIDTH * 0.85, 0, WIDTH * 0.15, 9), "brand")
    period = counted.period.words
    room = ROOM - width_of(period, 13) - 20
    office = elided(_tr("Lokaal bestuur {name}").format(name=municipality), room, 13, 600)
    paper.text(QRectF(MARGIN, 34, room + 4, 20), office, 13, 600, "accentText")
    _at_right(paper, 34, period, 13)
    paper.line(MARGIN, RIGHT, HEIGHT - 58)
    counted_on = _tr("Geteld op {day}, uit de lijst van het lokaal bestuur in Pijler 4").format(
        day=date_text(counted.seen_on)
    )
    paper.text(QRectF(MARGIN, HEIGHT - 50, ROOM - 80, 20), counted_on, 12, ink="text2")
    _at_right(paper, HEIGHT - 50, _tr("blad {n} van {of}").format(n=page, of=PAGES), 12)


def _at_right(paper: Paper, y: float, words: str, px: int) -> None:
    width = width_of(words, px) + 1
    paper.text(QRectF(RIGHT - width, y, width + 2, 20), words, px, ink="text2")


def _first(paper: Paper, counted: FigureSet) -> None:
    title = _tr("Het aanbod voor inburgeraars in cijfers")
    paper.text(QRectF(MARGIN, TOP - 6, ROOM, 40), title, 26, 700)
    y = _told(paper, TOP + 34, _introduction())
    y = _numbers(paper, y + 12, counted)
    types = counted["type"]
    y = heading(paper, QRectF(MARGIN, y + BETWEEN, ROOM, 20), types)
    y = bar(paper, QRectF(MARGIN, y, ROOM, 0), _largest(types.figures))
    levels = counted["level"]
    y = heading(paper, QRectF(MARGIN, y + BETWEEN, ROOM, 20), levels)
    y = bar(paper, QRectF(MARGIN, y, ROOM, 0), levels.figures)
    _hours(paper, y + BETWEEN, counted)


def _hours(paper: Paper, y: float, counted: FigureSet) -> None:
    """Draw the hours in what is left of the page, with their names and how they are counted."""
    hours = counted["hours"]
    rows = (sum(bool(figure.value) for figure in counted["type"]) + 1) // 2
    below = rows * LINE + height_of(hours.definition, ROOM, 12) + 64
    title = _tr("Uren aanbod volgens type, van onder naar boven in de volgorde van de lijst")
    y = heading(paper, QRectF(MARGIN, y, ROOM, 20), hours, title)
    height = min(330.0, HEIGHT - 66 - below - y)
    hour_columns(paper, QRectF(MARGIN, y, ROOM, height), counted)
    y = hour_names(paper, QRectF(MARGIN, y + height + 8, ROOM, 0), counted)
    y = listed(paper, QRectF(MARGIN, y + 4, ROOM, 0), [counted["hours"]["hours.total"]])
    _told(paper, y + 4, hours.definition, 12)


def _introduction() -> str:
    return _tr(
        "Inburgeraars die niet werken en niet studeren, doen minstens 40 uur mee aan activiteiten "
        "waar ze Nederlands oefenen en mensen leren kennen. Dit is wat er lokaal te doen is."
    )


def _numbers(paper: Paper, y: float, counted: FigureSet) -> float:
    recent = counted["verified"]["verified.recent"]
    share = share_words(recent) or given(recent)
    shown = (
        (counted["offer"]["running"], "", ""),
        (counted["hours"]["hours.total"], "", ""),
        (counted["places"]["places.capacity"], "", ""),
        (replace(recent, title=_tr("Nagekeken")), share, _tr("in de laatste 6 maanden")),
    )
    gap = 10
    width = (ROOM - gap * (len(shown) - 1)) / len(shown)
    for place, (figure, words, note) in enumerate(shown):
        number(paper, QRectF(MARGIN + place * (width + gap), y, width, 82), figure, words, note)
    return y + 82


def _second(paper: Paper, counted: FigureSet) -> None:
    week = counted["week"]
    y = heading(paper, QRectF(MARGIN, TOP - 6, ROOM, 20), week)
    y = week_matrix(paper, QRectF(MARGIN, y, ROOM, 0), week)
    title = _tr("Wanneer, en voor wie haalbaar")
    figures = (*counted["daypart"].figures[4:], *counted["threshold"].figures)
    left = _titled(paper, (MARGIN, y + BETWEEN), title, figures)
    places = _cut(_largest(counted["place"].figures), MOST_PLACES, _tr("Andere gemeenten"))
    right = _group(paper, (MARGIN + HALF + 28, y + BETWEEN), counted, "place", places)
    y = max(left, right) + BETWEEN
    left = _group(paper, (MARGIN, y), counted, "partner_status")
    left = _group(paper, (MARGIN, left + BETWEEN), counted, "flow")
    left = _group(paper, (MARGIN, left + BETWEEN), counted, "people")
    column = MARGIN + HALF + 28
    right = _group(paper, (column, y), counted, "initiative")
    demands = _largest(counted["demand"].figures)[:MOST_DEMANDS]
    right = _group(paper, (column, right + BETWEEN), counted, "demand", demands)
    _closing(paper, max(left, right) + BETWEEN, counted)


def _group(
    paper: Paper,
    at: tuple[float, float],
    counted: FigureSet,
    code: str,
    figures: Sequence[Figure] | None = None,
) -> float:
    """Write a group of figures half as wide as the page; returns where it ends."""
    one = counted[code]
    shown = one.figures if figures is None else figures
    return _titled(paper, at, one.title, shown)


def _titled(paper: Paper, at: tuple[float, float], title: str, figures: Sequence[Figure]) -> float:
    y = heading(paper, QRectF(*at, HALF, 20), group_of("offer", ()), title)
    if not figures:
        paper.text(QRectF(at[0], y, HALF, 18), _tr("Niets in deze periode"), 12, ink="text2")
        return y + 19
    return listed(paper, QRectF(at[0], y, HALF, 0), figures)


def _closing(paper: Paper, y: float, counted: FigureSet) -> None:
    """Say how it was counted, and what a reader must know; as much as fits."""
    said = _tr(
        "Zo geteld: activiteiten met status actief of volzet op de laatste dag. Wat niet ingevuld "
        "is, staat erbij en is geen nul. Wat op meer momenten doorgaat, telt bij elk moment mee. "
        "Aantallen mensen van 1 tot 4 tonen we niet. De Excel bij dit verslag toont elke rij."
    )
    bottom = HEIGHT - 66
    for line in (said, *counted.notes):
        height = height_of(line, ROOM, 12)
        if y + height > bottom:
            return
        y = _told(paper, y, line, 12) + 4


def _told(paper: Paper, y: float, words: str, px: int = 15) -> float:
    height = height_of(words, ROOM, px)
    paper.text(QRectF(MARGIN, y, ROOM, height), words, px, ink="text" if px > 12 else "text2")
    return y + height


def _largest(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that are not zero, the largest first, what is unknown last."""
    shown = [figure for figure in figures if figure.value]
    return sorted(shown, key=lambda one: (one.code.endswith(".unknown"), -(one.value or 0)))


def _cut(figures: list[Figure], most: int, words: str) -> list[Figure]:
    """Return at most so many figures; the last is the rest together."""
    if len(figures) <= most:
        return figures
    rest = figures[most - 1 :]
    ids = tuple(id_ for figure in rest for id_ in figure.ids)
    return [*figures[: most - 1], Figure("rest", f"{words} ({len(rest)})", len(ids), ids)]
