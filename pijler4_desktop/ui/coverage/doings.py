"""What can be done with a cell of the matrix; every write is one step that undo takes back."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.coverage.matrix import Cell, CellState
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import Judgement
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.coverage.copying import as_table
from pijler4_desktop.ui.coverage.model import MatrixModel
from pijler4_desktop.ui.coverage.table import MatrixTable
from pijler4_desktop.ui.coverage.words import CoverageWords
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.page import (
    DEMAND,
    INITIATIVES,
    BeginInitiative,
    NoteDemand,
    ShowDemand,
    ShowInitiative,
    ShowThese,
)


class CoverageDoings(QObject):
    """Acts on the cell where the user stands.

    Signals:
        said: something to tell, and whether it can be undone.
        open_page: show another page, with an argument.
        listed: list these activities.
        panel_wanted: show the panel, with the keyboard in it.
    """

    said = Signal(str, bool)
    open_page = Signal(str, object)
    listed = Signal(object)
    panel_wanted = Signal()

    def __init__(
        self,
        office: Office,
        jobs: Jobs,
        model: MatrixModel,
        table: MatrixTable,
        words: CoverageWords,
    ) -> None:
        super().__init__(table)
        self._office, self._jobs = office, jobs
        self._model, self._table, self._words = model, table, words

    @property
    def _cell(self) -> Cell | None:
        return self._table.current

    @Slot()
    def open(self) -> None:
        """List the rows of the cell or total; where there are none, show the panel."""
        cell = self._table.current_any
        if cell is None:
            return
        ids = cell.ids
        if ids:
            words = self._words.spot(cell.spot) if cell.spot != Spot() else self.tr("Dekking")
            self.listed.emit(ShowThese(ids, words))
        else:
            self.panel_wanted.emit()

    @Slot()
    def list_outside(self) -> None:
        """List what falls in no column."""
        if self._model.shown is not None:
            words = self.tr("Buiten de tabel")
            self.listed.emit(ShowThese(tuple(self._model.shown.outside), words))

    @Slot()
    def begin(self) -> None:
        """Begin an initiative with what the cell is about filled in."""
        if self._cell is not None:
            self.open_page.emit(INITIATIVES, BeginInitiative(self._cell.spot.code))

    @Slot(str)
    def show_initiative(self, id_: str) -> None:
        """Show the initiative that closes the gap."""
        self.open_page.emit(INITIATIVES, ShowInitiative(id_))

    @Slot()
    def note(self) -> None:
        """Note a question about what the cell is about."""
        if self._cell is not None:
            self.open_page.emit(DEMAND, NoteDemand(self._cell.spot.code))

    @Slot()
    def show_demand(self) -> None:
        """Show the questions about what the cell is about."""
        if self._cell is not None:
            self.open_page.emit(DEMAND, ShowDemand(self._cell.spot.code))

    @Slot()
    def not_needed(self) -> None:
        """Say that nothing needs to be here; or, of such a cell, take that back."""
        cell = self._cell
        if cell is None or cell.state is CellState.OFFER:
            return
        coverage, spot = self._office.coverage, cell.spot
        if cell.state is CellState.NOT_NEEDED:
            said = self.tr("{where} telt weer mee.")
            self._write(lambda: coverage.unmark(spot, Judgement.NOT_NEEDED), said, cell)
        else:
            said = self.tr("{where} is niet nodig.")
            self._write(lambda: coverage.mark(spot, Judgement.NOT_NEEDED), said, cell)

    @Slot()
    def looked(self) -> None:
        """Say that somebody looked and that there is nothing here."""
        cell = self._cell
        if cell is None or cell.state is CellState.OFFER:
            return
        coverage, spot = self._office.coverage, cell.spot
        said = self.tr("Bekeken: bij {where} is niets.")
        self._write(lambda: coverage.mark(spot, Judgement.LOOKED), said, cell)

    @Slot(int)
    def want(self, moments: int) -> None:
        """Say how many moments there should be; 0 takes that back."""
        cell = self._cell
        if cell is None:
            return
        coverage, spot = self._office.coverage, cell.spot
        if not moments:
            said = self.tr("Voor {where} is niets meer gewenst.")
            self._write(lambda: coverage.unmark(spot, Judgement.WANTED), said, cell)
            return
        said = self.tr("Gewenst voor {where}: {n} per week.").replace("{n}", str(moments))
        self._write(lambda: coverage.mark(spot, Judgement.WANTED, target=moments), said, cell)

    @Slot()
    def copy(self) -> None:
        """Put the matrix on the clipboard, as a table for Excel."""
        data = QMimeData()
        data.setText(as_table(self._model, self._words))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(self.tr("De tabel is gekopieerd. Plak ze in Excel."), False)

    def _write(self, work: Callable[[], Changes], said: str, cell: Cell) -> None:
        words = said.format(where=self._words.spot(cell.spot))

        def done(changes: Changes) -> None:
            if changes:
                self.said.emit(f"{words[:1].upper()}{words[1:]}", True)
            else:  # to offer undo would take back whatever was done before
                self.said.emit(self._why_nothing(cell), False)

        self._jobs.write(lambda _progress: work(), done=done)

    def _why_nothing(self, cell: Cell) -> str:
        """Say why a step changed nothing."""
        if cell.state is CellState.NOT_NEEDED:
            return self.tr("Dit valt onder een ruimere markering. Haal ze daar weg.")
        return self.tr("Er is niets veranderd.")
