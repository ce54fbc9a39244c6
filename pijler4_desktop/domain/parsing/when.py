"""When something takes place, from the words of officers: days, hours, rhythm and pauses.

Examples: "elke 2de woensdag van de maand 9u-11u, niet in schoolvakanties", "di en do avond",
"om de 14 dagen op vrijdag van 13u30 tot 15u30", "ma-do vm", "op afspraak". What cannot be stored
as days and hours stays as text and is shown.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, time
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.dates import parse_date, prove_order
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note, refused
from pijler4_desktop.domain.parsing.times import NIGHT_ENDS, in_part
from pijler4_desktop.domain.parsing.when_facts import Facts
from pijler4_desktop.domain.parsing.when_groups import Entry, Group, Hours, gather
from pijler4_desktop.domain.parsing.when_parts import parts_without_hours
from pijler4_desktop.domain.parsing.when_plain import plain_when
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.terms import SHORT_DAYS, term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, Frequency, PartOfDay, Pause
from pijler4_desktop.domain.wording import ORDINALS, nth_text

WORKDAYS = DAY_ORDER[:5]
LATE_MORNING, EARLY_NIGHT = time(9), time(10, 30)
"""Spoken hours that start before the one and end by the other can be those of an evening."""


@dataclass(frozen=True, slots=True)
class When:
    """What a text says about time, by field of an activity; `text` is what stays in words.

    `frequency` is weekly when days are named without any rhythm. `by_appointment` is False once
    days or a rhythm are named, None when nothing is said.
    """

    slots: tuple[Slot, ...] = ()
    by_appointment: bool | None = None
    frequency: Frequency | None = None
    nth: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    text: str = ""


def parse_when(cell: Cell | None) -> Parsed[When]:
    """Read a cell that says when; the value holds what is certain, problems name the rest."""
    found: Parsed[When] | None = unreadable(cell)
    if found is not None:
        return found
    if not isinstance(cell, str):
        return refused(ProblemCode.WHEN_UNREADABLE, text_of(cell))
    return read_when(plain_text(cell))


@lru_cache(maxsize=20_000)
def read_when(text: str, *, hours_elsewhere: bool = False) -> Parsed[When]:
    """Read a text that says when; with `hours_elsewhere` nobody misses the hours in it."""
    if is_nothing(text):
        return Parsed()
    return _Reading(text, hours_elsewhere).result()


def is_nothing(text: str) -> bool:
    """Tell whether a text only says that there is nothing to say: "-", "/", "nvt"."""
    return not text.strip("-–—/. \n\t") or fold(text) in _NOTHING


_RHYTHMIC = re.compile(r"\d|\b(?:keer|maal|week|weken|maand|maanden|jaar|lessen|sessies)\b")
_CHOICE = re.compile(r"\bkie[sz]\w*|\bkeuze\b", re.IGNORECASE)
_DOUBTED = re.compile(r"(?<![-–~])(?<![-–~] )(?<!\btot )\?(?!\w)")
"""A question mark of someone who was not sure; no missing end, nor part of an address."""
_REMARK = re.compile(r"\([^()]*[^\W\d_][^()]*\)")
_NOTHING = frozenset({"nvt", "n v t", "niet van toepassing"})
_BIWEEKLY = re.compile(r"\bbi-?weekly\b", re.IGNORECASE)
"""English for every other week, and for twice a week as well."""
_HOURS_LOST = (ProblemCode.END_BEFORE_START, ProblemCode.TIME_UNREADABLE, ProblemCode.AMBIGUOUS)


class _Reading:
    """One text on its way to a `When`."""

    def __init__(self, text: str, hours_elsewhere: bool) -> None:  # noqa: FBT001 - private
        self._text = " ".join(text.split())
        self._hours_elsewhere = hours_elsewhere
        self._facts = Facts()
        self._problems: list[Problem] = []
        self._other_rhythm = False
        plain, corrections = plain_when(text)
        self._problems += [note(ProblemCode.READ_AS, was, became) for was, became in corrections]
        plain = self._facts.take(plain)
        self._gathered = gather(self._facts.set_aside(plain))

    def result(self) -> Parsed[When]:
        """Put together what was found."""
        if self._gathered.unsure:
            return refused(ProblemCode.AMBIGUOUS, self._text, "vrijdag", "vrij te kiezen")
        self._name_day_of_date()
        self._leave_days_out()
        slots = self._slots()
        nth = self._nth(slots)
        frequency = self._frequency(slots, nth)
        if frequency is not Frequency.MONTHLY:
            nth = ()
        self._dates_and_words(slots)
        when = When(
            slots=slots,
            by_appointment=self._by_appointment(slots),
            frequency=frequency,
            nth=nth,
            pauses=tuple(dict.fromkeys(self._facts.pauses)),
            text=self._words(),
        )
        when = self._with_dates(when)
        if replace(when, text="") == When():
            return self._nothing()
        return Parsed(when, tuple(self._problems))

    def _nothing(self) -> Parsed[When]:
        if self._facts.flexible:
            return refused(ProblemCode.AMBIGUOUS, self._text, "op afspraak")
        if self._problems:
            return Parsed(None, tuple(self._problems))
        return refused(ProblemCode.WHEN_UNREADABLE, self._text)

    # days and hours

    def _name_day_of_date(self) -> None:
        """Know the day of the one date with hours; ask when another day of the week is named."""
        dates, groups = self._facts.dates, self._gathered.groups
        if len(dates) != 1 or len(groups) != 1:
            return
        meant = DAY_ORDER[dates[0].weekday()]
        named = {entry.day for group in groups for entry in group.entries}
        if not named:
            groups[0].entries.append(Entry(meant))
        elif len(named) == 1 and meant not in named:
            groups.clear()
            days = (term(day).lower() for day in (*named, meant))
            self._problems.append(doubt(ProblemCode.AMBIGUOUS, self._text, *days))

    def _leave_days_out(self) -> None:
        """Drop the days that are said to be closed; what left them out is kept if none is named."""
        without = self._facts.without
        groups = self._gathered.groups
        if without and not any(group.entries for group in groups):
            self._facts.words.extend(dict.fromkeys(without.values()))
        for group in groups:
            if self._facts.workdays and {e.day for e in group.entries[5:]} & {*WORKDAYS}:
                group.entries = group.entries[5:]  # "een weekdag (ma of wo)" names which ones
            if group.entries:
                group.entries = [e for e in group.entries if e.day not in without]
                group.hours = group.hours if group.entries else []
                group.parts = group.parts if group.entries else []

    def _slots(self) -> tuple[Slot, ...]:
        found: list[Slot] = []
        for group in self._gathered.groups:
            if group.entries:
                found.extend(self._group_slots(group))
            elif self._facts.appointment:
                self._facts.aside.append(" ".join(group.written))
            elif group.hours or group.parts:
                self._problems.append(doubt(ProblemCode.DAY_MISSING, self._text))
        slots = _without_repeats(found)
        if self._facts.every_day and len({slot.day for slot in slots}) == len(Day):
            everything = "alle zeven dagen van de week"
            self._problems.append(note(ProblemCode.READ_AS, self._text, everything))
        self._note_readings(slots)
        return slots

    def _group_slots(self, group: Group) -> list[Slot]:
        hours = self._hours(group)
        if hours and len(hours) == len(group.hours):
            self._gathered.leftover.extend(parts_without_hours(group.said, hours))
        slots: list[Slot] = []
        for entry in group.entries:
            if hours:
                slots.extend(Slot(entry.day, start, end) for start, end in hours)
            else:
                parts: list[PartOfDay | None] = [*group.parts] or [None]
                slots.extend(Slot(entry.day, part=part) for part in parts)
        return slots

    def _hours(self, group: Group) -> list[Hours]:
        """Return the hours of a group that hold together; the others become a doubt."""
        part = group.hint or (group.parts[0] if len(group.parts) == 1 else None)
        written = " ".join(group.written)
        if group.unclear:
            self._problems.append(doubt(ProblemCode.TIME_UNREADABLE, self._text))
            return []
        kept: list[Hours] = []
        for start, end in group.hours:
            first, last = in_part_pair(start, end, part)
            if first is not None and last is not None and time() != last <= first:
                self._problems.append(doubt(ProblemCode.END_BEFORE_START, written))
            elif _at_night(first) or _at_night(last):
                candidates = _in_the_afternoon(first, last)
                self._problems.append(doubt(ProblemCode.AMBIGUOUS, written, *candidates))
            elif part is None and (start, end) in group.spoken and _may_be_evening(start, end):
                candidates = (_shown(start, end), *_in_the_evening(start, end))
                self._problems.append(doubt(ProblemCode.AMBIGUOUS, written, *candidates))
            else:
                kept.append((first, last))
        return kept

    def _note_readings(self, slots: tuple[Slot, ...]) -> None:
        told = any(p.code in _HOURS_LOST for p in self._problems)
        for days in self._gathered.dashed:
            names = ", ".join(SHORT_DAYS[day] for day in days)
            self._problems.append(note(ProblemCode.READ_AS, self._text, names))
        if self._gathered.either and not (self._facts.flexible or _CHOICE.search(self._text)):
            names = ", ".join(dict.fromkeys(SHORT_DAYS[slot.day] for slot in slots))
            self._problems.append(note(ProblemCode.READ_AS, self._text, names))
        if slots and _DOUBTED.search(_REMARK.sub("", self._text)):
            self._problems.append(note(ProblemCode.AMBIGUOUS, self._text))
        for text in self._gathered.compact:
            clock = f"{int(text[:-2])}.{text[-2:]}"
            self._problems.append(note(ProblemCode.READ_AS, text, clock))
        lacking = any(s.start is None or s.end is None for s in slots)
        if lacking and not self._hours_elsewhere and not told:
            self._problems.append(note(ProblemCode.HOURS_MISSING, self._text))

    # rhythm

    def _nth(self, slots: tuple[Slot, ...]) -> tuple[str, ...]:
        entries = [entry for group in self._gathered.groups for entry in group.entries]
        loose = self._gathered.ordinals
        if loose and entries:
            for entry in entries:
                entry.ordinals = entry.ordinals or loose
        elif loose:
            self._gathered.leftover.extend(ORDINALS.get(n, str(n)) for n in loose)
        nth = [f"{n}{e.day}" for e in entries for n in e.ordinals if n in ORDINALS]
        if nth and {e.day for e in entries} != {e.day for e in entries if e.ordinals}:
            self._rhythm_in_doubt()
        elif nth and slots and self._every_second(nth):
            self._rhythm_in_doubt("om de 2 weken", f"{nth_text(nth[:1])} van de maand")
        return tuple(dict.fromkeys(nth))

    def _every_second(self, nth: list[str]) -> bool:
        """Tell whether "elke 2de woensdag" can be one in two weeks as well as one in a month."""
        monthly = self._facts.of_month or Frequency.MONTHLY in self._facts.frequencies
        return self._gathered.every and not monthly and any(n[0] in "2345" for n in nth)

    def _rhythm_in_doubt(self, *candidates: str) -> None:
        if not candidates:
            stated = (Frequency.WEEKLY, Frequency.MONTHLY)
            candidates = tuple(term(frequency).lower() for frequency in stated)
        self._problems.append(doubt(ProblemCode.AMBIGUOUS, self._text, *candidates))
        self._facts.frequencies = {Frequency.WEEKLY, Frequency.MONTHLY}

    def _frequency(self, slots: tuple[Slot, ...], nth: tuple[str, ...]) -> Frequency | None:
        stated = set(self._facts.frequencies)
        if nth or (self._facts.of_month and slots):
            stated.add(Frequency.MONTHLY)
        if self._facts.irregular or self._other_times(slots):
            self._other_rhythm = True
            return None
        if len(stated) > 1:
            if not any(p.code is ProblemCode.AMBIGUOUS for p in self._problems):
                words = tuple(term(f).lower() for f in Frequency if f in stated)
                self._problems.append(doubt(ProblemCode.AMBIGUOUS, self._text, *words))
            return None
        if not stated:
            told = _RHYTHMIC.search(" ".join(self._gathered.leftover))
            self._other_rhythm = bool(told)
            return Frequency.WEEKLY if slots and not told else None
        frequency = stated.pop()
        if _BIWEEKLY.search(self._text):
            either = ("om de 2 weken", "2 keer per week")
            self._problems.append(doubt(ProblemCode.AMBIGUOUS, self._text, *either))
            return None
        if frequency is Frequency.MONTHLY and slots and not nth:
            days = {term(slot.day) for slot in slots}
            name = days.pop() if len(days) == 1 else "dag"
            ways = tuple(f"{word} {name}" for word in ("1ste", "2de", "3de", "4de", "laatste"))
            self._problems.append(note(ProblemCode.AMBIGUOUS, self._text, *ways))
        return frequency

    def _other_times(self, slots: tuple[Slot, ...]) -> bool:
        """Tell whether a number of times a week is not that of the days named."""
        times = self._facts.times
        return times is not None and times != len({slot.day for slot in slots})

    def _by_appointment(self, slots: tuple[Slot, ...]) -> bool | None:
        if self._facts.appointment:
            return True
        return False if slots or self._facts.frequencies else None

    # what is left

    def _dates_and_words(self, slots: tuple[Slot, ...]) -> None:
        words = " ".join([*self._facts.words, *self._gathered.leftover])
        words = self._text if self._other_rhythm else words
        if words and (slots or self._facts.frequencies or self._facts.pauses):
            self._problems.append(note(ProblemCode.WHEN_UNREADABLE, words))

    def _words(self) -> str:
        """Return what stays in words; all of it when the rhythm is none of ours."""
        if self._other_rhythm:
            return self._text
        return " ".join([*self._facts.words, *self._gathered.leftover, *self._facts.aside])

    def _with_dates(self, when: When) -> When:
        order = prove_order((self._facts.since, self._facts.until)).order
        for key, text in (("valid_from", self._facts.since), ("valid_until", self._facts.until)):
            if not text:
                continue
            found = parse_date(text, order=order)
            if found.value is None:
                code = ProblemCode.DATE_INCOMPLETE
                candidates = found.problems[0].candidates if found.problems else ()
                if found.problems and found.problems[0].code is ProblemCode.DATE_AMBIGUOUS:
                    code = ProblemCode.DATE_AMBIGUOUS
                self._problems.append(doubt(code, text, *candidates, field=key))
                when = replace(when, text=f"{when.text} {text}".strip())
            elif key == "valid_from":
                when = replace(when, valid_from=found.value)
            else:
                when = replace(when, valid_until=found.value)
        return when


def in_part_pair(start: time | None, end: time | None, part: PartOfDay | None) -> Hours:
    """Move hours to the part of the day named beside them: "half acht tot 9u 's avonds"."""
    first = in_part(start, part) if start else None
    last = in_part(end, part) if end else None
    return first, last


def _at_night(moment: time | None) -> bool:
    return moment is not None and time() < moment < NIGHT_ENDS


def _may_be_evening(start: time | None, end: time | None) -> bool:
    """Tell whether hours as they are spoken, "7 tot 9", can be early or late."""
    if start is None or end is None:
        return False
    return NIGHT_ENDS <= start < LATE_MORNING and end <= EARLY_NIGHT


def _in_the_afternoon(start: time | None, end: time | None) -> tuple[str, ...]:
    return (_shown(*(in_part(t, PartOfDay.AFTERNOON) if t else None for t in (start, end))),)


def _in_the_evening(start: time | None, end: time | None) -> tuple[str, ...]:
    return (_shown(*(in_part(t, PartOfDay.EVENING) if t else None for t in (start, end))),)


def _shown(*moments: time | None) -> str:
    return "–".join(f"{t.hour}.{t.minute:02}" for t in moments if t is not None)


def _without_repeats(slots: list[Slot]) -> tuple[Slot, ...]:
    """Drop repeats, and a bare day once the same day has hours."""
    timed = {s.day for s in slots if s.start or s.end or s.part}
    kept = (s for s in slots if s.start or s.end or s.part or s.day not in timed)
    return tuple(dict.fromkeys(kept))
