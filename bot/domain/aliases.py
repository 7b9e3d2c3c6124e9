"""What stands where somebody was: a name that leads back to nobody without the key, and counts them once."""

from collections.abc import Callable

from bot.domain.ids import PersonId

AliasOf = Callable[[PersonId], PersonId]
"""Gives the same alias for the same person each time; of an alias, and of nobody, that itself."""

_MARK = "p-"
"""No id of the directory begins so: those are hexadecimal."""


def alias(pseudonym: str) -> PersonId:
    """What stands in documents for who has this pseudonym in the figures."""
    return PersonId(f"{_MARK}{pseudonym}")


def is_alias(person: PersonId) -> bool:
    """Whether somebody stood here who is forgotten: nothing can be shown to them, and nothing asked of them."""
    return person.startswith(_MARK)


def pseudonym_in(forgotten: PersonId) -> str:
    """The pseudonym of an alias."""
    return forgotten.removeprefix(_MARK)
