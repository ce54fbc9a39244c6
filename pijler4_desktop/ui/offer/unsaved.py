"""Everything typed in forms and not saved: of this session in memory, of a crash in a bar."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.services.form_drafts import FormDraft, Typed, wiped_draft
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.offer.draft_keeper import DraftKeeper
from pijler4_desktop.ui.offer.recovery import RecoveryBar


class Unsaved(QObject):
    """Knows the drafts of forms that were left, and those that an earlier session left behind.

    Signals:
        wanted: open the form of this draft again, with its activity as it is now (OpenActivity),
            or None when that is not stored: it is new, or was removed since.
        said: something to tell, and whether it can be undone.
        moved: what `undo` would do is different now.
    """

    wanted = Signal(object, object)
    said = Signal(str, bool)
    moved = Signal()

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._offer = office.offer
        self.keeper = DraftKeeper(office, jobs, self)
        self.bar = RecoveryBar(actions)
        self._left: dict[str, FormDraft] = {}
        self._thrown: FormDraft | None = None
        self.bar.wanted.connect(self._put_back)
        self.bar.unwanted.connect(self._throw_away)
        if not office.read_only:  # otherwise they are of a window that is open now
            jobs.read(lambda _progress: office.form_drafts.list(), self.bar.offer)

    def keep(self, draft: FormDraft) -> None:
        """Remember the draft of a form that is left."""
        self._left[draft.activity.id] = draft
        self.keeper.keep()

    def take(self, id_: str) -> FormDraft | None:
        """Return what was typed about an activity, for the form that opens now."""
        return self._left.pop(id_, None)

    def stored_late(self, id_: str, typed: Mapping[str, Typed]) -> None:
        """Let go of the draft of what is stored by now, unless more was typed since."""
        draft = self._left.get(id_)
        if draft is None or draft.typed == typed:
            self._left.pop(id_, None)
            self.keeper.forget(id_)
            return
        self._left[id_] = replace(draft, is_new=False)
        self.keeper.write(self._left[id_])

    def new(self) -> FormDraft | None:
        """Return the new activity that was begun and left."""
        return next((draft for draft in self._left.values() if draft.is_new), None)

    def wipe(self, wiper: Wiper) -> None:
        """Wipe a forgotten person from the drafts, also where they were just written."""
        for id_, draft in self._left.items():
            wiped = wiped_draft(draft, wiper)
            if wiped != draft:
                self._left[id_] = wiped
                self.keeper.write(wiped)
        self._thrown = wiped_draft(self._thrown, wiper) if self._thrown else None
        self.bar.wipe(wiper)

    @property
    def names(self) -> Sequence[str]:
        """Name the activities with a draft of this session."""
        return [draft.name for draft in self._left.values()]

    @property
    def can_undo(self) -> bool:
        """Tell whether a draft that was thrown away can be brought back."""
        return self._thrown is not None

    def undo(self) -> bool:
        """Bring back the draft that was thrown away last; tells whether there was one."""
        draft, self._thrown = self._thrown, None
        if draft is None:
            return False
        self.keeper.write(draft)
        self.bar.offer([draft])
        self.moved.emit()
        return True

    def _put_back(self, draft: FormDraft) -> None:
        self.keeper.adopt(draft.activity.id)
        self._left[draft.activity.id] = draft
        opened = None
        if not draft.is_new:
            with suppress(ExpectedError):  # removed since: nothing is lost as a new one
                opened = self._offer.open(draft.activity.id)
        self.wanted.emit(draft, opened)

    def _throw_away(self, draft: FormDraft) -> None:
        self.keeper.adopt(draft.activity.id)
        self.keeper.forget(draft.activity.id)
        self._thrown = draft
        name = draft.name or self.tr("Nieuw aanbod")
        self.said.emit(self.tr("Weggegooid: {name}.").format(name=name), True)
        self.moved.emit()
