"""The ground of a plan in tests: the real facts, a fixed day, a stock in memory."""

from datetime import date

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.engine import Ground, make_plan, propose
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.planning.own import Origin
from pijler4_desktop.domain.sheet import Sheet
from tests.domain.importing.builders import workbook
from tests.domain.importing.memory import MemoryStock

TODAY = date(2026, 11, 24)
HERZELE = "41027"


def context() -> Context:
    return Context(load_facts(), TODAY, municipality_nis=HERZELE, file_name="lijst.xlsx")


def plan(
    stock: MemoryStock,
    *sheets: Sheet,
    choices: Choices | None = None,
    origin: Origin | None = None,
) -> Plan:
    """Plan sheets against a stock."""
    ground = Ground(context(), stock, origin or Origin())
    return make_plan(propose(workbook(*sheets)), choices or Choices(), ground)
