"""What a query means: three-valued logic over documents, order, and what is selected of each."""

from collections.abc import Callable, Mapping
from operator import ge, gt, le, lt
from typing import Any

from tests.fakes.cosmos.expressions import AGGREGATES, Applied, Expression, Field, Literal, Made, Param, Query
from tests.fakes.cosmos.values import UNDEFINED, at, code_units, order_key, rank
from tests.fakes.cosmos.wire import Refused

Params = Mapping[str, Any]
Meaning = Callable[[Any, Params], Any]
"""From a document and the parameters to a value, perhaps `UNDEFINED`."""

_RANGES = {"<": lt, "<=": le, ">": gt, ">=": ge}


def meaning(expression: Expression) -> Meaning:
    """The function that an expression is."""
    match expression:
        case Literal(value):
            return lambda document, params: value
        case Param(name):
            return lambda document, params: _param(params, name)
        case Field((str() as field,)):
            return lambda document, params: document.get(field, UNDEFINED)
        case Field(path):
            return lambda document, params: at(document, path)
        case Made(None, values):
            parts = [meaning(value) for value in values]
            return lambda document, params: [
                found for part in parts if (found := part(document, params)) is not UNDEFINED
            ]
        case Made(names, values):
            fields = list(zip(names or (), [meaning(value) for value in values], strict=True))
            return lambda document, params: {
                name: found for name, part in fields if (found := part(document, params)) is not UNDEFINED
            }
        case Applied(name, over):
            return _applied(name, [meaning(part) for part in over])


def _param(params: Params, name: str) -> Any:
    try:
        return params[name]
    except KeyError:
        raise Refused(
            400, "BadRequest", f"The query uses {name}, which is not among its parameters."
        ) from None


def _applied(name: str, parts: list[Meaning]) -> Meaning:
    match name:
        case "AND":
            return lambda document, params: _all(part(document, params) for part in parts)
        case "OR":
            return lambda document, params: _opposite(
                _all(_opposite(part(document, params)) for part in parts)
            )
        case "NOT":
            return lambda document, params: _opposite(parts[0](document, params))
        case "IN":
            first, rest = parts[0], parts[1:]
            return lambda document, params: _opposite(
                _all(_opposite(_equal(first(document, params), part(document, params))) for part in rest)
            )
        case _ if name in AGGREGATES:
            raise Refused(400, "BadRequest", f"{name} is served where a query selects only it.")
        case _:
            act = _ACTS[name]
            return lambda document, params: act(*(part(document, params) for part in parts))


def _all(values: Any) -> Any:
    """False if any is, else undefined if any is neither true nor false, else true."""
    found: Any = True
    for value in values:
        if value is False:
            return False
        if value is not True:
            found = UNDEFINED
    return found


def _opposite(value: Any) -> Any:
    return not value if isinstance(value, bool) else UNDEFINED


def _equal(left: Any, right: Any) -> Any:
    place = rank(left)
    if place != rank(right) or not place:
        return UNDEFINED
    return left == right if place < 5 else _alike(left, right)


def _alike(left: Any, right: Any) -> bool:
    """Equality of arrays and objects, in which true is not 1."""
    match left, right:
        case dict(), dict():
            return left.keys() == right.keys() and all(_alike(left[name], right[name]) for name in left)
        case list(), list():
            return len(left) == len(right) and all(map(_alike, left, right))
        case _:
            return rank(left) == rank(right) and bool(left == right)


def _within(sign: str) -> Callable[[Any, Any], Any]:
    compare = _RANGES[sign]

    def act(left: Any, right: Any) -> Any:
        place = rank(left)
        if place != rank(right) or not 0 < place < 5:
            return UNDEFINED
        if place == 4:
            return compare(code_units(left), code_units(right))
        return compare(0, 0) if place == 1 else compare(left, right)

    return act


def _on_text(act: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *values: act(*values) if all(isinstance(value, str) for value in values) else UNDEFINED


def _holds(array: Any, wanted: Any) -> Any:
    if not isinstance(array, list):
        return UNDEFINED
    return any(_equal(one, wanted) is True for one in array)


_ACTS: dict[str, Callable[..., Any]] = {
    "=": _equal,
    "!=": lambda left, right: _opposite(_equal(left, right)),
    **{sign: _within(sign) for sign in _RANGES},
    "IS_DEFINED": lambda value: value is not UNDEFINED,
    "IS_NULL": lambda value: value is None,
    "IS_BOOL": lambda value: isinstance(value, bool),
    "IS_NUMBER": lambda value: rank(value) == 3,
    "IS_STRING": lambda value: isinstance(value, str),
    "STARTSWITH": _on_text(str.startswith),
    "ENDSWITH": _on_text(str.endswith),
    "CONTAINS": _on_text(lambda text, part: part in text),
    "LOWER": _on_text(str.lower),
    "UPPER": _on_text(str.upper),
    "ARRAY_CONTAINS": _holds,
}


def aggregated(query: Query, documents: list[Any], params: Params) -> list[Any]:
    """The one row of a query that counts, sums or takes an extreme; an undefined value is no row."""
    found = _fold(query.select, documents, params)
    if query.is_value:
        return [] if found is UNDEFINED else [found]
    return [found]


def _fold(expression: Expression, documents: list[Any], params: Params) -> Any:
    match expression:
        case Applied(name, (over,)) if name in AGGREGATES:
            each = meaning(over)
            values = [value for one in documents if (value := each(one, params)) is not UNDEFINED]
            return _aggregate(name, values)
        case Made(None, values):
            return [found for value in values if (found := _fold(value, documents, params)) is not UNDEFINED]
        case Made(names, values):
            fields = zip(names or (), values, strict=True)
            return {
                name: found
                for name, value in fields
                if (found := _fold(value, documents, params)) is not UNDEFINED
            }
        case Literal() | Param():
            return meaning(expression)({}, params)
        case _:
            raise Refused(400, "BadRequest", "Beside an aggregate only aggregates are served.")


def _aggregate(name: str, values: list[Any]) -> Any:
    match name:
        case "COUNT":
            return len(values)
        case "SUM":
            return sum(values) if all(rank(value) == 3 for value in values) else UNDEFINED
        case "MIN":
            return min(values, key=order_key, default=UNDEFINED)
        case _:
            return max(values, key=order_key, default=UNDEFINED)
