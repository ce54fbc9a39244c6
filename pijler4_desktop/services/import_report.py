"""A plan as the command line tells it: every row, every problem, every question, every notice."""

from collections.abc import Mapping, Sequence
from typing import Any

from pijler4_desktop.domain.importing.choices import RowPlace
from pijler4_desktop.domain.importing.plan import (
    CellProblem,
    DateQuestion,
    OrganisationQuestion,
    Plan,
    SheetPlan,
    StoppedQuestion,
)
from pijler4_desktop.domain.messages import notice_message, problem_message
from pijler4_desktop.domain.vocabulary import Kind

_KINDS: Mapping[Kind, str] = {Kind.ACTIVITY: "activities", Kind.ORGANISATION: "organisations"}
"""What the rows of a sheet are, in the words of the command `dump`."""


def report_of(plan: Plan) -> dict[str, Any]:
    """Tell a plan with words and numbers only."""
    return {
        "file": plan.file_name,
        "sheets": [_sheet(sheet) for sheet in plan.sheets],
        "rows": plan.rows_read,
        **{outcome.value: count for outcome, count in plan.counts.items()},
        "outcomes": [
            {
                "sheet": row.sheet,
                "row": row.row,
                "outcome": row.outcome.value,
                "record": row.record_id,
            }
            for row in plan.rows
        ],
        "problems": [_problem(problem) for problem in plan.problems],
        "date_questions": [_date_question(question) for question in plan.date_questions],
        "organisation_questions": [
            _organisation_question(question) for question in plan.organisation_questions
        ],
        "stopped_questions": [_stopped_question(question) for question in plan.stopped_questions],
        "notices": [{"code": n.code.value, "message": notice_message(n)} for n in plan.notices],
    }


def _sheet(sheet: SheetPlan) -> Mapping[str, object]:
    columns: dict[str, str | None] = {}
    for column in sheet.columns:
        heading = column.heading or column.letter
        name = heading if heading not in columns else f"{heading} ({column.letter})"
        columns[name] = column.field
    return {
        "sheet": sheet.sheet,
        "kind": _KINDS[sheet.kind],
        "header_row": sheet.header_row,
        "rows": sheet.rows,
        "columns": columns,
    }


def _problem(found: CellProblem) -> Mapping[str, object]:
    return {
        "sheet": found.sheet,
        "row": found.row,
        "column": found.column,
        "header": found.header or None,
        "code": found.problem.code.value,
        "message": problem_message(found.problem, found.header or None),
        "value": found.problem.value,
    }


def _date_question(question: DateQuestion) -> Mapping[str, object]:
    return {
        "sheet": question.place.sheet,
        "column": question.place.letter,
        "header": question.heading or None,
        "cells": question.cells,
        "examples": [
            {"text": text, "day_first": first.isoformat(), "month_first": second.isoformat()}
            for text, first, second in question.examples
        ],
        "answer": question.answer.value if question.answer else None,
    }


def _organisation_question(question: OrganisationQuestion) -> Mapping[str, object]:
    read_as = (c.name for c in question.candidates if c.target == question.proposed)
    return {
        "name": question.name,
        "rows": _rows(question.rows),
        "candidates": [
            {"name": found.name, "reasons": [reason.value for reason in found.reasons]}
            for found in question.candidates
        ],
        "read_as": next(read_as, None) if question.answer is None else None,
        "answered": question.answer is not None,
    }


def _stopped_question(question: StoppedQuestion) -> Mapping[str, object]:
    """Tell of an organisation that stopped by a row, or because the list has it no more."""
    return {
        "name": question.name,
        "record": question.record_id,
        "reason": "not_in_list" if question.place is None else "row_says_so",
        "said": question.said,
        "rows": _rows([question.place] if question.place else []),
        "answer": question.answer.value if question.answer else None,
    }


def _rows(places: Sequence[RowPlace]) -> list[dict[str, object]]:
    return [{"sheet": place.sheet, "row": place.row} for place in places]
