"""Several figures as one: numbers add up, sets and tables go together, and the order makes no difference."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import Any, Protocol, TypeVar, cast, runtime_checkable

ValueT = TypeVar("ValueT")


@runtime_checkable
class Unites(Protocol):
    """What goes together in another way than by adding up its fields."""

    @classmethod
    def united(cls, many: Sequence[Any]) -> Any:
        """Return `many` (never none) of this class as one."""
        ...


@runtime_checkable
class HoldsPeople(Protocol):
    """What knows who people are, by pseudonyms, as long as they are kept."""

    def without_people(self) -> Any:
        """Return it with counts in the place of pseudonyms."""
        ...


def unite(many: Sequence[ValueT]) -> ValueT:
    """Return `many` values of one kind (never none) as one; tables come sorted, so that equal ones are written the same."""
    return cast(ValueT, _united(many))


def forget_people(value: ValueT) -> ValueT:
    """Return `value` with no pseudonym anywhere in it."""
    return cast(ValueT, _forgotten(value))


def _united(many: Sequence[Any]) -> Any:
    kind = type(many[0])
    way = _ways.get(kind)
    if way is None:
        way = _ways[kind] = _way_to_unite(kind)
    return way(many)


_ways: dict[type, Callable[[Sequence[Any]], Any]] = {}
"""Found once for each class: a year has hundreds of thousands of values."""


def _way_to_unite(kind: type) -> Callable[[Sequence[Any]], Any]:
    if issubclass(kind, int):
        return sum
    if issubclass(kind, timedelta):
        return lambda many: sum(many, timedelta(0))
    if issubclass(kind, Mapping):
        return _united_tables
    if issubclass(kind, Unites):
        return kind.united
    if not is_dataclass(kind):
        raise TypeError(kind)
    names = tuple(one.name for one in fields(kind))
    return lambda many: kind(**{name: _united([getattr(value, name) for value in many]) for name in names})


def _united_tables(many: Sequence[Mapping[Any, Any]]) -> dict[Any, Any]:
    columns: defaultdict[Any, list[Any]] = defaultdict(list)
    for table in many:
        for key, value in table.items():
            columns[key].append(value)
    return {key: _united(columns[key]) for key in sorted(columns)}


def _forgotten(value: Any) -> Any:
    match value:
        case HoldsPeople():
            return value.without_people()
        case Mapping():
            return {key: _forgotten(one) for key, one in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: _forgotten(getattr(value, one.name)) for one in fields(value)})
        case _:
            return value
