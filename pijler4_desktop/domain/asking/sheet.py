"""What stands on an ask sheet (vragenblad): which activities, which fields, in whose name.

The sheet is our own workbook in a friendlier form: the same headings, words and numbers of records,
so that it comes home as any workbook of ours. New rows of a sheet belong to its organisation, which
the workbook tells in its marks.
"""

from collections.abc import Iterable, Mapping, Sequence

from pijler4_desktop.domain.fields import Field, field_of
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Kind, Status

Extra = tuple[tuple[str, str], ...]

REMARK = "remark"
REMARK_HEADING = "Opmerking"
REMARK_KEPT_AS = "Opmerking op het vragenblad"
"""Under what name a remark is kept with the activity, among what no field holds."""

_MARK = "pijler4-vragenblad-"
_KEYS = (
    "name",
    "type",
    "status",
    "description",
    "slots",
    "frequency",
    "nth",
    "by_appointment",
    "when_text",
    "place",
    "street",
    "house_number",
    "postal_code",
    "municipality_nis",
    "target_group",
    "language_min",
    "language_max",
    "cost_eur",
    "cost_basis",
    "cost_text",
    "contact_function",
    "phone",
    "email",
    "website",
    "capacity",
    "places_free",
    "registration",
    "how_to_register",
    "childcare",
    "wheelchair",
)
ASK_FIELDS: Sequence[Field] = tuple(field_of(Kind.ACTIVITY, key) for key in _KEYS)
"""The fields an organisation is asked about: none of them is internal or about a person."""

_NOT_ASKED = frozenset({Status.IDEA, Status.STOPPED})


def is_asked(activity: Activity) -> bool:
    """Tell whether an organisation is asked about this: not what is only our idea, or has ended."""
    return activity.status not in _NOT_ASKED


def with_remark(extra: Extra, remark: str) -> Extra:
    """Add a remark to what is kept beside the fields; one that is there already changes nothing."""
    kept = dict(extra).get(REMARK_KEPT_AS, "")
    if remark in kept.split("\n\n"):
        return extra
    others = tuple(pair for pair in extra if pair[0] != REMARK_KEPT_AS)
    return (*others, (REMARK_KEPT_AS, f"{kept}\n\n{remark}" if kept else remark))


def marks_of(sheets: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return the marks by which a workbook tells whose each sheet is: (sheet name, id)."""
    return {f"{_MARK}{n}": f"{id_} {name}" for n, (name, id_) in enumerate(sheets, start=1)}


def asked_in(marks: Mapping[str, str]) -> Mapping[str, str]:
    """Return the id of the organisation of each ask sheet in a workbook, by the sheet's name."""
    told = (value.partition(" ") for mark, value in marks.items() if mark.startswith(_MARK))
    return {name: id_ for id_, _, name in told}
