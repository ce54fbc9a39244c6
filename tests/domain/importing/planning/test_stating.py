"""What a list does not state never takes the place of what is known."""

from datetime import time

from pijler4_desktop.domain.importing.choices import Decision
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Choice
from pijler4_desktop.domain.records import Activity, Organisation, Slot
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import CostBasis, Day, Frequency, Level, Pause
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

HEADER = ("Organisatie", "Activiteit", "Wanneer", "Niveau", "Kost", "Plaatsen")
AALST = "41002"
NAME, ALIKE = "Taalhoek voor iedereen", "Taalhoek voor iederen"
TUESDAY = Slot(Day.TUESDAY, time(19), time(21))
ORGANISATION = Organisation(id="o", name="Bib Aalst")
KNOWN = Activity(
    id="a", name=NAME, organisation_id="o", municipality_nis=AALST, slots=(TUESDAY,),
    by_appointment=None, frequency=Frequency.WEEKLY, pauses=(Pause.SUMMER,), capacity=10,
    language_min=Level.A1, language_max=Level.A2, cost_eur=2.5, cost_basis=CostBasis.PER_SESSION,
)  # fmt: skip


def listed(*cells: Cell | None, known: Activity = KNOWN, name: str = NAME) -> Plan:
    stock = MemoryStock(ORGANISATION, known)
    stock.imports[known.id] = known
    return plan(stock, sheet(HEADER, ("Bib Aalst", name, *cells)))


def changed(made: Plan) -> set[str]:
    row = made.rows[1]
    changes = row.candidates[0].changes if row.candidates else row.changes
    return {change.field for change in changes}


def test_a_row_that_says_less_than_we_know_changes_nothing() -> None:
    assert listed("di 19u-21u", "A1", "-").rows[1].outcome.value == "same"


def test_a_row_that_says_the_same_with_other_capitals_changes_nothing() -> None:
    told = Activity(id="a", name=NAME, organisation_id="o", cost_text="Vrije Bijdrage")
    assert changed(listed(None, None, "vrije  bijdrage", known=told)) == set()


def test_the_own_town_is_not_offered_but_a_namesake_elsewhere_is_a_question() -> None:
    made = listed("di 19u-21u", None, None, 14)
    row = made.rows[1]
    assert row.outcome.value == "question"
    assert changed(made) == {"capacity"}
    assert row.candidates[0].merged.municipality_nis == AALST


def test_a_cell_that_is_not_understood_leaves_what_we_know() -> None:
    made = listed("volgens de kalender", "gevorderd", "betalend", "2 per week", name=ALIKE)
    assert changed(made) == {"name"}


def test_a_text_that_is_not_understood_is_kept_where_we_know_nothing() -> None:
    bare = Activity(id="a", name=NAME, organisation_id="o")
    assert changed(listed(None, None, "betalend", known=bare)) == {"cost_text"}


def test_another_price_or_day_takes_what_belonged_to_the_old_one_along() -> None:
    row = listed("do 19u-21u", None, "€ 4", name=ALIKE).rows[1]
    merged = row.candidates[0].merged
    assert isinstance(merged, Activity)
    assert (merged.cost_eur, merged.cost_basis) == (4, None)
    assert [slot.day for slot in merged.slots] == [Day.THURSDAY]
    assert merged.pauses == ()


def test_merging_everything_ends_the_question() -> None:
    stock = MemoryStock(ORGANISATION, KNOWN)
    stock.imports["a"] = KNOWN
    rows = sheet(HEADER, ("Bib Aalst", NAME, "di 19u-21u", None, None, 14))
    made = plan(stock, rows)
    stock.apply(made.decide(made.rows[1], Decision(Choice.MERGE, "a")))
    again = plan(stock, rows)
    assert again.rows[1].outcome.value == "same"
