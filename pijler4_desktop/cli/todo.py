"""The command that says what there is to do: the lines of the overview."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping

from pijler4_desktop.cli.answers import Answer, Draw, opened
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.small_counts import count_given
from pijler4_desktop.domain.todo.lines import TodoKind, TodoLine, in_order, today_first
from pijler4_desktop.domain.todo.words import reason_given, title, when
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.overview import HandoffState
from pijler4_desktop.services.saving import today


def todo(arguments: Namespace, _draw: Draw) -> Answer:
    """List what counts today, or everything there is to do."""
    with opened(arguments.db) as office:
        overview, facts = office.overview, office.facts
        known = [*overview.lines(every=arguments.all), *overview.gap_lines()]
        shown = in_order(known) if arguments.all else today_first(known, today())
        weeks, numbers, handoff = overview.weeks(known), overview.numbers(), overview.handoff()
    content = {
        "lines": [_content(line, facts) for line in shown],
        "this_week": weeks.this_week,
        "next_week": weeks.next_week,
        "numbers": {
            "total": numbers.total,
            "confirmed": numbers.confirmed,
            "to_verify": numbers.to_verify,
            "concept": numbers.concept,
            "stopped": numbers.stopped,
            "free_places": numbers.free_places,
        },
        "handoff": _handoff(handoff),
    }
    lines = [_line(line, facts) for line in shown] or ["Alles is bij."]
    lines.append(f"Deze week nog {weeks.this_week}, volgende week {weeks.next_week}.")
    return Answer(content, [*lines, _handoff_line(handoff)])


def add_todo(command: Callable[[str, str], ArgumentParser]) -> None:
    """Describe the command."""
    todo_ = command("todo", "toon wat er vandaag te doen is")
    todo_.add_argument("--all", action="store_true", help="alles, niet alleen wat vandaag telt")


TODO_COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {"todo": todo}


def _content(line: TodoLine, facts: Facts) -> dict[str, object]:
    return {
        "kind": line.kind.value,
        "ids": list(line.ids),
        "title": title(line, facts),
        "reason": reason_given(line),
        "due_on": line.due_on.isoformat() if line.due_on else None,
        "since": line.since.isoformat() if line.since else None,
        "number": count_given(line.number) if line.kind is TodoKind.GAP else line.number,
        "spot": line.spot.code if line.spot else None,
    }


def _line(line: TodoLine, facts: Facts) -> str:
    due = when(line, today())
    words = f"{title(line, facts)} ({due.words})" if due else title(line, facts)
    return f"- {words}: {reason_given(line)}"


def _handoff(state: HandoffState) -> dict[str, object]:
    last, since = state.last, state.since
    return {
        "last": last.made_at.isoformat() if last else None,
        "receiver": last.receiver if last else "",
        "change_set": last.change_set if last else None,
        "next_on": state.next_on.isoformat() if state.next_on else None,
        "new": [one.id for one in since.new],
        "changed": [{"id": one.id, "fields": list(one.fields)} for one in since.changed],
        "stopped": [one.id for one in since.stopped],
    }


def _handoff_line(state: HandoffState) -> str:
    if state.last is None:
        return "Er is nog niets doorgegeven aan AgII."
    since = state.since
    day = date_text(state.last.made_at.astimezone().date())
    counts = f"{len(since.new)} nieuw, {len(since.changed)} gewijzigd, {len(since.stopped)} gestopt"
    return f"Laatst doorgegeven op {day}; sindsdien {counts}."
