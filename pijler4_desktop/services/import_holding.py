"""Give the rows that were not read in back as a workbook, to be mended and read in later."""

from pathlib import Path

from pijler4_desktop.domain.importing.holding import held_sheets
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.exchange.held_writer import write_held


def hold_back(source: Source, plan: Plan, path: Path) -> int:
    """Write the rows that wait or were held back; return how many, without a file when none.

    Raises ExpectedError as `write_held`; the target is then untouched.
    """
    sheets = held_sheets(source, plan)
    if not sheets:
        return 0
    return write_held(path, sheets, dict(source.workbook.marks))
