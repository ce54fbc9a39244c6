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
from pijler4_desktop.domain.parsing.level_words import (
    ABBREVIATIONS,
    BESIDE_CODE,
    FILLERS,
    NO_DUTCH,
    OPEN,
    WORDS,
)
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
_QUIET = FILLERS | BESIDE_CODE.keys()
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
_SOME_ICONS = re.compile(
    r"(?P<few>\d|een|twee|drie)(?: ?(?:-|–|/) ?| (?:a|of|tot|en) )(?P<many>\d|twee|drie|vier) "
    r"?(?:taal)?(?:icoon|iconen|icoontjes?)|(?:taal)?(?:icoon|iconen):? ?(?P<few_behind>\d)"
    r"(?: ?(?:-|–|/) ?| (?:a|of|tot|en) )(?P<many_behind>\d)"
)
_SYMBOLS = re.compile(r"([●⚫■★⬤🗨💬])\1{0,3}[○☆□⚪ ]*")
_TOKEN = re.compile(
    r"(?P<level>\b[abc][0-2]\b(?:\.\d)?|\balfa\b|(?<![\d.])[1-4][.,][1-4](?![\d.]))"
    r"(?P<plus> ?\(?\+\)?(?! ?[\dabc]))?|"
    r"(?P<from>\bvanaf\b|\bmin(?:imum|imaal|stens)?\b\.?|\bten ?minste\b|>=|\bfrom\b|≥|"
    r"\b(?:of|en) (?:hoger|meer|beter)\b)|"
    r"(?P<most>\bmax(?:imum|imaal)?\b\.?|<=|≤|\bhoogstens\b)|"
    r"(?P<upto>\btot(?: en met)?\b|\bt/m\b|\bt\.?e\.?m\b\.?|\bnaar\b)|"
    r"(?P<to>-+>|→|[-–—/&+]|\ben\b|\bof\b|\ba\b)|(?P<than>[<>])|"
    r"(?P<word>\bnt ?2\b|[^\W\d_]+)|(?P<other>\d+|\?)"
)


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
    if _needs_none(folded) or _ticks_none(text):
        return Parsed(Levels(Level.NONE))
    if folded in _ALPHA:
        return Parsed(Levels(Level.ALPHA))
    if folded in _NAMES:
        return Parsed(Levels(_NAMES[folded]))
    plain = _plain(text)
    icons = _icons(plain)
    if icons is not None:
        return Parsed(Levels(icons=icons)) if 1 <= icons <= 4 else _unknown(shown)
    return _fewest_icons(shown, plain) or _levels(shown, plain)


def _needs_none(folded: str) -> bool:
    """Tell whether a text only says that no Dutch is needed."""
    words = " ".join(ABBREVIATIONS.get(word, word) for word in folded.split())
    return words in NO_DUTCH or OPEN.fullmatch(words) is not None


def _ticks_none(text: str) -> bool:
    """Tell whether "no Dutch needed" is among the answers ticked in a form: the least counts."""
    pieces = [piece for piece in re.split(r"[;\n]", text) if fold(piece)]
    others = [piece for piece in pieces if not _needs_none(fold(piece))]
    return 0 < len(others) < len(pieces) and all(map(_is_tick, others))


def _is_tick(piece: str) -> bool:
    """Tell whether an answer names a level or a word for one, and nothing else."""
    kinds = {m.lastgroup for m in _TOKEN.finditer(_plain(piece))}
    return fold(piece) in BESIDE_CODE or (
        kinds <= {"level", "word"} and _levels(piece, _plain(piece)).value is not None
    )


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


def _fewest_icons(shown: str, plain: str) -> Parsed[Levels] | None:
    """Read "1 of 2 iconen" as the fewest that are needed, and show it: there is one number."""
    match = _SOME_ICONS.fullmatch(plain)
    if match is None:
        return None
    few, many = (_ICON_WORDS.get(n) or int(n) for n in match.groups() if n)
    if not 1 <= few < many <= max(_ICON_WORDS.values()):
        return _unknown(shown)
    problem = note(ProblemCode.READ_AS, shown, *map(_icons_named, (few, many)))
    return Parsed(Levels(icons=few), (problem,))


def _icons_named(icons: int) -> str:
    return "1 taalicoon" if icons == 1 else f"{icons} taaliconen"


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
        elif kind != "to" and match.group() not in _QUIET:
            rest = (m["level"] for m in _TOKEN.finditer(plain) if m["level"])
            return _unknown(shown, [found for written in rest if (found := _level(written))])
    if not _agree(plain, levels):
        return _unknown(shown, levels)
    return _range(shown, levels, plus=plus, bound_from=bound_from, bound_to=bound_to)


def _agree(plain: str, levels: Sequence[Level]) -> bool:
    """Tell whether each word for a level can mean one of the codes, or the level beside it."""
    steps = [LEVEL_ORDER.index(level) for level in levels]
    meant = [BESIDE_CODE[word] for word in re.findall(r"[^\W\d_]+", plain) if word in BESIDE_CODE]
    return all(
        any(abs(LEVEL_ORDER.index(Level(name)) - step) <= 1 for name in names for step in steps)
        for names in meant
    )


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
    readings = WORDS.get(words, tuple(dict.fromkeys(levels)))
    code = ProblemCode.AMBIGUOUS if readings else ProblemCode.UNKNOWN_VALUE
    return refused(code, shown, *readings)
