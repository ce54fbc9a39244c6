"""The import contracts hold, and each of them would be noticed when broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

BREACHES = [
    (
        "Layers: every import points down",
        "domain/text.py",
        "import pijler4_desktop.services.places",
    ),
    (
        "The core and the command line know no Qt",
        "services/places.py",
        "import PySide6.QtCore",
    ),
    (
        "Screens reach data only through services",
        "ui/__init__.py",
        "import pijler4_desktop.storage",
    ),
    ("Only storage and services speak SQL", "exchange/__init__.py", "import sqlalchemy"),
    ("Only exchange speaks Excel", "services/places.py", "import openpyxl"),
    (
        "Screens do not know each other",
        "ui/importing/__init__.py",
        "import pijler4_desktop.ui.offer",
    ),
    (
        "The matrix is a part of the offer, and knows no screen",
        "ui/coverage/__init__.py",
        "import pijler4_desktop.ui.demand",
    ),
    (
        "Only the example gives steps a moment",
        "services/saving.py",
        "import pijler4_desktop.storage.backdating",
    ),
    ("No cycles", "domain/vocabulary.py", "import pijler4_desktop.domain.records"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(
        ROOT / "pijler4_desktop",
        folder / "pijler4_desktop",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    return folder


def test_every_contract_is_kept(copy: Path) -> None:
    outcome = lint(copy)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(("contract", "module", "line"), BREACHES, ids=[b[0] for b in BREACHES])
def test_a_breach_is_noticed(copy: Path, contract: str, module: str, line: str) -> None:
    path = copy / "pijler4_desktop" / module
    kept = path.read_text("utf-8")
    path.write_text(f"{kept}\n\n{line}\n", "utf-8")

    try:
        outcome = lint(copy)
    finally:
        path.write_text(kept, "utf-8")

    assert outcome.returncode != 0
    assert f"{contract} BROKEN" in " ".join(outcome.stdout.split())
