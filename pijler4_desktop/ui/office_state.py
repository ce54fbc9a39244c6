"""What the window tells about the data itself: saved when, backed up when, who else has it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.moments import clock_text, moment_text

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


def _tr(words: str) -> str:
    return QCoreApplication.translate("OfficeState", words)


def saved_words(moment: datetime | None) -> str:
    """Say when the last change was saved: 'Alles bewaard om 10.42'."""
    if moment is None:
        return _tr("Alles bewaard")
    return _tr("Alles bewaard om {time}").format(time=clock_text(moment))


def backup_words(made_at: datetime | None, now: datetime) -> str:
    """Say when the last verified backup was made; '' when there is none yet."""
    if made_at is None:
        return ""
    local = made_at.astimezone()
    return _tr("Reservekopie: {moment}").format(moment=moment_text(local, now.date()))


def read_only_words(office: "Office") -> str:
    """Say why nothing can be changed; '' when everything can."""
    if not office.read_only:
        return ""
    if office.holder:
        words = _tr("Deze gegevens zijn al open, {holder}. Je kunt alles lezen, niets wijzigen.")
        return words.format(holder=office.holder)
    return _tr("Je kunt deze gegevens alleen lezen: in de map ervan mogen we niet schrijven.")
