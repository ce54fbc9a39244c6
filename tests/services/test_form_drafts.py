"""What was typed and not saved comes back after a crash, and no odd file gets in the way."""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.vocabulary import ActivityType, Day, Level, PartOfDay, Theme
from pijler4_desktop.services.form_drafts import FOLDER, FormDraft, FormDrafts, Typed
from pijler4_desktop.services.office import Office
from tests.factories import an_activity

TYPED: dict[str, Typed] = {
    "name": "Taalcafé",
    "capacity": "twaalf of zo",
    "type": {"type": ActivityType.BUDDY},
    "language_min": {"language_min": Level.ALPHA, "language_max": None},
    "themes": {"themes": (Theme.SPORT, Theme.LANGUAGE)},
    "slots": {
        "slots": (
            Slot(Day.TUESDAY, time(19, 30), time(21)),
            Slot(Day.FRIDAY, part=PartOfDay.EVENING),
        ),
        "slots_words": "di vrijd",
    },
    "extra": {"extra": (("Kop", "waarde"),)},
    "online": {"online": False},
}
MOMENT = datetime(2026, 11, 23, 9, 38, tzinfo=UTC)


def a_draft(**changes: object) -> FormDraft:
    activity = an_activity(last_verified=date(2026, 11, 5), **changes)
    return FormDraft(activity, is_new=False, typed=TYPED, saved_at=MOMENT)


def test_a_draft_comes_back_as_it_was(office: Office) -> None:
    draft = a_draft()

    office.form_drafts.save(draft)

    assert office.form_drafts.list() == [draft]
    assert draft.name == "Taalcafé"


def test_a_national_number_is_not_kept_in_a_draft(office: Office) -> None:
    number = "85.07.30-033.28"
    typed: dict[str, Typed] = {
        "internal_notes": f"van Jan, {number}",
        "extra": {"extra": (("Kop", number),)},
    }
    office.form_drafts.save(FormDraft(an_activity(), False, typed, MOMENT))

    (path,) = (office.path.parent / FOLDER).glob("*.json")
    assert number not in path.read_text(encoding="utf-8")
    (kept,) = office.form_drafts.list()
    assert kept.typed["internal_notes"] == "van Jan, ***"


def test_the_latest_comes_first_and_what_is_removed_is_gone(office: Office) -> None:
    older = a_draft()
    newer = FormDraft(an_activity(), True, {}, MOMENT.replace(hour=11))
    office.form_drafts.save(older)
    office.form_drafts.save(newer)

    assert office.form_drafts.list() == [newer, older]
    office.form_drafts.remove(newer.activity.id)
    office.form_drafts.remove(newer.activity.id)
    assert office.form_drafts.list() == [older]


def test_it_lies_beside_the_database_and_nowhere_in_the_offer(office: Office) -> None:
    draft = a_draft(name="Nergens bewaard")
    before = office.database.path.read_bytes()

    office.form_drafts.save(draft)

    folder = office.database.path.parent / FOLDER
    assert [path.name for path in folder.iterdir()] == [f"{draft.activity.id}.json"]
    assert office.database.path.read_bytes() == before


def test_drafts_of_another_database_are_not_ours(office: Office) -> None:
    office.form_drafts.save(a_draft())

    assert FormDrafts(office.database.path, "een ander").list() == []


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["slots", "type", "day", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=ANYTHING, activity=ANYTHING, whole=st.none() | st.binary(max_size=40))
def test_whatever_lies_in_the_folder_is_read_or_passed_over(
    tmp_path: Path, typed: object, activity: object, whole: bytes | None
) -> None:
    drafts = FormDrafts(tmp_path / "aanbod.p4db", "deze")
    folder = tmp_path / FOLDER
    folder.mkdir(exist_ok=True)
    plain = {
        "format": 1,
        "database": "deze",
        "saved_at": "2026-11-23T09:38:00+00:00",
        "new": True,
        "activity": activity,
        "typed": typed,
    }
    content = json.dumps(plain).encode() if whole is None else whole
    (folder / "0197f000-0000-7000-8000-000000000000.json").write_bytes(content)

    for draft in drafts.list():
        assert isinstance(draft.name, str)


def test_an_odd_name_never_leads_outside_the_folder(office: Office) -> None:
    with pytest.raises(ValueError, match="aanbod"):
        office.form_drafts.remove("../aanbod")
