"""The card of each kind of notice."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bot.cards import desk_replacement, desk_waiting
from bot.cards.coach_channel import channel_told
from bot.cards.elements import heading, paragraph
from bot.cards.news_report import news_reported
from bot.cards.not_reached import not_reached
from bot.cards.pen import Pen
from bot.cards.short_answers import neutral_notice
from bot.cards.team_notices import TEAM_CARDS
from bot.cards.tip_notice import tip_notice
from bot.cards.walk_ups import clock_left_running
from bot.cards.week_figures import week_figures
from bot.cards.week_question import week_asked, week_thanked
from bot.domain.channel_notices import ChannelTold
from bot.domain.desk_notices import ContactWaits, Replaced, ReplacementOver, Replacing
from bot.domain.help_clock import ClockLeftRunning
from bot.domain.losing import NotReached, ReachChanged
from bot.domain.news_report import NewsReported
from bot.domain.notice_contents import Said
from bot.domain.notices import Notice
from bot.domain.portrait import PortraitWatched
from bot.domain.post import Post
from bot.domain.promised import Erasing
from bot.domain.resting import Resting
from bot.domain.tip_notices import TipDue, TipShown
from bot.domain.week_figures import WeekFigures
from bot.domain.week_question import WeekAsked, WeekThanked


def _said(pen: Pen, said: Said) -> Post:
    body = [heading(pen.texts(said.heading))]
    if said.more:
        body.append(paragraph(pen.texts(said.more)))
    return pen.post(body, pen.texts("moved-summary"))


def _in_wait(pen: Pen, waiting: Resting | ReachChanged | TipDue | PortraitWatched | Erasing) -> Post:
    """Of a notice that only lies in wait; nobody sees it."""
    del waiting
    return neutral_notice(pen)


_DRAWN: Mapping[type[Any], Callable[[Pen, Any], Post]] = {
    Said: _said,
    **TEAM_CARDS,
    Replaced: desk_replacement.replaced,
    Resting: _in_wait,
    Replacing: desk_replacement.replacing,
    ReplacementOver: desk_replacement.over,
    ContactWaits: desk_waiting.contact_waits,
    ClockLeftRunning: partial(clock_left_running, is_reminder=True),
    WeekAsked: week_asked,
    WeekThanked: week_thanked,
    WeekFigures: week_figures,
    ChannelTold: channel_told,
    TipShown: tip_notice,
    TipDue: _in_wait,
    PortraitWatched: _in_wait,
    Erasing: _in_wait,
    ReachChanged: _in_wait,
    NotReached: not_reached,
    NewsReported: news_reported,
}


def notice_card(pen: Pen, notice: Notice) -> Post:
    """What the notice says now."""
    return _DRAWN[type(notice.content)](pen, notice.content)
