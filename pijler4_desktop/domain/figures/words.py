"""Figures in words, here and for who gets them: small counts of people stay in the house."""

from pijler4_desktop.domain.figures.result import Figure
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import count_text, counted, number_text

UNKNOWN = QT_TRANSLATE_NOOP("Figures", "niet geweten")
FEWER = QT_TRANSLATE_NOOP("Figures", "minder dan 5")

_NOUNS = {
    Kind.ACTIVITY: ("activiteit", "activiteiten"),
    Kind.ORGANISATION: ("organisatie", "organisaties"),
    Kind.INITIATIVE: ("initiatief", "initiatieven"),
    Kind.DEMAND_NOTE: ("vraag", "vragen"),
}


def value_words(value: float | None) -> str:
    """Write a figure: 1.250, 2,5, or that it is not known."""
    if value is None:
        return UNKNOWN
    whole = round(value)
    return (
        count_text(whole) if abs(value) >= 100 or value == whole else number_text(round(value, 1))
    )


def said(figure: Figure) -> str:
    """Write a figure for the house itself."""
    return value_words(figure.value)


def given(figure: Figure) -> str:
    """Write a figure as it may leave the house."""
    return FEWER if figure.is_small else value_words(figure.value)


def given_value(figure: Figure) -> float | str | None:
    """Return a figure as it may leave the house, a number where it is one."""
    if figure.is_small:
        return FEWER
    return figure.value


def unknown_note(figure: Figure) -> str:
    """Say of how many rows it is not known: 3 activiteiten zonder uren; nothing when of all."""
    if not figure.unknown or figure.kind is None:
        return ""
    return f"{counted(len(figure.unknown), *_NOUNS[figure.kind])} {figure.unknown_words}"


def rows_words(figure: Figure) -> str:
    """Say how many rows are behind a figure: 12 activiteiten."""
    return counted(len(figure.ids), *_NOUNS[figure.kind]) if figure.kind else ""


def share_words(figure: Figure) -> str:
    """Write the share of the whole: 45 %; nothing without one."""
    return "" if figure.share is None else f"{round(100 * figure.share)} %"


__all__ = [
    "FEWER",
    "UNKNOWN",
    "given",
    "given_value",
    "rows_words",
    "said",
    "share_words",
    "unknown_note",
    "value_words",
]
