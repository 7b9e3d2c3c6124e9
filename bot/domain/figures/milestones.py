"""Round numbers that all coaches together reach in a year."""

_FIRST = (100, 250, 500, 1000)
_STEP = 1000


def milestone_passed(before: int, now: int) -> int | None:
    """The highest of 100, 250, 500, 1,000, 2,000, 3,000 and so on that is over `before` and not over `now`."""
    reached = now // _STEP * _STEP or max((one for one in _FIRST if one <= now), default=0)
    return reached if reached > before else None
