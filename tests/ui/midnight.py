"""Lets another day begin, as it does for a window that stays open overnight."""

from datetime import date, timedelta

import pytest

from pijler4_desktop.services import saving
from pijler4_desktop.ui import badges


class Tomorrow(date):
    """The calendar of tomorrow."""

    @classmethod
    def today(cls) -> "Tomorrow":
        day = date.today() + timedelta(days=1)  # noqa: DTZ011  the calendar on the wall
        return cls(day.year, day.month, day.day)


def let_midnight_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turn the calendar on the wall one day on."""
    for module in (saving, badges):
        monkeypatch.setattr(module, "date", Tomorrow)
