"""Sentences the window itself says: failures, and times as people say them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.errors import ExpectedError, InvalidError
from pijler4_desktop.domain.messages import error_message, problem_message


def _tr(words: str) -> str:
    return QCoreApplication.translate("Texts", words)


def _translated(words: str) -> str:
    return QCoreApplication.translate("Messages", words)


def failure_text(error: Exception) -> str:
    """Say what went wrong, for any exception: never a trace, never a code."""
    if isinstance(error, ExpectedError):
        return error_message(error, _translated)
    if isinstance(error, InvalidError):
        said = (problem_message(problem, translate=_translated) for problem in error.problems)
        return "\n".join(dict.fromkeys(said))
    return _tr(
        "Er ging iets mis in het programma. Wat al bewaard was, staat veilig. "
        "Probeer het opnieuw. Lukt het niet, start het programma dan opnieuw."
    )


def failure_details(error: Exception) -> str:
    """Name a failure for whoever helps: its code, or the kind of exception."""
    if isinstance(error, ExpectedError):
        return str(error.failure.value)
    return f"{type(error).__name__}: {error}"


def clock_text(moment: datetime) -> str:
    """Write the time of day: '10.42'."""
    return f"{moment.hour}.{moment.minute:02}"


def moment_text(moment: datetime, today: date) -> str:
    """Write a moment shortly: 'vandaag 8.30', 'gisteren 16.05', '3 november'."""
    days = (today - moment.date()).days
    if days == 0:
        return _tr("vandaag {time}").format(time=clock_text(moment))
    if days == 1:
        return _tr("gisteren {time}").format(time=clock_text(moment))
    return _tr("{day} {month}").format(day=moment.day, month=_months()[moment.month - 1])


def _months() -> tuple[str, ...]:
    return (
        _tr("januari"),
        _tr("februari"),
        _tr("maart"),
        _tr("april"),
        _tr("mei"),
        _tr("juni"),
        _tr("juli"),
        _tr("augustus"),
        _tr("september"),
        _tr("oktober"),
        _tr("november"),
        _tr("december"),
    )
