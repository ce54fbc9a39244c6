"""A Windows job object: a memory cap for a process, which dies when the job is closed."""

import ctypes
import subprocess
import sys
from typing import ClassVar

_PROCESS_MEMORY = 0x0100
_KILL_ON_CLOSE = 0x2000
_EXTENDED_LIMITS = 9


class _BasicLimits(ctypes.Structure):
    _fields_: ClassVar = [
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    ]


class _ExtendedLimits(ctypes.Structure):
    _fields_: ClassVar = [
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    ]


if sys.platform == "win32":

    class Job:
        """A job with a memory cap in bytes; raises OSError when Windows refuses."""

        def __init__(self, memory: int) -> None:
            self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            self._kernel.CreateJobObjectW.restype = ctypes.c_void_p
            self._job = ctypes.c_void_p(self._kernel.CreateJobObjectW(None, None))
            limits = _ExtendedLimits()
            limits.basic.flags = _PROCESS_MEMORY | _KILL_ON_CLOSE
            limits.process_memory = memory
            self._must(
                self._kernel.SetInformationJobObject(
                    self._job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
                )
            )

        def take(self, child: "subprocess.Popen[bytes]") -> None:
            """Put the process in the job."""
            process = ctypes.c_void_p(int(getattr(child, "_handle")))  # noqa: B009  no public name exists
            self._must(self._kernel.AssignProcessToJobObject(self._job, process))

        def close(self) -> None:
            """End the job, and with it the process."""
            self._kernel.CloseHandle(self._job)

        def _must(self, succeeded: int) -> None:
            if not succeeded:
                raise ctypes.WinError(ctypes.get_last_error())
