"""How things to do are said: what, why, and by when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.todo.lines import TodoKind, TodoLine
from pijler4_desktop.domain.todo.words import day_words, reason, title, when
from pijler4_desktop.domain.vocabulary import ActivityType, Day, PartOfDay, Phase, RequestStep

FACTS = load_facts()
MONDAY = date(2026, 11, 23)


def line(kind: TodoKind, **said: object) -> TodoLine:
    known = TodoLine(kind=kind, ids=("a",), name="Taalcafé Babbelhoek")
    return replace(known, **said)  # type: ignore[arg-type]


GAP = line(
    TodoKind.GAP,
    number=4,
    since=date(2026, 10, 3),
    spot=Spot(type=ActivityType.VOLUNTEERING, day=Day.SATURDAY, part=PartOfDay.MORNING),
)


@pytest.mark.parametrize("kind", TodoKind)
def test_every_kind_has_a_title_and_a_reason(kind: TodoKind) -> None:
    said = line(kind, step=RequestStep.MAILED, detail="Flyer", number=2, phase=Phase.IDEA)

    for words in (title(said, FACTS), reason(said)):
        assert words
        assert "!" not in words
        assert words[0] == words[0].upper()


@pytest.mark.parametrize(
    ("said", "what", "why"),
    [
        (
            line(TodoKind.VERIFY, since=date(2026, 4, 21), number=5),
            "Taalcafé Babbelhoek opnieuw nakijken",
            "Laatst nagekeken op 21 april 2026 · 5 vrije plaatsen",
        ),
        (line(TodoKind.VERIFY), "Taalcafé Babbelhoek nakijken", "Nog nooit nagekeken"),
        (
            line(TodoKind.FOLLOW_UP, agreed_on=date(2026, 11, 20), detail="ledengeld"),
            "Taalcafé Babbelhoek opvolgen",
            "Afgesproken op 20 november: ledengeld",
        ),
        (
            line(TodoKind.TASK, detail="Zaal boeken", phase=Phase.PREPARATION, number=5, whole=9),
            "Taalcafé Babbelhoek: zaal boeken",
            "Initiatief in fase voorbereiding · 5 van 9 taken klaar",
        ),
        (
            line(TodoKind.EVIDENCE, missing=("social",), since=date(2026, 10, 1)),
            "Taalcafé Babbelhoek: bewijs aanvullen",
            "Bewijs ontbreekt: leidt tot participatie op sociaal vlak",
        ),
        (
            line(TodoKind.CONTACTS, number=1),
            "Contacten nakijken",
            "1 contact dat je weer moet bekijken",
        ),
        (
            line(TodoKind.IMPORT, detail="lijst.xlsx"),
            "Inlezen afwerken",
            "lijst.xlsx is nog niet ingelezen",
        ),
    ],
)
def test_lines_say_what_and_why(said: TodoLine, what: str, why: str) -> None:
    assert (title(said, FACTS), reason(said)) == (what, why)


def test_a_gap_tells_where_and_who_asked() -> None:
    assert "zaterdag" in title(GAP, FACTS)
    assert reason(GAP) == "4 vragen sinds oktober"
    assert reason(replace(GAP, number=0)) == "Jullie willen hier aanbod"
    found = when(GAP, MONDAY)
    assert found is not None
    assert found.words == "gat"


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (-3, "3 dagen te laat", "bad"),
        (-1, "1 dag te laat", "bad"),
        (-90, "3 maanden te laat", "bad"),
        (0, "vandaag", "warn"),
        (1, "morgen", "info"),
        (4, "tegen vrijdag", "info"),
        (10, "do 3 dec", "info"),
    ],
)
def test_by_when_is_said_as_people_say_it(days: int, words: str, tone: str) -> None:
    found = when(line(TodoKind.FOLLOW_UP, due_on=MONDAY + timedelta(days=days)), MONDAY)

    assert found is not None
    assert (found.words, found.tone) == (words, tone)


def test_what_has_no_day_says_none() -> None:
    assert when(line(TodoKind.CONTACTS), MONDAY) is None
    assert day_words(MONDAY + timedelta(days=14), MONDAY) == "ma 7 dec"
    assert day_words(date(2027, 3, 3), MONDAY) == "wo 3 mrt"


def test_an_age_is_said_in_days_months_or_years() -> None:
    ages = {}
    for days in (20, 215, 800):
        found = when(line(TodoKind.VERIFY, since=MONDAY - timedelta(days=days)), MONDAY)
        ages[days] = found.words if found else None

    assert ages == {20: "20 dagen", 215: "7 maanden", 800: "2 jaar"}
