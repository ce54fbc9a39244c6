"""Every code has its sentence, and whoever raises a failure fills its places."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import pijler4_desktop
from pijler4_desktop.domain.errors import Failure
from pijler4_desktop.domain.messages import (
    failure_message,
    named,
    notice_message,
    problem_message,
)
from pijler4_desktop.domain.messages.failures import FAILURES
from pijler4_desktop.domain.messages.notices import NOTICES
from pijler4_desktop.domain.messages.problems import PROBLEMS
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Notice, NoticeCode
from pijler4_desktop.storage.backup import FOLDER

SOURCES = sorted(Path(pijler4_desktop.__file__).parent.rglob("*.py"))


def test_every_failure_problem_and_notice_has_a_sentence() -> None:
    assert set(FAILURES) == set(Failure)
    assert set(PROBLEMS) == set(ProblemCode)
    assert set(NOTICES) == set(NoticeCode)


@pytest.mark.parametrize("failure", Failure)
def test_a_failure_is_a_dutch_sentence_without_code(failure: Failure) -> None:
    said = failure_message(failure, {"file": "lijst.xlsx"})

    assert said.endswith(".")
    assert "!" not in said
    assert failure.value not in said
    assert "{" not in said


def test_the_details_fill_the_sentence() -> None:
    said = failure_message(Failure.CSV_QUOTE, {"file": "lijst.csv", "line": 7})

    assert "lijst.csv" in said
    assert "7" in said


def test_a_problem_names_its_column_or_its_field() -> None:
    missing = Problem(ProblemCode.REQUIRED, "name")

    assert problem_message(missing, "Wat?").startswith("'Wat?' ontbreekt")
    assert problem_message(missing).startswith("Naam")


def test_a_long_value_is_cut_in_the_sentence_only() -> None:
    problem = Problem(ProblemCode.UNKNOWN_VALUE, "type", value="x" * 500)

    assert len(problem_message(problem)) < 150
    assert len(problem.value) == 500


def test_a_brace_in_a_value_is_just_text() -> None:
    problem = Problem(ProblemCode.UNKNOWN_VALUE, "type", value="{field} {0} {x!r}")

    assert "{field} {0} {x!r}" in problem_message(problem)


def test_a_notice_says_which_sheet() -> None:
    notice = Notice(NoticeCode.HIDDEN_ROWS, {"sheet": "Blad1", "count": 3})

    assert "Blad1" in notice_message(notice)


def test_a_damaged_file_leads_to_the_folder_with_the_backups() -> None:
    assert f"'{FOLDER}'" in failure_message(Failure.DATABASE_DAMAGED)


def raised() -> Iterator[tuple[str, Failure, set[str]]]:
    """Find every failure that is raised with details spelled out in the code."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id != "ExpectedError" or not node.args:
                continue
            named = node.args[0]
            if not isinstance(named, ast.Attribute) or any(k.arg is None for k in node.keywords):
                continue
            failure = Failure[named.attr]
            yield f"{path.name}:{node.lineno}", failure, {str(k.arg) for k in node.keywords}


OPTIONAL = {"file", "name", "candidates"}  # a file's name is filled in by whoever read it


def test_whoever_raises_a_failure_fills_its_sentence() -> None:
    lacking = []
    for where, failure, given in raised():
        wanted = {name for _, name, _, _ in string.Formatter().parse(FAILURES[failure]) if name}
        if missing := wanted - given - OPTIONAL:
            lacking.append((where, failure.value, missing))

    assert lacking == []


def test_a_hint_is_only_there_with_something_to_hint_at() -> None:
    alone = Problem(ProblemCode.AMBIGUOUS, "cost_eur", value="1 tot 3 euro")
    hinted = Problem(ProblemCode.AMBIGUOUS, "cost_eur", value="1.000", candidates=("1", "1000"))

    assert problem_message(alone).endswith("Vul in wat klopt.")
    assert problem_message(hinted).endswith("Misschien 1 of 1000.")


def test_days_that_are_asked_about_are_written_in_full() -> None:
    days = ("2024-10-04", "2024-04-10")
    problem = Problem(ProblemCode.DATE_AMBIGUOUS, value="04-10-24", candidates=days)
    assert problem_message(problem).endswith("4 oktober 2024 of 10 april 2024.")


def counting() -> list[NoticeCode]:
    """List the notices that say how many, or that name one or more of something."""
    return [code for code, words in NOTICES.items() if "{count}" in words or "{columns}" in words]


@pytest.mark.parametrize("code", counting())
def test_one_is_told_as_one(code: NoticeCode) -> None:
    details = {"sheet": "Blad1", "columns": "Kleur", "names": "Sport"}
    one = notice_message(Notice(code, {**details, "count": 1}))
    many = notice_message(Notice(code, {**details, "count": 12_000}))

    assert not re.search(
        r"\b(rijen|kolommen|opmerkingen|kolomtitels) zijn\b|1 (rijen|kolommen)", one
    )
    assert one != many.replace("12.000", "1")
    assert "12000" not in many


def test_a_title_that_is_a_question_stands_in_quotes() -> None:
    assert named("Prijs") == "Prijs"
    assert named("Hoeveel kost het?") == "'Hoeveel kost het?'"
