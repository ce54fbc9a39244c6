"""Rows on their way from child to parent: every value once, nothing taken on trust."""

import struct
from binascii import b2a_base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import Cell, SheetRow
from pijler4_desktop.exchange import assembling, packing, wire
from pijler4_desktop.exchange.assembling import Assembler
from pijler4_desktop.exchange.packing import Ledger, Packer

_VALUES = st.one_of(
    st.text(st.characters(codec=None), max_size=5), st.integers(), st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False), st.dates(), st.datetimes(), st.times(),
)  # fmt: skip
_ROW = st.tuples(st.booleans(), st.dictionaries(st.integers(0, 99), _VALUES, min_size=1))


def assembled(*messages: wire.Message) -> list[SheetRow]:
    assembler = Assembler()
    for message in (wire.sheet("Blad", hidden=False), *messages, wire.sheet_end(), wire.done()):
        assembler.take(wire.decode(wire.encode(message)))
    return list(assembler.workbook("lijst.xlsx", "").sheets[0].rows)


def refused(*messages: wire.Message) -> None:
    with pytest.raises((ValueError, TypeError)):
        assembled(*messages)


def numbers(*found: int) -> str:
    return b2a_base64(struct.pack(f"={len(found)}I", *found), newline=False).decode()


@given(st.lists(_ROW, max_size=5), st.sampled_from([0, 3, 1000]))
def test_rows_come_out_as_they_went_in(rows: list[tuple[bool, dict[int, Cell]]], most: int) -> None:
    ledger = Ledger()
    packer = Packer(ledger)
    messages: list[wire.Message] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packing, "_MOST_COLUMNS", most)
        for number, (hidden, cells) in enumerate(rows, start=1):
            columns = sorted(cells)
            found = [ledger.number(wire.pack(cells[c])) for c in columns]
            packer.add(number, hidden, packer.shape(columns), found)
            messages += packer.messages() if number % 2 else ()
        messages += packer.messages()

    told = assembled(*messages)

    assert [(r.hidden, dict(r.cells)) for r in told] == rows
    types = [[type(r.cells[c]) for c in sorted(r.cells)] for r in told]
    assert types == [[type(cells[c]) for c in sorted(cells)] for _, cells in rows]


def test_a_value_travels_once() -> None:
    ledger = Ledger()
    packer = Packer(ledger)
    shared = ledger.numbers(["een", "twee"])
    for number in range(1, 4):
        packer.add(number, False, packer.shape([0, 1]), list(shared))

    messages = list(packer.messages())

    assert [m[0] for m in messages] == [wire.VALUES, wire.SHAPES, wire.CELLS]
    assert messages[0][1] == ["een", "twee"]
    assert list(packer.messages()) == []
    assert [dict(r.cells) for r in assembled(*messages)] == [{0: "een", 1: "twee"}] * 3


@pytest.mark.parametrize(
    "message",
    [
        [wire.CELLS, [[1, False, [0]]], numbers(7)],
        [wire.CELLS, [[1, False, 5]], numbers(1)],
        [wire.CELLS, [[1, False, -1]], numbers(1)],
        [wire.CELLS, [[1, False, [0, 1]]], numbers(1)],
        [wire.CELLS, [[1, False, [0]]], numbers(1, 1)],
        [wire.CELLS, [[1, False, [0]]], numbers(1)[:-2]],
        [wire.CELLS, [[1, False, [0]]], "AAA="],
        [wire.CELLS, [[1, False, [0]]], "é"],
        [wire.CELLS, [[1, False, None]], numbers(1)],
        [wire.CELLS, 3, numbers(1)],
        [wire.SHAPES, 3],
        [wire.VALUES, None],
    ],
)
def test_a_child_that_tells_nonsense_is_not_believed(message: wire.Message) -> None:
    refused(wire.values(["een"]), wire.shapes([[0]]), message)


def test_too_many_cells_or_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    messages: list[wire.Message] = [
        wire.values(["x" * 50]),
        wire.shapes([[0, 1]]),
        [wire.CELLS, [[1, False, 0], [2, False, 0]], numbers(1, 1, 1, 1)],
    ]
    assert len(assembled(*messages)) == 2
    for name, most in (("MAX_CELLS", 3), ("MAX_CHARACTERS", 199)):
        with monkeypatch.context() as patch:
            patch.setattr(assembling, name, most)
            with pytest.raises(ExpectedError) as found:
                assembled(*messages)
        assert found.value.failure is Failure.TOO_LARGE
