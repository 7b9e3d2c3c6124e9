"""What is forgotten of an announcement long after it was told: to whom it went and who sent it, not what it said."""

from dataclasses import replace
from datetime import datetime

from bot.domain.announcement_changes import tally
from bot.domain.announcements import Announcement, News
from bot.domain.ids import PersonId
from bot.domain.keeping import Keeping


def news_forgotten(announcement: Announcement, now: datetime, keeping: Keeping) -> Announcement:
    """The announcement without people, once it is older than who helped is known; itself when nothing is due.

    While a message is on its way, or a reminder must still come, nothing is. What became of the messages stays as
    numbers; a portrait keeps whom it shows, who asked for it and can take it back.
    """
    if announcement.wake_at is not None or announcement.addressed_at is None:
        return announcement
    if announcement.addressed_at + keeping.coach_for > now or any(
        one.is_open for one in announcement.deliveries
    ):
        return announcement
    to_people = any(one.person is not None for one in announcement.deliveries)
    numbers = tally(announcement) if to_people else announcement.first_round
    content = announcement.content
    without = replace(
        announcement,
        content=replace(content, by_name="") if isinstance(content, News) else content,
        by=PersonId(""),
        deliveries=tuple(one for one in announcement.deliveries if one.person is None),
        first_round=None if numbers is None else replace(numbers, missed=()),
    )
    return announcement if without == announcement else without
