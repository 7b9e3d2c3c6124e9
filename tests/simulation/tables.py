"""The tables of `docs/scale.md`."""

from collections.abc import Iterable, Iterator

from tests.simulation import measured as m
from tests.simulation import prices as p
from tests.simulation.bill import YEARS, month_of
from tests.simulation.year import (
    LARGEST_SHARE,
    LOADS,
    SECONDS,
    WALK_UPS,
    Load,
    Peak,
    idle_ru_s,
    month_ru,
    partitions_of,
    peak_of,
    stored_gb,
)

SENDS_S = 25
"""`DIGICOACH_SENDS_PER_SECOND`, as it comes."""


def tables() -> Iterator[str]:
    """Each as Markdown, in the order of the page."""
    peaks = [(load, peak_of(load)) for load in LOADS]
    yield busiest(peaks)
    yield months(peaks)
    yield audits()
    yield limits(peaks)


def busiest(peaks: list[tuple[Load, Peak]]) -> str:
    head = (
        "Questions a year",
        "roads a second",
        "RU in the busiest second",
        "largest department",
        "calls to Teams a second",
        "longest wait at 25 / 50 a second",
    )
    return _table(
        head,
        (
            (
                f"{load.questions:,}",
                f"{peak.roads:.4f}" if peak.roads < 1 else f"{peak.roads:.2f}",
                f"{peak.highest_ru_s:,.0f}",
                f"{peak.largest_ru_s:,.0f}",
                f"{peak.calls_s:.2f}",
                " / ".join(f"{wait:,.0f} s" for wait in peak.waits_s),
            )
            for load, peak in peaks
        ),
    )


def months(peaks: list[tuple[Load, Peak]]) -> str:
    head = (
        "Questions a year",
        "million RU of stories",
        "million RU of scans and audits",
        f"GB after {YEARS} years",
        "free",
        "serverless",
        "autoscale",
        "provisioned",
    )
    rows = []
    for load, peak in peaks:
        month, (stories, idle) = month_of(load, peak), month_ru(load)
        rows.append(
            (
                f"{load.questions:,}",
                f"{stories / 1e6:,.2f}",
                f"{idle / 1e6:,.1f}",
                f"{stored_gb(load, years=YEARS):,.2f}",
                _euro(month.free),
                _euro(month.serverless),
                f"{_euro(month.autoscale)} (to {month.autoscale_to:,} RU/s)",
                f"{_euro(month.provisioned)} ({month.provisioned_at:,} RU/s)",
            )
        )
    return _table(head, rows)


def audits() -> str:
    """What the wait between two audits is worth, in the smallest city."""
    load = LOADS[0]
    rows = []
    for minutes in (1, 5, 15):
        idle_ru = idle_ru_s(load, partitions=1, audit_minutes=minutes)
        million = idle_ru * p.HOURS_A_MONTH * SECONDS / 1e6
        rows.append(
            (f"`PT{minutes}M`", f"{idle_ru:.1f}", f"{million:.1f}", f"€ {million * p.SERVERLESS:.1f}")
        )
    return _table(("DIGICOACH_AUDIT_EVERY", "RU/s", "million RU a month", "serverless"), rows)


def limits(peaks: list[tuple[Load, Peak]]) -> str:
    load, peak = peaks[-1]
    a_year = stored_gb(load, years=1)
    largest_a_year = a_year * LARGEST_SHARE
    calls = m.ROAD_CALLS + WALK_UPS * m.WALK_UP_CALLS
    rows = (
        (
            f"{SENDS_S} calls to Teams a second (Teams allows an organisation 30 to 50)",
            f"{load.questions * SENDS_S / (peak.roads * calls):,.0f} questions a year in the busiest hour",
        ),
        (
            f"{p.KEY_GB} GB in one logical partition (a department)",
            (
                f"{load.questions * LARGEST_SHARE * p.KEY_GB / largest_a_year:,.0f} questions of one department; the "
                f"largest has them after {p.KEY_GB / largest_a_year:.1f} years at {load.questions:,} a year"
            ),
        ),
        (
            f"{p.PARTITION_GB} GB in one physical partition",
            (
                f"after {p.PARTITION_GB / a_year * 12:.0f} months at {load.questions:,} a year; "
                f"{partitions_of(load, peak, years=YEARS)} partitions after {YEARS} years"
            ),
        ),
        (
            f"{p.PARTITION_RU_S:,} RU/s in one logical partition",
            (
                f"{p.PARTITION_RU_S / peak.largest_ru_s:.0f} times what the largest department needs "
                f"at {load.questions:,} a year"
            ),
        ),
        (
            f"{p.SERVERLESS_RU_S:,} RU/s of a serverless container",
            (
                f"{p.SERVERLESS_RU_S / peak.highest_ru_s:.1f} times what the busiest second needs "
                f"at {load.questions:,} a year"
            ),
        ),
    )
    return _table(("Limit", "Reached at"), rows)


def _euro(value: float | None) -> str:
    return "does not fit" if value is None else f"€ {value:,.0f}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
