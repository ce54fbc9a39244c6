"""What is to be checked, for scripts and for who works through it without the window."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from pijler4_desktop.cli.answers import Answer, Draw, opened
from pijler4_desktop.domain.verifying.words import step_text
from pijler4_desktop.domain.verifying.worklist import ToAsk, ToCheck
from pijler4_desktop.domain.wording import counted
from pijler4_desktop.services.saving import today


def verifications(arguments: Namespace, _draw: Draw) -> Answer:
    """List by organisation what is to be checked, and whom to ask what next."""
    with opened(arguments.db) as office:
        found = office.verifications.worklist()
        next_due = office.verifications.next_due()
    lines = [_line(one) for one in found] or ["Alles is nagekeken."]
    content = {
        "organisations": [_content(one) for one in found],
        "next_due": next_due.isoformat() if next_due else None,
    }
    return Answer(content, lines)


def _line(one: ToAsk) -> str:
    number = counted(len(one.activities), "activiteit", "activiteiten")
    said = f"{one.organisation or 'Zonder organisatie'}: {number}, {one.overdue} te laat"
    return f"{said}. {step_text(one.next_step, today())}." if one.organisation_id else f"{said}."


def _content(one: ToAsk) -> Mapping[str, object]:
    step, asked, spoken = one.next_step, one.last_request, one.last_contact
    return {
        "id": one.organisation_id,
        "name": one.organisation,
        "overdue": one.overdue,
        "ageing": one.ageing,
        "next_step": step.step.value if step.step else None,
        "from": step.from_on.isoformat() if step.from_on else None,
        "last_request": {"step": asked.step.value, "on": asked.done_on.isoformat()}
        if asked
        else None,
        "last_contact": {"means": spoken.means.value, "on": spoken.held_on.isoformat()}
        if spoken
        else None,
        "activities": [_activity(activity) for activity in one.activities],
    }


def _activity(one: ToCheck) -> Mapping[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "state": one.state.value,
        "verified": one.verified_on.isoformat() if one.verified_on else None,
        "due": one.due_on.isoformat() if one.due_on else None,
        "unreachable": one.unreachable,
    }


VERIFICATION_COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {
    "verifications": verifications
}
