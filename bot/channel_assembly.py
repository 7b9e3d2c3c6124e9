"""How the parts around coach channels are put together: their tips, and what is said and pressed there."""

from dataclasses import dataclass
from functools import partial

from bot.cards.announcement import announcement_card, taken_back
from bot.cards.deck import Deck
from bot.cards.tip_shown import tip_in_channel
from bot.clock import Clock
from bot.dialogs.coach_channel import ChannelFront
from bot.domain.channel_notices import ChannelFault
from bot.domain.coach_channels import lost
from bot.rule_settings import tip_times
from bot.services.announcement_sending import AnnouncementSending
from bot.services.announcements import Announcements
from bot.services.asked_topics import AskedTopics
from bot.services.channel_book import ChannelBook
from bot.services.channel_told import ChannelTeller
from bot.services.coordinators import Coordinators
from bot.services.coordinators_told import CoordinatorsTold
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.services.keeper import Keeper
from bot.services.messenger import ChannelMessenger, Messenger
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.reach import Reach
from bot.services.readers_hours import ReadersHours
from bot.services.round_numbers import RoundNumbers, YearTotal
from bot.services.switches import Switches
from bot.services.tip_choices import TipChoices
from bot.services.tip_posts import TipPosts
from bot.services.tip_shelf import TipShelf
from bot.services.weekly_posts import WeeklyPosts
from bot.services.worker_tips import WorkerTips
from bot.settings import Settings
from bot.storage.found import PostKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelServices:
    """The use cases about coach channels."""

    posts: TipPosts
    announcements: Announcements
    worker_tips: WorkerTips
    front: ChannelFront
    book: ChannelBook


def channel_services(
    *,
    settings: Settings,
    stores: FollowingStores,
    deck: Deck,
    shelf: TipShelf,
    keeper: Keeper,
    people: People,
    notices: Notices,
    coordinators: Coordinators,
    messenger: Messenger,
    channels: ChannelMessenger,
    errands: Errands,
    reach: Reach,
    switches: Switches,
    year_total: YearTotal,
    clock: Clock,
) -> ChannelServices:
    """Build them on these stores; the keeper wakes them."""
    of_each, deck = deck.pen, deck.in_dutch()
    book = ChannelBook(stores.posts, tip_times(settings), clock, keeper.wrote_post)
    told = ChannelTeller(
        CoordinatorsTold(coordinators, notices, clock, settings.zone), stores.departments, clock
    )

    async def lose(channel_id: str) -> None:
        channel = await book.find(channel_id)
        if channel is not None and channel.is_reachable:
            await told.tell(channel, ChannelFault.LOST)
            await book.change(channel_id, lost)

    announcements = Announcements(
        posts=stores.posts,
        departments=stores.departments,
        channels=book,
        sending=AnnouncementSending(
            messenger=messenger,
            channel_messenger=channels,
            people=people,
            channels=book,
            lost_person=reach.lost,
            reached=switches.reached,
            neutral=partial(taken_back, deck.pen),
            lost_channel=lose,
        ),
        notices=notices,
        draw=lambda one, is_reminder: announcement_card(of_each, one, is_reminder=is_reminder),
        hours=ReadersHours(stores.departments, people, settings.zone),
        woken=keeper.wrote_post,
        clock=clock,
    )
    choices = TipChoices(shelf, AskedTopics(stores), clock, fewest_askers=settings.fewest_askers)
    posts = TipPosts(book, choices, clock)
    weekly = WeeklyPosts(
        book=book,
        choices=choices,
        messenger=channels,
        told=told,
        draw=partial(tip_in_channel, deck.pen),
        after_tip=RoundNumbers(book, year_total, announcements.announce, clock).look,
        clock=clock,
    )
    keeper.look_at_posts[PostKind.CHANNEL] = weekly.look_at
    keeper.look_at_posts[PostKind.ANNOUNCEMENT] = announcements.look_at
    front = ChannelFront(
        deck=deck,
        book=book,
        posts=posts,
        told=told,
        departments=stores.departments,
        coordinators=coordinators,
        people=people,
        notices=notices,
        messenger=messenger,
        errands=errands,
        clock=clock,
    )
    return ChannelServices(
        posts=posts,
        announcements=announcements,
        worker_tips=WorkerTips(
            people=people,
            notices=notices,
            channels=book.all,
            tips=lambda: shelf.current,
            times=book.times,
            clock=clock,
        ),
        front=front,
        book=book,
    )
