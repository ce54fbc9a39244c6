"""How much Dutch is needed: CEFR (A2), NT2 levels (1.2), or the taaliconen of ikdoemee.be.

NT2 1.1 is A1, 1.2 is A2, 2.1 to 2.4 lead to B1 (domain notes, 3.3). Words such as "een beetje
Nederlands" are no level and become a question.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import number_text, plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, note, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold, without_accents
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, Level


@dataclass(frozen=True, slots=True)
class Levels:
    """The least and the most Dutch, or a number of taaliconen (1 to 4)."""

    min: Level | None = None
    max: Level | None = None
    icons: int | None = None


_NT2 = {"1.1": Level.A1, "1.2": Level.A2} | {f"2.{n}": Level.B1 for n in range(1, 5)}
_NT2 |= {f"3.{n}": Level.B2 for n in range(1, 3)} | {"4.1": Level.C1, "4.2": Level.C1}
_CEFR = {name: Level(name) for name in ("A1", "A2", "B1", "B2", "C1")} | {"A0": Level.NONE}
_NO_DUTCH = frozenset(
    fold(words)
    for words in [
        "geen",
        "geen nederlands",
        "geen nederlands nodig",
        "geen nederlands vereist",
        "geen vereiste",
        "geen vereisten",
        "geen voorkennis",
        "geen voorkennis nodig",
        "geen voorwaarden",
        "geen voorwaarde",
        "geen niveau vereist",
        "geen niveau",
        "iedereen",
        "iedereen welkom",
        "voor iedereen",
        "open voor iedereen",
        "alle niveaus",
        "alle niveau",
        "alle",
        "elk niveau",
        "niet nodig",
        "niet vereist",
        "geen taalniveau",
        "geen taalvereiste",
        "geen taalvereisten",
        "none",
        "everyone",
        "all levels",
        "geen kennis nodig",
        "geen drempel",
        "geen minimum",
        "geen kennis nederlands nodig",
        "zonder nederlands",
        "maakt niet uit",
        "niet van belang",
        "niet belangrijk",
        "onbelangrijk",
        "speelt geen rol",
        "alle taalniveaus",
        "elk taalniveau",
        "alle talen",
        "geen minimumniveau",
        "geen minimum niveau",
    ]
)
_OPEN = re.compile(
    r"(?:open |welkom )?(?:voor )?(?:iedereen|alle niveaus?|elk niveau)(?: is)?(?: welkom)?"
    r"|(?:er is )?geen (?:voorkennis|basiskennis|kennis|taalniveau|niveau|taalkennis|basis|"
    r"(?:taal)?(?:voorwaarden?|vereisten?|drempel)|minimum ?niveau)(?: van)?(?: het)?"
    r"(?: nederlands)?(?: is)?(?: nodig| vereist| verplicht)?"
)
_NOTHING = frozenset({"nvt", "n v t", "na", "n a", "niet van toepassing"})
_NAMES = {
    "breakthrough": Level.A1,
    "waystage": Level.A2,
    "threshold": Level.B1,
    "vantage": Level.B2,
}
"""The names the Council of Europe gave the levels, as schools for adults use them."""

_ALPHA = frozenset({"alfa", "alfabetisering", "alpha", "analfabeet", "alfacursisten"})
_ICON_WORDS = {"een": 1, "twee": 2, "drie": 3, "vier": 4}
_ICONS = re.compile(
    r"(?:(\d|een|twee|drie|vier) ?(?:taal)?(?:icoon|iconen|icoontjes?)|"
    r"(?:taal)?(?:icoon|iconen|icoontjes):? ?(\d))(?: ?\(?ikdoemee(?:\.be)?\)?)?"
)
_SYMBOLS = re.compile(r"([●⚫■★⬤🗨💬])\1{0,3}[○☆□⚪ ]*")
_TOKEN = re.compile(
    r"(?P<level>\b[abc][0-2]\b(?:\.\d)?|\balfa\b|(?<![\d.])[1-4][.,][1-4](?![\d.]))"
    r"(?P<plus> ?\(?\+\)?(?! ?[\dabc]))?|"
    r"(?P<from>\bvanaf\b|\bmin(?:imum|imaal|stens)?\b\.?|\bten ?minste\b|>=|\bfrom\b|≥|"
    r"\b(?:of|en) (?:hoger|meer|beter)\b)|"
    r"(?P<most>\bmax(?:imum|imaal)?\b\.?|<=|≤|\bhoogstens\b)|"
    r"(?P<upto>\btot(?: en met)?\b|\bt/m\b|\bt\.?e\.?m\b\.?|\bnaar\b)|"
    r"(?P<to>-+>|→|[-–—/&+]|\ben\b|\bof\b)|(?P<than>[<>])|"
    r"(?P<word>\bnt ?2\b|[^\W\d_]+)|(?P<other>\d+|\?)"
)
_FILLERS = frozenset(
    [
        "niveau",
        "niv",
        "nt2",
        "erk",
        "cefr",
        "nederlands",
        "nl",
        "mondeling",
        "taalniveau",
        "richtgraad",
        "rg",
        "van",
        "ongeveer",
        "is",
        "spreken",
        "begrijpen",
        "het",
        "de",
        "level",
        "en",
        "tussen",
        "beginner",
        "beginners",
        "breakthrough",
        "waystage",
        "threshold",
        "vantage",
        "behaald",
        "gehaald",
        "afgerond",
        "na",
        "module",
        "attest",
        "certificaat",
        "vereist",
        "nodig",
        "verplicht",
    ]
)
_WORDS = {
    "een beetje": ("A1",),
    "beetje": ("A1",),
    "beginnend": ("A1",),
    "absolute beginners": ("A1",),
    "basis nederlands": ("A1", "A2"),
    "basisniveau": ("A1", "A2"),
    "basiskennis nederlands": ("A1", "A2"),
    "basiskennis van het nederlands": ("A1", "A2"),
    "halfgevorderd": ("A2", "B1"),
    "half gevorderd": ("A2", "B1"),
    "redelijk": ("A2", "B1"),
    "vlot nederlands": ("B1", "B2"),
    "vlot": ("B1", "B2"),
    "zeer goed": ("B2",),
    "laag": ("A1",),
    "beginner": ("A1",),
    "beginners": ("A1",),
    "basis": ("A1", "A2"),
    "basiskennis": ("A1", "A2"),
    "beetje nederlands": ("A1",),
    "een beetje nederlands": ("A1",),
    "gemiddeld": ("A2", "B1"),
    "goed nederlands": ("B1", "B2"),
    "goed": ("B1", "B2"),
    "gevorderd": ("B1", "B2"),
    "gevorderden": ("B1", "B2"),
    "richtgraad 1": ("A1", "A2"),
    "richtgraad 2": ("A2", "B1"),
    "richtgraad 3": ("B1", "B2"),
    "nt2 niv 1": ("A1",),
    "nt2 niv 2": ("A2", "B1"),
    "niveau 1": ("A1",),
    "niveau 2": ("A2", "B1"),
    "1": ("A1",),
    "2": ("A2", "B1"),
}


def parse_levels(cell: Cell | None) -> Parsed[Levels]:
    """Read a level or a range of levels; NT2 1.1 may come as the number 1.1."""
    found: Parsed[Levels] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, date):
        written = f"{cell.day}.{cell.month}"
        readings = tuple(str(_NT2[key]) for key in (written,) if key in _NT2)
        return refused(ProblemCode.DATE_UNEXPECTED, text_of(cell), *readings)
    if isinstance(cell, str):
        return _read(plain_text(cell))
    if isinstance(cell, float) and number_text(cell) in _NT2:
        return Parsed(Levels(_NT2[number_text(cell)]))
    return _unknown(text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[Levels]:
    shown = " ".join(text.split())
    folded = fold(text)
    if folded in _NOTHING or not shown.strip("-–/. "):
        return Parsed()
    if folded in _NO_DUTCH or _OPEN.fullmatch(folded):
        return Parsed(Levels(Level.NONE))
    if folded in _ALPHA:
        return Parsed(Levels(Level.ALPHA))
    if folded in _NAMES:
        return Parsed(Levels(_NAMES[folded]))
    plain = _plain(text)
    icons = _icons(plain)
    if icons is not None:
        return Parsed(Levels(icons=icons)) if 1 <= icons <= 4 else _unknown(shown)
    return _levels(shown, plain)


def _plain(text: str) -> str:
    plain = " ".join(without_accents(text).split())
    return re.sub(
        r"(?<!\d )\b([abc]) ([0-2])\b", r"\1\2", re.sub(r"\brg ?(\d)", r"richtgraad \1", plain)
    )


def _icons(plain: str) -> int | None:
    match = _ICONS.fullmatch(plain)
    if match:
        word = next(group for group in match.groups() if group)
        return _ICON_WORDS.get(word) or int(word)
    match = _SYMBOLS.fullmatch(plain)
    return sum(c == plain[0] for c in plain) if match else None


def _levels(shown: str, plain: str) -> Parsed[Levels]:
    levels: list[Level] = []
    plus = bound_from = bound_to = False
    for match in _TOKEN.finditer(re.sub(r"(?<![<>])=", " / ", plain)):
        kind = match.lastgroup
        if kind in ("level", "plus"):
            level = _level(match["level"])
            if level is None:
                return _unknown(shown, levels)
            levels.append(level)
            plus = plus or bool(match["plus"])
        elif kind == "from":
            bound_from = True
        elif kind in ("upto", "most"):
            bound_to = bound_to or kind == "most" or not levels
        elif kind != "to" and match.group() not in _FILLERS:
            rest = (m["level"] for m in _TOKEN.finditer(plain) if m["level"])
            return _unknown(shown, [found for written in rest if (found := _level(written))])
    return _range(shown, levels, plus=plus, bound_from=bound_from, bound_to=bound_to)


def _level(written: str) -> Level | None:
    if written == "alfa":
        return Level.ALPHA
    return _NT2.get(written.replace(",", ".")) or _CEFR.get(written[:2].upper())


def _range(
    shown: str, levels: list[Level], *, plus: bool, bound_from: bool, bound_to: bool
) -> Parsed[Levels]:
    distinct = list(dict.fromkeys(levels))
    in_order = distinct == sorted(distinct, key=LEVEL_ORDER.index)
    if not distinct or (len(distinct) > 2 and not in_order):
        return _unknown(shown)
    low, high = distinct[0], distinct[-1]
    if len(distinct) == 1:
        if plus:
            following = LEVEL_ORDER[min(LEVEL_ORDER.index(low) + 1, len(LEVEL_ORDER) - 1)]
            problem = note(ProblemCode.READ_AS, shown, low.value, following.value)
            return Parsed(Levels(low), (problem,))
        return Parsed(Levels(None, low)) if bound_to and not bound_from else Parsed(Levels(low))
    if LEVEL_ORDER.index(low) > LEVEL_ORDER.index(high):
        return refused(ProblemCode.MIN_ABOVE_MAX, shown, f"{high}–{low}")
    return Parsed(Levels(low, high))


def _unknown(shown: str, levels: Sequence[Level] = ()) -> Parsed[Levels]:
    """Ask, with the levels a word can stand for or that stand among words we do not know."""
    words = fold(_plain(shown))
    readings = _WORDS.get(words, tuple(dict.fromkeys(levels)))
    code = ProblemCode.AMBIGUOUS if readings else ProblemCode.UNKNOWN_VALUE
    return refused(code, shown, *readings)
