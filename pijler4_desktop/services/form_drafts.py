"""What someone typed in the form of an activity and did not save: kept for after a crash.

Each is a small file beside the database, never part of the offer. It holds the activity as it was
when the form opened and, of the fields the user changed, what stands in them, readable or not.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.records import Activity, Organisation, kind_of
from pijler4_desktop.services.draft_files import DraftFiles
from pijler4_desktop.storage.codec import CODECS, codec_of

FOLDER = "niet-bewaard"
FORMAT = 1
_CODEC = codec_of(Activity)
_FIELDS = {field.name: field for field in _CODEC.fields}

R = TypeVar("R", Activity, Organisation)
Typed = str | Mapping[str, object]
"""What stands in one field of the form: its text, or the values it stands for by their name."""


@dataclass(frozen=True, slots=True)
class FormDraft:
    """An activity as it was, and what was changed in its form; `saved_at` is in UTC."""

    activity: Activity
    is_new: bool
    typed: Mapping[str, Typed]
    saved_at: datetime

    @property
    def name(self) -> str:
        """The name as it was typed last."""
        return str(self.typed.get("name", self.activity.name)).strip()


class FormDrafts:
    """The unsaved forms of one database."""

    def __init__(self, database: Path, database_id: str) -> None:
        self._files = DraftFiles(database.parent / FOLDER, database_id, FORMAT)

    def list(self) -> Sequence[FormDraft]:
        """List the drafts, the latest first."""
        found = self._files.all(_draft)
        return sorted(found, key=lambda draft: draft.saved_at, reverse=True)

    def save(self, draft: FormDraft) -> None:
        """Keep a draft, in place of an earlier state of it.

        Raises ExpectedError DISK_FULL or DRAFT_UNSAVED; an earlier state is then still there.
        """
        plain = {
            "saved_at": draft.saved_at.isoformat(),
            "new": draft.is_new,
            "activity": _CODEC.filled(_CODEC.plain(draft.activity)),
            "typed": {key: _plain(typed) for key, typed in draft.typed.items()},
        }
        self._files.write(draft.activity.id, plain)

    def rewrite(self, change: Callable[[Any], Any], *, write: bool) -> int:
        """Count the drafts that `change` alters, and write them so when asked to."""
        return self._files.rewrite(change, write=write)

    def remove(self, id_: str) -> None:
        """Let go of the draft of an activity, if there is one."""
        self._files.remove(id_)


def wiped_draft(draft: FormDraft, wiper: Wiper) -> FormDraft:
    """Return a draft without the persons, in the activity and in what was typed."""
    return replace(
        draft,
        activity=wiped_record(draft.activity, wiper),
        typed=wiped_typed(draft.typed, wiper),
    )


def wiped_record(record: R, wiper: Wiper) -> R:
    """Return a record without the persons."""
    kind = kind_of(record)
    codec = CODECS[kind]
    found: R = codec.from_filled(wiper.record(kind, record.id, codec.filled(codec.plain(record))))
    return found


def wiped_typed(typed: Mapping[str, Typed], wiper: Wiper) -> dict[str, Typed]:
    """Return what was typed without the persons."""
    return {key: _wiped(key, value, wiper) for key, value in typed.items()}


def _wiped(key: str, value: Any, wiper: Wiper) -> Any:
    if isinstance(value, Mapping):
        return {name: _wiped(name, one, wiper) for name, one in value.items()}
    if isinstance(value, tuple):
        return tuple(_wiped(key, one, wiper) for one in value)
    return wiper.field(key, value)


def _plain(typed: Typed) -> Any:
    """Make plain what was typed; a national register number is kept nowhere, not even here."""
    if isinstance(typed, str):
        return masked_text(typed)
    return {name: _masked(_plain_value(name, value)) for name, value in typed.items()}


def _plain_value(name: str, value: object) -> Any:
    field = _FIELDS.get(name)
    return field.to_plain(value) if field and field.to_plain and value is not None else value


def _masked(plain: Any) -> Any:
    if isinstance(plain, list):
        return [_masked(item) for item in plain]
    return masked_text(str(plain)) if isinstance(plain, str) else plain


def _draft(id_: str, plain: Mapping[str, Any]) -> FormDraft:
    activity = _CODEC.from_filled(plain["activity"])
    if activity.id != id_ or not isinstance(activity.name, str):
        raise ValueError(id_)
    return FormDraft(
        activity=activity,
        is_new=bool(plain["new"]),
        typed={str(key): _typed(kept) for key, kept in plain["typed"].items()},
        saved_at=datetime.fromisoformat(plain["saved_at"]).astimezone(UTC),
    )


def _typed(kept: Any) -> Typed:
    if not isinstance(kept, dict):
        return str(kept)
    return {name: _value(name, value) for name, value in kept.items()}


def _value(name: str, plain: Any) -> object:
    field = _FIELDS.get(name)
    return field.from_plain(plain) if field and field.from_plain and plain is not None else plain
