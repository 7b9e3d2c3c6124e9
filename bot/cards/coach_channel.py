"""What the bot says in a team's channel about the channel itself, and what coordinators hear of one."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.cards.elements import Element, button, buttons, heading, paragraph, small
from bot.cards.pen import Pen
from bot.cards.tip_actions import TipAction, TipNewAction, TipsAction
from bot.cards.writing import name_text
from bot.domain.channel_notices import ChannelFault, ChannelTold
from bot.domain.channel_posts import CoachChannel
from bot.domain.days import MONTHS
from bot.domain.post import Post
from bot.domain.post_states import WhyNot
from bot.domain.roster import Department

_LISTED = 20


def named(
    pen: Pen,
    department: Department | None,
    first_at: datetime | None,
    replaced: Sequence[CoachChannel],
    today: date,
) -> Post:
    """It is the coach channel now, of a department or (None) of the city."""
    t = pen.texts
    is_now = (
        t("channel-named")
        if department is None
        else t("channel-named-of", department=name_text(department.name))
    )
    body = [heading(is_now), paragraph(t("channel-weekly"))]
    if first_at is not None:
        body.append(paragraph(t("channel-first", moment=pen.moment(first_at, today))))
    of = "" if department is None else department.name
    body += [paragraph(t("channel-replaced", channel=channel_label(pen, one.name, of))) for one in replaced]
    body.append(small(t("channel-stop-word")))
    return pen.post(body, t("channel-named-summary"))


def stopped(pen: Pen) -> Post:
    """No tips come here any more."""
    t = pen.texts
    body = [
        heading(t("channel-stopped")),
        paragraph(t("channel-stopped-then")),
        small(t("channel-name-word")),
    ]
    return pen.post(body, t("channel-stopped-summary"))


def no_channel(pen: Pen) -> Post:
    """It was no coach channel."""
    return pen.post([paragraph(pen.texts("channel-was-none"))], pen.texts("channel-stopped-summary"))


def only_coordinators(pen: Pen) -> Post:
    """Somebody else wanted to say what this channel is."""
    t = pen.texts
    return pen.post([paragraph(t("channel-only-coordinators"))], t("channel-summary"))


def which_department(pen: Pen, departments: Sequence[Department]) -> Post:
    """No department, or more than one, sounds like what was typed."""
    t = pen.texts
    rows = [paragraph(f"- {name_text(one.name)}") for one in departments[:_LISTED]]
    return pen.post(
        [heading(t("channel-which-department")), *rows, small(t("channel-which-word"))], t("channel-summary")
    )


def what_i_do_here(pen: Pen, *, is_named: bool, may_name: bool) -> Post:
    """Something else was said to the bot in a channel; who may name it hears how, as long as it is no coach channel."""
    t = pen.texts
    body = [paragraph(t("channel-what"))] if is_named else []
    body.append(paragraph(t("channel-ask-in-chat")))
    if may_name and not is_named:
        body.append(small(t("channel-name-word")))
    return pen.post(body, t("channel-summary"))


def say_it_there(pen: Pen, labels: Sequence[str]) -> Post:
    """A coordinator typed it in their own chat, where there is no channel."""
    t = pen.texts
    body = [heading(t("channel-say-there")), paragraph(t("channel-say-there-how"))]
    body += [paragraph(t("channel-is", channel=label)) for label in labels[:_LISTED]]
    return pen.post(body, t("channel-summary"))


def handy_done(pen: Pen) -> Post:
    """*Handig* was typed."""
    return pen.post([paragraph(pen.texts("tip-handy-done"))], pen.texts("channel-summary"))


def sent_to_you(pen: Pen) -> Post:
    """*Stuur naar mezelf* was typed."""
    return pen.post([paragraph(pen.texts("tip-sent-to-you"))], pen.texts("channel-summary"))


def channel_told(pen: Pen, told: ChannelTold) -> Post:
    """For a coordinator: what is the matter with a channel, and what they can do."""
    t, channel = pen.texts, channel_label(pen, told.channel, told.department)
    add = button(t("tip-new-button"), TipNewAction(), is_main=True)
    now = button(t("tips-now-button"), TipAction(verb="tip.now"), is_main=True)
    shows = button(t("tips-show-all-button"), TipsAction(verb="tips.channels"))
    ways: list[Element] = []
    match told.fault:
        case ChannelFault.LOST:
            said = [t("channel-lost", channel=channel), t("channel-lost-then")]
        case ChannelFault.SKIPPED:
            why, ways = _went_without(told.why, add, now)
            said = [t("channel-skipped", channel=channel, week=_week(told)), t(why)]
        case ChannelFault.UNKNOWN:
            said, ways = [t("channel-unknown", channel=channel), t("channel-unknown-then")], [now]
        case ChannelFault.FAILED:
            said, ways = [t("channel-failed", channel=channel), t("channel-failed-then")], [now, shows]
        case _:
            few = t("channel-few-left", channel=channel, count=told.left)
            said, ways = [few, t("channel-few-left-then")], [add]
    return pen.post([heading(said[0]), paragraph(said[1]), *buttons(ways)], t("channel-told-summary"))


def _went_without(why: str, add: Element, now: Element) -> tuple[str, list[Element]]:
    """Why nothing came, and what can be done about it; a channel that is lost or stopped is told otherwise."""
    if why == WhyNot.NO_WORKING_DAY.value:
        return "channel-no-working-day", []
    if why == WhyNot.NO_TIP.value:
        return "channel-no-tip", [add]
    return "channel-too-late", [now]


def _week(told: ChannelTold) -> str:
    """*16 november*: a card may be read long after."""
    return "" if told.day is None else f"{told.day.day} {MONTHS[told.day.month - 1]}"


def channel_label(pen: Pen, name: str, department: str) -> str:
    """The channel in a sentence: by its name, or else by whose it is; the city's has no `department`."""
    if tidy := name_text(name):
        return pen.texts("channel-label-name", channel=tidy)
    if department:
        return pen.texts("channel-label-of", department=name_text(department))
    return pen.texts("channel-label-city")
