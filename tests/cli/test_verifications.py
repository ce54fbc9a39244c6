"""What is to be checked, as a script gets it."""

from pathlib import Path

from pijler4_desktop.domain.vocabulary import RequestStep
from pijler4_desktop.services.office import Office
from tests.cli.conftest import Cli


def test_the_worklist_names_who_is_to_be_asked_what(
    office_cli: Cli, officers_list: Path, database_path: Path
) -> None:
    assert office_cli("verifications").content == {"organisations": [], "next_due": None}
    office_cli("import", officers_list, "--apply")

    found = office_cli("verifications").content["organisations"]
    by_name = {one["name"]: one for one in found}
    library = by_name["Bib Herzele"]
    assert (library["overdue"], library["ageing"], library["next_step"]) == (1, 0, "mailed")
    assert {one["state"] for one in library["activities"]} == {"never"}

    office = Office.open(database_path)
    office.verifications.request(library["id"], RequestStep.MAILED)
    office.close()
    first = office_cli("verifications").content["organisations"]
    asked = next(one for one in first if one["id"] == library["id"])
    assert asked["next_step"] == "mailed_again"
    assert asked["last_request"]["step"] == "mailed"
    assert asked["last_contact"]["means"] == "mail"
