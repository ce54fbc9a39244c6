"""Step 1: choose a file, by button or by dropping it."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pijler4_desktop.services.import_drafts import ImportDraft
from pijler4_desktop.ui.importing.draft_list import DraftList
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Tile
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, add, card, clear, column, holder, row, scrolled
from pijler4_desktop.ui.kit.panels import info_box

WIDTH = 560


class FileStep(QWidget):
    """Asks for the officer's list, or offers to go on with one that is not finished.

    Signals:
        chosen: the file to read.
        found: a draft, and where its file is now.
    """

    chosen = Signal(Path)
    found = Signal(object, Path)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._folder = ""
        self._asking = False
        self.choose = button(self.tr("Excel kiezen"), "file-spreadsheet", "primary", large=True)
        self.choose.clicked.connect(self.ask)
        self.refusal = ""
        self._refusal = column()
        self.drafts = DraftList()
        self.drafts.setFixedWidth(WIDTH + 64)
        self.drafts.sought.connect(self._seek)
        inside = column(gap=16, margins=(24, 24, 24, 24))
        inside.addStretch(2)
        inside.addWidget(self._box(), 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self.drafts, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)
        self._area = scrolled(holder(inside))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def ask(self) -> None:
        """Open the file dialog of the system."""
        found = self._asked(self.tr("Welke lijst lees je in?"))
        if found is not None:
            self.chosen.emit(found)

    def _seek(self, draft: ImportDraft) -> None:
        """Ask where the file of a draft is now."""
        found = self._asked(self.tr("Waar is {name}?").format(name=draft.file_name))
        if found is not None:
            self.found.emit(draft, found)

    def _asked(self, title: str) -> Path | None:
        if self._asking:  # Enter on the button, just before the page itself asks
            return None
        kinds = self.tr("Lijsten (*.xlsx *.xlsm *.xls *.ods *.csv);;Alle bestanden (*)")
        self._asking = True
        try:
            found, _kind = QFileDialog.getOpenFileName(self, title, self._folder, kinds)
        finally:
            self._asking = False
        if not found:
            return None
        self._folder = str(Path(found).parent)
        return Path(found)

    def refuse(self, words: str) -> None:
        """Say why a file could not be read; an empty text takes it back."""
        self.refusal = words
        clear(self._refusal)
        if words:
            box = info_box(words, "bad", "alert-circle")
            box.setFixedWidth(WIDTH)
            box.setAccessibleName(words)
            add(self._refusal, box)
            box.ensurePolished()
            box.setFixedHeight(box.heightForWidth(WIDTH))  # a scrolled area gives it no more
            QTimer.singleShot(0, box, lambda: self._area.ensureWidgetVisible(box))
        self.choose.setFocus()

    def take_focus(self) -> None:
        """Bring the keyboard to the button."""
        self.choose.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        self.chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _box(self) -> QWidget:
        promise = self.tr(
            "Je Excel blijft zoals hij is. We lezen een kopie en schrijven pas iets bij de laatste "
            "stap. Daarna kun je alles in één keer ongedaan maken."
        )
        words = label(promise, "sub", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Welke lijst lees je in?"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint = label(self.tr("Of sleep het bestand hierheen: .xlsx, .xls, .ods of .csv"), "cap")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box = card(
            row(STRETCH, Tile("table-import", size=56), STRETCH),
            2,
            title,
            words,
            row(STRETCH, self.choose, STRETCH),
            hint,
            self._refusal,
            gap=14,
            margins=(32, 32, 32, 28),
        )
        box.setFixedWidth(WIDTH + 64)
        words.ensurePolished()
        words.setFixedHeight(words.heightForWidth(WIDTH))
        return box
