"""What the expressions of more than one word say about time."""

import re
from dataclasses import dataclass, field
from datetime import date

from pijler4_desktop.domain.parsing.dates import parse_date
from pijler4_desktop.domain.parsing.times import HOURS
from pijler4_desktop.domain.parsing.when_groups import gather
from pijler4_desktop.domain.parsing.when_phrases import MATTERS, PHRASES
from pijler4_desktop.domain.parsing.when_words import DAY_PATTERN, DAYS, PART_WORDS
from pijler4_desktop.domain.vocabulary import Day, Frequency, Pause

_FREQUENCIES = {
    "weekly": Frequency.WEEKLY,
    "biweekly": Frequency.BIWEEKLY,
    "monthly": Frequency.MONTHLY,
}
_PAUSES = {"school": Pause.SCHOOL_HOLIDAYS, "summer": Pause.SUMMER}
_QUIET = frozenset({"schoolyear", "walkin", "people", "duration"})
"""Words that say nothing about which day: kept, and no reason to look again."""
_OFTEN = {"tweemaal": 2, "twice": 2, "driemaal": 3, "thrice": 3}
_BRACKETS = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[a-z]+")
_TIMELY = re.compile(rf"\d|\b(?:{DAY_PATTERN}|{'|'.join(PART_WORDS)})\b")


def _is_ordinal(text: str) -> bool:
    """Tell whether a remark only says which one of the month: "laatste"."""
    found = gather(text)
    return bool(found.ordinals) and not found.leftover


@dataclass(slots=True)
class Facts:
    """What was found: rhythm, pauses, appointment, dates, days left out, and other words.

    `without` holds days with the words that left them out, `irregular` tells that a rhythm
    was named that is none of ours, `times` how often in a week, `dates` are days of the calendar,
    `words` what someone should see, `aside` what is only kept.
    """

    frequencies: set[Frequency] = field(default_factory=set)
    pauses: list[Pause] = field(default_factory=list)
    appointment: bool = False
    of_month: bool = False
    irregular: bool = False
    times: int | None = None
    without: dict[Day, str] = field(default_factory=dict)
    every_day: bool = False
    workdays: bool = False
    since: str = ""
    until: str = ""
    flexible: bool = False
    dates: list[date] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)

    def take(self, plain: str) -> str:
        """Note what the expressions in a text say; return the text without them."""
        return PHRASES.sub(self._expression, plain)

    def _expression(self, match: re.Match[str]) -> str:
        kind = match.lastgroup or ""
        if kind in _FREQUENCIES:
            self.frequencies.add(_FREQUENCIES[kind])
        elif kind in _PAUSES:
            self.pauses.append(_PAUSES[kind])
        elif kind in ("daily", "workdays"):
            self.every_day = self.every_day or kind == "daily"
            self.workdays = self.workdays or kind == "workdays"
            self.frequencies.add(Frequency.WEEKLY)
            return " ma ~ zo " if kind == "daily" else " ma ~ vr "
        elif kind in _QUIET:
            self.aside.append(match.group().strip(" ,"))
        elif not self._about_days(kind, match) and not self._state(kind, match):
            self.words.append(match.group().strip(" ,"))
        return " , "

    def _state(self, kind: str, match: re.Match[str]) -> bool:
        """Note a fact that leaves no words behind; tell whether it was one."""
        if kind == "appointment":
            self.appointment = True
        elif kind == "ofmonth":
            self.of_month = True
        elif kind == "since":
            self.since = match["since_date"] or match["since_from"]
        elif kind == "until":
            self.until = match["until_date"]
        else:
            self.flexible = self.flexible or kind == "flexible"
            self.irregular = self.irregular or kind in ("irregular", "dated")
            if kind == "dated" and (found := parse_date(match.group().removeprefix("op "))).value:
                self.dates.append(found.value)
            return kind == "also" and self.every_day
        return True

    def _about_days(self, kind: str, match: re.Match[str]) -> bool:
        """Note days on which there is nothing, and how many days a week; tell whether it was so."""
        if kind == "often":
            word = match["times"] or match["timesword"]
            self.times = int(word) if word.isdecimal() else HOURS.get(word, _OFTEN.get(word, 0))
            self.words.append(match.group().strip())
        elif kind == "closed":
            day = DAYS[match["closed_day"] or match["struck_day"]][0]
            self.without[day] = match.group().strip()
        elif kind == "except":
            named = [DAYS[w] for w in _WORD.findall(match["except_days"]) if w in DAYS]
            if any(part for _, part in named):
                return False
            self.without |= {day: match.group().strip() for day, _ in named}
        else:
            return False
        return True

    def set_aside(self, plain: str) -> str:
        """Keep remarks in brackets out of the reading, unless they are about time themselves.

        Hours among other words, such as "(deuren 18u45)", are a remark when there are hours
        outside the brackets.
        """
        if "(" not in plain:
            return plain
        outside = gather(_BRACKETS.sub(" ", plain))
        has_hours = any(group.hours for group in outside.groups)

        def remark(match: re.Match[str]) -> str:
            inside = match[1].strip(" ,;")
            if not inside:
                return " "
            if _TIMELY.search(inside) or _is_ordinal(inside):
                within = gather(inside)
                days = any(group.entries for group in within.groups)
                if days or not (has_hours and within.leftover):
                    return f" {inside} "
                self.words.append(inside)
                return " "
            (self.words if MATTERS.search(inside) else self.aside).append(inside)
            return " "

        return _BRACKETS.sub(remark, plain)
