"""The money of an initiative: the budget, what was spent, and on what."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.initiative_records import Cost, Initiative
from pijler4_desktop.domain.parsing.numbers import parse_number
from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.form_popover import FormPopover, day_typed
from pijler4_desktop.ui.initiatives.words import amount_text, day_short, euro
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.theme.painting import colour, fill

TONES = ("accent", "typeTalk", "typeVolunteer", "typePlacement", "typeBuddy", "typeAssociation")
BAR, PART_GAP = 8, 2
LONGEST = 80
THOUSANDS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")


class Parts(QWidget):
    """What was spent on each thing, as parts of the budget; the lines below say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._values: Sequence[float] = ()
        self._whole = 1.0
        self.setFixedHeight(BAR)

    def show_values(self, values: Sequence[float], whole: float) -> None:
        """Show these amounts of a whole."""
        self._values, self._whole = values, max(whole, sum(values), 1.0)
        words = self.tr("{part} van {whole}")
        self.setAccessibleName(words.format(part=euro(sum(values)), whole=euro(whole)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, two pixels apart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), BAR / 2, BAR / 2)
        painter.setClipPath(shape)
        fill(painter, QRectF(self.rect()), "track")
        x = 0.0
        for number, value in enumerate(self._values):
            width = self.width() * value / self._whole
            fill(painter, QRectF(x, 0, max(1.0, width - PART_GAP), BAR), TONES[number % len(TONES)])
            x += width


class Dot(QWidget):
    """The colour of a part beside its name."""

    def __init__(self, ink: str) -> None:
        super().__init__()
        self._ink = ink
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._ink))
        painter.drawEllipse(self.rect())


class CostForm(FormPopover):
    """The small form of a cost."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around, "")
        self.name, self.amount = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST)
        self._name = Field(self.tr("Waarvoor"), self.name, required=True)
        self._amount = Field(self.tr("Bedrag in euro"), self.amount, required=True)
        self.day = DayField(self.tr("Betaald op"), parse_soon, self.tr("Je mag dit leeg laten."))
        for field in (self._name, self._amount, self.day):
            self.add_field(field)
        self.close_form()
        self._cost = Cost("", 0)

    def show_cost(self, cost: Cost | None, anchor: QWidget) -> None:
        """Show a cost, or an empty form for a new one."""
        self._cost = cost or Cost("", 0)
        self.name_it(self.tr("Kost aanpassen") if cost else self.tr("Nieuwe kost"))
        self.name.setText(self._cost.name)
        self.amount.setText(amount_text(cost.amount_eur) if cost else "")
        self.day.set_text(day_typed(self._cost.spent_on))
        self.show_below(anchor, removable=cost is not None)

    def wrong(self) -> Field | None:
        """A cost has a name and an amount."""
        if not self.name.text().strip():
            self._name.set_error(self.tr("Schrijf waarvoor het is."))
            return self._name
        if amount_of(self.amount.text()) is None:
            self._amount.set_error(self.tr("Typ een bedrag, bijvoorbeeld 35 of 2,50."))
            return self._amount
        return None if self.day.check() else self.day

    @property
    def cost(self) -> Cost:
        """Return the cost as it is filled in."""
        amount = amount_of(self.amount.text()) or 0.0
        return replace(
            self._cost, name=self.name.text().strip(), amount_eur=amount, spent_on=self.day.day
        )


class BudgetForm(FormPopover):
    """The small form of the budget itself."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around, "")
        self.name_it(self.tr("Budget aanpassen"))
        self.amount = QLineEdit()
        hint = self.tr("Leeg als er geen budget is.")
        self._amount = Field(self.tr("Gepland budget in euro"), self.amount, hint)
        self.add_field(self._amount)
        self.close_form()

    def show_budget(self, budget: float | None, anchor: QWidget) -> None:
        """Show the budget."""
        self.amount.setText(amount_text(budget) if budget is not None else "")
        self.show_below(anchor, removable=False)

    def wrong(self) -> Field | None:
        """A budget is an amount, or nothing."""
        if self.amount.text().strip() and amount_of(self.amount.text()) is None:
            self._amount.set_error(self.tr("Typ een bedrag, bijvoorbeeld 2.000."))
            return self._amount
        return None


def amount_of(words: str) -> float | None:
    """Read an amount as it is typed: "1.200", "2,50", "€ 35"; None when it is none."""
    said = words.replace("€", "").strip()
    if THOUSANDS.fullmatch(said):  # no amount has three decimals
        said = said.replace(".", "")
    value = parse_number(said).value
    return float(value) if value is not None and value >= 0 else None


class BudgetCard(QFrame):
    """Signals: `changed`, the initiative as it should be now, and what to say."""

    changed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._initiative: Initiative | None = None
        self._edited: int | None = None
        self._writable = True
        self.add = button(self.tr("Kost toevoegen"), "plus", compact=True)
        self.add.clicked.connect(self._begin)
        self.budget = icon_button("edit", self.tr("Budget aanpassen"), compact=True)
        self._sum = QVBoxLayout()
        self._parts = Parts()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.form = CostForm(self)
        self.form.kept.connect(self._keep)
        self.form.removed.connect(self._remove)
        self.budget_form = BudgetForm(self)
        self.budget_form.kept.connect(self._keep_budget)
        self.budget.clicked.connect(self._ask_budget)
        head = row(label(self.tr("Budget"), "h2"), self.budget, STRETCH, self.add)
        self.setLayout(column(head, self._sum, self._parts, self._lines, margins=(16, 14, 16, 14)))

    def show_initiative(self, initiative: Initiative, *, writable: bool) -> None:
        """Show the money of an initiative."""
        self._initiative, self._writable = initiative, writable
        spent = sum(cost.amount_eur for cost in initiative.costs)
        budget = initiative.budget_eur or 0.0
        clear(self._sum)
        self._sum.addLayout(self._summed(spent, budget))
        self._parts.show_values([cost.amount_eur for cost in initiative.costs], budget)
        self._parts.setVisible(bool(spent or budget))
        clear(self._lines)
        for number, cost in enumerate(initiative.costs):
            self._lines.addLayout(self._line(number, cost))
        self.add.setEnabled(writable)
        self.budget.setEnabled(writable)

    def _summed(self, spent: float, budget: float) -> ShareLayout:
        words = self.tr("van {budget} gebruikt").format(budget=euro(budget))
        said = row(label(euro(spent), "h2"), label(words, "sub"), gap=6)
        if not budget:
            said = row(
                label(euro(spent), "h2"), label(self.tr("gebruikt, nog geen budget"), "sub"), gap=6
            )
        said.addStretch(1)
        if not budget:
            return ShareLayout((holder(said), 1), gap=8, below=2)
        left = budget - spent
        rest = label(self.tr("nog {left}").format(left=euro(left)), "capb", "ok")
        if left < 0:
            rest = label(self.tr("{over} te veel").format(over=euro(-left)), "capb", "bad")
        return ShareLayout((holder(said), 1), rest, gap=8, below=2)

    def _line(self, number: int, cost: Cost) -> QHBoxLayout:
        day = day_short(cost.spent_on, today()) if cost.spent_on else ""
        words = self.tr("Kost aanpassen: {name}").format(name=cost.name)
        change = icon_button("edit", words, compact=True)
        change.setEnabled(self._writable)
        change.setObjectName(f"cost-{number}")
        change.clicked.connect(partial(self._edit, number, change))
        return row(
            Dot(TONES[number % len(TONES)]),
            (label(cost.name, "sub", wrap=True), 1),
            label(day, "cap"),
            label(euro(cost.amount_eur), "strong"),
            change,
        )

    @Slot()
    def _begin(self) -> None:
        self._edited = None
        self.form.show_cost(None, self.add)

    @Slot()
    def _ask_budget(self) -> None:
        if self._initiative is not None:
            self.budget_form.show_budget(self._initiative.budget_eur, self.budget)

    def _edit(self, number: int, anchor: QWidget) -> None:
        self._edited = number
        if self._initiative is not None:
            self.form.show_cost(self._initiative.costs[number], anchor)

    @Slot()
    def _keep(self) -> None:
        if self._initiative is None:
            return
        costs, cost = list(self._initiative.costs), self.form.cost
        if self._edited is None:
            costs.append(cost)
        else:
            costs[self._edited] = cost
        words = self.tr("Kost bewaard: {name}, {amount}.")
        said = words.format(name=cost.name, amount=euro(cost.amount_eur))
        self.changed.emit(replace(self._initiative, costs=tuple(costs)), said)

    @Slot()
    def _remove(self) -> None:
        if self._initiative is not None and self._edited is not None:
            costs = list(self._initiative.costs)
            gone = costs.pop(self._edited)
            words = self.tr("Kost verwijderd: {name}.").format(name=gone.name)
            self.changed.emit(replace(self._initiative, costs=tuple(costs)), words)

    @Slot()
    def _keep_budget(self) -> None:
        if self._initiative is not None:
            budget = amount_of(self.budget_form.amount.text())
            words = self.tr("Het budget is {amount}.").format(amount=euro(budget or 0))
            self.changed.emit(replace(self._initiative, budget_eur=budget), words)
