"""A list begun on Monday goes on where it stopped, and no odd file ever gets in the way."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.importing.choices import (
    CellPlace,
    Choices,
    ColumnPlace,
    Decision,
    OrganisationAnswer,
    RowPlace,
    SheetChoice,
)
from pijler4_desktop.domain.importing.choices_plain import choices_of, plain_choices
from pijler4_desktop.domain.importing.vocabulary import Choice
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.services.import_drafts import FOLDER, ImportDraft, ImportDrafts
from pijler4_desktop.services.office import Office
from tests.services.test_import_memory import HEADINGS, ROWS, book
from tests.storage.disks import small_disk

TEXT = st.text(max_size=8)
PLACE = st.builds(RowPlace, TEXT, st.integers(1, 9))
CHOICES = st.builds(
    Choices,
    sheets=st.dictionaries(
        TEXT,
        st.builds(
            SheetChoice,
            st.none() | st.booleans(),
            st.none() | st.integers(1, 99),
            st.dictionaries(TEXT, st.none() | TEXT, max_size=3),
        ),
        max_size=2,
    ),
    only=st.none() | st.text(min_size=1, max_size=3),
    words=st.dictionaries(TEXT, st.dictionaries(TEXT, TEXT, min_size=1, max_size=3), max_size=2),
    cells=st.dictionaries(st.builds(CellPlace, TEXT, st.integers(1, 9), TEXT), TEXT, max_size=3),
    orders=st.dictionaries(
        st.builds(ColumnPlace, TEXT, TEXT), st.sampled_from(DateOrder), max_size=2
    ),
    decisions=st.dictionaries(
        PLACE,
        st.builds(
            Decision, st.sampled_from(Choice), st.none() | TEXT, st.frozensets(TEXT, max_size=2)
        ),
        max_size=3,
    ),
    organisations=st.dictionaries(
        TEXT, st.builds(OrganisationAnswer, st.none() | TEXT), max_size=3
    ),
    sender=TEXT,
    remember=st.booleans(),
)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return book(tmp_path / "lijst.xlsx", HEADINGS, *ROWS)


def begun(office: Office, path: Path, choices: Choices | None = None) -> ImportDraft:
    source = office.importing.read(path)
    draft = ImportDraft.begun(path, source, 2, choices or Choices())
    office.importing.drafts.save(draft)
    return draft


@settings(deadline=None)
@given(CHOICES)
def test_choices_come_back_as_they_were(choices: Choices) -> None:
    assert choices_of(json.loads(json.dumps(plain_choices(choices)))) == choices


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
NAMES = ["sheets", "words", "cells", "orders", "decisions", "organisations", "only", "sender"]


@settings(deadline=None)
@given(ANYTHING | st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_whatever_was_kept_is_read_or_refused(plain: object) -> None:
    try:
        choices_of(plain)
    except ValueError:
        return


def test_a_draft_is_kept_beside_the_database_and_listed_latest_first(
    office: Office, listed: Path
) -> None:
    first = begun(office, listed, Choices().with_word("language", "rood", "A1"))
    older = replace(first, saved_at=datetime(2025, 1, 1, tzinfo=UTC), id="0" * 8 + first.id[8:])
    office.importing.drafts.save(older)
    assert office.importing.drafts.list() == [first, older]
    again = first.at(3, first.choices.with_word("language", "blauw", "B1"))
    office.importing.drafts.save(again)
    assert [draft.step for draft in office.importing.drafts.list()] == [3, 2]
    office.importing.drafts.remove(first.id)
    office.importing.drafts.remove(first.id)
    assert office.importing.drafts.list() == [older]
    kept = (office.database.path.parent / FOLDER).iterdir()
    assert [path.name for path in kept] == [f"{older.id}.json"]


def test_nothing_of_the_list_itself_is_kept(office: Office, listed: Path) -> None:
    draft = begun(office, listed)
    kept = (office.database.path.parent / FOLDER / f"{draft.id}.json").read_text(encoding="utf-8")
    assert "Taalcaf" not in kept


def test_a_draft_goes_on_with_everything_while_the_file_is_the_same(
    office: Office, listed: Path
) -> None:
    choices = Choices().with_cell(CellPlace("Aanbod", 2, "C"), "B1").with_word("type", "x", "")
    begun(office, listed, choices)
    (draft,) = office.importing.drafts.list()
    source, found, notices = office.importing.resume(draft)
    assert (found, notices) == (choices, ())
    assert source.workbook.file_name == "lijst.xlsx"


def test_a_changed_file_keeps_what_holds_for_columns_and_words(
    office: Office, listed: Path
) -> None:
    lasting = Choices({"Aanbod": SheetChoice(columns={"D": None})}).with_word("type", "x", "")
    choices = lasting.with_cell(CellPlace("Aanbod", 2, "C"), "B1").with_decision(
        RowPlace("Aanbod", 2), Decision(Choice.SKIP)
    )
    draft = begun(office, listed, choices)
    book(listed, HEADINGS, ("Iets anders", "Bib", "rood", None, None), *ROWS)
    _, found, notices = office.importing.resume(draft)
    assert found == lasting
    assert [notice.code for notice in notices] == [NoticeCode.FILE_CHANGED_SINCE]


def test_a_file_that_is_gone_is_told(office: Office, listed: Path) -> None:
    draft = begun(office, listed)
    listed.unlink()
    with pytest.raises(ExpectedError) as refused:
        office.importing.resume(draft)
    assert refused.value.failure is Failure.FILE_MISSING


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.binary(max_size=60) | ANYTHING.map(lambda found: json.dumps(found).encode()))
def test_whatever_lies_in_the_folder_is_passed_over(tmp_path: Path, content: bytes) -> None:
    drafts = ImportDrafts(tmp_path / "aanbod.p4db", "deze")
    folder = tmp_path / FOLDER
    folder.mkdir(exist_ok=True)
    odd = "0197f000-0000-7000-8000-000000000000.json"
    (folder / odd).write_bytes(content)
    (folder / "notities.json").write_bytes(content)
    (folder / odd.replace("0197", "0198")).mkdir(exist_ok=True)
    assert drafts.list() == []
    assert (folder / odd).read_bytes() == content


def test_drafts_of_another_database_are_not_ours(office: Office, listed: Path) -> None:
    begun(office, listed)
    assert ImportDrafts(office.database.path, "een ander").list() == []
    assert len(office.importing.drafts.list()) == 1


def test_an_odd_name_never_leads_outside_the_folder(office: Office) -> None:
    with pytest.raises(ValueError, match="aanbod"):
        office.importing.drafts.remove("../aanbod")
    assert office.importing.drafts.list() == []


def test_a_full_disk_is_told_and_leaves_the_earlier_state(
    tmp_path: Path, office: Office, listed: Path
) -> None:
    draft = begun(office, listed)
    with small_disk(tmp_path / "schijf") as disk:
        drafts = ImportDrafts(disk / "aanbod.p4db", "deze")
        drafts.save(draft)
        with (
            (disk / "vol").open("wb", buffering=0) as filler,
            pytest.raises(OSError, match="space"),
        ):
            while True:
                filler.write(os.urandom(65_536))
        large = draft.at(4, Choices().with_word("type", "x" * 100_000, ""))
        with pytest.raises(ExpectedError) as refused:
            drafts.save(large)
        assert refused.value.failure is Failure.DISK_FULL
        assert drafts.list() == [draft]
        assert [p.suffix for p in (disk / FOLDER).iterdir()] == [".json"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, office: Office, listed: Path) -> None:
    draft = begun(office, listed)
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / FOLDER).write_text("een bestand", encoding="utf-8")
    drafts = ImportDrafts(tmp_path / "elders" / "aanbod.p4db", "deze")
    assert drafts.list() == []
    with pytest.raises(ExpectedError) as refused:
        drafts.save(draft)
    assert refused.value.failure is Failure.DRAFT_UNSAVED
