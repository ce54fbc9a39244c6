"""The organisation that is asked: who was spoken to, what was asked, and the next step."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.verifying.words import step_text
from pijler4_desktop.domain.verifying.worklist import ToAsk
from pijler4_desktop.domain.wording import age_text
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label, set_property
from pijler4_desktop.ui.kit.layouts import column
from pijler4_desktop.ui.verifying.page_actions import PageActions


class OrganisationHead(QWidget):
    """Says whom it is about, and offers what can be done for all its activities at once."""

    def __init__(self, actions: PageActions) -> None:
        super().__init__()
        self._name = label("", "title", wrap=True)
        self._step = label("", "sub", wrap=True)
        self._past = label("", "cap", wrap=True)
        steps = actions.steps.items()
        self._steps = {step: action_button(action, compact=True) for step, action in steps}
        buttons = [action_button(action, compact=True) for action in actions.organisation]
        asked = label(self.tr("Gevraagd:"), "cap")
        asked.setMinimumHeight(next(iter(self._steps.values())).sizeHint().height())
        self._organisation_only = [*buttons[1:], asked, *self._steps.values()]
        layout: QVBoxLayout = column(
            self._name,
            self._step,
            self._past,
            6,
            FlowLayout(*buttons, gap=8),
            4,
            FlowLayout(asked, *self._steps.values(), gap=8),
            gap=4,
        )
        self.setLayout(layout)

    def show_entry(self, name: str, entry: ToAsk) -> None:
        """Show an organisation, with the step that comes next on a filled button."""
        self._name.setText(name)
        known = entry.organisation_id is not None
        self._step.setVisible(known)
        self._past.setVisible(known)
        for made in self._organisation_only:
            made.setVisible(known)
        self._step.setText(self._next_words(entry))
        self._past.setText(past_words(self, entry))
        waits = entry.next_step.waits(today())
        for step, made in self._steps.items():
            next_ = step is entry.next_step.step and not waits
            set_property(made, "kind", "soft" if next_ else None)

    def _next_words(self, entry: ToAsk) -> str:
        if entry.next_step.step is None:
            return self.tr("Onbereikbaar. Antwoordt er iemand? Kijk dan na: het gaat weer mee.")
        step = step_text(entry.next_step, today())
        return self.tr("Volgende stap: {step}").format(step=step[0].lower() + step[1:])


def past_words(speaker: QObject, entry: ToAsk) -> str:
    """Say when and how they were last spoken to, and what was last asked."""
    spoken, asked = entry.last_contact, entry.last_request
    contact = speaker.tr("Nog geen contact genoteerd.")
    if spoken is not None:
        words = speaker.tr("Laatste contact: {how}, {when}.")
        when = age_text(spoken.held_on, today())
        contact = words.format(how=term(spoken.means).lower(), when=when)
    if asked is None:
        return contact
    words = speaker.tr("Laatst gevraagd: {step}, {when}.")
    when = age_text(asked.done_on, today())
    return f"{contact} {words.format(step=term(asked.step).lower(), when=when)}"
