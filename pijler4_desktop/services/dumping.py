"""Everything that is stored, for scripts: one mapping per record, in plain JSON values."""

from collections.abc import Mapping, Sequence
from typing import Any

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.hours import slot_hours
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.initiatives.cards import PartnerName
from pijler4_desktop.domain.records import Activity, Organisation, Record
from pijler4_desktop.domain.vocabulary import PartnerAnswer
from pijler4_desktop.services.initiative_partners import partner_names
from pijler4_desktop.storage.codec import codec_of
from pijler4_desktop.storage.database import Database

ORGANISATION_KEYS = (
    "id", "name", "kbo", "vcode", "type", "status", "street", "number", "postal_code",
    "municipality", "phone", "email", "website", "main_activity",
)  # fmt: skip
SUBJECTS = ("activities", "organisations", "initiatives")
"""What can be asked for."""
SLOT_KEYS = ("day", "start", "end", "part")


class Dumping:
    """Lists records; the keys of an activity are the names of its fields."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts

    def of(self, subject: str) -> Sequence[dict[str, Any]]:
        """List the records of one of SUBJECTS; raises KeyError for another."""
        listed = {
            "activities": self.activities,
            "organisations": self.organisations,
            "initiatives": self.initiatives,
        }
        return listed[subject]()

    def initiatives(self) -> Sequence[dict[str, Any]]:
        """List the initiatives; of each task, partner, cost and line of the log every field."""
        with self._database.reading() as reading:
            found = list(reading.all(Initiative))
            partners = partner_names(reading, found)
            return [_initiative(one, partners[one.id]) for one in found]

    def activities(self) -> Sequence[dict[str, Any]]:
        """List the activities, each with the name of its organisation."""
        with self._database.reading() as reading:
            names = {o.id: o.name for o in reading.all(Organisation)}
            return [self._activity(activity, names) for activity in reading.all(Activity)]

    def organisations(self) -> Sequence[dict[str, Any]]:
        """List the organisations by the keys of ORGANISATION_KEYS; what is not known is empty."""
        with self._database.reading() as reading:
            return [self._organisation(_plain(o)) for o in reading.all(Organisation)]

    def _organisation(self, plain: Mapping[str, Any]) -> dict[str, Any]:
        named = {
            **plain,
            "status": plain["partner_status"],
            "number": plain["house_number"],
            "municipality": self._named(plain["municipality_nis"]),
        }
        return {key: named[key] for key in ORGANISATION_KEYS}

    def _activity(self, activity: Activity, names: Mapping[str, str]) -> dict[str, Any]:
        plain = _plain(activity)
        plain["organisation"] = names.get(activity.organisation_id or "")
        plain["municipality"] = self._named(activity.municipality_nis)
        plain["slots"] = [dict.fromkeys(SLOT_KEYS) | slot for slot in plain["slots"]]
        plain["nth"] = plain["nth"] or None
        plain["language_min"] = _least_dutch(activity)
        plain["hours_per_session"] = _session_hours(activity)
        return plain

    def _named(self, nis: str) -> str | None:
        return self._facts.municipality_name(nis) if nis else None


def _initiative(one: Initiative, partners: Sequence[PartnerName]) -> dict[str, Any]:
    plain = _plain(one)
    for key, empty in _LINES.items():
        plain[key] = [{**empty, **line} for line in plain[key]]
    for line, partner in zip(plain["partners"], partners, strict=True):
        line["organisation"] = partner.name
    return plain


_LINES: Mapping[str, Mapping[str, object]] = {
    "tasks": {"owner": "", "due_on": None, "done_on": None, "tip": "", "is_check": False},
    "partners": {"role": "", "answer": PartnerAnswer.ASKED.value},
    "costs": {"spent_on": None},
    "log": {},
}
"""What a line of a list leaves out when it is empty."""


def _plain(record: Record) -> dict[str, Any]:
    codec = codec_of(type(record))
    return dict(zip(codec.names, codec.plain(record), strict=True))


def _least_dutch(activity: Activity) -> str | None:
    """Return the lowest level, or the taaliconen when only those are known."""
    if activity.language_min is not None:
        return activity.language_min.value
    if activity.language_icons and activity.language_max is None:
        return f"ICON_{activity.language_icons}"
    return None


def _session_hours(activity: Activity) -> float | None:
    """Return the stated hours of a session, or those of its moments if these are all as long."""
    if activity.hours_per_session is not None:
        return activity.hours_per_session
    lengths = {slot_hours(slot) for slot in activity.slots}
    return round(lengths.pop() or 0, 2) or None if len(lengths) == 1 else None
