"""Backups in words: when, why and how much."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.restoring import BackupLine
from pijler4_desktop.ui.moments import clock_text, moment_text

REASONS: Mapping[str, str] = {
    "dagelijks": QT_TRANSLATE_NOOP("Backups", "de kopie van de dag"),
    "voor-inlezen": QT_TRANSLATE_NOOP("Backups", "voor het inlezen van een lijst"),
    "voor-omzetten": QT_TRANSLATE_NOOP("Backups", "voor een nieuwe versie van Pijler 4"),
    "voor-vergeten": QT_TRANSLATE_NOOP("Backups", "voor we een persoon vergaten"),
    "voor-herstel": QT_TRANSLATE_NOOP("Backups", "voor een andere kopie werd teruggezet"),
    "gevraagd": QT_TRANSLATE_NOOP("Backups", "op jouw vraag"),
}
"""Why a backup was made, by the word in its name."""


def when_words(backup: BackupLine, today: date) -> str:
    """Say when a backup was made; with the year once it is not of this one."""
    made = backup.made_at.astimezone()
    if made.year == today.year:
        return moment_text(made, today)
    return date_text(made.date())


def moment_words(backup: BackupLine) -> str:
    """Say to the minute when a backup was made: '23 november 2026 om 8.30 uur'."""
    made = backup.made_at.astimezone()
    return _tr("{day} om {time} uur").format(day=date_text(made.date()), time=clock_text(made))


def why_words(backup: BackupLine) -> str:
    """Say why a backup was made; a word of another version stays as it is."""
    known = REASONS.get(backup.reason)
    return _tr(known) if known else backup.reason


def activities_words(number: int) -> str:
    """Say how many activities a backup holds."""
    return _tr("1 activiteit") if number == 1 else _tr("{n} activiteiten").format(n=number)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Backups", words)
