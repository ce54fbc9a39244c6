"""While tables are made nobody looks for cycles, and afterwards all is as it was."""

import gc
from collections.abc import Iterator

import pytest

from pijler4_desktop.services.uncollected import collect_again, uncollected


@pytest.fixture(autouse=True)
def searching() -> Iterator[None]:
    """Begin as a program without a window does; a window searches by a timer of its own."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_the_search_stops_inside_and_goes_on_after_however_it_ends() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_whoever_had_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_is_left_alone_until_it_is_gone() -> None:
    with uncollected():
        kept = [[n] for n in range(1_000)]
    assert gc.get_freeze_count() >= len(kept)
    collect_again()
    assert gc.get_freeze_count() == 0
