"""Columns of a sheet of organisations: what kind they are, where they are, how they are called."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.columns import headings
from pijler4_desktop.domain.importing.columns.content import Content
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import OrganisationType

CALL_NAME = "call_name"
"""Feeds no field: the other names by which the rest of the list may call an organisation."""
_CALL_NAMES = (
    "roepnaam | roepnamen | afkorting | afkortingen | afgekort | afk | korte naam | kortnaam "
    "| verkorte naam | korte benaming | ook bekend als | beter bekend als | bekend als | "
    "gekend als | ook gekend als | ook genoemd | alias | aliassen | andere naam | andere "
    "namen | andere benaming | letterwoord | acroniem | in de volksmond | volksmond | "
    "werknaam | gebruikelijke naam | roepnaam organisatie | naam in de lijst | zo noemen we "
    "ze | korte naam organisatie | afkorting organisatie | short name | abbreviation | "
    "acronym | also known as | aka | handelsnaam | commerciele naam"
)
_KNOWN_CALL_NAMES = frozenset(fold(word) for word in _CALL_NAMES.split("|"))
"""Only beside organisations: elsewhere such headings are about persons or codes."""
MOST = 0.7
_KINDS = frozenset({"name", "type", "description", None})
"""What a column that says what kind of organisation each one is may have been taken for."""


def is_call_name(heading: str) -> bool:
    """Tell whether a heading announces another name of the same organisation."""
    folded = fold(heading)
    return not _KNOWN_CALL_NAMES.isdisjoint({folded, headings.without_small_words(folded)})


def with_kinds_of_organisations(
    columns: Sequence[Column], contents: Mapping[int, Content]
) -> list[Column]:
    """Know a column that only says "vzw", "stad" or "ocmw", whatever is asked above it.

    "Wat is het?" seems to ask for an activity. A known legal form is no name and no activity.
    """
    fields = {c.field for c in columns}
    if "organisation" not in fields or "organisation_type" in fields:
        return list(columns)
    found = next((c for c in columns if _says_kinds(c, contents[c.index])), None)
    return [_as(c, "organisation_type") if c is found else c for c in columns]


def with_town_beside_street(
    columns: Sequence[Column], contents: Mapping[int, Content]
) -> list[Column]:
    """Read the later of two columns of places as the town, when it holds nothing but towns."""
    addresses = [c for c in columns if c.field == "address"]
    if len(addresses) < 2 or any(c.field == "municipality" for c in columns):
        return list(columns)
    town = next((c for c in addresses[1:] if names_towns(contents[c.index])), None)
    return [_as(c, "municipality") if c is town else c for c in columns]


def with_call_names(columns: Sequence[Column]) -> list[Column]:
    """Know the columns of other names of a sheet of organisations."""
    return [
        replace(c, field=CALL_NAME, reason=ColumnReason.HEADING, kept=False)
        if c.field is None and c.kept and is_call_name(c.heading)
        else c
        for c in columns
    ]


def _says_kinds(column: Column, content: Content) -> bool:
    if column.field not in _KINDS or not content.looked_at:
        return False
    known = [_is_kind(text_of(cell)) for cell in content.looked_at]
    return sum(known) >= MOST * len(known) and any(known)


def _is_kind(text: str) -> bool:
    return parse_choice(OrganisationType, text).value is not None


def names_towns(content: Content) -> bool:
    """Tell whether a column holds nothing but towns."""
    facts = load_facts()
    texts = [text_of(cell) for cell in content.looked_at]
    named = [facts.find_municipality(t) or facts.municipalities_of_place(t) for t in texts]
    return bool(named) and sum(map(bool, named)) >= MOST * len(named)


def _as(column: Column, field: str) -> Column:
    return replace(column, field=field, reason=ColumnReason.CONTENT, kept=False)
