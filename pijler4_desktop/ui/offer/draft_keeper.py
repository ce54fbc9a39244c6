"""Keeps what is typed in the form in a file beside the database, for after a crash."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from pijler4_desktop.services.form_drafts import FormDraft
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs

SOON_MS = 3_000
"""From the first change on, so that typing without a pause is kept as well; UX asks 5 seconds."""


class DraftKeeper(QObject):
    """Writes the draft of the form a few seconds after a change, and removes it once it is saved.

    Signals:
        kept: the draft is on the disk (the moment, on the wall clock), or could not be (None).
    """

    kept = Signal(object)

    def __init__(self, office: Office, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._draft: Callable[[], FormDraft | None] = _nothing
        self._files: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.keep)

    def follow(self, draft: Callable[[], FormDraft | None]) -> None:
        """Keep what this returns from now on; None when nothing was changed."""
        self._draft = draft

    def touch(self) -> None:
        """Notice a change in the form."""
        if not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        """Write the draft now, when the form holds changes."""
        self._soon.stop()
        draft = self._draft()
        if draft is not None:
            self.write(draft)

    def write(self, draft: FormDraft) -> None:
        """Write a draft; that this does not work is told, but stops nobody from typing on."""
        if self._office.read_only:
            return
        save = self._office.form_drafts.save
        self.adopt(draft.activity.id)
        moment = datetime.now()  # noqa: DTZ005  the clock on the wall
        self._jobs.read(
            lambda _progress: save(draft),
            lambda _none: self.kept.emit(moment),
            failed=lambda _error: self.kept.emit(None),
        )

    def adopt(self, id_: str) -> None:
        """Answer from now on for the file that an earlier session left of an activity."""
        self._files.add(id_)

    def forget(self, id_: str) -> None:
        """Remove the draft of an activity that was saved, or whose changes were taken back."""
        shown = self._draft()
        if shown is None or shown.activity.id == id_:  # else the form is about another by now
            self._soon.stop()
        if id_ in self._files:
            self._files.remove(id_)
            remove = self._office.form_drafts.remove
            self._jobs.read(lambda _progress: remove(id_), lambda _none: None)


def _nothing() -> None:
    """Stand for a form in which nothing was changed."""
