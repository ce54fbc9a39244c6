"""The offer's table."""

from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.ui.lists.table import ListTable
from pijler4_desktop.ui.offer.columns import SHAPE
from pijler4_desktop.ui.offer.delegate import OfferDelegate
from pijler4_desktop.ui.row_model import RowModel


class OfferTable(ListTable):
    """Lines of the offer."""

    def __init__(self, model: RowModel[ActivityRow], parent: QWidget | None = None) -> None:
        delegate = OfferDelegate(model)
        super().__init__(model, SHAPE, delegate, "", parent)
        self.setAccessibleName(self.tr("Lijst met aanbod"))
