"""The cards on which coordinators see digi-tips: what comes and came in each channel, the list, and one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.elements import (
    Element,
    button,
    buttons,
    choices,
    heading,
    lines,
    paragraph,
    row,
    small,
    subheading,
    without_inputs,
)
from bot.cards.pen import Pen
from bot.cards.tip_actions import TipAction, TipNewAction, TipsAction
from bot.cards.tip_shown import tip_words
from bot.cards.writing import user_text
from bot.domain.channel_posts import ChannelPost, CoachChannel, PostedWords
from bot.domain.days import MONTHS
from bot.domain.post import Post
from bot.domain.post_states import PostState, TipId
from bot.domain.tip_choice import FEWEST_LEFT, Choice
from bot.domain.tip_library import ShelfTip
from bot.domain.week_question import monday_of

CHANNELS = 3
"""On a card; others follow on the next."""
LISTED = 100
"""Tips in a list to choose of; a card with more is too heavy."""
_CAME = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A channel with what it is called in a sentence; see `channel_label`."""

    channel: CoachChannel
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelTips:
    """What a coordinator sees of one channel."""

    place: Labelled
    coming: Sequence[Choice]
    left: int
    """Tips that were never posted there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """What a tip is chosen for, in a list: the question, the button, what that sends, and what is typed instead."""

    pages: TipsAction
    asks: str
    does: str
    sends: TipAction
    typed: str


CHOICES: Mapping[str, Purpose] = {
    purpose.pages.verb: purpose
    for purpose in (
        Purpose(
            pages=TipsAction(verb="tips.all"),
            asks="tips-all",
            does="tips-show-button",
            sends=TipAction(verb="tip.show"),
            typed="tips-show-word",
        ),
        Purpose(
            pages=TipsAction(verb="tips.change"),
            asks="tips-which-change",
            does="tip-change-button",
            sends=TipAction(verb="tip.change"),
            typed="tips-change-word",
        ),
        Purpose(
            pages=TipsAction(verb="tips.remove"),
            asks="tips-which-remove",
            does="tip-remove-button",
            sends=TipAction(verb="tip.remove"),
            typed="tips-remove-word",
        ),
        Purpose(
            pages=TipsAction(verb="tips.plan"),
            asks="tip-plan-which",
            does="tip-plan-button",
            sends=TipAction(verb="tip.plan"),
            typed="tips-plan-word",
        ),
    )
}


def of_page(page: int, count: int) -> slice:
    """Which of so many channels stand on this page; on the last one when there are not so many pages."""
    first = _page(page, count, CHANNELS) * CHANNELS
    return slice(first, first + CHANNELS)


def overview(
    pen: Pen, listed: Sequence[ChannelTips], shelf: Sequence[ShelfTip], *, page: int = 0, count: int
) -> Post:
    """What comes and what came in the `listed` channels, which are those `of_page` of `count`."""
    t = pen.texts
    page = _page(page, count, CHANNELS)
    body: list[Element] = [heading(t("tips-heading"))]
    if not listed:
        body += [paragraph(t("tips-no-channel")), *no_channel(pen)]
    by_id = {tip.id: tip for tip in shelf}
    body += [row(_of_channel(pen, seen, by_id)) for seen in listed]
    shown = [button(t("tip-new-button"), TipNewAction())]
    if listed:
        shown.append(button(t("tips-plan-button"), TipAction(verb="tip.plan")))
        shown.append(button(t("tips-now-button"), TipAction(verb="tip.now")))
    shown.append(button(t("tips-all-button"), TipsAction(verb="tips.all")))
    shown += _to_pages(pen, "tips-page-button", TipsAction(verb="tips.channels"), page, count, CHANNELS)
    return pen.post([*body, *buttons(shown)], t("tips-summary"))


def no_channel(pen: Pen) -> list[Element]:
    """How a channel becomes the coach channel."""
    t = pen.texts
    return [lines([t("tips-channel-how"), t("tips-channel-type")]), paragraph(t("tips-channel-words"))]


def every(
    pen: Pen, shelf: Sequence[ShelfTip], purpose: Purpose, *, page: int = 0, problem: Sequence[str] = ()
) -> Post:
    """All tips in a list, to choose one for this purpose."""
    t = pen.texts
    body: list[Element] = [heading(t(purpose.asks)), *(paragraph(one) for one in problem)]
    if not shelf:
        body += [paragraph(t("tips-none")), *buttons([button(t("tip-new-button"), TipNewAction())])]
        return pen.post(body, t("tips-summary"))
    page = _page(page, len(shelf), LISTED)
    body.append(paragraph(t("tips-count", count=len(shelf))))
    listed = shelf[page * LISTED : (page + 1) * LISTED]
    body.append(tip_choice(pen, listed))
    shown = [button(t(purpose.does), purpose.sends, is_main=True, chosen_in="tip")]
    pages = _to_pages(pen, "tips-all-page-button", purpose.pages, page, len(shelf), LISTED)
    shown += map(without_inputs, [*pages, button(t("tips-back-button"), TipsAction(verb="tips.channels"))])
    word = t(purpose.typed, number=str(listed[0].number))
    return pen.post([*body, *buttons(shown), small(t("typed-twin", word=word))], t("tips-summary"))


def tip_choice(pen: Pen, listed: Sequence[ShelfTip], chosen: TipId | None = None) -> Element:
    """The list to choose a tip of."""
    t = pen.texts
    options = [(str(tip.id), f"{tip.number} · {tip.nl.title}") for tip in listed]
    return choices("tip", t("tips-label-tip"), options, chosen=chosen or "", error=t("tips-choose"))


def one(pen: Pen, tip: ShelfTip, channels: Sequence[Labelled], *, said: Sequence[str] = ()) -> Post:
    """One tip as it is read, and what can be done with it; `said` is what was just done."""
    t = pen.texts
    about = where_it_is(pen, tip, channels)
    shown = [
        button(t("tip-change-button"), TipAction(verb="tip.change", tip=tip.id)),
        plan_button(pen, tip, channels),
        button(t("tip-now-button"), TipAction(verb="tip.now", tip=tip.id)),
        button(t("tip-remove-button"), TipAction(verb="tip.remove", tip=tip.id)),
        button(t("tips-all-button"), TipsAction(verb="tips.all")),
    ]
    head = t("tips-number-topic", number=str(tip.number), topic=pen.topics.get(tip.topic, ""))
    body = [
        *(paragraph(each) for each in said),
        subheading(head.rstrip(" ·")),  # its topic may be gone
        row(shown_tip(pen, tip)),
        *([lines(about)] if about else []),
        *buttons(shown),
        small(t("typed-twin", word=t("tips-change-word", number=str(tip.number)))),
    ]
    return pen.post(body, t("tips-summary"))


def where_it_is(pen: Pen, tip: ShelfTip, channels: Sequence[Labelled]) -> list[str]:
    """For each channel the week for which it is planned, and the day on which it came."""
    t = pen.texts
    said: list[str] = []
    for place in channels:
        weeks = [plan.week for plan in place.channel.planned if plan.tip == tip.id]
        came = [post for post in place.channel.posts if post.tip == tip.id and post.is_in_channel]
        said += [t("tips-planned-in", week=week_text(pen, one), channel=place.label) for one in weeks[:1]]
        said += [t("tips-came-in", day=_day(pen, one), channel=place.label) for one in came[-1:]]
    return said


def plan_button(pen: Pen, tip: ShelfTip, channels: Sequence[Labelled]) -> Element:
    """To plan it, or to take its plan back."""
    is_planned = any(plan.tip == tip.id for place in channels for plan in place.channel.planned)
    if is_planned:
        return button(pen.texts("tip-unplan-button"), TipAction(verb="tip.unplan", tip=tip.id))
    return button(pen.texts("tip-plan-button"), TipAction(verb="tip.plan", tip=tip.id))


def shown_tip(pen: Pen, tip: ShelfTip) -> list[Element]:
    """A tip of the shelf as it is read."""
    return tip_words(pen, PostedWords(title=tip.nl.title, text=tip.nl.text, link=tip.link))


def title_of(tip: ShelfTip) -> str:
    """*12 · Pc op slot*, to stand in a line."""
    return f"{tip.number} · {user_text(tip.nl.title)}"


def week_text(pen: Pen, week: str) -> str:
    """*week 49 (vanaf 30 november)*: by number as it is typed, and by its Monday."""
    monday = monday_of(week)
    number = week.rpartition("W")[2].lstrip("0")
    return pen.texts("tips-week", number=number, day=_date(monday))


def _of_channel(pen: Pen, seen: ChannelTips, by_id: Mapping[TipId, ShelfTip]) -> list[Element]:
    t, channel = pen.texts, seen.place.channel
    said: list[Element] = [subheading(at_the_start(seen.place.label))]
    if not channel.is_reachable:
        said.append(paragraph(t("tips-unreachable")))
    if seen.left < FEWEST_LEFT:
        said.append(paragraph(t("tips-few-left", count=seen.left)))
    if seen.coming:
        said.append(paragraph(t("tips-coming")))
        said += [paragraph(_comes(pen, choice, by_id)) for choice in seen.coming]
    came = [post for post in channel.posts if post.is_in_channel or not post.is_extra][-_CAME:]
    if came:
        said.append(paragraph(t("tips-came")))
        said += [paragraph(_came(pen, post, by_id)) for post in reversed(came)]
    if seen.left >= FEWEST_LEFT:
        said.append(small(t("tips-left", count=seen.left)))
    return said


def _comes(pen: Pen, choice: Choice, by_id: Mapping[TipId, ShelfTip]) -> str:
    t = pen.texts
    tip = by_id.get(choice.tip.id)
    line = t(
        "tips-comes-line",
        week=at_the_start(week_text(pen, choice.week)),
        tip=title_of(tip) if tip else t("tips-some-tip"),
    )
    if choice.is_planned:
        return f"{line} {t('tips-is-planned')}"
    return f"{line} {t('tips-why', count=choice.askers)}" if choice.askers is not None else line


def _came(pen: Pen, post: ChannelPost, by_id: Mapping[TipId, ShelfTip]) -> str:
    t = pen.texts
    if not post.is_in_channel:
        return t("tips-missed-line", week=at_the_start(week_text(pen, post.week)))
    tip = by_id.get(post.tip) if post.tip is not None else None
    if tip is not None:
        title = title_of(tip)
    else:
        title = user_text(post.words.title) if post.words else t("tips-some-tip")
    if post.state in (PostState.BEGUN, PostState.PUT_OFF):
        return t("tips-soon-line", tip=title)
    if post.state is PostState.UNKNOWN:
        return t("tips-perhaps-line", day=_day(pen, post), tip=title)
    line = t("tips-came-line", day=_day(pen, post), tip=title)
    return f"{line} {t('tip-likes', count=post.likes)}" if post.likes else line


def _day(pen: Pen, post: ChannelPost) -> str:
    at = post.posted_at or post.begun_at or post.due_at
    return _date(pen.local_date(at) if at is not None else monday_of(post.week))


def _date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def at_the_start(text: str) -> str:
    """To begin a sentence with."""
    return text[:1].upper() + text[1:]


def _to_pages(pen: Pen, label: str, action: TipsAction, page: int, count: int, size: int) -> list[Element]:
    """To the next page and the one before; a label has the number that is typed."""
    others = [one for one in (page + 1, page - 1) if 0 <= one * size < count]
    return [
        button(pen.texts(label, page=str(one + 1)), action.model_copy(update={"page": one})) for one in others
    ]


def _page(page: int, count: int, size: int) -> int:
    return min(page, max(0, (count - 1) // size))
