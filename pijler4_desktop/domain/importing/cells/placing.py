"""Where an activity takes place: one address cell, or columns for street, postcode and town."""

import re
from collections.abc import Iterable, Mapping

from pijler4_desktop.domain.facts import Facts, Municipality, place_key
from pijler4_desktop.domain.importing.cells.reading import Context, Reading
from pijler4_desktop.domain.parsing.addresses import split_address
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Severity

_NIS = "municipality_nis"


def read_municipality(cell: Cell, context: Context) -> Reading:
    """Read the name of a municipality, also a former one, or of a village in one.

    A village of the office's own municipality goes before a namesake elsewhere.
    """
    text = text_of(cell)
    if fold(text) in _NOTHING and "?" not in text:
        return Reading()
    at_home = context.facts.municipalities_of_place(text)
    found = tuple(m for m in at_home if m.nis == context.municipality_nis)
    found = found or _towns(text, context.facts)
    if not found:
        return _without_known_name(text, context)
    if len(found) > 1:
        return _doubt_between(text, found)
    values = {_NIS: found[0].nis}
    problems = _merged(context.facts, text, found[0])
    if written := _CODE.search(text):
        code = written[1] or written[2]
        if found[0] in context.facts.municipalities_of_postal_code(code):
            values["postal_code"] = code
        else:
            other = Problem(ProblemCode.POSTAL_CODE_MISMATCH, "postal_code", value=text)
            problems.append(other)
    return Reading(values, tuple(problems))


def _without_known_name(text: str, context: Context) -> Reading:
    """Read a text that is no name: by its postal code, without a wrong one, or as several towns."""
    by_code = _by_code(text, context.facts) or _with_wrong_code(text, context)
    if by_code is not None:
        return by_code
    several = [town for piece in _BETWEEN.split(text) for town in _towns(piece, context.facts)]
    found = tuple(dict.fromkeys(several))
    if len(found) > 1:
        return _doubt_between(text, found)
    return _doubt(ProblemCode.UNKNOWN_MUNICIPALITY, text, _alike(text, context.facts))


def _doubt_between(text: str, found: tuple[Municipality, ...]) -> Reading:
    return _doubt(ProblemCode.MUNICIPALITY_AMBIGUOUS, text, tuple(m.name for m in found))


def _with_wrong_code(text: str, context: Context) -> Reading | None:
    """Read a town with a postal code that cannot be one beside it: "Herne (154)"."""
    wrong = _WRONG_CODE.search(text)
    named = read_municipality(_WRONG_CODE.sub("", text).strip(), context) if wrong else None
    if wrong is None or named is None or not named.values:
        return None
    code = Problem(ProblemCode.UNKNOWN_POSTAL_CODE, "postal_code", Severity.DOUBT, wrong[1])
    return named._replace(problems=(*named.problems, code))


def _by_code(text: str, facts: Facts) -> Reading | None:
    """Follow the postal code beside a name that nobody has, and show it: "St-P-Leeuw 1600"."""
    code = _CODE.search(text) or _ONLY_CODE.fullmatch(text)
    towns = facts.municipalities_of_postal_code(code[1] or code[2]) if code else ()
    if code is None or len(towns) != 1:
        return None
    told = Problem(ProblemCode.READ_AS, _NIS, Severity.NOTE, text, (towns[0].name,))
    alone = code.re is _ONLY_CODE
    values = {_NIS: towns[0].nis, "postal_code": code[1] or code[2]}
    return Reading(values, () if alone else (told,))


_CODE = re.compile(r"^(?:B(?:E)?-?\s?)?([1-9]\d{3})\s+\D|\D[\s(-]+([1-9]\d{3})\)?$")
"""A postal code before or behind the name of a town."""
_WRONG_CODE = re.compile(r"[\s(-]+(\d{3}|\d{5})\)?$")
_ONLY_CODE = re.compile(r"([1-9]\d{3})()")
_NOTHING = frozenset({"", "nvt", "n v t", "niet van toepassing"})
_EITHER = re.compile(r"\s+of\s+|\s*/\s*")
_BETWEEN = re.compile(r"\s*[/,;&+\n]\s*|\s+(?:en|of)\s+")
_AROUND = re.compile(r"^B(?:E)?-(?=\d)|\(\s*\d{4}\s*\)|[\s-]+(?:centrum|\d{4})$", re.IGNORECASE)
NEARLY_ALL = 2 / 3
"""Share of the places that name their town, from which on the others lack one."""
SHORTEST = 5
LIKENESS = 84
"""From this likeness (0 to 100) on, a name is offered as what was probably meant."""


def _towns(text: str, facts: Facts) -> tuple[Municipality, ...]:
    """Find the municipality of a name, also with a postal code or "centrum" beside it."""
    for name in dict.fromkeys((text, _AROUND.sub("", text).strip())):
        found = facts.find_municipality(name) or facts.municipalities_of_place(name)
        if found:
            return found
    return ()


def _alike(text: str, facts: Facts) -> tuple[str, ...]:
    """Name the municipalities that are written almost as a name nobody has."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for names that are unknown

    names = {place_key(m.name): m.name for m in facts.municipalities}
    wanted = place_key(text)
    if len(wanted) < SHORTEST:
        return ()
    found = process.extract(wanted, names.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=3)
    return tuple(names[key] for key, _, _ in found)


def _merged(facts: Facts, text: str, found: Municipality) -> list[Problem]:
    """Tell when the name is that of a municipality that merged into another."""
    bare = _AROUND.sub("", text).strip()
    own_names = {place_key(found.name), place_key(found.name_fr)}
    was_town = bool(facts.find_municipality(bare)) and place_key(bare) not in own_names
    if not was_town or bare == found.nis:
        return []
    return [
        Problem(ProblemCode.MUNICIPALITY_MERGED, _NIS, Severity.NOTE, text, (found.name,)),
    ]


def read_address(cell: Cell, context: Context) -> Reading:
    """Read an address or place in one cell; a text that names no town is a doubt."""
    either = [_towns(piece, context.facts) for piece in _EITHER.split(text_of(cell))]
    if len(either) > 1 and all(either) and len(set(either)) > 1:
        names = tuple(town.name for towns in either for town in towns)
        return _doubt(ProblemCode.MUNICIPALITY_AMBIGUOUS, text_of(cell), names)
    parsed = split_address(cell, context.facts)
    if parsed.value is None:
        return Reading({"place": text_of(cell)}, parsed.problems)
    found = parsed.value
    pieces: dict[str, object] = {
        "place": found.place,
        "street": found.street,
        "house_number": found.house_number,
        "box": found.box,
        "postal_code": found.postal_code,
    }
    problems = parsed.problems
    if found.town.islower() and found.postal_code not in text_of(cell):
        return _word_for_a_place(cell, found.town, context)
    if found.town and not found.postal_code:
        named = read_municipality(found.town, context)
        pieces |= named.values
        problems = (*problems, *named.problems)
    elif found.town and len(towns := _towns(found.town, context.facts)) == 1:
        problems = (*problems, *_merged(context.facts, found.town, towns[0]))
    return Reading({k: v for k, v in pieces.items() if v}, problems)


def _word_for_a_place(cell: Cell, town: str, context: Context) -> Reading:
    """Read a town in small letters only at home: elsewhere "zolder" is an attic."""
    named = read_municipality(town, context)
    if named.values.get(_NIS) == context.municipality_nis:
        return read_address(text_of(cell).title(), context)._replace(problems=named.problems)
    unknown = Problem(ProblemCode.PLACE_UNKNOWN, "place", Severity.DOUBT, text_of(cell))
    return Reading({"place": text_of(cell)}, (unknown,))


def names_towns(cells: Iterable[Cell], facts: Facts) -> bool:
    """Tell whether nearly all cells of a column of places name a town or postal code.

    Then one that names none is a doubt; else all of them are at home.
    """
    found = [split_address(cell, facts).value for cell in cells]
    named = sum(bool(p and not p.town.islower() and (p.town or p.postal_code)) for p in found)
    return named >= NEARLY_ALL * len(found) > 0


def town_of(values: Mapping[str, object], context: Context, *, in_doubt: bool) -> str:
    """Find the municipality of a row that names none: by its postal code, else the office's own.

    The office's own town is not assumed when the place itself is in doubt.
    """
    code = str(values.get("postal_code", ""))
    if code:
        found = context.facts.of_postal_code(code)
        return found.nis if found else ""
    return "" if in_doubt else context.municipality_nis


def _doubt(code: ProblemCode, text: str, candidates: tuple[str, ...] = ()) -> Reading:
    return Reading(problems=(Problem(code, _NIS, Severity.DOUBT, text, candidates),))
