"""Every card of a coach's portrait, also with words as long and as nasty as they can be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards import portrait as cards
from bot.cards import team
from bot.cards.announcement import announcement_card
from bot.cards.pen import Pen
from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.portrait import LONGEST_ABOUT, MOST_TOPICS, PortraitFault, PortraitWords
from bot.domain.post import Post
from bot.domain.roster import Coach, Department, Pattern
from tests.cards.stories import TOPICS
from tests.cards.team_cards import FREE, MANY, SHOWN

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
NASTY = "Jan [klik](https://example.org) **baas** <at>x</at>"
HERE = Department(id=DepartmentId("kinderopvang"), name="Kinderopvang")
BRAM = Coach(id=PersonId("bram"), name="Bram", place="De Sleutelbloem")
LISTED = [(topic, label) for topic, label in TOPICS.items() if topic != "other"]
WORDS = PortraitWords(topics=(TopicId("phone"), TopicId("leave")), about="Ik leg het rustig uit.")
MOST = PortraitWords(topics=tuple(topic for topic, _ in LISTED)[:MOST_TOPICS], about="😀" * LONGEST_ABOUT)


def portrait_cards(pen: Pen) -> Mapping[str, Post]:
    """Each card by what it is."""
    longest = replace(
        BRAM,
        name=NASTY * 2,
        place=NASTY * 2,
        pattern=Pattern.TWO_WEEKS,
        hours="ma 8-12; di 9-13; wo 10-14; do 7-9, 10-12; vr 8-12",
        odd_hours="gesloten",
    )
    nasty = replace(WORDS, about=NASTY)
    told = {
        "": own(pen, BRAM, WORDS),
        ", nothing chosen": own(pen, replace(BRAM, place=""), PortraitWords(), channels=()),
        ", each day other hours": own(pen, replace(BRAM, pattern=Pattern.DAILY), WORDS),
        ", later in the channel": replace(own(pen, BRAM, WORDS), posts_at=NOW + timedelta(days=1)),
        ", hostile": own(pen, longest, nasty, channels=(NASTY, NASTY)),
        ", longest": own(pen, longest, MOST),
    }
    listed = replace(SHOWN, coaches=(replace(FREE, portrait=WORDS), replace(FREE, portrait=nasty), FREE))
    every = tuple(replace(one, portrait=MOST) for one in MANY.coaches)
    return {
        **{f"portrait, asked{which}": cards.asked(pen, one) for which, one in told.items()},
        **{f"portrait, shown{which}": cards.shown(pen, one) for which, one in told.items()},
        **{
            f"portrait in a channel{which}": announcement_card(
                pen,
                Announcement(id=AnnouncementId("portrait"), content=one.portrait, by=BRAM.id, from_at=NOW),
                is_reminder=False,
            )
            for which, one in told.items()
        },
        "portrait form": cards.form(pen, WORDS, LISTED),
        "portrait form, empty": cards.form(pen, PortraitWords(), LISTED),
        "portrait form, all wrong": cards.form(
            pen,
            PortraitWords(topics=tuple(topic for topic, _ in LISTED), about="😀" * 400),
            LISTED,
            tuple(PortraitFault),
        ),
        "portrait hidden": cards.hidden(pen),
        "portraits for a worker": team.for_worker(pen, listed),
        "portraits for a coach": team.for_coach(pen, listed),
        "portraits for a worker, many": team.for_worker(pen, replace(MANY, coaches=every)),
    }


def own(
    pen: Pen, coach: Coach, words: PortraitWords, channels: tuple[str, ...] = ("Digicoaches",)
) -> cards.OwnPortrait:
    return cards.OwnPortrait(
        portrait=cards.portrait_of(pen, coach, HERE, words),
        words=words,
        channels=channels,
        posts_at=NOW,
        now=NOW,
    )
