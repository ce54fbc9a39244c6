"""The scripts that prepare a machine decide rightly, without touching this one."""

import ast
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.installers.conftest import FOLDER, NAMES, Load


@pytest.mark.parametrize(
    ("environ", "screen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ""}, False),
    ],
)
def test_a_screen_is_known_by_the_surroundings(
    load: Load, environ: dict[str, str], screen: bool
) -> None:
    assert load("system").has_screen(environ) is screen


def test_missing_libraries_are_named_by_their_package(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = load("system")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(system.ALWAYS, "libnergens.so.9", "libnergens9")
    monkeypatch.setitem(system.WITH_SCREEN, "libnergensx.so.9", "libnergensx9")
    assert "libnergens9" in system.missing_packages(screen=False)
    assert "libnergensx9" not in system.missing_packages(screen=False)
    assert "libnergensx9" in system.missing_packages(screen=True)


def test_nothing_is_missing_outside_linux(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    system = load("system")
    monkeypatch.setattr(sys, "platform", "win32")
    assert system.missing_packages(screen=True) == []


def test_an_ordinary_user_gets_the_exact_line(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    system = load("system")
    monkeypatch.setattr(system, "missing_packages", lambda **_: ["libegl1", "libgl1"])
    monkeypatch.setattr(system, "is_root", lambda: False)
    with pytest.raises(system.NotReadyError) as told:
        system.prepare(screen=True)
    assert "sudo apt install --no-install-recommends libegl1 libgl1" in str(told.value)


def test_another_lock_file_makes_the_environment_old(load: Load, tmp_path: Path) -> None:
    environment = load("environment")
    python = environment.python_of(tmp_path)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    assert not environment.is_current(tmp_path, "run")
    lock = environment.lock_of("run")
    environment.stamp(tmp_path, "run").write_text(environment.fingerprint(lock), encoding="ascii")
    assert environment.is_current(tmp_path, "run")
    environment.stamp(tmp_path, "run").write_text("0" * 64, encoding="ascii")
    assert not environment.is_current(tmp_path, "run")


def test_a_broken_environment_is_made_again(load: Load, tmp_path: Path) -> None:
    environment = load("environment")
    lock = environment.lock_of("run")
    environment.stamp(tmp_path, "run").write_text(environment.fingerprint(lock), encoding="ascii")
    assert not environment.is_current(tmp_path, "run")


def test_preparing_says_nothing_on_standard_output(
    load: Load,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    environment = load("environment")
    monkeypatch.setattr(environment, "pip_command", lambda *_, **__: [sys.executable, "-c", ""])
    venv.EnvBuilder(symlinks=os.name != "nt", with_pip=False).create(tmp_path)
    python = environment.ensure(tmp_path, "run")
    assert python == environment.python_of(tmp_path)
    assert environment.is_current(tmp_path, "run")
    told = capfd.readouterr()
    assert told.out == ""
    assert "De omgeving klaarmaken" in told.err


def test_line_ends_of_windows_do_not_change_a_lock_file(load: Load, tmp_path: Path) -> None:
    environment = load("environment")
    unix, windows = tmp_path / "unix", tmp_path / "windows"
    unix.write_bytes(b"a==1\n")
    windows.write_bytes(b"a==1\r\n")
    assert environment.fingerprint(unix) == environment.fingerprint(windows)


@pytest.mark.parametrize("name", NAMES)
def test_only_the_standard_library_is_needed(name: str) -> None:
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {
        (node.module or "").split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    assert imported <= sys.stdlib_module_names | set(NAMES)


def test_an_old_python_would_be_told_so(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    environment, system = load("environment"), load("system")
    monkeypatch.setattr(system, "OLDEST_PYTHON", (9, 0))
    monkeypatch.setattr(system, "newer_python", lambda: None)
    assert environment.main("run", lambda _python, _words: 0, screen=False) == 3


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_check_script_is_sound_bash() -> None:
    script = FOLDER.parent / ".ci" / "run"
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0  # noqa: S607
