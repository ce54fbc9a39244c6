"""Make a PDF in memory; who asked for it writes it down."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from pijler4_desktop.domain.asking.questions import AskForm
from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.ui.printing.ask_form import paint_form
from pijler4_desktop.ui.printing.council import paint_report
from pijler4_desktop.ui.printing.paper import Paper

PIXELS_PER_INCH, FINER = 96, 10
"""Paper is measured in pixels; the PDF places its text ten times as exactly."""

_CHARACTERS = re.compile(rb"\[(?:<[0-9A-F]{4}> )+\]")


def ask_pdf(forms: Sequence[AskForm], title: str) -> bytes:
    """Return a PDF of these forms, each beginning on a page of its own; quick, on any thread."""

    def paint(paper: Paper, next_page: Callable[[], object]) -> None:
        for number, form in enumerate(forms):
            if number:
                next_page()
            paint_form(paper, form, next_page)

    return _painted(title, paint)


def council_pdf(counted: FigureSet, municipality: str, title: str) -> bytes:
    """Return a PDF of two pages with these figures; quick, on any thread."""
    return _painted(
        title, lambda paper, next_page: paint_report(paper, counted, municipality, next_page)
    )


def _painted(title: str, paint: Callable[[Paper, Callable[[], object]], None]) -> bytes:
    """Return a PDF of what is painted, page by page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    writer.setResolution(PIXELS_PER_INCH * FINER)
    writer.setTitle(title)
    writer.setCreator("Pijler 4")
    painter = QPainter(writer)
    painter.scale(FINER, FINER)
    paint(Paper(painter), writer.newPage)
    painter.end()
    return _with_spaces(bytes(buffer.data().data()))


def _with_spaces(content: bytes) -> bytes:
    """Let a space be a space for who copies the text: Qt says that its glyph is a tab.

    The lists that tell which character a glyph is are as long as before, so every offset holds.
    """
    return _CHARACTERS.sub(lambda found: found[0].replace(b"<0009>", b"<0020>"), content)
