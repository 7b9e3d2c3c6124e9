"""A coach's own portrait: as colleagues would see it, whether they may, and how it is changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.announcement import announcement_words
from bot.cards.elements import (
    Element,
    button,
    buttons,
    heading,
    lines,
    paragraph,
    row,
    several,
    small,
    text_input,
    without_inputs,
)
from bot.cards.pen import Pen
from bot.cards.portrait_actions import PortraitAction, PortraitFormAction, PortraitShowAction
from bot.cards.portrait_parts import when_said
from bot.cards.writing import in_a_row, name_text
from bot.domain.announcements import Portrait
from bot.domain.ids import TopicId
from bot.domain.portrait import LONGEST_ABOUT, MOST_TOPICS, PortraitFault, PortraitWords
from bot.domain.post import Post
from bot.domain.roster import Coach, Department
from bot.domain.team_overview import weeks_said

_FAULTS: Mapping[PortraitFault, tuple[str, int]] = {
    PortraitFault.TOO_MANY_TOPICS: ("portrait-fault-too-many-topics", MOST_TOPICS),
    PortraitFault.TOO_LONG: ("portrait-fault-too-long", LONGEST_ABOUT),
    PortraitFault.HAS_LINK: ("portrait-fault-has-link", 0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPortrait:
    """What these cards show: the portrait, the names of the channels it is for, and when it comes there."""

    portrait: Portrait
    words: PortraitWords
    channels: tuple[str, ...]
    posts_at: datetime | None
    now: datetime


def portrait_of(pen: Pen, coach: Coach, department: Department, words: PortraitWords) -> Portrait:
    """What the card of this coach in a channel says."""
    when = when_said(pen, weeks_said(coach, department))
    return Portrait(
        person=coach.id,
        name=coach.name,
        department=department.id,
        department_name=department.name,
        place=coach.place,
        when=when[:1].upper() + when[1:],
        topics=words.topics,
        about=words.about,
    )


def asked(pen: Pen, own: OwnPortrait) -> Post:
    """Exactly what colleagues would see, and whether they may."""
    t, words = pen.texts, own.words
    show = PortraitShowAction(
        topics=",".join(words.topics), about=words.about, day=pen.local_date(own.now).toordinal()
    )
    body = [
        small(t("portrait-preview")),
        row(announcement_words(pen, own.portrait)[0]),
        row([heading(t("portrait-ask")), lines(_where(pen, own))]),
        *buttons(
            [
                button(t("portrait-show-button"), show, is_main=True),
                button(t("portrait-not-this-button"), PortraitAction(verb="portrait.leave")),
                button(t("portrait-change-button"), PortraitAction(verb="portrait.change")),
            ]
        ),
    ]
    return pen.post(body, t("portrait-own-summary"))


def shown(pen: Pen, own: OwnPortrait) -> Post:
    """Colleagues see it."""
    t = pen.texts
    body = [
        heading(t("portrait-shown")),
        row(announcement_words(pen, own.portrait)[0]),
        row([lines(_where(pen, own, is_shown=True))]),
        *buttons(
            [
                button(t("portrait-change-button"), PortraitAction(verb="portrait.change")),
                button(t("portrait-hide-button"), PortraitAction(verb="portrait.hide")),
            ]
        ),
    ]
    return pen.post(body, t("portrait-own-summary"))


def form(
    pen: Pen,
    words: PortraitWords,
    topics: Sequence[tuple[TopicId, str]],
    faults: Sequence[PortraitFault] = (),
) -> Post:
    """What a coach chooses and types, as far as they did, and what is the matter with it."""
    t, error = pen.texts, pen.texts("portrait-error")
    wrong = [t(key, most=most) for key, most in map(_FAULTS.__getitem__, faults)]
    body: list[Element] = [
        heading(t("portrait-form")),
        *([lines(wrong)] if wrong else []),
        several(
            "topics",
            t("portrait-label-topics", most=MOST_TOPICS),
            topics,
            chosen=words.topics,
            error=error,
        ),
        text_input(
            "about",
            t("portrait-label-about"),
            words.about[: 2 * LONGEST_ABOUT],
            error=error,
            longest=LONGEST_ABOUT,
            example=t("portrait-example-about"),
            is_multiline=True,
        ),
        small(t("portrait-form-rest")),
        *buttons(
            [
                button(
                    t("portrait-look-button"),
                    PortraitFormAction(),
                    is_main=True,
                    chosen_in=("topics", "about"),
                ),
                without_inputs(button(t("portrait-leave-button"), PortraitAction(verb="portrait.leave"))),
            ]
        ),
    ]
    return pen.post(body, t("portrait-own-summary"))


def hidden(pen: Pen) -> Post:
    """Nobody sees it, or not any more."""
    t = pen.texts
    body = [
        heading(t("portrait-hidden")),
        paragraph(t("portrait-hidden-then")),
        *buttons([button(t("portrait-look-button"), PortraitAction(verb="portrait.own"))]),
    ]
    return pen.post(body, t("portrait-own-summary"))


def _where(pen: Pen, own: OwnPortrait, *, is_shown: bool = False) -> list[str]:
    t = pen.texts
    said = [t("portrait-in-list" if is_shown else "portrait-comes-in-list")]
    if own.channels:
        channels = in_a_row([name_text(name) for name in own.channels])
        later = own.posts_at if own.posts_at is not None and own.posts_at > own.now else None
        is_there = is_shown and later is None
        said.append(t("portrait-in-channel" if is_there else "portrait-comes-in-channel", channels=channels))
        if later is not None:
            moment = pen.moment(later, pen.local_date(own.now))
            said.append(t("portrait-comes-later", moment=moment[:1].lower() + moment[1:]))
    return [*said, t("portrait-ask-stop")]
