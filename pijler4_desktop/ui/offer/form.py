"""The form of an activity: every field in its section, and the record they make together."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.domain.fields import Section
from pijler4_desktop.domain.parsing.when import When
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.form_drafts import Typed
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.forms.choice_entries import LevelsEntry, SubtypeEntry
from pijler4_desktop.ui.forms.entries import Entry
from pijler4_desktop.ui.forms.organisation_entry import OrganisationEntry
from pijler4_desktop.ui.forms.record_form import CARD_MARGINS, RecordForm
from pijler4_desktop.ui.forms.slots_entry import SlotsEntry
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, row, surface
from pijler4_desktop.ui.offer.condition_form import ConditionForm
from pijler4_desktop.ui.offer.form_layout import LEVELS, ORDER, ROWS
from pijler4_desktop.ui.offer.reading_hint import ReadingHint
from pijler4_desktop.ui.offer.schedule_form import HoursBlock, ScheduleForm

WORK_OUT_MS = 150


class ActivityForm(RecordForm):
    """Shows an activity in fields and gives back the activity the fields now make.

    `below` are widgets of others, each under the line of the field it belongs to. Not made
    `at_once` it has to be built in parts before it shows anything.
    """

    kind = Kind.ACTIVITY

    def __init__(
        self,
        office: Office,
        below: Mapping[str, Sequence[QWidget]] | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        super().__init__(office)
        self._below = below or {}
        self._hours = HoursBlock(office)
        self._rest = QTimer(self, singleShot=True, interval=WORK_OUT_MS)
        self._rest.timeout.connect(self._work_out)
        self.make(ORDER, at_once=at_once)

    def make_section(self, section: Section) -> QWidget:
        """Make the fields of a section, and what belongs under them."""
        body = column(gap=14, margins=CARD_MARGINS)
        head = row(label(section.value, "h2"), gap=10)
        if section is Section.CONDITIONS:
            head.addWidget(label(self.tr("Beide zijn nodig om te bevestigen"), "cap"))
        head.addStretch(1)
        if section is Section.WHAT:
            head.addWidget(label(self.tr("* nodig om te bewaren of te bevestigen"), "cap"))
        body.addLayout(head)
        if section is Section.CONDITIONS:
            self._conditions = [
                ConditionForm(name, self.entry, self.field) for name in ("dutch", "social")
            ]
            for condition in self._conditions:
                body.addWidget(condition)
            dutch, _social = self._conditions
            dutch.done.connect(partial(self.focus_field, "social_met"))
            onward = self.tr("Met Enter ga je naar de volgende voorwaarde.")
            self.fields["dutch_evidence"].set_hint(onward)
            body.addWidget(self.field("signs_proof"))
        elif section is Section.WHEN:
            body.addWidget(ScheduleForm(self.field, self._hours))
        for line in ROWS.get(section, ()):
            body.addLayout(self.line(line))
            for note in (one for key, _share in line for one in self._below.get(key, ())):
                body.addWidget(note)
        return surface(body, "card")

    def make_entry(self, key: str) -> Entry:
        """Both ends of the range of levels are one entry."""
        return LevelsEntry() if key == LEVELS else super().make_entry(key)

    def field(
        self, key: str, name: str = "", *, required: bool = False, titled: bool = True
    ) -> Field:
        """Name the range of levels as a whole."""
        heading = self.tr("Taalniveau") if key == LEVELS else name
        return super().field(key, heading, required=required, titled=titled)

    def listen(self) -> None:
        """Follow what changes something elsewhere in the form."""
        self.changed.connect(self._rest.start)
        self.entries["type"].changed.connect(self._follow_type)
        self.entries["organisation_id"].changed.connect(self.say_organisation)
        slots = self.entries["slots"]
        if isinstance(slots, SlotsEntry):
            slots.understood.connect(self._take_rhythm)
        self._reading = ReadingHint(self.entries["description"], self.fields["description"])

    # The record

    def show_activity(self, activity: Activity, organisation: Organisation | None) -> None:
        """Show an activity; nothing is changed yet."""
        self.show_record(activity)
        subtype = self.entries["subtype"]
        if isinstance(subtype, SubtypeEntry):
            subtype.follow(activity.type)
            subtype.show({"subtype": activity.subtype})
        self.organisation.show_organisation(organisation)
        self._follow_all()
        self.begin()

    @property
    def activity(self) -> Activity:
        """The activity as the fields now make it."""
        return cast("Activity", self.record)

    @property
    def organisation(self) -> OrganisationEntry:
        """The entry of the organisation; its name goes to the service beside the record."""
        entry = self.entries["organisation_id"]
        if not isinstance(entry, OrganisationEntry):
            raise TypeError(type(entry))
        return entry

    def restore(self, typed: Mapping[str, Typed]) -> None:
        """Put back what `typed` returned; what the form no longer knows is passed over."""
        super().restore(typed)
        self._follow_type()
        if "subtype" in typed:  # only now the forms of its type are on offer
            self.entries["subtype"].restore(typed["subtype"])
        self._follow_all()

    def _follow_all(self) -> None:
        for condition in self._conditions:
            condition.follow()
        self.say_organisation()
        self._reading.read()
        self._work_out()

    def show_section(self, section: Section) -> None:
        """Of the conditions, asking again goes from the first to the second one."""
        focus, dutch = QApplication.focusWidget(), self._conditions[0]
        if section is Section.CONDITIONS and focus is not None and dutch.isAncestorOf(focus):
            self.focus_field("social_met")
            return
        super().show_section(section)

    # What follows from what

    def _work_out(self) -> None:
        self._hours.show_activity(self.activity)

    def _follow_type(self) -> None:
        subtype = self.entries["subtype"]
        if isinstance(subtype, SubtypeEntry):
            subtype.follow(self.entries["type"].values()["type"])

    def say_organisation(self, *, asked: bool = False) -> None:
        """Say that the organisation is new, unless that is still being `asked`."""
        new = self.tr("Nieuwe organisatie: we voegen ze toe bij het bewaren.")
        self.fields["organisation_id"].set_hint(
            new if self.organisation.is_new and not asked else ""
        )

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
