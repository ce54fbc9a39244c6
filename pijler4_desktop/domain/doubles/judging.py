"""Judge whether two organisations are one, and say on what grounds.

A wrong merge is worse than a missed one. So a number that differs settles that they are two; a
name alone makes nothing certain without the same place or a way to reach them in common; and what
many share (a kind of organisation, a place, the KBO number of a municipality) says nothing alone.
"""

from collections.abc import Iterator, Mapping

from pijler4_desktop.domain.doubles.comparing import Likeness, compare, kinds_differ
from pijler4_desktop.domain.doubles.profiles import Profile, kilometres, kind_of
from pijler4_desktop.domain.doubles.vocabulary import (
    Evidence,
    Grade,
    Judgement,
    judgement,
)
from pijler4_desktop.domain.importing.naming.name_words import BODIES

MOST_OF_ONE_NUMBER = 2
"""Organisations that share a KBO number; more of them are units of one enterprise."""

NEIGHBOURS_KM = 12
"""Between the main towns of municipalities in which one organisation may be known."""

_OTHER: Mapping[Evidence, Evidence] = {
    Evidence.SAME_VCODE: Evidence.OTHER_VCODE,
    Evidence.SAME_KBO: Evidence.OTHER_KBO,
    Evidence.SAME_OVO: Evidence.OTHER_OVO,
}
_BY_LIKENESS: Mapping[Likeness, Evidence] = {
    Likeness.EQUAL: Evidence.SAME_NAME,
    Likeness.MISTYPED: Evidence.SIMILAR_NAME,
    Likeness.PART: Evidence.PART_OF_NAME,
}
_REACHED = frozenset({Evidence.SAME_EMAIL, Evidence.SAME_PHONE})
_CONTACTS = _REACHED | {Evidence.SAME_WEBSITE, Evidence.SAME_ADDRESS}
_SURE = _REACHED | {Evidence.SAME_ADDRESS}
_TIES = _CONTACTS | {Evidence.SAME_MAIL_DOMAIN}
_NUMBERS = (Evidence.SAME_KBO, Evidence.SAME_OVO)
_PUBLIC = BODIES | {"openbaar_centrum_voor_maatschappelijk_welzijn"}
_ORDER = tuple(Evidence)
_REACHED_KINDS = frozenset(kind.value for kind in _REACHED)
_NOTHING: frozenset[Evidence] = frozenset()


class Case:
    """Two organisations side by side; `sharing` is how many in all bear the number they share."""

    def __init__(self, one: Profile, other: Profile, sharing: int) -> None:
        self.one, self.other = one, other
        self.units = sharing > MOST_OF_ONE_NUMBER
        self.shared = _shared(one, other)
        self.vetoes = tuple(_vetoes(one, other)) if one.numbers and other.numbers else ()
        self.same_town = bool(one.town) and one.town == other.town
        self.same_code = bool(one.postal_code) and one.postal_code == other.postal_code
        self.elsewhere = bool(one.home and other.home) and one.home != other.home
        self.near_home = bool(one.home) and one.home == other.home
        self.likeness = None if self.vetoes else compare(
            one.name,
            other.name,
            _either(one.own_towns, other.own_towns),
            _either(one.main_town, other.main_town),
        )  # fmt: skip
        self.grade = _grade(self)

    @property
    def contacts(self) -> frozenset[Evidence]:
        """Return by what both are reached."""
        return self.shared & _CONTACTS if self.shared else _NOTHING

    @property
    def known_apart(self) -> bool:
        """Tell whether they live or are reached elsewhere, with nothing in common."""
        if self.contacts:
            return False
        kinds = self.one.kinds & self.other.kinds
        return Evidence.SAME_ADDRESS.value in kinds or kinds >= _REACHED_KINDS

    def judgement(self) -> Judgement:
        """Return the grade with everything that speaks for or against."""
        return judgement(self.grade, tuple(sorted(self._evidence(), key=_ORDER.index)))

    def _evidence(self) -> Iterator[Evidence]:
        yield from self.vetoes
        yield from self.shared
        if self.likeness:
            yield _BY_LIKENESS[self.likeness]
        if self.same_code:
            yield Evidence.SAME_POSTAL_CODE
        elif self.same_town:
            yield Evidence.SAME_MUNICIPALITY
        elif self.elsewhere and self.one.town and self.other.town:
            yield Evidence.OTHER_MUNICIPALITY
        if self.known_apart:
            yield Evidence.OTHER_CONTACT


def judge(one: Profile, other: Profile, sharing: int = 2) -> Judgement:
    """Judge a pair; `sharing` is how many organisations in all bear the number they share."""
    return Case(one, other, sharing).judgement()


def _shared(one: Profile, other: Profile) -> frozenset[Evidence]:
    keys = one.keys & other.keys
    if not keys:
        return _NOTHING
    shared = frozenset(map(kind_of, keys))
    if one.postal_code and other.postal_code and one.postal_code != other.postal_code:
        return shared - {Evidence.SAME_ADDRESS}  # a Kerkstraat in each of two villages
    return shared


def _either(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return one if one is other else one | other


def _vetoes(one: Profile, other: Profile) -> Iterator[Evidence]:
    theirs = dict(other.numbers)
    for kind, number in one.numbers:
        if theirs.get(kind, number) != number:
            yield _OTHER[Evidence(kind)]


def _grade(case: Case) -> Grade:
    if case.vetoes:
        return Grade.NONE
    if Evidence.SAME_VCODE in case.shared:
        return Grade.CERTAIN
    if not case.shared.isdisjoint(_NUMBERS):
        return _by_number(case)
    if case.likeness is None:
        return _by_contact(case)
    if case.elsewhere:
        return _elsewhere(case)
    return _BY_NAME[case.likeness](case)


def _by_number(case: Case) -> Grade:
    """Grade a pair with one enterprise number; a town's services and a group's houses have that.

    Never certain in two municipalities, nor with unlike names that are reached elsewhere: an
    enterprise may have more than one house.
    """
    one, other = case.one, case.other
    other_site = bool(one.establishment and other.establishment) and (
        one.establishment != other.establishment
    )
    if case.likeness is Likeness.EQUAL or (case.likeness and not case.elsewhere):
        return Grade.POSSIBLE if other_site or case.elsewhere else Grade.CERTAIN
    if case.units or other_site:
        return Grade.NONE
    public = any(not _PUBLIC.isdisjoint(profile.name.form.words) for profile in (one, other))
    apart = public or case.elsewhere or case.known_apart or kinds_differ(one.name, other.name)
    return Grade.POSSIBLE if apart else Grade.CERTAIN


def _by_contact(case: Case) -> Grade:
    """Grade a pair with unlike names: houses that share a phone or address are mostly two."""
    one, other = case.one.name, case.other.name
    if case.elsewhere or kinds_differ(one, other):
        return Grade.NONE
    reached = len(case.shared & _REACHED)
    in_common = bool(one.form.core & other.form.core)
    return Grade.POSSIBLE if reached > 1 or (reached and in_common) else Grade.NONE


def _elsewhere(case: Case) -> Grade:
    """Grade two names that are alike in two municipalities; never certain."""
    if case.shared & _TIES:
        return Grade.POSSIBLE
    rare = case.likeness is Likeness.EQUAL and len(case.one.name.form.core) > 1
    near = kilometres(case.one, case.other) <= NEIGHBOURS_KM
    return Grade.POSSIBLE if rare and near and not case.known_apart else Grade.NONE


def _equal(case: Case) -> Grade:
    tells = case.one.name.tells and case.other.name.tells
    if case.shared & _SURE:
        return Grade.CERTAIN
    if case.known_apart:
        return Grade.POSSIBLE if tells else Grade.NONE
    return Grade.CERTAIN if case.same_code or (case.same_town and tells) else Grade.POSSIBLE


def _mistyped(case: Case) -> Grade:
    if case.shared & _SURE:
        return Grade.CERTAIN
    return Grade.NONE if case.known_apart else Grade.POSSIBLE


def _part(case: Case) -> Grade:
    if len(case.contacts) > 1:
        return Grade.CERTAIN
    near = case.near_home or case.same_code
    return Grade.POSSIBLE if case.contacts or (near and not case.known_apart) else Grade.NONE


_BY_NAME = {Likeness.EQUAL: _equal, Likeness.MISTYPED: _mistyped, Likeness.PART: _part}
