"""Two organisations held against each other, as the tests of doubles ask for it."""

from typing import Any

from pijler4_desktop.domain.doubles.index import DoublesIndex
from pijler4_desktop.domain.doubles.vocabulary import Double, Grade
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.records import Organisation

FACTS = load_facts()
AALST = {"municipality_nis": "41002", "postal_code": "9300"}
NINOVE = {"municipality_nis": "41048", "postal_code": "9400"}
KORTRIJK = {"municipality_nis": "34022", "postal_code": "8500"}


def an_organisation(id_: str, name: str, **values: Any) -> Organisation:
    return Organisation(id=id_, name=name, **values)


def doubles(*organisations: Organisation, home: str = "") -> dict[tuple[str, str], Double]:
    """Return the pairs found, looked for from each side."""
    index = DoublesIndex(FACTS, home)
    for organisation in organisations:
        index.add(organisation)
    return {double.ids: double for o in organisations for double in index.near_known(o.id)}


def compared(one: str, other: str, ours: Any = AALST, theirs: Any = AALST) -> Double | None:
    """Return what two organisations are to each other, with the same answer from both sides."""
    a, b = an_organisation("a", one, **ours), an_organisation("b", other, **theirs)
    index = DoublesIndex(FACTS)
    index.add(a)
    index.add(b)
    there, back = index.near_known("a"), index.near_known("b")
    assert [d.judgement for d in there] == [d.judgement for d in back]
    return there[0] if there else None


def grade(one: str, other: str, ours: Any = AALST, theirs: Any = AALST) -> Grade:
    found = compared(one, other, ours, theirs)
    return found.judgement.grade if found else Grade.NONE
