"""The numbers in the navigation: how many things there are to do on a page, visited or not."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.navigation import Navigation
from pijler4_desktop.ui.page import PARTNERS
from pijler4_desktop.ui.page_stack import PageStack

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


class Badges(QObject):
    """Shows what pages say of themselves, and the follow-ups that are late."""

    def __init__(self, navigation: Navigation, stack: PageStack, jobs: Jobs) -> None:
        super().__init__(navigation)
        self._navigation, self._stack, self._jobs = navigation, stack, jobs
        self._office: Office | None = None
        self._day = _today()
        jobs.changed.connect(self._follow)

    def watch(self, office: "Office | None") -> None:
        """Count in this office from now on."""
        self._office = office
        self._count()

    def show_pages(self, keys: list[str]) -> None:
        """Show what the pages that were visited say."""
        self._turn_day()
        for key in keys:
            page = self._stack.made(key)
            if page is not None and key != PARTNERS:
                self._navigation.set_badge(key, page.badge, page.badge_words)

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if changes.touches(Kind.ORGANISATION):
            self._count()
        else:
            self._turn_day()

    def _turn_day(self) -> None:
        """Count again when another day has begun: by then more is late."""
        if self._day != _today():
            self._count()

    def _count(self) -> None:
        office, self._day = self._office, _today()
        if office is not None:
            self._jobs.glance(lambda _progress: office.partners.late(), self._show_late)

    def _show_late(self, number: int) -> None:
        self._navigation.set_badge(PARTNERS, number, late_words(number))


def late_words(number: int) -> str:
    """Say what the number beside the partner organisations counts."""
    if number == 1:
        return _tr("1 organisatie is te laat opgevolgd")
    return _tr("{n} organisaties zijn te laat opgevolgd").format(n=number)


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall


def _tr(words: str) -> str:
    return QCoreApplication.translate("Badges", words)
