"""To whom an announcement went, and who sent it, is forgotten in time; what it said and how many had it stays."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.announcements import Announcement, Delivery, News, Portrait, Tally
from bot.domain.forgetting_news import news_forgotten
from bot.domain.keeping import Keeping
from bot.domain.post_states import PostState
from bot.storage.post_documents import POSTS
from tests.builders import MONDAY, an_announcement

LATER = MONDAY + timedelta(days=90)


def told(**changes: object) -> Announcement:
    """News by Amina that Bram got and a channel has."""
    news = replace(an_announcement().content, by_name="Amina")
    assert isinstance(news, News)
    facts = {
        "content": news,
        "by": "amina",
        "addressed_at": MONDAY,
        "wake_at": None,
        "first_round": None,
        "deliveries": (
            Delivery(person="bram", due_at=MONDAY, state=PostState.SENT),
            Delivery(channel="19:x", due_at=MONDAY, state=PostState.SENT, message="7"),
        ),
    }
    return replace(an_announcement(), **(facts | changes))


def test_after_three_months_nobody_is_left_but_the_numbers_and_the_card_in_the_channel():
    one = told()
    assert news_forgotten(one, LATER - timedelta(seconds=1), Keeping()) is one

    without = news_forgotten(one, LATER, Keeping())

    written = POSTS.encode(without).decode().casefold()
    assert "bram" not in written
    assert "amina" not in written
    assert without.first_round == Tally(delivered=1)
    assert [delivery.channel for delivery in without.deliveries] == ["19:x"]
    assert news_forgotten(without, LATER, Keeping()) is without


def test_while_something_still_comes_nobody_is_forgotten():
    waits = Delivery(person="bram", due_at=MONDAY, state=PostState.PUT_OFF)
    for one in (told(wake_at=LATER), told(addressed_at=None), told(deliveries=(waits,))):
        assert news_forgotten(one, LATER, Keeping()) is one


def test_a_portrait_keeps_whom_it_shows():
    portrait = Portrait(person="bram", name="Bram", department="kinderopvang")
    without = news_forgotten(told(content=portrait), LATER, Keeping())
    assert without.content == portrait
    assert without.by == ""
