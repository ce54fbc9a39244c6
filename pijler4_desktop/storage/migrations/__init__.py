"""Alembic migrations, shipped with the program; their number is the file's `user_version`."""
