"""The matrix as a table for Excel: counts only, for who asked is nobody's business outside."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.domain.wording import number_text
from pijler4_desktop.ui.coverage.model import MatrixModel
from pijler4_desktop.ui.coverage.words import CoverageWords, state_word


def as_table(model: MatrixModel, words: CoverageWords) -> str:
    """Return the matrix in lines and tabs, with its headings and totals."""
    return "\n".join("\t".join(line) for line in _lines(model, words))


def _lines(model: MatrixModel, words: CoverageWords) -> Iterator[list[str]]:
    total = _tr("Totaal")
    yield [_tr("Type"), *(words.where(one) for one in model.columns), total]
    for row, spot in enumerate(model.rows):
        yield [words.type_of(spot), *_cells(model, row)]
    yield [total, *_cells(model, len(model.rows))]


def _cells(model: MatrixModel, row: int) -> Iterator[str]:
    for column in range(model.columnCount()):
        cell = model.cell_at(row, column)
        if cell is None or cell.state is CellState.OFFER or cell.activities:
            yield number_text(round(model.amount_at(row, column), 2))
        else:
            yield "" if cell.state is CellState.NONE else state_word(cell.state)


def _tr(words: str) -> str:
    return QCoreApplication.translate("CoverageTable", words)
