"""What may be stored about an activity."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.checked import Check
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.hours import slot_hours
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.recurrence import NTH_FORM
from pijler4_desktop.domain.validation import common
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, Answer, Status

_OLDEST = 150  # Doelgroep.cs of the associations register
_MOST_PEOPLE = 100_000
_MOST_HOURS = 8_760  # a year
_MOST_EURO = 100_000
_SAME_LENGTH = 0.25  # of an hour: what officers round away

_CHECKS: dict[str, Check] = {
    "postal_code": identifiers.postal_code,
    "email": identifiers.email,
    "phone": identifiers.phone,
    "website": identifiers.url,
    "ikdoemee_url": identifiers.url,
}
_PAST = frozenset({"last_verified", "dutch_checked_on", "social_checked_on"})


def check_activity(activity: Activity, facts: Facts, today: date) -> Iterator[Problem]:
    """Yield every problem of an activity."""
    texts = _texts(activity)
    yield from common.required(name=activity.name)
    yield from common.texts(texts)
    yield from common.identifiers(texts, _CHECKS)
    yield from common.location(activity.postal_code, activity.municipality_nis, facts)
    yield from common.dates(_dates(activity), today, _PAST)
    yield from _people(activity)
    yield from _language(activity)
    yield from _schedule(activity)
    yield from _hours(activity)
    yield from _money(activity)
    yield from _reasons(activity)


def unfilled(activity: Activity) -> list[str]:
    """Name the fields a complete description still lacks; nothing is wrong with leaving them open.

    The list follows the marked fields of the field set of the house (what trajectbegeleiders need
    to propose an activity: form, language threshold, moment, hours, place, who signs the proof).
    """
    known = {
        "organisation_id": activity.organisation_id,
        "type": activity.type,
        "description": activity.description,
        "language_min": activity.language_min or activity.language_icons,
        "format": activity.format,
        "postal_code": activity.postal_code or activity.online,
        "slots": activity.slots or activity.by_appointment or activity.nth,
        "hours_per_session": activity.hours_per_session
        or activity.countable_hours
        or any(slot_hours(slot) for slot in activity.slots),
        "signs_proof": activity.signs_proof,
        "contact_function": activity.contact_function or activity.email or activity.phone,
        "last_verified": activity.last_verified,
    }
    return [field for field, value in known.items() if not value]


def _texts(activity: Activity) -> dict[str, str]:
    fields = {name: getattr(activity, name) for name in _TEXT_FIELDS}
    if activity.extra:
        fields["extra"] = "\n".join(chain.from_iterable(activity.extra))
    return fields


_TEXT_FIELDS = tuple(
    name for name, field in Activity.__dataclass_fields__.items() if field.type is str
)


def _dates(activity: Activity) -> dict[str, date | None]:
    return {
        "valid_from": activity.valid_from,
        "valid_until": activity.valid_until,
        "last_verified": activity.last_verified,
        "next_check_on": activity.next_check_on,
        "dutch_checked_on": activity.dutch_checked_on,
        "social_checked_on": activity.social_checked_on,
    }


def _people(activity: Activity) -> Iterator[Problem]:
    youngest, oldest = activity.min_age, activity.max_age
    yield from common.amount("min_age", youngest, _OLDEST)
    yield from common.amount("max_age", oldest, _OLDEST)
    if youngest is not None and oldest is not None and youngest > oldest:
        yield common.error(ProblemCode.MIN_ABOVE_MAX, "max_age", f"{youngest}-{oldest}")
    for field in ("group_size", "capacity", "places_free", "waiting_list"):
        yield from common.amount(field, getattr(activity, field), _MOST_PEOPLE)
    free, capacity = activity.places_free, activity.capacity
    if free is not None and capacity is not None and free > capacity:
        yield common.doubt(ProblemCode.FREE_ABOVE_CAPACITY, "places_free", free, (str(capacity),))


def _language(activity: Activity) -> Iterator[Problem]:
    least, most, icons = activity.language_min, activity.language_max, activity.language_icons
    if least and most and LEVEL_ORDER.index(least) > LEVEL_ORDER.index(most):
        yield common.doubt(ProblemCode.MIN_ABOVE_MAX, "language_max", f"{least}-{most}")
    if icons is not None and not 1 <= icons <= 4:
        yield common.error(ProblemCode.UNKNOWN_VALUE, "language_icons", icons)


def _schedule(activity: Activity) -> Iterator[Problem]:
    for slot in activity.slots:
        if slot.start and slot.end and slot_hours(slot) is None:
            span = f"{slot.start:%H.%M}-{slot.end:%H.%M}"
            yield common.doubt(ProblemCode.END_BEFORE_START, "slots", span)
    for text in activity.nth:
        if not NTH_FORM.fullmatch(text):
            yield common.error(ProblemCode.UNKNOWN_VALUE, "nth", text)
    begin, end = activity.valid_from, activity.valid_until
    if begin and end and end < begin:
        yield common.doubt(ProblemCode.END_BEFORE_START, "valid_until", end)


def _hours(activity: Activity) -> Iterator[Problem]:
    stated = activity.hours_per_session
    yield from common.amount("hours_per_session", stated, 24, zero=False)
    yield from common.amount("sessions_planned", activity.sessions_planned, 1_000)
    yield from common.amount("countable_hours", activity.countable_hours, _MOST_HOURS)
    if activity.countable_hours is not None and not activity.countable_hours_reason.strip():
        yield common.error(ProblemCode.REASON_MISSING, "countable_hours_reason")
    lengths = [length for slot in activity.slots if (length := slot_hours(slot))]
    if stated and lengths and all(abs(stated - length) > _SAME_LENGTH for length in lengths):
        yield common.doubt(
            ProblemCode.HOURS_CONTRADICT,
            "hours_per_session",
            f"{stated:g}",
            tuple(f"{length:g}" for length in dict.fromkeys(lengths)),
        )


def _money(activity: Activity) -> Iterator[Problem]:
    yield from common.amount("cost_eur", activity.cost_eur, _MOST_EURO)


def _reasons(activity: Activity) -> Iterator[Problem]:
    if activity.status in {Status.STOPPED, Status.PAUSED} and not activity.status_reason.strip():
        yield common.note(ProblemCode.REASON_MISSING, "status_reason", activity.status)
    if activity.dutch_met is Answer.YES and not activity.dutch_evidence.strip():
        yield common.note(ProblemCode.EVIDENCE_MISSING, "dutch_evidence")
    if activity.social_met is Answer.YES and not activity.social_evidence.strip():
        yield common.note(ProblemCode.EVIDENCE_MISSING, "social_evidence")
