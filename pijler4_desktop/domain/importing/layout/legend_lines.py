"""One line of a legend: the title of a group, a code with its meaning, or several of them.

"SOORT (kolom srt)", "P = praatgroep; B = buddy", "soort: P = praatgroep, B = buddy", and the same
in two cells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.importing.columns.column_content import LEVEL_WORDS
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.text import fold

LONGEST_CODE = 40
"""Characters of a code, or of several on a line: "ritme M1, M2, M3, M4, ML"."""
LONGEST_MEANING = 120
LONGEST_TITLE = 60
SHORTEST_TITLE = 3

EXAMPLE = re.compile(r"\s*\((?:[^()]*=[^()]*|(?:bv|bijv|vb|b\.v|e\.g)\b[^()]*)\)", re.IGNORECASE)
"""What shows a code at work rather than say what it means: "(K2 = 2 euro per keer)"."""

_PIECES = re.compile(r"\s*[;\n|]\s*|\s*,\s*(?=[^=:,]{1,20}[=:→])")
_SIGN = re.compile(r"\s*(?:=+>?|→|->)\s*")
_LOOSE_SIGN = re.compile(r"\s*(?:=+>?|→|->|:)\s*|\s+[–-]\s+")
_TITLED = re.compile(
    r"\s*(?P<title>[^=:→]{3,60}?)\s*:\s*(?P<codes>[^=→]{1,40}(?:=|→|->).+)", re.DOTALL
)
_ASIDE = re.compile(r"[(\[]([^()\[\]]*=[^()\[\]]*)[)\]]|(?:\n|:)\s*([^=\n]{1,20}=.+)", re.DOTALL)
_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]")
_COLUMN = re.compile(r"\b(?:kolom|kol\.|veld|rubriek)\s", re.IGNORECASE)

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says: the title it is or bears, and codes with their meaning."""

    title: str = ""
    pairs: tuple[Pair, ...] = ()


def names_a_field(text: str) -> bool:
    """Tell whether a text is the title of the codes of one column."""
    bare = _BRACKETS.sub(" ", text).strip(" :")
    if not SHORTEST_TITLE <= len(bare) <= LONGEST_TITLE or "=" in bare:
        return False
    if recognise(text).field or recognise(bare).field or _COLUMN.search(f"{text} "):
        return True
    words = fold(bare).split()
    return len(words) <= SHORTEST_TITLE and not LEVEL_WORDS.isdisjoint(words)


def line_of(texts: Sequence[str], *, loose: bool = True) -> Line:
    """Read a line of one cell or two; of other lines nothing is understood.

    A colon or dash is a sign between code and meaning only when `loose`.
    """
    if len(texts) == 1:
        return _one_cell(texts[0], loose=loose)
    if len(texts) != 2:
        return Line()
    first, second = texts
    inside = tuple(pairs_in(second, loose=False))
    if inside and (len(inside) > 1 or names_a_field(first)) and not _two_names(first, second):
        return Line(first.rstrip(":= "), inside)
    code = first.rstrip(":= ")
    return (
        Line(pairs=tuple(with_other_name(code, EXAMPLE.sub("", second))))
        if _fits(code, second)
        else Line()
    )


def _one_cell(text: str, *, loose: bool) -> Line:
    titled = _TITLED.fullmatch(text)
    if titled and names_a_field(titled["title"]):
        pairs = tuple(pairs_in(titled["codes"], loose=False))
        if pairs:
            return Line(titled["title"], pairs)
    head, sign, _ = text.partition(":")
    is_title = names_a_field(head if sign else text)
    pairs = () if is_title else tuple(pairs_in(text, loose=loose))
    return Line(pairs=pairs) if pairs else Line(text)


def codes_in_heading(heading: str) -> Line:
    """Read the codes that a heading itself explains: "Soort (P = praatgroep, B = buddy)"."""
    aside = _ASIDE.search(heading)
    if aside is None:
        return Line()
    inside = next(filter(None, aside.groups()))
    return Line(heading[: aside.start()].strip(), tuple(pairs_in(inside, loose=False)))


def _two_names(code: str, meaning: str) -> bool:
    """Tell whether "G" and "groen = geen Nederlands nodig" are two names of one meaning."""
    return len(_SIGN.split(EXAMPLE.sub("", meaning))) <= 2 and not names_a_field(code)


def with_other_name(code: str, meaning: str) -> Iterator[Pair]:
    """Read "G" with "groen = geen Nederlands nodig": both the letter and the colour are codes."""
    *also, meant = _SIGN.split(meaning)
    if any(len(name.split()) > 2 for name in also):
        also, meant = [], meaning
    for each in (code, *also):
        yield each, meant


def pairs_in(text: str, *, loose: bool) -> Iterator[Pair]:
    """Split a text into codes with their meaning; nothing when a piece is no such pair."""
    sign = _LOOSE_SIGN if loose else _SIGN
    pieces = _PIECES.split(EXAMPLE.sub("", text))
    pairs = [_pair(piece, sign) for piece in pieces if piece.strip()]
    if pairs and all(pairs):
        for codes, meaning in filter(None, pairs):
            for code in codes:
                yield code, meaning


def _pair(piece: str, sign: re.Pattern[str]) -> tuple[tuple[str, ...], str] | None:
    """Read "P = praatgroep"; of "G: groen = geen Nederlands" both "G" and "groen" are codes."""
    first = _LOOSE_SIGN.split(piece, maxsplit=1) if _SIGN.search(piece) else []
    parts = _SIGN.split(piece) if _SIGN.search(piece) else sign.split(piece, maxsplit=1)
    if len(parts) == 2 and len(first) == 2 and first[0] != parts[0]:
        parts = [first[0], *_SIGN.split(first[1])]
    *codes, meaning = [part.strip() for part in parts]
    if not codes or not all(_fits(code, meaning) for code in codes):
        return None
    return tuple(codes), meaning


def _fits(code: str, meaning: str) -> bool:
    return 0 < len(code) <= LONGEST_CODE and 0 < len(meaning) <= LONGEST_MEANING
