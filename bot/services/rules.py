"""The numbers and times that the use cases keep to, as the operator set them."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for every use case; `policy` is snapshotted into each request when it is sent."""

    policy: Policy = Policy()
    zone: str = "Europe/Brussels"
    open_limit: int = 2
    """Open requests a coach may hold before no more are offered."""
    questions_limit: int = 5
    """Own open questions a worker may have."""
    unsent_after: timedelta = timedelta(minutes=2)
    draft_lapses_after: timedelta = timedelta(hours=24)
    belongs_after: timedelta = timedelta(minutes=2)
    department_after: timedelta = timedelta(minutes=10)
    """A sent question whose department nobody told goes to the guessed or default one after this long."""
    default_department: str = ""
    """The name of the department for who does not know; the first by name when empty."""
