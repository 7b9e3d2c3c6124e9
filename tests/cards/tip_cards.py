"""Every card about digi-tips: in the channel, in one's own chat, and those of coordinators."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards import tip_forms as forms
from bot.cards import tip_moments as moments
from bot.cards import tips
from bot.cards.pen import Pen
from bot.cards.tip_actions import TipPlanAction, TipWordsAction
from bot.cards.tip_shown import tip_in_channel, tip_to_show
from bot.cards.writing import name_text
from bot.domain.channel_posts import ChannelPost, CoachChannel, PlannedTip, PostedWords
from bot.domain.coach_channels import lost, named
from bot.domain.ids import PersonId, RequestId, TopicId
from bot.domain.post import Post
from bot.domain.post_states import PostState, Slot, TipId, WhyNot
from bot.domain.tip_checks import Found, TipFault, TipHint, TypedTip, typed_of
from bot.domain.tip_choice import Choice, LibraryTip
from bot.domain.tip_library import ShelfTip, TipWords, version_of
from bot.domain.week_question import week_of

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
LEAVE = TopicId("leave")
LOCK = ShelfTip(
    id=TipId("pc-op-slot"),
    number=3,
    topic=TopicId("computer"),
    link="https://safeonweb.be",
    nl=TipWords(
        title="Even weg? Pc op slot",
        text=(
            "Loop je even weg van de pc? Druk samen op de Windows-toets en de letter L.\n"
            "Probeer nu: zoek de Windows-toets."
        ),
    ),
)
OWN = ShelfTip(
    id=TipId("own_0123456789abcdef0123"),
    number=53,
    topic=LEAVE,
    link="https://stad.gent/" + "pad/" * 40,
    nl=TipWords(
        title="[Win](https://dief.example) **nu**",
        text="Kijk op https://dief.example of <at>iedereen</at>.\nProbeer nu: _klik_ {{DATE(x)}}.",
    ),
    is_own=True,
)
SHELF = (LOCK, OWN)
MANY = tuple(
    replace(
        LOCK,
        id=TipId(f"own_{number:020}"),
        number=number,
        nl=replace(LOCK.nl, title=f"Een titel {number} " * 3),
    )
    for number in range(1, 301)
)
CITY = named(
    channel="19:" + "a" * 60 + "@thread.tacv2",
    name="Digicoaches",
    team="19:team",
    reference="{}",
    department=None,
    now=NOW,
)
NONCE = RequestId("0123456789abcdef0123")
WEEKS = [week_of((NOW + timedelta(weeks=ahead)).date()) for ahead in range(16)]


def posted_words(tip: ShelfTip, askers: int | None = None) -> PostedWords:
    return PostedWords(title=tip.nl.title, text=tip.nl.text, link=tip.link, askers=askers)


def a_post(weeks_ago: int, tip: ShelfTip = LOCK, *, likes: int = 0, **changes: object) -> ChannelPost:
    at = NOW - timedelta(weeks=weeks_ago)
    week = week_of(at.date())
    post = ChannelPost(
        slot=Slot(week),
        week=week,
        state=PostState.SENT,
        tip=tip.id,
        topic=tip.topic,
        posted_at=at,
        words=posted_words(tip),
        likers=frozenset(PersonId(str(one)) for one in range(likes)),
    )
    return replace(post, **changes)


def choice(ahead: int, tip: ShelfTip = LOCK, **more: object) -> Choice:
    return replace(Choice(week=WEEKS[ahead], tip=LibraryTip(id=tip.id, topic=tip.topic)), **more)


BUSY = replace(
    CITY,
    posts=(
        a_post(4, likes=2, words=None),
        a_post(3, tip=replace(LOCK, id=TipId("weg")), words=None),
        a_post(2, state=PostState.SKIPPED, why=WhyNot.UNREACHABLE, words=None, posted_at=None),
        a_post(1, likes=1, state=PostState.UNKNOWN, posted_at=None, begun_at=NOW - timedelta(weeks=1)),
        a_post(0, OWN, likes=31),
    ),
    planned=(PlannedTip(week=WEEKS[3], tip=LOCK.id),),
)
COMING = [
    choice(1, askers=14),
    choice(2, OWN),
    choice(3, is_planned=True),
    choice(4, replace(LOCK, id=TipId("weg"))),
]


def place(channel: CoachChannel) -> tips.Labelled:
    return tips.Labelled(channel=channel, label=f"het kanaal {name_text(channel.name)}")


def seen(channel: CoachChannel = BUSY, left: int = 20, coming: Sequence[Choice] = COMING) -> tips.ChannelTips:
    return tips.ChannelTips(place=place(channel), coming=coming, left=left)


def of_department(number: int) -> CoachChannel:
    return replace(BUSY, id=f"19:{number}@thread.tacv2", name=f"Dienst *Wegen* {number} " * 4)


def tip_cards(pen: Pen) -> dict[str, Post]:
    """The cards by name."""
    words = TipWordsAction(verb="tip.preview", nonce=NONCE)
    change = words.model_copy(update={"tip": OWN.id, "seen": version_of(OWN)})
    longest = TypedTip(
        title="t" * 60, text="w" * 500, tried="p" * 120, topic="leave", link="https://stad.gent/" + "x" * 182
    )
    filled = words.model_copy(
        update={
            "title": longest.title,
            "text": longest.text,
            "tried": longest.tried,
            "topic": longest.topic,
            "link": longest.link,
        }
    )
    faults = [Found(what=what, about="[x](y) " * 90, count=70) for what in TipFault]
    hints = [Found(what=what, about="*lang* " * 90, count=14) for what in TipHint]
    sites = ("112.be", "itsme-id.com", "safeonweb.be", "stad.gent", "support.microsoft.com")
    every_channel = [seen(of_department(number)) for number in range(8)]
    return {
        "tip in channel": tip_in_channel(pen, a_post(0)),
        "tip in channel, sent to who pressed": tip_in_channel(pen, a_post(0), is_sent_to_you=True),
        "tip in channel, asked and liked": tip_in_channel(
            pen, replace(a_post(0, likes=140), words=posted_words(LOCK, 14))
        ),
        "tip in channel, liked by one": tip_in_channel(pen, a_post(0, likes=1)),
        "tip in channel, extra, hostile": tip_in_channel(pen, a_post(0, OWN, slot=Slot(f"extra-{NONCE}"))),
        "tip to show": tip_to_show(pen, posted_words(LOCK, 14)),
        "tip to show, hostile": tip_to_show(pen, posted_words(OWN)),
        "tips": tips.overview(pen, [seen()], SHELF, count=1),
        "tips, few left": tips.overview(pen, [seen(left=3)], SHELF, count=1),
        "tips, one left": tips.overview(pen, [seen(left=1)], SHELF, count=1),
        "tips, none left": tips.overview(pen, [seen(left=0)], SHELF, count=1),
        "tips, new channel": tips.overview(pen, [seen(CITY)], SHELF, count=1),
        "tips, out of reach": tips.overview(pen, [seen(lost(CITY), coming=())], SHELF, count=1),
        "tips, no channel": tips.overview(pen, [], SHELF, count=0),
        "tips, many channels": tips.overview(pen, every_channel[:3], SHELF, count=8),
        "tips, more channels": tips.overview(pen, every_channel[3:6], SHELF, page=1, count=8),
        "tips, beyond the last page": tips.overview(pen, every_channel[6:], SHELF, page=99, count=8),
        **{f"tips, {verb}": tips.every(pen, SHELF, purpose) for verb, purpose in tips.CHOICES.items()},
        "tips, unknown number": tips.every(
            pen, SHELF, tips.CHOICES["tips.all"], problem=[pen.texts("tips-number-unknown", number="99")]
        ),
        "tips, all of many": tips.every(pen, MANY, tips.CHOICES["tips.all"], page=1),
        "tips, the last of many": tips.every(pen, MANY, tips.CHOICES["tips.remove"], page=9),
        "tips, none": tips.every(pen, (), tips.CHOICES["tips.all"]),
        "tip": tips.one(pen, LOCK, [place(BUSY)]),
        "tip, no channel": tips.one(pen, LOCK, ()),
        "tip, hostile": tips.one(
            pen, OWN, [place(BUSY), place(of_department(1))], said=[pen.texts("tip-unplanned")]
        ),
        "tip form": forms.form(pen, TypedTip(), words, sites=sites),
        "tip form, to change": forms.form(pen, typed_of(OWN), change, number=53, sites=sites),
        "tip form, all wrong": forms.form(
            pen, longest, filled, sites=sites, problem=[forms.found_text(pen, one) for one in faults]
        ),
        "tip preview": forms.preview(pen, typed_of(LOCK), words, ()),
        "tip preview, hints": forms.preview(pen, longest, filled, hints * 3),
        "tip kept": forms.kept(pen, replace(LOCK, id=TipId("nieuw")), [place(BUSY)], is_new=True),
        "tip changed": forms.kept(pen, LOCK, [place(BUSY), place(of_department(1))], is_new=False),
        "tip changed that never came": forms.kept(pen, OWN, [place(CITY)], is_new=False),
        **{
            f"tip, only by button, {what}": forms.only_by_button(pen, what)
            for what in ("look", "keep", "adjust", "channel")
        },
        "tip, sure to remove": forms.sure_to_remove(pen, LOCK, ()),
        "tip, sure to remove a planned one": forms.sure_to_remove(pen, OWN, WEEKS[3:5]),
        "tip removed": forms.removed(pen),
        "tip now, no channel": moments.nowhere(pen),
        "tip now, where": moments.which_channel(pen, None, [place(BUSY), place(of_department(1))], NONCE),
        "tip now, this one where": moments.which_channel(
            pen, OWN, [place(BUSY), place(of_department(1))], NONCE
        ),
        "tip now, sure": moments.sure_now(pen, LOCK, place(CITY), NONCE),
        "tip now, sure of a hostile one": moments.sure_now(pen, OWN, place(of_department(1)), NONCE),
        "tip posted": moments.posted(pen, place(CITY)),
        "tip posted before": moments.posted(pen, place(CITY), again=True),
        "tip not now": moments.not_now(pen),
        "tip cannot be posted": moments.cannot_post(pen, place(CITY)),
        "tip plan": moments.plan(pen, SHELF, [place(CITY)], WEEKS, TipPlanAction()),
        "tip plan, of many": moments.plan(
            pen, MANY, [place(CITY), place(of_department(1))], WEEKS, TipPlanAction()
        ),
        "tip plan, week taken": moments.plan(
            pen,
            SHELF,
            [place(CITY), place(of_department(1))],
            WEEKS,
            TipPlanAction(tip=LOCK.id, week=WEEKS[3], channel=CITY.id),
            [pen.texts("tip-week-taken", tip=tips.title_of(OWN))],
        ),
        "tip planned": moments.planned(pen, LOCK, place(BUSY), WEEKS[3]),
    }
