"""What drawing a card costs: ``python -m tests.cards.cost`` prints microseconds, best of seven rounds.

It holds plain dicts against the typed models that docs/adr/0001 turned down; nothing here passes or fails.
"""

import json
import timeit
from collections.abc import Callable

from microsoft_teams.cards import (
    ActionSet,
    AdaptiveCard,
    Container,
    ExecuteAction,
    OpenUrlAction,
    SubmitAction,
    TextBlock,
)

from bot.cards.deck import Deck
from bot.domain.post import Post
from bot.domain.view import ViewKind
from bot.domain.views import views_of
from bot.texts.catalogue import load_texts
from tests.cards.stories import STORIES, TOPICS

ROUNDS, TURNS = 7, 2_000


def cost(draw: Callable[[], object], turns: int = TURNS) -> float:
    """Microseconds for one `draw`."""
    return min(timeit.repeat(draw, number=turns, repeat=ROUNDS)) / turns * 1e6


def typed(post: Post) -> AdaptiveCard:
    """The same card built of the typed models, element by element."""
    body = post.card["body"]
    assert isinstance(body, list)
    return AdaptiveCard(version="1.4", body=[_element(node) for node in body])


def _element(node: dict[str, object]) -> TextBlock | Container | ActionSet:
    match node["type"]:
        case "TextBlock":
            return TextBlock(**{key: value for key, value in node.items() if key != "type"})
        case "Container":
            return Container(style="emphasis", items=[_element(inner) for inner in node["items"]])
        case _:
            return ActionSet(actions=[_action(inner) for inner in node["actions"]])


def _action(node: dict[str, object]) -> ExecuteAction | OpenUrlAction:
    if node["type"] == "Action.OpenUrl":
        return OpenUrlAction(title=node["title"], url=node["url"])
    fallback = SubmitAction(title=node["title"], data=node["data"])
    return ExecuteAction(title=node["title"], verb=node["verb"], data=node["data"], fallback=fallback)


def main() -> None:
    """Print a line a card, and the three cards of one accept together."""
    deck, request = Deck(load_texts(), TOPICS), STORIES["helping"]
    whole = 0.0
    for person, view in views_of(request).items():
        if view.kind in {ViewKind.HELPED, ViewKind.HOLDING, ViewKind.TAKEN}:
            post = deck.request(request, person, view)
            plain = cost(lambda person=person, view=view: deck.request(request, person, view))
            models = cost(
                lambda post=post: typed(post).model_dump(by_alias=True, exclude_none=True), turns=200
            )
            whole += plain
            size = len(json.dumps(post.card))
            print(f"{view.kind:10} dict {plain:6.1f} us   models {models:7.1f} us   {size} bytes")
    print(f"accept     dict {whole:6.1f} us   (goal 60)")


if __name__ == "__main__":
    main()
