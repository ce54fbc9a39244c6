"""Answers in plain Dutch for people at a terminal."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pijler4_desktop.domain.doubles.vocabulary import Grade
from pijler4_desktop.domain.doubles.words import EVIDENCE
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.history import RecordChange, Removed, Step
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.wording import count_text, counted, date_text, value_text
from pijler4_desktop.services.organisation_doubles import OrganisationPair

SHOWN_PROBLEMS = 20
_GRADES = {Grade.CERTAIN: "zeker", Grade.POSSIBLE: "misschien"}


def import_lines(report: Mapping[str, Any], *, applied: bool) -> Sequence[str]:
    """Sum an import up."""
    done = "Ingelezen" if applied else "Nagekeken, nog niets ingelezen"
    lines = [
        f"{done}: {report['file']}",
        f"{counted(report['rows'], 'rij', 'rijen')}: {_count(report, 'new')} nieuw, "
        f"{_count(report, 'changed')} gewijzigd, {_count(report, 'same')} gelijk, "
        f"{_count(report, 'question')} met een vraag, {_count(report, 'held')} tegengehouden, "
        f"{_count(report, 'ignored')} zonder gegevens.",
    ]
    if held := report["held_file"]:
        lines.append(f"De rijen die niet ingelezen zijn, staan in {held}")
    problems = report["problems"]
    for problem in problems[:SHOWN_PROBLEMS]:
        where = f"{problem['column'] or ''}{problem['row']}"
        lines.append(f"- {problem['sheet']} {where}: {problem['message']}")
    if len(problems) > SHOWN_PROBLEMS:
        lines.append(f"- en nog {counted(len(problems) - SHOWN_PROBLEMS, 'ander', 'andere')}")
    lines += [
        _date_line(question) for question in report["date_questions"] if not question["answer"]
    ]
    lines += [
        _name_line(question, applied=applied and not _waits(question, report))
        for question in report["organisation_questions"]
        if not question["answered"]
    ]
    lines += [_stopped_line(q) for q in report["stopped_questions"] if not q["answer"]]
    return lines + [f"Let op: {notice['message']}" for notice in report["notices"]]


def _date_line(question: Mapping[str, Any]) -> str:
    """Ask whether the day or the month stands first, by an example."""
    example = question["examples"][0]
    cells = question["cells"]
    waiting = "Daar wacht" if cells == 1 else "Daar wachten"
    return (
        f"Vraag over kolom {question['column']} op blad '{question['sheet']}': is "
        f"{example['text']} {_day(example['day_first'])} of {_day(example['month_first'])}? "
        f"{waiting} {counted(cells, 'cel', 'cellen')} op."
    )


def _count(report: Mapping[str, Any], outcome: str) -> str:
    return count_text(report[outcome])


def _name_line(question: Mapping[str, Any], *, applied: bool) -> str:
    """Ask whether a name means an organisation that is called almost the same.

    Nobody who answers yet means that both stay; once the list is read in, that is told as well.
    """
    name = question["name"]
    if read_as := question["read_as"]:
        return f"Vraag over een organisatie: we lezen '{name}' als '{read_as}'. Klopt dat?"
    names = " of ".join(f"'{found['name']}'" for found in question["candidates"])
    apart = " We lazen ze apart in." if applied else ""
    return f"Vraag over een organisatie: is '{name}' dezelfde als {names}?{apart}"


def _waits(question: Mapping[str, Any], report: Mapping[str, Any]) -> bool:
    """Tell whether a row with this name is kept waiting for the answer."""
    asked = {(row["sheet"], row["row"]) for row in question["rows"]}
    waiting = (o for o in report["outcomes"] if o["outcome"] == Outcome.QUESTION.value)
    return any((o["sheet"], o["row"]) in asked for o in waiting)


def _stopped_line(question: Mapping[str, Any]) -> str:
    """Ask whether an organisation stopped, and tell why."""
    said = (
        f"in de lijst staat '{question['said']}'"
        if question["said"]
        else "ze staat niet meer in de lijst"
    )
    return f"Vraag over een organisatie: is '{question['name']}' gestopt? Want {said}."


def _day(iso: str) -> str:
    return date_text(date.fromisoformat(iso))


def step_line(step: Step) -> str:
    """Tell one step of the history."""
    undone = " (ongedaan gemaakt)" if step.undone else ""
    return f"{step.id:>5}  {step.made_at:%d/%m/%Y %H:%M}  {step.label or term(step.action)}{undone}"


def step_content(step: Step) -> dict[str, object]:
    """Give one step of the history to a script."""
    return {
        "id": step.id,
        "action": step.action.value,
        "label": step.label,
        "made_at": step.made_at.isoformat(),
        "records": step.records,
        "undone": step.undone,
    }


def removed_line(one: Removed) -> str:
    """Tell one line of the bin."""
    day = f"{one.step.made_at:%d/%m/%Y}"
    why = f": {one.reason}" if one.reason else ""
    organisation = f" ({one.organisation})" if one.organisation else ""
    return f"{one.id}  {day}  {one.name}{organisation}{why}"


def removed_content(one: Removed) -> dict[str, object]:
    """Give one line of the bin to a script."""
    return {
        "id": one.id,
        "kind": one.kind.value,
        "name": one.name,
        "organisation": one.organisation,
        "reason": one.reason,
        "step": step_content(one.step),
    }


def change_lines(change: RecordChange, facts: Facts) -> Sequence[str]:
    """Tell what a step did to a record, field by field."""
    lines = [step_line(change.step)]
    for field in change.fields:
        heading = field_of(change.kind, field.field).heading
        before = value_text(field.field, field.before, facts) or "(leeg)"
        after = value_text(field.field, field.after, facts) or "(leeg)"
        lines.append(f"       {heading}: {before} → {after}")
    return lines


def pair_content(pair: OrganisationPair) -> dict[str, object]:
    """Return a pair of doubles for scripts: who, how sure (0-100) and on what grounds."""
    judged = pair.double.judgement
    return {
        "organisations": [{"id": o.id, "name": o.name} for o in (pair.survivor, pair.other)],
        "grade": judged.grade.name.lower(),
        "score": judged.score,
        "reasons": [ground.value for ground in judged.evidence],
    }


def pair_line(pair: OrganisationPair) -> str:
    """Say which two may be one, and why."""
    judged = pair.double.judgement
    grounds = ", ".join(EVIDENCE[ground] for ground in judged.evidence)
    grade = _GRADES[judged.grade]
    return f"{grade}: {pair.survivor.name} = {pair.other.name} ({grounds})"
