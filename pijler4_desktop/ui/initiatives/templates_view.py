"""The templates: read those of the program, copy one, and change, keep or remove the own ones."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.initiative_records import InitiativeTemplate
from pijler4_desktop.domain.initiatives.templates import Template
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.initiatives.budget_card import amount_of
from pijler4_desktop.ui.initiatives.doing import Doing
from pijler4_desktop.ui.initiatives.template_tasks import TemplateTasks
from pijler4_desktop.ui.initiatives.words import amount_text, type_words
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import label, set_property
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, row, scrolled, surface
from pijler4_desktop.ui.kit.word_list import WordList

LONGEST, LONGEST_TEXT = 120, 4000
LIST_WIDTH, LIST_LOW = 340, 150
BESIDE_FROM = 820
TEXT_HEIGHT = 96
FOOT_HEIGHT = 56


class TemplatesView(QWidget):
    """Signals: `toast`, something to tell, and whether it can be undone."""

    toast = Signal(str, bool)

    def __init__(self, office: Office, jobs: Jobs) -> None:
        super().__init__()
        self._office = office
        self._doing = Doing(office, jobs, self)
        self._doing.toast.connect(self.toast)
        self._templates: Sequence[Template] = ()
        self._shown: InitiativeTemplate | None = None
        self._own = False
        self._wanted: str | None = None
        self._names = QStringListModel(self)
        self.list = WordList()
        self.list.setAccessibleName(self.tr("Sjablonen"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self._names)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().currentChanged.connect(lambda _n, _b: self._show_current())
        self._make_form()
        self._lay_out()

    def _make_form(self) -> None:
        self.name, self.aim, self.budget = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.aim.setMaxLength(LONGEST_TEXT)
        self.type = QComboBox()
        self.type.addItem(type_words(None), None)
        for type_ in ActivityType:
            self.type.addItem(type_words(type_), type_)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.tasks = TemplateTasks()
        self._name = Field(self.tr("Naam"), self.name, required=True)
        hint = self.tr("Met deze tekst begint de activiteit.")
        self._budget = Field(
            self.tr("Budget in euro"), self.budget, self.tr("Je mag dit leeg laten.")
        )
        self._fields = (
            self._name,
            Field(self.tr("Type"), self.type),
            Field(self.tr("Doel"), self.aim),
            Field(self.tr("Omschrijving"), self.text, hint),
            self._budget,
        )

    def _lay_out(self) -> None:
        self._origin = label("", "cap", wrap=True)
        form = column(self._origin, *self._fields, gap=12, margins=(16, 14, 16, 16))
        body = column(surface(form, "card"), self.tasks, STRETCH, gap=14, margins=(0, 0, 8, 0))
        self._list_card = surface(column(self.list, margins=(8, 8, 8, 8)), "card")
        self._columns = row(self._list_card, (scrolled(holder(body)), 1), gap=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._columns, 1)
        layout.addWidget(self._made_foot())

    def _made_foot(self) -> QFrame:
        self._words = label("", "cap", wrap=True)
        self.copy = button(self.tr("Kopie maken"), "copy")
        self.copy.clicked.connect(self._copy)
        self.remove = button(self.tr("Verwijderen"), "trash", "danger")
        self.remove.clicked.connect(self._remove)
        self.keep = button(self.tr("Sjabloon bewaren"), "check", "primary")
        self.keep.clicked.connect(self._keep)
        inside = row((self._words, 1), self.remove, self.copy, self.keep, margins=(24, 0, 24, 0))
        return surface(inside, "foot", height=FOOT_HEIGHT)

    # What is shown

    def show_templates(self, templates: Sequence[Template]) -> None:
        """List these templates; the current one stays so."""
        before = self._wanted or (self._shown.id if self._shown else None)
        typed = self.changed
        self._wanted, self._templates = None, templates
        own = self.tr("{name} (van jullie)")
        self._names.setStringList([own.format(name=t.name) if t.own else t.name for t in templates])
        codes = [one.code for one in templates]
        line = codes.index(before) if before in codes else 0
        blocked = self.list.selectionModel().blockSignals(typed)
        if templates:
            self.list.setCurrentIndex(self._names.index(line))
        self.list.selectionModel().blockSignals(blocked)
        if not typed:
            self._show_current()

    def take_focus(self) -> None:
        """Bring the keyboard to the list."""
        self.list.setFocus()

    def _show_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid() and index.row() < len(self._templates):
            self._show(self._templates[index.row()])

    def _show(self, template: Template) -> None:
        self._own = template.own
        self._shown = InitiativeTemplate(
            id=template.code,
            name=template.name,
            based_on=template.based_on,
            type=template.type,
            subtype=template.subtype,
            purpose=template.purpose,
            description=template.description,
            budget_eur=template.budget_eur,
            tasks=tuple(template.tasks),
        )
        self._fill(self._shown)
        self._allow()

    def _fill(self, shown: InitiativeTemplate) -> None:
        self.name.setText(shown.name)
        self.aim.setText(shown.purpose)
        self.text.setPlainText(shown.description)
        self.budget.setText(amount_text(shown.budget_eur) if shown.budget_eur is not None else "")
        self.type.setCurrentIndex(max(0, self.type.findData(shown.type)))
        self.tasks.show_tasks(shown.tasks)
        for line in (self.name, self.aim, self.budget):
            line.setCursorPosition(0)
        self._name.set_error("")
        self._budget.set_error("")

    def _allow(self) -> None:
        """Let own templates change; those of the program are read, and copied."""
        can = self._own and not self._office.read_only
        for line in (self.name, self.aim, self.budget):
            line.setReadOnly(not can)
            set_property(line, "quiet", not can)
        self.text.setReadOnly(not can)
        self.type.setEnabled(can)
        self.tasks.allow(writable=can)
        self.keep.setVisible(self._own)
        self.remove.setVisible(self._own)
        for part in (self.keep, self.remove, self.copy):
            part.setEnabled(not self._office.read_only)
        own = self.tr("Dit sjabloon is van jullie. Wat je wijzigt, geldt voor nieuwe initiatieven.")
        other = self.tr(
            "Dit sjabloon hoort bij het programma. Maak een kopie om het aan te passen."
        )
        self._origin.setText(own if self._own else other)

    # What changes

    @property
    def filled(self) -> InitiativeTemplate | None:
        """Return the template as it is filled in."""
        if self._shown is None:
            return None
        return replace(
            self._shown,
            name=self.name.text().strip(),
            type=self.type.currentData(),
            purpose=self.aim.text().strip(),
            description=self.text.toPlainText().strip(),
            budget_eur=amount_of(self.budget.text()),
            tasks=self.tasks.tasks,
        )

    @property
    def changed(self) -> bool:
        """Tell whether something was changed and not kept."""
        return self._own and self.filled != self._shown

    @property
    def unsaved(self) -> Sequence[str]:
        """Name the template that was changed and not kept."""
        return [self._shown.name] if self.changed and self._shown else []

    def discard(self) -> None:
        """Let go of what was changed."""
        if self._shown is not None:
            self._fill(self._shown)

    @Slot()
    def _copy(self) -> None:
        """Store a copy, to change."""
        if self._shown is None:
            return
        code, initiatives = self._shown.id, self._office.initiatives
        words = self.tr("De kopie staat bij je sjablonen. Pas ze aan.")

        def work() -> Changes:
            made = initiatives.template_copy(code)
            self._wanted = made.id
            return initiatives.keep_template(made)

        self._doing.write(work, words)

    @Slot()
    def _keep(self) -> None:
        """Keep what was changed, or say what is wrong and go there."""
        filled = self.filled
        if filled is None:
            return
        if not filled.name:
            self._name.set_error(self.tr("Geef het sjabloon een naam."))
            self.name.setFocus()
            return
        if self.budget.text().strip() and filled.budget_eur is None:
            self._budget.set_error(self.tr("Typ een bedrag, bijvoorbeeld 2.000."))
            self.budget.setFocus()
            return
        self._shown = filled
        words = self.tr("Het sjabloon {name} is bewaard.").format(name=filled.name)
        keep = self._office.initiatives.keep_template
        self._doing.write(lambda: keep(filled), words)

    @Slot()
    def _remove(self) -> None:
        if self._shown is not None and self._own:
            gone, self._own = self._shown, False
            words = self.tr("Het sjabloon {name} is verwijderd.").format(name=gone.name)
            remove = self._office.initiatives.remove_template
            self._doing.write(lambda: remove(gone.id), words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the form in a narrow window."""
        super().resizeEvent(event)
        narrow = self.width() < BESIDE_FROM
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        side = 16 if narrow else 24
        self._columns.setContentsMargins(side, 16, side, 12)
        most = 16_777_215  # as Qt writes no limit
        self._list_card.setFixedWidth(
            LIST_WIDTH
        ) if not narrow else self._list_card.setMinimumWidth(0)
        self._list_card.setMaximumWidth(most if narrow else LIST_WIDTH)
        self._list_card.setMaximumHeight(LIST_LOW if narrow else most)
