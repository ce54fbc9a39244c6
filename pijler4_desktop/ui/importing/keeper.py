"""Keeps the list under way as a draft, so that stopping, leaving and closing lose nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.services.import_drafts import ImportDraft, ImportDrafts
from pijler4_desktop.ui.importing.opening import Opened
from pijler4_desktop.ui.importing.session import Session
from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.jobs import Jobs

SOON_MS = 1_500
"""How long choices may follow each other before they are written down."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft, and whether its file still stands where it stood."""

    draft: ImportDraft
    is_there: bool


class Keeper(QObject):
    """Writes the draft of a session beside the window: at every step, and soon after a choice.

    Signals:
        listed: the drafts there are (a sequence of Unfinished).
    """

    listed = Signal(object)

    def __init__(
        self, session: Session, drafts: ImportDrafts, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._drafts, self._jobs = session, drafts, jobs
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.keep)
        session.moved.connect(self._moved)
        session.changed.connect(self._changed)
        session.applied.connect(self._applied)

    def keep(
        self,
        done: Callable[[], object] | None = None,
        failed: Callable[[ExpectedError], object] | None = None,
    ) -> None:
        """Write the draft now; `failed` hears why that did not work."""
        self._soon.stop()
        draft = self._draft()
        if draft is None:
            if done:
                done()
            return

        def told(error: Exception) -> None:
            if not isinstance(error, ExpectedError):
                self._jobs.failed.emit(error)
            elif failed:
                failed(error)

        save = self._drafts.save
        self._jobs.read(
            lambda _progress: save(draft), lambda _none: done() if done else None, failed=told
        )

    def keep_if_due(self) -> None:
        """Write what was chosen last and not written yet."""
        if self._soon.isActive():
            self.keep()

    def restore(self, draft: ImportDraft) -> None:
        """Write a draft again that was thrown away."""
        save = self._drafts.save
        self._jobs.read(lambda _progress: save(draft), lambda _none: None)

    def remove(self, draft: ImportDraft) -> None:
        """Throw a draft away."""
        remove = self._drafts.remove
        self._jobs.read(lambda _progress: remove(draft.id), lambda _none: None)

    def look(self) -> None:
        """Look which drafts there are; the files may lie on a slow network."""
        self._jobs.read(lambda _progress: self._found(), self.listed.emit)

    def _found(self) -> Sequence[Unfinished]:
        return [Unfinished(draft, _is_there(draft)) for draft in self._drafts.list()]

    def _draft(self) -> ImportDraft | None:
        opened, step = self._session.opened, self._session.step
        if opened is None or opened.draft is None or step is Step.DONE:
            return None
        draft = opened.draft.at(max(step, Step.SHEETS), opened.choices)
        return replace(draft, path=opened.path)

    def _moved(self) -> None:
        if self._session.step is not Step.FILE:
            self.keep()

    def _changed(self) -> None:
        if self._session.step is not Step.FILE and self._draft() is not None:
            self._soon.start()

    def _applied(self, _changes: Changes) -> None:
        self._soon.stop()
        opened: Opened | None = self._session.opened
        if opened is not None and opened.draft is not None:
            self.remove(opened.draft)


def _is_there(draft: ImportDraft) -> bool:
    try:
        return draft.path.is_file()
    except OSError:
        return False
