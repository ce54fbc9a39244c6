from pathlib import Path

from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from tests.cli.conftest import Cli
from tests.factories import an_organisation


def test_doubles_are_listed_with_score_and_grounds(office_cli: Cli, database_path: Path) -> None:
    assert office_cli("doubles").content["pairs"] == []
    office = Office.open(database_path)
    with office.database.work(Action.ADD) as work:
        town = {"kbo": "0999100295", "municipality_nis": "41027"}
        work.add(an_organisation(name, **town) for name in ("WZC De Wilg", "De Wilg vzw"))
        work.add(an_organisation("Zangkoor Sint-Elooi"))
    office.close()

    (pair,) = office_cli("doubles").content["pairs"]

    assert {one["name"] for one in pair["organisations"]} == {"WZC De Wilg", "De Wilg vzw"}
    assert (pair["grade"], 90 <= pair["score"] <= 100) == ("certain", True)
    assert "same_kbo" in pair["reasons"]
