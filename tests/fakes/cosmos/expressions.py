"""A query as values: what it selects, filters by and sorts by."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

AGGREGATES: Final = frozenset({"COUNT", "SUM", "MIN", "MAX"})


@dataclass(frozen=True, slots=True)
class Literal:
    value: Any


@dataclass(frozen=True, slots=True)
class Param:
    name: str


@dataclass(frozen=True, slots=True)
class Field:
    """A path below the document; the empty one is the document."""

    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """An operator (`=`, `AND`, `NOT`, `IN` ...), a function or an aggregate, on what it is applied to."""

    name: str
    over: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Made:
    """An array or an object that a query builds: names are empty in an array."""

    names: tuple[str, ...] | None
    values: "tuple[Expression, ...]"


Expression = Literal | Param | Field | Applied | Made


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    text: str
    top: Expression | None
    select: Expression
    is_value: bool
    where: Expression | None
    order: tuple[tuple[Field, bool], ...]
    """Paths, each with whether it is descending."""

    @property
    def aggregates(self) -> tuple[str, ...]:
        return tuple(
            one.name for one in inside(self.select) if isinstance(one, Applied) and one.name in AGGREGATES
        )


def inside(expression: Expression | None) -> Iterator[Expression]:
    """An expression and all in it."""
    if expression is None:
        return
    yield expression
    match expression:
        case Applied(over=parts) | Made(values=parts):
            for part in parts:
                yield from inside(part)
        case _:
            pass
