"""The words in which people say when something takes place."""

import re
from itertools import product

from pijler4_desktop.domain.parsing.months import MONTH_PATTERN
from pijler4_desktop.domain.parsing.times import CLOCK, SPOKEN
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, PartOfDay

_DAY_WORDS = (
    "maandag ma maa maan mon monday lundi",
    "dinsdag di din dins tue tuesday mardi",
    "woensdag wo woe woens wed wednesday mercredi",
    "donderdag do don dond donder thu thursday jeudi",
    "vrijdag vr vrij fri friday vendredi",
    "zaterdag za zat sat saturday samedi",
    "zondag zo zon sun sunday dimanche",
)
PART_WORDS = {
    word: part
    for part, words in {
        PartOfDay.MORNING: "voormiddag voormiddags voormiddagen voorm vm morgen morgens ochtend "
        "ochtends",
        PartOfDay.AFTERNOON: "namiddag namiddags namiddagen nam nm middag middags",
        PartOfDay.EVENING: "avond avonds avonden av",
    }.items()
    for word in words.split()
}
DAYS: dict[str, tuple[Day, PartOfDay | None]] = {
    word: (day, None)
    for day, words in zip(DAY_ORDER, _DAY_WORDS, strict=True)
    for word in words.split()
}
DAYS |= {
    f"{words.split()[0]}{plural}{glue}{part}": (day, PART_WORDS[part])
    for (day, words), plural, glue, part in product(
        zip(DAY_ORDER, _DAY_WORDS, strict=True), ("", "s"), ("",), PART_WORDS
    )
}
DAYS |= {
    f"{words.split()[0]}{ending}": (day, None)
    for day, words in zip(DAY_ORDER, _DAY_WORDS, strict=True)
    for ending in ("en", "s")
}
UNSURE_DAYS = frozenset({"vrij"})
"""Also the word for free: taken for Friday only when someone confirms it."""

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
    "last": -1,
}
EVERY = frozenset(["elke", "iedere", "alle", "elk", "ieder", "every", "each"])
JOINS = frozenset(["en", "of", "and", "or", "ook", "plus"])
FILLERS = frozenset(
    [
        "op",
        "om",
        "van",
        "de",
        "het",
        "in",
        "telkens",
        "steeds",
        "uur",
        "u",
        "s",
        "dag",
        "dagen",
        "tussen",
        "per",
        "vanaf",
        "dus",
        "is",
        "on",
        "from",
        "at",
        "vast",
        "vaste",
        "week",
        "ongeveer",
        "ca",
        "circa",
        "rond",
        "omstreeks",
        "enkel",
        "alleen",
        "altijd",
    ]
)

_NOT = (
    r"(?:niet|geen|gesloten|behalve|uitgezonderd|uitgez|uitz|buiten|tenzij|zonder|"
    r"met uitzondering van|"
    r"m\.?u\.?v\.?|not)\.?"
)
_SUMMER = (
    r"(?:juli?\.?(?: ?(?:/|-|en|,|&) ?aug(?:ustus)?\.?)|zomer(?:s|vakanties?|maanden|"
    r"periode)?|grote vakantie)"
)
_DATE = (
    rf"(?:\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}|\d{{1,2}}/\d{{1,2}}|"
    rf"\d{{1,2}}(?:ste|de|e)? (?:{MONTH_PATTERN})\b(?: \d{{4}})?|"
    rf"(?:begin|half|midden|eind|einde)? ?(?:{MONTH_PATTERN})\b(?: \d{{4}})?)"
)
_ONE = r"(?:1|een|elke) ?(?:x|keer|maal)?"
_MONTH = r"(?:maand|mnd)"

PHRASES = re.compile(
    r"(?:(?<!\w)|(?=[-~]))(?:"
    + "|".join(
        (
            rf"(?P<school>\b{_NOT} (?:(?:in|tijdens|gedurende) )?(?:de |alle )?"
            r"(?:school(?:vakantie\w*|verlo\w+)|vakanties?\b|vakantieperiodes?\b))",
            rf"(?P<summer>\b{_NOT} (?:(?:in|tijdens) )?(?:de )?{_SUMMER}|"
            r"\b(?:(?:enkel|alleen) )?(?:(?:tijdens|in|gedurende) )?"
            r"(?:(?:het|elk) )?schooljaar\b(?! \d)|"
            r"\b(?:van )?sept(?:ember)?\.? ?(?:-|~|tot) ?(?:eind )?juni)",
            rf"(?P<only>\b(?:(?:enkel|alleen) )?(?:(?:in|tijdens) )?(?:de )?{_SUMMER})\b",
            r"(?P<appointment>\b(?:op|na|volgens|mits) (?:eenvoudige |telefonische )?afspraak|"
            r"\b(?:in|na) (?:onderling |gezamenlijk )?(?:overleg|samenspraak)"
            r"(?: (?:met|tussen) (?:(?:de|het|een) )?[\w-]+)?|"
            r"\b(?:onderling |samen |zelf )?(?:af te spreken|overeen te komen|te bespreken)|"
            r"\bop aanvraag|\bby appointment|^afspraak$)",
            r"(?P<flexible>\bflexibel\w*|\b(?:vrij|zelf) te (?:kiezen|bepalen)|"
            r"\bnaar keuze|\bvrije keuze)",
            r"(?P<biweekly>\bom de (?:(?:2|twee|andere|14|veertien) )?(?:weken|week|dagen|d)\b|"
            r"\b(?:twee|2|veertien|14)[- ]?(?:wekelijks|daags)e?|"
            r"\b(?:elke|iedere|per|1 ?x per|1 ?x ?/) ?(?:2|twee|andere) we(?:ken|ek)\b|"
            r"\been week op (?:2|twee)|\b(?:on)?even weken|\b(?:bi-?weekly|fortnightly))",
            rf"(?P<monthly>\bmaandelijks|\b(?:elke|iedere) {_MONTH}\b|"
            rf"\b{_ONE} ?(?:per|/|in de|op een) ?{_MONTH}\b|\bmonthly|\beenmaal per {_MONTH})",
            rf"(?P<weekly>\bwekelijks|\b(?:elke|iedere) week\b|\b{_ONE} ?(?:per|/) ?week\b|"
            rf"\bweekly|"
            r"\beenmaal per week)",
            rf"(?P<ofmonth>\b(?:van|v/d|vd|v\.d\.|in|per|v|der) ?(?:de |elke |iedere |"
            rf"een )?{_MONTH}\b|"
            r"\bof (?:the|each) month\b)",
            rf"(?P<since>\b(?:vanaf|sinds|start(?:end|t|ing)?(?: op)?|"
            rf"van) (?P<since_date>{_DATE}))",
            rf"(?P<until>(?:\btot|~|-) ?(?P<until_date>{_DATE}))",
            r"(?P<daily>\b(?:elke|iedere) dag\b|\bdagelijks|\balle dagen|\b7 ?/ ?7|\bevery day)",
            r"(?P<workdays>\b(?:(?:elke|iedere|alle|op|de) )?(?:werk|week)dag(?:en)?\b|"
            r"\bdoordeweeks|"
            r"\bweekdays?\b)",
            r"(?P<weekend>\b(?:(?:in|tijdens) )?(?:het |elk |ieder |de )?weekend(?:s|en)?\b)",
        )
    )
    + ")"
)
"""Expressions of more than one word, found before the words are looked at one by one."""

_T = (
    rf"(?:\d{{3,4}}(?!\d)(?: ?u)?|(?:[01]?\d|2[0-4])(?: ?[:.uh] ?[0-5]\d)?(?!\d)(?: ?(?:uur|u|"
    rf"h)\b)?|{SPOKEN})"
)
TOKENS = re.compile(
    "|".join(
        (
            rf"(?P<range>(?P<start>{_T}) ?[-~] ?(?P<end>{_T}))(?![\d/])",
            rf"(?P<clock>(?:{CLOCK}|{SPOKEN})(?!\d))",
            r"(?P<ordinal>\b\d(?:ste|de|e|st|nd|rd|th)\b)",
            r"(?P<word>[^\W\d_]+)",
            r"(?P<mark>[-~/&+,;:])",
            r"(?P<number>\d+)",
        )
    )
)
