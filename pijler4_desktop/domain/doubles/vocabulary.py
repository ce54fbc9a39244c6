"""What is said of two organisations that may be one: how sure it is, and on what grounds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Grade(IntEnum):
    """How sure it is that two organisations are one; only CERTAIN may be merged unseen."""

    NONE = 0
    POSSIBLE = 1
    CERTAIN = 2


class Evidence(StrEnum):
    """What two organisations have in common, or what tells them apart."""

    SAME_VCODE = "same_vcode"
    SAME_KBO = "same_kbo"
    SAME_OVO = "same_ovo"
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_WEBSITE = "same_website"
    SAME_ADDRESS = "same_address"
    SAME_MAIL_DOMAIN = "same_mail_domain"
    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    PART_OF_NAME = "part_of_name"
    SAME_POSTAL_CODE = "same_postal_code"
    SAME_MUNICIPALITY = "same_municipality"
    OTHER_VCODE = "other_vcode"
    OTHER_KBO = "other_kbo"
    OTHER_OVO = "other_ovo"
    OTHER_MUNICIPALITY = "other_municipality"
    OTHER_CONTACT = "other_contact"


VETOES = frozenset({Evidence.OTHER_VCODE, Evidence.OTHER_KBO, Evidence.OTHER_OVO})
"""A number given out once: with two of them there are two organisations."""

WEIGHTS: Mapping[Evidence, int] = {
    Evidence.SAME_VCODE: 90,
    Evidence.SAME_KBO: 80,
    Evidence.SAME_OVO: 80,
    Evidence.SAME_EMAIL: 25,
    Evidence.SAME_PHONE: 25,
    Evidence.SAME_WEBSITE: 15,
    Evidence.SAME_ADDRESS: 15,
    Evidence.SAME_MAIL_DOMAIN: 5,
    Evidence.SAME_NAME: 60,
    Evidence.SIMILAR_NAME: 50,
    Evidence.PART_OF_NAME: 40,
    Evidence.SAME_POSTAL_CODE: 15,
    Evidence.SAME_MUNICIPALITY: 10,
    Evidence.OTHER_MUNICIPALITY: -15,
    Evidence.OTHER_CONTACT: -10,
}
"""What a ground adds to the score; it only orders pairs, the grade comes from rules."""

HIGHEST = 100
LEAST_OF: Mapping[Grade, int] = {Grade.NONE: 0, Grade.POSSIBLE: 40, Grade.CERTAIN: 90}
"""The lowest score of a grade; the highest is just below that of the next."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two organisations are to each other: the grade, the score (0-100) and the grounds."""

    grade: Grade
    score: int
    evidence: tuple[Evidence, ...]


def judgement(grade: Grade, evidence: tuple[Evidence, ...]) -> Judgement:
    """Give a grade its score; one that is surer never scores lower."""
    total = sum(WEIGHTS.get(ground, 0) for ground in evidence)
    most = HIGHEST if grade is Grade.CERTAIN else LEAST_OF[Grade(grade + 1)] - 1
    return Judgement(grade, min(max(total, LEAST_OF[grade]), most), evidence)


@dataclass(frozen=True, slots=True)
class Double:
    """A pair that is or may be one organisation; `one` and `other` are ids."""

    one: str
    other: str
    judgement: Judgement

    @property
    def ids(self) -> "Ids":
        """Return the pair by which it is remembered that these are no doubles."""
        return ids_of(self.one, self.other)


Ids = tuple[str, str]
"""Two ids in order, so that a pair is the same either way round."""


def ids_of(one: str, other: str) -> Ids:
    """Put two ids in order."""
    return (one, other) if one < other else (other, one)
