"""Gather the words of a when-text into groups: days, parts of the day and hours together."""

import re
from dataclasses import dataclass, field
from datetime import time

from pijler4_desktop.domain.parsing.times import SPOKEN, clock_time
from pijler4_desktop.domain.parsing.when_words import (
    DAYS,
    EITHER,
    EVERY,
    FILLERS,
    JOINS,
    OPEN_ENDS,
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
    """Days that share their hours; `spoken` are hours as on a clock of twelve: "7 tot 9".

    `said` holds every part of the day that was named, with its word; `awaiting` is one that is
    joined to the hours before it, "9u-11u en avond", and is about hours still to come.
    """

    entries: list[Entry] = field(default_factory=list)
    parts: list[PartOfDay] = field(default_factory=list)
    hours: list[Hours] = field(default_factory=list)
    spoken: list[Hours] = field(default_factory=list)
    hint: PartOfDay | None = None
    awaiting: PartOfDay | None = None
    said: dict[PartOfDay, str] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    unclear: bool = False
    leads: bool = False

    @property
    def closed(self) -> bool:
        """Tell whether a next day begins a next group; hours that lead wait for more days."""
        return bool(self.entries and (self.hours or self.parts) and not self.leads)


@dataclass(slots=True)
class Gathered:
    """All that the words said: groups, loose ordinals, and words that mean nothing to us.

    `either` tells that days are joined by "of", so that perhaps only one of them is meant.
    """

    groups: list[Group] = field(default_factory=list)
    ordinals: tuple[int, ...] = ()
    every: bool = False
    either: bool = False
    leftover: list[str] = field(default_factory=list)
    dashed: list[tuple[Day, ...]] = field(default_factory=list)
    compact: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)


def gather(text: str) -> Gathered:
    """Read the words one by one; the text is in lower case, expressions already taken out."""
    return _Gatherer(text).run()


_JOINING = frozenset("+&/")
_CHAIN = re.compile(r"[a-z] ?- ?[a-z]+ ?- ?[a-z]")
_SPOKEN = re.compile(rf"\d{{1,2}}|{SPOKEN}")
_COMPACT = re.compile(r"(?<![\d.:])\d{3,4}(?![\d.:])")


class _Gatherer:
    """Reads from left to right and remembers what is still open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found = Gathered(groups=[Group()])
        self._ordinals: list[int] = []
        self._link = ""
        self._hanging = self._either = self._joined = False
        self._trail = ("", "")

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
            if text not in FILLERS:
                self._joined = text in JOINS or text in _JOINING
                self._trail = (self._trail[1], _kind_of(kind, text))
        self._found.ordinals = tuple(self._ordinals)
        self._close()
        return self._found

    @property
    def _group(self) -> Group:
        return self._found.groups[-1]

    def _close(self) -> None:
        """Give hours behind the last days to those days, when the hours before led."""
        groups = self._found.groups
        last = groups[-1]
        if len(groups) > 1 and groups[-2].leads and last.hours and not last.entries:
            groups[-2].hours.extend(last.hours)
            groups[-2].written.extend(last.written)
            groups.pop()
        self._found.groups = [g for g in groups if g.entries or g.hours or g.parts]

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
            self._either = word in EITHER and not self._joined  # "en/of" means both
        else:
            self._other_word(word)

    def _other_word(self, word: str) -> None:
        if word in OPEN_ENDS and self._link and self._group.hours:
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
        if not group.entries:
            group.leads = bool(group.hours or group.parts)
        ordinals = tuple(self._ordinals)
        if not ordinals and group.entries:
            ordinals = group.entries[-1].ordinals
        self._ordinals.clear()
        if self._link and group.entries and not ordinals:
            self._fill_up_to(day, self._link)
        self._link = ""
        self._found.either |= self._either and bool(self._found.groups[0].entries)
        self._either = False
        group.entries.append(Entry(day, ordinals))
        if part:
            group.parts.append(part)
            group.said.setdefault(part, word)
        self._hanging = False
        group.written.append(word)

    def _fill_up_to(self, day: Day, link: str) -> None:
        """Add the days between two that are joined by a dash or "t/m", over the weekend as well.

        Shown to the user is what a dash was read as, unless from Monday to the end of a week, and
        a week that runs over the weekend.
        """
        entries = self._group.entries
        first, last = DAY_ORDER.index(entries[-1].day), DAY_ORDER.index(day)
        dashes = self._text.count("-") if link == "-" else 0
        if link == "-" and (len(entries) > 1 or (dashes > 1 and _CHAIN.search(self._text))):
            return
        days = (*DAY_ORDER, *DAY_ORDER)[first : last + (8 if last < first else 1)]
        entries.extend(Entry(between) for between in days[1:-1])
        plain = len(days) < 3 or (first == 0 and last >= DAY_ORDER.index(Day.FRIDAY))
        if (link == "-" and not plain) or last < first:
            self._found.dashed.append(days)

    def _part(self, part: PartOfDay, word: str) -> None:
        group = self._group
        if group.leads and group.entries and group.parts and not group.hours:
            self._found.groups.append(Group())
            group = self._group
        group.written.append(word)
        group.said.setdefault(part, word)
        if group.hours and self._joined:
            group.awaiting = part
        elif group.hours:
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
        if _SPOKEN.fullmatch(start.strip()) and _SPOKEN.fullmatch(end.strip()):
            self._group.spoken.append((first, last))

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
        if self._trail == ("clock", "/"):
            self._group.unclear = True
        self._link = ""

    def _add(self, hours: Hours, text: str) -> None:
        """Take hours; behind days that had theirs in front they are for the days to come."""
        group = self._group
        if group.leads and group.entries:
            if group.hours:
                group.unclear = self._trail[1] == "day" and len(group.entries) > 1
                self._found.groups.append(Group())
                group = self._group
            else:
                group.leads = False
        group.hint = group.hint or group.awaiting
        group.hours.append(hours)
        group.written.append(text)
        self._link = ""
        self._either = False

    def _unknown(self, text: str) -> None:
        if self._link == "~" and self._group.hours and self._group.hours[-1][1] is None:
            self._group.unclear = True
        self._found.leftover.append(text)


def _kind_of(kind: str, text: str) -> str:
    if kind == "word" and text in DAYS:
        return "day"
    return text if kind == "mark" else kind


def _bare(text: str) -> str:
    return " ".join(text.replace(". ", " ").rstrip(".").split())
