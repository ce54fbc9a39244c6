"""Whether this machine can show a window at all, found out before Qt would abort the process.

Qt ends the program without a word to the user when a system library is missing, and blames the
wrong one when only the X server is absent; so the libraries are tried one by one first.
"""

import ctypes
import os
import sys
from collections.abc import Mapping, Sequence

CORE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def why_no_window(
    environment: Mapping[str, str] | None = None, system: str = sys.platform
) -> str | None:
    """Say in Dutch why no window can open here; None when it can."""
    if not system.startswith("linux"):
        return None
    known = os.environ if environment is None else environment
    platform = _platform(known)
    if not platform:
        return "Er is geen scherm: DISPLAY en WAYLAND_DISPLAY zijn allebei leeg."
    wanted = CORE | XCB if platform == "xcb" else CORE
    if missing := missing_libraries(wanted):
        return _install_line(missing, wanted)
    if platform == "xcb" and not _x_server_answers():
        return f"Er is geen scherm: de X-server {known.get('DISPLAY')} antwoordt niet."
    return None


def missing_libraries(wanted: Mapping[str, str]) -> list[str]:
    """Return the shared libraries this machine cannot load."""
    return [name for name in wanted if not _loads(name)]


def _platform(environment: Mapping[str, str]) -> str:
    chosen = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen:
        return chosen
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environment.get("DISPLAY") else ""


def _install_line(missing: Sequence[str], wanted: Mapping[str, str]) -> str:
    packages = " ".join(sorted({wanted[name] for name in missing}))
    return (
        f"Deze computer mist bibliotheken voor het venster: {', '.join(missing)}.\n"
        f"Op Debian of Ubuntu installeer je ze met:\n    sudo apt install {packages}"
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _x_server_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
