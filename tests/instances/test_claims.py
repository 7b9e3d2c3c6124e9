"""However many press at once, and wherever the balancer sends them: one has the question, all others are thanked."""

from pathlib import Path

import pytest

from tests.instances.claims import Races, races


async def test_of_32_who_press_at_once_over_4_processes_one_has_it_and_31_are_thanked(tmp_path: Path):
    _are_right(await races(tmp_path, 100, seconds=10))


@pytest.mark.long
async def test_2000_times_32_press_at_once_over_4_processes(tmp_path: Path):
    _are_right(await races(tmp_path, 2000))


def _are_right(held: Races) -> None:
    print(held)
    assert held.is_right, held
    assert len(set(held.pids)) == 4
