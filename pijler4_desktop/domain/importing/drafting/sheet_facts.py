"""What holds for all rows of a sheet: its comments, what feeds what, whether it names partners."""

from collections.abc import Mapping

from pijler4_desktop.domain.importing.columns.named_contacts import ORGANISATION_CONTACT
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.sheet import Sheet

NAMING = ("organisation", ORGANISATION_CONTACT)


def comments_of(sheet: Sheet) -> Mapping[int, Mapping[int, str]]:
    """Return the comments by row and column."""
    found: dict[int, dict[int, str]] = {}
    for comment in sheet.comments:
        found.setdefault(comment.row, {})[comment.column] = comment.text
    return found


def columns_by_field(layout: SheetLayout) -> Mapping[str | None, Column]:
    """Return the first column that feeds each field; the organisation may share its column."""
    found: dict[str | None, Column] = {}
    for column in layout.columns:
        if column.field:
            found.setdefault(column.field, column)
    if ORGANISATION_CONTACT in found:
        found.setdefault("organisation", found[ORGANISATION_CONTACT])
    return found


def names_organisations(layout: SheetLayout) -> bool:
    """Tell whether most rows name their organisation, so that a section says another thing."""
    filled = sum(c.filled for c in layout.columns if c.field in NAMING)
    return filled * 2 >= layout.data_rows > 0
