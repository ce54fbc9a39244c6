"""Switching the theme changes everything that is open."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontDatabase, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.layouts import card
from pijler4_desktop.ui.theme.fonts import FAMILY, font
from pijler4_desktop.ui.theme.high_contrast import STARK_LIGHT
from pijler4_desktop.ui.theme.painting import fill, rounded
from pijler4_desktop.ui.theme.theme import apply_theme, colour, look_of, theme
from pijler4_desktop.ui.theme.tokens import DARK, LIGHT, Scheme


def test_switching_repaints_what_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    shown = card()
    shown.resize(60, 60)
    qtbot.addWidget(shown)
    shown.show()
    for scheme, tokens in (
        (Scheme.DARK, DARK),
        (Scheme.CONTRAST, STARK_LIGHT),
        (Scheme.LIGHT, LIGHT),
    ):
        with qtbot.waitSignal(theme().changed):
            apply_theme(qapp, scheme)
        assert shown.grab().toImage().pixelColor(30, 30).name().upper() == tokens["surface"]
        window = qapp.palette().color(QPalette.ColorRole.Window)
        assert window.name().upper() == tokens["bg"]


def test_automatic_follows_the_desktop(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.AUTO)
    assert theme().scheme is Scheme.AUTO
    assert not theme().dark  # without a screen the desktop has no dark scheme


@pytest.mark.parametrize(
    ("scheme", "seen"),
    [
        (Scheme.AUTO, [(False, False), (True, False), (False, True), (True, True)]),
        (Scheme.LIGHT, [(False, False)] * 4),
        (Scheme.DARK, [(True, False)] * 4),
        (Scheme.CONTRAST, [(False, True), (True, True)] * 2),
    ],
)
def test_what_the_desktop_wants_counts_where_the_user_leaves_it(
    scheme: Scheme, seen: list[tuple[bool, bool]]
) -> None:
    desktops = [(False, False), (True, False), (False, True), (True, True)]
    assert [look_of(scheme, *desktop) for desktop in desktops] == seen


def test_high_contrast_has_a_name_of_its_own(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.CONTRAST)
    assert (theme().name, theme().stark) == ("contrast-light", True)
    assert theme().tokens is STARK_LIGHT


def test_high_contrast_draws_a_line_where_others_have_a_tint(qapp: QApplication) -> None:
    def painted() -> tuple[str, str]:
        picture = QPixmap(40, 40)
        picture.fill(colour("surface"))
        painter = QPainter(picture)
        fill(painter, QRectF(0, 0, 40, 18), "accentSoft")
        rounded(painter, QRectF(0, 20, 40, 20), 0, "warnSoft")
        painter.end()
        image = picture.toImage()
        return image.pixelColor(20, 0).name(), image.pixelColor(20, 20).name()

    assert painted() == (colour("accentSoft").name(), colour("warnSoft").name())
    apply_theme(qapp, Scheme.CONTRAST)
    assert painted() == ("#000000", "#000000")


def test_a_colour_has_a_name() -> None:
    with pytest.raises(KeyError):
        colour("petrol")


def test_inter_is_shipped_in_four_weights(qapp: QApplication) -> None:
    assert FAMILY in QFontDatabase.families()
    assert {"Regular", "Medium", "Semi Bold", "Bold"} <= set(QFontDatabase.styles(FAMILY))
    assert qapp.font().family() == FAMILY
    assert font(13, 600) is font(13, 600)
