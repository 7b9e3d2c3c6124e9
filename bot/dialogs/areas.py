"""The areas of the bot beside the road, and what each is given."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.cards.deck import Deck
from bot.clock import Clock
from bot.dialogs.area import Area
from bot.dialogs.changing import Changes
from bot.dialogs.standing import Standings
from bot.domain.topics import Topic
from bot.services.availability import Availability
from bot.services.ledger import Ledger
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.rules import Rules
from bot.services.search import Search
from bot.services.sending import Sending
from bot.storage.protocols import Stores


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the dialogs of every area work with."""

    deck: Deck
    changes: Changes
    ledger: Ledger
    people: People
    sending: Sending
    search: Search
    standings: Standings
    notices: Notices
    availability: Availability
    stores: Stores
    topics: tuple[Topic, ...]
    rules: Rules
    clock: Clock
    new_id: Callable[[], str]

    @property
    def zone(self) -> ZoneInfo:
        """Where hours and days are meant."""
        return ZoneInfo(self.rules.zone)


def areas_of(tools: Tools) -> tuple[Area, ...]:
    """Build every area."""
    del tools
    return ()
