"""Legends, the names of sheets and second tables: what a sheet says about its rows."""

from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.importing.choices import Choices, SheetChoice
from pijler4_desktop.domain.importing.drafting.legend_words import words_of
from pijler4_desktop.domain.importing.layout.legends import find_legend
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell, NoticeCode, Sheet
from pijler4_desktop.domain.vocabulary import ActivityType, Level
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import context, plan
from tests.domain.importing.memory import MemoryStock

Row = Sequence[Cell | None] | None
HEAD = ("Organisatie", "Activiteit", "Soort", "Wanneer", "Niveau")
TALK: Row = ("Bib", "Samen lezen", "P", "ma 9u-11u", "G")
HOME: Row = ("OCMW", "Samen thuis", "B", "op afspraak", "A2")


def read(*sheets: Sheet, choices: Choices | None = None) -> Plan:
    return plan(MemoryStock(), *sheets, choices=choices)


def activities(found: Plan) -> list[Activity]:
    return [row.record for row in found.rows if isinstance(row.record, Activity)]


def codes(found: Plan) -> list[NoticeCode]:
    return [notice.code for notice in found.notices]


@pytest.mark.parametrize(
    "sheets",
    [
        (
            sheet(HEAD, TALK, HOME),
            sheet(
                ("Code", "Betekenis"),
                ("P", "praatgroep"),
                ("B", "buddy"),
                ("G", "geen Nederlands nodig"),
                name="Legende",
            ),
        ),
        (
            sheet(
                HEAD, TALK, HOME, None, ("Legende",), ("P", "praatgroep"), ("B", "buddy"),
                ("G: groen = geen Nederlands nodig",),
            ),
        ),
        (
            sheet(
                (*HEAD, None, "Legende"),
                (*(TALK or ()), None, "P = praatgroep"),
                (*(HOME or ()), None, "B = buddy"),
                (*(None,) * 6, "G = geen Nederlands nodig"),
            ),
        ),
        (
            sheet(
                HEAD, TALK, HOME, None,
                ("Afkortingen: P = praatgroep, B = buddy; G = geen Nederlands nodig",),
            ),
        ),
    ],
)  # fmt: skip
def test_codes_are_read_by_the_legend_of_the_list(sheets: tuple[Sheet, ...]) -> None:
    found = read(*sheets)
    assert [a.type for a in activities(found)] == [ActivityType.CONVERSATION, ActivityType.BUDDY]
    assert activities(found)[0].language_min is Level.NONE
    assert NoticeCode.LEGEND_USED in codes(found)


def test_the_words_of_the_user_win_over_the_legend() -> None:
    legend = sheet(("Code", "Betekenis"), ("P", "praatgroep"), name="Codes")
    chosen = Choices().with_word("type", "p", "ontmoeting")
    found = read(sheet(HEAD, TALK), legend, choices=chosen)
    assert activities(found)[0].type is ActivityType.COMMUNITY_CENTRE


def test_a_meaning_that_is_no_value_is_not_used() -> None:
    entries = [LegendEntry("Codes", 2, "X", "nog eens bellen"), LegendEntry("Codes", 3, "A", "A2")]
    found = words_of(entries, {"type": ["X"], "language": ["A", "x"], "name": ["A"]}, context())
    assert found == {"language": {"a": "A2"}}


def test_several_codes_in_a_cell_are_read_together() -> None:
    entries = [LegendEntry("", 1, "T", "taal"), LegendEntry("", 2, "S", "sport")]
    found = words_of(entries, {"themes": ["T, S", "T, ?"]}, context())
    assert found == {"themes": {"t, s": "taal, sport"}}
    found = words_of(
        [LegendEntry("", 1, "B", "buddy"), LegendEntry("", 2, "w", "wekelijks")],
        {"type": ["B"], "frequency": ["w", "w en w"]},
        context(),
    )
    assert found == {"type": {"b": "buddy"}, "frequency": {"w": "wekelijks", "w en w":
                     "wekelijks, wekelijks"}}  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        (("Contact: 09 123 45 67",), ("Stand van zaken: 12/06/2025",)),
        (("Bib", "Taalcafé"), ("OCMW", "Breicafé")),
        (("* UiTPAS kansentarief: vraag het ons",),),
    ],
)
def test_ordinary_texts_are_no_legend(rows: tuple[Row, ...]) -> None:
    assert find_legend(sheet(*rows)).entries == ()


def test_both_the_letter_and_the_colour_are_codes() -> None:
    found = find_legend(sheet(("G: groen = geen Nederlands nodig",)))
    assert [(e.code, e.meaning) for e in found.entries] == [
        ("G", "geen Nederlands nodig"),
        ("groen", "geen Nederlands nodig"),
    ]


def test_the_name_of_a_sheet_may_give_the_form_of_activity() -> None:
    head = ("Organisatie", "Activiteit", "Wanneer")
    found = read(
        sheet(head, ("Bib", "Samen lezen", "ma 9u"), name="Praatgroepen"),
        sheet((*head, "Prijs"), ("OCMW", "Samen thuis", "di 9u", 2), name="Buddy's"),
    )
    assert [a.type for a in activities(found)] == [ActivityType.CONVERSATION, ActivityType.BUDDY]
    assert codes(found).count(NoticeCode.SHEET_SAYS) == 2


def test_a_column_says_more_than_the_name_of_its_sheet() -> None:
    row = ("Bib", "Samen lezen", "ontmoeting")
    found = read(sheet(("Organisatie", "Activiteit", "Soort"), row, name="Buddy"))
    assert activities(found)[0].type is ActivityType.COMMUNITY_CENTRE


def test_a_sheet_may_be_named_after_a_village() -> None:
    row = ("Bib", "Samen lezen", "ma 9u")
    found = read(sheet(("Organisatie", "Activiteit", "Wanneer"), row, name="Ertvelde"))
    assert activities(found)[0].municipality_nis == "44019"


SHORT = ("Organisatie", "Activiteit", "Wanneer")
NEW = sheet(SHORT, ("Bib", "Lezen", "ma 9u"), ("Bib", "Zingen", "di 9u"), name="2025")
OLD = sheet(SHORT, ("Bib", "Lezen", "ma 9u"), ("Bib", "Dansen", "wo 9u"), name="2024")


def names(found: Plan) -> list[str]:
    return [activity.name for activity in activities(found)]


def test_last_year_beside_this_year_is_proposed_as_not_read() -> None:
    found = read(OLD, NEW)
    assert names(found) == ["Lezen", "Zingen"]
    notice = next(n for n in found.notices if n.code is NoticeCode.SHEET_NOT_READ)
    assert notice.details["sheet"] == "2024"


def test_the_user_may_read_an_old_sheet_after_all() -> None:
    found = read(OLD, NEW, choices=Choices().with_sheet("2024", SheetChoice(read=True)))
    assert "Dansen" in names(found)


def test_an_older_year_with_other_rows_is_read() -> None:
    other = sheet(SHORT, ("Club", "Lopen", "ma 9u"), name="2024")
    assert names(read(other, NEW)) == ["Lopen", "Lezen", "Zingen"]


@pytest.mark.parametrize("name", ["oud", "ARCHIEF", "NIET GEBRUIKEN", "Aanbod (oud)"])
def test_an_old_sheet_is_read_when_it_is_the_only_one(name: str) -> None:
    alone = sheet(SHORT, ("Bib", "Dansen", "ma 9u"), name=name)
    assert names(read(alone)) == ["Dansen"]
    assert names(read(alone, NEW)) == ["Lezen", "Zingen"]


def test_lists_of_words_to_choose_from_are_no_activities() -> None:
    lists = sheet(("Type", "Status", "Niveau"), ("buddy", "actief", "A1"), name="Keuzelijsten")
    found = read(NEW, lists)
    assert names(found) == ["Lezen", "Zingen"]
    assert NoticeCode.SHEET_NOT_READ in codes(found)


def test_a_second_table_is_read_under_its_own_columns() -> None:
    found = read(
        sheet(
            SHORT,
            ("Bib", "Lezen", "ma 9u"),
            None,
            ("Vrijwilligerswerk",),
            ("Activiteit", "Organisatie", "Postcode", "Telefoon"),
            ("Helpen", "Rode Kruis", 9940, "09 123 45 67"),
        )
    )
    assert names(found) == ["Lezen", "Helpen"]
    assert activities(found)[1].postal_code == "9940"
    assert [s.sheet for s in found.sheets] == ["Aanbod", "Aanbod (vanaf rij 4)"]
    assert NoticeCode.SECOND_TABLE in codes(found)


def test_who_reads_one_sheet_reads_all_its_tables() -> None:
    two = sheet(
        SHORT, ("Bib", "Lezen", "ma 9u"), None,
        ("Activiteit", "Organisatie", "Postcode", "Telefoon"), ("Helpen", "Kwb", 9940, "09 1"),
    )  # fmt: skip
    assert names(read(two, NEW, choices=Choices(only="Aanbod"))) == ["Lezen", "Helpen"]


def test_a_repeated_header_begins_no_second_table() -> None:
    head = ("Organisatie", "Activiteit", "Wanneer", "Prijs")
    row = ("Bib", "Lezen", "ma 9u", 1)
    found = read(sheet(head, row, None, head, ("Bib", "Zingen", "di 9u", 2)))
    assert [s.sheet for s in found.sheets] == ["Aanbod"]
    assert names(found) == ["Lezen", "Zingen"]
