"""The form of a contact: function and general address first, a person only with what that takes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import date_cell
from pijler4_desktop.ui.forms.telling import problem_words
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.grounds import GroundChoice
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, row

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form of a contact: its texts by field, the ground, and who may see it."""

    texts: Mapping[str, str]
    ground: str
    publish: bool


class ContactForm(QWidget):
    """Edits one contact in place; Ctrl+Enter or Ctrl+S keeps it, Esc leaves it as it was.

    What a person takes only shows once there is a name.

    Signals:
        kept: store this contact.
        left: close the form.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(self, contact: Contact, today: date, review_on: date) -> None:
        super().__init__()
        self.contact = contact
        self.function, self.email, self.phone = _line(), _line(), _line()
        self.name, self.informed_on, self.review_on = _line(), _line(), _line()
        self.ground = GroundChoice()
        self.publish = QCheckBox(self.tr("Mag publiek getoond worden"))
        self.keep = button(self.tr("Bewaren"), "check", "primary")
        self.keep.clicked.connect(self.save)
        self.leave = button(self.tr("Annuleren"))
        self.leave.clicked.connect(self.left)
        self._fields: Mapping[str, Field] = self._make_fields()
        self._of_person = QWidget()
        self._lay_out()
        self._fill(contact, today, review_on)
        self.name.textChanged.connect(self._follow)
        self._follow()
        self._untouched = self.typed
        for field in self._fields.values():
            _forgive_when_changed(field)

    @property
    def typed(self) -> Typed:
        """What stands in the fields, readable or not."""
        return Typed(
            {key: editor.text() for key, editor in self._editors().items()},
            self.ground.ground,
            self.publish.isChecked(),
        )

    @property
    def changed(self) -> bool:
        """Tell whether there is something that would be lost."""
        return self.typed != self._untouched

    def put(self, typed: Typed) -> None:
        """Show what stood in the fields before."""
        for key, editor in self._editors().items():
            editor.setText(typed.texts[key])
        self.ground.ground = typed.ground
        self.publish.setChecked(typed.publish)

    def save(self) -> None:
        """Hand over what is filled in; a day that cannot be read stays here."""
        person = bool(self.name.text().strip())
        days = self._days() if person else {}
        if days is None:
            return
        changed = replace(
            self.contact,
            function=self.function.text(),
            email=self.email.text(),
            phone=self.phone.text(),
            name=self.name.text(),
            ground=self.ground.ground if person else "",
            informed_on=days.get("informed_on"),
            review_on=days.get("review_on"),
            publish=person and self.publish.isChecked(),
        )
        self.kept.emit(changed)

    def show_problems(self, error: InvalidError) -> None:
        """Say at each field what is wrong, and go to the first."""
        wrong = []
        for problem in error.problems:
            field = self._fields.get(problem.field or "")
            if field is not None:
                field.set_error(problem_words(problem, Kind.CONTACT))
                wrong.append(field)
        if wrong:
            wrong[0].control.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Ctrl+Enter or Ctrl+S, leave with Esc."""
        keeps = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S)
        if keeps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_fields(self) -> Mapping[str, Field]:
        day = self.tr("dag/maand/jaar")
        return {
            "function": Field(
                self.tr("Functie of dienst"),
                self.function,
                self.tr("Bijvoorbeeld onthaal of secretariaat, geen naam."),
                required=True,
            ),
            "email": Field(
                self.tr("E-mail"), self.email, self.tr("Liefst een algemeen adres, zoals info@.")
            ),
            "phone": Field(self.tr("Telefoon"), self.phone),
            "name": Field(
                self.tr("Naam van de persoon"),
                self.name,
                self.tr("Alleen als de functie niet volstaat."),
            ),
            "ground": Field(self.tr("Waarom mogen we dit bewaren?"), self.ground, required=True),
            "informed_on": Field(
                self.tr("Op de hoogte gebracht op"), self.informed_on, day, required=True
            ),
            "review_on": Field(self.tr("Opnieuw bekijken op"), self.review_on, day, required=True),
        }

    def _lay_out(self) -> None:
        person = QVBoxLayout(self._of_person)
        person.setContentsMargins(0, 0, 0, 0)
        person.setSpacing(8)
        for key in ("ground", "informed_on", "review_on"):
            person.addWidget(self._fields[key])
        person.addWidget(self.publish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for key in ("function", "email", "phone", "name"):
            layout.addWidget(self._fields[key])
        layout.addWidget(self._of_person)
        words = self.tr("Schrijf nergens een rijksregisternummer: dat mogen we niet bewaren.")
        layout.addWidget(label(words, "cap", wrap=True))
        layout.addLayout(row(self.keep, self.leave, STRETCH))

    def _fill(self, contact: Contact, today: date, review_on: date) -> None:
        self.function.setText(contact.function)
        self.email.setText(contact.email)
        self.phone.setText(contact.phone)
        self.name.setText(contact.name)
        self.ground.ground = contact.ground
        self.informed_on.setText(date_cell(contact.informed_on) if contact.informed_on else "")
        self.informed_on.setPlaceholderText(date_cell(today))
        self.review_on.setText(date_cell(contact.review_on or review_on))
        self.publish.setChecked(contact.publish)

    def _follow(self) -> None:
        self._of_person.setVisible(bool(self.name.text().strip()))

    def _editors(self) -> Mapping[str, QLineEdit]:
        return {
            "function": self.function,
            "email": self.email,
            "phone": self.phone,
            "name": self.name,
            "informed_on": self.informed_on,
            "review_on": self.review_on,
        }

    def _days(self) -> Mapping[str, date | None] | None:
        """Return the days that are filled in; None when one of them cannot be read."""
        days: dict[str, date | None] = {}
        for key, editor in (("informed_on", self.informed_on), ("review_on", self.review_on)):
            text = editor.text().strip()
            days[key] = parse_date(text, order=DateOrder.DAY_FIRST).value if text else None
            unreadable = bool(text) and days[key] is None
            words = self.tr("Dit is geen dag. Schrijf het zo: 3/11/2026.")
            self._fields[key].set_error(words if unreadable else "")
            if unreadable:
                editor.setFocus()
                return None
        return days


def _forgive_when_changed(field: Field) -> None:
    """Take what was wrong back as soon as it is something else: saving looks again."""
    control = field.control
    if isinstance(control, QLineEdit):
        control.textChanged.connect(lambda _text: field.set_error(""))
    elif isinstance(control, QComboBox):
        control.currentIndexChanged.connect(lambda _index: field.set_error(""))


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(LONGEST)
    return made
