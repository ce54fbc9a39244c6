"""Runs commands as a script would: one process-free call, one JSON object back."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from pijler4_desktop.cli.main import main
from pijler4_desktop.services.office import Office


@dataclass(frozen=True)
class Run:
    code: int
    content: Any
    output: str


Cli = Callable[..., Run]


def never_draw(_office: Office, _folder: Path) -> Sequence[Path]:
    raise AssertionError


@pytest.fixture
def database_path(tmp_path: Path) -> Path:
    return tmp_path / "aanbod.p4db"


@pytest.fixture
def cli(database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    def run(*arguments: object) -> Run:
        words = ["--db", str(database_path), "--json", *map(str, arguments)]
        code = main(words, database_path, never_draw)
        output = capfdbinary.readouterr().out.decode()
        return Run(code, json.loads(output), output)

    return run


@pytest.fixture
def office_cli(cli: Cli) -> Cli:
    assert cli("init", "--municipality", "Herzele").code == 0
    return cli


@pytest.fixture
def officers_list(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Aanbod")
    rows = [
        ["Aanbod vierde pijler"],
        ["Activiteit", "Organisatie", "Soort", "Wanneer", "Niveau", "Prijs", "E-mail"],
        ["Taalcafé", "Bib Herzele", "praatgroep", "di 19u-21u", "A1", "gratis", "bib@bib.example"],
        ["Samentuin", "Tuin vzw", "vrijwilligerswerk", "za vm", "A2", "gratis", "geen adres"],
        ["", "Bib Herzele", "praatgroep", "wo 9u-11u", "A1", "gratis", ""],
    ]
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return path


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
