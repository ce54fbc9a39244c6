"""Rows to Excel and back: the same columns as in sight, and nothing lost or guessed on the way."""

import csv
import io

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.handing_off import ID_HEADING
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services import pasting
from pijler4_desktop.services.importing import Importing
from pijler4_desktop.services.office import Office
from tests.factories import fill_office

COLUMNS = (
    "name", "when", "level", "hours", "places_free", "conditions", "standing", "last_verified",
    "place", "type", "capacity",
)  # fmt: skip
ALL = OfferFilter()


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), "excel-tab", quoting=csv.QUOTE_NONE))


def plan_of(office: Office, text: str, copied: list[str] | None = None) -> Plan:
    importing: Importing = office.importing
    source, choices = importing.read_pasted(text, copied or ())
    return importing.plan(source, choices)


def test_columns_in_sight_go_along_in_their_order(office: Office) -> None:
    fill_office(office, 1)

    copied = office.copying.table(office.offer.ids(ALL), ("level", "name", "standing", "hours"))

    heads, row = table(copied.text)
    assert heads == [
        "Taalniveau vanaf", "Taalniveau tot", "Naam van het aanbod", "Organisatie", "Status",
        "Toestand", "Uren", ID_HEADING,
    ]  # fmt: skip
    assert row[:-1] == [
        "A1", "B1", "Taalcafé Babbelhoek", "Bibliotheek Lindergem", "Te verifiëren", "Actief", "40",
    ]  # fmt: skip
    assert row[-1] == office.offer.ids(ALL)[0]


def test_rows_stand_in_the_order_asked_without_those_that_are_gone(office: Office) -> None:
    ids = list(office.offer.ids(ALL)) or [one.id for one in fill_office(office, 5)]
    office.offer.remove([ids[2]])

    copied = office.copying.table(ids[::-1], ("name",))

    assert [row[-1] for row in table(copied.text)[1:]] == [ids[4], ids[3], ids[1], ids[0]]
    assert copied.rows == 4


def test_a_copy_pasted_back_changes_nothing(office: Office) -> None:
    fill_office(office, 20)
    copied = office.copying.table(office.offer.ids(ALL), COLUMNS)

    plan = plan_of(office, copied.text)

    assert plan.counts[Outcome.SAME] == 20
    assert plan.counts[Outcome.IGNORED] == 1  # the headings
    assert sum(plan.counts.values()) == 21


@pytest.mark.parametrize("with_headings", [True, False])
def test_what_was_corrected_in_excel_comes_home_to_its_record(
    office: Office, with_headings: bool
) -> None:
    fill_office(office, 20)
    ids = office.offer.ids(ALL)
    copied = office.copying.table(ids, COLUMNS)
    text = copied.text.replace("Koor Sint-Elooi", "Koor van Elooi").replace("\t40\t", "\t12\t")
    if not with_headings:
        text = text.split("\r\n", 1)[1]

    plan = plan_of(office, text, office.copying.headings(COLUMNS))
    office.importing.apply(plan)

    assert plan.counts[Outcome.NEW] == 0
    names = [row.name for row in office.offer.rows(ids).values()]
    assert "Koor van Elooi" in names
    assert "Koor Sint-Elooi" not in names
    hours = [office.offer.open(id_).activity.countable_hours for id_ in ids]
    assert set(hours) == {None}  # "Uren" is ours to count: nobody's statement
    step = office.editing.to_undo
    assert step is not None
    assert step.label == pasting.NAME


def test_a_table_of_others_is_read_by_its_headings(office: Office) -> None:
    text = "Activiteit\tOrganisatie\tSoort\r\nTaalcafé\tBib\tpraatgroep\r\n"

    plan = plan_of(office, text)

    assert plan.counts[Outcome.NEW] == 1
    assert plan.file_name == "Geplakt uit het klembord"


def test_rows_without_headings_keep_their_first_row(office: Office) -> None:
    source, choices = office.importing.read_pasted("Taalcafé\tBib\r\nKoor\tZaal\r\n")

    (layout,) = source.layouts
    assert [column.heading for column in layout.columns] == ["Kolom A", "Kolom B"]
    assert layout.data_rows == 2
    assert choices != Choices()
    assert source.fingerprint == ""  # such headings are no layout to remember


def test_a_paste_names_no_sender(office: Office) -> None:
    plan = plan_of(office, "Activiteit\tSoort\r\nTaalcafé\tpraatgroep\r\n")
    office.importing.apply(plan)

    with office.database.reading() as reading:
        query = "SELECT sender FROM import_run"
        assert reading.connection.exec_driver_sql(query).scalars().all() == [""]


def test_air_and_what_is_too_much_are_refused(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ExpectedError) as refused:
        office.importing.read_pasted(" \t \r\n\t\r\n")
    assert refused.value.failure is Failure.NO_DATA

    monkeypatch.setattr(pasting, "LONGEST", 10)
    with pytest.raises(ExpectedError) as refused:
        office.importing.read_pasted("Activiteit\tOrganisatie\r\n")
    assert refused.value.failure is Failure.TOO_LARGE
