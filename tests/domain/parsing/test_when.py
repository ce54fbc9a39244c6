from datetime import date, time

import pytest

from pijler4_desktop.domain.parsing.when import When, parse_when
from pijler4_desktop.domain.parsing.when_columns import combine_when
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.sheet import ErrorCell
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, Frequency, PartOfDay, Pause


def slots(text: str) -> str:
    """Write what was read so that a test shows it at a glance."""
    found = parse_when(text).value
    return "; ".join(_shown(slot) for slot in found.slots) if found else ""


def _shown(slot: Slot) -> str:
    hours = f" {slot.start:%H:%M}" if slot.start else ""
    hours += f"-{slot.end:%H:%M}" if slot.end else ""
    return f"{slot.day}{hours}{f' {slot.part}' if slot.part else ''}"


def value_of(text: str) -> When:
    found = parse_when(text).value
    assert found is not None
    return found


def codes_of(text: str) -> list[ProblemCode]:
    return [problem.code for problem in parse_when(text).problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dinsdag 19.30-21.00", "TU 19:30-21:00"),
        ("wo 14u tot 16u30", "WE 14:00-16:30"),
        ("vr 9u - 11u30", "FR 09:00-11:30"),
        ("woensdag en vrijdag 18.30 tot 20.00", "WE 18:30-20:00; FR 18:30-20:00"),
        ("ma/wo/vr 8u30-11u30", "MO 08:30-11:30; WE 08:30-11:30; FR 08:30-11:30"),
        ("ma 9-12, wo 13-16", "MO 09:00-12:00; WE 13:00-16:00"),
        ("di 9u-11u30 of do 13u-15u30 (kiezen)", "TU 09:00-11:30; TH 13:00-15:30"),
        ("9u-11u elke dinsdag", "TU 09:00-11:00"),
        ("Maandag- en woensdagavond van 19u00 tot 21u00", "MO 19:00-21:00; WE 19:00-21:00"),
        ("zaterdag 10u–12u en 14u–16u", "SA 10:00-12:00; SA 14:00-16:00"),
        ("za namiddag 2u-4u", "SA 14:00-16:00"),
        ("do van half acht tot 9u 's avonds", "TH 19:30-21:00"),
        ("vrijdag 22u tot 24u", "FR 22:00-00:00"),
        ("ma t/m do 9u tot 10u", "MO 09:00-10:00; TU 09:00-10:00; WE 09:00-10:00; TH 09:00-10:00"),
        ("ma-wo-vr 9-12u", "MO 09:00-12:00; WE 09:00-12:00; FR 09:00-12:00"),
    ],
)
def test_days_with_hours(text: str, expected: str) -> None:
    assert slots(text) == expected
    assert parse_when(text).problems == ()
    assert value_of(text).frequency is Frequency.WEEKLY
    assert value_of(text).by_appointment is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("di vm, do av", "TU morning; TH evening"),
        ("dinsdagavond en donderdagvoormiddag", "TU evening; TH morning"),
        ("zondag vm en nm", "SU morning; SU afternoon"),
        ("vr-za av", "FR evening; SA evening"),
        ("maandag", "MO"),
        ("za vanaf 14u", "SA 14:00"),
    ],
)
def test_days_without_hours_are_taken_and_shown(text: str, expected: str) -> None:
    assert slots(text) == expected
    assert codes_of(text) == [ProblemCode.HOURS_MISSING]


def test_a_dash_between_two_days_is_read_as_all_days_between_and_shown() -> None:
    assert slots("ma-do vm") == "MO morning; TU morning; WE morning; TH morning"
    problem = parse_when("ma-do vm").problems[0]
    assert (problem.code, problem.candidates) == (ProblemCode.READ_AS, ("ma, di, wo, do",))


@pytest.mark.parametrize(
    ("text", "nth"),
    [
        ("elke 2de woensdag van de maand 9u-11u", ("2WE",)),
        ("1ste en 3de dinsdag van de maand 19u30 - 21u30", ("1TU", "3TU")),
        ("laatste vrijdag vd maand 18u-22u", ("-1FR",)),
        ("eerste di en derde wo 10u-12u", ("1TU", "3WE")),
        ("zondag 10u-12u, maandelijks, 1ste en 3de", ("1SU", "3SU")),
    ],
)
def test_days_of_the_month(text: str, nth: tuple[str, ...]) -> None:
    assert value_of(text).nth == nth
    assert value_of(text).frequency is Frequency.MONTHLY
    assert parse_when(text).problems == ()


def test_every_second_wednesday_can_mean_two_things() -> None:
    found = parse_when("elke 2de woensdag 9u-11u")
    assert found.value is not None
    assert (found.value.frequency, found.value.nth) == (None, ())
    assert found.problems[0].candidates == ("om de 2 weken", "2de woensdag van de maand")


def test_once_a_month_without_saying_which_day() -> None:
    assert value_of("zondag 10u -> 12u, 1 x per maand").frequency is Frequency.MONTHLY
    assert codes_of("zondag 10u -> 12u, 1 x per maand") == [ProblemCode.AMBIGUOUS]


@pytest.mark.parametrize(
    "text",
    [
        "om de 14 dagen op vrijdag van 13u30 tot 15u30",
        "om de 2 weken vrijdag 13h30-15h30",
        "tweewekelijks op vrijdag, 13.30u-15.30u",
        "vrijdag 13u30-15u30 (even weken)",
    ],
)
def test_every_other_week(text: str) -> None:
    assert value_of(text).frequency is Frequency.BIWEEKLY
    assert slots(text) == "FR 13:30-15:30"


@pytest.mark.parametrize(
    ("text", "pauses"),
    [
        ("ma 9u-11u, niet in schoolvakanties", (Pause.SCHOOL_HOLIDAYS,)),
        ("ma 9u-11u (behalve juli/aug)", (Pause.SUMMER,)),
        ("sept-juni: ma 9u-11u", (Pause.SUMMER,)),
        ("ma 9u-11u, geen schoolvakanties, niet in de zomer", tuple(Pause)),
    ],
)
def test_pauses(text: str, pauses: tuple[Pause, ...]) -> None:
    assert value_of(text).pauses == pauses
    assert slots(text) == "MO 09:00-11:00"
    assert parse_when(text).problems == ()


@pytest.mark.parametrize(
    "text",
    ["op afspraak", "in onderling overleg", "in overleg met de begeleider", "na afspraak"],
)
def test_by_appointment(text: str) -> None:
    assert parse_when(text).value == When(by_appointment=True)
    assert parse_when(text).problems == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("flexibel", ProblemCode.AMBIGUOUS),
        ("vrij 20u", ProblemCode.AMBIGUOUS),
        ("nog te bepalen", ProblemCode.WHEN_UNREADABLE),
        ("volgens de kalender (zie website)", ProblemCode.WHEN_UNREADABLE),
        ("weekend", ProblemCode.WHEN_UNREADABLE),
        ("9u tot 11u", ProblemCode.DAY_MISSING),
        ("4 x per jaar, data op de website", ProblemCode.WHEN_UNREADABLE),
    ],
)
def test_what_nobody_can_know_is_no_value(text: str, code: ProblemCode) -> None:
    found = parse_when(text)
    assert found.value is None
    assert [problem.code for problem in found.problems] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("do 13u30 - 13u", ProblemCode.END_BEFORE_START),
        ("za 2u-4u", ProblemCode.AMBIGUOUS),
        ("do 12u-13u30 soep, daarna praten tot 15u", ProblemCode.TIME_UNREADABLE),
    ],
)
def test_hours_in_doubt_leave_the_day(text: str, code: ProblemCode) -> None:
    found = value_of(text)
    assert [(s.start, s.end) for s in found.slots] == [(None, None)]
    assert code in codes_of(text)


def test_every_day_is_shown_and_workdays_are_five() -> None:
    assert [s.day for s in value_of("elke dag").slots] == list(DAY_ORDER)
    assert ProblemCode.READ_AS in codes_of("elke dag")
    assert [s.day for s in value_of("elke werkdag 9-12u").slots] == list(DAY_ORDER[:5])
    assert codes_of("elke werkdag 9-12u") == []


def test_words_that_are_not_understood_are_kept() -> None:
    assert value_of("ma 9u-11u (kinderen welkom)").text == "kinderen welkom"
    assert codes_of("ma 9u-11u (kinderen welkom)") == []
    assert value_of("ma t/m vr tijdens de openingsuren").text == "tijdens openingsuren"
    assert ProblemCode.WHEN_UNREADABLE in codes_of("ma t/m vr tijdens de openingsuren")
    assert value_of("juli en augustus: di 10u-12u").text == "juli en augustus"


def test_start_and_end_of_a_series() -> None:
    found = value_of("van 1/9/2025 tot 30/6/2026 elke maandag 19u-21u")
    assert (found.valid_from, found.valid_until) == (date(2025, 9, 1), date(2026, 6, 30))
    problem = parse_when("vanaf 1/9 elke di 13u-15u").problems[0]
    assert (problem.code, problem.field) == (ProblemCode.DATE_INCOMPLETE, "valid_from")


def test_columns_for_day_hours_and_frequency() -> None:
    found = combine_when("zondag", time(10), time(12), "maandelijks, 1ste en 3de")
    assert found.problems == ()
    assert found.value == When(
        slots=(Slot(Day.SUNDAY, time(10), time(12)),),
        by_appointment=False,
        frequency=Frequency.MONTHLY,
        nth=("1SU", "3SU"),
    )


def test_one_column_with_both_hours() -> None:
    found = combine_when("1ste en 3de donderdag", "18h30-20h")
    assert found.value is not None
    assert found.value.slots == (Slot(Day.THURSDAY, time(18, 30), time(20)),)
    assert found.problems == ()


def test_an_end_before_the_start_takes_no_hours() -> None:
    found = combine_when("maandag en vrijdag", time(12), time(9), "wekelijks")
    assert found.value is not None
    assert found.value.slots == (Slot(Day.MONDAY), Slot(Day.FRIDAY))
    problem = found.problems[0]
    assert (problem.code, problem.field) == (ProblemCode.END_BEFORE_START, "end_time")


def test_problems_say_which_column_they_are_about() -> None:
    found = combine_when("ergens", ErrorCell("#REF!"), "later", None)
    assert {problem.field for problem in found.problems} == {"day", "start_time", "end_time"}
    assert combine_when(None, time(9), time(10)).problems[0].code is ProblemCode.DAY_MISSING
    assert combine_when("op afspraak").value == When(by_appointment=True)
    assert combine_when(None, None).value is None


def test_a_part_of_the_day_gives_way_to_hours() -> None:
    found = combine_when("dinsdagavond", "19u", "21u")
    assert found.value is not None
    assert found.value.slots == (Slot(Day.TUESDAY, time(19), time(21)),)
    assert combine_when("dinsdagavond").value == When(
        slots=(Slot(Day.TUESDAY, part=PartOfDay.EVENING),),
        by_appointment=False,
        frequency=Frequency.WEEKLY,
    )


@pytest.mark.parametrize("text", ["2x/maand op donderdag", "om de 3 weken zaterdag", "di 3/9 19u"])
def test_a_rhythm_that_is_not_understood_is_not_called_weekly(text: str) -> None:
    assert value_of(text).slots
    assert value_of(text).frequency is None
    assert ProblemCode.WHEN_UNREADABLE in codes_of(text)


def test_english_biweekly_may_be_twice_a_week() -> None:
    parsed = parse_when("Tuesday 2-4pm, bi-weekly")
    assert parsed.value is not None
    assert parsed.value.frequency is None
    assert [p.candidates for p in parsed.problems] == [("om de 2 weken", "2 keer per week")]
