from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.cli.main import main
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.services.office import Office
from tests.cli.conftest import Cli, fingerprint, never_draw
from tests.organisation_lists import REGISTER, book, listed, table

BUCKETS = ("new", "changed", "same", "question", "held", "ignored")


def test_init_makes_the_office_of_a_municipality(cli: Cli, database_path: Path) -> None:
    made = cli("init", "--municipality", "Herzele")

    assert made.code == 0
    assert made.content["municipality"] == "Herzele"
    assert database_path.exists()


def test_init_takes_a_nis_code_and_refuses_to_overwrite(cli: Cli, database_path: Path) -> None:
    nis = cli("init", "--municipality", "Herzele").content["nis"]
    before = fingerprint(database_path)

    again = cli("init", "--municipality", nis)

    assert again.code == 2
    assert again.content["error"]["code"] == "E_DATABASE_EXISTS"
    assert fingerprint(database_path) == before


def test_an_unknown_municipality_is_refused_without_a_file(cli: Cli, database_path: Path) -> None:
    refused = cli("init", "--municipality", "Nergensgem")

    assert refused.code == 2
    assert refused.content["error"]["code"] == "E_UNKNOWN_MUNICIPALITY"
    assert "Nergensgem" in refused.content["error"]["message"]
    assert not database_path.exists()


def test_a_dry_run_writes_nothing(
    office_cli: Cli, officers_list: Path, database_path: Path
) -> None:
    before = fingerprint(database_path)

    report = office_cli("import", officers_list)

    assert report.code == 1  # a row without a name is held back
    assert sum(report.content[b] for b in BUCKETS) == report.content["rows"]
    assert (report.content["new"], report.content["held"]) == (2, 1)
    assert office_cli("dump", "activities").content == []
    assert fingerprint(database_path) == before


def test_a_column_of_dates_is_one_question_in_the_report(
    office_cli: Cli, tmp_path: Path, database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "datums.xlsx"
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.append(["Activiteit", "Organisatie", "Nagekeken op"])
    page.append(["Taalcafé", "Bib", "03/04/2025"])
    page.append(["Babbel", "Bib", "01/02/2025"])
    book.save(path)

    (question,) = office_cli("import", path).content["date_questions"]
    main(["--db", str(database_path), "import", str(path)], database_path, never_draw)

    assert "is 03/04/2025 3 april 2025 of 4 maart 2025?" in capfdbinary.readouterr().out.decode()
    assert (question["column"], question["cells"], question["answer"]) == ("C", 2, None)
    assert question["examples"][0] == {
        "text": "03/04/2025", "day_first": "2025-04-03", "month_first": "2025-03-04",
    }  # fmt: skip


def test_what_was_chosen_in_the_window_is_used_and_told(
    office_cli: Cli, officers_list: Path, database_path: Path
) -> None:
    office = Office.open(database_path)
    choices = Choices(sender="De Brug").with_word("email", "geen adres", "")
    source = office.importing.read(officers_list)
    office.importing.apply(office.importing.plan(source, choices))
    office.close()

    report = office_cli("import", officers_list).content

    told = [n["message"] for n in report["notices"] if n["code"] == "N_REMEMBERED"]
    assert len(told) == 1
    assert "De Brug" in told[0]
    assert "G" not in [problem["column"] for problem in report["problems"]]


def test_the_journey_out_and_back(office_cli: Cli, officers_list: Path, tmp_path: Path) -> None:
    office_cli("import", officers_list, "--apply")
    stored = office_cli("dump", "activities").content

    again = office_cli("import", officers_list, "--apply").content
    exported = office_cli("export", tmp_path / "uit.xlsx")
    back = office_cli("import", tmp_path / "uit.xlsx", "--apply").content

    assert sorted(a["name"] for a in stored) == ["Samentuin", "Taalcafé"]
    assert (again["new"], again["changed"]) == (0, 0)
    assert exported.content["rows"] == 2
    assert (back["new"], back["changed"], back["same"]) == (0, 0, 2)
    assert office_cli("dump", "activities").content == stored


def test_a_correction_in_the_workbook_comes_home(
    office_cli: Cli, officers_list: Path, tmp_path: Path
) -> None:
    office_cli("import", officers_list, "--apply")
    path = tmp_path / "uit.xlsx"
    office_cli("export", path)
    _correct(path, "Taalcafé", "Taalcafé Babbelhoek")

    back = office_cli("import", path, "--apply").content

    assert (back["new"], back["changed"]) == (0, 1)
    names = [a["name"] for a in office_cli("dump", "activities").content]
    assert sorted(names) == ["Samentuin", "Taalcafé Babbelhoek"]


def test_undo_empties_the_offer_and_redo_fills_it(office_cli: Cli, officers_list: Path) -> None:
    office_cli("import", officers_list, "--apply")
    stored = office_cli("dump", "activities").content

    assert office_cli("undo").code == 0
    assert office_cli("dump", "activities").content == []
    assert office_cli("redo").code == 0
    assert office_cli("dump", "activities").content == stored


def test_undo_without_a_step_is_refused(office_cli: Cli, officers_list: Path) -> None:
    office_cli("import", officers_list, "--apply")
    office_cli("undo")

    refused = office_cli("undo")

    assert refused.code == 2
    assert refused.content["error"]["code"] == "E_NOTHING_TO_UNDO"


def test_problems_name_the_cell(office_cli: Cli, officers_list: Path) -> None:
    problems = office_cli("import", officers_list).content["problems"]

    mail = next(p for p in problems if p["row"] == 4)
    assert (mail["sheet"], mail["column"], mail["header"]) == ("Aanbod", "G", "E-mail")
    assert "geen adres" in mail["message"]


def test_rows_that_were_not_read_in_go_to_a_workbook(
    office_cli: Cli, officers_list: Path, tmp_path: Path
) -> None:
    held = tmp_path / "niet ingelezen.xlsx"

    report = office_cli("import", officers_list, "--apply", "--held", held)

    assert (report.code, report.content["held"]) == (1, 1)
    assert report.content["held_file"] == str(held)
    book = openpyxl.load_workbook(held)
    assert [cell.value for cell in book["Aanbod"]["D"]] == ["Wanneer", "wo 9u-11u"]
    book.close()


def test_a_workbook_that_cannot_be_written_keeps_the_list_out(
    office_cli: Cli, officers_list: Path, tmp_path: Path, database_path: Path
) -> None:
    before = fingerprint(database_path)

    refused = office_cli("import", officers_list, "--apply", "--held", tmp_path / "no" / "x.xlsx")

    assert refused.code == 2
    assert refused.content["error"]["code"] == "E_TARGET_UNWRITABLE"
    assert fingerprint(database_path) == before


def test_history_tells_the_steps_and_one_record(office_cli: Cli, officers_list: Path) -> None:
    office_cli("import", officers_list, "--apply")
    (first, *_) = office_cli("dump", "activities").content

    steps = office_cli("history").content["steps"]
    changes = office_cli("history", "--record", first["id"]).content["changes"]

    assert steps[0]["action"] == "import"
    assert changes[0]["added"]


def test_check_finds_nothing_wrong(office_cli: Cli) -> None:
    checked = office_cli("check")

    assert (checked.code, checked.content["ok"]) == (0, True)


@pytest.mark.parametrize("content", [b"", b"\x00rubbish\xff" * 40, b"<html><table></table></html>"])
def test_a_bad_file_is_refused_and_nothing_changes(
    office_cli: Cli, tmp_path: Path, database_path: Path, content: bytes
) -> None:
    bad = tmp_path / "slecht.xlsx"
    bad.write_bytes(content)
    before = fingerprint(database_path)

    refused = office_cli("import", bad, "--apply")

    assert refused.code == 2
    assert refused.content["error"]["code"].startswith("E_")
    assert fingerprint(database_path) == before


def test_a_missing_database_is_refused(cli: Cli, database_path: Path) -> None:
    refused = cli("dump", "activities")

    assert refused.content["error"]["code"] == "E_DATABASE_MISSING"
    assert not database_path.exists()


def test_wrong_usage_has_its_own_code(cli: Cli) -> None:
    wrong = cli("dump", "everything")
    assert wrong.code == 3
    assert "'everything' is geen keuze. Kies uit 'activities'" in wrong.content["error"]["message"]
    assert "Dit ontbreekt nog: OPDRACHT." in cli().output
    assert cli().code == 3
    assert "Na --municipality ontbreekt een waarde." in cli("init", "--municipality").output
    assert "Dit begrijpen we niet: --zomaar." in cli("undo", "--zomaar").output


def test_people_get_sentences(
    database_path: Path, officers_list: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    main(
        ["--db", str(database_path), "init", "--municipality", "Herzele"], database_path, never_draw
    )
    main(
        ["import", str(officers_list), "--apply", "--db", str(database_path)],
        database_path,
        never_draw,
    )

    said = capfd.readouterr().out
    assert "2 nieuw" in said
    assert "1 tegengehouden" in said


def test_names_that_are_alike_are_a_question_and_both_stay(
    office_cli: Cli, database_path: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "lijst.csv"
    rows = ("Activiteit;Organisatie", "Samentuin;Buurthuis De Linde", "Zang;Buurthuis De Linden")
    path.write_text("\n".join(rows), "utf-8")

    asked = office_cli("import", str(path))
    main(["import", str(path), "--apply", "--db", str(database_path)], database_path, never_draw)

    said = capfdbinary.readouterr().out.decode()
    assert asked.code == 1
    assert (asked.content["new"], asked.content["question"]) == (2, 0)
    assert "'Buurthuis De Linde'? We lazen ze apart in." in said


def test_the_self_test_passes(cli: Cli) -> None:
    tested = cli("self-test")

    assert tested.content["steps"] == dict.fromkeys(tested.content["steps"], True)
    assert tested.code == 0


def _correct(path: Path, old: str, new: str) -> None:
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == old:
                    cell.value = new
    book.save(path)
    book.close()


def test_undo_goes_back_to_a_step_and_redo_up_again(office_cli: Cli, officers_list: Path) -> None:
    office_cli("import", officers_list, "--apply")
    first = office_cli("history").content["steps"][0]["id"]
    assert office_cli("undo", "--to", 99).content["error"]["code"] == "E_NO_SUCH_STEP"

    back = office_cli("undo", "--to", first)
    assert (back.code, back.content["steps"], back.content["stopped"]) == (0, 1, None)
    assert office_cli("dump", "activities").content == []
    again = office_cli("redo", "--to", first)
    assert again.content["changed"]["activity"] == back.content["changed"]["activity"]


def test_what_was_removed_is_listed_and_restored(
    office_cli: Cli, officers_list: Path, database_path: Path
) -> None:
    office_cli("import", officers_list, "--apply")
    first = office_cli("dump", "activities").content[0]
    office = Office.open(database_path)
    office.offer.remove([first["id"]], "dubbel")
    office.close()

    (line,) = office_cli("removed").content["removed"]
    assert (line["id"], line["name"], line["reason"]) == (first["id"], first["name"], "dubbel")
    assert office_cli("removed", "niets").content["removed"] == []
    assert office_cli("restore", first["id"]).content["changed"] == {"activity": 1}
    assert office_cli("removed").content["removed"] == []
    assert office_cli("restore", first["id"]).content["error"]["code"] == "E_NOT_REMOVED"


def test_ask_makes_a_workbook_that_comes_home_unchanged(
    office_cli: Cli, officers_list: Path, tmp_path: Path
) -> None:
    office_cli("import", officers_list, "--apply")
    names = [one["name"] for one in office_cli("dump", "organisations").content]
    target = tmp_path / "vragenblad.xlsx"

    made = office_cli("ask", *names, "--xlsx", target)
    home = office_cli("import", target)
    unknown = office_cli("ask", "Nergens", "--xlsx", tmp_path / "niet.xlsx")

    assert (made.code, made.content["organisations"]) == (0, len(names))
    assert home.content["same"] == made.content["activities"] > 0
    assert (home.code, home.content["new"], home.content["question"]) == (0, 0, 0)
    assert unknown.content["error"]["code"] == "E_NO_SUCH_ORGANISATION"
    assert not (tmp_path / "niet.xlsx").exists()


def test_a_list_of_organisations_says_what_it_is_and_asks_what_stopped(
    cli: Cli, tmp_path: Path
) -> None:
    cli("init", "--municipality", "Herzele")
    before = book(tmp_path / "register 2025.xlsx", Blad1=table(listed(5), REGISTER))
    first = cli("import", str(before), "--apply")
    assert [sheet["kind"] for sheet in first.content["sheets"]] == ["organisations"]
    assert (first.code, first.content["stopped_questions"]) == (0, [])

    after = book(tmp_path / "register 2026.xlsx", Blad1=table(listed(5)[1:], REGISTER))
    newer = cli("import", str(after), "--apply")

    (asked,) = newer.content["stopped_questions"]
    assert newer.code == 1
    assert (asked["name"], asked["reason"]) == (listed(1)[0].name, "not_in_list")
    dumped = cli("dump", "organisations").content
    assert {organisation["status"] for organisation in dumped} == {"prospect"}
