"""Work runs beside the window, one piece after the other, and comes back on the GUI thread."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.ui.jobs import Jobs


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def changed(id_: str = "x") -> Changes:
    return Changes(Action.EDIT, {Kind.ACTIVITY: frozenset({id_})})


def test_work_runs_elsewhere_and_comes_back_here(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[threading.Thread] = []
    jobs.read(
        lambda _progress: threads.append(threading.current_thread()),
        lambda _outcome: threads.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_work_runs_one_after_the_other(qtbot: QtBot, jobs: Jobs) -> None:
    gate = threading.Event()
    order: list[str] = []

    def first(_progress: Progress) -> None:
        gate.wait(5)
        order.append("first")

    jobs.read(first, lambda _outcome: None)
    jobs.read(lambda _progress: order.append("second"), lambda _outcome: None)
    assert jobs.busy
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["first", "second"]


def test_every_view_hears_of_a_write(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.changed) as heard:
        jobs.write(lambda _progress: changed())
    assert heard.args == [changed()]


def test_a_write_without_changes_is_silent(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[Changes] = []
    with qtbot.assertNotEmitted(jobs.changed):
        jobs.write(lambda _progress: Changes(Action.EDIT), done=done.append)
        qtbot.waitUntil(lambda: len(done) == 1)


def test_failures_go_to_whoever_asked_or_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    def fail(_progress: Progress) -> Changes:
        raise ExpectedError(Failure.DATABASE_BUSY)

    mine: list[Exception] = []
    with qtbot.assertNotEmitted(jobs.failed):
        jobs.write(fail, failed=mine.append)
        qtbot.waitUntil(lambda: len(mine) == 1)
    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.write(fail)
    assert isinstance(heard.args[0], ExpectedError)
    assert not jobs.busy


def test_work_stops_at_its_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    started = threading.Event()
    cancelled = threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> int:
        started.set()
        cancelled.wait(5)
        for step in range(1000):
            progress.report(step, 1000)
            steps.append(step)
        return 1000

    outcomes: list[int] = []
    jobs.read(work, outcomes.append)
    assert started.wait(5)
    jobs.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert outcomes == []
    assert steps == []


def test_progress_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.progressed) as heard:
        jobs.read(lambda progress: progress.report(10, 10), lambda _outcome: None)
    assert heard.args == [10, 10]


def test_closing_waits_and_loses_no_save(qtbot: QtBot) -> None:
    jobs = Jobs()
    gate = threading.Event()
    done: list[str] = []
    jobs.read(lambda _progress: gate.wait(5), lambda _outcome: None)

    def save(_progress: Progress) -> Changes:
        done.append("saved")
        return changed()

    jobs.write(save)
    threading.Timer(0.05, gate.set).start()
    jobs.close()
    assert done == ["saved"]
    qtbot.waitUntil(lambda: not jobs.busy)


def test_an_ending_begins_nothing_while_the_window_closes(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[str] = []

    def ended(_outcome: None) -> None:
        done.append("first")
        jobs.read(lambda _progress: done.append("second"), lambda _outcome: None)

    jobs.read(lambda _progress: None, ended)
    jobs.close()
    qtbot.waitUntil(lambda: done == ["first"])

    assert not jobs.busy


def test_a_glance_does_not_wait_for_work(qtbot: QtBot, jobs: Jobs) -> None:
    gate = threading.Event()
    seen: list[str] = []
    jobs.read(lambda _progress: gate.wait(5), lambda _outcome: seen.append("work"))
    jobs.glance(lambda _progress: "glance", seen.append)
    qtbot.waitUntil(lambda: seen == ["glance"])
    assert jobs.busy
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert seen == ["glance", "work"]


def test_a_glance_that_fails_is_told_to_whoever_asked(qtbot: QtBot, jobs: Jobs) -> None:
    failures: list[Exception] = []

    def fail(_progress: Progress) -> int:
        raise ExpectedError(Failure.DISK_FULL)

    jobs.glance(fail, lambda _outcome: None, failed=failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)


def test_no_glance_begins_after_closing(qtbot: QtBot) -> None:
    jobs = Jobs()
    seen: list[int] = []
    jobs.glance(lambda _progress: 1, seen.append)
    jobs.close()
    qtbot.waitUntil(lambda: seen == [1])
    jobs.glance(lambda _progress: 2, seen.append)
    assert not jobs.busy
