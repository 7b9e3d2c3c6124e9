"""The cards that ask and say when a digi-tip comes: at once, or in a week that a coordinator chooses."""

from collections.abc import Sequence

from bot.cards.elements import (
    Element,
    button,
    buttons,
    choices,
    heading,
    paragraph,
    row,
    small,
    without_inputs,
)
from bot.cards.pen import Pen
from bot.cards.tip_actions import TipAction, TipNowAction, TipPlanAction, TipsAction
from bot.cards.tips import (
    LISTED,
    Labelled,
    at_the_start,
    no_channel,
    shown_tip,
    tip_choice,
    title_of,
    week_text,
)
from bot.domain.ids import RequestId
from bot.domain.post import Post
from bot.domain.post_states import TipId
from bot.domain.tip_library import ShelfTip

_EXAMPLE = "3"
"""The number of a tip, to show how one is typed."""


def nowhere(pen: Pen) -> Post:
    """There is no channel yet, and this is how there comes one."""
    t = pen.texts
    body = [
        heading(t("tips-no-channel")),
        *no_channel(pen),
        *buttons([button(t("tips-back-button"), TipsAction(verb="tips.channels"))]),
    ]
    return pen.post(body, t("tips-summary"))


def which_channel(pen: Pen, tip: ShelfTip | None, channels: Sequence[Labelled], nonce: RequestId) -> Post:
    """Where an extra tip goes."""
    t = pen.texts
    ask = TipNowAction(verb="tip.now_ask", nonce=nonce, tip=tip.id if tip is not None else TipId(""))
    body = [
        heading(t("tip-now-where")),
        *([paragraph(title_of(tip))] if tip is not None else []),
        _channel_choice(pen, channels),
        *buttons(
            [
                button(t("tip-channel-button"), ask, is_main=True, chosen_in="channel"),
                without_inputs(_back(pen)),
            ]
        ),
    ]
    return pen.post(body, t("tips-summary"))


def sure_now(pen: Pen, tip: ShelfTip, place: Labelled, nonce: RequestId) -> Post:
    """Whether this tip may be posted there at once."""
    t = pen.texts
    action = TipNowAction(verb="tip.now_yes", nonce=nonce, tip=tip.id, channel=place.channel.id)
    leave = action.model_copy(update={"verb": "tip.now_no"})
    body = [
        heading(t("tip-sure-now", channel=place.label)),
        row(shown_tip(pen, tip)),
        paragraph(t("tip-sure-now-what")),
        *buttons(
            [
                button(t("tip-yes-now-button"), action, is_main=True),
                button(t("tip-not-now-button"), leave),
            ]
        ),
        small(t("typed-twin", word=t("tip-yes-now-word"))),
    ]
    return pen.post(body, t("tips-summary"))


def posted(pen: Pen, place: Labelled, *, again: bool = False) -> Post:
    """It is on its way; `again` when that card was answered before."""
    t, name = pen.texts, place.label
    said = t("tip-posted-before", channel=name) if again else t("tip-posted", channel=name)
    return pen.post([heading(said), *buttons([_back(pen)])], t("tips-summary"))


def not_now(pen: Pen) -> Post:
    """Nothing extra comes."""
    t = pen.texts
    return pen.post([heading(t("tip-not-now")), *buttons([_back(pen)])], t("tips-summary"))


def cannot_post(pen: Pen, place: Labelled) -> Post:
    """The app is not there, or the tip is gone."""
    t = pen.texts
    body = [
        heading(t("tip-cannot-post", channel=place.label)),
        paragraph(t("tip-cannot-post-why")),
        *buttons([_back(pen)]),
    ]
    return pen.post(body, t("tips-summary"))


def plan(
    pen: Pen,
    shelf: Sequence[ShelfTip],
    channels: Sequence[Labelled],
    weeks: Sequence[str],
    chosen: TipPlanAction,
    problem: Sequence[str] = (),
) -> Post:
    """Which tip comes when, as far as it is chosen."""
    t = pen.texts
    tip = next((one for one in shelf if one.id == chosen.tip), None)
    number = str(tip.number) if tip is not None else _EXAMPLE
    inputs: list[Element] = []
    asked: list[str] = []
    if tip is None:
        inputs.append(tip_choice(pen, shelf[:LISTED]))
        asked.append("tip")
    listed = [(week, week_text(pen, week)) for week in weeks]
    inputs.append(
        choices(
            "week",
            t("tips-label-week"),
            listed,
            chosen=chosen.week if chosen.week in weeks else "",
            error=t("tips-choose-week"),
        )
    )
    asked.append("week")
    action = TipPlanAction(tip=tip.id if tip is not None else TipId(""), channel=channels[0].channel.id)
    if len(channels) > 1:
        inputs.append(_channel_choice(pen, channels, chosen.channel))
        asked.append("channel")
    body = [
        heading(t("tip-plan-which") if tip is None else t("tip-plan-when")),
        *([paragraph(title_of(tip))] if tip is not None else []),
        *(paragraph(one) for one in problem),
        *inputs,
        *buttons(
            [
                button(t("tip-plan-button"), action, is_main=True, chosen_in=asked),
                without_inputs(_back(pen)),
            ]
        ),
        small(t("typed-twin", word=t("tips-plan-word", number=number))),
    ]
    return pen.post(body, t("tips-summary"))


def planned(pen: Pen, tip: ShelfTip, place: Labelled, week: str) -> Post:
    """It comes then."""
    t = pen.texts
    shown = [
        button(t("tip-unplan-button"), TipAction(verb="tip.unplan", tip=tip.id)),
        _back(pen),
    ]
    body = [
        heading(t("tip-planned", number=str(tip.number), week=week_text(pen, week))),
        paragraph(title_of(tip)),
        paragraph(t("tip-planned-where", channel=place.label)),
        *buttons(shown),
    ]
    return pen.post(body, t("tips-summary"))


def _channel_choice(pen: Pen, channels: Sequence[Labelled], chosen: str = "") -> Element:
    t = pen.texts
    listed = [(one.channel.id, at_the_start(one.label)) for one in channels]
    known = chosen if any(one.channel.id == chosen for one in channels) else ""
    return choices("channel", t("tips-label-channel"), listed, chosen=known, error=t("tips-choose-channel"))


def _back(pen: Pen) -> Element:
    return button(pen.texts("tips-back-button"), TipsAction(verb="tips.channels"))
