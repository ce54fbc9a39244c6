from enum import StrEnum

import pytest

from pijler4_desktop.domain import vocabulary
from pijler4_desktop.domain.rules import SettingKey
from pijler4_desktop.domain.subtypes import subtype_word
from pijler4_desktop.domain.terms import SHORT_DAYS, SUBTYPES, TERMS, members_by_word, term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Day,
    PartnerStatus,
    Standing,
    Status,
)

ENUMS = [
    found
    for found in vars(vocabulary).values()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
]


@pytest.mark.parametrize("enum", [*ENUMS, SettingKey])
def test_every_code_has_a_word(enum: type[StrEnum]) -> None:
    assert all(term(member) for member in enum)


@pytest.mark.parametrize("enum", [*ENUMS, SettingKey])
def test_no_two_codes_of_a_list_share_a_word(enum: type[StrEnum]) -> None:
    assert len(members_by_word(enum)) == len(enum)
    assert len({fold(word) for word in members_by_word(enum)}) == len(enum)


def test_equal_codes_of_two_lists_keep_their_own_word() -> None:
    assert Standing.STOPPED.value == PartnerStatus.STOPPED.value
    assert term(Standing.TO_VERIFY) == "Te verifiëren"
    assert term(Status.IN_PREPARATION) == "In opbouw"
    assert set(TERMS) == {*ENUMS, SettingKey}


def test_every_form_has_its_subtypes_and_every_day_a_short_name() -> None:
    assert set(SUBTYPES) == set(ActivityType)
    assert set(SHORT_DAYS) == set(Day)
    assert subtype_word("language_cafe") == "Taalcafé"
    assert subtype_word("iets anders") == "iets anders"


def test_a_subtype_code_always_means_the_same_word() -> None:
    words: dict[str, set[str]] = {}
    for pairs in SUBTYPES.values():
        for code, word in pairs:
            words.setdefault(code, set()).add(word)
    assert words.pop("school") == {"School", "School of ouderwerking"}
    assert all(len(found) == 1 for found in words.values())
