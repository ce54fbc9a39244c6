"""The tab Gegevens: what is filled in of an organisation, and what happened to it."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import ORGANISATION_FIELDS
from pijler4_desktop.domain.history import RecordChange
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.wording import date_text, kbo_text, value_text
from pijler4_desktop.ui.kit.history_view import HistoryView
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column
from pijler4_desktop.ui.kit.panels import KeyValue
from pijler4_desktop.ui.partners.words import section_words

NAME_WIDTH = 132


class DataTab(QWidget):
    """Shows every field that is filled in, in the sections of the form.

    `contacts` is where the box of contacts is mounted, between the fields and the history.
    """

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._fields = QVBoxLayout()
        self._fields.setSpacing(8)
        self.contacts = QVBoxLayout()
        self._history = HistoryView(facts)
        layout = column(
            self._fields,
            self.contacts,
            label(self.tr("Historiek"), "h3"),
            self._history,
            STRETCH,
            gap=12,
            margins=(22, 14, 18, 18),
        )
        self.setLayout(layout)

    def show_organisation(
        self, organisation: Organisation, history: Sequence[RecordChange]
    ) -> None:
        """Show an organisation with what happened to it."""
        clear(self._fields)
        there = {one.name for one in fields(organisation)}
        section = None
        for field in ORGANISATION_FIELDS:
            value = getattr(organisation, field.key) if field.key in there else None
            words = value_text(field.key, value, self._facts)
            if field.key == "kbo":
                words = kbo_text(words)
            elif isinstance(value, date):
                words = date_text(value)
            if not words or field.key == "name":
                continue
            if field.section is not section:
                self._fields.addSpacing(4 if section else 0)
                section = field.section
                self._fields.addWidget(label(section_words(section), "h3"))
            self._fields.addWidget(KeyValue(field.heading, words, width=NAME_WIDTH))
        self._history.show_steps(history)
