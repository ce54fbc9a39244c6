"""What can be done in the form: three ways to save, leaving it, and going to its sections."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.fields import Section
from pijler4_desktop.ui.actions import Actions, Wording, digit_keys, idle_digit_keys
from pijler4_desktop.ui.offer.form_layout import ORDER


class Doings(Protocol):
    """What the form does when asked."""

    def save(self) -> None:
        """Store, and go on."""

    def save_and_close(self) -> None:
        """Store, and leave."""

    def save_and_confirm(self) -> None:
        """Store as right today, and leave."""

    def cancel(self) -> None:
        """Leave; what was changed stays as a draft."""

    def to_next_condition(self) -> None:
        """Go from the first condition to the second."""

    def go_to(self, section: Section) -> None:
        """Go to a section."""


def add_actions(form: Doings, owner: QWidget, actions: Actions, *, writable: bool) -> None:
    """Register everything, for as long as the form has the keyboard.

    Confirming has the key that says "still right" in the list.
    """
    group = _tr("Aanbod bewerken")
    closing = ("Ctrl+Return", "Ctrl+Enter")
    for id_, words, icon, do, keys in (
        ("save", _tr("Bewaar als te verifiëren"), "device-floppy", form.save, ("Ctrl+S",)),
        ("save_close", _tr("Bewaar en sluit"), "check", form.save_and_close, closing),
        ("confirm", _tr("Bewaar en bevestig"), "check", form.save_and_confirm, ("Alt+J",)),
    ):
        made = actions.add(
            f"offer.{id_}", Wording(words, group, icon, writes=True), do, keys, owner
        )
        made.setEnabled(writable)
    actions.add("offer.cancel", Wording(_tr("Sluiten"), group, "x"), form.cancel, ["Esc"], owner)
    onward = Wording(_tr("Naar de volgende voorwaarde, vanuit het bewijs"), group, own_key="Return")
    actions.add("offer.next_condition", onward, form.to_next_condition, (), owner)
    for number, section in enumerate(ORDER, 1):
        words = _tr("Naar {section}").format(section=section.value)
        actions.add(
            f"offer.section.{section.name.lower()}",
            Wording(words, group, "list-details"),
            partial(form.go_to, section),
            digit_keys("Alt", number),
            owner,
        )
    idle_digit_keys(owner, "Alt", range(len(ORDER) + 1, 10))


def _tr(words: str) -> str:
    return QCoreApplication.translate("FormPage", words)
