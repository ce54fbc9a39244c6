"""The choices of one session, one after the other, so that the last can be taken back."""

from pijler4_desktop.domain.importing.choices import Choices


class ChoiceHistory:
    """Remembers what was chosen before and after the present choices; nothing is written."""

    def __init__(self, first: Choices) -> None:
        self._before: list[Choices] = []
        self._after: list[Choices] = []
        self._now = first

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a choice to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Tell whether a choice was taken back."""
        return bool(self._after)

    def follow(self, choices: Choices) -> None:
        """Remember another choice; what was taken back before is gone."""
        if choices != self._now:
            self._before.append(self._now)
            self._after.clear()
            self._now = choices

    def undo(self) -> Choices:
        """Return to the choices before; the present ones when there are none."""
        if self._before:
            self._after.append(self._now)
            self._now = self._before.pop()
        return self._now

    def redo(self) -> Choices:
        """Return to the choices that were taken back last."""
        if self._after:
            self._before.append(self._now)
            self._now = self._after.pop()
        return self._now
