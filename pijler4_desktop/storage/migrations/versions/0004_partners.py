"""Keep the contact log, decisions about doubles, what left the house and who was forgotten."""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """
CREATE TABLE contact_moment (
    id TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    held_on TEXT NOT NULL,
    means TEXT NOT NULL,
    result TEXT NOT NULL,
    next_step TEXT NOT NULL,
    next_on TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_contact_moment PRIMARY KEY (id),
    CONSTRAINT ck_contact_moment_id CHECK (length(id) = 36),
    CONSTRAINT fk_contact_moment_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
) STRICT
""",
    "CREATE INDEX ix_contact_moment_organisation_id_held_on ON contact_moment (organisation_id, held_on)",
    """
CREATE TABLE merged_organisation (
    id TEXT NOT NULL,
    survivor_id TEXT NOT NULL,
    merged_on TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_merged_organisation PRIMARY KEY (id),
    CONSTRAINT ck_merged_organisation_id CHECK (length(id) = 36)
) STRICT
""",
    "CREATE INDEX ix_merged_organisation_survivor_id ON merged_organisation (survivor_id)",
    """
CREATE TABLE no_double (
    id TEXT NOT NULL,
    first_id TEXT NOT NULL,
    second_id TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_no_double PRIMARY KEY (id),
    CONSTRAINT ck_no_double_id CHECK (length(id) = 36)
) STRICT
""",
    "CREATE INDEX ix_no_double_first_id_second_id ON no_double (first_id, second_id)",
    """
CREATE TABLE export_log (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    profile TEXT NOT NULL,
    receiver TEXT NOT NULL,
    ground TEXT NOT NULL,
    personal INTEGER NOT NULL,
    records INTEGER NOT NULL,
    change_set INTEGER NOT NULL,
    CONSTRAINT ck_export_log_personal CHECK (personal IN (0, 1))
) STRICT
""",
    """
CREATE TABLE erased (
    id_hash TEXT NOT NULL,
    erased_at TEXT NOT NULL,
    CONSTRAINT pk_erased PRIMARY KEY (id_hash)
) STRICT
""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
