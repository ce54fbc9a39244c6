"""The lists that are not finished: go on with them, or throw them away."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.importing.keeper import Unfinished
from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.importing.words import STEP_WORDS, word
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Tile
from pijler4_desktop.ui.kit.labels import Elided, label
from pijler4_desktop.ui.kit.layouts import add, clear, column, holder, line, row, scrolled, surface

ROW_HEIGHT = 57
MOST_HEIGHT = 4 * ROW_HEIGHT


class DraftRow(QWidget):
    """One list that is not finished.

    Signals:
        wanted: go on with it.
        sought: its file is gone; look where it is now.
        thrown: throw it away.
        restored: keep it after all.
    """

    wanted = Signal(object)
    sought = Signal(object)
    thrown = Signal(object)
    restored = Signal(object)

    def __init__(self, found: Unfinished) -> None:
        super().__init__()
        self._found = found
        draft = found.draft
        self._name = Elided(draft.file_name, 13, 600)
        self._said = Elided("", 12, 400, "text3" if found.is_there else "bad")
        going = self.tr("Ga verder") if found.is_there else self.tr("Zoek het bestand")
        self.go_on = button(going, kind="soft", compact=True)
        self.throw = button(self.tr("Weggooien"), kind="ghost", compact=True)
        self.keep = button(self.tr("Toch bewaren"), compact=True)
        for made, verb in ((self.go_on, going), (self.throw, self.tr("Weggooien")),
                           (self.keep, self.tr("Toch bewaren"))):  # fmt: skip
            made.setAccessibleName(f"{verb}: {draft.file_name}")
        self.go_on.clicked.connect(self._go_on)
        self.throw.clicked.connect(lambda: self._throw(gone=True))
        self.keep.clicked.connect(lambda: self._throw(gone=False))
        tile = Tile("file-spreadsheet", "accentText", "accentSoft", 36)
        words = column(self._name, self._said, gap=1)
        self.setLayout(
            row(
                tile,
                (words, 1),
                self.go_on,
                self.throw,
                self.keep,
                gap=12,
                margins=(16, 9, 12, 9),
            )
        )
        self._show(gone=False)

    def _go_on(self) -> None:
        signal = self.wanted if self._found.is_there else self.sought
        signal.emit(self._found.draft)

    def _throw(self, *, gone: bool) -> None:
        """Throw the draft away, or bring it back; the row stays, so that one can."""
        self._show(gone=gone)
        (self.keep if gone else self.throw).setFocus()
        (self.thrown if gone else self.restored).emit(self._found.draft)

    def _show(self, *, gone: bool) -> None:
        self.go_on.setVisible(not gone)
        self.throw.setVisible(not gone)
        self.keep.setVisible(gone)
        if gone:
            self._said.set_text(self.tr("Weggegooid. Je Excel zelf is er nog."))
        else:
            self._said.set_text(self._where())

    def _where(self) -> str:
        if not self._found.is_there:
            return self.tr("Het bestand staat niet meer waar het stond.")
        draft = self._found.draft
        saved = draft.saved_at.astimezone()
        day = self.tr("vandaag")
        if saved.date() != datetime.now().date():  # noqa: DTZ005  the clock on the wall
            day = date_text(saved.date())
        said = self.tr("Bewaard {day} om {time} · stap {number}, {step}")
        step = Step(min(max(draft.step, Step.SHEETS), Step.SUMMARY))
        return said.format(
            day=day,
            time=f"{saved.hour}.{saved.minute:02} uur",
            number=step + 1,
            step=word(STEP_WORDS, step),
        )


class DraftList(QWidget):
    """All lists that are not finished, the latest first.

    Signals are those of its rows.
    """

    wanted = Signal(object)
    sought = Signal(object)
    thrown = Signal(object)
    restored = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[DraftRow] = []
        self._lines = column(gap=0)
        self._title = label(self.tr("Nog niet af"), "h3")
        inside = scrolled(holder(self._lines))
        inside.setMaximumHeight(MOST_HEIGHT)
        self._area = inside
        head = surface(row((self._title, 1), margins=(16, 9, 16, 9)), "thead")
        box = surface(column(head, inside, gap=0, margins=(1, 1, 1, 1)), "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box)
        self.hide()

    def show_drafts(self, found: Sequence[Unfinished]) -> None:
        """Show these lists; without any there is nothing to see."""
        clear(self._lines)
        self.rows = []
        for number, each in enumerate(found):
            if number:
                add(self._lines, line())
            made = DraftRow(each)
            made.wanted.connect(self.wanted)
            made.sought.connect(self.sought)
            made.thrown.connect(self.thrown)
            made.restored.connect(self.restored)
            add(self._lines, made)
            self.rows.append(made)
        self.setVisible(bool(found))
        self._area.setFixedHeight(min(MOST_HEIGHT, ROW_HEIGHT * len(found)))

    @property
    def buttons(self) -> list[QPushButton]:
        """Return the ways on."""
        return [made.go_on for made in self.rows]
