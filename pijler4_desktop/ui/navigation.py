"""The navigation at the left: pages with an icon and a word, or a rail of icons."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from pijler4_desktop.ui.kit.buttons import icon_of
from pijler4_desktop.ui.kit.labels import Elided, Icon
from pijler4_desktop.ui.kit.layouts import STRETCH, add, column, holder, line, row
from pijler4_desktop.ui.kit.logo import Logo
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, rounded, text

WIDE, RAIL = 224, 62
ROW_HEIGHT, RAIL_HEIGHT, DENSE_BY = 38, 42, 4


class NavButton(QAbstractButton):
    """One page; a badge counts things to do, never totals."""

    def __init__(self, action: QAction, key: str) -> None:
        super().__init__()
        self.key = key
        self._action = action
        self._icon = icon_of(action)
        self._badge, self._to_do = 0, ""
        self._rail = False
        self._height = ROW_HEIGHT
        self.setText(action.text())
        self.setCheckable(True)
        self.setProperty("ring", "inside")
        self.setProperty("ringInk", "navOn")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name)
        self._name()

    def set_badge(self, count: int, words: str) -> None:
        """Show how many things there are to do, and say which; 0 shows nothing."""
        self._badge, self._to_do = count, words
        self._name()
        self.update()

    def set_shape(self, *, rail: bool, dense: bool) -> None:
        """Show icon and word, or only the icon; lower rows in a low window."""
        self._rail = rail
        self._height = (RAIL_HEIGHT if rail else ROW_HEIGHT) - (DENSE_BY if dense else 0)
        self.setFixedHeight(self._height)
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width of the navigation."""
        return QSize(46 if self._rail else WIDE - 20, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row in its state."""
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        current = self.isChecked()
        if current:
            rounded(painter, area, 8, "navSel")
            bar = QRectF(0, area.y() + 9, 3, area.height() - 18)
            rounded(painter, bar, 1.5, "brand")
        elif self.underMouse():
            rounded(painter, area, 8, "navHover")
        ink = "navOn" if current else "navText" if self.isEnabled() else "navDisabled"
        if self._rail:
            self._paint_rail(painter, ink)
            return
        draw_icon(painter, self._icon, 12, (self.height() - 20) / 2, 20, ink)
        room = self.width() - 42 - (34 if self._badge else 6)
        face = font(13, 600 if current else 500)
        text(painter, QRectF(42, 0, room, self.height()), self.text(), face, ink)
        if self._badge:
            self._paint_badge(painter, current=current)

    def _paint_rail(self, painter: QPainter, ink: str) -> None:
        x, y = (self.width() - 21) / 2, (self.height() - 21) / 2
        draw_icon(painter, self._icon, x, y, 21, ink)
        if self._badge:
            rounded(painter, QRectF(self.width() - 16, 7, 8, 8), 4, "brand")

    def _paint_badge(self, painter: QPainter, *, current: bool) -> None:
        words = str(self._badge)
        width = max(22, text_width(words, 11, 600) + 12)
        area = QRectF(self.width() - width - 8, (self.height() - 19) / 2, width, 19)
        rounded(painter, area, 9.5, "nav" if current else "navHover")
        face = font(11, 600, tabular=True)
        text(painter, area, words, face, "navText", CENTRE, elide=False)

    def _name(self) -> None:
        name = self.text()
        if self._badge:
            name = f"{name}, {self._to_do}"
        if self.isChecked():
            name = self.tr("{page}, huidige pagina").format(page=name)
        self.setAccessibleName(name)
        below = f"\n{self._to_do}" if self._badge else ""
        self.setToolTip(self._action.toolTip() + below)


class SaveState(QWidget):
    """When the last change was saved, and when the last backup was made."""

    def __init__(self) -> None:
        super().__init__()
        self._saved = Elided("", 12, 500, "navText2")
        self._backup = Elided("", 12, 500, "navText2")
        self._words = holder(column(self._saved, self._backup, gap=1))
        # one sentence or two: what stands above them stays where it is
        self._words.setFixedHeight(2 * self._saved.sizeHint().height() + 1)
        self._icon = Icon("circle-check", 15, "navOk", 2)
        inside = row(self._icon, (self._words, 1), gap=8)
        inside.setContentsMargins(8, 0, 0, 0)
        self.setLayout(inside)
        self.say("", "")

    def say(self, saved: str, backup: str) -> None:
        """Show both sentences; without any there is nothing to save yet."""
        self._icon.set_look(
            *(("circle-check", "navOk") if saved else ("circle-dashed", "navText2"))
        )
        saved = saved or self.tr("Nog niets te bewaren")
        self._saved.set_text(saved)
        self._backup.set_text(backup)
        self._backup.setVisible(bool(backup))
        both = ". ".join(part for part in (saved, backup) if part)
        self.setToolTip(both)
        self.setAccessibleName(both)

    def set_rail(self, *, rail: bool) -> None:
        """Leave the words to the tooltip in a narrow navigation."""
        self._words.setVisible(not rail)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0 if rail else 8, 0, 0, 0)


class Navigation(QFrame):
    """The pages that work, in a fixed order; help and save state at the bottom.

    The buttons are no group: in a group of Qt the arrows open every page they pass.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nav")
        self._buttons: dict[str, NavButton] = {}
        self._name = Elided("Pijler 4", 15, 600, "navOn")
        self._place = Elided("", 12, 500, "navText2")
        self._brand = holder(column(self._name, self._place, gap=0))
        self._head = row(Logo(34), (self._brand, 1), gap=10)
        self._pages = column(gap=2)
        self._foot = column(gap=2)
        self._save = SaveState()
        self._save_line = line()
        self._layout = column(
            self._head,
            16,
            self._pages,
            STRETCH,
            self._foot,
            6,
            self._save_line,
            8,
            self._save,
            gap=0,
        )
        self.setLayout(self._layout)
        self.save_state("", "")
        self.set_place("")
        self.set_shape(rail=False, dense=False)

    def add_page(self, key: str, action: QAction, *, foot: bool = False) -> None:
        """Add a page at the end, or at the foot."""
        made = NavButton(action, key)
        self._buttons[key] = made
        made.clicked.connect(partial(self.chosen.emit, key))
        add(self._foot if foot else self._pages, made)
        made.set_shape(rail=self.is_rail, dense=False)

    def add_line(self) -> None:
        """Add a line between groups of pages; none above the first."""
        if not self._pages.count():
            return
        add(self._pages, 6)
        add(self._pages, line())
        add(self._pages, 6)

    @property
    def is_rail(self) -> bool:
        """Tell whether only icons are shown."""
        return self.width() == RAIL or self.minimumWidth() == RAIL

    def set_current(self, key: str) -> None:
        """Mark a page as the current one; none when it stands outside the navigation."""
        for own, made in self._buttons.items():
            made.setChecked(own == key)

    def set_badge(self, key: str, count: int, words: str) -> None:
        """Show how many things there are to do on a page, and say which."""
        self._buttons[key].set_badge(count, words)

    def set_place(self, words: str) -> None:
        """Name the office's own municipality."""
        self._place.set_text(words)
        self._place.setVisible(bool(words))

    def set_open(self, *, open_: bool) -> None:
        """Let nobody leave before there is an office."""
        for made in self._buttons.values():
            made.setEnabled(open_)

    def save_state(self, saved: str, backup: str) -> None:
        """Say when the last change was saved and the last backup made."""
        self._save.say(saved, backup)

    def set_shape(self, *, rail: bool, dense: bool) -> None:
        """Take the wide form or the rail; dense in a low window."""
        self.setFixedWidth(RAIL if rail else WIDE)
        self._brand.setVisible(not rail)
        self._head.setContentsMargins(0 if rail else 4, 0, 0, 0)
        below = 8 if dense else 12
        self._layout.setContentsMargins(*((8, 12, 8, below) if rail else (10, 14, 10, below)))
        for made in self._buttons.values():
            made.set_shape(rail=rail, dense=dense)
        self._save.set_rail(rail=rail)

    def take_focus(self) -> bool:
        """Move the focus to the current page's button, or the first (F6); tells whether it can."""
        buttons = self._buttons.values()
        current = next((one for one in buttons if one.isChecked()), next(iter(buttons), None))
        if current is None or not current.isEnabled():
            return False
        current.setFocus(Qt.FocusReason.TabFocusReason)
        return True
