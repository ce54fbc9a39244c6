"""The rules of the fourth pillar as settings with the date from which they hold.

They change by decree, so they are data: the 40 hours (BVR of 7 October 2022, in force on 1 January
2023), the language target (A2; the coalition agreement of October 2024 announces B1) and how many
months a verification stays good (a choice of the house).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pijler4_desktop.domain.records import Setting
from pijler4_desktop.domain.vocabulary import Level


class SettingKey(StrEnum):
    """What a setting is about; its value is text."""

    TARGET_HOURS = "target_hours"
    LANGUAGE_TARGET = "language_target"
    VERIFY_MONTHS = "verify_months"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules in force on a day: hours to reach, level to reach, months between checks."""

    target_hours: float = 40.0
    language_target: Level = Level.A2
    verify_months: int = 6


_START = date(2023, 1, 1)

DEFAULT_SETTINGS = (
    Setting(
        id="01856a9c-8800-7000-8000-000000000001",
        key=SettingKey.TARGET_HOURS,
        value="40",
        valid_from=_START,
    ),
    Setting(
        id="01856a9c-8800-7000-8000-000000000002",
        key=SettingKey.LANGUAGE_TARGET,
        value="A2",
        valid_from=_START,
    ),
    Setting(
        id="01856a9c-8800-7000-8000-000000000003",
        key=SettingKey.VERIFY_MONTHS,
        value="6",
        valid_from=_START,
    ),
)
"""What a new database begins with; the ids are fixed, so every office has the same records."""


def rules_on(settings: Iterable[Setting], day: date) -> Rules:
    """Return the rules in force on a day: per key the latest setting that has begun.

    A value that cannot be read is passed over, so that one wrong setting stops nobody.
    """
    begun = sorted((s for s in settings if s.valid_from <= day), key=lambda s: s.valid_from)
    hours, level, months = Rules().target_hours, Rules().language_target, Rules().verify_months
    for setting in begun:
        match setting.key:
            case SettingKey.TARGET_HOURS:
                hours = _positive(setting.value) or hours
            case SettingKey.LANGUAGE_TARGET if setting.value in Level.__members__:
                level = Level(setting.value)
            case SettingKey.VERIFY_MONTHS:
                months = int(_positive(setting.value) or months) or months
    return Rules(hours, level, months)


def _positive(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 < number < 10_000 else None
