"""Persons, exports and reserve copies from a script: one JSON object back."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from pijler4_desktop.cli.main import main
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.services.office import Office
from tests.cli.conftest import Cli, never_draw
from tests.services.somebody import MAIL, NAME, in_every_corner


@pytest.fixture
def contact_id(office_cli: Cli, database_path: Path) -> str:
    assert office_cli("history").code == 0
    with closing(Office.open(database_path)) as office:
        return in_every_corner(office).id


def test_contacts_to_review_are_listed_and_confirmed(
    office_cli: Cli, contact_id: str, database_path: Path
) -> None:
    (shown,) = office_cli("contacts").content["contacts"]
    assert (shown["id"], shown["name"], shown["to_review"]) == (contact_id, NAME, False)
    with closing(Office.open(database_path)) as office:
        opened = office.contacts.open(contact_id)
        office.contacts.edit(opened, replace(opened.contact, review_on=opened.confirmed_on))
    assert len(office_cli("contacts", "--review").content["contacts"]) == 1

    office_cli("contacts", "--confirm", contact_id)

    assert office_cli("contacts", "--review").content["contacts"] == []


def test_a_person_is_shown_then_forgotten(
    office_cli: Cli, contact_id: str, database_path: Path, tmp_path: Path
) -> None:
    found = office_cli("person", *NAME.split(), "--file", tmp_path / "inzage.xlsx").content
    assert MAIL in found["looked_for"]
    assert found["now"]
    assert Path(found["file"]).exists()

    seen = office_cli("forget", contact_id).content
    assert (seen["applied"], seen["found"]["contacts"]) == (False, 1)
    assert b"Kanarie" in database_path.read_bytes()

    done = office_cli("forget", contact_id, "--apply").content

    assert (done["applied"], done["backups_wiped"], done["backups_kept"]) == (True, 1, [])
    assert b"kanarie" not in database_path.read_bytes().lower()
    assert office_cli("person", NAME).content["now"] == []
    assert office_cli("check").content["ok"]


def test_somebody_is_found_to_forget_also_when_removed(
    office_cli: Cli, contact_id: str, database_path: Path
) -> None:
    with closing(Office.open(database_path)) as office:
        line = office.contacts.open(contact_id)
        office.contacts.add(replace(line.contact, id=new_id(), function="lid"))
        office.contacts.remove(line)

    asked = office_cli("forget", "--find", NAME, "--apply")
    assert (asked.code, asked.content["applied"]) == (1, False)
    assert [one["removed"] for one in asked.content["persons"]] == [True, False]

    done = office_cli("forget", contact_id, "--find", NAME, "--apply").content

    assert done["applied"]
    assert b"kanarie" not in database_path.read_bytes().lower()


def test_persons_go_along_only_with_receiver_and_ground(
    office_cli: Cli, contact_id: str, tmp_path: Path
) -> None:
    assert contact_id
    target = tmp_path / "uit.xlsx"
    refused = office_cli("export", target, "--personal")
    assert (refused.code, refused.content["error"]["code"]) == (2, "E_RECEIVER_MISSING")
    assert not office_cli("export", target).content["personal"]
    with_persons = ("--personal", "--receiver", "AgII", "--ground", "public_task")
    assert office_cli("export", target, "--profile", "agii", *with_persons).content["personal"]

    listed = office_cli("exports").content["exports"]

    assert [(one["profile"], one["receiver"], one["personal"]) for one in listed] == [
        ("agii", "AgII", True),
        ("volledig", "", False),
    ]


def test_a_reserve_copy_is_listed_and_put_back(
    office_cli: Cli, contact_id: str, database_path: Path
) -> None:
    with closing(Office.open(database_path)) as office:
        office.database.backup()
        office.contacts.remove(office.contacts.open(contact_id))
    (line,) = office_cli("backups").content["backups"]
    assert (line["number"], line["reason"]) == (1, "gevraagd")

    restored = office_cli("recover", 1).content

    assert Path(restored["kept"]).exists()
    assert len(office_cli("contacts").content["contacts"]) == 1
    assert office_cli("recover", 99).content["error"]["code"] == "E_NO_SUCH_BACKUP"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("contacts",), "Buurthuis De Linde: secretaris"),
        (("person", MAIL), "In de geschiedenis: "),
        (("exports",), "Er is nog niets doorgegeven."),
        (("backups",), "Er zijn nog geen reservekopieën."),
        (("recover", "1"), "We vinden geen reservekopie '1'"),
    ],
)
def test_people_at_a_terminal_get_sentences(
    contact_id: str,
    database_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    words: tuple[str, ...],
    said: str,
) -> None:
    assert contact_id
    main(["--db", str(database_path), *words], database_path, never_draw)

    answer = capfdbinary.readouterr()
    assert said in (answer.out + answer.err).decode()


def test_forgetting_tells_what_it_finds_and_what_it_wiped(
    contact_id: str, database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["--db", str(database_path), "forget", contact_id]
    main(words, database_path, never_draw)
    asked = capfdbinary.readouterr().out.decode()
    main([*words, "--apply"], database_path, never_draw)
    told = capfdbinary.readouterr().out.decode()

    assert f"We zoeken op: {MAIL}, {NAME}" in asked
    assert "- Contactlog: 1" in asked
    assert "Er is nog niets gewist." in asked
    assert "Dit is gewist:" in told
    assert NAME not in told
