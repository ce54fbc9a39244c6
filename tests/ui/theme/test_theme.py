"""Switching the theme changes everything that is open."""

import pytest
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.layouts import card
from pijler4_desktop.ui.theme.fonts import FAMILY, font
from pijler4_desktop.ui.theme.theme import apply_theme, colour, theme
from pijler4_desktop.ui.theme.tokens import DARK, LIGHT, Scheme


def test_switching_repaints_what_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    shown = card()
    shown.resize(60, 60)
    qtbot.addWidget(shown)
    shown.show()
    for scheme, tokens in ((Scheme.DARK, DARK), (Scheme.LIGHT, LIGHT)):
        with qtbot.waitSignal(theme().changed):
            apply_theme(qapp, scheme)
        assert shown.grab().toImage().pixelColor(30, 30).name().upper() == tokens["surface"]
        window = qapp.palette().color(QPalette.ColorRole.Window)
        assert window.name().upper() == tokens["bg"]


def test_automatic_follows_the_desktop(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.AUTO)
    assert theme().scheme is Scheme.AUTO
    assert not theme().dark  # without a screen the desktop has no dark scheme


def test_a_colour_has_a_name() -> None:
    with pytest.raises(KeyError):
        colour("petrol")


def test_inter_is_shipped_in_four_weights(qapp: QApplication) -> None:
    assert FAMILY in QFontDatabase.families()
    assert {"Regular", "Medium", "Semi Bold", "Bold"} <= set(QFontDatabase.styles(FAMILY))
    assert qapp.font().family() == FAMILY
    assert font(13, 600) is font(13, 600)
