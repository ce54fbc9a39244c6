"""Values in Dutch, for cells, sentences of the history and the detail panel.

What is written into a cell is read back by the parsers as the same value: 19.00–21.00, 2,50,
A1–B1, 2de woensdag.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Protocol

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import FIELDS, Field, FieldKind
from pijler4_desktop.domain.months import MONTHS, SHORT_MONTHS
from pijler4_desktop.domain.records import Activity, Organisation, Slot
from pijler4_desktop.domain.spots.spot import spot_of
from pijler4_desktop.domain.spots.words import spot_text
from pijler4_desktop.domain.subtypes import subtype_word
from pijler4_desktop.domain.terms import SHORT_DAYS, term
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    CostBasis,
    Day,
    Frequency,
    Level,
    OrganisationType,
    PartnerAnswer,
    PartOfDay,
    Pause,
)

ORDINALS = {1: "1ste", 2: "2de", 3: "3de", 4: "4de", 5: "5de", -1: "laatste", -2: "voorlaatste"}


def count_text(number: int) -> str:
    """Write how many there are, with a point between the thousands: 10.000."""
    return f"{number:,}".replace(",", ".")


def counted(number: int, one: str, many: str) -> str:
    """Say how many of something there are: 1 rij, 10.000 rijen."""
    return f"{count_text(number)} {one if number == 1 else many}"


def number_text(value: float) -> str:
    """Write a number with a decimal comma and no needless decimals: 2, 2,5, 1,25.

    Three decimals become four, because 1,805 can also be read as a number of thousands.
    """
    text = f"{value:.4f}"
    short = text.rstrip("0").rstrip(".")
    return (text if len(short) == len(text) - 1 else short).replace(".", ",")


def money_text(value: float) -> str:
    """Write an amount for a cell: 2,50 or 35."""
    return number_text(value) if float(value).is_integer() else f"{value:.2f}".replace(".", ",")


def hours_text(value: float | None) -> str:
    """Write a number of hours, to the minute or so: "2,5"; nothing when unknown."""
    return "" if value is None else number_text(round(value, 2))


def date_text(day: date) -> str:
    """Write a date in full: 23 november 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_short(day: date) -> str:
    """Write a date for a list: 23 nov 2026."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def date_spoken(day: date) -> str:
    """Write a date with its day of the week: vrijdag 27 november 2026."""
    return f"{term(tuple(Day)[day.weekday()])} {date_text(day)}"


def date_cell(day: date) -> str:
    """Write a date as it is typed: 23/11/2026."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def age_text(day: date, today: date) -> str:
    """Say how long ago a day was: vandaag, gisteren, 3 weken geleden, 7 maanden geleden."""
    days = (today - day).days
    if days < 0:
        return date_text(day)
    if days < 2:
        return ("vandaag", "gisteren")[days]
    if days < 14:
        return f"{days} dagen geleden"
    if days < 60:
        return f"{days // 7} weken geleden"
    if days < 730:
        return f"{round(days / 30.44)} maanden geleden"
    return f"{days // 365} jaar geleden"


def kbo_text(number: str) -> str:
    """Write an enterprise number in its groups: 0999.100.295; what is none stays as it is."""
    if len(number) == 10 and number.isascii() and number.isdecimal():
        return f"{number[:4]}.{number[4:7]}.{number[7:]}"
    return number


def clock_text(moment: time) -> str:
    """Write a time for a cell: 9.30, 19.00."""
    return f"{moment.hour}.{moment.minute:02}"


def slot_text(slot: Slot) -> str:
    """Write one moment of the week for a cell: "di 19.00–21.00", "di avond"."""
    day = SHORT_DAYS[slot.day]
    hours = _hours(slot, clock_text)
    if hours:
        return f"{day} {hours}"
    return f"{day} {term(slot.part)}" if slot.part else day


def slots_text(slots: Iterable[Slot]) -> str:
    """Write the moments of a week for a cell: "di 19.00–21.00; do 9.30–11.30"."""
    return "; ".join(slot_text(slot) for slot in slots)


def slot_line(slot: Slot) -> str:
    """Write one moment of the week for reading: "di 19–21 uur"."""
    hours = _hours(slot, _short_clock)
    return f"{SHORT_DAYS[slot.day]} {hours} uur" if hours else slot_text(slot)


def slots_spoken(slots: Sequence[Slot]) -> str:
    """Say the moments of a week in full: "dinsdag van 19 tot 21 uur en vrijdagavond"."""
    said = [_slot_spoken(slot) for slot in slots]
    return " en ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


def _slot_spoken(slot: Slot) -> str:
    day = term(slot.day)
    hours = _hours(slot, _short_clock)
    if slot.start is not None and slot.end is not None:
        hours = f"van {hours.replace('–', ' tot ')}"
    if hours:
        return f"{day} {hours} uur"
    return f"{day}{term(slot.part)}" if slot.part else day


def nth_text(nth: Iterable[str]) -> str:
    """Write which days of the month: "2de woensdag; laatste vrijdag"."""
    return "; ".join(_nth_words(one) for one in nth)


class Rhythmic(Protocol):
    """Whatever takes place on certain days of the month, or so often."""

    @property
    def nth(self) -> Sequence[str]:
        """Which days of the month."""

    @property
    def frequency(self) -> Frequency | None:
        """How often."""


def rhythm_text(one: Rhythmic) -> str:
    """Say how often: "elke 2de woensdag van de maand", "om de 2 weken", "elke week"."""
    if one.nth:
        days = " en ".join(_nth_words(day) for day in one.nth)
        return f"elke {days} van de maand"
    return _lower(term(one.frequency)) if one.frequency else ""


def when_text(activity: Activity) -> str:
    """Say when an activity takes place, in one line for the detail panel."""
    pieces = [slot_line(slot) for slot in activity.slots]
    if activity.by_appointment:
        pieces.append("op afspraak")
    pieces.append(rhythm_text(activity))
    pieces.append(pauses_text(activity.pauses))
    return ", ".join(piece for piece in pieces if piece)


def pauses_text(pauses: Iterable[Pause]) -> str:
    """Say when it does not take place: "niet in schoolvakanties"."""
    return ", ".join(_lower(term(pause)) for pause in pauses)


def _hours(slot: Slot, clock: Callable[[time], str]) -> str:
    if slot.start is not None and slot.end is not None:
        end = clock(slot.end) if slot.end != time() else clock_text(slot.end).replace("0.", "24.")
        return f"{clock(slot.start)}–{end}"
    if slot.start is not None:
        return f"vanaf {clock_text(slot.start)}"
    return f"tot {clock_text(slot.end)}" if slot.end is not None else ""


def _short_clock(moment: time) -> str:
    return clock_text(moment) if moment.minute else str(moment.hour)


def _nth_words(one: str) -> str:
    number, day = one[:-2], one[-2:]
    if day not in Day.__members__.values() or not number.lstrip("-").isdecimal():
        return one
    return f"{ORDINALS.get(int(number), number)} {term(Day(day))}"


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]


def levels_text(least: Level | None, most: Level | None) -> str:
    """Write a range of levels: "A1–B1", "vanaf A2", "tot B1"; nothing when unknown."""
    if least is None:
        return f"tot {term(most)}" if most else ""
    return term(least) if most in (None, least) else f"{term(least)}–{term(most)}"


def price_text(eur: float | None, basis: CostBasis | None) -> str:
    """Write a price: "gratis", "€ 2,50 per keer"; nothing when unknown."""
    if eur is None:
        return ""
    if eur == 0:
        return "gratis"
    return f"€ {money_text(eur)}{f' {_lower(term(basis))}' if basis else ''}"


def cost_text(activity: Activity) -> str:
    """Say what an activity costs; in the officer's own words when there is no amount."""
    price = price_text(activity.cost_eur, activity.cost_basis) or activity.cost_text
    tariff = "sociaal tarief mogelijk" if activity.social_tariff else ""
    return ", ".join(filter(None, (price, tariff)))


def address_text(record: Activity | Organisation, facts: Facts | None = None) -> str:
    """Write an address in one line: "Lindestraat 10 bus 2, 9880 Aalter"."""
    box = f"bus {record.box}" if record.box else ""
    street = " ".join(filter(None, (record.street, record.house_number, box)))
    town = _town(record, facts) if facts else ""
    venue = record.place if isinstance(record, Activity) else ""
    code_and_town = " ".join(filter(None, (record.postal_code, town)))
    return ", ".join(filter(None, (venue, street, code_and_town)))


def _town(record: Activity | Organisation, facts: Facts) -> str:
    """Name the town of a postal code, or the municipality when the code has several towns."""
    municipality = facts.municipality(record.municipality_nis) or facts.of_postal_code(
        record.postal_code
    )
    name = municipality.name if municipality else ""
    towns = [town for town in facts.places(record.postal_code) if town != name]
    return towns[0] if len(towns) == 1 else name


def yes_no_text(value: object) -> str:
    """Write ja or nee; nothing when unknown."""
    return "" if value is None else ("ja" if value else "nee")


def value_text(key: str, value: object, facts: Facts | None = None) -> str:
    """Write the value of a field by its name; nothing for an empty one.

    The value may be as records hold it or as the history keeps it (text, numbers and lists).
    A value that does not fit its field is shown as it is: the history never fails to open.
    """
    if value is None or value in ("", (), []):
        return ""
    field = _FIELDS.get(key)
    if field is None:
        return str(value)
    try:
        return _WRITERS[field.kind](_choices_of(field, value), value, facts)
    except (ValueError, KeyError, TypeError, AttributeError):
        return str(value)


def _choices_of(field: Field, value: object) -> type[StrEnum] | None:
    if field.key == "type":
        return ActivityType if str(value) in ActivityType.__members__ else OrganisationType
    return field.choices


def _slot_of(value: Slot | Mapping[str, Any]) -> Slot:
    if isinstance(value, Slot):
        return value
    moments = {k: time.fromisoformat(value[k]) for k in ("start", "end") if value.get(k)}
    part = PartOfDay(value["part"]) if value.get("part") else None
    return Slot(Day(value["day"]), moments.get("start"), moments.get("end"), part)


def _date_of(value: date | str) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(value)


def _line_text(line: Mapping[str, Any]) -> str:
    """Say one task, partner, cost or line of a log, as the history keeps it."""
    if "organisation_id" in line:
        answer = term(PartnerAnswer(line.get("answer", PartnerAnswer.ASKED)))
        return ", ".join(filter(None, (line["organisation_id"], line.get("role"), _lower(answer))))
    if "amount_eur" in line:
        return f"{line['name']}: € {money_text(line['amount_eur'])}"
    if "noted_on" in line:
        return f"{date_cell(_date_of(line['noted_on']))}: {line['text']}"
    return ", ".join(filter(None, (line["name"], line.get("owner"), _when_due(line))))


def _when_due(task: Mapping[str, Any]) -> str:
    if task.get("done_on"):
        return f"gedaan op {date_cell(_date_of(task['done_on']))}"
    if task.get("due_on"):
        return f"tegen {date_cell(_date_of(task['due_on']))}"
    days = task.get("days", 0)
    side = "na" if days > 0 else "voor"
    return f"{counted(abs(days), 'dag', 'dagen')} {side} de start" if days else ""


def _pairs_text(pairs: Sequence[Sequence[str]]) -> str:
    return "; ".join(f"{name}: {text}" for name, text in pairs)


_Writer = Callable[[Any, Any, Facts | None], str]

_WRITERS: Mapping[FieldKind, _Writer] = {
    FieldKind.TEXT: lambda _, value, __: str(value),
    FieldKind.LONG_TEXT: lambda _, value, __: str(value),
    FieldKind.CHOICE: lambda enum, value, _: term(enum(value)),
    FieldKind.CHOICES: lambda enum, value, _: "; ".join(term(enum(one)) for one in value),
    FieldKind.SUBTYPE: lambda _, value, __: subtype_word(value),
    FieldKind.WHOLE: lambda _, value, __: str(int(value)),
    FieldKind.NUMBER: lambda _, value, __: number_text(value),
    FieldKind.MONEY: lambda _, value, __: money_text(value),
    FieldKind.YES_NO: lambda _, value, __: yes_no_text(value),
    FieldKind.FLAG: lambda _, value, __: yes_no_text(value),
    FieldKind.DATE: lambda _, value, __: date_cell(_date_of(value)),
    FieldKind.SLOTS: lambda _, value, __: slots_text(_slot_of(one) for one in value),
    FieldKind.NTH: lambda _, value, __: nth_text(value),
    FieldKind.PAIRS: lambda _, value, __: _pairs_text(value),
    FieldKind.LINES: lambda _, value, __: "; ".join(map(_line_text, value)),
    FieldKind.GAP: lambda _, value, facts: spot_text(spot_of(value), facts),
    FieldKind.ORGANISATION: lambda _, value, __: str(value),
    FieldKind.MUNICIPALITY: lambda _, value, facts: (
        facts.municipality_name(value) if facts else str(value)
    ),
}

_FIELDS = {field.key: field for fields in FIELDS.values() for field in fields}
