"""Dubbele organisaties as a page: pair by pair, merge or keep apart; each one step back."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.doubles.vocabulary import Ids
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.organisation_doubles import OrganisationPair, certain_groups
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.doubles.comparing import PairComparison
from pijler4_desktop.ui.doubles.counting import Counting
from pijler4_desktop.ui.doubles.pair_model import PairModel, grounds
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button, icon_button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.compare_card import CompareCard, CompareSide
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.focus import has_keyboard
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    clear,
    column,
    holder,
    line,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.panels import EmptyState, info_box
from pijler4_desktop.ui.kit.question_list import QuestionList
from pijler4_desktop.ui.page import Page

LIST_WIDTH, NARROW_LIST, NARROW = 340, 276, 1080
WIDEST = 1080


class DoublesPage(Page):
    """The pairs at the left, one of them in full at the right."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.title = self.tr("Dubbele organisaties")
        self._counting = Counting(self)
        self._asked = 0
        self._answered: set[Ids] = set()  # the pairs of which the answer is on its way
        self._comparison: PairComparison | None = None
        self.model = PairModel(self)
        self.list = QuestionList(self.model, self.tr("Organisaties die misschien dubbel staan"))
        self.compare = CompareCard(
            CompareSide("database", "accentText", "", self.tr("blijft bestaan")),
            CompareSide("git-merge", "text3", "", self.tr("gaat erin op")),
        )
        self._count = label("", "cap")
        self._number = label("", "capb")
        self._grounds = FlowLayout(gap=6)
        self._body = QStackedWidget()
        self._add_actions()
        self._build()
        self.list.selectionModel().currentChanged.connect(self._show_current)
        jobs.changed.connect(self._data_changed)

    # What the window asks

    @property
    def primary(self) -> QAction | None:
        """Return the button that merges every certain pair."""
        return self.certain_action

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the list, and the pair in sight."""
        return (self.list, self.compare, self.merge_button)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show the surest pair."""
        return (("", self.look),)

    def arrive(self, _argument: object = None) -> None:
        """Look again, and stand on the surest pair."""
        self.look()
        self.list.setFocus()

    # What the user does

    @Slot()
    def look(self) -> None:
        """Find the pairs as they are now."""
        self._asked += 1
        asked = self._asked

        def show(pairs: Sequence[OrganisationPair]) -> None:
            if asked == self._asked:
                self._show(pairs)

        self._jobs.read(self._office.organisation_doubles.find, show)

    @Slot()
    def merge(self) -> None:
        """Let the second of the pair go into the first, with the values that were chosen."""
        pair = self._current
        if pair is None or self._comparison is None:
            return
        chosen = dict(self._comparison.chosen(self.compare.first_kept))
        ids = (pair.survivor.id, [pair.other.id])
        said = self.tr("Samengevoegd: {name}.").format(name=chosen.get("name", pair.survivor.name))
        merge = self._office.merging.merge
        self._write(lambda: merge(*ids, chosen, pair.versions), said, self._around([pair]))

    @Slot()
    def keep_apart(self) -> None:
        """Remember that these are two; they are never asked about again."""
        pair = self._current
        if pair is None:
            return
        ids = (pair.survivor.id, pair.other.id)
        said = self.tr("We houden {one} en {other} apart.").format(
            one=pair.survivor.name, other=pair.other.name
        )
        self._write(lambda: self._office.merging.keep_apart([ids]), said, [pair])

    @Slot()
    def later(self) -> None:
        """Leave this pair as it is and go to the next."""
        at = self.list.currentIndex().row() + 1
        self.list.setCurrentIndex(self.model.index(at % max(self.model.count(), 1)))

    @Slot()
    def merge_certain(self) -> None:
        """Merge every pair of which there is no doubt, as one step."""
        pairs = self.model.pairs
        merge = self._office.organisation_doubles.merge_certain
        going = self._around([pair for pair in pairs if pair.certain])
        if going:
            self._write(lambda: merge(pairs), "", going)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to where one came from."""
        if event.key() == Qt.Key.Key_Escape:
            self._actions["go.back"].trigger()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pair most of the room when there is little."""
        super().resizeEvent(event)
        self._list_side.setFixedWidth(LIST_WIDTH if self.width() >= NARROW else NARROW_LIST)

    # What follows

    @property
    def _current(self) -> OrganisationPair | None:
        row_ = self.list.currentIndex().row()
        return self.model.pairs[row_] if 0 <= row_ < self.model.count() else None

    def _around(self, pairs: Iterable[OrganisationPair]) -> Sequence[OrganisationPair]:
        """Return all pairs about the same organisations: merged, they are others than was seen."""
        ids = {id_ for pair in pairs for id_ in pair.double.ids}
        return [pair for pair in self.model.pairs if ids.intersection(pair.double.ids)]

    def _write(
        self, work: Callable[[], Changes], said: str, answered: Sequence[OrganisationPair]
    ) -> None:
        """Write an answer; what it is about goes from the list at once, and is not asked again."""
        if self._office.read_only:
            return
        ids = {pair.double.ids for pair in answered}
        self._answered |= ids
        self._show(self.model.pairs)

        def done(changes: Changes) -> None:
            self._answered -= ids
            words = said or self._counting.merged_many(changes)
            if changes or not said:
                self.toast.emit(words, bool(changes))
            self.look()

        def failed(error: Exception) -> None:
            self._answered -= ids
            self._jobs.failed.emit(error)
            self.look()

        self._asked += 1  # what is being looked for does not know of this answer
        self._jobs.write(lambda _progress: work(), done=done, failed=failed)

    @Slot(object)
    def _data_changed(self, changes: Changes) -> None:
        if self.isVisible() and (
            changes.touches(Kind.ORGANISATION) or changes.touches(Kind.NO_DOUBLE)
        ):
            self.look()

    def _show(self, pairs: Sequence[OrganisationPair]) -> None:
        at, seen = max(self.list.currentIndex().row(), 0), self._current
        leads = has_keyboard(self)
        pairs = [pair for pair in pairs if pair.double.ids not in self._answered]
        self.model.show_pairs(pairs)
        self._count.setText(self._counting.pairs(len(pairs)))
        self._body.setCurrentWidget(self._questions if pairs else self._nothing)
        certain = sum(len(others) for _survivor, others in certain_groups(pairs))
        self.certain_action.setEnabled(certain > 0 and not self._office.read_only)
        words = self.tr("Zekere samenvoegen ({n})").format(n=certain)
        self._actions.reword("doubles.certain", words if certain else self.tr("Zekere samenvoegen"))
        for action in (self.merge_action, self.apart_action, self.later_action):
            action.setEnabled(bool(pairs) and not self._office.read_only)
        if pairs:
            at = self.model.row_of(seen.double.ids if seen else None, min(at, len(pairs) - 1))
            self.list.setCurrentIndex(self.model.index(at))
        self._show_current()
        if leads and not has_keyboard(self):
            (self.list if pairs else self._nothing).setFocus()

    @Slot()
    def _show_current(self) -> None:
        pair = self._current
        self._comparison = PairComparison(pair, self._office.facts) if pair else None
        if pair is None or self._comparison is None:
            return
        here, total = self.list.currentIndex().row() + 1, self.model.count()
        self._number.setText(self.tr("{number} van {total}").format(number=here, total=total))
        self.backward.setEnabled(here > 1)
        self.forward.setEnabled(here < total)
        clear(self._grounds)
        for words, speaks_for in grounds(pair.double):
            mark = ("ok", "check") if speaks_for else ("warn", "alert-circle")
            self._grounds.addWidget(Pill(words, *mark))
        self.compare.set_titles(pair.survivor.name, pair.other.name)
        below = (self.tr("Dit blijft bestaan"), self.tr("Dit gaat erin op"))
        self.compare.show_lines(self._comparison.lines, self._comparison.first_kept, below)

    def _step(self, step: int) -> None:
        at = self.list.currentIndex().row() + step
        if 0 <= at < self.model.count():
            self.list.setCurrentIndex(self.model.index(at))

    # How it is built

    def _add_actions(self) -> None:
        def add(id_: str, words: str, icon: str, do: Callable[[], object], *keys: str) -> QAction:
            return self._actions.add(
                f"doubles.{id_}", Wording(words, self.title, icon), do, keys, self
            )

        self.merge_action = add("merge", self.tr("Samenvoegen"), "git-merge", self.merge, "S")
        self.apart_action = add(
            "apart", self.tr("Apart houden"), "arrows-split-2", self.keep_apart, "A"
        )
        self.later_action = add("later", self.tr("Later beslissen"), "clock", self.later, "O")
        self.certain_action = add(
            "certain", self.tr("Zekere samenvoegen"), "git-merge", self.merge_certain,
            "Ctrl+Return", "Ctrl+Enter",
        )  # fmt: skip
        add("before", self.tr("Vorig paar"), "chevron-left", partial(self._step, -1), "Left")
        add("after", self.tr("Volgend paar"), "chevron-right", partial(self._step, 1), "Right")

    def _build(self) -> None:
        self.backward = icon_button("chevron-left", self.tr("Vorig paar (←)"), kind=None)
        self.forward = icon_button("chevron-right", self.tr("Volgend paar (→)"), kind=None)
        self.backward.clicked.connect(partial(self._step, -1))
        self.forward.clicked.connect(partial(self._step, 1))
        self.merge_button = action_button(self.merge_action, "primary")
        apart = action_button(self.apart_action)
        later = action_button(self.later_action, "ghost")
        top = column(
            label(self.tr("Misschien dubbel"), "h2"), self._count, gap=5, margins=(18, 16, 18, 12)
        )
        self._list_side = surface(
            column(top, line(), (self.list, 1), gap=0), "panelL", width=LIST_WIDTH
        )
        said = self.tr("Kies per lijn wat je wilt houden. Alleen verschillen zijn een keuze.")
        words = column(
            label(self.tr("Is dit dezelfde organisatie?"), "title"),
            label(said, "cap", wrap=True),
            gap=2,
        )
        head = row((words, 1), self._number, self.backward, self.forward, gap=8)
        told = self.tr("Aanbod, contacten en contactlog gaan mee. Je kunt dit ongedaan maken.")
        body = holder(
            column(
                head, self._grounds, self.compare, info_box(told), STRETCH,
                gap=12, margins=(26, 18, 26, 18),
            )
        )  # fmt: skip
        body.setMaximumWidth(WIDEST)
        question = scrolled(holder(row((body, 100), STRETCH, gap=0)))
        answers = FlowLayout(gap=12)
        for made, key in ((self.merge_button, "S"), (apart, "A"), (later, "O")):
            answers.addWidget(holder(row(made, KeyCap(key), gap=6)))
        below = surface(column(answers, margins=(26, 8, 26, 8)), "plain")
        right = holder(column((question, 1), line(), below, gap=0))
        self._questions = holder(row(self._list_side, (right, 1), gap=0))
        self._nothing = EmptyState(
            "circle-check",
            self.tr("Geen dubbele organisaties"),
            self.tr(
                "We vergelijken naam, nummers, adres, telefoon en mail. Alles staat er één keer."
            ),
        )
        self._body.addWidget(self._questions)
        self._body.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
