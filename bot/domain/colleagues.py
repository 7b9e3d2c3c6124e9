"""Which colleagues the holder of a question can ask to take it over."""

from collections.abc import Callable, Iterable

from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from bot.domain.words import fold


def who_can_take_over(
    request: Request, department: Department, is_available: Callable[[Coach], bool]
) -> tuple[Coach, ...]:
    """The other digicoaches of the department who can be reached: those available now first, who gave it back last."""
    holder = request.holder.id if request.holder is not None else None
    found = [
        coach
        for coach in department.coaches
        if coach.is_coach and coach.is_reachable and coach.id not in (holder, request.asker.id)
    ]
    found.sort(key=lambda one: (one.id in request.gave_back, not is_available(one), fold(one.name), one.id))
    return tuple(found)


def called(name: str, coaches: Iterable[Coach]) -> tuple[Coach, ...]:
    """Those whom a typed name means: by whole name, else by how it begins."""
    said, listed = fold(name), tuple(coaches)
    if not said:
        return ()
    whole = tuple(coach for coach in listed if fold(coach.name) == said)
    return whole or tuple(coach for coach in listed if fold(coach.name).startswith(f"{said} "))
