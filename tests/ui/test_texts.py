"""Every failure is a Dutch sentence without a code, every moment is as people say it."""

from datetime import date, datetime

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.ui.moments import clock_text, moment_text
from pijler4_desktop.ui.texts import failure_details, failure_text


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
