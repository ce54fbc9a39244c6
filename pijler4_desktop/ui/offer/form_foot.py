"""The bar below the form: whether everything is saved, and the ways to save and to leave."""

from PySide6.QtGui import QAction, QIcon

from pijler4_desktop.ui.actions import key_text, said_keys
from pijler4_desktop.ui.forms.foot import FormFoot
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import KeyCap


def activity_foot(cancel: QAction, save: QAction, confirm: QAction) -> FormFoot:
    """Make the foot of the form of an activity, each button with its key."""
    caps = [KeyCap(key_text(said_keys(one)[0])) for one in (cancel, save, confirm)]
    kept = action_button(save)
    kept.setIcon(QIcon())
    leave, done = action_button(cancel, "ghost"), action_button(confirm, "primary")
    return FormFoot(leave, caps[0], 6, kept, caps[1], 6, done, caps[2])
