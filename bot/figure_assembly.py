"""How the figures are put together: what counts them, who may see them, and what answers."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.figures.counting import Rules
from bot.services.coordinators import Coordinators
from bot.services.counting import Counting
from bot.services.errands import Errands
from bot.services.figure_book import FigureBook
from bot.services.figure_desk import FigureDesk
from bot.services.figure_sources import FigureSources
from bot.services.figure_tables import FigureTables
from bot.services.figure_viewers import Viewers
from bot.services.following import FollowingStores
from bot.services.forgetting import Forgetting
from bot.services.pseudonyms import aliases, pseudonyms
from bot.services.week_answers import FiguresOfWeek
from bot.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureServices:
    """The use cases about figures."""

    counting: Counting
    sources: FigureSources
    viewers: Viewers
    desk: FigureDesk
    week: FiguresOfWeek
    forgetting: Forgetting
    """Names who is forgotten by the key of the figures, so that they count once."""

    @property
    def books(self) -> tuple[Counting, FigureSources, Forgetting]:
        """What the worker looks after."""
        return self.counting, self.sources, self.forgetting


def counting_of(settings: Settings, stores: FollowingStores, clock: Clock) -> Counting:
    """What counts, by the rules of the settings."""
    named = pseudonyms(settings.key_for_figures())
    return Counting(stores, clock, Rules(pseudonym=named, target=settings.target, zone=settings.zone))


def figure_services(
    settings: Settings, stores: FollowingStores, coordinators: Coordinators, clock: Clock, errands: Errands
) -> FigureServices:
    """Build them on these stores."""
    counting = counting_of(settings, stores, clock)
    viewers = Viewers(stores, coordinators, clock)
    book = FigureBook(stores.statistics, settings.showing_rule())
    sources = FigureSources(viewers=viewers, book=book, counting=counting, clock=clock)
    desk = FigureDesk(sources, FigureTables(sources), counting.rules.pseudonym)
    return FigureServices(
        counting=counting,
        sources=sources,
        viewers=viewers,
        desk=desk,
        week=FiguresOfWeek(desk, sources, clock),
        forgetting=Forgetting(
            stores=stores,
            clock=clock,
            errands=errands,
            alias_of=aliases(counting.rules.pseudonym),
            zone=settings.zone,
            keeping=settings.policy().keeping,
        ),
    )
