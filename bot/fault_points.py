"""Named places where a crash would hurt most, so that a test can crash exactly there."""

from collections.abc import Callable

_handlers: list[Callable[[str], None]] = []


def reach(name: str) -> None:
    """Say that the program is at the point `name`; does nothing unless a handler was installed."""
    for handler in _handlers:
        handler(name)


def install(handler: Callable[[str], None]) -> None:
    """Call `handler` with the name of every point reached from now on, instead of any earlier handler."""
    _handlers[:] = [handler]


def remove() -> None:
    """Undo `install`. Safe to call twice."""
    _handlers.clear()
