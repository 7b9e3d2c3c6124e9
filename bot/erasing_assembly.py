"""How the parts are put together that erase all that is kept of somebody, also of who left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.cards import own_data
from bot.cards.deck import Deck
from bot.dialogs.tools import Tools
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.request import Request, ServiceDesk
from bot.domain.views import forget_read
from bot.services.directory import Directory
from bot.services.erased_posts import ErasedPosts
from bot.services.erased_requests import ErasedRequests
from bot.services.erasing_promise import ErasingPromise
from bot.services.erasure import Erasure
from bot.services.errands import Errands
from bot.services.leavers import Leavers
from bot.services.messenger import Messenger
from bot.services.pseudonyms import aliases, pseudonyms
from bot.services.reach import Reach
from bot.services.screen import Screen
from bot.services.short_memory import ShortMemory
from bot.services.silent_people import SilentPeople
from bot.services.unknown_people import UnknownPeople
from bot.settings import Settings
from bot.storage.documents import PEOPLE


class _Last:
    """See `NeutralRenderer` and `LastWord`."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck

    def neutral(self, request: Request) -> Post:
        return self._deck.neutral(request)

    def erased(self, desk: ServiceDesk | None) -> Post:
        return own_data.erased(self._deck.pen, desk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasing:
    """What looks now and then whether there is something to forget."""

    books: tuple[SilentPeople, ShortMemory]

    async def refresh(self) -> None:
        """See `bot.worker.Refreshed`."""
        for book in self.books:
            await book.refresh()


def serve_erasing(
    settings: Settings,
    tools: Tools,
    screen: Screen,
    messenger: Messenger,
    reach: Reach,
    directory: Directory,
    errands: Errands,
    forgets: Sequence[Callable[[PersonId], None]],
) -> Erasing:
    """From now on promises are kept, and who left is promised it too; `forgets` are told who is gone."""
    last = _Last(tools.deck)
    erasure = Erasure(
        stores=tools.stores,
        people=tools.people,
        requests=ErasedRequests(
            stores=tools.stores, ledger=tools.ledger, screen=screen, renderer=last, clock=tools.clock
        ),
        notices=tools.notices,
        posts=ErasedPosts(tools.stores, tools.announcements),
        messenger=messenger,
        renderer=last,
        alias_of=aliases(pseudonyms(settings.key_for_figures())),
        clock=tools.clock,
    )
    erasure.when_erased += (reach.forget, *forgets)
    promise = ErasingPromise(tools.people, tools.clock, tools.new_id)
    reach.when_lost_for_long = Leavers(promise, tools.clock, settings.leavers_kept).look
    silent = SilentPeople(
        stores=tools.stores,
        read=PEOPLE.decode,
        people=tools.people,
        promise=promise,
        errands=errands,
        clock=tools.clock,
        keeping=settings.keeping(),
        kept=settings.silent_kept,
        stays=tools.coordinators.is_one,
    )
    silent.when_read = UnknownPeople(
        directory=directory, promise=promise, clock=tools.clock, kept=settings.leavers_kept
    ).look
    return Erasing(books=(silent, ShortMemory((forget_read, tools.deck.forget_drawn), tools.clock)))
