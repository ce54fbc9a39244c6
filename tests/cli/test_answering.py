"""An answer nobody can hear: a closed console, a broken pipe, a full disk."""

import subprocess
import sys
from pathlib import Path

import pytest

STARTED = [sys.executable, "-m", "pijler4_desktop", "--db"]
FULL = Path("/dev/full")
needs_posix = pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full and a POSIX shell")


def shell(redirection: str, database: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["/bin/sh", "-c", f'"$@" {redirection}', "sh", *STARTED, str(database), *words],
        capture_output=True,
        check=False,
    )


@needs_posix
@pytest.mark.parametrize("redirection", [">/dev/full", ">&-"])
def test_a_deaf_console_changes_nothing_about_what_was_done(
    redirection: str, tmp_path: Path
) -> None:
    database = tmp_path / "aanbod.p4db"

    made = shell(redirection, database, "--json", "init", "--municipality", "Herzele")

    assert made.returncode == 0
    assert database.exists()
    assert b"Traceback" not in made.stderr
    assert "konden het antwoord niet tonen" in made.stderr.decode()


@needs_posix
@pytest.mark.parametrize("redirection", [">/dev/full 2>/dev/full", ">&- 2>&-"])
@pytest.mark.parametrize(("words", "code"), [(["check"], 2), (["everything"], 3)])
def test_a_refusal_keeps_its_exit_code(
    redirection: str, words: list[str], code: int, tmp_path: Path
) -> None:
    assert shell(redirection, tmp_path / "geen.p4db", *words).returncode == code
    assert shell(redirection, tmp_path / "geen.p4db", "--json", *words).returncode == code
