"""What changed in a field, in words, as every history tells it."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.history import FieldChange
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import value_text

LONGEST_VALUE = 80


def field_words(kind: Kind, change: FieldChange, facts: Facts) -> str:
    """Say a change: "Plaatsen: 12 → 16", "Plaatsen: 16", "Plaatsen: '16' gewist"."""
    name = field_of(kind, change.field).heading
    before, after = (_value(change.field, one, facts) for one in (change.before, change.after))
    if not before:
        return _tr("{field}: {after}").format(field=name, after=after)
    if not after:
        return _tr("{field}: '{before}' gewist").format(field=name, before=before)
    words = _tr("{field}: {before} → {after}")
    return words.format(field=name, before=before, after=after)


def _value(key: str, stored: object, facts: Facts) -> str:
    flat = " ".join(value_text(key, stored, facts).split())
    return flat if len(flat) <= LONGEST_VALUE else f"{flat[: LONGEST_VALUE - 1]}…"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Changed", words)
