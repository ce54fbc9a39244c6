"""Which offer the matrix counts: chips to take away, and a menu to add to them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from pijler4_desktop.domain.coverage.matrix import CoverageFilter
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Level
from pijler4_desktop.ui.coverage.comparing import CompareChoice
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import clear, holder, row
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.lists.active import ActiveFilter


class CoverageChips(QWidget):
    """The question the matrix answers, with the active filters as chips at the right.

    Signals:
        wanted_changed: another filter is wanted.
    """

    wanted_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = CoverageFilter()
        self._title = label(self.tr("Waar is er aanbod en waar niet?"), "h2")
        self.add = button(self.tr("Filter"), "filter", "ghost")
        self.add.setToolTip(self.tr("Kies welk aanbod meetelt"))
        self.add.clicked.connect(self._show_menu)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips = row(gap=8)
        self._held = holder(self._chips)
        self.beside = CompareChoice()
        parts = (self._title, (spacer, 1), self._held, self.add, self.beside)
        self.setLayout(ShareLayout(*parts, gap=8, below=6))
        self._held.hide()

    def show_filter(self, wanted: CoverageFilter) -> None:
        """Show one chip per active filter."""
        self._wanted = wanted
        clear(self._chips)
        active = active_filters(wanted)
        for one in active:
            self._chips.addWidget(self._chip(one))
        self._held.setVisible(bool(active))

    def menu(self) -> QMenu:
        """Return the menu of everything that can be asked for."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        confirmed = menu.addAction(_tr("Alleen bevestigd aanbod"))
        confirmed.setCheckable(True)
        confirmed.setChecked(self._wanted.confirmed)
        confirmed.triggered.connect(lambda on: self._want(replace(self._wanted, confirmed=on)))
        menu.addSeparator()
        for level in (None, *Level):
            words = level_words(level) if level else _tr("Alle taalniveaus")
            one = menu.addAction(words)
            one.setCheckable(True)
            one.setChecked(self._wanted.level is level)
            one.triggered.connect(self._wanting(level))
        return menu

    def _wanting(self, level: Level | None) -> Callable[[], None]:
        return lambda: self._want(replace(self._wanted, level=level))

    def _show_menu(self) -> None:
        self.menu().popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _want(self, wanted: CoverageFilter) -> None:
        self.wanted_changed.emit(wanted)

    def _chip(self, one: ActiveFilter[CoverageFilter]) -> Chip:
        chip = Chip(one.words, removable=True)
        chip.removed.connect(lambda: self._want(one.without))
        return chip


def active_filters(wanted: CoverageFilter) -> Sequence[ActiveFilter[CoverageFilter]]:
    """Say what the matrix is limited to."""
    found: list[ActiveFilter[CoverageFilter]] = []
    if wanted.confirmed:
        words = _tr("Alleen bevestigd aanbod")
        found.append(ActiveFilter(words, replace(wanted, confirmed=False)))
    if wanted.level is not None:
        found.append(ActiveFilter(level_words(wanted.level), replace(wanted, level=None)))
    return found


def level_words(level: Level) -> str:
    """Say that what somebody with this level can take part in counts."""
    return _tr("Vanaf niveau {level}").format(level=term(level))


def _tr(words: str) -> str:
    return QCoreApplication.translate("CoverageFilters", words)
