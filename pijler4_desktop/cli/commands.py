"""The commands, each a thin step to one service."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pijler4_desktop.cli.answers import Answer, Draw, opened
from pijler4_desktop.cli.coverage import COVERAGE_COMMANDS
from pijler4_desktop.cli.example import EXAMPLE_COMMANDS
from pijler4_desktop.cli.figures import FIGURES_COMMANDS
from pijler4_desktop.cli.initiatives import INITIATIVE_COMMANDS
from pijler4_desktop.cli.privacy import PRIVACY_COMMANDS
from pijler4_desktop.cli.selftest import self_test
from pijler4_desktop.cli.todo import TODO_COMMANDS
from pijler4_desktop.cli.verifications import VERIFICATION_COMMANDS
from pijler4_desktop.cli.wording import (
    change_lines,
    import_lines,
    pair_content,
    pair_line,
    removed_content,
    removed_line,
    step_content,
    step_line,
)
from pijler4_desktop.domain.changes import Changes, Walk
from pijler4_desktop.domain.history import RecordChange
from pijler4_desktop.domain.messages import error_message
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import counted
from pijler4_desktop.services.example import example_office
from pijler4_desktop.services.exporting import Receipt
from pijler4_desktop.services.import_memory import remembered_notices
from pijler4_desktop.services.office import Office


def init(arguments: Namespace, _draw: Draw) -> Answer:
    """Make a new database for a municipality."""
    office = Office.create(arguments.db, arguments.municipality)
    try:
        municipality = office.municipality
    finally:
        office.close()
    content = {"db": str(arguments.db), "municipality": municipality.name, "nis": municipality.nis}
    return Answer(content, [f"Het bestand voor {municipality.name} is klaar: {arguments.db}"])


def import_(arguments: Namespace, _draw: Draw) -> Answer:
    """Read a list; apply what needs no answer when asked to."""
    with opened(arguments.db) as office:
        importing = office.importing
        source = importing.read(arguments.file, Silent())
        remembered = importing.remembered(source)
        plan = importing.plan(source, replace(remembered, only=arguments.sheet), Silent())
        plan = replace(plan, notices=(*remembered_notices(remembered), *plan.notices))
        rows = importing.hold_back(source, plan, arguments.held) if arguments.held else 0
        if arguments.apply:
            importing.apply(plan, Silent())
        report = importing.report(plan)
        report["held_file"] = str(arguments.held) if rows else None
    return Answer(
        report,
        import_lines(report, applied=arguments.apply),
        exit_code=1 if _is_open(report) else 0,
    )


def export(arguments: Namespace, _draw: Draw) -> Answer:
    """Make the workbook to hand off."""
    with opened(arguments.db) as office:
        receipt = Receipt(arguments.receiver, arguments.ground, arguments.personal)
        report = office.exporting.export(arguments.target, arguments.profile, receipt=receipt)
    content = {
        "file": str(report.path),
        "profile": report.profile,
        "rows": report.rows,
        "personal": report.personal,
        "unreachable": report.unreachable,
    }
    rows = counted(report.rows, "activiteit", "activiteiten")
    lines = [f"Bewaard: {rows} in {report.path}"]
    if report.unreachable:
        left = counted(report.unreachable, "activiteit", "activiteiten")
        lines.append(f"Niet mee: {left}, de organisatie is onbereikbaar")
    return Answer(content, lines)


def ask(arguments: Namespace, _draw: Draw) -> Answer:
    """Make the workbook that asks organisations whether what we know is still right."""
    with opened(arguments.db) as office:
        ids = office.asking.find(arguments.organisations)
        report = office.asking.workbook(arguments.xlsx, ids)
    content = {
        "file": str(report.path),
        "organisations": report.organisations,
        "activities": report.activities,
    }
    organisations = counted(report.organisations, "organisatie", "organisaties")
    activities = counted(report.activities, "activiteit", "activiteiten")
    return Answer(content, [f"Bewaard: {organisations} met {activities} in {report.path}"])


def dump(arguments: Namespace, _draw: Draw) -> Answer:
    """List everything stored about a subject."""
    with opened(arguments.db) as office:
        records = office.dumping.of(arguments.subject)
    return Answer(records, [str(record["name"]) for record in records])


def doubles(arguments: Namespace, _draw: Draw) -> Answer:
    """List the organisations that may have been entered twice, with the grounds."""
    with opened(arguments.db) as office:
        pairs = office.organisation_doubles.find(Silent())
    found = [pair_content(pair) for pair in pairs]
    none = "We vinden geen dubbele organisaties."
    return Answer({"pairs": found}, [pair_line(pair) for pair in pairs] or [none])


def undo(arguments: Namespace, _draw: Draw) -> Answer:
    """Take the last step back, or all from one on."""
    with opened(arguments.db) as office:
        editing = office.editing
        walk = editing.undo() if arguments.to is None else editing.undo_to(arguments.to, Silent())
    return _walked(walk, "Ongedaan gemaakt")


def redo(arguments: Namespace, _draw: Draw) -> Answer:
    """Do the step last taken back again, or all up to one."""
    with opened(arguments.db) as office:
        editing = office.editing
        walk = editing.redo() if arguments.to is None else editing.redo_to(arguments.to, Silent())
    return _walked(walk, "Opnieuw gedaan")


def removed(arguments: Namespace, _draw: Draw) -> Answer:
    """List what is in the bin."""
    with opened(arguments.db) as office:
        ids = office.recycling.ids(" ".join(arguments.words))
        rows = office.recycling.rows(ids)
    found = [rows[id_] for id_ in ids]
    content = {"removed": [removed_content(one) for one in found]}
    return Answer(content, [removed_line(one) for one in found])


def restore(arguments: Namespace, _draw: Draw) -> Answer:
    """Bring back what is in the bin."""
    with opened(arguments.db) as office:
        changes = office.recycling.restore(arguments.ids)
    number = sum(map(len, changes.ids.values()))
    return Answer({"changed": _counts(changes)}, [f"Teruggezet: {number}"])


def history(arguments: Namespace, _draw: Draw) -> Answer:
    """List the steps, or what happened to one record."""
    with opened(arguments.db) as office:
        if record := getattr(arguments, "record", None):
            changes = [
                change
                for kind in (Kind.ACTIVITY, Kind.ORGANISATION, Kind.CONTACT, Kind.INITIATIVE)
                for change in office.editing.record_history(kind, record)
            ]
            lines = [line for change in changes for line in change_lines(change, office.facts)]
            return Answer({"changes": [_change_content(change) for change in changes]}, lines)
        steps = office.editing.steps(arguments.limit)
    return Answer({"steps": [step_content(s) for s in steps]}, [step_line(s) for s in steps])


def check(arguments: Namespace, _draw: Draw) -> Answer:
    """Look whether the database is sound."""
    with opened(arguments.db) as office:
        report = office.checking.check()
    lines = ["Het bestand is in orde." if report.ok else "Het bestand is niet in orde."]
    lines += [f"- {problem}" for problem in report.problems]
    content = {"ok": report.ok, "problems": list(report.problems), "counts": dict(report.counts)}
    return Answer(content, lines, exit_code=0 if report.ok else 2)


def screenshots(arguments: Namespace, draw: Draw) -> Answer:
    """Draw every screen; without a database of one's own, that of the example."""
    if arguments.db.exists():
        with opened(arguments.db) as office:
            drawn = draw(office, arguments.folder)
    else:
        with example_office() as office:
            drawn = draw(office, arguments.folder)
    return Answer({"files": [str(p) for p in drawn]}, [str(p) for p in drawn])


def _walked(walk: Walk, done: str) -> Answer:
    content = {
        "label": walk.label,
        "action": walk.action.value,
        "steps": walk.steps,
        "changed": _counts(walk),
        "stopped": walk.stopped.failure.value if walk.stopped else None,
    }
    lines = [f"{done}: {walk.label if walk.steps == 1 else f'{walk.steps} stappen'}"]
    if walk.stopped:
        lines.append(f"Daarna zijn we gestopt. {error_message(walk.stopped)}")
    return Answer(content, lines, exit_code=1 if walk.stopped else 0)


def _counts(changes: Changes) -> dict[str, int]:
    return {kind.value: len(ids) for kind, ids in changes.ids.items()}


def _is_open(report: Mapping[str, Any]) -> bool:
    """Tell whether an import leaves anything to a person: a question, or rows held back."""
    names = any(not question["answered"] for question in report["organisation_questions"])
    others = (*report["date_questions"], *report["stopped_questions"])
    unanswered = any(question["answer"] is None for question in others)
    return bool(report["question"] or report["held"]) or names or unanswered


def _change_content(change: RecordChange) -> dict[str, object]:
    fields = [{"field": f.field, "before": f.before, "after": f.after} for f in change.fields]
    return {
        **step_content(change.step),
        "kind": change.kind.value,
        "added": change.added,
        "removed": change.removed,
        "fields": fields,
    }


COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {
    "init": init,
    "import": import_,
    "export": export,
    "ask": ask,
    **PRIVACY_COMMANDS,
    **EXAMPLE_COMMANDS,
    **COVERAGE_COMMANDS,
    **INITIATIVE_COMMANDS,
    **VERIFICATION_COMMANDS,
    **FIGURES_COMMANDS,
    "dump": dump,
    "doubles": doubles,
    "undo": undo,
    "redo": redo,
    "removed": removed,
    "restore": restore,
    "history": history,
    "check": check,
    **TODO_COMMANDS,
    "screenshots": screenshots,
    "self-test": self_test,
}
