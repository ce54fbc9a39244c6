"""The words in which people say when something takes place."""

import re
from itertools import product

from pijler4_desktop.domain.parsing.times import CLOCK, SPOKEN
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, PartOfDay

_DAY_WORDS = (
    "maandag ma maa maan mon monday lundi",
    "dinsdag di din dins dinsd tue tues tuesday mardi",
    "woensdag wo woe woens woensd wed weds wednesday mercredi",
    "donderdag do don dond donder donderd thu thur thurs thursday jeudi",
    "vrijdag vr vrij vrijd fri friday vendredi",
    "zaterdag za zat zater zaterd sat saturday samedi",
    "zondag zo zon zond sun sunday dimanche",
)
DAY_NAMES = tuple(words.split()[0] for words in _DAY_WORDS)
"""The days of the week in full, Monday first."""
ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

PART_WORDS = {
    word: part
    for part, words in {
        PartOfDay.MORNING: "voormiddag voormiddags voormiddagen voormidd voorm vmd vm morgen "
        "morgens smorgens ochtend ochtends sochtends morning mornings matin",
        PartOfDay.AFTERNOON: "namiddag namiddags namiddagen snamiddags namidd namid nmd nam nm "
        "middag middags smiddags afternoon afternoons",
        PartOfDay.EVENING: "avond avonds savonds avonden av evening evenings soir",
    }.items()
    for word in words.split()
}
DAYS: dict[str, tuple[Day, PartOfDay | None]] = {
    word: (day, None)
    for day, words in zip(DAY_ORDER, _DAY_WORDS, strict=True)
    for word in words.split()
}
DAYS |= {
    f"{name}{plural}{part}": (day, PART_WORDS[part])
    for (day, name), plural, part in product(
        zip(DAY_ORDER, DAY_NAMES, strict=True), ("", "s"), PART_WORDS
    )
}
DAYS |= {
    f"{name}{ending}": (day, None)
    for day, name in zip(DAY_ORDER, DAY_NAMES, strict=True)
    for ending in ("en", "s")
}
DAYS |= {
    f"{word}s": (day, None)
    for day, words in zip(DAY_ORDER, _DAY_WORDS, strict=True)
    for word in words.split()
    if word.endswith("day")
}
UNSURE_DAYS = frozenset({"vrij"})
"""Also the word for free: taken for Friday only when someone confirms it."""

DAY_PATTERN = "|".join(sorted(DAYS.keys() - UNSURE_DAYS, key=len, reverse=True))

ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "laatste": -1,
    "voorlaatste": -2,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": -1,
}
EVERY = frozenset(["elke", "iedere", "alle", "elk", "ieder", "every", "each"])
JOINS = frozenset(["en", "of", "and", "or", "et", "ou", "ook", "plus"])
EITHER = frozenset(["of", "or", "ou"])
OPEN_ENDS = frozenset(["einde", "eind", "slot", "sluiting", "laat"])
"""Words for an end nobody gave an hour: the start stands, the end is missing."""

_FILLERS = (
    "op om van de het een in telkens steeds uur uren u h s dag dagen tussen per vanaf dus is on "
    "from at vast vaste week ongeveer ca circa rond omstreeks enkel alleen altijd stipt exact "
    "precies the every le les la"
)
FILLERS = frozenset(_FILLERS.split())

_T = (
    rf"(?:\d{{3,4}}(?!\d)(?: ?u)?|(?:[01]?\d|2[0-4])(?: ?[:.uh] ?[0-5]\d)?(?!\d)(?: ?(?:uur|u|"
    rf"h)\b)?|{SPOKEN})"
)
TIME_PATTERN = _T
"""A time as one side of a range, where a bare number is an hour."""

TOKENS = re.compile(
    "|".join(
        (
            rf"(?P<range>(?P<start>{_T})\.? ?[-~] ?(?P<end>{_T}))(?![\d/])",
            rf"(?P<clock>(?:{CLOCK}|{SPOKEN})(?!\d))",
            r"(?P<ordinal>\b\d(?:ste|de|e|st|nd|rd|th)\b)",
            r"(?P<word>[^\W\d_]+)",
            r"(?P<mark>[-~/&+,;:])",
            r"(?P<number>\d+)",
        )
    )
)
