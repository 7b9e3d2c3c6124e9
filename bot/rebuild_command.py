"""The command that counts all figures again from the stored questions, and what it tells the operator."""

from collections.abc import Callable
from datetime import date

from bot.domain.availability import local_date
from bot.domain.errors import NewerDocument, StoreUnavailable
from bot.domain.ids import DepartmentId
from bot.services.counting import Counting
from bot.storage.documents import REQUESTS, Unreadable
from bot.storage.protocols import Collection, Stores

Tell = Callable[[str], None]


async def rebuild_statistics(
    stores: Stores, counting: Counting, tell: Tell, *, first: date = date.min
) -> int:
    """Count every day from `first` on of which questions are stored; return 0, or 1 when it is not finished.

    What was kept of other days stays: questions that are no more are counted there and nowhere else. So do the hourly
    samples of who could be asked. It may run beside the bot, and be stopped and run again.
    """
    days: set[tuple[DepartmentId, date]] = set()
    unread = 0
    try:
        async for body in stores.written(Collection.REQUESTS):
            try:
                request = REQUESTS.decode(body)
            except (Unreadable, NewerDocument):
                unread += 1
                continue
            day = local_date(request.sent_at, counting.rules.zone)
            if day >= first:
                days.add((request.department, day))
        changed = await counting.rebuild(days)
    except StoreUnavailable as error:
        tell(f"It stopped: {error}. What was counted so far is kept; run it again to finish.")
        return 1
    tell(f"{len(days):,} days of departments were counted; {changed:,} came out otherwise than before.")
    tell("A bot that runs goes on with what it read of days long ago: restart it to see what changed there.")
    if unread:
        tell(f"{unread:,} questions cannot be read, and are in no figure.")
        return 1
    return 0
