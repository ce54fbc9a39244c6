"""What earlier imports teach about a list: the choices for its layout, the words of its sender."""

from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.remembering import memory_of, memory_text, recalled
from pijler4_desktop.domain.importing.senders import sender_of
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.sheet import Notice, NoticeCode
from pijler4_desktop.domain.text import fold
from pijler4_desktop.storage.reading import Reading

_OF_LAYOUT = "SELECT sender, choices FROM import_run WHERE layout = ? ORDER BY version DESC LIMIT 1"
_DAY_OF_LAYOUT = "SELECT applied_at FROM import_run WHERE layout = ? ORDER BY version DESC LIMIT 1"
_OF_SENDERS = "SELECT sender, choices FROM import_run WHERE sender <> '' ORDER BY version DESC"


class _Run(NamedTuple):
    """What is looked at of an earlier import."""

    sender: str
    choices: str


def remembered(source: Source, reading: Reading) -> Choices:
    """Return what was chosen for the last list of this layout, else the words of this sender.

    Nothing when neither was read before, or nothing was chosen then.
    """
    last = _last_of_layout(source.fingerprint, reading)
    if last is not None:
        memory = memory_of(last.choices)
        found = recalled(memory, source) if memory else Choices()
        return replace(found, sender=last.sender)
    return words_of(sender_of(source.workbook.file_name), reading)


def words_of(sender: str, reading: Reading) -> Choices:
    """Return the words that were chosen for the last list of a sender; nothing without one."""
    last = _last_of_sender(sender, reading)
    if last is None:
        return Choices()
    memory = memory_of(last.choices)
    return replace(memory.words_only if memory else Choices(), sender=last.sender)


def remembered_on(source: Source, reading: Reading) -> date | None:
    """Return the day on which the last list of this layout was read in."""
    query = (source.fingerprint,)
    found = reading.connection.exec_driver_sql(_DAY_OF_LAYOUT, query).scalar()
    if not source.fingerprint or found is None:
        return None
    return datetime.fromisoformat(found).astimezone().date()


def sender_for(plan: Plan, reading: Reading) -> str:
    """Name the sender: as chosen, else of the last list of this layout, else by the file's name."""
    if plan.choices.sender:
        return plan.choices.sender
    last = _last_of_layout(plan.layout, reading)
    return last.sender if last and last.sender else sender_of(plan.file_name)


def worth_remembering(plan: Plan) -> str:
    """Write the choices of a plan that may hold for the next list; "" when there are none."""
    if not plan.choices.remember:
        return ""
    return memory_text(plan.choices, {sheet.sheet: sheet.columns for sheet in plan.sheets})


def remembered_notices(choices: Choices) -> tuple[Notice, ...]:
    """Tell that choices of an earlier list are used, when there are any."""
    if not (choices.sheets or choices.words or choices.orders or choices.organisations):
        return ()
    sender = f" van {choices.sender}" if choices.sender else ""
    return (Notice(NoticeCode.REMEMBERED, {"sender": sender}),)


def _last_of_layout(layout: str, reading: Reading) -> _Run | None:
    if not layout:
        return None
    found = reading.connection.exec_driver_sql(_OF_LAYOUT, (layout,)).first()
    return _Run(*found) if found else None


def _last_of_sender(sender: str, reading: Reading) -> _Run | None:
    if not fold(sender):
        return None
    runs = (_Run(*row) for row in reading.connection.exec_driver_sql(_OF_SENDERS))
    return next((run for run in runs if fold(run.sender) == fold(sender)), None)
