"""The buttons that begin an initiative from a template: as many as fit, all of them in a menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from pijler4_desktop.domain.initiatives.templates import Template
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import clear
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.icons import icon

FIRST = (
    ActivityType.BUDDY,
    ActivityType.CONVERSATION,
    ActivityType.VOLUNTEERING,
    ActivityType.TASTER_PLACEMENT,
)
"""The types whose template has a button of its own."""
GAP = 8
WORDS_FROM = 620


class TemplateBar(QWidget):
    """Signals: `chosen`, begin from this template (its code); `managed`, show all templates."""

    chosen = Signal(str)
    managed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.templates: Sequence[Template] = ()
        self._buttons: list[QPushButton] = []
        self._words = label(self.tr("Begin van een sjabloon"), "capb")
        self.more = button(self.tr("Alle sjablonen"), "template")
        self.more.clicked.connect(self.show_menu)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._made = QHBoxLayout()
        self._made.setSpacing(GAP)
        self._line.addWidget(self._words)
        self._line.addLayout(self._made)
        self._line.addWidget(self.more)
        self._line.addStretch(1)
        self._writable = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Do with the one button that holds all templates."""
        return QSize(self.more.sizeHint().width(), self.more.sizeHint().height())

    def show_templates(self, templates: Sequence[Template]) -> None:
        """Offer these templates."""
        if templates == self.templates:
            return
        self.templates = templates
        clear(self._made)
        known = {type_: [t for t in templates if t.type is type_] for type_ in FIRST}
        self._buttons = [self._button(type_, of) for type_, of in known.items() if of]
        for made in self._buttons:
            self._made.addWidget(made)
        self.allow(writable=self._writable)
        self._fit()

    def allow(self, *, writable: bool) -> None:
        """Let initiatives begin, or not in a session that only reads."""
        self._writable = writable
        for made in self._buttons:
            made.setEnabled(writable)

    def take_focus(self) -> None:
        """Bring the keyboard to the first way to begin."""
        usable = (one for one in self._buttons if one.isVisibleTo(self) and one.isEnabled())
        next(usable, self.more).setFocus()

    def _button(self, type_: ActivityType, templates: Sequence[Template]) -> QPushButton:
        """Return the button of a type; with several templates it shows which."""
        look = type_look(type_)
        made = button(term(type_), look.icon)
        made.setIcon(icon(look.icon, look.tone))
        if len(templates) == 1:
            made.setToolTip(plain_tip(templates[0].purpose))
            made.clicked.connect(partial(self.chosen.emit, templates[0].code))
        else:
            made.setToolTip(plain_tip("\n".join(one.name for one in templates)))
            made.clicked.connect(partial(self._show_some, made, templates))
        return made

    def _show_some(self, below: QPushButton, templates: Sequence[Template]) -> None:
        menu = QMenu(self)
        self._fill(menu, templates)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _fill(self, menu: QMenu, templates: Sequence[Template]) -> None:
        for one in templates:
            look = type_look(one.type)
            action = menu.addAction(icon(look.icon, look.tone), one.name.replace("&", "&&"))
            action.setEnabled(self._writable)
            action.triggered.connect(partial(self.chosen.emit, one.code))

    def show_menu(self) -> None:
        """Show every template, and the way to all of them."""
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Return the menu of every template."""
        menu = QMenu(self)
        self._fill(menu, self.templates)
        menu.addSeparator()
        manage = menu.addAction(icon("edit"), self.tr("Sjablonen bekijken en aanpassen…"))
        manage.triggered.connect(self.managed)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep as many buttons as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self.more.sizeHint().width() - GAP
        self._words.setVisible(self.width() > WORDS_FROM)
        if self.width() > WORDS_FROM:
            room -= self._words.sizeHint().width() + GAP
        for made in self._buttons:
            room -= made.sizeHint().width() + GAP
            made.setVisible(room >= 0)
