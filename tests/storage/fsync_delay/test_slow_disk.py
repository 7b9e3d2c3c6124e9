"""No write is answered before the disk has it: with a slow disk every answer waits for its own sync."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage import fsync_delay

DELAY_MS = 200


@pytest.mark.skipif(not fsync_delay.can_be_built(), reason="gcc is missing; install it to delay the disk")
def test_no_write_is_answered_sooner_than_its_sync_and_reads_do_not_wait(tmp_path: Path):
    library = fsync_delay.build(tmp_path)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.storage.fsync_delay.writing", tmp_path / "store.sqlite", str(DELAY_MS)],
        cwd=Path(__file__).parents[3],
        env=fsync_delay.environment(library, milliseconds=0),
        stdout=subprocess.PIPE,
        check=True,
    )
    seen = json.loads(ran.stdout)
    assert len(seen["waits"]) == 12
    assert min(seen["waits"]) >= DELAY_MS
    assert seen["reads_during_a_write"] == 4
