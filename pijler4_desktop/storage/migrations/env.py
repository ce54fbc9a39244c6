"""Alembic's entry point; runs inside the program, on the connection it hands over."""

from alembic import context

from pijler4_desktop.storage.tables import METADATA


def run() -> None:
    """Run the migrations in the transaction that is already open."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=METADATA,
        render_as_batch=True,
        compare_server_default=True,
    )
    context.run_migrations()


run()
