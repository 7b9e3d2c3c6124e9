"""What is left to stop of news, and what is said of it: before it is stopped and after."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.announcement_changes import Refused, Sent, Unclear, addressed, begun, concluded, taken_back
from bot.domain.announcement_steps import Report, Wait, next_step
from bot.domain.announcements import Announcement, AnnouncementId, News, Reported
from bot.domain.coach_channels import named
from bot.domain.ids import PersonId
from bot.domain.news_stopping import Stopping, can_stop, stopping_of
from tests.builders import MONDAY

CHANNEL = "19:coaches"
COACHES = named(channel=CHANNEL, name="Digicoaches", team="19:t", reference="{}", department=None, now=MONDAY)
ONE, TWO = PersonId("id-1"), PersonId("id-2")
PLANNED = Announcement(
    id=AnnouncementId("n1"),
    content=News(title="Nieuw verlofsysteem", text="Vanaf maandag.", in_chats=True),
    by=PersonId("id-amina"),
    from_at=MONDAY,
)
ADDRESSED = addressed(PLANNED, [CHANNEL], {ONE: MONDAY, TWO: MONDAY}, MONDAY)
KEYS = tuple(one.key for one in ADDRESSED.deliveries)
BEGUN = begun(ADDRESSED, KEYS, {ONE: MONDAY, TWO: MONDAY}, MONDAY)
OVER = concluded(BEGUN, {key: Sent(message="m") for key in KEYS}, MONDAY)
IN_CHATS_ALONE = replace(OVER, deliveries=OVER.deliveries[1:])
PUT_OFF = concluded(
    BEGUN, {KEYS[0]: Sent(message="m"), KEYS[1]: Sent(message="m"), KEYS[2]: Refused()}, MONDAY
)


@pytest.mark.parametrize(
    ("news", "can"),
    [
        (PLANNED, True),
        (ADDRESSED, True),
        (OVER, True),
        (IN_CHATS_ALONE, False),
        (replace(IN_CHATS_ALONE, remind_at=MONDAY + timedelta(days=3)), True),
        (replace(IN_CHATS_ALONE, remind_at=MONDAY + timedelta(days=3), is_reminded=True), False),
        (taken_back(OVER), False),
        (taken_back(PLANNED), False),
    ],
)
def test_it_can_be_stopped_while_something_comes_or_stands(news: Announcement, can: bool) -> None:
    assert can_stop(news) is can


def test_the_same_is_said_before_it_is_stopped_and_after() -> None:
    one = replace(PUT_OFF, remind_at=MONDAY + timedelta(days=3))
    says = Stopping(channels=("Digicoaches",), waiting=1, has_reminder=True, is_in_chats=True)

    assert stopping_of(one, [COACHES]) == says
    assert stopping_of(taken_back(one), [COACHES]) == says


def test_a_card_that_may_stand_where_nobody_can_change_it_is_to_be_looked_at() -> None:
    unclear = concluded(BEGUN, {KEYS[0]: Unclear()}, MONDAY)

    assert stopping_of(unclear, [COACHES]).unsure == ("Digicoaches",)
    assert stopping_of(OVER, [replace(COACHES, is_reachable=False)]).unsure == ("Digicoaches",)
    assert stopping_of(OVER, [replace(COACHES, is_reachable=False)]).channels == ()


def test_what_said_who_still_gets_it_is_taken_away_when_it_is_stopped() -> None:
    early = replace(PUT_OFF, reported=Reported.EARLY, deliveries=PUT_OFF.deliveries[1:])

    stopped = taken_back(early)

    assert next_step(stopped, MONDAY) == Report(is_final=True)
    assert next_step(replace(stopped, reported=Reported.DONE), MONDAY) == Wait(until=None)
