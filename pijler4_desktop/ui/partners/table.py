"""The table of partner organisations."""

from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.partners import PartnerRow
from pijler4_desktop.ui.lists.table import ListTable
from pijler4_desktop.ui.partners.columns import SHAPE
from pijler4_desktop.ui.partners.delegate import PartnerDelegate
from pijler4_desktop.ui.row_model import RowModel


class PartnerTable(ListTable):
    """Lines of organisations."""

    def __init__(self, model: RowModel[PartnerRow], parent: QWidget | None = None) -> None:
        super().__init__(model, SHAPE, PartnerDelegate(model), "", parent)
        self.setAccessibleName(self.tr("Lijst met partnerorganisaties"))
