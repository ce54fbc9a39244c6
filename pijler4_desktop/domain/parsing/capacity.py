"""How many people can join: "max. 20", "15 (+3 wachtlijst)", "volzet", "onbeperkt"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.numbers import parse_whole
from pijler4_desktop.domain.parsing.parsed import Parsed, note, refused
from pijler4_desktop.domain.parsing.times import HOURS
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell

DOZEN = 12
MOST = 500
"""More than this is a slip or a filler for "no limit", such as 999: asked."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Places and people waiting; `full` when the cell says so; `text` is what stays in words."""

    places: int | None = None
    waiting_list: int | None = None
    full: bool = False
    text: str = ""


_PERSONS = (
    r"(?: ?(?:personen|persoon|pers\.?|deelnemers?|mensen|plaatsen|plaats|plekken|plek|plekjes|"
    r"p\.?|pp|pax|man|stoelen|kinderen|kindjes|kids|peuters|kleuters|jongeren|volwassenen|ouders|"
    r"cursisten|leerlingen|bezoekers|vrouwen|mannen|dames|heren|senioren|seniors|people|persons|"
    r"participants|places|adults|women|men|children|seats|spots|nieuwkomers|anderstaligen|stageplaatsen|stagiairs?|"
    r"stagiaires?|studenten)"
    r"(?: (?:per|/) ?(?:keer|sessie|les|bijeenkomst)| tegelijk(?:ertijd)?| at a time)?|"
    r" ?(?:per|/) ?(?:keer|sessie|les|bijeenkomst)| tegelijk(?:ertijd)?| at a time)?"
)
_MAX = re.compile(
    r"(?:max(?:imum|imaal)?\.?|tot(?: en met)?|up to|hoogstens|t/m|t\.?e\.?m\.?|≤) ?:? ?"
    rf"(\d+){_PERSONS}|"
    rf"(\d+){_PERSONS} ?max(?:imum|imaal)?\.?"
)
_PLAIN = re.compile(rf"(\d+){_PERSONS}")
_ABOUT = re.compile(
    r"(?:ca\.?|circa|ongeveer|approx\.?|approximately|about|around|±|\+/-|\+-|rond(?: de)?|~|"
    r"plusminus|een)? ?(\d+)"
    rf"(?:[- ]?tal)?{_PERSONS}"
)
_OR_SO = re.compile(
    r"een (?:man|vrouw|mens|persoon|stuk|pers\.?|deelnemer|kind) of (\d+)|een dozijn"
)
_STILL_FREE = re.compile(
    rf"((?:max(?:imum|imaal)?\.? ?)?\d+{_PERSONS}) ?"
    rf"[(,;] ?(?:nog |waarvan |nu )*(\d+){_PERSONS} ?(?:vrij|over|beschikbaar|open)\)?"
)
_MIN_MAX = re.compile(
    rf"min(?:imum|imaal)?\.? ?(\d+){_PERSONS}[ ,;/-]*(?:en )?max(?:imum|imaal)?\.? ?(\d+){_PERSONS}"
)
_WAITING = re.compile(
    rf"(\d+){_PERSONS} ?[(,;+]+ ?\+? ?(?:(\d+) (?:op (?:de )?)?wachtlijst|"
    r"(?:wachtlijst:? ?)(\d+))\)?"
)
_AND_FULL = re.compile(rf"(\d+){_PERSONS} ?[(,;:/-]* ?(?:nu )?(?:volzet|vol|volgeboekt)\)?|"
                       rf"(?:volzet|vol|volgeboekt) ?[(,;:/-]* ?(\d+){_PERSONS}\)?")  # fmt: skip
_DUOS = re.compile(r"(?:max(?:imum|imaal)?\.? ?)?(\d+) duo(?:'?s)?")
_REMARK = re.compile(
    rf"((?:max(?:imum|imaal)?\.? ?)?\d+{_PERSONS}) ?"
    r"\((?!.*\b(?:per|min|groep|duo|week|dag|vrij|over|of|tot)\b)[^\d()?]+\)"
)
_NOW = re.compile(
    rf"(\d+){_PERSONS} ?[(,;] ?(?:(?:nu|momenteel|thans|currently|now) (\d+){_PERSONS}|"
    rf"(\d+){_PERSONS} (?:nu|momenteel|ingeschreven|bezet))\)?"
)
_FAMILIES = re.compile(r"(?:max(?:imum|imaal)?\.? ?)?(\d+) (?:gezinnen|families)(?: max\.?)?")
_LETTER_FOR_DIGIT = re.compile(r"(?=.*\d)[\dol]+")
_WAITS = re.compile(rf"((?:max(?:imum|imaal)?\.? ?)?\d+{_PERSONS}) ?[+,;] ?wachtlijst")
_FULL = re.compile(
    r"(?:al |nu |momenteel )?(?:volzet|vol|volgeboekt|full|uitverkocht)!*(?: ?\(?wachtlijst\)?|"
    r",? ?\(?(?P<until>tot|t/m|sinds|vanaf|voor (?:de|het|dit|deze)|in|until|till|since) .+)?"
)
_UNLIMITED = frozenset(
    {
        "onbeperkt",
        "ongelimiteerd",
        "zonder maximum",
        "geen max",
        "geen max.",
        "geen maximum",
        "geen limiet",
        "unlimited",
        "geen beperking",
        "geen beperkingen",
        "no limit",
        "no max",
        "no max.",
        "no maximum",
        "onbep.",
        "onbep",
        "onbeperkt aantal",
        "zoveel als er willen komen",
        "zoveel er willen komen",
        "iedereen",
        "iedereen welkom",
    }
)
_NUMBERS = (
    {word: n for word, n in HOURS.items() if n > 1}
    | {"dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "achttien": 18}
    | {"twintig": 20, "vijfentwintig": 25, "dertig": 30, "veertig": 40, "vijftig": 50}
    | {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
    | {"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30}
)
_WORDS = re.compile(rf"\b({'|'.join(_NUMBERS)})\b")
_TENS = re.compile(rf"\b(?:een )?({'|'.join(_NUMBERS)}|\d+)[- ]?tal(?: |$)")
_SEVERAL_TENS = re.compile(r"tallen\b|\bdozijnen\b")
"""How many times, nobody knows: "tientallen", "2 tallen"."""
_ONE = frozenset({"een", "één", "one"})
"""Only a number when nothing stands beside it: "een tiental"."""

_RANGE = re.compile(rf"(\d+) ?(?:à|a|-|–|tot|of|or|to) ?(\d+){_PERSONS}")


def parse_capacity(cell: Cell | None) -> Parsed[Capacity]:
    """Read a number of places; "volzet" is a status and not a number."""
    found: Parsed[Capacity] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, str):
        return _read(plain_text(cell))
    number = parse_whole(cell, most=MOST)
    if number.value is None:
        problems = number.problems or refused(ProblemCode.NOT_A_NUMBER, text_of(cell)).problems
        return Parsed(None, problems)
    return _checked(Capacity(number.value), text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[Capacity]:
    shown = " ".join(text.split())
    plain = _TENS.sub(r"ongeveer \1 ", shown.casefold().replace("’", "'"))
    plain = _WORDS.sub(lambda match: str(_NUMBERS[match[1]]), plain).strip()
    plain = "1" if plain in _ONE else plain
    if not plain.strip("-–/. ") or plain in ("nvt", "n.v.t."):
        return Parsed()
    if full := _FULL.fullmatch(plain):
        words = shown if full["until"] else ""
        return Parsed(Capacity(full=True, text=words), (note(ProblemCode.STATUS_IN_COLUMN, shown),))
    if _SEVERAL_TENS.search(plain):
        return refused(ProblemCode.AMBIGUOUS, shown)
    if plain in _UNLIMITED:
        return Parsed(Capacity(text=shown))
    return _numbers(shown, plain)


def _numbers(shown: str, plain: str) -> Parsed[Capacity]:
    for pattern in (_PLAIN, _MAX):
        match = pattern.fullmatch(plain)
        if match:
            return _checked(Capacity(_whole(match[1] or match[match.lastindex or 1])), shown)
    match = _MIN_MAX.fullmatch(plain)
    if match and int(match[1]) <= int(match[2]):
        return _checked(Capacity(_whole(match[2]), text=shown), shown)
    match = _WAITING.fullmatch(plain)
    if match:
        return _checked(Capacity(_whole(match[1]), _whole(match[2] or match[3])), shown)
    return _with_note(shown, plain)


def _with_note(shown: str, plain: str) -> Parsed[Capacity]:
    """Read a number that is taken and shown, because something is said about it."""
    match = _ABOUT.fullmatch(plain)
    if match:
        return _noted(Capacity(_whole(match[1])), shown, match[1])
    match = _AND_FULL.fullmatch(plain)
    if match:
        number = match[1] or match[2]
        return _noted(Capacity(_whole(number), full=True), shown, f"{number}, volzet")
    match = _OR_SO.fullmatch(plain)
    if match:
        number = match[1] or str(DOZEN)
        return _noted(Capacity(_whole(number)), shown, number)
    return _with_words(shown, plain)


def _with_words(shown: str, plain: str) -> Parsed[Capacity]:
    """Read a number with words beside it that are kept."""
    match = _FAMILIES.fullmatch(plain)
    if match:
        return _noted(Capacity(_whole(match[1]), text=shown), shown, match[0])
    match = _STILL_FREE.fullmatch(plain)
    if match:
        return _with_free(shown, match)
    match = _NOW.fullmatch(plain)
    if match and _whole(match[2] or match[3]) <= _whole(match[1]):
        return _noted(Capacity(_whole(match[1]), text=shown), shown, match[1])
    match = _REMARK.fullmatch(plain) or _WAITS.fullmatch(plain)
    if match:
        number = re.findall(r"\d+", match[1])[0]
        return _noted(Capacity(_whole(number), text=shown), shown, number)
    return _doubtful(shown, plain)


def _with_free(shown: str, match: re.Match[str]) -> Parsed[Capacity]:
    """Read all places where the free ones stand beside them; these cannot be more."""
    places = _whole(re.findall(r"\d+", match[1])[0])
    if _whole(match[2]) > places:
        return refused(ProblemCode.AMBIGUOUS, shown, str(places), match[2])
    return _noted(Capacity(places, text=shown), shown, str(places))


def _noted(capacity: Capacity, shown: str, reading: str) -> Parsed[Capacity]:
    found = _checked(capacity, shown)
    if found.value is None:
        return found
    return Parsed(found.value, (*found.problems, note(ProblemCode.READ_AS, shown, reading)))


def _doubtful(shown: str, plain: str) -> Parsed[Capacity]:
    match = _RANGE.fullmatch(plain)
    if match:
        return refused(ProblemCode.AMBIGUOUS, shown, match[1], match[2])
    if _LETTER_FOR_DIGIT.fullmatch(plain) and not plain.isdecimal():
        meant = plain.replace("o", "0").replace("l", "1")
        return refused(ProblemCode.AMBIGUOUS, shown, str(_whole(meant)))
    match = _DUOS.fullmatch(plain)
    if match:
        number = _whole(match[1])
        return refused(ProblemCode.AMBIGUOUS, shown, str(number), str(2 * number))
    whole = parse_whole(plain, most=MOST)
    if whole.value is not None:
        return Parsed(Capacity(whole.value))
    digits = re.findall(r"\d+", plain)
    told = any(p.code is not ProblemCode.NOT_A_NUMBER for p in whole.problems)
    if told or (whole.problems and not digits):
        return Parsed(None, whole.problems)
    return refused(ProblemCode.AMBIGUOUS, shown, *digits[:2])


def _whole(digits: str) -> int:
    return int(digits[:9])


def _checked(capacity: Capacity, shown: str) -> Parsed[Capacity]:
    if max(capacity.places or 0, capacity.waiting_list or 0) > MOST:
        return refused(ProblemCode.TOO_LARGE, shown)
    if capacity.places == 0:  # full, unknown, or without a limit: nobody offers no place at all
        return refused(ProblemCode.AMBIGUOUS, shown)
    return Parsed(capacity)
