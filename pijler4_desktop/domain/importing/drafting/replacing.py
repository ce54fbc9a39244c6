"""Put what the user chose in the place of cells, before anything is read."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pijler4_desktop.domain.importing.choices import Choices, word_key
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.sheet import Cell, SheetRow


def cell_key(cell: Cell) -> str:
    """Return what the words of a sender are looked up by: the text as it is shown."""
    return word_key(masked_text(text_of(cell)))


class Replaced(NamedTuple):
    """The cells of a row as they are to be read; `originals` by column are those replaced.

    A cell that the user left out is absent from `cells` and present in `originals`.
    """

    cells: Mapping[int, Cell]
    originals: Mapping[int, Cell | None]


class Replacing:
    """Knows the words and cells chosen for one sheet; a cell of its own wins over a word.

    `any` tells whether there are.
    """

    def __init__(self, sheet: str, columns: Sequence[Column], choices: Choices) -> None:
        self._words = {
            column.index: words
            for column in columns
            if column.field and (words := choices.words.get(column.field))
        }
        inside = {column.letter: column.index for column in columns}
        self._cells: dict[int, dict[int, str]] = {}
        for place, text in choices.cells.items():
            if place.sheet == sheet and place.letter in inside:
                self._cells.setdefault(place.row, {})[inside[place.letter]] = text

        self.any = bool(self._words or self._cells)

    def row(self, row: SheetRow) -> Replaced:
        """Return the cells of a row as they are to be read."""
        if not self.any:
            return Replaced(row.cells, {})
        chosen = {**self._mapped(row), **self._cells.get(row.number, {})}
        if not chosen:
            return Replaced(row.cells, {})
        cells = {index: cell for index, cell in row.cells.items() if index not in chosen}
        cells |= {index: text for index, text in chosen.items() if text.strip()}
        return Replaced(cells, {index: row.cells.get(index) for index in chosen})

    def _mapped(self, row: SheetRow) -> dict[int, str]:
        found = {}
        for index, words in self._words.items():
            cell = row.cells.get(index)
            if cell is not None and (ours := words.get(cell_key(cell))) is not None:
                found[index] = ours
        return found
