"""Settle which column each code of a legend is about, and spell out lines with several codes.

"STATUS (kolom st.)" above the codes, "ritme W" before one and "ritme M1, M2, ML" on a line name
the column by its heading or by a word for its field.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from pijler4_desktop.domain.importing.columns.column_content import LEVEL_WORDS
from pijler4_desktop.domain.importing.columns.content_fields import hold_levels
from pijler4_desktop.domain.importing.columns.fitting import fit
from pijler4_desktop.domain.importing.columns.recognising import GROUP_MARK, recognise
from pijler4_desktop.domain.importing.columns.weighing import suggested
from pijler4_desktop.domain.importing.drafting.codes import WHICH
from pijler4_desktop.domain.importing.layout.legend_sheets import LONGEST_CODE
from pijler4_desktop.domain.importing.source import Column, LegendEntry, SheetLayout
from pijler4_desktop.domain.parsing.when_week import WEEK_KEYS
from pijler4_desktop.domain.text import fold

MOMENTS = frozenset({"when", "day", "frequency", *WEEK_KEYS.values()})
"""Fields that are read together as one moment: a code about when may stand in each of them."""
CODED_FIELDS = frozenset(
    {
        "type", "language", "cost", "status", "target_group", "municipality", "childcare",
        "wheelchair", "social_tariff", "registration", "themes", "organisation_type",
        "online", "format",
    }
)  # fmt: skip
"""Fields in which a code may stand for a word; free text is never read otherwise."""
LEAST_FIT = 0.5
"""Share of the meanings that must be values of the field that the words of a title suggest."""

MOST_FIT = 0.8
_CERTAIN = ("type", "language", "cost", "status", "frequency")
"""Fields of which no value is a value of another."""

Fields = Mapping[str, str | None]
"""By heading of a column, folded and without the title of its group: the field it feeds."""

_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]")
_COLUMN = re.compile(
    r"\b(?:kolom|kol|veld|rubriek)\b[.:]?\s*[\"'“‘]?(?P<name>[^)\]\"'”’:=]+)", re.I
)
_ABOUT = re.compile(
    r"^(?:(?:de|het|bij|voor|van|in|codes?|afkortingen|legend[ea]|uitleg|verklaring|betekenis|"
    r"kolom|kol|veld|rubriek)\b[.:]?\s*)+",
    re.IGNORECASE,
)
_SPACED = re.compile(r"\s*[,;|]\s*|\s+/\s+|\s+(?:en|of|&)\s+")
_TIGHT = re.compile(r"\s*/\s*")
_ORDINAL = re.compile(r"(?:\d{1,2}(?:ste|de|e)?|eerste|tweede|derde|vierde|vijfde|laatste)\.?")
_FROM_TO = re.compile(
    r"(?P<letters>[A-Za-z]*)(?P<first>\d) ?(?:-|–|tot|t/m|tem|\.\.+|…) ?(?P=letters)(?P<last>\d)"
)
_LETTERS_AND_DIGIT = re.compile(r"\b([A-Za-z]+)\d\b")
_NTH_TO_NTH = re.compile(
    r"(?P<first>\d)(?:ste|de|e)? ?(?:-|–|tot|t/m|tem|\.\.+|…)(?: en met)? ?"
    r"(?P<last>\d)(?P<ending>ste|de|e)? (?P<tail>.+)"
)


def with_settled_legends(layouts: Sequence[SheetLayout]) -> list[SheetLayout]:
    """Give the codes of all legends their field, each code an entry of its own."""
    fields = {
        name: column.field
        for layout in layouts
        for column in layout.columns
        for name in names_of(column)
    }
    return [
        replace(layout, legend=tuple(_settled(layout.legend, fields))) if layout.legend else layout
        for layout in layouts
    ]


def names_of(column: Column) -> tuple[str, str]:
    """Return what a legend may call a column, folded: its heading, or "kolom" with its letter."""
    return fold(column.heading.rpartition(GROUP_MARK)[2]), fold(f"kolom {column.letter}")


def columns_named(title: str) -> tuple[str, str]:
    """Return how the title of a group of codes may name a column, as `names_of` does."""
    named = _COLUMN.search(title)
    name = fold(named["name"]) if named else fold(_bare(title))
    return name, f"kolom {name}"


def names_a_column(title: str) -> bool:
    """Tell whether a title says of which column it is: "kolom C"."""
    return _COLUMN.search(title) is not None


def _settled(legend: Sequence[LegendEntry], fields: Fields) -> Iterator[LegendEntry]:
    for title, group in groupby(legend, key=lambda entry: entry.title):
        entries = list(group)
        field = _field_of(title, [e.meaning for e in entries], fields) if title else None
        for entry in entries:
            yield from _spelled(replace(entry, field=field or entry.field), fields)


def _field_of(title: str, meanings: Sequence[str], fields: Fields) -> str | None:
    """Find the field a title is about: that of the column it names, or what its words say."""
    bare = _bare(title)
    named = next((f for name in columns_named(title) if (f := fields.get(name))), None)
    if known := named or recognise(title).field or recognise(bare).field:
        return known
    if LEVEL_WORDS & {*fold(bare).split()} and hold_levels(meanings):
        return "language"
    weighed = {f: said * fit(f, meanings) for f, said in suggested(bare).items()}
    best = max(weighed, key=lambda f: weighed[f], default=None)
    if best and fit(best, meanings) >= LEAST_FIT:
        return best
    return _only_field(meanings) if names_a_column(title) else None


def _only_field(meanings: Sequence[str]) -> str | None:
    """Tell which field the meanings of one column can be of, if there is but one."""
    found = [field for field in _CERTAIN if fit(field, meanings) >= MOST_FIT]
    return found[0] if len(found) == 1 else None


def _bare(title: str) -> str:
    bare = _BRACKETS.sub(" ", title).strip(" :")
    return _ABOUT.sub("", bare) or bare


def _spelled(entry: LegendEntry, fields: Fields) -> Iterator[LegendEntry]:
    """Take the name of a column off the codes, and pair each code with what it means."""
    if fold(entry.code) in fields:  # "u/x = uren per keer" explains a heading
        yield entry
        return
    code, field = _without_prefix(entry.code, fields)
    for each, meaning in spelled_out(code, entry.meaning):
        yield replace(entry, code=each, meaning=meaning, field=field or entry.field)


def _without_prefix(code: str, fields: Fields) -> tuple[str, str | None]:
    """Read "ritme W" as the code "W" of the rhythm."""
    head, _, rest = code.partition(" ")
    if not rest or len(_SPACED.split(rest)[0]) > LONGEST_CODE:
        return code, None
    field = fields.get(fold(head)) or (recognise(head.rstrip(":")).field if len(head) > 2 else None)
    return (rest, field) if field in CODED_FIELDS | MOMENTS else (code, None)


def spelled_out(code: str, meaning: str) -> list[tuple[str, str]]:
    """Pair several codes of one line with their meanings: "VM / NM", "voormiddag / namiddag".

    Codes with one meaning between them all mean that.
    """
    if several := _ranged(code, meaning) or _counted(code, meaning):
        return several
    codes = [piece for piece in _SPACED.split(code) if piece]
    tight = [piece for piece in _TIGHT.split(code) if piece]
    for pieces in (codes, tight):
        if len(pieces) > 1 and (meanings := _meanings(meaning, len(pieces))):
            return list(zip(pieces, meanings, strict=True))
    return [(each, meaning) for each in codes] if len(codes) > 1 else [(code, meaning)]


def _counted(code: str, meaning: str) -> list[tuple[str, str]] | None:
    """Read "m1, m2 ... = het cijfer zegt de hoeveelste" as a code that a number follows."""
    letters = {match[1] for match in _LETTERS_AND_DIGIT.finditer(code)}
    if len(letters) != 1 or not WHICH.search(meaning):
        return None
    return [(f"{letters.pop()}..", meaning)]


def _meanings(text: str, wanted: int) -> list[str] | None:
    """Split a text in as many meanings as there are codes, if it is such a list."""
    for sign in (r"\s*/\s*", r"\s*;\s*", r"\s*,\s*", r"\s*(?:,|\ben\b|\bof\b)\s*"):
        pieces = [piece.strip() for piece in re.split(sign, text)]
        if len(pieces) == wanted and all(pieces):
            return _with_shared_end(pieces)
    return None


def _with_shared_end(pieces: list[str]) -> list[str]:
    """Let "1e / 2e / laatste keer van de maand" end alike."""
    *first, last = pieces
    word, _, tail = last.partition(" ")
    if tail and all(map(_ORDINAL.fullmatch, (*first, word))):
        return [f"{piece} {tail}" for piece in (*first, word)]
    return pieces


def _ranged(code: str, meaning: str) -> list[tuple[str, str]] | None:
    """Spell out "M1-M4 = 1e tot 4e keer van de maand"."""
    codes, said = _FROM_TO.fullmatch(code), _NTH_TO_NTH.fullmatch(meaning)
    if codes is None or said is None or codes.group("first", "last") != said.group("first", "last"):
        return None
    ending = said["ending"] or "e"
    numbers = range(int(codes["first"]), int(codes["last"]) + 1)
    return [(f"{codes['letters']}{n}", f"{n}{ending} {said['tail']}") for n in numbers]
