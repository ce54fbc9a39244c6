"""Keep initiatives and their templates, questions, coverage, and how the offer is checked."""

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = (
    """
CREATE TABLE initiative (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    phase TEXT NOT NULL,
    position INTEGER NOT NULL,
    template TEXT NOT NULL,
    purpose TEXT NOT NULL,
    gap TEXT NOT NULL,
    planned_start TEXT,
    started_on TEXT,
    evaluate_on TEXT,
    evaluated_on TEXT,
    evaluation TEXT NOT NULL,
    stopped_on TEXT,
    stop_reason TEXT NOT NULL,
    budget_eur REAL,
    tasks TEXT NOT NULL,
    partners TEXT NOT NULL,
    costs TEXT NOT NULL,
    log TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_initiative PRIMARY KEY (id),
    CONSTRAINT ck_initiative_id CHECK (length(id) = 36)
) STRICT
""",
    "CREATE INDEX ix_initiative_activity_id ON initiative (activity_id)",
    """
CREATE TABLE initiative_template (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    based_on TEXT NOT NULL,
    type TEXT,
    subtype TEXT NOT NULL,
    purpose TEXT NOT NULL,
    description TEXT NOT NULL,
    budget_eur REAL,
    tasks TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_initiative_template PRIMARY KEY (id),
    CONSTRAINT ck_initiative_template_id CHECK (length(id) = 36)
) STRICT
""",
    """
CREATE TABLE demand_note (
    id TEXT NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    spot TEXT NOT NULL,
    noted_from TEXT NOT NULL,
    noted_until TEXT NOT NULL,
    source TEXT NOT NULL,
    interest TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_demand_note PRIMARY KEY (id),
    CONSTRAINT ck_demand_note_id CHECK (length(id) = 36)
) STRICT
""",
    """
CREATE TABLE coverage_mark (
    id TEXT NOT NULL,
    spot TEXT NOT NULL,
    judgement TEXT NOT NULL,
    marked_on TEXT NOT NULL,
    target INTEGER,
    reason TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_coverage_mark PRIMARY KEY (id),
    CONSTRAINT ck_coverage_mark_id CHECK (length(id) = 36)
) STRICT
""",
    "CREATE INDEX ix_coverage_mark_spot ON coverage_mark (spot)",
    """
CREATE TABLE verification (
    id TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    verified_on TEXT NOT NULL,
    how TEXT,
    "by" TEXT NOT NULL,
    confirmed TEXT NOT NULL,
    confirmed_empty TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_verification PRIMARY KEY (id),
    CONSTRAINT ck_verification_id CHECK (length(id) = 36)
) STRICT
""",
    "CREATE INDEX ix_verification_activity_id_verified_on ON verification (activity_id, verified_on)",
    """
CREATE TABLE check_plan (
    id TEXT NOT NULL,
    months INTEGER,
    not_applicable TEXT NOT NULL,
    unreachable_on TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_check_plan PRIMARY KEY (id),
    CONSTRAINT ck_check_plan_id CHECK (length(id) = 36)
) STRICT
""",
    """
CREATE TABLE check_request (
    id TEXT NOT NULL,
    organisation_id TEXT,
    activity_ids TEXT NOT NULL,
    step TEXT NOT NULL,
    done_on TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_check_request PRIMARY KEY (id),
    CONSTRAINT ck_check_request_id CHECK (length(id) = 36)
) STRICT
""",
    "CREATE INDEX ix_check_request_organisation_id ON check_request (organisation_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
