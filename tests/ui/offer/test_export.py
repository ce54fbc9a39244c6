from PySide6.QtCore import QItemSelectionModel

from tests.ui.offer.conftest import Desk


def handed_off(desk: Desk) -> list[str]:
    asked: list[list[str]] = []
    desk.page.open_page.connect(lambda _key, ids: asked.append(ids))
    desk.do("export")
    return asked[0]


def tick(desk: Desk, *lines: int) -> None:
    model = desk.page.list.table.model()
    rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
    for line in lines:
        desk.page.list.table.selectionModel().select(model.index(line, 0), rows)


def test_the_whole_list_goes_along_when_nothing_is_ticked(desk: Desk) -> None:
    assert handed_off(desk) == list(desk.page.list.ids)


def test_only_what_is_ticked_goes_along(desk: Desk) -> None:
    desk.page.list.table.clearSelection()
    tick(desk, 1, 3)

    assert handed_off(desk) == [desk.page.list.ids[1], desk.page.list.ids[3]]
