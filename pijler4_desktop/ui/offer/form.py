"""The form of an activity: every field in its section, and the record they make together."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from pijler4_desktop.domain.fields import Section, field_of
from pijler4_desktop.domain.parsing.when import When
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.validation import check
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.form_drafts import Typed
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.forms.choice_entries import AnswerEntry, LevelsEntry, SubtypeEntry
from pijler4_desktop.ui.forms.entries import Entry, FlagEntry, ParsedEntry
from pijler4_desktop.ui.forms.making import EntryMaker
from pijler4_desktop.ui.forms.organisation_entry import OrganisationEntry
from pijler4_desktop.ui.forms.slots_entry import SlotsEntry
from pijler4_desktop.ui.forms.telling import Telling
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.folding import FoldingArea, folding_row
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, holder, row, surface
from pijler4_desktop.ui.offer.condition_form import ConditionForm
from pijler4_desktop.ui.offer.form_layout import LEVELS, ROWS, Row
from pijler4_desktop.ui.offer.reading_hint import ReadingHint
from pijler4_desktop.ui.offer.schedule_form import HoursBlock, ScheduleForm

MAX_WIDTH = 860
SIDE_MARGIN = 24
WORK_OUT_MS = 150
CARD_MARGINS = (22, 18, 22, 20)
FLAGS = frozenset({"share_with_agency", "publishable"})


class ActivityForm(FoldingArea):
    """Shows an activity in fields and gives back the activity the fields now make.

    `below` are widgets of others, each under the line of the field it belongs to.

    Signals:
        changed: the user changed a field.
        told: something was said under a field, or taken back.
        moved: the keyboard went to another field.
    """

    changed = Signal()
    told = Signal()
    moved = Signal()

    def __init__(
        self,
        office: Office,
        today: date,
        below: Mapping[str, Sequence[QWidget]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(MAX_WIDTH + 2 * SIDE_MARGIN, parent)
        self._below = below or {}
        self._office, self._today = office, today
        self._maker = EntryMaker(office)
        self._activity: Activity | None = None
        self._untouched: dict[str, Typed] = {}
        self.entries: dict[str, Entry] = {}
        self.fields: dict[str, Field] = {}
        self.sections: dict[Section, QWidget] = {}
        self._hours = HoursBlock(office.facts, office.rules(today), today)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(WORK_OUT_MS)
        self._rest.timeout.connect(self._work_out)
        self._build()
        self._telling = Telling(self.entries, self.fields)
        self._connect()
        self._reading = ReadingHint(self.entries["description"], self.fields["description"])

    def _build(self) -> None:
        made = column(gap=16, margins=(0, 20, 0, 24))
        for section in Section:
            card = self._section(section)
            self.sections[section] = card
            made.addWidget(card)
        made.addStretch(1)
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

    def _section(self, section: Section) -> QWidget:
        body = column(gap=14, margins=CARD_MARGINS)
        head = row(label(section.value, "h2"), gap=10)
        if section is Section.CONDITIONS:
            head.addWidget(label(self.tr("Beide zijn nodig om te bevestigen"), "cap"))
        head.addStretch(1)
        body.addLayout(head)
        if section is Section.CONDITIONS:
            self._conditions = [
                ConditionForm(name, self.entry, self.field) for name in ("dutch", "social")
            ]
            for condition in self._conditions:
                body.addWidget(condition)
            body.addWidget(self.field("signs_proof"))
        elif section is Section.WHEN:
            body.addWidget(ScheduleForm(self.field, self._hours))
        for line in ROWS.get(section, ()):
            body.addLayout(self._line(line))
            for note in (one for key, _share in line for one in self._below.get(key, ())):
                body.addWidget(note)
        return surface(body, "card")

    def _line(self, line: Row) -> QHBoxLayout:
        inside = folding_row(gap=16)
        for key, share in line:
            if key in FLAGS:
                inside.addWidget(self.entry(key).widget, share)
            elif key:
                inside.addWidget(self.field(key), share)
            else:
                inside.addStretch(share)
        return inside

    def entry(self, key: str) -> Entry:
        """Make the entry of a field, or of both ends of the range of levels."""
        made = LevelsEntry() if key == LEVELS else self._maker.make(field_of(Kind.ACTIVITY, key))
        for own in made.keys:
            self.entries[own] = made
        if isinstance(made, FlagEntry):
            made.widget.setAccessibleName(field_of(Kind.ACTIVITY, key).heading)
        return made

    def field(self, key: str, name: str = "", *, required: bool = False) -> Field:
        """Make an entry with its name above it and room for hint and error below."""
        known = field_of(Kind.ACTIVITY, "language_min" if key == LEVELS else key)
        entry = self.entries.get(key) or self.entry(key)
        heading = self.tr("Taalniveau") if key == LEVELS else known.heading
        hint = "" if required and key.endswith("_evidence") else known.help
        made = Field(name or heading, entry.widget, hint, required=required or known.required)
        _align(made, entry)
        for own in entry.keys:
            self.fields[own] = made
        return made

    def _connect(self) -> None:
        for entry in set(self.entries.values()):
            entry.changed.connect(self.changed)
            entry.changed.connect(self._rest.start)
            entry.left.connect(partial(self._entry_left, entry))
        self.entries["type"].changed.connect(self._follow_type)
        self.entries["postal_code"].left.connect(self._fill_municipality)
        self.entries["organisation_id"].changed.connect(self._say_organisation)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        slots = self.entries["slots"]
        if isinstance(slots, SlotsEntry):
            slots.understood.connect(self._take_rhythm)

    # The record

    def show_activity(self, activity: Activity, organisation: Organisation | None) -> None:
        """Show an activity; nothing is changed yet."""
        self._activity = activity
        values = {one.name: getattr(activity, one.name) for one in fields(activity)}
        subtype = self.entries["subtype"]
        for entry in set(self.entries.values()):
            entry.show(values)
        if isinstance(subtype, SubtypeEntry):
            subtype.follow(activity.type)
            subtype.show(values)
        self.organisation.show_organisation(organisation)
        self._telling.forget()
        for condition in self._conditions:
            condition.follow()
        self._say_organisation()
        self._reading.read()
        self._work_out()
        self._untouched = self._drafts()

    @property
    def activity(self) -> Activity:
        """The activity as the fields now make it."""
        if self._activity is None:
            raise RuntimeError(self.objectName())
        changes: dict[str, object] = {}
        for entry in set(self.entries.values()):
            changes.update(entry.values())
        return replace(self._activity, **changes)  # type: ignore[arg-type]

    @property
    def organisation(self) -> OrganisationEntry:
        """The entry of the organisation; its name goes to the service beside the record."""
        entry = self.entries["organisation_id"]
        if not isinstance(entry, OrganisationEntry):
            raise TypeError(type(entry))
        return entry

    def typed(self) -> dict[str, Typed]:
        """Return what is in the fields the user changed, readable or not."""
        now = self._drafts()
        return {key: typed for key, typed in now.items() if typed != self._untouched.get(key)}

    def restore(self, typed: Mapping[str, Typed]) -> None:
        """Put back what `typed` returned; what the form no longer knows is passed over."""
        known = {key: kept for key, kept in typed.items() if key in self.entries}
        for key, kept in known.items():
            self.entries[key].restore(kept)
        self._follow_type()
        if "subtype" in known:  # only now the forms of its type are on offer
            self.entries["subtype"].restore(known["subtype"])
        for condition in self._conditions:
            condition.follow()
        self._say_organisation()
        self._reading.read()
        self._work_out()

    def _drafts(self) -> dict[str, Typed]:
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

    def tell(self, problems: Sequence[Problem] | None = None) -> list[Problem]:
        """Say under every field what is wrong; returns what was said."""
        found = list(self._problems() if problems is None else problems)
        self._telling.tell(found, list(self.fields))
        self.told.emit()
        return found

    def focus_field(self, key: str) -> None:
        """Bring the keyboard to a field and the field into sight."""
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
        """Scroll a section to the top and go to its first field, as Tab does: ready to overwrite.

        Of the conditions, asking again goes from the first to the second one.
        """
        focus, dutch = QApplication.focusWidget(), self._conditions[0]
        if section is Section.CONDITIONS and focus is not None and dutch.isAncestorOf(focus):
            self.focus_field("social_met")
            return
        card = self.sections[section]
        self.verticalScrollBar().setValue(card.y() - 12)
        first = next(entry for key, entry in self.entries.items() if section is _section_of(key))
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
        return passed[-1] if passed and scrolled else Section.WHAT

    def _problems(self) -> list[Problem]:
        unread = self.unread()
        known = {problem.field for problem in unread}
        checked = check(self.activity, self._office.facts, self._today)
        return [*unread, *(problem for problem in checked if problem.field not in known)]

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _left: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.moved.emit()

    def _entry_left(self, entry: Entry) -> None:
        if self._activity is not None:
            self._telling.tell(self._problems(), entry.keys)
            self.told.emit()

    # What follows from what

    def _work_out(self) -> None:
        self._hours.show_activity(self.activity)

    def _follow_type(self) -> None:
        subtype = self.entries["subtype"]
        if isinstance(subtype, SubtypeEntry):
            subtype.follow(self.entries["type"].values()["type"])

    def _fill_municipality(self) -> None:
        code = str(self.entries["postal_code"].values()["postal_code"])
        found = self._office.facts.of_postal_code(code)
        town = self.entries["municipality_nis"]
        if found is not None and town.values()["municipality_nis"] != found.nis:
            town.restore(found.name)
            self.changed.emit()

    def _say_organisation(self) -> None:
        new = self.tr("Nieuwe organisatie: we voegen ze toe bij het bewaren.")
        self.fields["organisation_id"].set_hint(new if self.organisation.is_new else "")

    def _take_rhythm(self, when: When) -> None:
        """Take over from typed words how often it is, as far as they say so."""
        said = {
            "frequency": when.frequency,
            "nth": when.nth,
            "by_appointment": when.by_appointment,
            "pauses": when.pauses,
            "valid_from": when.valid_from,
            "valid_until": when.valid_until,
        }
        for key, value in said.items():
            if value not in (None, (), False):
                self.entries[key].take({key: value})


def _section_of(key: str) -> Section:
    return field_of(Kind.ACTIVITY, key).section


def _align(field: Field, entry: Entry) -> None:
    """Let segments keep their own width; other controls fill theirs."""
    layout = field.layout()
    if layout is not None and isinstance(entry, AnswerEntry):
        layout.setAlignment(entry.widget, Qt.AlignmentFlag.AlignLeft)
