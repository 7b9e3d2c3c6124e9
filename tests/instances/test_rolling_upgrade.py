"""While one release replaces another, no question, no field and no answer is lost (ADR 0004)."""

from pathlib import Path

from tests.instances.rolling import rolled


async def test_two_releases_side_by_side_lose_nothing(tmp_path: Path):
    ended = await rolled(tmp_path, workers=120, seed=1)

    print(ended.questions, ended.moved_on, ended.log.count("left_to_newer"), ended.log.count("press.failed"))
    assert ended.found.problems == []
    assert ended.lost == []
    assert ended.questions > 6
    assert ended.moved_on > 0, "they never met: that proves nothing"
    assert "left_to_newer" in ended.log or "press.failed" in ended.log, (
        "the older one never met the newer one's"
    )
    assert '"event":"audit.violated"' not in ended.log
