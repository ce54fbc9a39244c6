"""Doorgeven aan AgII as a page: see what goes along, look it over, make the workbook."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.progress import CancelledError, Progress
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.exporting import ExportReport, Readiness
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.handoff.earlier import SHOWN
from pijler4_desktop.ui.handoff.outgoing import OutgoingPane
from pijler4_desktop.ui.handoff.side_panel import SidePanel
from pijler4_desktop.ui.handoff.words import file_name
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import holder
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.page import IMPORTING, OFFER, Page, ShowThese
from pijler4_desktop.ui.texts import failure_text

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
SOME = 5  # activities in the picture of a selection


class HandoffPage(Page):
    """Makes a workbook of the offer or a selection; the program itself sends nothing."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._asked = 0
        self._target: Path | None = None
        self._folder = QStandardPaths.writableLocation(DOCUMENTS)
        self._seen = Readiness()
        self.title = self.tr("Doorgeven aan AgII")
        self.make_action = actions.add(
            "handoff.make",
            Wording(self.tr("Maak het Excel-bestand"), self.title, "file-spreadsheet"),
            self.ask,
            ["Ctrl+Return", "Ctrl+Enter"],
            self,
        )
        self.outgoing = OutgoingPane(office.offer.rows)
        self.panel = SidePanel(self.make_action)
        self._body = QStackedWidget()
        self._build()
        self._connect()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the preview and the panel."""
        return (self.outgoing, self.panel)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show the whole offer, and a selection of it."""
        some = list(self._office.offer.ids(OfferFilter())[:SOME])
        return (("", partial(self.arrive, None)), ("selectie", partial(self.arrive, some)))

    def arrive(self, argument: object = None) -> None:
        """Begin with the whole offer, or with the ids of a selection of it."""
        chosen = [str(id_) for id_ in argument] if isinstance(argument, list | tuple) else []
        self.outgoing.scope.offer(chosen)
        self.panel.outcome.forget()
        self.look()
        self._show_earlier()
        self.panel.make.setFocus()

    def look(self) -> None:
        """Look again at what goes along and what is ready."""
        self._asked += 1
        profile, ids = self.panel.profile, self.outgoing.scope.ids
        self._jobs.read(
            lambda _progress: self._office.exporting.readiness(profile, ids),
            partial(self._show, self._asked),
        )

    def ask(self) -> None:
        """Ask where the workbook goes, in the file dialog of the system."""
        if not self._seen.goes:
            nothing = ExpectedError(Failure.NOTHING_TO_EXPORT)
            self.panel.outcome.show_failed(failure_text(nothing), again=False)
            return
        try:
            self.panel.receiver.receipt.checked()
        except ExpectedError as error:
            self.panel.outcome.show_failed(failure_text(error), again=False)
            self.panel.receiver.show_missing()
            return
        dialog = QFileDialog(self, self.tr("Waar bewaar je het bestand?"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel-bestand (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(self._proposed())
        dialog.fileSelected.connect(lambda found: self.make(Path(found)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make(self, target: Path) -> None:
        """Write the workbook, off this thread; the strip of the window can stop it."""
        self._target, self._folder = target, str(target.parent)
        self.panel.outcome.forget()
        self.make_action.setEnabled(False)
        profile, ids = self.panel.profile, self.outgoing.scope.ids
        receipt = self.panel.receiver.receipt

        def work(progress: Progress) -> ExportReport | None:
            try:
                return self._office.exporting.export(target, profile, ids, progress, receipt)
            except CancelledError:
                return None

        self._jobs.read(work, self._made, failed=self._failed)

    def _build(self) -> None:
        to_import = button(self.tr("Excel inlezen"), "table-import", "primary")
        to_import.clicked.connect(lambda: self.open_page.emit(IMPORTING, None))
        to_offer = button(self.tr("Naar het aanbod"), "list-details")
        to_offer.clicked.connect(lambda: self.open_page.emit(OFFER, None))
        nothing = EmptyState(
            "send",
            self.tr("Nog geen aanbod om door te geven"),
            self.tr("Lees eerst je Excel-lijst in, of voeg een activiteit toe."),
            to_import,
            to_offer,
        )
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.outgoing, 1)
        both.addWidget(self.panel)
        self._body.addWidget(holder(both))
        self._body.addWidget(nothing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)

    def _connect(self) -> None:
        self.outgoing.scope.chosen.connect(self._chosen_otherwise)
        self.outgoing.opened.connect(partial(self.open_page.emit, OFFER))
        self.panel.profile_chosen.connect(self._chosen_otherwise)
        self.panel.receiver.changed.connect(self.panel.outcome.forget)
        self.panel.since.these_wanted.connect(self._show_these)
        self.panel.look_wanted.connect(self.outgoing.look_at)
        self.panel.outcome.again_wanted.connect(self._again)
        self._jobs.changed.connect(self._data_changed)

    def _show_these(self, ids: object, words: str) -> None:
        if isinstance(ids, tuple):
            self.open_page.emit(OFFER, ShowThese(ids, words))

    def _chosen_otherwise(self) -> None:
        self.panel.outcome.forget()
        self.look()

    def _data_changed(self, changes: Changes) -> None:
        if any(map(changes.touches, (Kind.ACTIVITY, Kind.ORGANISATION, Kind.CHECK_PLAN))):
            self.look()

    def _show(self, asked: int, seen: Readiness) -> None:
        if asked != self._asked:  # something else was chosen meanwhile
            return
        if self.outgoing.scope.covers(seen.total):
            self.outgoing.scope.offer(())
            self.look()
            return
        self._seen = seen
        self._body.setCurrentIndex(0 if seen.total else 1)
        self.make_action.setEnabled(bool(seen.total))
        self.outgoing.show_readiness(seen, self.panel.profile)
        self.panel.show_readiness(seen)

    def _show_earlier(self) -> None:
        today = date.today()  # noqa: DTZ011  the day on the wall
        self._jobs.glance(
            lambda _progress: self._office.export_log.list(SHOWN),
            lambda found: self.panel.earlier.show_lines(found, today),
        )

        overview = self._office.overview
        self._jobs.glance(lambda _progress: overview.handoff(), self.panel.show_state)

    def _proposed(self) -> str:
        today = date.today()  # noqa: DTZ011  the day on the wall
        selection = self.outgoing.scope.ids is not None
        name = self._office.municipality.name
        return file_name(name, self.panel.profile, today, selection=selection)

    def _again(self) -> None:
        if self._target is not None:
            self.make(self._target)

    def _made(self, report: ExportReport | None) -> None:
        self.make_action.setEnabled(True)
        if report is None:
            self.panel.outcome.show_stopped()
        else:
            self.panel.outcome.show_made(report)
            self._show_earlier()
            self.panel.make.setFocus()  # it let the keyboard go while it could not be pressed

    def _failed(self, error: Exception) -> None:
        self.make_action.setEnabled(True)
        if isinstance(error, ExpectedError):
            again = error.failure is not Failure.NOTHING_TO_EXPORT
            self.panel.outcome.show_failed(failure_text(error), again=again)
        else:
            self._jobs.failed.emit(error)
