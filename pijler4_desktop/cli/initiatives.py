"""The command about new initiatives: list them, begin one, and let it move on."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pijler4_desktop.cli.answers import Answer, Draw, opened
from pijler4_desktop.cli.typed import exact_spot, likely_day
from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Kind, Phase
from pijler4_desktop.domain.wording import counted, date_text
from pijler4_desktop.services.initiatives import Initiatives, Started

MOVABLE = tuple(phase.value for phase in PHASE_ORDER if phase is not Phase.STARTED)


def initiatives(arguments: Namespace, _draw: Draw) -> Answer:
    """List the initiatives, after doing what was asked to one of them."""
    with opened(arguments.db) as office:
        service = office.initiatives
        changes = _done(arguments, service)
        cards = service.cards(stopped=True)
    content: dict[str, object] = {"initiatives": [_content(card) for card in cards]}
    lines = [_line(card) for card in cards] or ["Er zijn nog geen initiatieven."]
    if changes is not None:
        content["changed"] = sorted(changes.ids.get(Kind.INITIATIVE, ()))
        content["change_set"] = changes.change_set
    if isinstance(changes, Started):
        content["unchecked"] = list(changes.unchecked)
        lines += [f"Let op, nog niet nagekeken: {name}" for name in changes.unchecked]
    return Answer(content, lines)


def _done(arguments: Namespace, service: Initiatives) -> Changes | None:
    if arguments.begin is not None:
        return service.begin(
            arguments.begin,
            template=arguments.template,
            spot=arguments.gap,
            planned_start=arguments.planned_start,
        )
    if arguments.start is not None:
        return service.start(arguments.start)
    if arguments.move is not None:
        id_, phase = arguments.move
        return service.move(id_, Phase(phase))
    if arguments.stop is not None:
        return service.stop(arguments.stop, arguments.reason)
    return None


class _Move(Action):
    """Takes the id of an initiative and the phase it goes to."""

    def __call__(
        self,
        parser: ArgumentParser,
        namespace: Namespace,
        values: Any,
        _option: str | None = None,
    ) -> None:
        """Keep both, when the phase is one that an initiative can be moved to."""
        if values[1] not in MOVABLE:
            parser.error(f"{values[1]} is geen fase om naar te verplaatsen: {', '.join(MOVABLE)}.")
        setattr(namespace, self.dest, values)


def add_initiatives(command: Callable[[str, str], ArgumentParser]) -> None:
    """Describe the command."""
    parser = command("initiatives", "toon de nieuwe initiatieven, begin er een of ga ermee verder")
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--begin", metavar="NAAM", help="begin een initiatief")
    one.add_argument("--start", metavar="ID", help="laat het starten: het komt in het aanbod")
    one.add_argument(
        "--move", nargs=2, metavar=("ID", "FASE"), action=_Move, help=f"naar {', '.join(MOVABLE)}"
    )
    one.add_argument("--stop", metavar="ID", help="zet het stop; zeg met --reason waarom")
    parser.add_argument("--template", default="", metavar="CODE", help="begin met dit sjabloon")
    parser.add_argument("--gap", type=exact_spot, metavar="GAT", help="zoals 'type=BUDDY day=SA'")
    parser.add_argument(
        "--planned-start", type=likely_day, metavar="JJJJ-MM-DD", help="geplande start"
    )
    parser.add_argument("--reason", default="", metavar="REDEN")


def _content(card: InitiativeCard) -> dict[str, object]:
    task = card.next_task
    return {
        "id": card.id,
        "name": card.name,
        "type": card.type.value if card.type else None,
        "phase": card.phase.value,
        "position": card.position,
        "gap": card.gap.code if card.gap else None,
        "next_task": {"name": task.name, "due_on": _iso(task.due_on)} if task else None,
        "done": card.done,
        "tasks": card.tasks,
        "unchecked": card.unchecked,
        "partners": [{"id": p.organisation_id, "name": p.name} for p in card.partners],
        "planned_start": _iso(card.planned_start),
        "started_on": _iso(card.started_on),
        "stopped_on": _iso(card.stopped_on),
        "stop_reason": card.stop_reason or None,
        "evaluate_on": _iso(card.evaluate_on),
        "spent_eur": card.spent_eur,
        "budget_eur": card.budget_eur,
        "late": card.late,
        "activity_id": card.activity_id,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _line(card: InitiativeCard) -> str:
    tasks = f"{card.done} van {counted(card.tasks, 'taak', 'taken')} gedaan"
    start = f", start {date_text(card.planned_start)}" if card.planned_start else ""
    late = ", te laat" if card.late else ""
    return f"{card.id}  {term(card.phase)}: {card.name}{start}, {tasks}{late}"


INITIATIVE_COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {
    "initiatives": initiatives
}
