"""What happened to each kind of record in the example, and in which step of the history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pijler4_desktop.domain.example.telling import (
    Table,
    as_of,
    id_of,
    linked,
    turning_points,
)
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import Action, ActivityType, Day, Kind, PartOfDay

Story = Mapping[str, Sequence[Table]]
"""The tables of the example by what they are about."""

_FIRST_LIST = 360
"""So many days ago the first lists were read in; what came later was added by hand."""

_CONFIRMED = ("slots", "place", "cost_eur", "language_min", "places_free", "contact_function")
_LISTS = {Kind.ORGANISATION: "partners-lindergem.xlsx"}
_LIST = "aanbod-lindergem.xlsx"


@dataclass(frozen=True)
class Event:
    """Something that happened to a record so many days ago; `values` are its fields since then.

    What happened on one day with one action and one label is one step of the history.
    """

    ago: int
    action: Action
    label: str
    kind: Kind
    values: Mapping[str, Any]
    counted: str = ""
    """What several of these on one day are called: "activiteiten nakijken"."""


def events(story: Story) -> Iterator[Event]:
    """Tell everything that happened, kind by kind: what others point to goes first."""
    yield from _organisations(story)
    projects = {one["activity"]: one["name"] for one in story["initiative"]}
    for table in story["activity"]:
        yield from _activity(table, projects)
    for table in story["initiative"]:
        yield from _initiative(table)
    for table in story["contact"]:
        fields = {"id": id_of("contact", table["key"]), **_of(table)}
        yield _added(Kind.CONTACT, table, fields, table["function"])
    for table in story["import_run"]:
        name = table["file_name"]
        run = {"id": id_of("import_run", name), "file_name": name, "counts": table["counts"]}
        yield Event(table["ago"], Action.IMPORT, name, Kind.IMPORT_RUN, run)
    yield from _needs(story)
    yield from _checks(story)


def _added(kind: Kind, table: Table, values: Mapping[str, Any], name: str) -> Event:
    ago = table["added"]
    if ago >= _FIRST_LIST:
        return Event(ago, Action.IMPORT, _LISTS.get(kind, _LIST), kind, values)
    return Event(ago, Action.ADD, f"{name} toevoegen", kind, values)


def _of(table: Table) -> dict[str, Any]:
    """Return the fields of a record that never changed, with what it points to."""
    found = as_of(table, 0)
    if "organisation" in table:
        found["organisation_id"] = id_of("organisation", table["organisation"])
    if "activities" in table:
        found["activity_ids"] = linked("activity", table["activities"])
    return found


def _organisations(story: Story) -> Iterator[Event]:
    """Tell when organisations came in, were spoken to, and what was agreed then."""
    for table in story["organisation"]:
        first = as_of(table, 0) | {"id": id_of("organisation", table["key"])}
        first.pop("next_contact_on", None)
        yield _added(Kind.ORGANISATION, table, first, table["name"])
        for talk in story["contact_moment"]:
            if talk["organisation"] != table["key"]:
                continue
            about = (talk["added"], Action.CONTACT, f"Contact met {table['name']} noteren")
            said = _of(talk) | {"id": id_of("contact_moment", talk["key"])}
            yield Event(*about, Kind.CONTACT_MOMENT, said)
            if "next_on" in talk:
                agreed = first | {"next_contact_on": talk["next_on"]}
                yield Event(*about, Kind.ORGANISATION, agreed)


def _activity(table: Table, projects: Mapping[str, str]) -> Iterator[Event]:
    """Tell when an activity came in, changed, and was verified by whom and how."""
    name, project = table["name"], projects.get(table["key"], "")
    first = _added(Kind.ACTIVITY, table, _activity_at(table, table["added"]), name)
    began = f"Initiatief {project} beginnen"
    yield Event(first.ago, first.action, began, first.kind, first.values) if project else first
    for ago, code in turning_points(table):
        action, values = Action[code], _activity_at(table, ago)
        yield Event(ago, action, _changed(name, action, project), Kind.ACTIVITY, values)
    for number, (day, how) in enumerate(table.get("checks", ())):
        about = (-day, Action.VERIFY, f"{name} nakijken")
        check = {
            "id": id_of("verification", f"{table['key']}-{number}"),
            "activity_id": id_of("activity", table["key"]),
            "verified_on": day,
            "how": how,
            "by": "dienst samenleven",
            "confirmed": [field for field in _CONFIRMED if field in table],
        }
        many = "activiteiten nakijken"
        yield Event(*about, Kind.ACTIVITY, _activity_at(table, -day), many)
        yield Event(*about, Kind.VERIFICATION, check, many)


def _activity_at(table: Table, ago: int) -> dict[str, Any]:
    found = as_of(table, ago) | {
        "id": id_of("activity", table["key"]),
        "organisation_id": id_of("organisation", table["organisation"]),
    }
    checks = [check for check in table.get("checks", ()) if -check[0] >= ago]
    if checks:
        day, how = checks[-1]
        found |= {"last_verified": day, "verified_how": how, "verified_by": "dienst samenleven"}
    return found


def _changed(name: str, action: Action, project: str) -> str:
    verb = {Action.START: "starten", Action.STOP: "stoppen"}.get(action, "wijzigen")
    return f"Initiatief {project} {verb}" if project else f"{name} {verb}"


def _initiative(table: Table) -> Iterator[Event]:
    """Tell how an initiative went from an idea to a start, or to an end."""
    began = f"Initiatief {table['name']} beginnen"
    values = _initiative_at(table, table["added"])
    yield Event(table["added"], Action.ADD, began, Kind.INITIATIVE, values)
    for ago, code in turning_points(table):
        action = Action[code]
        label = _changed(table["name"], action, table["name"])
        yield Event(ago, action, label, Kind.INITIATIVE, _initiative_at(table, ago))
    if _initiative_at(table, 0) != _initiative_at(table, last := _last_turn(table)):
        done = min(last, *(-day for day in _days_of_tasks(table)))
        label = f"Initiatief {table['name']} wijzigen"
        yield Event(done, Action.EDIT, label, Kind.INITIATIVE, _initiative_at(table, 0))


def _initiative_at(table: Table, ago: int) -> dict[str, Any]:
    found = as_of(table, ago) | {
        "id": id_of("initiative", table["key"]),
        "activity_id": id_of("activity", table["activity"]),
    }
    found["partners"] = [
        {name: value for name, value in partner.items() if name != "organisation"}
        | {"organisation_id": id_of("organisation", partner["organisation"])}
        for partner in found["partners"]
    ]
    return found


def _last_turn(table: Table) -> int:
    turns: list[int] = [table["added"], *(ago for ago, _ in turning_points(table))]
    return min(turns)


def _days_of_tasks(table: Table) -> list[int]:
    """Return the days on which something was done for an initiative, or noted."""
    days = [task["done_on"] for task in table["tasks"] if "done_on" in task]
    days += [line["noted_on"] for line in table.get("log", ())]
    return days + [cost["spent_on"] for cost in table.get("costs", ())]


def _needs(story: Story) -> Iterator[Event]:
    for table in story["demand_note"]:
        values = _of(table) | {"id": id_of("demand_note", table["key"])}
        yield Event(table["added"], Action.DEMAND, "Vraag noteren", Kind.DEMAND_NOTE, values)
    for table in story["coverage_mark"]:
        for values in _marks(table):
            yield Event(
                table["added"], Action.MARK, "Dekking beoordelen", Kind.COVERAGE_MARK, values
            )


def _marks(table: Table) -> Iterator[dict[str, Any]]:
    """Yield a mark for every day and part of the day that a line names."""
    for day in table["days"]:
        for part in table["parts"]:
            spot = Spot(type=ActivityType(table["type"]), day=Day(day), part=PartOfDay(part))
            values = {
                "id": id_of("coverage_mark", spot.code),
                "spot": spot.code,
                "judgement": table["judgement"],
                "marked_on": -table["added"],
                "target": table.get("target"),
                "reason": table.get("reason", ""),
            }
            yield {name: value for name, value in values.items() if value not in ("", None)}


def _checks(story: Story) -> Iterator[Event]:
    names = {table["key"]: table["name"] for table in story["organisation"]}
    offer = {table["key"]: table["name"] for table in story["activity"]}
    for table in story["check_request"]:
        values = _of(table) | {"id": id_of("check_request", table["key"])}
        label = f"Vraag aan {names[table['organisation']]} noteren"
        yield Event(table["added"], Action.CONTACT, label, Kind.CHECK_REQUEST, values)
    for table in story["check_plan"]:
        values = as_of(table, 0) | {"id": id_of("activity", table["activity"])}
        label = f"Ritme van {offer[table['activity']]} wijzigen"
        yield Event(table["added"], Action.EDIT, label, Kind.CHECK_PLAN, values)
