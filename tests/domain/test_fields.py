import dataclasses

import pytest

from pijler4_desktop.domain.fields import FIELDS, FieldKind, Section, field_of
from pijler4_desktop.domain.records import KINDS
from pijler4_desktop.domain.vocabulary import Kind


@pytest.mark.parametrize("kind", list(FIELDS))
def test_every_field_of_a_record_is_described_once(kind: Kind) -> None:
    keys = [field.key for field in FIELDS[kind]]
    assert set(keys) == {field.name for field in dataclasses.fields(KINDS[kind])} - {"id"}
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("kind", list(FIELDS))
def test_headings_are_unique_so_that_a_workbook_reads_back(kind: Kind) -> None:
    headings = [field.heading for field in FIELDS[kind]]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("kind", list(FIELDS))
def test_fields_stand_together_in_sections(kind: Kind) -> None:
    order = [field.section for field in FIELDS[kind]]
    assert order == sorted(order, key=list(dict.fromkeys(order)).index)
    if kind is Kind.ACTIVITY:
        assert list(dict.fromkeys(order)) == list(Section)


@pytest.mark.parametrize("kind", list(FIELDS))
def test_lists_have_choices_and_only_lists(kind: Kind) -> None:
    of_list = {FieldKind.CHOICE, FieldKind.CHOICES}
    assert all((f.kind in of_list) == (f.choices is not None) for f in FIELDS[kind])


def test_what_stays_in_the_house() -> None:
    assert field_of(Kind.ACTIVITY, "internal_notes").internal
    assert field_of(Kind.CONTACT, "name").personal
    assert not field_of(Kind.ACTIVITY, "name").internal
    with pytest.raises(KeyError):
        field_of(Kind.ACTIVITY, "kleur")
