from datetime import date, time
from typing import Any

import pytest

from pijler4_desktop.domain import wording
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    CostBasis,
    Day,
    Frequency,
    Level,
    PartOfDay,
    Pause,
)


def an_activity(**values: Any) -> Activity:
    return Activity(id="1", name="Taalcafé", **values)


def test_when_in_one_line() -> None:
    activity = an_activity(
        slots=(
            Slot(Day.TUESDAY, time(19), time(21)),
            Slot(Day.THURSDAY, time(9, 30), time(11, 30)),
        ),
        frequency=Frequency.WEEKLY,
        pauses=(Pause.SCHOOL_HOLIDAYS,),
    )
    said = "di 19–21 uur, do 9.30–11.30 uur, elke week, niet in schoolvakanties"
    assert wording.when_text(activity) == said
    assert wording.slots_text(activity.slots) == "di 19.00–21.00; do 9.30–11.30"


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        (Slot(Day.TUESDAY, part=PartOfDay.EVENING), "di avond"),
        (Slot(Day.SUNDAY), "zo"),
        (Slot(Day.FRIDAY, time(14)), "vr vanaf 14.00"),
        (Slot(Day.FRIDAY, None, time(14)), "vr tot 14.00"),
        (Slot(Day.SATURDAY, time(22), time(0)), "za 22.00–24.00"),
    ],
)
def test_moments_without_both_hours(slot: Slot, text: str) -> None:
    assert wording.slot_text(slot) == text


def test_rhythm_and_appointment() -> None:
    second = an_activity(nth=("2WE", "-1FR"), frequency=Frequency.MONTHLY)
    assert wording.rhythm_text(second) == "elke 2de woensdag en laatste vrijdag van de maand"
    assert wording.nth_text(second.nth) == "2de woensdag; laatste vrijdag"
    assert wording.when_text(an_activity(by_appointment=True)) == "op afspraak"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "vandaag"),
        (1, "gisteren"),
        (13, "13 dagen geleden"),
        (21, "3 weken geleden"),
        (213, "7 maanden geleden"),
        (800, "2 jaar geleden"),
        (-10, "3 december 2026"),
    ],
)
def test_age(days: int, text: str) -> None:
    today = date(2026, 11, 23)
    assert wording.age_text(date.fromordinal(today.toordinal() - days), today) == text


def test_dates_numbers_and_amounts() -> None:
    assert wording.date_text(date(2026, 11, 23)) == "23 november 2026"
    assert wording.number_text(2.5) == "2,5"
    assert wording.hours_text(None) == ""
    assert wording.hours_text(40.0) == "40"
    assert wording.money_text(2.5) == "2,50"
    assert wording.price_text(0, CostBasis.PER_SESSION) == "gratis"
    assert wording.price_text(35, CostBasis.PER_YEAR) == "€ 35 per jaar"


def test_levels() -> None:
    assert wording.levels_text(Level.A1, Level.B1) == "A1–B1"
    assert wording.levels_text(Level.NONE, Level.A2) == "A0–A2"
    assert wording.levels_text(None, Level.B1) == "tot B1"
    assert wording.levels_text(None, None) == ""


def test_cost_falls_back_on_the_words_of_the_list() -> None:
    assert wording.cost_text(an_activity(cost_text="vrije bijdrage")) == "vrije bijdrage"
    free = an_activity(cost_eur=40, social_tariff=True, cost_text="40 euro, UiTPAS 8 euro")
    assert wording.cost_text(free) == "€ 40, sociaal tarief mogelijk"


def test_address() -> None:
    activity = an_activity(
        place="Bib", street="Lindestraat", house_number="10", box="2", postal_code="9881"
    )
    said = wording.address_text(activity, load_facts())
    assert said == "Bib, Lindestraat 10 bus 2, 9881 Bellem"


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("type", ActivityType.CONVERSATION, "Praatgroep"),
        ("type", "CONVERSATION", "Praatgroep"),
        ("type", "npo", "Vzw"),
        ("last_verified", "2026-11-23", "23/11/2026"),
        ("slots", [{"day": "TU", "start": "19:00", "end": "21:00"}], "di 19.00–21.00"),
        ("slots", [{"day": "TU", "part": "evening"}], "di avond"),
        ("wheelchair", 0, "nee"),
        ("wheelchair", None, ""),
        ("pauses", ["summer"], "Niet in juli en augustus"),
        ("cost_eur", 2.5, "2,50"),
        ("extra", [["Kleur", "rood"]], "Kleur: rood"),
        ("municipality_nis", "44084", "Aalter"),
        ("status", "een toestand van later", "een toestand van later"),
        ("slots", "geen lijst", "geen lijst"),
        ("veld van later", 3, "3"),
    ],
)
def test_any_value_of_a_record_or_of_the_history(key: str, value: object, text: str) -> None:
    assert wording.value_text(key, value, load_facts()) == text


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ((), ""),
        ((Slot(Day.MONDAY),), "maandag"),
        (
            (Slot(Day.TUESDAY, part=PartOfDay.MORNING), Slot(Day.FRIDAY, time(19), time(21, 30))),
            "dinsdagvoormiddag en vrijdag van 19 tot 21.30 uur",
        ),
        (
            (Slot(Day.MONDAY), Slot(Day.TUESDAY), Slot(Day.SUNDAY, time(9, 30))),
            "maandag, dinsdag en zondag vanaf 9.30 uur",
        ),
        ((Slot(Day.SATURDAY, time(22), time(0)),), "zaterdag van 22 tot 24.00 uur"),
    ],
)
def test_moments_in_full(slots: tuple[Slot, ...], said: str) -> None:
    assert wording.slots_spoken(slots) == said
