"""The log helps, and never gets in the way."""

import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pijler4_desktop.services.logs import start_log

OURS = logging.getLogger("pijler4_desktop")


@pytest.fixture(autouse=True)
def logging_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(logging, "raiseExceptions", True)
    handlers, propagate = list(OURS.handlers), OURS.propagate
    yield
    for handler in set(OURS.handlers) - set(handlers):
        OURS.removeHandler(handler)
        with suppress(OSError):
            handler.close()
    OURS.propagate = propagate


def test_what_happens_is_written_down(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    OURS.warning("E_DISK_FULL")

    assert path is not None
    assert "E_DISK_FULL" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_gives_no_traceback(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pijler4.log").symlink_to("/dev/full")

    start_log(tmp_path)
    OURS.error("E_UNEXPECTED")

    assert capfd.readouterr().err == ""
