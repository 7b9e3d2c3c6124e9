"""What an instance drops in the middle of a round, others take over within a minute."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.instances.dropping import dropped

A_MINUTE = timedelta(seconds=60)


@pytest.mark.parametrize("kills", [False, True], ids=["stands still", "is killed"])
async def test_what_one_instance_dropped_in_a_round_another_takes_over(tmp_path: Path, kills: bool):
    ended = await dropped(tmp_path, kills=kills)

    print(f"taken over {ended.taken_over}, in production {ended.in_production}; {ended.found}")
    assert ended.found.problems == []
    assert ended.in_production <= A_MINUTE
    assert ended.offers == 2 + ended.found.duplicates
    assert ended.found.duplicates <= (2 if kills else 0)
