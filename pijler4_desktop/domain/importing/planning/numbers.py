"""Numbers that another stored organisation bears already: told at their cell, and kept out.

Services of one body may share its number, but no list gives it to one more of them unseen.
"""

from dataclasses import replace

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.plan import CellProblem
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Severity

_NO_NUMBERS = frozenset({"type", "main_activity"})
"""What a row may say of its organisation besides its numbers: it only fills what is empty."""
_EMPTIED = "(leeg)"


def number_problems(
    draft: Draft, organisation: Organisation | None, organisations: Organisations
) -> list[CellProblem]:
    """Tell of every number in a row of activities that its organisation has another one.

    So does one that was not taken, as another organisation bears it.
    """
    if organisation is None:
        return []
    problems = []
    for number, stated in draft.organisation_values.items():
        ours = str(getattr(organisation, number) or "")
        if number in _NO_NUMBERS or ours == stated:
            continue
        if ours:
            value = str(stated or _EMPTIED)
            found = Problem(ProblemCode.NUMBER_DIFFERS, number, value=value, candidates=(ours,))
            problems.append(draft.problem(found))
        elif (other := organisations.bearer(number, stated, organisation.id)) is not None:
            problems.append(_taken(draft, number, str(stated), other))
    return problems


def without_taken_numbers(draft: Draft, organisations: Organisations, id_: str = "") -> Draft:
    """Leave out of a row about the organisation `id_` the numbers that another one bears."""
    others = {
        number: other
        for number, value in draft.values.items()
        if (other := organisations.bearer(number, value, id_)) is not None
    }
    if not others:
        return draft
    told = [_taken(draft, n, str(draft.values[n]), other) for n, other in others.items()]
    values = {name: value for name, value in draft.values.items() if name not in others}
    return replace(draft, values=values, problems=(*draft.problems, *told))


def _taken(draft: Draft, number: str, value: str, other: Organisation) -> CellProblem:
    found = Problem(ProblemCode.NUMBER_TAKEN, number, Severity.DOUBT, value, (other.name,))
    return draft.problem(found)
