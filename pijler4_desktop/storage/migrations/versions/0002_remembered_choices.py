"""Keep with each import who sent the list, how it was laid out and what the user chose."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    "ALTER TABLE import_run RENAME TO import_run_1",
    """
CREATE TABLE import_run (
    id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    counts TEXT NOT NULL,
    sender TEXT NOT NULL,
    layout TEXT NOT NULL,
    choices TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_import_run PRIMARY KEY (id),
    CONSTRAINT ck_import_run_id CHECK (length(id) = 36)
) STRICT
""",
    """
INSERT INTO import_run
SELECT id, file_name, sha256, applied_at, counts, '', '', '', version FROM import_run_1
""",
    "DROP TABLE import_run_1",
    "CREATE INDEX ix_import_run_layout ON import_run (layout)",
    "CREATE INDEX ix_import_run_sha256 ON import_run (sha256)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
