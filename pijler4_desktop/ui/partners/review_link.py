"""The way to the contacts that are to be looked at again, shown while there are any."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import line, row

TOUCHING = (Kind.CONTACT, Kind.ORGANISATION)


class ReviewLink(QWidget):
    """Counts the contacts to look at again, and counts anew after every change of one.

    Signals:
        counted: the number may be another now, and the width of this with it.
    """

    counted = Signal()

    def __init__(self, office: Office, jobs: Jobs, action: QAction) -> None:
        super().__init__()
        self._office, self._jobs = office, jobs
        self.link = button("", kind="link", compact=True)
        self.link.clicked.connect(action.trigger)
        self.setLayout(row(line(vertical=True), self.link, gap=3))
        self.hide()
        jobs.changed.connect(self._follow)
        self._count()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if any(changes.touches(kind) for kind in TOUCHING):
            self._count()

    def _count(self) -> None:
        contacts = self._office.contacts
        self._jobs.glance(lambda _progress: len(contacts.to_review()), self._show)

    def _show(self, number: int) -> None:
        self.link.setText(review_words(number))
        self.setVisible(number > 0)
        self.counted.emit()


def review_words(number: int) -> str:
    """Say how many contacts are to be looked at again."""
    if number == 1:
        return _tr("1 contact na te kijken")
    return _tr("{n} contacten na te kijken").format(n=number)


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReviewLink", words)
