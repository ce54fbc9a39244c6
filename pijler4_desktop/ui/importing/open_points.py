"""What is still open when a list can be read in: told before and after, with the way back to it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from pijler4_desktop.domain.importing.tally import Tally
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.ui.importing.review import Review
from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, add, column, row, surface

MOST_NAMED = 3


class OpenPoint(NamedTuple):
    """One thing that is open, and the step that asks about it."""

    words: str
    step: Step


class OpenPoints(QObject):
    """Finds the words for what is open in a plan; they hold before reading in and after."""

    def of(self, review: Review) -> Sequence[OpenPoint]:
        """List what is open."""
        tally = Tally(review.plan)
        return [*self._unread(review, tally), *self._alike(tally), *self._stopped(tally)]

    def _unread(self, review: Review, tally: Tally) -> Iterator[OpenPoint]:
        """Tell what is not read in as long as nobody looks at it."""
        if cells := review.counts.doubted:
            words = self.tr("%n cel(len) na te kijken: wat we niet begrijpen, lezen we niet in.",
                            "", cells)  # fmt: skip
            yield OpenPoint(words, Step.REVIEW)
        if dates := tally.open_dates:
            words = self.tr("%n open vraag (vragen) over datums: die lezen we niet in.", "", dates)
            yield OpenPoint(words, Step.REVIEW)
        if rows := review.plan.counts[Outcome.QUESTION]:
            words = self.tr("%n rij(en) met een open vraag: die lezen we niet in.", "", rows)
            yield OpenPoint(words, Step.DOUBLES)

    def _stopped(self, tally: Tally) -> Iterator[OpenPoint]:
        """Tell of whom nobody said whether they stopped: nothing changes for them."""
        if number := tally.open_stopped:
            words = self.tr("%n organisatie(s) zijn misschien gestopt: we laten ze staan.", "",
                            number)  # fmt: skip
            yield OpenPoint(words, Step.DOUBLES)

    def _alike(self, tally: Tally) -> Iterator[OpenPoint]:
        """Tell what became of names of organisations nobody decided about."""
        if tally.alike:
            words = self.tr("%n organisatie(s) lijken op een andere, we lezen ze apart in: {names}",
                            "", len(tally.alike))  # fmt: skip
            names = self._alike_words((q.name, q.candidates[0].name) for q in tally.alike)
            yield OpenPoint(words.format(names=names), Step.DOUBLES)
        if tally.taken_for:
            words = self.tr("%n organisatie(s) lezen we als een andere: {names}", "",
                            len(tally.taken_for))  # fmt: skip
            yield OpenPoint(words.format(names=self._read_as(tally.taken_for)), Step.DOUBLES)

    def _alike_words(self, pairs: Iterable[tuple[str, str]]) -> str:
        pair, twice = self.tr("'{name}' en '{other}'"), self.tr("twee keer '{name}'")
        return _first(
            (twice if name == other else pair).format(name=name, other=other)
            for name, other in pairs
        )

    def _read_as(self, pairs: Iterable[tuple[str, str]]) -> str:
        words = self.tr("'{name}' als '{other}'")
        return _first(words.format(name=name, other=other) for name, other in pairs)


def _first(words: Iterable[str]) -> str:
    shown = list(words)
    return ", ".join(shown[:MOST_NAMED]) + ("…" if len(shown) > MOST_NAMED else ".")


def open_box(
    title: str,
    points: Sequence[OpenPoint],
    way: str = "",
    go: Callable[[Step], object] | None = None,
    below: str = "",
) -> QWidget:
    """Return a tinted box with what is open; `way` is the word on the button that leads there.

    `below` stands under all of it.
    """
    lines = column(label(title, "h3", "warn"), gap=6, margins=(16, 12, 12, 12))
    for point in points:
        there = _leading(way, point, go) if go else None
        down = 7 if there else 1  # to the first line, which stands in the middle of a button
        mark = column(Icon("alert-triangle", 16, "warn", 2), STRETCH, margins=(0, down, 0, 0))
        add(lines, row(mark, (label(point.words, "sub", wrap=True), 1), there, gap=8))
    if below:
        add(lines, label(below, "cap", wrap=True))
    return surface(lines, "warn")


def _leading(way: str, point: OpenPoint, go: Callable[[Step], object]) -> QPushButton:
    made = button(way, kind="link", compact=True)
    made.setAccessibleName(f"{way}: {point.words}")
    made.clicked.connect(lambda: go(point.step))
    return made
