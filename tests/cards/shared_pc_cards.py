"""The cards for who sits at a screen that others use too."""

from bot.cards.deck import Deck
from bot.domain import events as e
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.views import views_of
from tests.cards import stories


def shared_pc_cards(deck: Deck) -> dict[str, Post]:
    """By what they are about."""
    confirmed = e.Confirmed(at=stories.at(21), at_pc=True)
    solved = stories.a_request(*stories.RESOLVED, confirmed)
    rated = stories.a_request(*stories.RESOLVED, confirmed, e.Rated(at=stories.at(22), is_up=True))
    stopped = stories.a_request(*stories.HELPING, e.Cancelled(at=stories.at(20), at_pc=True))

    def of_asker(request: Request) -> Post:
        return deck.request(request, stories.FATMA, views_of(request)[stories.FATMA])

    return {
        "a colleague's card": deck.not_yours(),
        "solved on a computer": of_asker(solved),
        "solved on a computer and rated": of_asker(rated),
        "stopped on a computer": of_asker(stopped),
    }
