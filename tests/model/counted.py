"""I8, once a city has come to rest: the figures that are kept are what the history says."""

from collections import defaultdict
from datetime import date

from bot.domain.availability import local_date
from bot.domain.figures.counting import day_figures
from bot.domain.figures.kept import KeptDay, month_of
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, period_of
from bot.domain.request import Request
from tests.model.instances import SETTINGS
from tests.model.world import World

_EVER, _NEVER = date(2020, 1, 1), date(2040, 1, 1)


async def miscounted(world: World, *, after_a_night: bool) -> list[str]:
    """The days and months that are wrong though each instance counted what it changed.

    What was changed by who is gone, or by a write of which nobody knew whether it happened, is counted in the night.
    """
    if not (world.is_calm or after_a_night):
        return []
    rules = None
    for instance in await world.living():
        counting = instance.counting
        rules = counting.rules
        await instance.runs(counting.refresh() if after_a_night else counting.bring_up_to_date())
    assert rules is not None, "somebody lives"
    sent: defaultdict[tuple[DepartmentId, date], list[Request]] = defaultdict(list)
    for one in world.book.requests.values():
        sent[one.department, local_date(one.sent_at, SETTINGS.zone)].append(one)
    days = {(one.department, one.day): one for one in await world.observer.statistics.days(_EVER, _NEVER)}
    found = []
    for (where, day), requests in sent.items():
        kept = days.get((where, day), KeptDay(department=where, day=day))
        again = day_figures(where, day, requests, rules=rules, as_of=world.clock.now(), samples=kept.samples)
        if again.figures != kept.figures:
            found.append(f"I8: {where} on {day} is {kept.figures}, not {again.figures}")
    months = {
        (one.department, one.first): one for one in await world.observer.statistics.months(_EVER, _NEVER)
    }
    for where, first in {(where, period_of(day, Kind.MONTH).first) for where, day in days}:
        if months.get((where, first)) != month_of(where, first, days.values()):
            found.append(f"I8: {where} in {first:%B} is not its days")
    return found
