"""Every failure is a sentence, every moment is as people say it, every text can be translated."""

from datetime import date, datetime
from pathlib import Path

import pytest

import pijler4_desktop
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.ui.moments import clock_text, moment_text
from pijler4_desktop.ui.texts import failure_details, failure_text
from tests.ui.untranslated import untranslated

UI = Path(pijler4_desktop.__file__).parent / "ui"
BEFORE_QT = UI / "machine.py"  # says why there is no Qt, so there is no tr() either


@pytest.mark.parametrize("failure", list(Failure))
def test_expected_failures(failure: Failure) -> None:
    error = ExpectedError(failure)
    words = failure_text(error)
    assert words
    assert failure.value not in words
    assert failure_details(error) == failure.value


def test_a_bug_is_told_politely() -> None:
    error = RuntimeError("stack smashed")
    assert "stack" not in failure_text(error)
    assert failure_details(error) == "RuntimeError: stack smashed"


def test_broken_rules_are_told_once() -> None:
    problem = Problem(code=next(iter(ProblemCode)), field="name", value="x")
    words = failure_text(InvalidError([problem, problem]))
    assert words.count("\n") == 0


def test_moments() -> None:
    today = date(2026, 11, 23)
    assert clock_text(datetime(2026, 11, 23, 8, 5)) == "8.05"  # noqa: DTZ001  wall clock
    assert moment_text(datetime(2026, 11, 23, 8, 30), today) == "vandaag 8.30"  # noqa: DTZ001
    assert moment_text(datetime(2026, 11, 22, 16, 5), today) == "gisteren 16.05"  # noqa: DTZ001
    assert moment_text(datetime(2026, 11, 3, 16, 5), today) == "3 november"  # noqa: DTZ001


def test_every_text_can_be_translated() -> None:
    modules = [path for path in sorted(UI.rglob("*.py")) if path != BEFORE_QT]

    found = {path.name: words for path in modules if (words := untranslated(path))}

    assert not found


@pytest.mark.parametrize(
    "line",
    [
        'label("Openen", "h2")',
        'self._title.setText("Openen")',
        'button(f"Open {name}")',
        'made.setToolTip("Sluit" if open_ else self.tr("Open"))',
        'icon_button("x", "Sluiten")',
        'Wording(self.tr("Openen"), "Aanbod", "eye")',
        'Field(self.tr("Reden"), editor, hint="Waarom")',
        'HINTS = {"reason": "Schrijf op waarom"}',
        'self.toast.emit("Dat is bewaard.", True)',
    ],
)
def test_a_text_past_tr_is_found(line: str, tmp_path: Path) -> None:
    module = tmp_path / "screen.py"
    module.write_text(line, "utf-8")
    assert len(untranslated(module)) == 1


@pytest.mark.parametrize(
    "line",
    [
        'label(self.tr("Openen"), "h2")',
        'button(_tr("Open {name}").format(name=name), "eye", "primary")',
        'raise RuntimeError("no list to plan")',
        '_log.error("Unexpected failure", exc_info=error)',
        'made.setProperty("kind", "primary")',
        '"""Words for who reads this module."""',
        'made.setText(WORDS["open"])',
    ],
)
def test_what_no_user_reads_is_left_alone(line: str, tmp_path: Path) -> None:
    module = tmp_path / "screen.py"
    module.write_text(line, "utf-8")
    assert untranslated(module) == []
