"""The tables: one per kind of record with exactly its fields, and those of the history.

Columns follow from the type hints of the records, so that a record and its table cannot differ.
`version` is the change set that wrote the row: undo brings the old number back with the old
content, so a stale edit can never slip in. Derived columns (see `derived`) only serve lists.
Types are those of STRICT tables; names of constraints are fixed, because migrations need them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.codec import CODECS, FieldCodec

APPLICATION_ID = 0x50344442
"""Marks a file as ours ("P4DB"), in the header of every database."""
SCHEMA_VERSION = 5
"""The number of the newest migration, in the header as `user_version`."""

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

_TYPES: Mapping[str, type[TypeEngine[Any]]] = {
    "text": Text,
    "list": Text,
    "whole": Integer,
    "number": REAL,
}
_LINKS = {
    (kind, "organisation_id"): "organisation.id"
    for kind in (Kind.CONTACT, Kind.ACTIVITY, Kind.CONTACT_MOMENT)
}

DERIVED: Mapping[Kind, Mapping[str, str]] = {
    Kind.ORGANISATION: {"folded_name": "text"},
    Kind.ACTIVITY: {
        "folded_name": "text",
        "folded_organisation": "text",
        "place_name": "text",
        "search_text": "text",
        "dayparts": "whole",
        "levels": "whole",
        "conditions_met": "whole",
        "hours": "number",
    },
}
"""Columns kept by the door beside the record's own fields, with their shapes."""

_MAY_BE_EMPTY = {"hours"}
LISTING = (
    "status", "conditions_met", "last_verified", "next_check_on", "type", "levels", "postal_code",
    "dayparts", "places_free", "organisation_id", "capacity", "hours", "folded_name", "id",
)  # fmt: skip
"""What filters, counts and sorts read: one narrow index spares them the wide rows."""
_INDEXES: Mapping[Kind, Sequence[tuple[str, ...]]] = {
    Kind.ORGANISATION: (("folded_name", "id"), ("kbo",), ("vcode",)),
    Kind.CONTACT: (("organisation_id",),),
    Kind.ACTIVITY: (
        ("folded_name", "id"),
        ("folded_organisation", "folded_name", "id"),
        ("place_name", "folded_name", "id"),
        ("organisation_id",),
    ),
    Kind.SETTING: (("key", "valid_from"),),
    Kind.IMPORT_RUN: (("sha256",), ("layout",)),
    Kind.CONTACT_MOMENT: (("organisation_id", "held_on"),),
    Kind.NO_DOUBLE: (("first_id", "second_id"),),
    Kind.MERGED_ORGANISATION: (("survivor_id",),),
    Kind.INITIATIVE: (("activity_id",),),
    Kind.INITIATIVE_TEMPLATE: (),
    Kind.DEMAND_NOTE: (),
    Kind.COVERAGE_MARK: (("spot",),),
    Kind.VERIFICATION: (("activity_id", "verified_on"),),
    Kind.CHECK_PLAN: (),
    Kind.CHECK_REQUEST: (("organisation_id",),),
}


def _column(kind: Kind, field: FieldCodec) -> Column[Any]:
    links = (
        [ForeignKey(link, ondelete="RESTRICT")] if (link := _LINKS.get((kind, field.name))) else []
    )
    checks = [CheckConstraint(f"{field.name} IN (0, 1)", name=field.name)] if field.is_flag else []
    return Column(
        field.name,
        _TYPES[field.shape],
        *links,
        *checks,
        primary_key=field.name == "id",
        nullable=field.optional,
    )


def _table(kind: Kind) -> Table:
    derived = (
        Column(name, _TYPES[shape], nullable=name in _MAY_BE_EMPTY)
        for name, shape in DERIVED.get(kind, {}).items()
    )
    table = Table(
        kind.value,
        METADATA,
        *(_column(kind, field) for field in CODECS[kind].fields),
        *derived,
        Column("version", Integer, nullable=False),
        CheckConstraint("length(id) = 36", name="id"),
        sqlite_strict=True,
    )
    for names in _INDEXES[kind]:
        Index(None, *(table.c[name] for name in names))
    return table


TABLES: Mapping[Kind, Table] = {kind: _table(kind) for kind in Kind}

_ACTIVITY = TABLES[Kind.ACTIVITY]
Index("ix_activity_listing", *(_ACTIVITY.c[name] for name in LISTING))

CHANGE_SET = Table(
    "change_set",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("action", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("target_id", Integer, ForeignKey("change_set.id", ondelete="RESTRICT")),
    Column("state", Text, nullable=False),
    Column("records", Integer, nullable=False),
    CheckConstraint("state IN ('done', 'undone', 'abandoned')", name="state"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""What was done, in order; an undo or redo is a change set that names its target."""

CHANGE = Table(
    "change",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column(
        "change_set_id",
        Integer,
        ForeignKey("change_set.id", ondelete="RESTRICT"),
        nullable=False,
        index=True,
    ),
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("version_before", Integer),
    Index(None, "record_id", "kind", "change_set_id", unique=True),
    sqlite_strict=True,
)
"""One record in one change set, as images before and after; no image is no record."""

EXPORT_LOG = Table(
    "export_log",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("made_at", Text, nullable=False),
    Column("profile", Text, nullable=False),
    Column("receiver", Text, nullable=False),
    Column("ground", Text, nullable=False),
    Column("personal", Integer, nullable=False),
    Column("records", Integer, nullable=False),
    Column("change_set", Integer, nullable=False),
    CheckConstraint("personal IN (0, 1)", name="personal"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""What left the house: when, to whom, on which ground, with or without personal data.

Only ever added to. It stands outside the change sets, because undo does not bring a file back.
"""

ERASED = Table(
    "erased",
    METADATA,
    Column("id_hash", Text, primary_key=True),
    Column("erased_at", Text, nullable=False),
    sqlite_strict=True,
)
"""Who was forgotten, as hashes of ids and of values: applied again after every restore."""

IDENTITY = Table(
    "identity",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("database_id", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    CheckConstraint("id = 1", name="single"),
    sqlite_strict=True,
)
"""Which database this is: one row."""
