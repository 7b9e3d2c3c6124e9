"""How many different people there are, countable over any days as long as their pseudonyms are kept."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Different people. Without pseudonyms it knows how many they were, and together with others only a least number.

    The least and not the most: a crowd that may be smaller than it seems would let a figure be shown that says
    something of one person.
    """

    known: frozenset[str] = frozenset()
    """Their pseudonyms."""
    at_least: int = 0
    """The largest of the crowds whose pseudonyms were left out."""

    @property
    def number(self) -> int:
        """How many they are; at least so many once pseudonyms were left out and then crowds united."""
        return max(len(self.known), self.at_least)

    @classmethod
    def united(cls, many: Sequence["Crowd"]) -> "Crowd":
        """All of them, each person once."""
        known = frozenset[str]().union(*(one.known for one in many))
        return cls(known=known, at_least=max(one.at_least for one in many))

    def without_people(self) -> "Crowd":
        """The number alone."""
        return Crowd(at_least=self.number)


NOBODY = Crowd()


@dataclass(frozen=True, slots=True, kw_only=True)
class Most:
    """The largest number that was seen."""

    number: int

    @classmethod
    def united(cls, many: Sequence["Most"]) -> "Most":
        """The largest of all."""
        return cls(number=max(one.number for one in many))
