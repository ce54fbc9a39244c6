"""What can be done with several chosen organisations."""

from collections.abc import Sequence

from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.kit.buttons import ButtonKind
from pijler4_desktop.ui.lists.choice_bar import Doing


def doings(actions: Actions) -> Sequence[Doing]:
    """Return what can be done with several organisations, the most usual first."""
    keys: Sequence[tuple[str, ButtonKind | None]] = (("ask_excel", "soft"), ("ask_pdf", None))
    made = ((actions[f"partners.{key}"], kind) for key, kind in keys)
    return [(action, action.text(), kind) for action, kind in made]
