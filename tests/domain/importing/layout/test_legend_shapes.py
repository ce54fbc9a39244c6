"""The same legend in the shapes officers give it, below a table, beside it or on a sheet."""

from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.layout.legend_lines import line_of
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell, Sheet
from pijler4_desktop.domain.vocabulary import ActivityType, Frequency, Level, Status
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

Rows = Sequence[Sequence[Cell | None]]

HEAD = ("organisatie", "initiatief", "soort", "wanneer", "taal", "kost", "status")
OFFER: Rows = (
    ("Bib", "Praten", "P", "di 14u-16u w", "T1", "G", "A"),
    ("OCMW", "Samen thuis", "B", "af", "T0", "K2", "G"),
    ("Bib", "Lezen", "P", "do 9u-11u w", "T2", "K3", "A"),
    ("Kwb", "Zingen", "P", "wo 9u-11u m1", "T1+", "G", "V"),
)
GROUPS = {
    "SOORT": {"P": "praatgroep", "B": "buddy"},
    "WANNEER": {"w": "elke week", "m1": "1e van de maand", "af": "op afspraak"},
    "TAAL": {"T0": "geen Nederlands nodig", "T1": "A1", "T2": "A2"},
    "KOST": {"G": "gratis", "K..": "euro per keer"},
    "STATUS": {"A": "loopt", "G": "gestopt", "V": "volzet"},
}
UNDER_TITLES: Rows = [row for title, codes in GROUPS.items() for row in ((title,), *codes.items())]
ON_LINES = {
    title: ", ".join(f"{code} = {meaning}" for code, meaning in codes.items())
    for title, codes in GROUPS.items()
}


def side_by_side() -> Rows:
    """Return the groups beside each other, an empty column between them."""
    lines: list[list[Cell | None]] = [[] for _ in range(4)]
    for title, codes in GROUPS.items():
        pairs: list[tuple[str, str | None]] = [(title, None), *codes.items()]
        for at, line in enumerate(lines):
            line.extend((*(pairs[at] if at < len(pairs) else (None, None)), None))
    return lines


def by_column() -> Rows:
    """Return a table of codes in which each column is named once."""
    rows = [
        (title if first else None, code, meaning)
        for title, codes in GROUPS.items()
        for first, (code, meaning) in zip((True, False, False), codes.items(), strict=False)
    ]
    return (("Kolom", "Code", "Betekenis"), *rows)


def beside() -> Rows:
    """Return the table with the legend to the right of it."""
    rows = [(*(OFFER[at] if at < len(OFFER) else (None,) * 7), None, *line)
            for at, line in enumerate(UNDER_TITLES)]  # fmt: skip
    return ((*HEAD, None, "Legende"), *rows)


def heading_with_codes(heading: str) -> str:
    """Return a heading that explains its codes between brackets."""
    codes = ON_LINES.get(heading.upper())
    return f"{heading} ({codes})" if codes else heading


@pytest.mark.parametrize(
    "sheets",
    [
        (sheet(HEAD, *OFFER), sheet(*UNDER_TITLES, name="Blad2")),
        (sheet(HEAD, *OFFER, None, ("Legende",), *UNDER_TITLES),),
        (sheet(*beside()),),
        (
            sheet(HEAD, *OFFER, None, ("Legende",), *((f"{t.lower()}: {said}",) for t, said in
                  ON_LINES.items())),
        ),
        (sheet(*((f"{t}: {said}",) for t, said in ON_LINES.items()), None, HEAD, *OFFER),),
        (sheet(HEAD, *OFFER, None, ("Legende",), *ON_LINES.items()),),
        (sheet(HEAD, *OFFER), sheet(("Legende",), *ON_LINES.items(), name="Blad2")),
        (sheet(HEAD, *OFFER), sheet(*by_column(), name="Blad2")),
        (sheet(HEAD, *OFFER), sheet(*side_by_side(), name="Codes")),
        (sheet(HEAD, *OFFER), sheet(("Afkortingen",), *side_by_side(), name="Blad2")),
        (sheet(tuple(map(heading_with_codes, HEAD)), *OFFER),),
        (
            sheet(HEAD, *OFFER),
            sheet(
                *((f"{line[0]}:",) if len(line) == 1 else (": ".join(map(str, line)),)
                  for line in UNDER_TITLES),
                name="Afkortingen",
            ),
        ),
    ],
    ids=[
        "titles on a sheet", "titles below", "titles beside", "lines below", "lines above",
        "cells below", "cells on a sheet", "a column of columns", "groups side by side",
        "groups side by side below a title", "headings", "one cell with colons",
    ],
)  # fmt: skip
def test_a_legend_is_read_in_any_shape(sheets: tuple[Sheet, ...]) -> None:
    talk, home, reading, singing = activities(plan(MemoryStock(), *sheets))
    assert (talk.type, talk.frequency, talk.language_min) == (
        ActivityType.CONVERSATION, Frequency.WEEKLY, Level.A1)  # fmt: skip
    assert (talk.cost_eur, talk.status) == (0, Status.ACTIVE)
    assert (home.type, home.by_appointment, home.language_min) == (
        ActivityType.BUDDY, True, Level.NONE)  # fmt: skip
    assert (home.cost_eur, home.status) == (2, Status.STOPPED)
    assert (reading.cost_eur, reading.language_min) == (3, Level.A2)
    assert (singing.nth, singing.language_min, singing.status) == (
        ("1WE",), Level.A1, Status.FULL)  # fmt: skip


def activities(found: Plan) -> list[Activity]:
    """Return the activities of a plan."""
    return [row.record for row in found.rows if isinstance(row.record, Activity)]


@pytest.mark.parametrize(
    "rows",
    [
        (("Groep", "Code", "Omschrijving"), ("Praten", "P1", "samen praten in de bib")),
        (("Organisatie", "Activiteit", "Wanneer"), ("Bib", "Lezen", "ma 9u-11u")),
    ],
)
def test_a_list_with_a_column_of_codes_is_no_legend(rows: Rows) -> None:
    assert find_layout(sheet(*rows)).legend == ()


@pytest.mark.parametrize(
    ("texts", "title", "pairs"),
    [
        (("TAAL (wat heb je nodig)",), "TAAL (wat heb je nodig)", {}),
        (("P: praatgroep",), "", {"P": "praatgroep"}),
        (("kost: G = gratis, B = 5 euro",), "kost", {"G": "gratis", "B": "5 euro"}),
        (("kost", "G = gratis, B = 5 euro"), "kost", {"G": "gratis", "B": "5 euro"}),
        (("G", "groen = gratis"), "", {"G": "gratis", "groen": "gratis"}),
        (("K..", "euro per keer (K2 = 2 euro)"), "", {"K..": "euro per keer"}),
    ],
)  # fmt: skip
def test_a_line_is_a_title_or_codes(
    texts: tuple[str, ...], title: str, pairs: dict[str, str]
) -> None:
    line = line_of(texts)
    assert (line.title, dict(line.pairs)) == (title, pairs)


def test_a_legend_may_name_columns_by_their_letter() -> None:
    head = ("organisatie", "initiatief", "xx", "wanneer", "yy")
    rows = [("Bib", f"Praten {n}", 1 + n % 2, "di 14u-16u", 1 + n % 3) for n in range(6)]
    codes = sheet(
        ("Kolom C",), (1, "praatgroep"), (2, "buddy"),
        ("Kolom E: niveau",), (1, "geen Nederlands nodig"), (2, "A1"), (3, "A2"),
        name="Legende",
    )  # fmt: skip
    found = activities(plan(MemoryStock(), sheet(head, *rows), codes))
    assert [a.type for a in found[:2]] == [ActivityType.CONVERSATION, ActivityType.BUDDY]
    assert [a.language_min for a in found[:3]] == [Level.NONE, Level.A1, Level.A2]


def test_codes_without_titles_make_a_column_known_by_what_they_mean() -> None:
    codes = [(c, m) for title in ("SOORT", "TAAL") for c, m in GROUPS[title].items()]
    found = activities(
        plan(MemoryStock(), sheet(HEAD[:5], *(r[:5] for r in (*OFFER, OFFER[1]))),
             sheet(*codes, name="Codes"))
    )  # fmt: skip
    assert [a.language_min for a in found[:3]] == [Level.A1, Level.NONE, Level.A2]
