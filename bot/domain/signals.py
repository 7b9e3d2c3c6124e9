"""Signals: what a coach says of a topic once the help is done, counted per topic without names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.ids import PersonId, TopicId

FEWEST_COACHES = 3
"""A count from fewer different coaches would say who said so; it is shown with others or not at all."""


class Signal(StrEnum):
    """What may be wrong behind a question."""

    COMES_BACK = "comes_back"
    NOT_ON_PHONE = "not_on_phone"
    TOO_HARD = "too_hard"
    NO_ACCESS = "no_access"
    TRAINING = "training"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One signal of one coach about one topic."""

    coach: PersonId
    topic: TopicId
    signal: Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts that say nothing of one person.

    `others` adds up what too few coaches said to stand by itself; 0 when that is from too few as well.
    """

    by_topic: Mapping[TopicId, Mapping[Signal, int]] = field(default_factory=dict)
    others: int = 0


def tally(heard: Iterable[Heard]) -> Tally:
    """Count signals per topic; most first."""
    cells: defaultdict[tuple[TopicId, Signal], list[PersonId]] = defaultdict(list)
    for one in heard:
        cells[one.topic, one.signal].append(one.coach)
    shown: defaultdict[TopicId, dict[Signal, int]] = defaultdict(dict)
    folded: list[PersonId] = []
    for (topic, signal), coaches in sorted(cells.items(), key=lambda cell: (-len(cell[1]), cell[0])):
        if len(set(coaches)) >= FEWEST_COACHES:
            shown[topic][signal] = len(coaches)
        else:
            folded.extend(coaches)
    others = len(folded) if len(set(folded)) >= FEWEST_COACHES else 0
    return Tally(by_topic=dict(shown), others=others)
