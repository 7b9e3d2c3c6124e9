"""Every card that is said in a coach channel about the channel itself, and what coordinators hear of one."""

from datetime import UTC, date, datetime

from bot.cards import coach_channel as cards
from bot.cards.pen import Pen
from bot.domain.channel_notices import ChannelFault, ChannelTold
from bot.domain.coach_channels import named
from bot.domain.ids import DepartmentId
from bot.domain.post import Post
from bot.domain.post_states import WhyNot
from bot.domain.roster import Department

TODAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 30, 8, tzinfo=UTC)
OF_ONE = Department(id=DepartmentId("kinderopvang"), name="Kinderopvang")
ODD = Department(id=DepartmentId("odd"), name="Dienst *Wegen* [x](http://x)")
OLD = named(channel="19:old", name="Oude *coaches*", team="", reference="{}", department=None, now=NINE)


def channel_cards(pen: Pen) -> dict[str, Post]:
    """The cards by name."""
    told = {
        f"channel told, {fault.value}": cards.channel_told(
            pen, ChannelTold(channel="Digicoaches", fault=fault, why=WhyNot.TOO_LATE.value, day=TODAY, left=3)
        )
        for fault in ChannelFault
    }
    why = {
        f"channel went without, {why.value}": cards.channel_told(
            pen,
            ChannelTold(
                channel="",
                department="Kinderopvang",
                fault=ChannelFault.SKIPPED,
                why=why.value,
                day=TODAY,
            ),
        )
        for why in WhyNot
    }
    return {
        "channel named": cards.named(pen, None, NINE, [], TODAY),
        "channel named of one": cards.named(pen, OF_ONE, None, [OLD], TODAY),
        "channel named, odd": cards.named(pen, ODD, NINE, [OLD], TODAY),
        "channel stopped": cards.stopped(pen),
        "channel was none": cards.no_channel(pen),
        "channel, only coordinators": cards.only_coordinators(pen),
        "channel, which department": cards.which_department(pen, [OF_ONE, ODD]),
        "channel, what I do": cards.what_i_do_here(pen, is_named=True, may_name=True),
        "channel, not named": cards.what_i_do_here(pen, is_named=False, may_name=False),
        "channel, not named yet": cards.what_i_do_here(pen, is_named=False, may_name=True),
        "channel, said at home": cards.say_it_there(
            pen, [cards.channel_label(pen, "", ""), cards.channel_label(pen, "", "Kinderopvang")]
        ),
        "tip handy, typed": cards.handy_done(pen),
        "tip to me, typed": cards.sent_to_you(pen),
        "channel told, none left": cards.channel_told(
            pen, ChannelTold(channel="", fault=ChannelFault.FEW_LEFT)
        ),
        **told,
        **why,
    }
