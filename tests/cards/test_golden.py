"""Every change of a card is seen in review: `make golden` writes the cards down, and a diff shows what changed."""

from difflib import unified_diff

from tests.cards.golden_files import FOLDER, golden

SHOWN = 12


def test_every_card_is_as_it_was_when_somebody_last_looked() -> None:
    wanted = golden()
    found = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    changed = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    lines: list[str] = []
    for name in changed:
        before, after = found.get(name, "").splitlines(), wanted.get(name, "").splitlines()
        lines += list(unified_diff(before, after, name, name, n=1, lineterm=""))[:SHOWN]

    assert not changed, "cards changed; look at them (make cards), then run: make golden\n" + "\n".join(lines)
