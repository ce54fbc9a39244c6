"""Icons: each one named in the program is there, in the colour of the theme."""

import ast
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import pijler4_desktop.ui
from pijler4_desktop.paths import resource
from pijler4_desktop.ui.kit.looks import STANDING_LOOKS, TYPE_LOOKS
from pijler4_desktop.ui.theme.icons import icon
from pijler4_desktop.ui.theme.theme import apply_theme, colour
from pijler4_desktop.ui.theme.tokens import Scheme

SOURCES = sorted(Path(pijler4_desktop.ui.__file__).parent.rglob("*.py"))
ICONS = {path.stem for path in resource("icons").glob("*.svg")}
TAKE_ICON = {"Icon", "Tile", "icon", "icon_button", "draw_icon", "EmptyState"}


def named_icons(source: Path) -> set[str]:
    """Return the literal icon names given to calls that take one first, or by keyword."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        given: list[ast.expr] = [k.value for k in node.keywords if k.arg == "icon_name"]
        if called in TAKE_ICON:
            given += node.args[1 if called == "draw_icon" else 0 :][:1]
        if called in {"button", "Wording"}:
            given += node.args[1 if called == "button" else 2 :][:1]
        literals = (g.value for g in given if isinstance(g, ast.Constant))
        names |= {name for name in literals if isinstance(name, str) and name}
    return names


def test_every_icon_named_in_the_program_is_shipped() -> None:
    named = set(itertools.chain.from_iterable(map(named_icons, SOURCES)))
    named |= {look.icon for look in (*STANDING_LOOKS.values(), *TYPE_LOOKS.values())}
    assert len(named) > 20
    assert not named - ICONS


def test_only_used_icons_are_shipped() -> None:
    words = {
        node.value
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert not ICONS - words


def test_every_icon_takes_its_colour_from_the_text() -> None:
    for path in resource("icons").glob("*.svg"):
        assert 'stroke="currentColor"' in path.read_text("utf-8"), path.name


def ink(image: QImage) -> set[str]:
    """Return the colours of the wholly opaque pixels."""
    spots = itertools.product(range(image.width()), range(image.height()))
    colours = (image.pixelColor(x, y) for x, y in spots)
    return {spot.name() for spot in colours if spot.alpha() == 255}


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_an_icon_follows_the_theme_by_itself(qapp: QApplication, scheme: Scheme) -> None:
    shown = icon("player-stop", "bad")
    apply_theme(qapp, scheme)
    drawn = ink(shown.pixmap(QSize(48, 48)).toImage())
    assert colour("bad").name() in drawn


def test_an_icon_shows_its_state() -> None:
    shown = icon("player-stop", "text2", checked="accent")
    size = QSize(48, 48)
    off = ink(shown.pixmap(size, QIcon.Mode.Disabled).toImage())
    on = ink(shown.pixmap(size, QIcon.Mode.Normal, QIcon.State.On).toImage())
    assert QColor(colour("disabled")).name() in off
    assert QColor(colour("accent")).name() in on


def test_an_icon_after_its_text_leaves_room_before_it() -> None:
    wide = QSize(60, 48)
    last = icon("player-stop", "bad", after_text=True).pixmap(wide).toImage()
    first = icon("player-stop", "bad").pixmap(wide).toImage()
    assert last != first
    assert not ink(last.copy(0, 0, 12, 48))
    assert last.copy(12, 0, 48, 48) == first.copy(0, 0, 48, 48)


@pytest.mark.parametrize("scale", [1.25, 2.0])
@pytest.mark.usefixtures("qapp")
def test_an_icon_has_a_pixel_for_every_pixel_of_a_finer_screen(scale: float) -> None:
    size = QSize(20, 16)
    drawn = icon("plus").pixmap(size, scale)
    assert drawn.size() == size * scale
    assert drawn.devicePixelRatio() == pytest.approx(scale)
