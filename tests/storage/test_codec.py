from dataclasses import is_dataclass
from datetime import time
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.records import KINDS, Activity, Slot
from pijler4_desktop.domain.vocabulary import Day, Kind, PartOfDay, Theme
from pijler4_desktop.storage.codec import CODECS, codec_of

TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
SLOTS = st.builds(
    Slot,
    st.sampled_from(Day),
    st.none() | TIMES,
    st.none() | TIMES,
    st.none() | st.sampled_from(PartOfDay),
)


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is UnionType:
        return st.one_of([values_of(arm) for arm in get_args(hint)])
    if get_origin(hint) is tuple and get_args(hint)[-1] is Ellipsis:
        return st.lists(values_of(get_args(hint)[0]), max_size=3).map(tuple)
    if hint is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if hint is int:
        return st.integers(-(2**63), 2**63 - 1)
    if hint is Slot:
        return SLOTS
    return records_of(hint) if is_dataclass(hint) else st.from_type(hint)


def records_of(cls: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls)
    values = st.fixed_dictionaries({name: values_of(hint) for name, hint in hints.items()})
    return values.map(lambda known: cls(**known))


@pytest.mark.parametrize("kind", Kind)
@given(data=st.data())
def test_a_record_survives_row_and_image(kind: Kind, data: st.DataObject) -> None:
    record = data.draw(records_of(KINDS[kind]))
    codec = CODECS[kind]
    plain = codec.plain(record)

    assert codec.from_row(codec.row_of(plain)) == record
    assert codec.from_image(codec.image_of(plain)) == record
    assert codec.plain_of(codec.row_of(plain)) == plain


def test_an_image_holds_only_what_was_filled_in() -> None:
    codec = codec_of(Activity)
    activity = Activity(id="x", name="Koor", themes=(Theme.CULTURE,), slots=(Slot(Day.MONDAY),))

    assert codec.image_of(codec.plain(activity)) == (
        '{"id":"x","name":"Koor","themes":["CULTURE"],"slots":[{"day":"MO"}]}'
    )


def test_an_image_of_another_version_can_be_read() -> None:
    assert codec_of(Activity).from_image('{"id":"x","name":"Koor","later":1}').name == "Koor"


def test_what_is_no_number_is_not_stored() -> None:
    codec = codec_of(Activity)
    activity = Activity(id="x", name="Koor", cost_eur=float("nan"))

    with pytest.raises(ValueError, match="JSON"):
        codec.image_of(codec.plain(activity))


def test_a_partial_activity_knows_only_what_was_asked() -> None:
    found = codec_of(Activity).partial(("slots", "online"), ('[{"day":"TU"}]', 0))

    assert (found.slots, found.online, found.name) == ((Slot(Day.TUESDAY),), False, "")
