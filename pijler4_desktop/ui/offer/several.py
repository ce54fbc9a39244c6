"""What is done with the chosen activities: still right, change, copy, paste, hand off, remove."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.bulk_change import BulkChange
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.bulk_editing import BulkChanges, Looked
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.verifying import Verified
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.removing import RemoveQuestion
from pijler4_desktop.ui.page import HANDOFF, IMPORTING, Pasted

if TYPE_CHECKING:
    from pijler4_desktop.services.copying import Copied

LOOK_MS = 120  # while the choice still grows by one line after the other


class Several(QObject):
    """Every write is one step that undo takes back.

    Signals:
        toast: something to tell, and whether it can be undone.
        open_page: show another page, with an argument.
    """

    toast = Signal(str, bool)
    open_page = Signal(str, object)

    def __init__(self, office: Office, jobs: Jobs, shown: OfferList, window: QWidget) -> None:
        super().__init__(window)
        self._office, self._jobs, self._list, self._window = office, jobs, shown, window
        self._looked = Looked()
        self._rest = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._rest.timeout.connect(self._look)
        shown.table.chosen.connect(self._follow)
        jobs.changed.connect(self._follow)

    def begin(self) -> None:
        """Listen to the panel, once the list is built."""
        self._list.bulk.agreed.connect(self._change)

    @property
    def ids(self) -> list[str]:
        """What is chosen: the ticked lines, or the one where the user stands."""
        chosen = self._list.table.chosen_ids()
        current = self._list.table.current_id() if self._list.stands_on_one else None
        return chosen or ([current] if current else [])

    # Still right

    def verify(self, ids: Sequence[str]) -> None:
        """Note that these are still right."""
        self._jobs.write(
            lambda progress: self._office.offer.verify(ids, progress=progress),
            done=lambda done: self._say_verified(done, ids),
        )

    def _say_verified(self, done: Verified, ids: Sequence[str]) -> None:
        if len(ids) == 1 and done.stopped:
            words = self.tr("{name} is gestopt. Nakijken kan alleen als het loopt.")
            self.toast.emit(words.format(name=self._name(ids[0])), False)
            return
        if len(ids) == 1:
            day = date_text(today()).rsplit(" ", 1)[0]
            words = self.tr("{name} is nagekeken op {day}.")
            self.toast.emit(words.format(name=self._name(ids[0]), day=day), True)
            return
        parts = [
            self.tr("{n} nagekeken, {confirmed} bevestigd").format(
                n=done.verified, confirmed=done.confirmed
            )
        ]
        if done.lacking:
            parts.append(self.tr("%n heeft(en) nog bewijs nodig", "", done.lacking))
        if done.resting:
            parts.append(self.tr("%n loopt(en) nu niet", "", done.resting))
        if done.stopped:
            parts.append(
                self.tr("%n is (zijn) gestopt en bleef (bleven) zoals het was", "", done.stopped)
            )
        self.toast.emit("; ".join(parts) + ".", bool(done))

    # Change

    @Slot()
    def bulk(self) -> None:
        """Open the panel in which several are changed."""
        if self.ids:
            self._list.bulk.begin()
            self._list.open_bulk()
            self._look()

    @Slot()
    def _follow(self) -> None:
        """Count again when the choice or the data is another."""
        if self._list.sides.changes_several:
            self._rest.start()

    @Slot()
    def _look(self) -> None:
        """Count what the choice has now; it may be everything, so beside the window."""
        ids = self.ids
        self._jobs.read(lambda progress: self._office.bulk.look(ids, progress), self._show_looked)

    def _show_looked(self, looked: Looked) -> None:
        self._looked = looked
        self._list.bulk.show_tally(looked.tally)

    @Slot(object)
    def _change(self, change: BulkChange) -> None:
        looked = self._looked
        self._list.close_panel()
        self._jobs.write(
            lambda progress: self._office.bulk.change(looked, change, progress),
            done=self._say_changed,
        )

    def _say_changed(self, done: BulkChanges) -> None:
        words = self.tr("%n activiteit(en) gewijzigd.", "", done.changed)
        if done.moved:
            moved = len(done.moved)
            words += " " + self.tr("%n bleef(en) gelijk: intussen elders gewijzigd.", "", moved)
            self._list.table.choose_ids(done.moved)
        self.toast.emit(words, bool(done))

    # Remove and hand off

    @Slot()
    def remove(self) -> None:
        """Remove what is chosen, once it is said why; undo brings it back."""
        ids = self.ids
        if ids:
            question = RemoveQuestion(self._name(ids[0]), len(ids), self._window)
            question.agreed.connect(partial(self._remove, ids))
            question.open()

    def _remove(self, ids: Sequence[str], reason: str) -> None:
        words = self.tr("{n} activiteiten zijn verwijderd.").format(n=len(ids))
        if len(ids) == 1:
            words = self.tr("{name} is verwijderd.").format(name=self._name(ids[0]))
        self._jobs.write(
            lambda _progress: self._office.offer.remove(ids, reason),
            done=lambda _changes: self.toast.emit(words, True),
        )

    @Slot()
    def export(self) -> None:
        """Hand off what is ticked; one line is only where the user stands, so then the list."""
        ticked = self._list.table.chosen_ids()
        self.open_page.emit(HANDOFF, ticked if len(ticked) > 1 else list(self._list.ids))

    # The clipboard

    @Slot()
    def copy(self) -> None:
        """Copy what is chosen as a table for Excel, in the columns that are in sight."""
        ids, columns = self.ids, self._list.table.columns_in_sight
        if ids:
            self._jobs.read(
                lambda progress: self._office.copying.table(ids, columns, progress), self._copied
            )

    def _copied(self, table: "Copied") -> None:
        data = QMimeData()
        data.setText(table.text)
        data.setHtml(table.html)
        QGuiApplication.clipboard().setMimeData(data)
        words = self.tr("%n rij(en) gekopieerd. Plak ze in Excel met Ctrl+V.", "", table.rows)
        self.toast.emit(words, False)

    @Slot()
    def paste(self) -> None:
        """Read rows that were copied in Excel; nothing is written before the last button there."""
        text = QGuiApplication.clipboard().text()
        if "\t" not in text.strip() and "\n" not in text.strip():
            words = self.tr("Er staan geen rijen op het klembord. Kopieer ze eerst in Excel.")
            self.toast.emit(words, False)
            return
        headings = self._office.copying.headings(self._list.table.columns_in_sight)
        self.open_page.emit(IMPORTING, Pasted(text, tuple(headings)))

    def _name(self, id_: str) -> str:
        row = self._office.offer.rows([id_]).get(id_)
        return row.name if row else ""
