"""Which activities and fields leave the house, in which profile, and what stands in each cell.

Everyone who receives a workbook may correct it and send it back, so each cell is written in the
form that is read back as the very same value.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, Field, FieldKind, Section, field_of
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import value_text

CellValue = str | int | float | date | None
"""What stands in a cell; numbers and dates as themselves, all else as text."""

README_SHEET = "Lees mij"
LISTS_SHEET = "Lijsten"
BESIDE_THE_OFFER = frozenset({README_SHEET, LISTS_SHEET})
"""The sheets of our own workbook that hold no activities."""

ID_HEADING = QT_TRANSLATE_NOOP("Handoff", "Pijler 4-nummer (niet wijzigen)")
STANDING_HEADING, HOURS_HEADING = "Status", "Uren"
"""Headings of what we derive: read by people only, also when a copy of ours comes back."""
YES_NO_WORDS = ("ja", "nee")

_KBO = field_of(Kind.ORGANISATION, "kbo")
_OF_ORGANISATION = "organisation_id"
_NOT_PUBLIC = frozenset(
    {
        "status_reason",
        "countable_hours_reason",
        "contact_function",
        "email",
        "phone",
        "how_to_register",
        "verified_by",
        "verified_how",
        "next_check_on",
        "dutch_speakers_present",
        "waiting_list",
    }
)
"""Fields that may hold a person or a contact, or that only matter inside."""
_NOT_PUBLIC_SECTIONS = frozenset({Section.CONDITIONS, Section.SHARING, Section.NOTES})


@dataclass(frozen=True, slots=True)
class Profile:
    """For whom a workbook is: `consent` names the field of an activity that allows it, if any.

    What `public` holds anyone may see, so that no receiver can allow a person in it. Without
    `concepts` what does not run yet stays in the house: nobody could take part in it.
    """

    code: str
    title: str
    purpose: str
    fields: tuple[Field, ...]
    consent: str | None = None
    public: bool = False
    concepts: bool = False

    def columns(self, *, personal: bool) -> tuple[Field, ...]:
        """Return the fields that leave the house; notes may hold persons, and need a ground."""
        return tuple(field for field in self.fields if personal or not field.personal)


def _with_organisation(fields: Sequence[Field]) -> tuple[Field, ...]:
    """Put the number of the organisation behind its name."""
    place = [field.key for field in fields].index(_OF_ORGANISATION) + 1
    return (*fields[:place], _KBO, *fields[place:])


def _leaves_house(field: Field) -> bool:
    return not (field.internal or field.personal or field.key == "share_with_agency")


def _is_public(field: Field) -> bool:
    hidden = field.section in _NOT_PUBLIC_SECTIONS or field.key in _NOT_PUBLIC
    return _leaves_house(field) and not hidden


PROFILES: Mapping[str, Profile] = {
    profile.code: profile
    for profile in (
        Profile(
            "volledig",
            QT_TRANSLATE_NOOP("Handoff", "Volledig aanbod"),
            QT_TRANSLATE_NOOP(
                "Handoff",
                "Alles wat bewaard is, voor eigen gebruik. Interne notities alleen met een "
                "ontvanger en een reden.",
            ),
            _with_organisation(ACTIVITY_FIELDS),
            concepts=True,
        ),
        Profile(
            "agii",
            QT_TRANSLATE_NOOP("Handoff", "Aanbod voor AgII"),
            QT_TRANSLATE_NOOP(
                "Handoff",
                "Voor het Agentschap Integratie en Inburgering, zonder interne notities.",
            ),
            _with_organisation([field for field in ACTIVITY_FIELDS if _leaves_house(field)]),
            consent="share_with_agency",
        ),
        Profile(
            "publiek",
            QT_TRANSLATE_NOOP("Handoff", "Publiek aanbod"),
            QT_TRANSLATE_NOOP(
                "Handoff", "Wat iedereen mag zien, zonder contactgegevens en zonder notities."
            ),
            _with_organisation([field for field in ACTIVITY_FIELDS if _is_public(field)]),
            consent="publishable",
            public=True,
        ),
    )
}
"""The profiles by their code."""


def choices_of(field: Field) -> tuple[str, ...]:
    """Return the words one can choose from in a cell of this field, if it holds one of a list."""
    if field.kind is FieldKind.CHOICE and field.choices is not None:
        return tuple(term(member) for member in field.choices)
    return YES_NO_WORDS if field.kind in (FieldKind.YES_NO, FieldKind.FLAG) else ()


class CellMaker:
    """Makes the cells of activities, for a choice of fields."""

    def __init__(
        self, fields: Sequence[Field], facts: Facts, organisations: Mapping[str, Organisation]
    ) -> None:
        self._organisations = organisations
        self._values = attrgetter(*(_attribute(field) for field in fields))
        self._writers = [self._writer(field, facts) for field in fields]

    def cells(self, activity: Activity) -> list[CellValue]:
        """Return the cells of an activity, in the order of the fields."""
        return [
            value if write is None else write(value)
            for write, value in zip(self._writers, self._values(activity), strict=True)
        ]

    def _writer(self, field: Field, facts: Facts) -> Callable[[object], CellValue] | None:
        if field is _KBO:
            return lambda id_: self._of_organisation(id_, "kbo")
        if field.key == _OF_ORGANISATION:
            return lambda id_: self._of_organisation(id_, "name")
        if field.kind in _AS_THEY_ARE:
            return None
        if field.kind is FieldKind.CHOICE and field.choices is not None:
            words: dict[object, str] = {member: term(member) for member in field.choices}
            return words.get
        return _worded(field, facts)

    def _of_organisation(self, id_: object, name: str) -> str:
        organisation = self._organisations.get(str(id_))
        return getattr(organisation, name) if organisation else ""


_AS_THEY_ARE = frozenset(
    {
        FieldKind.TEXT,
        FieldKind.LONG_TEXT,
        FieldKind.WHOLE,
        FieldKind.NUMBER,
        FieldKind.MONEY,
        FieldKind.DATE,
    }
)


def _attribute(field: Field) -> str:
    return _OF_ORGANISATION if field is _KBO else field.key


def _worded(field: Field, facts: Facts) -> Callable[[object], CellValue]:
    """Write a value as words; equal values, and there are many, are worded once."""
    key = field.key

    @lru_cache(maxsize=4_000)
    def words(value: object) -> str:
        return value_text(key, value, facts)

    return words
