"""The history in words: days, what a step touched, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.history import RecordChange, Step
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.domain.wording import date_text


@dataclass(frozen=True, slots=True)
class Look:
    """An icon with its colours."""

    icon: str
    ink: str
    soft: str


_LOOKS: Mapping[Action, Look] = {
    Action.INIT: Look("database", "mute", "muteSoft"),
    Action.ADD: Look("plus", "ok", "okSoft"),
    Action.EDIT: Look("edit", "info", "infoSoft"),
    Action.VERIFY: Look("check", "ok", "okSoft"),
    Action.REMOVE: Look("trash", "bad", "badSoft"),
    Action.RESTORE: Look("arrow-back-up", "ok", "okSoft"),
    Action.ERASE: Look("shield-lock", "mute", "muteSoft"),
    Action.RECOVER: Look("database", "mute", "muteSoft"),
    Action.CONTACT: Look("note", "info", "infoSoft"),
    Action.START: Look("rocket", "ok", "okSoft"),
    Action.STOP: Look("player-stop", "bad", "badSoft"),
    Action.IMPORT: Look("table-import", "accentText", "accentSoft"),
}
_OTHER = Look("point", "mute", "muteSoft")
UNDONE = Look("arrow-back-up", "mute", "muteSoft")


def step_look(step: Step) -> Look:
    """Return the icon of what was done; grey once it was undone."""
    look = _LOOKS.get(step.action, _OTHER)
    return Look(look.icon, UNDONE.ink, UNDONE.soft) if step.undone else look


def step_title(step: Step) -> str:
    """Say what was done."""
    return step.label or term(step.action)


def state_words(step: Step) -> str:
    """Say whether a step counts."""
    return _tr("ongedaan gemaakt") if step.undone else _tr("gedaan")


def record_words(change: RecordChange) -> str:
    """Say what happened to a record as a whole."""
    kind = _tr("Activiteit") if change.kind is Kind.ACTIVITY else term(change.kind)
    if change.added:
        return _tr("{kind}, nieuw").format(kind=kind)
    if change.removed:
        return _tr("{kind}, verwijderd").format(kind=kind)
    return kind


def local(moment: datetime) -> datetime:
    """Return a moment of the history on the clock of this computer."""
    return moment.astimezone()


def clock(moment: datetime) -> str:
    """Write the time of day of a step: "14.05"."""
    own = local(moment)
    return f"{own.hour}.{own.minute:02}"


def day_title(day: date, today: date) -> str:
    """Name a day as people do: "Vandaag", "Gisteren", "12 november", "3 maart 2025"."""
    days = (today - day).days
    if days == 0:
        return _tr("Vandaag")
    if days == 1:
        return _tr("Gisteren")
    whole = date_text(day)
    return whole.rsplit(" ", 1)[0] if day.year == today.year else whole


def moment_words(moment: datetime, today: date) -> str:
    """Say when: "Vandaag om 14.05 uur"."""
    day = day_title(local(moment).date(), today)
    return _tr("{day} om {time} uur").format(day=day, time=clock(moment))


def _tr(words: str) -> str:
    return QCoreApplication.translate("HistoryWords", words)
