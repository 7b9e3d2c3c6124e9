"""Every card about what is kept of somebody, also with the most and the nastiest that there can be."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from bot.cards import own_data as cards
from bot.cards.own_data_actions import OwnFileContext
from bot.cards.pen import Pen
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.keeping import DEFAULT_KEEPING, Keeping
from bot.domain.own_data import OwnData
from bot.domain.people import PersonRecord, Role
from bot.domain.post import Post
from bot.domain.request import ServiceDesk
from tests.cards import stories

TODAY = date(2026, 12, 3)
NASTY = "Jan [klik](https://example.org) **baas** <at>x</at>"
HERE = DepartmentId("kinderopvang")
BLANK = OwnData(
    record=PersonRecord(id=PersonId("fatma"), name="Fatma"), departments={}, topics=stories.TOPICS
)
DAYS = Keeping(
    text_for=timedelta(days=1),
    asker_for=timedelta(days=2),
    coach_for=timedelta(days=3),
    events_for=timedelta(days=60),
)


def own_data_cards(pen: Pen) -> Mapping[str, Post]:
    """Each card by what it is."""
    asked = stories.STORIES["asked"]
    most = OwnData(
        record=PersonRecord(
            id=PersonId("fatma"),
            name=NASTY,
            email="fatma@example.org",
            place=NASTY,
            phone="0470 00 00 00",
            department=HERE,
            roles=(Role.COACH, Role.CONTACT_POINT, Role.COORDINATOR),
        ),
        departments={HERE: NASTY},
        topics=stories.TOPICS,
        asked=(asked,) * 9,
        helped=(asked,) * 40,
    )
    one = OwnData(record=BLANK.record, departments={}, topics=stories.TOPICS, asked=(asked,), helped=(asked,))
    desk = ServiceDesk(name="Service Desk", phone="09 000 00 00")
    offer = cards.offered(
        pen,
        name="mijn-gegevens.json",
        size=1,
        context=OwnFileContext.words(datetime(2026, 12, 3, tzinfo=UTC)),
    )
    every = cards.Meaning(has_question=True, is_coach=True, is_contact=True, is_coordinator=True)
    return {
        "own data": cards.shown(pen, one, DEFAULT_KEEPING, TODAY),
        "own data, nothing asked": cards.shown(pen, BLANK, DAYS, TODAY),
        "own data, the most": cards.shown(pen, most, DEFAULT_KEEPING, TODAY),
        "erase?": cards.is_it_meant(pen, cards.Meaning(), TODAY),
        "erase? of everybody at once": cards.is_it_meant(pen, every, TODAY),
        "erase? the only coordinator": cards.only_coordinator(pen),
        "erasing": cards.promised(pen),
        "nothing erased": cards.left(pen),
        "erased": cards.erased(pen, None),
        "erased, with a question": cards.erased(pen, desk),
        "own data looked for": cards.looked_for(pen),
        "own file offered": offer,
        "own file asked for": cards.asked_for(pen, offer),
        "own file given": cards.given(pen),
        "own file not wanted": cards.not_given(pen, is_own_wish=True),
        "own file not there": cards.not_given(pen, is_own_wish=False),
    }
