"""The keyboard map of the design (UX section 4), and the focus that shows where one is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import Standing
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import key_text
from pijler4_desktop.ui.kit.focus import focus_first
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.page import HELP, OFFER, PARTNERS
from pijler4_desktop.ui.partners.page import PartnersPage
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme, contrast
from tests.factories import fill_office
from tests.partners_data import know_partners
from tests.ui.audit import described, shown, takes_tab
from tests.ui.scenery import Scenery

MAP = {
    "go.palette": ("Ctrl+K",),
    "page.offer": ("Ctrl+2", "Ctrl+é"),
    "page.partners": ("Ctrl+5", "Ctrl+("),
    "page.importing": ("Ctrl+7", "Ctrl+è"),
    "page.handoff": ("Ctrl+8", "Ctrl+!"),
    "page.settings": ("Ctrl+,",),
    "page.verifying": ("Ctrl+Shift+K",),
    "page.demand": ("Ctrl+Shift+V",),
    "page.figures": ("Ctrl+Shift+C",),
    "page.history": ("Ctrl+H",),
    "page.help": ("F1", "?", "Shift+?"),
    "edit.undo": ("Ctrl+Z",),
    "edit.redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "go.back": ("Alt+Left",),
    "view.pane": ("F6",),
    "view.navigation": ("Ctrl+B",),
    "view.menu": ("F10",),
    "offer.new": ("Ctrl+N",),
    "offer.search": ("Ctrl+F",),
    "offer.filters": ("Ctrl+Shift+F",),
    "offer.panel": ("Ctrl+I",),
    "offer.edit": ("F2",),
    "offer.contact": ("Ctrl+L",),
    "offer.verify": ("Alt+J",),
    "offer.remove": ("Del",),
    "offer.save": ("Ctrl+S",),
    "offer.save_close": ("Ctrl+Return", "Ctrl+Enter"),
    "offer.confirm": ("Alt+J",),
}
OWN_KEYS = {"offer.open": "Enter", "offer.choose": "Spatie"}
OF_PARTNERS = {
    "partners.new": ("Ctrl+N",),
    "partners.note": ("Ctrl+L",),
    "partners.edit": ("F2",),
    "partners.search": ("Ctrl+F",),
    "partners.filters": ("Ctrl+Shift+F",),
    "partners.panel": ("Ctrl+I",),
    "partners.new_offer": ("Ctrl+Shift+N",),
    "partners.remove": ("Del",),
    "partners.keep": ("Ctrl+S",),
    "partners.save": ("Ctrl+Return", "Ctrl+Enter"),
}
LEAST_CONTRAST = 3.0
AROUND, LEAST_WIDE = 5, 6  # pixels: the ring stands outside; a cursor alone is not enough


@pytest.fixture
def scenery(office: Office, tmp_path: Path) -> Iterator[Scenery]:
    activities = fill_office(office)
    know_partners(office)
    office.offer.remove([activities[3].id], "dubbel")
    made = Scenery(office, tmp_path)
    made.window.show_office(office)
    made.window.open_page(OFFER)
    made.settle()
    yield made
    made.close()


@pytest.fixture
def page(scenery: Scenery) -> OfferPage:
    """Return the page of the offer, with its form made."""
    shown_page = scenery.window.stack.page
    assert isinstance(shown_page, OfferPage)
    shown_page.list.table.select_line(0)
    shown_page.edit()
    shown_page.back()
    scenery.settle()
    return shown_page


def plain(action: QAction) -> str:
    return str(action.property("plain_text") or action.text())


def as_line(action: QAction) -> str:
    return f"{plain(action)}: {key_text(action.shortcuts()[0].toString())}"


@pytest.mark.usefixtures("page")
def test_each_key_is_registered_once_and_said(scenery: Scenery) -> None:
    window = scenery.window
    wrong: list[str] = []
    window.open_page(HELP)
    scenery.settle()
    lines = [one.accessibleName() for one in window.stack.findChildren(QWidget)]

    for id_, keys in MAP.items():
        action = window.registry[id_]
        had = [one.toString() for one in action.shortcuts()]
        if had != [QKeySequence(key).toString() for key in keys]:
            wrong.append(f"{id_}: {had}")
        said = key_text(keys[0])
        if not action.toolTip().endswith(f"({said})"):
            wrong.append(f"{id_}: tooltip {action.toolTip()!r}")
        line = f"{plain(action)}: {said}"
        alike = [a for a in window.registry if a.shortcuts() and line == as_line(a)]
        if lines.count(line) != len(alike):  # another page may have the same key for the same
            wrong.append(f"{id_}: {lines.count(line)} times in the sheet")

    for id_, key in OWN_KEYS.items():
        action = window.registry[id_]
        assert action.toolTip().endswith(f"({key})")
        assert lines.count(f"{action.text()}: {key}") == 1
        assert not action.shortcuts()

    assert not wrong
    elsewhere = {"offer.confirm"}  # in the form what Alt+J is in the list
    listed = {key for id_, keys in MAP.items() for key in keys if id_ not in elsewhere}
    ours = [a for a in window.registry if a.objectName() in MAP.keys() - elsewhere]
    taken = [keys.toString() for action in ours for keys in action.shortcuts()]
    assert len(taken) == len(set(taken)) == len(listed)


def test_the_page_of_partners_has_the_same_keys_as_the_offer(scenery: Scenery) -> None:
    window = scenery.window
    window.open_page(PARTNERS)
    partners = window.stack.page
    assert isinstance(partners, PartnersPage)
    partners.add()
    partners.back()
    scenery.settle()

    for id_, keys in OF_PARTNERS.items():
        action = window.registry[id_]
        had = [one.toString() for one in action.shortcuts()]
        assert had == [QKeySequence(key).toString() for key in keys], id_
        assert action.toolTip().endswith(f"({key_text(keys[0])})")
        assert action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
    assert window.registry["partners.open"].toolTip() == "Openen (Enter)"


def test_a_question_mark_asks_for_help_but_can_be_typed(
    qtbot: QtBot, scenery: Scenery, page: OfferPage
) -> None:
    page.list.search.setFocus()
    qtbot.keyClick(page.list.search, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert page.list.search.text() == "?"
    assert scenery.window.stack.current_key == OFFER
    page.list.search.clear()
    scenery.settle()

    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert scenery.window.stack.current_key == HELP


def test_f6_goes_from_filters_to_list_to_panel_to_pages_to_toast(
    qtbot: QtBot, scenery: Scenery, page: OfferPage
) -> None:
    window = scenery.window
    page.list.table.select_line(0)
    page.list.open_panel()
    window.say("Nagekeken.", undo=True)
    scenery.settle()
    stops = (page.list.facets, page.list.table, page.list.panel, window.navigation, window.toast)
    window.toast.take_focus()
    walked: list[str] = []

    for _ in stops:
        focus = QApplication.focusWidget()
        qtbot.keyClick(focus, Qt.Key.Key_F6)
        now = QApplication.focusWidget()
        assert now is not None
        walked.append(next(type(s).__name__ for s in stops if s is now or s.isAncestorOf(now)))

    assert walked == ["OfferFacets", "OfferTable", "DetailPanel", "Navigation", "Toast"]


def test_f6_leads_to_the_way_out_of_an_empty_list(
    qtbot: QtBot, scenery: Scenery, page: OfferPage
) -> None:
    page.list.want(OfferFilter(text="taal", standings=frozenset({Standing.STOPPED})))
    scenery.settle()
    page.list.facets.setFocus()
    assert focus_first(page.list.facets)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.list.nothing.isAncestorOf(focus)


def test_esc_leaves_the_help(qtbot: QtBot, scenery: Scenery, page: OfferPage) -> None:
    scenery.window.open_page(HELP)
    scenery.settle()
    help_page = scenery.window.stack.page
    assert help_page is not None
    focus_first(help_page)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert scenery.window.stack.page is page


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_the_focus_can_be_seen_on_everything(
    qapp: QApplication, scenery: Scenery, scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    seen: set[tuple[str, ...]] = set()
    unseen: list[str] = []

    for name, window in scenery.scenes(importing=False):
        for widget in [one for one in shown(window) if takes_tab(one)]:
            if not isValid(widget):  # it went with the focus of one before
                continue
            kind = (type(widget).__name__, *map(str, map(widget.property, ("kind", "iconOnly"))))
            if kind in seen or widget.visibleRegion().boundingRect().size() != widget.size():
                continue
            seen.add(kind)
            if not _focus_shows(widget, window):
                unseen.append(f"{name}: {described(widget)}")

    assert not unseen
    assert len(seen) > 25


def _focus_shows(widget: QWidget, window: QWidget) -> bool:
    """Compare the pixels with the focus and without."""
    area = _place(widget, window)
    elsewhere = next(one for one in shown(window) if takes_tab(one) and one is not widget)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    without = window.grab(area).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return _told_apart(without, window.grab(area).toImage())


def _place(widget: QWidget, window: QWidget) -> QRect:
    area = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    return area.adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(window.rect())


def _told_apart(one: QImage, other: QImage) -> bool:
    """Tell whether enough changed, in colours that can be told apart."""
    across = {
        x
        for y in range(0, one.height())
        for x in range(one.width())
        if (a := one.pixel(x, y)) != (b := other.pixel(x, y))
        and contrast(QColor(a).name(), QColor(b).name()) >= LEAST_CONTRAST
    }
    return len(across) >= LEAST_WIDE
