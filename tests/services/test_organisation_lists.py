"""Lists of organisations are read as lists of activities are: planned, asked, one undo step."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Goes, Outcome
from pijler4_desktop.domain.vocabulary import PartnerStatus
from pijler4_desktop.services.office import Office
from tests.organisation_lists import (
    ADDRESSES,
    ENTERPRISES,
    OTHER_HEADINGS,
    REGISTER,
    REPRESENTATIVES,
    Columns,
    Listed,
    Rows,
    book,
    delimited,
    listed,
    stopped,
    table,
)

BODIES = Path(__file__).parents[2] / "../shared/testdata/flemish_public_bodies.csv"
LISTS = {"register": REGISTER, "enterprises": ENTERPRISES, "addresses": ADDRESSES, **OTHER_HEADINGS}


def planned(office: Office, path: Path, choices: Choices | None = None) -> Plan:
    return office.importing.plan(office.importing.read(path), choices)


def taken(office: Office, path: Path, choices: Choices | None = None) -> Plan:
    made = planned(office, path, choices)
    office.importing.apply(made)
    return made


def register(folder: Path, name: str, organisations: list[Listed]) -> Path:
    return book(folder / name, Verenigingen=table(organisations, REGISTER))


def status_of(office: Office, name: str) -> str:
    return next(str(o["status"]) for o in office.dumping.organisations() if o["name"] == name)


@pytest.mark.parametrize("columns", LISTS.values(), ids=LISTS)
def test_every_kind_of_list_is_read_whole_and_once(
    office: Office, tmp_path: Path, columns: Columns
) -> None:
    organisations = [o for o in listed(30) if o.kbo]
    path = book(tmp_path / "lijst.xlsx", Blad1=table(organisations, columns))

    made = taken(office, path)

    assert made.counts[Outcome.NEW] == len(organisations)
    assert sum(made.counts.values()) == made.rows_read
    dumped = office.dumping.organisations()
    assert [o["name"] for o in dumped] == [o.name for o in organisations]
    assert [o["municipality"] for o in dumped] == [o.town_now for o in organisations]
    assert [(o["street"], o["number"], o["postal_code"]) for o in dumped] == [
        (o.street, o.number, o.postal_code) for o in organisations
    ]
    again = taken(office, path)
    assert again.counts[Outcome.SAME] == len(organisations)
    assert not again.stopped_questions
    office.editing.undo()
    assert not office.dumping.organisations()


def test_a_list_with_semicolons_and_activities_beside_are_read_alike(
    office: Office, tmp_path: Path
) -> None:
    organisations = listed(12)
    activities: Rows = [
        ["Organisatie", "Activiteit", "Wanneer", "Niveau"],
        [organisations[3].name, "Taalcafé", "di 19u-21u", "A1"],
    ]
    both = book(tmp_path / "alles.xlsx", Verenigingen=table(organisations, REGISTER),
                Aanbod=activities)  # fmt: skip
    made = taken(office, both)
    kinds = {s["sheet"]: s["kind"] for s in office.importing.report(made)["sheets"]}
    assert kinds == {"Verenigingen": "organisations", "Aanbod": "activities"}
    (activity,) = office.dumping.activities()
    assert activity["organisation"] == organisations[3].name
    assert len(office.dumping.organisations()) == 12

    again = planned(office, delimited(tmp_path / "lijst.csv", table(organisations, REGISTER)))
    assert again.counts[Outcome.SAME] == 12


def test_nothing_of_persons_comes_in(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "lijst.xlsx", Blad1=table(listed(8), REPRESENTATIVES))
    made = taken(office, path)
    assert made.counts[Outcome.NEW] == 8
    files = office.database.path.parent.glob(f"{office.database.path.name}*")
    stored = b"".join(file.read_bytes() for file in files if file.is_file())
    assert listed(1)[0].name.encode() in stored
    for said in ("amina.voorbeeld", "0470 00 00 01", "80.02.03", "Amina"):
        assert said.encode() not in stored


def test_what_was_corrected_here_survives_the_same_list(office: Office, tmp_path: Path) -> None:
    organisations = listed(6)
    path = register(tmp_path, "verenigingen 2026-01.xlsx", organisations)
    taken(office, path)
    first = office.dumping.organisations()[0]
    opened = office.organisations.open(first["id"])
    office.organisations.edit(opened, replace(opened.organisation, phone="053 00 00 99"))

    assert taken(office, path).counts[Outcome.SAME] == 6

    assert office.dumping.organisations()[0]["phone"] == "053 00 00 99"
    newer = [replace(organisations[0], phone="053 00 00 11"), *organisations[1:]]
    made = planned(office, register(tmp_path, "verenigingen 2026-02.xlsx", newer))
    assert made.counts[Outcome.QUESTION] == 1


def test_a_newer_list_asks_one_by_one_what_stopped(office: Office, tmp_path: Path) -> None:
    organisations = listed(10)
    gone, ended, changed, kept = (
        organisations[0],
        organisations[1],
        organisations[2],
        organisations[3],
    )
    taken(office, register(tmp_path, "verenigingen 2026-01.xlsx", organisations[:9]))
    newer = register(
        tmp_path,
        "verenigingen 2026-06.xlsx",
        [
            stopped(ended, "In vereffening"),
            replace(changed, phone="053 00 00 11"),
            stopped(kept, "Stopgezet"),
            *organisations[4:],
        ],
    )

    made = planned(office, newer)

    assert (made.counts[Outcome.NEW], made.counts[Outcome.CHANGED]) == (1, 1)
    asked = {q.name: q for q in made.stopped_questions}
    assert set(asked) == {gone.name, ended.name, kept.name}
    assert (asked[gone.name].place, asked[ended.name].said) == (None, "In vereffening")
    office.importing.apply(made)
    assert {o["status"] for o in office.dumping.organisations()} == {"prospect"}

    choices = (
        Choices()
        .with_going(asked[gone.name].key, Goes.STOPPED)
        .with_going(asked[ended.name].key, Goes.STOPPED)
        .with_going(asked[kept.name].key, Goes.ON)
    )
    answered = taken(office, newer, choices)
    assert sum(answered.counts.values()) == answered.rows_read
    assert answered.counts[Outcome.CHANGED] == 1
    assert status_of(office, gone.name) == status_of(office, ended.name) == "stopped"
    assert status_of(office, kept.name) == "prospect"
    again = planned(office, newer)
    assert not [q for q in again.stopped_questions if q.answer is None]
    assert again.counts[Outcome.CHANGED] == 0
    office.editing.undo()
    assert status_of(office, gone.name) == status_of(office, ended.name) == "prospect"
    assert len([q for q in planned(office, newer).stopped_questions if q.answer is None]) == 3


def test_a_new_organisation_that_stopped_already_is_asked_about(
    office: Office, tmp_path: Path
) -> None:
    path = register(tmp_path, "lijst.xlsx", [stopped(listed(1)[0])])
    made = planned(office, path)
    (question,) = made.stopped_questions
    assert (made.counts[Outcome.NEW], question.record_id) == (1, None)
    taken(office, path, Choices().with_going(question.key, Goes.STOPPED))
    (dumped,) = office.dumping.organisations()
    assert dumped["status"] == PartnerStatus.STOPPED


def test_another_selection_of_the_same_register_stops_nothing(
    office: Office, tmp_path: Path
) -> None:
    organisations = listed(12)
    taken(office, register(tmp_path, "sport 2026.xlsx", organisations[:6]))
    made = planned(office, register(tmp_path, "cultuur 2026.xlsx", organisations[5:]))
    assert not made.stopped_questions


def test_one_sheet_of_several_stops_nothing(office: Office, tmp_path: Path) -> None:
    organisations = listed(12)
    path = book(
        tmp_path / "lijst.xlsx",
        Sport=table(organisations[:6], REGISTER),
        Adressen=table(organisations[6:], ADDRESSES),
    )
    taken(office, path)
    assert not planned(office, path, Choices(only="Sport")).stopped_questions


def test_what_was_merged_here_does_not_come_back_by_the_same_list(
    office: Office, tmp_path: Path
) -> None:
    organisations = listed(6)
    path = register(tmp_path, "verenigingen.xlsx", organisations)
    taken(office, path)
    ids = [organisation["id"] for organisation in office.dumping.organisations()]
    office.merging.merge(ids[0], [ids[1]])
    before = office.dumping.organisations()

    made = taken(office, path)

    assert {o: n for o, n in made.counts.items() if n} == {Outcome.SAME: 6, Outcome.IGNORED: 1}
    assert not [question for question in made.stopped_questions if question.answer is None]
    assert office.dumping.organisations() == before
    newer = [organisations[0], replace(organisations[1], phone="053 00 00 55"), *organisations[2:]]
    made = planned(office, register(tmp_path, "verenigingen 2.xlsx", newer))
    assert made.counts[Outcome.NEW] == 0
    assert made.counts[Outcome.CHANGED] + made.counts[Outcome.QUESTION] == 1


@pytest.mark.skipif(not BODIES.is_file(), reason="the list of public bodies is not here")
def test_real_public_bodies_are_read_or_told_why_not(office: Office) -> None:
    made = taken(office, BODIES)

    with BODIES.open(encoding="utf-8", newline="") as file:
        bodies = dict(enumerate(csv.DictReader(file), start=2))
    dumped = {o["id"]: o for o in office.dumping.organisations()}
    told = {(p.row, p.header) for p in made.problems}
    read = {row.row: dumped.get(row.record_id or "") for row in made.rows if row.row > 1}
    assert len(read) == len(bodies) > 250
    for number, body in bodies.items():
        found = read[number]
        if found is None:
            assert not body["name"]
            assert (number, "name") in told
            continue
        assert (found["kbo"], found["number"]) == (body["kbo"], body["number"])
        assert (found["street"], found["postal_code"]) == (body["street"], body["postal_code"])
        assert found["email"].lower() == body["email"].rstrip(".").lower()
        assert bool(found["phone"]) == bool(body["phone"])
        assert found["municipality"] == body["place"] or (number, "place") in told
    again = planned(office, BODIES)
    assert (again.counts[Outcome.NEW], again.counts[Outcome.CHANGED]) == (0, 0)
    assert not again.stopped_questions


def test_the_kind_of_organisation_beside_an_activity_is_of_the_organisation(
    office: Office, tmp_path: Path
) -> None:
    rows: Rows = [
        ["Organisatie", "Rechtsvorm", "Hoofdactiviteit", "Activiteit", "Wanneer"],
        ["Turnkring Vooruit", "vzw", "SPRT", "Turnen", "di 19u-20u"],
        ["Zangkoor De Linde", "feitelijke vereniging", "", "Zingen", "wo 19u-20u"],
    ]
    path = book(tmp_path / "lijst.xlsx", Aanbod=rows)
    taken(office, path)

    kinds = [(o["type"], o["main_activity"]) for o in office.dumping.organisations()]
    assert kinds == [("npo", "SPRT"), ("informal", None)]
    assert [activity["type"] for activity in office.dumping.activities()] == [None, None]
    assert planned(office, path).counts[Outcome.SAME] == 2
