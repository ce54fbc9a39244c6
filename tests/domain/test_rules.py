"""The rules in force are the latest that have begun."""

from datetime import date
from uuid import UUID

import pytest

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Setting
from pijler4_desktop.domain.rules import DEFAULT_SETTINGS, Rules, SettingKey, rules_on
from pijler4_desktop.domain.vocabulary import Level


def setting(key: SettingKey, value: str, valid_from: date) -> Setting:
    return Setting(id=new_id(), key=key, value=value, valid_from=valid_from)


def test_a_new_house_begins_with_40_hours_a2_and_6_months() -> None:
    assert rules_on(DEFAULT_SETTINGS, date(2025, 1, 1)) == Rules(40.0, Level.A2, 6)


def test_default_settings_have_ids_of_our_own() -> None:
    assert all(UUID(one.id).version == 7 for one in DEFAULT_SETTINGS)
    assert len({one.id for one in DEFAULT_SETTINGS}) == len(SettingKey)


def test_a_new_rule_holds_from_its_first_day() -> None:
    later = setting(SettingKey.LANGUAGE_TARGET, "B1", date(2027, 9, 1))
    settings = [later, *DEFAULT_SETTINGS]

    assert rules_on(settings, date(2027, 8, 31)).language_target is Level.A2
    assert rules_on(settings, date(2027, 9, 1)).language_target is Level.B1


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (SettingKey.TARGET_HOURS, "veertig"),
        (SettingKey.TARGET_HOURS, "-1"),
        (SettingKey.TARGET_HOURS, "nan"),
        (SettingKey.LANGUAGE_TARGET, "D4"),
        (SettingKey.VERIFY_MONTHS, "0.4"),
        (SettingKey.VERIFY_MONTHS, ""),
    ],
)
def test_a_setting_that_cannot_be_read_is_passed_over(key: SettingKey, value: str) -> None:
    wrong = setting(key, value, date(2026, 1, 1))

    assert rules_on([*DEFAULT_SETTINGS, wrong], date(2026, 6, 1)) == Rules()


def test_numbers_are_taken_over() -> None:
    settings = [
        setting(SettingKey.TARGET_HOURS, "60", date(2026, 1, 1)),
        setting(SettingKey.VERIFY_MONTHS, "12", date(2026, 1, 1)),
    ]

    rules = rules_on(settings, date(2026, 1, 1))

    assert (rules.target_hours, rules.verify_months) == (60.0, 12)
