"""The words of officers that state the form of an activity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.vocabulary import ActivityType as Type

SAID = {
    "stage (taal)": Type.LANGUAGE_PLACEMENT,
    "stage": Type.TASTER_PLACEMENT,
    "burgerschap": Type.CIVIC,
    "mama's en papa's": Type.PARENTING,
    "praten": Type.CONVERSATION,
    "conv.": Type.CONVERSATION,
    "Praten en Nederlands oefenen": Type.CONVERSATION,
    "Conversation group": Type.CONVERSATION,
    "buddy, één op één": Type.BUDDY,
    "duo / buddy": Type.BUDDY,
    "buddy voor een heel gezin": Type.BUDDY,
    "toeleiding: samen vrijwilligerswerk zoeken": Type.VOLUNTEERING_LEAD_IN,
    "Lead-in volunteering": Type.VOLUNTEERING_LEAD_IN,
    "kenn.stage": Type.TASTER_PLACEMENT,
    "kennismakingsstage (snuffelen)": Type.TASTER_PLACEMENT,
    "taal stage": Type.LANGUAGE_PLACEMENT,
    "vereniging leren kennen": Type.ASSOCIATION_TASTER,
    "proefles sportvereniging": Type.ASSOCIATION_TASTER,
    "gemeente leren kennen": Type.CIVIC,
    "uitstap / gemeente leren kennen": Type.CIVIC,
    "ouders & kind": Type.PARENTING,
    "ontm.": Type.COMMUNITY_CENTRE,
    "Meeting place": Type.COMMUNITY_CENTRE,
    "Sport of vrije tijd": Type.LEISURE,
    "vrijw. bib": Type.VOLUNTEERING,
}


@pytest.mark.parametrize(("text", "kind"), SAID.items())
def test_a_cell_that_speaks_of_one_form_states_it(text: str, kind: Type) -> None:
    assert types_in(text) == (kind,)


@pytest.mark.parametrize("text", ["ontmoeting / sport", "praatgroep en buddy", "xyz", "", "nvt"])
def test_two_forms_or_none_state_nothing(text: str) -> None:
    assert len(types_in(text)) != 1


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert set(types_in(text)) <= set(Type)
