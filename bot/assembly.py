"""How the parts of the bot are put together on whatever stores, messenger and clock they are given."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.card_assembly import deck_of, shelf_of
from bot.channel_assembly import channel_services
from bot.clock import Clock
from bot.dialogs.areas import areas_of
from bot.dialogs.changing import Changes
from bot.dialogs.coach_channel import ChannelFront
from bot.dialogs.files import FileDialogs
from bot.dialogs.front import Front
from bot.dialogs.meeting import Meeting
from bot.dialogs.presses import Presses
from bot.dialogs.rewrites import Rewrites
from bot.dialogs.said_twice import SaidTwice
from bot.dialogs.standing import Standings
from bot.dialogs.tools import Tools
from bot.dialogs.typed import Typed
from bot.directory_assembly import directory_services
from bot.erasing_assembly import serve_erasing
from bot.figure_assembly import figure_services
from bot.heartbeat import Heartbeat
from bot.rule_settings import draft_times, rules_of
from bot.services.auditor import Auditor
from bot.services.availability import Availability
from bot.services.calendars import holidays_near
from bot.services.contact_silence import ContactSilence
from bot.services.delivery import Delivery
from bot.services.departments import Departments
from bot.services.directory import Directory
from bot.services.draft_around import DraftSurroundings
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.services.inspecting import Inspector
from bot.services.keeper import Keeper
from bot.services.ledger import Ledger
from bot.services.loss_notices import LossNotices
from bot.services.merging import Merging
from bot.services.messenger import ChannelMessenger, Messenger
from bot.services.moving import Moving
from bot.services.notice_delivery import NoticeDelivery
from bot.services.notices import Notices
from bot.services.off_hours import OffHours
from bot.services.people import People
from bot.services.reach import Reach
from bot.services.rights import RightsBook
from bot.services.rosters import Rosters
from bot.services.screen import Screen
from bot.services.search import Search
from bot.services.sending import Sending
from bot.services.switches import Switches
from bot.services.wait_book import WaitBook
from bot.services.walk_ups import WalkUps
from bot.services.week_overviews import WeekOverviews
from bot.services.week_questions import WeekQuestions
from bot.settings import Settings
from bot.storage.protocols import Stores
from bot.texts.catalogue import CATALOGUES
from bot.texts.topics import load_topics
from bot.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """The bot without its doors: what hears people, what looks after documents, and what wakes by itself."""

    front: Front
    files: FileDialogs
    channels: ChannelFront
    keeper: Keeper
    worker: Worker
    auditor: Auditor
    errands: Errands


def assemble(
    *,
    settings: Settings,
    stores: Stores,
    messenger: Messenger,
    channels: ChannelMessenger,
    clock: Clock,
    ids: Callable[[], str],
    directory: Directory,
    catalogues: Path = CATALOGUES,
) -> Bot:
    """Build the use cases on these stores; opens and starts nothing. `catalogues` is where the languages are."""
    stores = FollowingStores(stores)
    rules = rules_of(settings)
    times = draft_times(rules)
    topics = load_topics()
    shelf = shelf_of(stores.posts, clock)
    deck = deck_of(settings, topics, shelf, catalogues)
    keeper = Keeper(stores.requests, clock, delivers=settings.delivers)
    ledger = Ledger(stores.requests, clock, keeper)
    people = People(stores.people, clock, times, keeper)
    availability = Availability(stores=stores, clock=clock, zone=rules.zone, pause_for=settings.pause)
    from_afar = frozenset(topic.id for topic in topics if topic.from_afar)
    errands = Errands()
    known = directory_services(settings, stores, directory, people, errands, keeper.wakes, clock)
    coordinators, presences = known.coordinators, known.presences
    keeper.when_drafted = presences.drafted
    search = Search(
        stores.requests, stores.departments, clock, rules, holidays_near, from_afar, presences.present_in
    )
    waits = WaitBook(stores.requests, stores.departments, clock, rules.zone)
    sending = Sending(people, stores.departments, ledger, search, waits, clock, rules, topics)
    switches = Switches(clock)
    screen = Screen(messenger, switches.reached)
    rosters = Rosters(stores.departments, clock)
    standings = Standings(stores.requests, stores.departments, ledger, sending, rosters, clock)
    notices = Notices(people, clock)
    off_hours = OffHours(stores.departments, clock, rules.zone)
    forgets = (off_hours.forget, known.newcomers.forget)
    walk_ups = WalkUps(stores, people, ledger, clock, rules)
    week_questions = WeekQuestions(stores, people, notices, walk_ups, rosters, clock, rules)
    losses = LossNotices(
        stores=stores,
        people=people,
        notices=notices,
        opens_at=search.opens_at,
        clock=clock,
        zone=rules.zone,
    )
    reach = Reach(
        stores=stores,
        people=people,
        availability=availability,
        ledger=ledger,
        rosters=rosters,
        notices=notices,
        told=losses,
        messenger=messenger,
        switches=switches,
        clock=clock,
    )
    around = DraftSurroundings(stores.departments, topics)
    drafts = DraftDelivery(stores.people, stores.departments, screen, deck, clock, times, reach.lost, around)
    draft_clock = DraftClock(people, ledger, sending, clock, times)
    merging = Merging(stores.departments, people)
    moving = Moving(
        stores=stores, people=people, merging=merging, clock=clock, owing=keeper, opens_at=search.opens_at
    )
    figures = figure_services(settings, stores, coordinators, clock, errands)
    week_overviews = WeekOverviews(stores, people, notices, coordinators, figures.week, clock, rules)
    week_questions.year_total = figures.week.year_total
    channel = channel_services(
        settings=settings,
        stores=stores,
        deck=deck,
        shelf=shelf,
        keeper=keeper,
        people=people,
        notices=notices,
        coordinators=coordinators,
        messenger=messenger,
        channels=channels,
        errands=errands,
        reach=reach,
        switches=switches,
        year_total=figures.week.year_total,
        clock=clock,
    )
    keeper.serve(
        search=search,
        delivery=Delivery(stores.requests, stores.people, screen, deck, clock, reach.lost, off_hours.until),
        drafts=drafts,
        draft_clock=draft_clock,
        moving=moving,
        notices=notices,
        notice_delivery=NoticeDelivery(
            stores.people, screen, deck, clock, times, reach.lost, off_hours.until
        ),
    )
    keeper.when_silent = ContactSilence(stores, notices, search, off_hours, clock, rules.zone).tell
    changes = Changes(deck=deck, ledger=ledger, people=people, availability=availability, clock=clock)
    areas = areas_of(
        tools := Tools(
            deck=deck,
            changes=changes,
            ledger=ledger,
            people=people,
            sending=sending,
            search=search,
            standings=standings,
            notices=notices,
            walk_ups=walk_ups,
            week_questions=week_questions,
            week_overviews=week_overviews,
            availability=availability,
            drafts=drafts,
            draft_clock=draft_clock,
            departments=Departments(stores=stores, merging=merging, moving=moving, clock=clock),
            rights=RightsBook(
                stores=stores, people=people, coordinators=coordinators, merging=merging, clock=clock
            ),
            coordinators=coordinators,
            figures=figures.desk,
            figure_viewers=figures.viewers,
            showing=settings.showing_rule(),
            tip_posts=channel.posts,
            shelf=shelf,
            announcements=channel.announcements,
            worker_tips=channel.worker_tips,
            stores=stores,
            rosters=rosters,
            topics=topics,
            rules=rules,
            clock=clock,
            new_id=ids,
        )
    )
    presses = Presses(
        deck=deck,
        changes=changes,
        people=people,
        sending=sending,
        drafts=drafts,
        draft_clock=draft_clock,
        areas=areas,
        clock=clock,
    )
    typed = Typed(
        deck=deck,
        changes=changes,
        people=people,
        sending=sending,
        draft_clock=draft_clock,
        departments=stores.departments,
        areas=areas,
        clock=clock,
    )
    front = Front(
        deck=deck,
        people=people,
        ledger=ledger,
        standings=standings,
        typed=typed,
        presses=presses,
        rewrites=Rewrites(deck=deck, people=people, ledger=ledger, sending=sending, clock=clock),
        meeting=Meeting(
            people=people,
            reach=reach,
            typed=typed,
            newcomers=known.newcomers,
            availability=availability,
            week_questions=week_questions,
            off_hours=off_hours,
            clock=clock,
        ),
        reach=reach,
        keeper=keeper,
        said_twice=SaidTwice(changes=changes, people=people, standings=standings, clock=clock),
        clock=clock,
        new_id=ids,
    )
    auditor = Auditor(
        stores=stores,
        inspector=Inspector(
            stores=stores, availability=availability, moving=moving, owing=keeper, times=times, clock=clock
        ),
        clock=clock,
        every=settings.audit_every,
        beat=Heartbeat(settings.heartbeat) if settings.heartbeat else None,
        errands=errands,
    )
    worker = Worker(
        stores,
        keeper,
        (
            known.groups,
            coordinators,
            moving,
            waits,
            known.newcomers,
            presences,
            known.installing,
            *figures.books,
            serve_erasing(settings, tools, screen, messenger, reach, directory, errands, forgets),
            shelf,
            channel.book,
            auditor,
        ),
        clock,
        scan_every=settings.scan_every,
    )
    return Bot(
        front=front,
        files=FileDialogs(tools),
        channels=channel.front,
        keeper=keeper,
        worker=worker,
        auditor=auditor,
        errands=errands,
    )
