"""The numbers in the navigation: how many things there are to do on a page, visited or not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.navigation import Navigation
from pijler4_desktop.ui.page import INITIATIVES, OFFER, PARTNERS
from pijler4_desktop.ui.page_stack import PageStack

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


@dataclass(frozen=True, slots=True)
class Counted:
    """What a page has to do: how to count it, after which changes again, and its words."""

    count: Callable[["Office"], int]
    kinds: frozenset[Kind]
    words: Callable[[int], str]


class Badges(QObject):
    """Shows what pages say of themselves, and counts for those nobody visited yet.

    How many follow-ups are late it always counts itself: that page tells nothing.
    """

    def __init__(self, navigation: Navigation, stack: PageStack, jobs: Jobs) -> None:
        super().__init__(navigation)
        self._navigation, self._stack, self._jobs = navigation, stack, jobs
        self._office: Office | None = None
        self._day = _today()
        jobs.changed.connect(self._follow)

    def watch(self, office: "Office | None") -> None:
        """Count in this office from now on; the page in sight asks before."""
        self._office = office
        self._count_all()

    def show_pages(self, keys: list[str]) -> None:
        """Show what the pages that were visited say."""
        self._turn_day()
        for key in keys:
            page = self._stack.made(key)
            if page is not None and key != PARTNERS:
                self._navigation.set_badge(key, page.badge, page.badge_words)

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        self._turn_day()
        for key, counted in COUNTED.items():
            if any(map(changes.touches, counted.kinds)):
                self._count(key)

    def _turn_day(self) -> None:
        """Count again when another day has begun: by then more is late."""
        if self._day != _today():
            self._count_all()

    def _count_all(self) -> None:
        self._day = _today()
        for key in COUNTED:
            self._count(key)

    def _count(self, key: str) -> None:
        office = self._office
        if office is not None and not self._tells_itself(key):
            count = COUNTED[key].count
            self._jobs.glance(lambda _progress: count(office), partial(self._show, key))

    def _show(self, key: str, number: int) -> None:
        if not self._tells_itself(key):
            self._navigation.set_badge(key, number, COUNTED[key].words(number))

    def _tells_itself(self, key: str) -> bool:
        return key != PARTNERS and self._stack.made(key) is not None


def late_words(number: int) -> str:
    """Say what the number beside the partner organisations counts."""
    if number == 1:
        return _tr("1 organisatie is te laat opgevolgd")
    return _tr("{n} organisaties zijn te laat opgevolgd").format(n=number)


def waiting_words(number: int) -> str:
    """Say what the number beside the offer counts."""
    if number == 1:
        return _tr("1 activiteit na te kijken")
    return _tr("{n} activiteiten na te kijken").format(n=number)


def asking_words(number: int) -> str:
    """Say what the number beside the initiatives counts."""
    if number == 1:
        return _tr("1 initiatief vraagt aandacht")
    return _tr("{n} initiatieven vragen aandacht").format(n=number)


def _asking(office: "Office") -> int:
    return sum(card.late or card.evaluation_due for card in office.initiatives.cards())


COUNTED: Mapping[str, Counted] = {
    OFFER: Counted(
        lambda office: office.offer.to_verify(),
        frozenset({Kind.ACTIVITY, Kind.SETTING}),
        waiting_words,
    ),
    INITIATIVES: Counted(_asking, frozenset({Kind.INITIATIVE}), asking_words),
    PARTNERS: Counted(
        lambda office: office.partners.late(), frozenset({Kind.ORGANISATION}), late_words
    ),
}
"""The pages that have something to do, the quickest count first."""


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall


def _tr(words: str) -> str:
    return QCoreApplication.translate("Badges", words)
