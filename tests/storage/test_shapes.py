"""A document that looks otherwise is of another version: else an older bot beside this one writes over what is new."""

from tests.storage.shapes import known, present


def test_every_change_of_what_is_written_is_a_version_more():
    written_down = known()
    changed = [name for name, shape in present().items() if written_down.get(name) != shape]
    assert not changed, (
        f"what is written of {', '.join(changed)} changed. Was that version released? Then add a step to its `Form.upgrades`."
        " Then write the new shape down: python -m tests.storage.shapes (ADR 0004)"
    )
