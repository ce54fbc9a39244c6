import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import CancelledError
from pijler4_desktop.exchange import child, child_process, wire
from pijler4_desktop.exchange.fetching import MAX_BYTES
from pijler4_desktop.exchange.reading import read_workbook
from tests.exchange import building
from tests.exchange.building import cells, xlsx


def put(folder: Path, content: bytes, name: str = "lijst.xlsx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def refusal(path: Path) -> ExpectedError:
    with pytest.raises(ExpectedError) as refused:
        read_workbook(path)
    return refused.value


def instead(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let another program play the child."""
    command: Sequence[str] = [sys.executable, "-c", program]
    monkeypatch.setattr(child_process, "command", lambda: command)


class Watcher:
    """Keeps what it is told, and gives up when told to."""

    def __init__(self, *, gives_up: bool = False) -> None:
        self.told: list[tuple[int, int]] = []
        self._gives_up = gives_up

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if self._gives_up:
            raise CancelledError


def test_a_workbook_goes_through_the_child_and_back(tmp_path: Path) -> None:
    path = put(tmp_path, xlsx(), "Aanbod & café’s 日本.xlsx")
    watcher = Watcher()

    found = read_workbook(path, watcher)

    assert cells(found) == {(1, 0): "Naam", (2, 0): "Praatcafé"}
    assert found.file_name == "Aanbod & café’s 日本.xlsx"
    assert len(found.sha256) == 64
    assert watcher.told[-1][0] <= watcher.told[-1][1]
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_csv_goes_through_the_child_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "naam;plaats\nCafé;Gent\n".encode("cp1252"), "lijst.csv")
    put(tmp_path, b"raise SystemExit('planted')", "json.py")
    monkeypatch.chdir(tmp_path)

    assert cells(read_workbook(path))[2, 0] == "Café"


def test_the_file_itself_can_be_wrong(tmp_path: Path) -> None:
    large = tmp_path / "groot.xlsx"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    assert refusal(tmp_path / "weg.xlsx").failure is Failure.FILE_MISSING
    assert refusal(tmp_path).failure is Failure.NOT_A_FILE
    assert refusal(put(tmp_path, b"")).failure is Failure.EMPTY_FILE
    assert refusal(put(tmp_path, b"x" * 165, "~$lijst.xlsx")).failure is Failure.NOT_SPREADSHEET
    assert refusal(large).failure is Failure.TOO_LARGE


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX rights")
def test_a_file_that_stays_locked_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, xlsx())
    opened: list[float] = []

    def refuse(*_: object, **__: object) -> None:
        opened.append(time.monotonic())
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "open", refuse)
    refused = refusal(path)

    assert (refused.failure, refused.details["file"]) == (Failure.FILE_LOCKED, path.name)
    assert len(opened) == 3


def test_a_refusal_of_the_child_reaches_the_user_with_its_file(tmp_path: Path) -> None:
    refused = refusal(put(tmp_path, b'naam;plaats\n"Bib;Gent\n', "lijst.csv"))

    assert refused.failure is Failure.CSV_QUOTE
    assert refused.details == {"file": "lijst.csv", "line": 2}


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "import sys; sys.stdin.buffer.read(); print('geen bericht', flush=True)",
        'import sys; sys.stdin.buffer.read(); print(\'["sheet","x",false]\', flush=True)',
        "import sys; sys.stdin.buffer.read(); print('{\"a\":', end='', flush=True)",
        "import sys; sys.stdin.buffer.read(); print('[\"vreemd\"]', flush=True)",
        "print(1/0)",
    ],
)
def test_a_child_that_breaks_off_is_only_a_refusal(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    instead(monkeypatch, program)

    assert refusal(put(tmp_path, xlsx())).failure is Failure.READER_CRASH
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "program",
    [
        "import time; time.sleep(60)",
        "import sys, time; sys.stdin.buffer.read(); time.sleep(60)",
        "while True: print('[\"progress\",1,2]', flush=True)",
    ],
)
def test_a_child_that_does_not_end_is_ended(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, program)
    monkeypatch.setattr(child_process, "SECONDS", 0.4)
    start = time.monotonic()

    assert refusal(put(tmp_path, b"x;y\n" * 100_000, "a.csv")).failure is Failure.READER_TIMEOUT
    assert time.monotonic() - start < 10


def test_giving_up_ends_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = tmp_path / "pid"
    instead(
        monkeypatch,
        f"import os, time; open({str(started)!r}, 'w').write(str(os.getpid())); time.sleep(60)",
    )

    class Patient(Watcher):
        def report(self, done: int, total: int) -> None:
            super().report(done, total)
            if started.exists() and started.read_text():
                raise CancelledError

    with pytest.raises(CancelledError):
        read_workbook(put(tmp_path, xlsx()), Patient())
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text()), 0)


def test_more_memory_than_allowed_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pijler4_desktop.exchange.memory_cap._ORDINARY", 60_000_000)
    rows = "".join(
        f'<row r="{i}"><c r="A{i}" t="inlineStr"><is><t>{i:0>900}</t></is></c></row>'
        for i in range(1, 60_000)
    )
    refused = refusal(put(tmp_path, building.zipped(building.parts("") | {
        "xl/sharedStrings.xml": building.strings(*(f"<t>{i:0>900}</t>" for i in range(90_000))),
        "xl/worksheets/sheet1.xml": building.sheet(rows),
    })))  # fmt: skip

    assert refused.failure in (Failure.TOO_LARGE, Failure.READER_CRASH)


def test_one_text_in_a_million_cells_is_a_bomb_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MOST_BYTES", 1000)
    message = wire.rows([(1, False, [0], ["x" * 200])])

    *kept, last = child.lines([message] * 9)

    assert wire.decode(last)[:2] == [wire.FAILED, Failure.TOO_LARGE.value]
    assert 600 < sum(map(len, kept)) <= 1000


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert child_process.command() == [sys.executable, "--read-workbook"]
