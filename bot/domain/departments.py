"""Which department somebody means by what they typed."""

from collections.abc import Iterable

from bot.domain.roster import Department
from bot.domain.words import fold

_SHORTEST_BEGINNING = 4
"""Letters before the beginning of a name is taken for it."""


def meant_by(text: str, departments: Iterable[Department]) -> tuple[Department, ...]:
    """Return the departments that `text` may mean, by name or alias: one when clear, several to choose from, or none.

    A whole name stands over a name inside a sentence, and that over the beginning of a name.
    """
    said = fold(text)
    if not said:
        return ()
    listed = tuple(departments)
    for is_meant in (_is_name, _holds_name, _begins_name):
        found = tuple(d for d in listed if any(is_meant(said, name) for name in _names(d)))
        if found:
            return found
    return ()


def _names(department: Department) -> tuple[str, ...]:
    return tuple(fold(name) for name in (department.name, *department.aliases))


def _is_name(said: str, name: str) -> bool:
    return said == name


def _holds_name(said: str, name: str) -> bool:
    return bool(name) and f" {name} " in f" {said} "


def _begins_name(said: str, name: str) -> bool:
    return len(said) >= _SHORTEST_BEGINNING and any(word.startswith(said) for word in (name, *name.split()))
