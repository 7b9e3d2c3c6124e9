"""The page on scale says what the simulation prints, and the simulation reckons with what the bench measures."""

from pathlib import Path

import pytest

from tests.bench.units import stories
from tests.fakes.cosmos.charges import query
from tests.simulation import measured
from tests.simulation.bill import month_of
from tests.simulation.tables import tables
from tests.simulation.year import LOADS, Load, hours, partitions_of, peak_of

PAGE = Path(__file__).parents[2] / "docs" / "scale.md"


def test_the_page_quotes_every_table_as_it_is_printed():
    page = PAGE.read_text()
    for table in tables():
        assert table in page, f"docs/scale.md lacks this; run python -m tests.simulation:\n{table}"


def test_it_prints_the_same_each_time():
    assert list(tables()) == list(tables())


async def test_the_stories_cost_what_the_simulation_reckons_with():
    road, walk_up = await stories(departments=3)
    assert road.bill.total == pytest.approx(measured.ROAD_RU, rel=0.02)
    assert walk_up.bill.total == pytest.approx(measured.WALK_UP_RU, rel=0.02)
    assert (road.calls, walk_up.calls) == (measured.ROAD_CALLS, measured.WALK_UP_CALLS)
    assert road.stored == pytest.approx(measured.ROAD_BYTES, rel=0.02)
    assert walk_up.stored == pytest.approx(measured.WALK_UP_BYTES, rel=0.02)


def test_a_loaded_document_costs_what_the_gateway_asks():
    loaded = query([4096], partitions=1, doubled=True) - query([], partitions=1, doubled=True)
    assert loaded == pytest.approx(measured.LOADED_RU)


def test_the_shares_of_all_hours_are_the_whole_year():
    assert sum(hours()) == pytest.approx(1)


def test_a_larger_city_never_costs_less():
    months = [month_of(load, peak_of(load)) for load in LOADS]
    for plan in ("autoscale", "provisioned"):
        costs = [getattr(month, plan) for month in months]
        assert costs == sorted(costs)


def test_where_more_is_stored_there_are_more_partitions():
    load = Load(questions=10_000_000, instances=2, audited_places=1)
    peak = peak_of(load)
    assert partitions_of(load, peak, years=0.01) == 1
    assert partitions_of(load, peak, years=5) == 9
