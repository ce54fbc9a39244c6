"""Moments as people say them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication


def _tr(words: str) -> str:
    return QCoreApplication.translate("Moments", words)


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
