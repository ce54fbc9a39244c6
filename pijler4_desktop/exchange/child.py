"""The reading child: a file comes in on standard input, messages go out on standard output."""

import gc
import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange import memory_cap, wire
from pijler4_desktop.exchange.content import read_content

_SECONDS = 60
MOST_BYTES = 800_000_000
"""100,000 rows of 35 columns come to 100 MB."""


def main() -> int:
    """Read the one file this process was started for; 0 unless the parent went away."""
    source = os.fdopen(0, "rb", closefd=False)
    target = _private_output()
    try:
        order = json.loads(source.readline())
        memory_cap.limit_myself(int(order["memory"]), _SECONDS)
        gc.disable()  # nothing here makes cycles, and the tables are large
        for line in lines(answers(source.read(), str(order["name"]))):
            target.write(line)
        target.flush()
    except OSError:
        return 1
    return 0


def lines(messages: Iterable[wire.Message]) -> Iterator[bytes]:
    """Encode the messages, as long as they stay within what a workbook can sensibly hold.

    One long shared text that a million cells refer to is a bomb as well.
    """
    told = 0
    for message in messages:
        line = wire.encode(message)
        told += len(line)
        if told > MOST_BYTES:
            yield wire.encode(wire.failed(Failure.TOO_LARGE, {}))
            return
        yield line


def answers(content: bytes, name: str) -> Iterator[wire.Message]:
    """Yield the messages for this file; whatever goes wrong becomes a message as well."""
    try:
        yield from read_content(content, name)
        yield wire.done()
    except ExpectedError as error:
        yield wire.failed(error.failure, error.details)
    except MemoryError:
        yield wire.failed(Failure.TOO_LARGE, {})
    except OSError:
        raise
    except GeneratorExit:
        raise
    except BaseException:  # noqa: BLE001  a panic in a library is no Exception
        yield wire.failed(Failure.READER_CRASH, {})


def _private_output() -> BinaryIO:
    """Keep standard output for messages: what a library prints goes to the error stream."""
    messages = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return messages
