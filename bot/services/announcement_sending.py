"""Sends one message of an announcement, once: to a person's own chat or to a channel, and says what became of it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.domain.announcement_changes import Failed, Outcome, Refused, Sent, Unclear
from bot.domain.coach_channels import lost
from bot.domain.errors import (
    Ambiguous,
    Gone,
    NoChat,
    Rejected,
    SendError,
    SwitchedOff,
    TryLater,
    Unreachable,
)
from bot.domain.ids import PersonId
from bot.domain.losing import Why
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.domain.post_states import WhyNot
from bot.services.bringing import LostPerson
from bot.services.channel_book import ChannelBook
from bot.services.messenger import ChannelMessenger, Messenger
from bot.services.people import People
from bot.telemetry import error_name, log_event

_SWITCHED_OFF = timedelta(hours=1)
"""An administrator put a switch in the way of all channels: it may be put back."""
_ADDRESSES = 2
"""Under so many references somebody is tried in one attempt."""


class AnnouncementSending:
    """Each call is one attempt. None raises: what went wrong before anything left is a refusal."""

    def __init__(
        self,
        *,
        messenger: Messenger,
        channel_messenger: ChannelMessenger,
        people: People,
        channels: ChannelBook,
        lost_person: LostPerson,
        reached: Callable[[Reference], None],
        neutral: Callable[[], Post],
        lost_channel: Callable[[str], Awaitable[None]] | None = None,
    ) -> None:
        """`lost_channel` hears that nothing can be posted there; `reached` to whom a message came."""
        self._messenger = messenger
        self._channel_messenger = channel_messenger
        self._people = people
        self._channels = channels
        self._lost_person = lost_person
        self._reached = reached
        self._neutral = neutral
        self._lost_channel = lost_channel or self._lose

    async def to_person(self, person: PersonId, drawn: Callable[[str], Post]) -> Outcome:
        """Into their own chat, `drawn` in what they read below the Dutch. Who could not be reached before is tried when there is a reference still."""
        try:
            record = await self._people.find(person)
            to = None if record is None else record.reference
            for _ in range(_ADDRESSES):
                if to is None:
                    return Failed(why=WhyNot.UNREACHABLE)
                outcome = await self._attempt(to, drawn("" if record is None else record.reads))
                if not isinstance(outcome, Why):
                    return outcome
                to = await self._lost_person(person, to, outcome)
        except SendError as error:
            return Refused(pause=_asked(error))
        except Exception as error:  # noqa: BLE001 - nothing left; the others of this round must be written down
            log_event("announcement.failed", level="error", error=error_name(error))
        return Refused()

    async def to_channel(self, channel: str, post: Post) -> Outcome:
        """As a thread of its own."""
        try:
            known = await self._channels.find(channel)
        except Exception as error:  # noqa: BLE001 - as above
            log_event("announcement.failed", level="error", error=error_name(error))
            return Refused()
        if known is None or known.is_stopped:
            return Failed(why=WhyNot.STOPPED)
        if not known.is_reachable:
            return Failed(why=WhyNot.UNREACHABLE)
        try:
            return Sent(message=await self._channel_messenger.post_in_channel(known.reference, post))
        except SwitchedOff:
            return Refused(pause=_SWITCHED_OFF)
        except Unreachable:
            await self._lost(channel)
            return Failed(why=WhyNot.UNREACHABLE)
        except TryLater as error:
            return Refused(pause=_asked(error))
        except Rejected:
            return _rejected()
        except Exception as error:  # noqa: BLE001 - it may be there: nothing is repeated that may be
            return _unclear(error)

    async def out_of_channel(self, channel: str, message: str) -> timedelta | None:
        """Let a card in a channel say nothing any more; the pause after which to try again, None when that is of no use."""
        try:
            known = await self._channels.find(channel)
            if known is not None and known.is_reachable:
                await self._channel_messenger.edit_in_channel(known.reference, message, self._neutral())
        except (Gone, Unreachable, Rejected):
            return None
        except SendError as error:
            return _asked(error)
        except Exception as error:  # noqa: BLE001 - it is tried again
            log_event("announcement.failed", level="error", error=error_name(error))
            return timedelta(0)
        return None

    async def _attempt(self, to: Reference, post: Post) -> Outcome | Why:
        """What became of it, or why nothing reaches them there."""
        try:
            message = await self._messenger.send(to, post)
        except NoChat:
            return Why.NO_CHAT
        except SwitchedOff:
            return Why.SWITCHED_OFF
        except Unreachable:
            return Why.REFUSED
        except TryLater as error:
            return Refused(pause=_asked(error))
        except Rejected:
            return _rejected()
        except Exception as error:  # noqa: BLE001 - it may be there: nothing is repeated that may be
            return _unclear(error)
        self._reached(to)
        return Sent(message=message)

    async def _lost(self, channel: str) -> None:
        try:
            await self._lost_channel(channel)
        except Exception as error:  # noqa: BLE001 - the next post finds out as well
            log_event("channel.loss_not_written", level="error", error=error_name(error))

    async def _lose(self, channel: str) -> None:
        await self._channels.change(channel, lost)


def _asked(error: SendError) -> timedelta:
    return timedelta(seconds=error.after_seconds if isinstance(error, TryLater) else 0)


def _rejected() -> Outcome:
    log_event("send.rejected", level="error")
    return Failed(why=WhyNot.REFUSED)


def _unclear(error: Exception) -> Outcome:
    if not isinstance(error, Ambiguous):
        log_event("announcement.failed", level="error", error=error_name(error))
    return Unclear()
