"""The national holidays of Belgium as local dates."""

from datetime import date, datetime
from functools import lru_cache


@lru_cache(maxsize=8)
def national_holidays(first_year: int, last_year: int) -> frozenset[date]:
    """The holidays of these years, both included. The first call takes some 100 ms, for the import of `holidays`."""
    import holidays

    return frozenset(holidays.country_holidays("BE", years=range(first_year, last_year + 1)))


def holidays_near(at: datetime) -> frozenset[date]:
    """The holidays from the year before this instant to two years after: as far as `hours.Calendar` looks ahead."""
    return national_holidays(at.year - 1, at.year + 2)
