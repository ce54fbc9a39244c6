"""A form of a record: fields in sections that scroll, and what is wrong with what is in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from pijler4_desktop.domain.fields import Section, field_of
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.validation import check
from pijler4_desktop.domain.vocabulary import Kind, Severity
from pijler4_desktop.services.form_drafts import Typed
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.forms.choice_entries import AnswerEntry
from pijler4_desktop.ui.forms.entries import Entry, FlagEntry, ParsedEntry
from pijler4_desktop.ui.forms.form_steps import FormSteps
from pijler4_desktop.ui.forms.making import EntryMaker
from pijler4_desktop.ui.forms.telling import Telling
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.focus import close_popups
from pijler4_desktop.ui.kit.folding import FoldingArea, folding_row
from pijler4_desktop.ui.kit.layouts import column, holder

MAX_WIDTH = 860
SIDE_MARGIN = 24
CARD_MARGINS = (22, 18, 22, 20)
Row = Sequence[tuple[str, int]]
"""Fields beside each other by their keys, with their share of the width; "" leaves room."""


class RecordForm(FoldingArea):
    """Shows a record of a kind in fields and gives back the record the fields now make.

    A form of its own has the cards of its sections, and calls `make`.

    Signals:
        changed: the user changed a field.
        told: something was said under a field, or taken back.
        moved: the keyboard went to another field.
    """

    changed = Signal()
    told = Signal()
    moved = Signal()
    kind: Kind

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(MAX_WIDTH + 2 * SIDE_MARGIN, parent)
        self._office = office
        self._maker = EntryMaker(office)
        self._record: Activity | Organisation | None = None
        self._untouched: dict[str, Typed] = {}
        self._made: dict[str, Entry] = {}
        self.entries: dict[str, Entry] = {}
        self.fields: dict[str, Field] = {}
        self.sections: dict[Section, QWidget] = {}
        self._cards = self._lay_out()

    # Making

    def make(self, order: Sequence[Section], *, at_once: bool = True) -> None:
        """Make the sections in this order; not `at_once` they are made by `build_part`."""
        self._parts = self._build(order)
        while at_once and self.build_part():
            pass

    def build_part(self) -> bool:
        """Make the next section, so that no wait is long; tells whether more is to be made."""
        return next(self._parts, False)

    def make_section(self, section: Section) -> QWidget:
        """Return the card of a section; every form has its own."""
        raise NotImplementedError

    def listen(self) -> None:
        """Follow what a form of its own has besides; all entries are made."""

    def _build(self, order: Sequence[Section]) -> Iterator[bool]:
        for section in order:
            card = self.make_section(section)
            self.sections[section] = card
            self._cards.addWidget(card)
            yield True
        self._cards.addStretch(1)
        self._telling = Telling(self.entries, self.fields, self.kind)
        for entry in set(self.entries.values()):
            entry.changed.connect(self.changed)
            entry.left.connect(partial(self._entry_left, entry))
        self.entries["postal_code"].left.connect(self._fill_municipality)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.listen()
        self.steps = FormSteps(self)  # last: what follows from a change is of the same step

    def _lay_out(self) -> QVBoxLayout:
        made = column(gap=16, margins=(0, 20, 0, 24))
        body = holder(made)
        body.setMaximumWidth(MAX_WIDTH)
        outer = QHBoxLayout()
        outer.setContentsMargins(SIDE_MARGIN, 0, SIDE_MARGIN, 0)
        outer.addStretch(1)
        outer.addWidget(body, 100)
        outer.addStretch(1)
        inside = holder(outer)
        inside.setObjectName("scrollBody")
        self.setWidget(inside)
        return made

    def line(self, line: Row) -> QHBoxLayout:
        """Make fields beside each other."""
        inside = folding_row(gap=16)
        for key, share in line:
            made = (self._made.get(key) or self.entry(key)) if key else None
            if isinstance(made, FlagEntry):
                inside.addWidget(made.widget, share)
            elif made is not None:
                inside.addWidget(self.field(key), share)
            else:
                inside.addStretch(share)
        return inside

    def make_entry(self, key: str) -> Entry:
        """Return a new entry for a field; a form may have its own."""
        return self._maker.make(field_of(self.kind, key))

    def entry(self, key: str) -> Entry:
        """Make the entry of a field, or of the fields that are filled in together."""
        made = self.make_entry(key)
        for own in made.keys:
            self.entries[own] = made
        self._made[key] = made
        if isinstance(made, FlagEntry):
            made.widget.setAccessibleName(field_of(self.kind, key).heading)
        return made

    def field(
        self, key: str, name: str = "", *, required: bool = False, titled: bool = True
    ) -> Field:
        """Make an entry with its name above it and room for hint and error below.

        Without a title, its name and help already stand beside it.
        """
        entry = self._made.get(key) or self.entry(key)
        known = field_of(self.kind, entry.keys[0])
        own_example = key == "slots" or (required and key.endswith("_evidence"))
        hint = known.help if titled and not own_example else ""  # these have it in the field itself
        needed = required or known.required
        made = Field(name or known.heading, entry.widget, hint, required=needed, titled=titled)
        _align(made, entry)
        for own in entry.keys:
            self.fields[own] = made
        return made

    # The record

    def show_record(self, record: Activity | Organisation) -> None:
        """Show a record; nothing is changed yet."""
        self._record = record
        values = {one.name: getattr(record, one.name) for one in fields(record)}
        for entry in set(self.entries.values()):
            entry.show(values)
        self._telling.forget()

    def begin(self) -> None:
        """Take what stands in the fields now for untouched."""
        self._untouched = self.drafts()
        self.steps.begin()

    @property
    def record(self) -> Activity | Organisation:
        """The record as the fields now make it."""
        if self._record is None:
            raise RuntimeError(self.objectName())
        changes: dict[str, object] = {}
        for entry in set(self.entries.values()):
            changes.update(entry.values())
        return replace(self._record, **changes)  # type: ignore[arg-type]

    def typed(self) -> dict[str, Typed]:
        """Return what is in the fields the user changed, readable or not."""
        now = self.drafts()
        return {key: typed for key, typed in now.items() if typed != self._untouched.get(key)}

    def restore(self, typed: Mapping[str, Typed]) -> None:
        """Put back what `typed` returned; what the form no longer knows is passed over."""
        for key, kept in typed.items():
            if key in self.entries:
                self.entries[key].restore(kept)

    def drafts(self) -> dict[str, Typed]:
        """Return what is in every entry, by its first field."""
        return {entry.keys[0]: entry.draft() for entry in set(self.entries.values())}

    # What is wrong

    def unread(self) -> list[Problem]:
        """Return what the user wrote that cannot be read, in the order of the form."""
        entries = dict.fromkeys(self.entries.values())
        return [problem for entry in entries for problem in entry.problems()]

    @property
    def wrong(self) -> set[str]:
        """The fields that cannot be read, or under which stands that they are wrong."""
        return {one.field for one in self.unread() if one.field} | self._telling.red

    @property
    def doubtful(self) -> list[str]:
        """The fields under which stands that they deserve another look, in their order."""
        return [key for key in self.entries if key in self._telling.amber]

    def tell(self, problems: Sequence[Problem] | None = None) -> list[Problem]:
        """Say under every field what is wrong; returns what was said."""
        found = list(self._problems() if problems is None else problems)
        self._telling.tell(found, list(self.fields))
        self.told.emit()
        return found

    def tell_blocking(self) -> list[Problem]:
        """Say under every field what is wrong; returns what stands in the way of saving."""
        unread = {problem.field for problem in self.unread()}
        problems = self.tell()
        return [one for one in problems if one.severity is Severity.ERROR or one.field in unread]

    def tell_of(self, keys: Sequence[str]) -> None:
        """Say under these fields alone what is wrong."""
        self._telling.tell(self._problems(), keys)
        self.told.emit()

    def _problems(self) -> list[Problem]:
        unread = self.unread()
        known = {problem.field for problem in unread}
        checked = check(self.record, self._office.facts, today())
        return [*unread, *(problem for problem in checked if problem.field not in known)]

    def _entry_left(self, entry: Entry) -> None:
        if self._record is not None:
            self.tell_of(entry.keys)

    # Where one is

    def focus_field(self, key: str) -> None:
        """Bring the keyboard to a field and the field into sight."""
        close_popups()
        entry = self.entries[key]
        entry.focus()
        QTimer.singleShot(0, self, partial(self._scroll_to, self.fields.get(key, entry.widget)))

    def _scroll_to(self, target: QWidget) -> None:
        """Bring a field to a third of the height, unless it can be seen well already."""
        body = self.widget()
        if body is None:
            return
        top = target.mapTo(body, target.rect().topLeft()).y()
        seen = self.verticalScrollBar().value()
        if not seen <= top <= seen + self.viewport().height() * 2 // 3:
            self.verticalScrollBar().setValue(top - self.viewport().height() // 3)

    def show_section(self, section: Section) -> None:
        """Scroll a section to the top and go to its first field, ready to overwrite.

        A list that hangs open belongs to the field one leaves.
        """
        close_popups()
        card = self.sections[section]
        self.verticalScrollBar().setValue(card.y() - 12)
        first = next(e for key, e in self.entries.items() if self._section_of(key) is section)
        first.focus()
        if isinstance(first, ParsedEntry):
            first.editor.selectAll()

    def section_in_sight(self) -> Section:
        """Return the section the keyboard is in, or else the one at the top of what is seen."""
        scrolled = self.verticalScrollBar().value()
        focus = QApplication.focusWidget()
        for section, card in self.sections.items():
            seen = scrolled - card.height() < card.y() < scrolled + self.viewport().height()
            if focus is not None and seen and card.isAncestorOf(focus):
                return section
        top = scrolled + 80
        passed = [one for one, card in self.sections.items() if card.y() <= top]
        return passed[-1] if passed and scrolled else next(iter(self.sections))

    def _section_of(self, key: str) -> Section:
        return field_of(self.kind, self.entries[key].keys[0]).section

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _left: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.steps.watch(now)
            self.moved.emit()

    def _fill_municipality(self) -> None:
        code = str(self.entries["postal_code"].values()["postal_code"])
        found = self._office.facts.of_postal_code(code)
        town = self.entries["municipality_nis"]
        if found is not None and town.values()["municipality_nis"] != found.nis:
            town.restore(found.name)
            self.changed.emit()
            self.steps.note(self.entries["postal_code"])


def _align(field: Field, entry: Entry) -> None:
    """Let segments keep their own width; other controls fill theirs."""
    layout = field.layout()
    if isinstance(entry, AnswerEntry) and layout is not None:
        layout.setAlignment(entry.widget, Qt.AlignmentFlag.AlignLeft)
