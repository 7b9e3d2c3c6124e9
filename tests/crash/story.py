"""A fixed script that a run plays."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from tests.crash.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A script, and the settings it is played with."""

    play: Callable[[Stage], Awaitable[None]]
    environ: Mapping[str, str] = field(default_factory=dict)
    is_city: bool = False
    """Played among the people of `town.settle_city`."""
