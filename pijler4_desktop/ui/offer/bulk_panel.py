"""The panel in which one chooses what to change of many activities; it changes nothing itself."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.bulk_change import BulkChange, BulkTally
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, Kind, Status, Theme
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.forms.entries import ChoiceEntry
from pijler4_desktop.ui.forms.organisation_entry import OrganisationEntry
from pijler4_desktop.ui.kit.buttons import action_button, button, icon_button
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import KeyCap, label, set_property
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, line, row, scrolled, surface
from pijler4_desktop.ui.offer.bulk_steps import BulkSteps, Part
from pijler4_desktop.ui.offer.bulk_words import now_words
from pijler4_desktop.ui.offer.next_check import NextCheckEntry
from pijler4_desktop.ui.offer.theme_ticks import ThemeTicks

Names = Callable[[str], Sequence[str]]


class BulkPanel(QWidget):
    """Every field begins as "stays as it is"; below stands how many activities would change.

    Signals:
        agreed: change this (BulkChange).
        closed: leave without a change.
    """

    agreed = Signal(object)
    closed = Signal()

    def __init__(self, actions: Actions, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tally = BulkTally()
        self._make_entries(names)
        self._title = label("", "title", wrap=True)
        self._forecast = label("", "cap", wrap=True)
        self._apply = actions.add(
            "offer.bulk_apply",
            Wording(self.tr("Wijziging bewaren"), self.tr("Aanbod"), "check", writes=True),
            self._agree,
            ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"),
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        inside = column(
            self._head(), line(), (scrolled(holder(self._body())), 1), line(), self._foot(), gap=0
        )
        layout.addWidget(surface(inside, "panelR"))
        self.setAccessibleName(self.tr("Gekozen aanbod wijzigen"))
        self.begin()

    def begin(self) -> None:
        """Choose nothing yet."""
        for entry in (self.status, self.share, self.publish):
            entry.show({entry.keys[0]: None})
        self.reason.clear()
        self.organisation.show_organisation(None)
        self.no_organisation.setChecked(False)
        self.next_check.clear()
        self.themes.clear()
        self.show_tally(BulkTally())
        self.steps.begin()

    def show_tally(self, tally: BulkTally) -> None:
        """Show what the chosen activities have; what was chosen here stays chosen."""
        self._tally = tally
        self._title.setText(self.tr("%n activiteit(en) wijzigen", "", tally.total))
        for key, field in self._fields.items():
            field.set_hint(now_words(tally.of(key)))
        self.themes.show_counts(tally.themes, tally.total)
        self._follow()

    @property
    def change(self) -> BulkChange:
        """What was chosen so far."""
        status: Any = self.status.values()["status"]
        name = "" if self.no_organisation.isChecked() else self.organisation.name
        return BulkChange(
            status=status,
            status_reason=self.reason.text().strip(),
            themes=self.themes.wanted,
            organisation=name,
            next_check=self.next_check.wanted,
            share_with_agency=_flag(self.share),
            publishable=_flag(self.publish),
        )

    def focus(self) -> None:
        """Bring the keyboard to the first field."""
        self.status.focus()

    def _make_entries(self, names: Names) -> None:
        stays = (None, self.tr("Blijft zoals het is"))
        yes_no = [stays, ("yes", self.tr("Ja")), ("no", self.tr("Nee"))]
        self.status = ChoiceEntry("status", [stays, *((one, term(one)) for one in Status)])
        self.reason = QLineEdit()
        self.themes = ThemeTicks()
        self.organisation = OrganisationEntry("organisation_id", names)
        self.organisation.editor.setPlaceholderText(stays[1])
        self.no_organisation = QCheckBox(self.tr("Geen organisatie"))
        self.next_check = NextCheckEntry(stays[1])
        self.share = ChoiceEntry("share_with_agency", yes_no)
        self.publish = ChoiceEntry("publishable", yes_no)
        self.steps = BulkSteps(self._parts(), self)
        self.steps.walked.connect(self._follow)
        for entry in (self.status, self.organisation, self.share, self.publish):
            entry.changed.connect(partial(self._chosen, entry.keys[0]))
        self.reason.textEdited.connect(lambda _text: self._chosen("status_reason"))
        self.themes.changed.connect(partial(self._chosen, "themes"))
        self.no_organisation.clicked.connect(lambda _on: self._chosen("no_organisation"))
        self.next_check.changed.connect(partial(self._chosen, "next_check_on"))

    def _parts(self) -> dict[str, Part]:
        entries = (self.status, self.organisation, self.share, self.publish)
        parts = {e.keys[0]: Part(e.widget, e.draft, e.restore) for e in entries}
        themes, check, none = self.themes, self.next_check, self.no_organisation
        return {
            **parts,
            "status_reason": Part(self.reason, self.reason.text, self.reason.setText),
            "themes": Part(themes.boxes[Theme.LANGUAGE], lambda: themes.wanted, themes.take),
            "no_organisation": Part(none, none.isChecked, none.setChecked),
            "next_check_on": Part(check, check.draft, check.restore),
        }

    def _chosen(self, name: str) -> None:
        self.steps.note(name)
        self._follow()

    def _head(self) -> QWidget:
        close = icon_button("x", self.tr("Paneel sluiten (Esc)"), compact=True)
        close.clicked.connect(self.closed)
        return holder(row((self._title, 1), close, margins=(18, 14, 14, 14)))

    def _body(self) -> QVBoxLayout:
        self._reason = Field(_heading("status_reason"), self.reason)
        self._fields = {
            "status": Field(_heading("status"), self.status.editor),
            "organisation": Field(_heading("organisation_id"), self.organisation.editor),
            "next_check_on": Field(_heading("next_check_on"), self.next_check),
            "share_with_agency": Field(_heading("share_with_agency"), self.share.editor),
            "publishable": Field(_heading("publishable"), self.publish.editor),
        }
        return column(
            self._fields["status"],
            self._reason,
            label(_heading("themes"), "label"),
            self.themes,
            self._fields["organisation"],
            self.no_organisation,
            self._fields["next_check_on"],
            self._fields["share_with_agency"],
            self._fields["publishable"],
            STRETCH,
            gap=12,
            margins=(18, 14, 10, 16),
        )

    def _foot(self) -> QWidget:
        leave = button(self.tr("Annuleren"), kind="ghost")
        leave.setToolTip(self.tr("Annuleren (Esc)"))
        leave.clicked.connect(self.closed)
        self.wanted = action_button(self._apply, "primary", words=self.tr("Wijzigen"))
        buttons = row(leave, STRETCH, self.wanted, KeyCap("Ctrl+Enter"))
        return holder(column(self._forecast, buttons, gap=10, margins=(18, 12, 16, 12)))

    def _follow(self) -> None:
        """Show what the choices so far would do."""
        change = self.change
        self._reason.setVisible(change.status in NO_LONGER_RUNNING)
        self.organisation.editor.setEnabled(not self.no_organisation.isChecked())
        number = self._tally.changed_by(change)
        words = self.tr("Kies wat je wilt wijzigen. De rest blijft zoals het is.")
        if self.next_check.unreadable:
            words = self.tr("Schrijf de dag van het volgende nazicht, zoals 1/9/2027.")
        elif change.fields and not number:
            words = self.tr("Alles wat je koos, hebben ze al. Er verandert niets.")
        elif number:
            words = self.tr("%n van {total} verandert(en).", "", number)
            words = words.format(total=self._tally.total)
        if self.organisation.is_new and not self.no_organisation.isChecked():
            words += " " + self.tr("De organisatie is nieuw: we maken ze aan.")
        self._forecast.setText(words)
        set_property(self._forecast, "tone", "accent" if number else "text3")

    def _agree(self) -> None:
        """Change what was chosen; without a choice go to the first field and say so."""
        change = self.change
        if self.next_check.unreadable:
            set_property(self._forecast, "tone", "warn")
            self.next_check.day.setFocus()
        elif self._tally.changed_by(change):
            self.agreed.emit(change)
        else:
            set_property(self._forecast, "tone", "warn")
            self.focus()


def _heading(key: str) -> str:
    return field_of(Kind.ACTIVITY, key).heading


def _flag(entry: ChoiceEntry) -> bool | None:
    chosen = next(iter(entry.values().values()))
    return None if chosen is None else chosen == "yes"
