"""A stored record and a row of the list side by side, in the words of the wizard."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.importing.comparison import ComparedField
from pijler4_desktop.ui.importing.words import field_word
from pijler4_desktop.ui.kit.compare_card import CompareCard, ComparedLine, CompareSide


class RowCompare(CompareCard):
    """Compares what is stored (first) with what the list says (second)."""

    def __init__(self) -> None:
        super().__init__(
            CompareSide("database", "accentText", _tr("In Pijler 4"), _tr("in Pijler 4")),
            CompareSide("file-spreadsheet", "ok", _tr("In je Excel"), _tr("in je Excel")),
        )
        self._fields: Sequence[ComparedField] = ()

    @property
    def keep(self) -> frozenset[str]:
        """Return the fields in which ours stays."""
        lines = (line for line in self._fields if line.key in self.first_kept)
        return frozenset(name for line in lines for name in line.changed)

    def show_fields(
        self,
        fields: Sequence[ComparedField],
        keep: frozenset[str],
        below: tuple[str, str],
        kind: Kind = Kind.ACTIVITY,
    ) -> None:
        """Show a comparison of a kind of record; `below` says which record and row these are."""
        self._fields = fields
        kept = frozenset(line.key for line in fields if line.changed <= keep)
        self.show_lines([_line(field, kind) for field in fields], kept, below)


def _line(field: ComparedField, kind: Kind) -> ComparedLine:
    """Say what a line shows; where nothing differs the list may be silent, or not understood."""
    name = field_word(field.key, kind).partition(" (")[0]
    if field.differs:
        return ComparedLine(field.key, name, field.ours, field.theirs, differs=True)
    if field.unread:
        theirs = _tr("niet gelezen: {text}").format(text=field.unread)
    else:
        theirs = field.theirs or _tr("staat niet in je lijst")
    same = not field.unread and field.ours.casefold() == field.theirs.casefold()
    return ComparedLine(field.key, name, field.ours, theirs, same=same)


def _tr(words: str) -> str:
    return QCoreApplication.translate("CompareCard", words)
