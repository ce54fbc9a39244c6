"""The command palette: a field and a list over the dimmed window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QModelIndex, QObject, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from pijler4_desktop.services.finding import Found
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.palette import keys
from pijler4_desktop.ui.palette.box import PaletteBox
from pijler4_desktop.ui.palette.entries import Entry, best
from pijler4_desktop.ui.palette.model import PaletteModel
from pijler4_desktop.ui.palette.narrowing import narrowed
from pijler4_desktop.ui.palette.search import Search
from pijler4_desktop.ui.palette.sections import OWN_ACTION, Sections
from pijler4_desktop.ui.theme.painting import colour, rounded, shadow

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office

WIDTH, SIDE = 640, 24
TOP, TOP_SHARE, BELOW = 116, 0.13, 24
DIMMED = 0.36
RADIUS, DEPTH, SHADE = 12, 22, 32  # of the box and its shadow, and how far that reaches


class CommandPalette(QWidget):
    """Covers the window while it is open; nothing behind it takes a key or a click.

    Signals:
        open_page: what was chosen leads to a page; its key and what to do there.
    """

    open_page = Signal(str, object)

    def __init__(self, window: QWidget, actions: Actions, jobs: Jobs) -> None:
        super().__init__(window)
        self._opener = actions[OWN_ACTION]
        self._office: Office | None = None
        self._before: QWidget | None = None
        self._found = Found()
        self._moved = False
        self._enter_waits = False
        self.said = ""
        """What was told to screen readers last."""
        self._sections = Sections(actions, self)
        self._search = Search(jobs, self)
        self._model = PaletteModel()
        self._box = PaletteBox(self._model, self)
        self.field, self.list = self._box.field, self._box.list
        self.setAccessibleName(self.tr("Zoek of doe iets"))
        self._sections.open_page.connect(self.open_page)
        self._search.found.connect(self._show_found)
        self.field.textEdited.connect(self._type)
        self.list.clicked.connect(self._run_at)
        window.installEventFilter(self)
        for part in (self.field, self.list):
            part.installEventFilter(self)
        self.hide()

    @property
    def entries(self) -> list[Entry]:
        """What is listed, in display order."""
        return self._model.entries

    @property
    def current(self) -> Entry | None:
        """What Enter does now."""
        return self.list.current

    def toggle(self, office: "Office") -> None:
        """Open over the window, or close when it is open."""
        if self.isVisible():
            self.dismiss()
            return
        self._office = office
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._type("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def dismiss(self) -> None:
        """Close, and give the focus back where it was."""
        self.hide()
        self._search.forget()
        self._enter_waits = False
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    # What is listed

    def type(self, words: str) -> None:
        """Put words in the field, as if somebody typed them."""
        self.field.setText(words)
        self._type(words)

    @Slot(str)
    def _type(self, text: str) -> None:
        """List at once what is known, and look for records."""
        words = text.strip()
        self._moved = self._enter_waits = False
        self._found = narrowed(self._found, words)
        if words and self._office is not None:
            self._search.ask(self._office.finding, words)
        else:
            self._search.forget()
        self._show(words)

    @Slot(str, object)
    def _show_found(self, words: str, found: Found) -> None:
        self._found = found
        self._show(words)
        self._tell_count()
        if self._enter_waits:
            self._run(self.current)

    def _show(self, words: str) -> None:
        kept = self.current if self._moved else None
        office = self._office
        writable = office is not None and not office.read_only
        sections = self._sections.composed(words, self._found, writable=writable)
        self._model.show(sections)
        self._box.show_found(words, any_=bool(sections))
        self._place()  # before the choice: what it scrolls to depends on the height
        self.list.scrollToTop()
        wanted = best(sections)
        if not (kept and self.list.choose(kept.key)) and wanted:
            self.list.choose(wanted.key)

    def _tell_count(self) -> None:
        count = self.tr("%n resultaat(en)", "", len(self.entries))
        current = self.current
        self._tell(f"{count}. {current.summary}" if current else count)

    def _tell(self, words: str) -> None:
        self.said = words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    # Keys and clicks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window at any size; take every key before the window does."""
        if watched is self.parent():
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if not isinstance(event, QKeyEvent) or not self.isVisible():
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if self._closes(event):
                return False
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        return self._key(event) or self._to_field(watched, event)

    def _closes(self, event: QKeyEvent) -> bool:
        """Tell whether these are the keys that opened the palette: the window closes it again."""
        return QKeySequence(event.keyCombination()) in self._opener.shortcuts()

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means; tells whether it means anything."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in keys.ENTERS and keys.plain(event):
            self._enter()
        elif steps := keys.steps(event):
            self._move(steps)
        elif entry := next((one for one in self.entries if keys.does(event, one)), None):
            self._run(entry)
        else:
            return False
        return True

    def _to_field(self, watched: QObject, event: QKeyEvent) -> bool:
        """Let whoever types in the list go on in the field."""
        letters = event.text() if event.text().isprintable() else ""
        if watched is not self.list or not (letters or event.key() == Qt.Key.Key_Backspace):
            return False
        self.field.setFocus()
        QApplication.sendEvent(self.field, event)
        return True

    def _move(self, steps: int) -> None:
        self._moved = True
        self.list.go(steps)
        if (current := self.current) is not None and not self.list.hasFocus():
            self._tell(current.summary)

    def _enter(self) -> None:
        """Do what is current; whoever is quicker than the answer waits for it."""
        if self._search.busy and not self._moved:
            self._enter_waits = True
        else:
            self._run(self.current)

    @Slot(QModelIndex)
    def _run_at(self, index: QModelIndex) -> None:
        self._run(self._model.entry_at(index))

    def _run(self, entry: Entry | None) -> None:
        self._enter_waits = False
        if entry is not None:
            self.dismiss()
            entry.do()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep from the window what neither field nor list wanted."""
        event.accept()

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001  a Qt override
        """Let Tab go between field and list: behind the palette nothing takes a key."""
        self._box.other()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the box."""
        event.accept()
        if not self._box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    # Form and look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window and draw the box; what only concerns the inside leaves the rest alone."""
        painter = QPainter(self)
        box = QRectF(self._box.geometry())
        if not box.adjusted(RADIUS, RADIUS, -RADIUS, -RADIUS).contains(QRectF(event.rect())):
            dim = colour("shadow")
            dim.setAlphaF(DIMMED)
            painter.fillRect(self.rect(), dim)
            shadow(painter, box, RADIUS, DEPTH, 0.2)
        rounded(painter, box, RADIUS, "surface", "line2")

    def _place(self) -> None:
        """Take the whole window, and for the box what its list needs."""
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        top = min(TOP, int(self.height() * TOP_SHARE))
        width = min(WIDTH, self.width() - 2 * SIDE)
        height = min(self.height() - top - BELOW, self._box.whole_height)
        box = QRect((self.width() - width) // 2, top, width, height)
        before = self._box.geometry()
        if box != before:
            self._box.setGeometry(box)
            if (layout := self._box.layout()) is not None:
                layout.activate()
            shade = QMargins(SHADE, SHADE, SHADE, SHADE)
            self.update(before.united(box).marginsAdded(shade))
