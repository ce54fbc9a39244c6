"""Makes the entry of each field from what the domain knows of it."""

from collections.abc import Callable
from datetime import date

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import Field, FieldKind
from pijler4_desktop.domain.parsing.costs import parse_cost
from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date
from pijler4_desktop.domain.parsing.numbers import number_in, parse_whole
from pijler4_desktop.domain.parsing.parsed import Parsed, refused
from pijler4_desktop.domain.parsing.when import parse_when
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.wording import date_cell, nth_text, number_text
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.forms.choice_entries import (
    AnswerEntry,
    ChipsEntry,
    SubtypeEntry,
    YesNoEntry,
)
from pijler4_desktop.ui.forms.entries import (
    ChoiceEntry,
    Entry,
    FlagEntry,
    LongTextEntry,
    ParsedEntry,
)
from pijler4_desktop.ui.forms.organisation_entry import OrganisationEntry
from pijler4_desktop.ui.forms.pairs_entry import PairsEntry
from pijler4_desktop.ui.forms.slots_entry import SlotsEntry

NOT_FILLED_IN = "–"
LONG = {"description": 5, "internal_notes": 5}
ANSWERS = frozenset({"dutch_met", "social_met"})
ALWAYS_CHOSEN = frozenset({"status", "partner_status"})
ICONS = range(1, 5)


class EntryMaker:
    """Makes entries; keeps what some of them ask the office."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._facts: Facts = office.facts
        self._by_kind: dict[FieldKind, Callable[[Field], Entry]] = {
            FieldKind.TEXT: lambda field: text_entry(field.key),
            FieldKind.LONG_TEXT: lambda field: LongTextEntry(
                field.key, clean, LONG.get(field.key, 2)
            ),
            FieldKind.CHOICE: choice_entry,
            FieldKind.CHOICES: _chips,
            FieldKind.SUBTYPE: lambda field: SubtypeEntry(field.key),
            FieldKind.WHOLE: lambda field: ParsedEntry(field.key, parse_whole, str),
            FieldKind.NUMBER: lambda field: ParsedEntry(field.key, number_in, number_text),
            FieldKind.MONEY: lambda field: ParsedEntry(field.key, _euro, number_text),
            FieldKind.YES_NO: lambda field: YesNoEntry(field.key),
            FieldKind.FLAG: lambda field: FlagEntry(field.key, field.heading),
            FieldKind.DATE: lambda field: ParsedEntry(field.key, _day, date_cell),
            FieldKind.SLOTS: lambda field: SlotsEntry(field.key),
            FieldKind.NTH: _nth_entry,
            FieldKind.PAIRS: lambda field: PairsEntry(field.key),
            FieldKind.ORGANISATION: self._organisation,
            FieldKind.MUNICIPALITY: self._municipality,
        }

    def make(self, field: Field) -> Entry:
        """Return a new entry for this field."""
        if field.key in ANSWERS:
            return AnswerEntry(field.key)
        if field.key == "language_icons":
            words = [(number, str(number)) for number in ICONS]
            return ChoiceEntry(field.key, [(None, NOT_FILLED_IN), *words])
        return self._by_kind[field.kind](field)

    def _organisation(self, field: Field) -> Entry:
        return OrganisationEntry(field.key, self._office.organisations.names)

    def _municipality(self, field: Field) -> Entry:
        return ParsedEntry(field.key, self._find, self._facts.municipality_name, "")

    def _find(self, text: str) -> Parsed[str]:
        found = self._facts.find_municipality(text)
        if len(found) == 1:
            return Parsed(found[0].nis)
        names = [municipality.name for municipality in found]
        code = ProblemCode.MUNICIPALITY_AMBIGUOUS if found else ProblemCode.UNKNOWN_MUNICIPALITY
        return refused(code, text, *names)


def text_entry(key: str) -> ParsedEntry[str]:
    """Return an entry for one line of text."""
    return ParsedEntry(key, lambda text: Parsed(clean(text)), str, "")


def choice_entry(field: Field) -> ChoiceEntry:
    """Return a list of the words of a code; a field that may be empty begins with a dash."""
    words = [(member, term(member)) for member in field.choices or ()]
    empty = [] if field.key in ALWAYS_CHOSEN else [(None, NOT_FILLED_IN)]
    return ChoiceEntry(field.key, [*empty, *words])


def _chips(field: Field) -> Entry:
    if field.choices is None:
        raise TypeError(field.key)
    return ChipsEntry(field.key, field.choices)


def _euro(text: str) -> Parsed[float]:
    parsed = parse_cost(text)
    if parsed.value is None or parsed.value.eur is None:
        return Parsed(None, parsed.problems) if parsed.problems else number_in(text)
    return Parsed(parsed.value.eur)


def _day(text: str) -> Parsed[date]:
    return parse_date(text, order=DateOrder.DAY_FIRST)


def _nth_entry(field: Field) -> Entry:
    none: tuple[str, ...] = ()
    return ParsedEntry(field.key, _nth, nth_text, none)


def _nth(text: str) -> Parsed[tuple[str, ...]]:
    parsed = parse_when(text)
    if parsed.value is None or not parsed.value.nth:
        return refused(ProblemCode.WHEN_UNREADABLE, text)
    return Parsed(tuple(parsed.value.nth))
