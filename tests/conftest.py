"""What holds for every test."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a shared machine pauses when it likes
settings.load_profile("untimed")
