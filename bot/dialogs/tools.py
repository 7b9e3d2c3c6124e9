"""What the dialogs of every area are given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.cards.deck import Deck
from bot.clock import Clock
from bot.dialogs.changing import Changes
from bot.dialogs.standing import Standings
from bot.domain.showing import ShowingRule
from bot.domain.topics import Topic
from bot.services.announcements import Announcements
from bot.services.availability import Availability
from bot.services.coordinators import Coordinators
from bot.services.departments import Departments
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.figure_desk import FigureDesk
from bot.services.figure_viewers import Viewers
from bot.services.following import FollowingStores
from bot.services.ledger import Ledger
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.rights import RightsBook
from bot.services.rosters import Rosters
from bot.services.rules import Rules
from bot.services.search import Search
from bot.services.sending import Sending
from bot.services.tip_posts import TipPosts
from bot.services.tip_shelf import TipShelf
from bot.services.walk_ups import WalkUps
from bot.services.week_overviews import WeekOverviews
from bot.services.week_questions import WeekQuestions
from bot.services.worker_tips import WorkerTips


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
    walk_ups: WalkUps
    week_questions: WeekQuestions
    week_overviews: WeekOverviews
    drafts: DraftDelivery
    draft_clock: DraftClock
    departments: Departments
    rights: RightsBook
    figures: FigureDesk
    figure_viewers: Viewers
    showing: ShowingRule
    coordinators: Coordinators
    tip_posts: TipPosts
    shelf: TipShelf
    announcements: Announcements
    worker_tips: WorkerTips
    stores: FollowingStores
    rosters: Rosters
    topics: tuple[Topic, ...]
    rules: Rules
    clock: Clock
    new_id: Callable[[], str]

    def today(self) -> date:
        """The local date."""
        return self.clock.now().astimezone(self.zone).date()

    @property
    def zone(self) -> ZoneInfo:
        """Where hours and days are meant."""
        return ZoneInfo(self.rules.zone)
