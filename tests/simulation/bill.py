"""What a month costs on each of the plans that Azure sells."""

import math
from dataclasses import dataclass

from tests.simulation import prices as p
from tests.simulation.year import Load, Peak, hours, idle_ru_s, month_ru, stored_gb

YEARS = 5
"""So much is stored, which is the dear side: a city that began today stores less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Euro; None where the plan cannot carry the city."""

    free: float | None
    serverless: float | None
    autoscale: float
    autoscale_to: int
    provisioned: float
    provisioned_at: int


def month_of(load: Load, peak: Peak) -> Month:
    """By list price, with what is stored after five years."""
    gb = stored_gb(load, years=YEARS)
    stored = gb * p.STORED
    is_free = peak.highest_ru_s <= p.FREE_RU_S and gb <= p.FREE_GB
    upper = _up_to(peak.highest_ru_s, 1000, p.LEAST_AUTOSCALE, gb)
    fixed = _up_to(peak.highest_ru_s, 100, p.LEAST_PROVISIONED, gb)
    return Month(
        free=0.0 if is_free else None,
        serverless=(
            sum(month_ru(load)) / 1e6 * p.SERVERLESS + stored
            if peak.highest_ru_s <= p.SERVERLESS_RU_S
            else None
        ),
        autoscale=_autoscale(load, peak, upper) + stored,
        autoscale_to=upper,
        provisioned=fixed / 100 * p.PROVISIONED * p.HOURS_A_MONTH + stored,
        provisioned_at=fixed,
    )


def _up_to(needed: float, step: int, least: int, gb: float) -> int:
    """Throughput in the steps it is sold in; 1 RU/s for each GB at least."""
    return max(math.ceil(max(needed, gb) / step) * step, least)


def _autoscale(load: Load, peak: Peak, upper: int) -> float:
    """Each hour is billed by its busiest second, which is as much above its average as in the busiest hour."""
    shares = hours()
    idle = idle_ru_s(load, partitions=1)
    billed = [
        min(max((peak.highest_ru_s - idle) * share / max(shares) + idle, upper / 10), upper)
        for share in shares
    ]
    quiet = 12 * p.HOURS_A_MONTH - len(shares)
    whole = sum(billed) + quiet * max(idle, upper / 10)
    return whole / 12 / 100 * p.AUTOSCALE
