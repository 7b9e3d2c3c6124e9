"""Who may speak to the bot: the protocol that production's token checks and local mode's open door both keep."""

from collections.abc import Mapping
from typing import Protocol

from bot.teams.inbound import Inbound

Claims = Mapping[str, object]


class NotAdmitted(Exception):
    """The sender is not who it must be. `status` is 401, or 403 for somebody known who may not; nothing else is said."""

    def __init__(self, reason: str, *, status: int = 401) -> None:
        super().__init__(reason)
        self.reason = reason
        """One plain word for the operator's log; never sent."""
        self.status = status


class Gate(Protocol):
    """Checks an activity in two steps: before its body is read as JSON, and against it."""

    @property
    def is_ready(self) -> bool:
        """Whether anybody can be let in yet."""
        ...

    async def claims(self, authorization: str | None) -> Claims:
        """What the token in the Authorization header proves.

        Raises:
            NotAdmitted: no token, or not one that proves anything.
        """
        ...

    def admit(self, claims: Claims, inbound: Inbound) -> None:
        """Return when `claims` allow this activity.

        Raises:
            NotAdmitted: they are about something else.
        """
        ...


class OpenGate:
    """Local mode: everybody is who they say they are. Only ever behind a loopback address."""

    is_ready = True

    async def claims(self, authorization: str | None) -> Claims:
        """See `Gate`."""
        return {}

    def admit(self, claims: Claims, inbound: Inbound) -> None:
        """See `Gate`."""
