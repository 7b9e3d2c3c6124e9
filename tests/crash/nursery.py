"""Gives birth to processes quickly: a warm parent, all imports done, that forks one child after another."""

import gc
import json
import os
import socket
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from pydantic import BaseModel

from bot.services.calendars import holidays_near
from bot.texts.catalogue import load_texts
from bot.texts.topics import load_topics
from tests.crash.child import Life, live
from tests.fakes.clock import MONDAY


class Nursery:
    """The driver's end. Make it before any thread or event loop exists: the parent is itself forked from here."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        self._parent = os.fork()
        if self._parent == 0:
            ours.close()
            _be_parent(theirs)
        theirs.close()
        self._socket = ours
        self._answers = ours.makefile("rb")

    def bear(self, life: Life) -> None:
        """Start a child; it reports at `life.control`. The one before must have been waited for."""
        self._socket.sendall(json.dumps(asdict(life)).encode() + b"\n")

    def wait(self) -> int:
        """Return the exit status of the child that was born last, negative for a signal, once it has ended."""
        return int(self._answers.readline())

    def close(self) -> None:
        """End the warm parent."""
        self._answers.close()
        self._socket.close()
        os.waitpid(self._parent, 0)


def _be_parent(driver: socket.socket) -> None:
    # what each start reads is the same every time: 500 starts need not parse it 500 times
    load_texts()
    load_topics()
    holidays_near(MONDAY)
    for model in _models_below(BaseModel):
        model.model_rebuild()  # the deck leaves it to the first use, which here would be every child's
    gc.collect()
    gc.freeze()
    gc.disable()  # a child lives for a tenth of a second
    for line in driver.makefile("rb"):
        told: dict[str, Any] = json.loads(line)
        told["kill"] = tuple(told["kill"]) if told["kill"] else None
        child = os.fork()
        if child == 0:
            driver.close()
            _live_and_end(Life(**told))
        _, status = os.waitpid(child, 0)
        driver.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def _models_below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for below in model.__subclasses__():
        yield below
        yield from _models_below(below)


def _live_and_end(life: Life) -> None:
    try:
        live(life)
    except BaseException:
        import traceback

        traceback.print_exc()  # its stderr is the log of the run
        os._exit(1)
    os._exit(0)
