"""Bad and real workbooks made or kept by others, where they lie beside this checkout."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.sheet import Workbook
from pijler4_desktop.exchange.reading import read_workbook

_SHARED = Path(__file__).parents[2] / ".." / "shared"
_BAD = _SHARED / "badfiles"
_REAL = _SHARED / "realfiles"
_LATER = ("E_NO_HEADER", "E_NO_ROWS")
"""Refusals for what the rows say; those are not this package's."""


def _manifest() -> list[dict[str, Any]]:
    path = _BAD / "manifest.json"
    return json.loads(path.read_text())["files"] if path.exists() else []


def _real() -> list[Path]:
    kinds = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
    return sorted(p for p in _REAL.glob("*") if p.suffix.lower() in kinds)


def _attempt(path: Path) -> Workbook | str:
    try:
        return read_workbook(path)
    except ExpectedError as refused:
        return refused.failure.value


def _codes(expected: Mapping[str, Any]) -> set[str]:
    code = str(expected.get("code", "")).split(" ")[0]
    return {code, *expected.get("alt_codes", [])}


@pytest.mark.parametrize("entry", _manifest(), ids=lambda e: e["file"][:30])
def test_a_bad_file_ends_as_it_should(entry: dict[str, Any], tmp_path: Path) -> None:
    expected = entry["expected"]
    path = _BAD / entry["file"]
    if not path.exists():  # the folder in the list is made here
        path = tmp_path / entry["file"]
        path.mkdir()
    outcomes = {expected["outcome"], *expected.get("alt", [])}
    start = time.monotonic()

    found = _attempt(path)

    assert time.monotonic() - start < 3 * expected.get("max_seconds", 10)
    if isinstance(found, str):
        assert "rejected" in outcomes
        assert expected["outcome"] != "rejected" or found in _codes(expected)
    else:
        told = sum(len(s.rows) for s in found.sheets)
        assert outcomes != {"rejected"} or expected["code"] in _LATER
        assert told >= expected["rows"]
        ours = {n.code.value for n in found.notices}
        hidden = {"N_MACROS_IGNORED", "N_NOTES_NOT_IMPORTED", "N_HIDDEN_ROWS", "N_HIDDEN_COLUMNS",
                  "N_FILTERED_ROWS", "N_WRONG_EXTENSION"}  # fmt: skip
        assert hidden & set(expected.get("notices", [])) <= ours


@pytest.mark.parametrize("path", _real(), ids=lambda p: p.name[-40:])
def test_a_real_file_is_read_or_refused(path: Path) -> None:
    start = time.monotonic()

    found = _attempt(path)

    assert time.monotonic() - start < 30
    assert found
    if isinstance(found, Workbook):
        assert all(row.cells for sheet in found.sheets for row in sheet.rows)
