from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.messages import error_message
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from tests.factories import an_activity


def test_a_new_office_has_its_municipality_and_the_rules(office: Office) -> None:
    assert (office.municipality.name, office.municipality.nis) == ("Herzele", "41027")
    assert office.rules(date(2026, 1, 1)) == Rules()
    assert {s.key for s in office.settings.all()} == {
        "municipality",
        "target_hours",
        "language_target",
        "verify_months",
    }
    assert office.editing.to_undo is None
    assert [step.action for step in office.editing.steps()] == [Action.INIT]


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("41027", "Herzele"),
        ("stad aalst", "Aalst"),
        ("Lovendegem", "Lievegem"),
        ("44036", "Lievegem"),
    ],
)
def test_a_former_name_or_code_leads_to_the_present(tmp_path: Path, named: str, name: str) -> None:
    with closing(Office.create(tmp_path / "a.p4db", named)) as office:
        assert office.municipality.valid_to is None
        assert office.municipality.name == name


@pytest.mark.parametrize("named", ["", "Nergensgem", "99999", "'; DROP TABLE setting"])
def test_an_unknown_municipality_leaves_no_file(tmp_path: Path, named: str) -> None:
    with pytest.raises(ExpectedError) as caught:
        Office.create(tmp_path / "a.p4db", named)

    assert caught.value.failure is Failure.UNKNOWN_MUNICIPALITY
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_a_village_proposes_its_municipality(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        Office.create(tmp_path / "a.p4db", "Borsbeke")

    candidates = caught.value.details["municipalities"]
    assert isinstance(candidates, Sequence)
    assert [m.name for m in candidates] == ["Herzele"]
    assert "Herzele (41027)" in error_message(caught.value)


def test_settings_are_read_again_after_a_change(office: Office) -> None:
    (hours,) = (s for s in office.settings.all() if s.key == "target_hours")
    with office.database.work(Action.SETTINGS) as work:
        work.change(
            type(hours)(id=hours.id, key=hours.key, value="60", valid_from=hours.valid_from)
        )

    assert office.rules(date(2026, 1, 1)).target_hours == 60
    office.editing.undo()
    assert office.rules(date(2026, 1, 1)).target_hours == 40


def test_an_office_opened_twice_reads_the_second_time(office: Office) -> None:
    with closing(Office.open(office.database.path)) as second:
        assert second.read_only
        assert second.holder
        assert second.municipality == office.municipality
        assert not second.backup_if_due()
        with pytest.raises(ExpectedError, match="DATABASE_IN_USE"):
            second.offer.add(an_activity())
    assert not office.read_only
    assert office.holder == ""


def test_the_backup_of_the_day_is_made_once(office: Office) -> None:
    office.offer.add(an_activity())

    assert office.backup_if_due()
    assert not office.backup_if_due()


def test_an_old_copy_in_place_of_the_file_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "aanbod.p4db"
    with closing(Office.create(path, "Herzele")) as office:
        yesterday = path.read_bytes()
        office.offer.add(an_activity())
        office.backup_if_due()
        assert not office.older_than_backup
    path.write_bytes(yesterday)
    with closing(Office.open(path)) as office:
        assert office.older_than_backup
