"""What every card looked like when somebody last looked: ``python -m tests.cards.golden_files`` writes it down anew.

One file an area, so that a changed sentence shows in review on every card that says it. A card that is the same as
one before it is written as the name of that one, and the fallback of a button is left out: a test holds it to the button.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from bot.domain.post import Post
from tests.cards.areas import areas

FOLDER = Path(__file__).parent / "golden"


def golden() -> Mapping[str, str]:
    """What must stand in the file of each area."""
    return {f"{area}.json": _written(posts) for area, posts in areas().items()}


def write() -> None:
    """Write all files, and delete those of areas that are no more."""
    FOLDER.mkdir(exist_ok=True)
    wanted = golden()
    for old in FOLDER.glob("*.json"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def _written(posts: Mapping[str, Post]) -> str:
    first: dict[str, str] = {}
    said: dict[str, object] = {}
    for name, post in posts.items():
        whole: object = {"summary": post.summary, "card": _bare(post.card)}
        same = first.setdefault(json.dumps(whole), name)
        said[name] = whole if same == name else f"as {same}"
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _bare(node: object) -> object:
    if isinstance(node, Mapping):
        return {key: _bare(inner) for key, inner in node.items() if key != "fallback" or inner == "drop"}
    if isinstance(node, list | tuple):
        return [_bare(inner) for inner in node]
    return node


if __name__ == "__main__":
    write()
