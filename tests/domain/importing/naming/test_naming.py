"""Organisations named in a list: found or made once, near ones asked about once."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.choices import Choices, OrganisationAnswer, RowPlace
from pijler4_desktop.domain.importing.plan import OrganisationQuestion, Plan
from pijler4_desktop.domain.importing.vocabulary import MatchReason, Outcome
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.sheet import Sheet
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

HEADER = ("Organisatie", "Activiteit")
REGISTER = ("vCode", "Naam", "KBO-nummer", "Gemeente", "E-mail", "Telefoon")
BIB = Organisation(id="bib", name="Bibliotheek Herzele")
KBO_ONE, KBO_OTHER = "0999.323.989", "0999.178.489"


def offer(*organisations: str) -> Sheet:
    """Make a list with one activity for each name of an organisation."""
    return sheet(HEADER, *((name, f"Aanbod {at}") for at, name in enumerate(organisations)))


def answered(made: Plan, answers: Mapping[str, str | None]) -> Choices:
    choices = made.choices
    for key, target in answers.items():
        choices = choices.with_organisation(key, OrganisationAnswer(target))
    return choices


def named(stock: MemoryStock, made: Plan) -> list[str]:
    """Return the name of each row's organisation, as the plan will store them."""
    names = {o.id: o.name for o in (*stock.organisations(), *made.organisations)}
    found = [row.record for row in made.rows if isinstance(row.record, Activity)]
    return [names[activity.organisation_id or ""] for activity in found]


def only(made: Plan) -> OrganisationQuestion:
    (question,) = made.organisation_questions
    return question


def test_one_organisation_in_ten_rows_is_made_once_and_asked_once() -> None:
    listed = offer("Bib Herzele", "Bib Herzele vzw", *["BIB HERZELE"] * 8)
    made = plan(MemoryStock(BIB), listed)
    assert not made.organisations
    question = only(made)
    assert (question.key, question.name, len(question.rows)) == ("bib herzele", "Bib Herzele", 10)
    assert question.rows[0] == RowPlace("Aanbod", 2)
    assert [(c.target, c.name, c.reasons) for c in question.candidates] == [
        ("bib", "Bibliotheek Herzele", (MatchReason.ABBREVIATION,))
    ]
    assert (question.answer, question.proposed) == (None, "bib")


def test_an_answer_makes_all_rows_use_the_stored_organisation() -> None:
    stock = MemoryStock(BIB)
    listed = offer("Bib Herzele", "Bib Herzele", "Koor De Merel")
    choices = answered(plan(stock, listed), {"bib herzele": "bib"})
    made = plan(stock, listed, choices=choices)
    assert named(stock, made) == ["Bibliotheek Herzele", "Bibliotheek Herzele", "Koor De Merel"]
    assert [o.name for o in made.organisations] == ["Koor De Merel"]
    assert only(made).answer == OrganisationAnswer("bib")
    stock.apply(made)
    again = plan(stock, listed, choices=choices)
    assert {row.outcome for row in again.rows} == {Outcome.SAME, Outcome.IGNORED}


def test_an_organisation_of_its_own_is_not_asked_about_in_the_next_list() -> None:
    stock = MemoryStock(BIB)
    listed = offer("Bib Herzele")
    made = plan(stock, listed, choices=answered(plan(stock, listed), {"bib herzele": None}))
    assert named(stock, made) == ["Bib Herzele"]
    assert only(made).answer == OrganisationAnswer(None)
    stock.apply(made)
    assert not plan(stock, listed).organisation_questions


def test_two_names_in_the_list_are_one_question() -> None:
    listed = offer("WZC Wilgenhof", "Woonzorgcentrum Wilgenhof", "Wandelclub De Stappers")
    stock = MemoryStock()
    made = plan(stock, listed)
    assert only(made).candidates[0].target == "wzc wilgenhof"
    choices = answered(made, {only(made).key: "wzc wilgenhof"})
    assert named(stock, plan(stock, listed, choices=choices))[:2] == ["WZC Wilgenhof"] * 2


def test_answers_in_a_chain_or_a_circle_end_at_one_organisation() -> None:
    stock = MemoryStock(BIB)
    listed = offer("Koor", "Zangkoor", "Gemengd koor")
    chain = {"koor": "zangkoor", "zangkoor": "gemengd koor", "gemengd koor": "bib"}
    made = plan(stock, listed, choices=answered(plan(stock, listed), chain))
    assert named(stock, made) == ["Bibliotheek Herzele"] * 3
    circle = {**chain, "gemengd koor": "zangkoor"}
    made = plan(stock, listed, choices=answered(plan(stock, listed), circle))
    assert named(stock, made) == ["Zangkoor"] * 3


def test_an_answer_that_points_nowhere_is_no_answer() -> None:
    listed = offer("Koor De Merel")
    made = plan(MemoryStock(), listed, choices=answered(plan(MemoryStock(), listed),
                                                        {"koor de merel": "gone"}))  # fmt: skip
    assert [o.name for o in made.organisations] == ["Koor De Merel"]


@given(st.dictionaries(
    st.sampled_from(["koor", "zangkoor", "de merel", "ldc linde"]),
    st.sampled_from([None, "koor", "zangkoor", "de merel", "ldc linde", "bib", "gone"]),
))  # fmt: skip
def test_whatever_is_answered_every_row_has_one_organisation(answers: dict[str, str]) -> None:
    stock = MemoryStock(BIB)
    listed = offer("Koor", "Zangkoor", "De Merel", "LDC Linde")
    made = plan(stock, listed, choices=answered(plan(stock, listed), answers))
    assert len(named(stock, made)) == 4
    for key, target in answers.items():
        names = dict(zip(("koor", "zangkoor", "de merel", "ldc linde"), named(stock, made),
                         strict=True))  # fmt: skip
        if target == "bib":
            assert names[key] == "Bibliotheek Herzele"
        elif target in names:
            assert names[key] == names[target]


def register(*rows: tuple[str | None, ...]) -> Sheet:
    return sheet(REGISTER, *rows, name="Verenigingen")


def test_a_row_with_the_near_name_of_a_stored_organisation_waits_for_an_answer() -> None:
    wilgenhof = Organisation(id="w", name="WZC Wilgenhof", municipality_nis="41027")
    stock = MemoryStock(wilgenhof)
    listed = register(
        (None, "Woonzorgcentrum Wilgenhof", KBO_ONE, "Herzele", "wzc@lindergem.example", None),
        ("V0910021", "Heemkring De Vlieger", KBO_OTHER, "Herzele", None, "03 000 00 04"),
    )
    made = plan(stock, listed)
    assert [row.outcome.value for row in made.rows if row.outcome is not Outcome.IGNORED] == [
        "question", "new",
    ]  # fmt: skip
    assert only(made).candidates[0].target == "w"
    assert [p.problem.code for p in made.problems] == [ProblemCode.SIMILAR_RECORD]
    made = plan(stock, listed, choices=answered(made, {only(made).key: "w"}))
    merged = made.rows[1]
    assert (merged.outcome, merged.record_id) == (Outcome.CHANGED, "w")
    assert isinstance(merged.record, Organisation)
    assert merged.record.name == "WZC Wilgenhof"
    assert merged.record.kbo == "0999323989"
    assert {change.field for change in merged.changes} == {"kbo", "email"}


def test_two_rows_of_a_register_that_are_one_complete_each_other() -> None:
    stock = MemoryStock()
    listed = register(
        (None, "WZC Wilgenhof", None, "Herzele", None, "03 000 00 04"),
        (None, "Woonzorgcentrum Wilgenhof", KBO_ONE, "Herzele", "w@lindergem.example", None),
    )
    question = only(plan(stock, listed))
    made = plan(stock, listed,
                choices=answered(plan(stock, listed), {question.key: "wzc wilgenhof"}))  # fmt: skip
    first, second = made.rows[1:]
    assert (first.outcome, second.outcome) == (Outcome.NEW, Outcome.SAME)
    assert isinstance(first.record, Organisation)
    assert (first.record.kbo, first.record.phone) == ("0999323989", "03 000 00 04")
    assert second.record_id == first.record_id


def test_a_row_that_contradicts_the_one_it_means_is_held() -> None:
    stock = MemoryStock()
    listed = register(
        (None, "WZC Wilgenhof", None, "Herzele", "one@lindergem.example", "03 000 00 04"),
        (None, "Woonzorgcentrum Wilgenhof", None, "Herzele", "two@lindergem.example",
         "03 000 00 04"),
    )  # fmt: skip
    choices = answered(plan(stock, listed), {"woonzorgcentrum wilgenhof": "wzc wilgenhof"})
    rows = plan(stock, listed, choices=choices).rows[1:]
    assert [row.outcome.value for row in rows] == ["new", "held"]


def test_one_name_and_mail_with_two_codes_is_asked_and_can_be_one() -> None:
    stock = MemoryStock()
    listed = register(
        ("V0910385", "Petanqueclub De Meander", None, "Herzele", "p@lindergem.example", None),
        ("V0919999", "Petanqueclub De Meander", None, "Herzele", "p@lindergem.example", None),
        ("V0910021", "Heemkring De Vlieger", None, "Herzele", "one@lindergem.example", None),
        ("V0910028", "Heemkring De Vlieger", None, "Herzele", "two@lindergem.example", None),
    )
    made = plan(stock, listed)
    question = only(made)
    assert question.rows == (RowPlace("Verenigingen", 3),)
    assert question.candidates[0].reasons == (MatchReason.SAME_NAME, MatchReason.SAME_EMAIL)
    assert made.counts[Outcome.NEW] == 4
    made = plan(stock, listed, choices=answered(made, {question.key: question.key}))
    assert [row.outcome.value for row in made.rows[1:]] == ["new", "held", "new", "new"]


def test_a_namesake_in_another_town_is_asked_about() -> None:
    stock = MemoryStock(Organisation(id="a", name="Jeugdhuis De Kelder", municipality_nis="44084"))
    listed = register((None, "Jeugdhuis De Kelder", None, "Herzele", None, None))
    made = plan(stock, listed)
    assert made.counts[Outcome.NEW] == 1
    assert only(made).candidates[0].target == "a"
    stock.apply(made)
    again = plan(stock, listed)
    assert again.counts[Outcome.SAME] == 1
    assert not again.organisation_questions
