"""What was found after a crash: a bar above the page that offers to put it back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.services.form_drafts import FormDraft, wiped_draft
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import column, row, surface
from pijler4_desktop.ui.moments import moment_text


class RecoveryBar(QWidget):
    """Offers unsaved work one form at a time, the latest first.

    Signals:
        wanted: put this draft back.
        unwanted: throw this draft away.
    """

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._drafts: list[FormDraft] = []
        self._make_actions(actions)
        self._words = label("", "strong", "warn", wrap=True)
        self._name = label("", "cap", "warn", wrap=True)
        inside = row(
            Icon("history", 18, "warn", 2),
            (column(self._words, self._name, gap=1), 1),
            action_button(self._restore, compact=True),
            action_button(self._discard, "ghost", compact=True),
            gap=10,
            margins=(24, 8, 20, 8),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "banner"))
        self._show()

    def _make_actions(self, actions: Actions) -> None:
        group = self.tr("Aanbod")
        self._restore: QAction = actions.add(
            "offer.restore",
            Wording(self.tr("Terugzetten"), group, "arrow-back-up"),
            self._put_back,
        )
        self._discard: QAction = actions.add(
            "offer.discard",
            Wording(self.tr("Weggooien"), group, "trash"),
            self._throw_away,
        )

    def offer(self, drafts: Sequence[FormDraft]) -> None:
        """Offer these drafts, on top of those that wait for an answer already."""
        self._drafts = [*drafts, *self._drafts]
        self._show()

    def wipe(self, wiper: Wiper) -> None:
        """Wipe a forgotten person from what waits for an answer."""
        self._drafts = [wiped_draft(draft, wiper) for draft in self._drafts]
        self._show()

    @property
    def words(self) -> str:
        """What the bar says now; nothing while it is away."""
        return self._words.text() if self._drafts else ""

    @property
    def about(self) -> str:
        """Which activity it is about, and how many wait after it."""
        return self._name.text() if self._drafts else ""

    def _put_back(self) -> None:
        draft = self._drafts.pop(0)
        self._show()
        self.wanted.emit(draft)

    def _throw_away(self) -> None:
        draft = self._drafts.pop(0)
        self._show()
        self.unwanted.emit(draft)

    def _show(self) -> None:
        for action in (self._restore, self._discard):
            action.setEnabled(bool(self._drafts))
        if self._drafts:
            draft = self._drafts[0]
            words = self.tr("We vonden werk van {moment} dat nog niet bewaard was. Terugzetten?")
            self._words.setText(words.format(moment=self._moment(draft)))
            self._name.setText(self._said_of(draft))
        self.setVisible(bool(self._drafts))

    def _said_of(self, draft: FormDraft) -> str:
        name = draft.name or self.tr("Nieuw aanbod")
        more = len(self._drafts) - 1
        return self.tr("{name} · daarna nog {n}").format(name=name, n=more) if more else name

    def _moment(self, draft: FormDraft) -> str:
        saved = draft.saved_at.astimezone()
        today = date.today()  # noqa: DTZ011  the day on the wall
        said = moment_text(saved, today)
        if saved.date() == today:
            said = said.rsplit(" ", 1)[-1]
        return self.tr("{moment} uur").format(moment=said) if "." in said else said
