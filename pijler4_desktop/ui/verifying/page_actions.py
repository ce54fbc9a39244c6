"""What can be done on the page, with its keys."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import RequestStep
from pijler4_desktop.ui.actions import Actions, Wording

_LOOKING = frozenset({"open", "after", "before", "mail", "note", "details"})
"""The actions that write nothing by themselves."""


class Doings(Protocol):
    """What the page can do."""

    def of_card(self, do: Callable[[str], object]) -> None:
        """Do something with the activity that has the keyboard."""

    def still_right(self, id_: str) -> None:
        """Note that one activity is still right."""

    def with_details(self, id_: str) -> None:
        """Ask how one looked."""

    def open_in_offer(self, id_: str) -> None:
        """Show an activity in the offer."""

    def all_right(self) -> None:
        """Note that everything of an organisation is still right."""

    def mail(self) -> None:
        """Prepare the mail."""

    def note_contact(self) -> None:
        """Note what was said."""

    def take_step(self, step: RequestStep) -> None:
        """Note how far one is with asking."""

    def accept_season(self) -> None:
        """Accept the proposal of the season."""

    def step(self, by: int) -> None:
        """Go from activity to activity."""


@dataclass(frozen=True, slots=True)
class PageActions:
    """The actions of an organisation, those of its steps, and those of one activity."""

    organisation: tuple[QAction, ...]
    steps: dict[RequestStep, QAction]
    activity: tuple[QAction, ...]

    def allow(self, *, allowed: bool) -> None:
        """Let them be used, or not."""
        for action in (*self.organisation, *self.steps.values(), *self.activity):
            action.setEnabled(allowed)


def add_actions(actions: Actions, owner: QWidget, group: str, page: Doings) -> PageActions:
    """Make the actions of the page; their keys work inside it."""

    def add(id_: str, words: str, icon: str, do: Callable[[], object], key: str) -> QAction:
        wording = Wording(words, group, icon, writes=id_ not in _LOOKING)
        return actions.add(f"verifying.{id_}", wording, do, (key,), owner)

    right, details, look = (
        partial(page.of_card, do)
        for do in (page.still_right, page.with_details, page.open_in_offer)
    )
    activity = (
        add("right", _tr("Nog juist"), "check", right, "Alt+J"),
        add("details", _tr("Nakijken met details"), "checklist", details, "D"),
    )
    add("open", _tr("Bekijk in het aanbod"), "eye", look, "B")
    organisation = (
        add("all", _tr("Alles nog juist"), "check", page.all_right, "Alt+Shift+J"),
        add("mail", _tr("Vragen in een mail"), "mail", page.mail, "M"),
        add("note", _tr("Noteer contact"), "note", page.note_contact, "N"),
    )
    taken = (
        (RequestStep.MAILED, "mail", "G"),
        (RequestStep.MAILED_AGAIN, "mail", "O"),
        (RequestStep.CALLED, "phone", "T"),
        (RequestStep.UNREACHABLE, "eye-off", "X"),
    )
    steps = {
        step: add(step.value, term(step), icon, partial(page.take_step, step), key)
        for step, icon, key in taken
    }
    add("season", _tr("Zet op de planning"), "calendar", page.accept_season, "P")
    for id_, words, icon, by, key in (
        ("after", _tr("Volgende activiteit"), "chevron-down", 1, "Alt+Down"),
        ("before", _tr("Vorige activiteit"), "chevron-up", -1, "Alt+Up"),
    ):
        add(id_, words, icon, partial(page.step, by), key)
    return PageActions(organisation, steps, activity)


def _tr(words: str) -> str:
    return QCoreApplication.translate("VerifyingActions", words)
