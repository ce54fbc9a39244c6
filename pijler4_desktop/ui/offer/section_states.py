"""What is filled in of each section of the form of an activity, and what is wrong there."""

from collections.abc import Collection

from pijler4_desktop.domain.fields import Section, field_of
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import conditions_met
from pijler4_desktop.domain.vocabulary import Answer, Kind
from pijler4_desktop.ui.offer.form_layout import CORE

_BLANK = Activity(id="", name="")


def section_state(
    section: Section,
    activity: Activity,
    wrong: Collection[str],
    doubtful: Collection[str] = (),
    *,
    due: bool = False,
) -> str:
    """Tell whether a section is filled in ("ok"), open ("todo"), in "doubt" or "wrong".

    With the check `due`, an old date does not make that section one that is done.
    """
    for keys, state in ((wrong, "wrong"), (doubtful, "doubt")):
        if any(field_of(Kind.ACTIVITY, key).section is section for key in keys):
            return state
    if section is Section.CONDITIONS:
        if conditions_met(activity):
            return "ok"
        answered = (activity.dutch_met, activity.social_met) != (Answer.UNKNOWN, Answer.UNKNOWN)
        return "wrong" if answered else "todo"
    filled = [getattr(activity, key) != getattr(_BLANK, key) for key in CORE[section]]
    enough = all(filled) if section is Section.WHAT else any(filled)
    if section is Section.WHERE:  # a postal code alone leads nobody there
        there = activity.postal_code and (activity.place or activity.street)
        enough = bool(there or activity.online)
    elif section is Section.CHECKED:
        enough = enough and not due
    return "ok" if enough else "todo"
