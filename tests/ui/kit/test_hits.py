"""What was searched for is marked where it stands, and nothing else is."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.hits import marked_text
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import colour


def tinted(words: str, hits: tuple[str, ...]) -> set[int]:
    """Return the pixel columns that have the tint of a hit."""
    image = QImage(300, 24, QImage.Format.Format_RGB32)
    image.fill(colour("surface"))
    painter = QPainter(image)
    marked_text(painter, QRectF(10, 0, 280, 24), words, font(13), "text", hits)
    painter.end()
    tint = colour("warnSoft").rgb()
    return {x for x in range(300) for y in range(24) if image.pixel(x, y) == tint}


@pytest.mark.usefixtures("qapp")
def test_a_hit_is_tinted_where_it_stands(qtbot: QtBot) -> None:
    del qtbot
    assert tinted("Taalcafé", ()) == set()
    assert tinted("Taalcafé", ("zwem",)) == set()
    first, last = tinted("Taalcafé", ("taal",)), tinted("Taalcafé", ("cafe",))
    assert max(first) <= min(last) + 3
    assert min(first) <= 10
