"""Leave out what a list of organisations tells of the persons behind them.

A register lists its representatives with name, birth and own phone. A named person is only kept
with a recorded ground, so none comes in by a list; the organisation's own addresses do.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.columns.content import Content
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ABOUT_PERSONS, ColumnReason
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.text import fold

MOST = 0.5
_PERSON = re.compile(
    r"\b(?:vertegenwoordigers?|voorzitters?|voorzitster|ondervoorzitter|secretaris|secretaresse|"
    r"penningmeesters?|bestuurders?|bestuursleden|bestuurslid|zaakvoerders?|gevolmachtigden?|"
    r"lasthebbers?|oprichters?|aanspreekpersoon|roepnaam vertegenwoordiger|"
    r"naam (?:van de )?contactpersoon|contactpersoon naam|"
    r"(?:voor|familie|achter)na(?:am|men)|geboren|geboorte\w*|geslacht|nationaliteit|rrn|insz\w*|"
    r"rijksregister\w*|first name|last name|surname|date of birth)\b"
)
"""Headings of what belongs to a person, also his mail address: "E-mail voorzitter"."""
_OF_ALL = re.compile(r"\b(?:verenig\w*|organisati\w*|algemee?n\w*|zetel|secretariaat)\b")
_REACHES = frozenset({"email", "phone", "contact", "contact_function", None})
_OWN = re.compile(
    r"@(?:gmail|hotmail|outlook|live|yahoo|telenet|skynet|icloud|proximus|pandora|scarlet)\.", re.I
)
_MOBILE = re.compile(r"(?:\+32|0032|0)\s?\(?0?\)?\s?4[5-9]")
_PERSONAL = (ColumnReason.REPRESENTATIVE, ColumnReason.NATIONAL_NUMBER)
_FORMS = {"email": _OWN, "phone": _MOBILE}


def without_representatives(
    columns: Sequence[Column], contents: Mapping[int, Content]
) -> list[Column]:
    """Leave out names, births and numbers of persons, and how to reach those persons.

    What stands right behind their names is theirs when the organisation has the same elsewhere, or
    when the cells look like a person's own.
    """
    found = [_without_person(c, contents[c.index]) for c in columns]
    names = [c.index for c in found if c.reason in _PERSONAL]
    if not names:
        return found
    theirs = _behind(found, max(names), contents)
    return [_out(c) if c.index in theirs else c for c in found]


def _without_person(column: Column, content: Content) -> Column:
    if content.national_numbers:
        return _out(column, ColumnReason.NATIONAL_NUMBER)
    return _out(column) if _is_about_one(column, content) else column


def _is_about_one(column: Column, content: Content) -> bool:
    if column.reason in ABOUT_PERSONS:
        return True
    if column.field == "name":
        return False
    loose = column.field is None and column.kept
    if loose and (content.newcomers or content.births):
        return True
    heading = fold(column.heading)
    return _PERSON.search(heading) is not None and not _is_standing(column)


def _is_standing(column: Column) -> bool:
    return column.field in ("standing", "ended", "partner_status")


def _behind(
    columns: Sequence[Column], last: int, contents: Mapping[int, Content]
) -> frozenset[int]:
    """Find the columns right behind the last about persons that tell how to reach them."""
    theirs = []
    for column in columns:
        if column.index <= last:
            continue
        if column.field not in _REACHES or _OF_ALL.search(fold(column.heading)):
            break
        others = (c for c in columns if c.index < min(last, column.index))
        known = column.field in {c.field for c in others}
        if column.field and (known or _looks_own(column, contents[column.index])):
            theirs.append(column.index)
    return frozenset(theirs)


def _looks_own(column: Column, content: Content) -> bool:
    form = _FORMS.get(column.field or "")
    texts = [text_of(cell) for cell in content.looked_at]
    return form is not None and sum(map(bool, map(form.search, texts))) >= MOST * len(texts) > 0


def _out(column: Column, reason: ColumnReason = ColumnReason.REPRESENTATIVE) -> Column:
    return replace(column, field=None, reason=reason, kept=False)
