"""What sheets are written with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.days import BRUSSELS, zone_named
from bot.domain.ids import TopicId
from bot.domain.showing import ShowingRule
from bot.texts.catalogue import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The sentences, the topics' names on screen, the rule that the figures keep to; `zone` is an IANA name."""

    texts: Texts
    topics: Mapping[TopicId, str]
    rule: ShowingRule
    zone: str = BRUSSELS

    def local_date(self, at: datetime) -> date:
        """The date on which `at` falls here."""
        return at.astimezone(zone_named(self.zone)).date()
