"""What the window tells about the data itself: saved when, backed up when, who else has it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.texts import clock_text, moment_text

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


def _tr(words: str) -> str:
    return QCoreApplication.translate("OfficeState", words)


def saved_words(moment: datetime | None) -> str:
    """Say when the last change was saved: 'Alles bewaard om 10.42'."""
    if moment is None:
        return _tr("Alles bewaard")
    return _tr("Alles bewaard om {time}").format(time=clock_text(moment))


def backup_words(office: "Office", now: datetime) -> str:
    """Say when the last verified backup was made; '' when there is none yet."""
    made_at: datetime | None = getattr(office, "last_backup", None)
    if made_at is None:
        return ""
    local = made_at.astimezone() if made_at.tzinfo else made_at
    return _tr("Reservekopie: {moment}").format(moment=moment_text(local, now.date()))


def is_read_only(office: "Office") -> bool:
    """Tell whether someone else has the data open, so that we only read."""
    return bool(getattr(office, "read_only", False))


def holder_words(office: "Office") -> str:
    """Say who has the data open; '' when we can write."""
    if not is_read_only(office):
        return ""
    holder = str(getattr(office, "holder", "") or "")
    if holder:
        words = _tr("Iemand anders werkt nu met deze gegevens ({holder}). Je kunt alles lezen.")
        return words.format(holder=holder)
    return _tr("Deze gegevens zijn al open in een ander venster. Je kunt alles lezen.")
