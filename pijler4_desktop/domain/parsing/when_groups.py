"""Gather the words of a when-text into groups: days, parts of the day and hours together."""

import re
from dataclasses import dataclass, field
from datetime import time

from pijler4_desktop.domain.parsing.times import clock_time
from pijler4_desktop.domain.parsing.when_words import (
    DAYS,
    EVERY,
    FILLERS,
    JOINS,
    ORDINALS,
    PART_WORDS,
    TOKENS,
    UNSURE_DAYS,
)
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, PartOfDay

Hours = tuple[time | None, time | None]


@dataclass(slots=True)
class Entry:
    """One day, with which ones of the month if named."""

    day: Day
    ordinals: tuple[int, ...] = ()


@dataclass(slots=True)
class Group:
    """Days that share their hours."""

    entries: list[Entry] = field(default_factory=list)
    parts: list[PartOfDay] = field(default_factory=list)
    hours: list[Hours] = field(default_factory=list)
    hint: PartOfDay | None = None
    written: list[str] = field(default_factory=list)
    unclear: bool = False

    @property
    def closed(self) -> bool:
        """Tell whether a next day begins a next group."""
        return bool(self.entries and (self.hours or self.parts))


@dataclass(slots=True)
class Gathered:
    """All that the words said: groups, loose ordinals, and words that mean nothing to us."""

    groups: list[Group] = field(default_factory=list)
    ordinals: tuple[int, ...] = ()
    every: bool = False
    leftover: list[str] = field(default_factory=list)
    dashed: list[tuple[Day, Day]] = field(default_factory=list)
    compact: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)


def gather(text: str) -> Gathered:
    """Read the words one by one; the text is in lower case, expressions already taken out."""
    return _Gatherer(text).run()


_CHAIN = re.compile(r"[a-z] ?- ?[a-z]+ ?- ?[a-z]")
_COMPACT = re.compile(r"(?<![\d.:])\d{3,4}(?![\d.:])")


class _Gatherer:
    """Reads from left to right and remembers what is still open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found = Gathered(groups=[Group()])
        self._ordinals: list[int] = []
        self._link = ""
        self._hanging = False

    def run(self) -> Gathered:
        """Read the whole text."""
        for match in TOKENS.finditer(self._text):
            kind = match.lastgroup or ""
            text = match.group()
            if kind == "mark":
                self._mark(text)
            elif kind == "ordinal":
                self._ordinals.append(int(text[0]))
            elif kind in ("range", "start", "end"):
                self._range(match["start"], match["end"], text)
            elif kind == "clock":
                self._clock(text)
            elif kind == "word":
                self._word(text)
            else:
                self._unknown(text)
        self._found.ordinals = tuple(self._ordinals)
        self._found.groups = [g for g in self._found.groups if g.entries or g.hours or g.parts]
        return self._found

    @property
    def _group(self) -> Group:
        return self._found.groups[-1]

    def _mark(self, mark: str) -> None:
        if mark in "-~":
            self._link = mark
        elif mark != ":":
            self._link = ""

    def _word(self, word: str) -> None:
        if word in DAYS:
            self._day(word)
        elif word in PART_WORDS:
            self._part(PART_WORDS[word], word)
        elif word in ORDINALS:
            self._ordinals.append(ORDINALS[word])
        elif word in EVERY:
            self._found.every = True
        elif word in JOINS:
            self._hanging = self._link == "-" and bool(self._group.entries)
            self._link = ""
        elif word == "week" and self._ordinals:
            self._ordinals.clear()
            self._unknown(word)
        elif word not in FILLERS:
            self._unknown(word)

    def _day(self, word: str) -> None:
        day, part = DAYS[word]
        if word in UNSURE_DAYS:
            self._found.unsure.append(word)
        own_part = part and self._group.entries and not (self._link or self._hanging)
        if self._group.closed or own_part:
            self._found.groups.append(Group())
        group = self._group
        ordinals = tuple(self._ordinals)
        if not ordinals and group.entries:
            ordinals = group.entries[-1].ordinals
        self._ordinals.clear()
        if self._link and group.entries and not ordinals:
            self._fill_up_to(day, self._link)
        self._link = ""
        group.entries.append(Entry(day, ordinals))
        if part:
            group.parts.append(part)
        self._hanging = False
        group.written.append(word)

    def _fill_up_to(self, day: Day, link: str) -> None:
        """Add the days between two that are joined by a dash or "t/m"."""
        entries = self._group.entries
        first, last = DAY_ORDER.index(entries[-1].day), DAY_ORDER.index(day)
        dashes = self._text.count("-") if link == "-" else 0
        if link == "-" and (len(entries) > 1 or (dashes > 1 and _CHAIN.search(self._text))):
            return
        if last - first > 1:
            entries.extend(Entry(between) for between in DAY_ORDER[first + 1 : last])
            if link == "-":
                self._found.dashed.append((DAY_ORDER[first], day))

    def _part(self, part: PartOfDay, word: str) -> None:
        group = self._group
        group.written.append(word)
        if group.hours:
            group.hint = group.hint or part
        elif part not in group.parts:
            group.parts.append(part)

    def _range(self, start: str, end: str, text: str) -> None:
        first, last = clock_time(_bare(start)), clock_time(_bare(end))
        if first is None or last is None:
            self._unknown(text)
            return
        self._found.compact.extend(m.group() for t in (start, end) for m in _COMPACT.finditer(t))
        self._add((first, last), text)

    def _clock(self, text: str) -> None:
        moment = clock_time(_bare(text))
        if moment is None:
            self._unknown(text)
            return
        hours = self._group.hours
        if self._link and hours:
            if hours[-1][1] is None and not self._group.unclear:
                hours[-1] = (hours[-1][0], moment)
            else:
                self._group.unclear = True
            self._group.written.append(text)
        else:
            self._add((None, moment) if self._link == "~" else (moment, None), text)
        self._link = ""

    def _add(self, hours: Hours, text: str) -> None:
        self._group.hours.append(hours)
        self._group.written.append(text)
        self._link = ""

    def _unknown(self, text: str) -> None:
        if self._link and self._group.hours:
            self._group.unclear = True
        self._found.leftover.append(text)


def _bare(text: str) -> str:
    return " ".join(text.split())
