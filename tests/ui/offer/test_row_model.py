from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.row_model import WINDOW, WINDOWS_KEPT, Column, RowModel


class Numbers:
    """Rows that count how often they are read."""

    def __init__(self) -> None:
        self.reads: list[int] = []

    def rows(self, ids: Sequence[str]) -> Mapping[str, int]:
        self.reads.append(len(ids))
        return {id_: int(id_) * 10 for id_ in ids}


def ids(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def a_model(source: Numbers, count: int) -> RowModel[int]:
    model: RowModel[int] = RowModel([Column("value", "Waarde", str)], source.rows)
    model.show(ids(count))
    return model


def test_it_behaves_as_qt_expects(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(a_model(Numbers(), 3))


def test_of_100_000_rows_only_the_windows_in_sight_are_read() -> None:
    source = Numbers()
    model = a_model(source, 100_000)

    assert model.rowCount() == 100_000
    assert model.index(99_999, 0).data() == "999990"
    assert [model.index(line, 0).data() for line in (0, WINDOW - 1)] == ["0", str(WINDOW * 10 - 10)]
    assert source.reads == [100_000 % WINDOW, WINDOW]


def test_a_column_can_speak_and_tell_otherwise_than_it_shows() -> None:
    def told(number: int) -> str:
        return f"<b>{number}</b>"

    own: Column[int] = Column("", "Waarde", str, spoken=lambda n: f"waarde {n}", tip=told)
    model: RowModel[int] = RowModel([own, Column("", "Stil", str)], Numbers().rows)
    model.show(["7"])
    roles = Qt.ItemDataRole
    cell, quiet = model.index(0, 0), model.index(0, 1)

    assert cell.data(roles.DisplayRole) == "70"
    assert cell.data(roles.AccessibleTextRole) == "waarde 70"
    assert "&lt;b&gt;70" in cell.data(roles.ToolTipRole)
    assert quiet.data(roles.AccessibleTextRole) == "70"
    assert not quiet.data(roles.ToolTipRole)


def test_it_keeps_only_a_few_windows() -> None:
    source = Numbers()
    model = a_model(source, WINDOW * (WINDOWS_KEPT + 2))
    for number in range(WINDOWS_KEPT + 1):
        model.row_at(number * WINDOW)

    model.row_at(0)

    assert len(source.reads) == WINDOWS_KEPT + 2


def test_the_same_ids_again_keep_the_selection_and_read_anew(qtbot: QtBot) -> None:
    source = Numbers()
    model = a_model(source, 5)
    model.row_at(0)

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(ids(5))

    model.row_at(0)
    assert source.reads == [5, 5]


def test_a_row_that_is_gone_is_empty() -> None:
    model: RowModel[int] = RowModel([Column("value", "Waarde", str)], lambda _ids: {})
    model.show(["1"])

    assert model.index(0, 0).data() == ""


def test_sorting_is_asked_of_whoever_listens(qtbot: QtBot) -> None:
    model = a_model(Numbers(), 3)

    with qtbot.waitSignal(model.sort_wanted) as asked:
        model.sort(0)

    assert asked.args == ["value", False]
