"""The query plan that the gateway hands to a client: what to ask of each range, and how to put the answers together."""

import json
from collections.abc import Mapping
from typing import Any

from tests.fakes.cosmos.expressions import AGGREGATES, Applied, Expression, Field, Literal, Made, Param, Query
from tests.fakes.cosmos.sql import meaning
from tests.fakes.cosmos.values import UNDEFINED

_FILTER = "{documentdb-formattableorderbyquery-filter}"
"""Where a client may put a condition of its own; the Python SDK puts `true`."""


def needs_merging(query: Query) -> bool:
    """Whether the answers of several partitions must be put together by the client."""
    return bool(query.order or query.top or query.aggregates)


def plan_of(query: Query, params: Mapping[str, Any]) -> dict[str, Any]:
    """In the words of the service."""
    return {
        "partitionedQueryExecutionInfoVersion": 2,
        "queryInfo": {
            "distinctType": "None",
            "top": meaning(query.top)({}, params) if query.top else None,
            "offset": None,
            "limit": None,
            "orderBy": ["Descending" if down else "Ascending" for _, down in query.order],
            "orderByExpressions": [written(path) for path, _ in query.order],
            "groupByExpressions": [],
            "groupByAliases": [],
            "aggregates": [name.title() for name in query.aggregates],
            "groupByAliasToAggregateType": {},
            "rewrittenQuery": _rewritten(query),
            "hasSelectValue": query.is_value,
            "dCountInfo": None,
            "hasNonStreamingOrderBy": False,
        },
        "queryRanges": [{"min": "", "max": "FF", "isMinInclusive": True, "isMaxInclusive": False}],
    }


def _rewritten(query: Query) -> str:
    top = f"TOP {written(query.top)} " if query.top else ""
    where = f"({written(query.where)})" if query.where else "true"
    if query.order:
        items = ", ".join(f'{{"item": {written(path)}}}' for path, _ in query.order)
        by = ", ".join(f"{written(path)} {'DESC' if down else 'ASC'}" for path, down in query.order)
        payload = written(query.select)
        columns = f"c._rid, [{items}] AS orderByItems, {payload} AS payload"
        return f"SELECT {top}{columns} FROM c WHERE {where} AND ({_FILTER}) ORDER BY {by}"
    if query.aggregates:
        return f'SELECT VALUE [{{"item": {written(query.select)}}}] FROM c WHERE {where}'
    value = "VALUE " if query.is_value or query.select != Field(()) else ""
    select = "*" if query.select == Field(()) else written(query.select)
    return f"SELECT {top}{value}{select} FROM c WHERE {where}"


def written(expression: Expression) -> str:
    """The text of an expression, with `c` for the document."""
    match expression:
        case Literal(value):
            return "undefined" if value is UNDEFINED else json.dumps(value)
        case Param(name):
            return name
        case Field(path):
            return "c" + "".join(f"[{json.dumps(step)}]" for step in path)
        case Made(None, values):
            return f"[{', '.join(map(written, values))}]"
        case Made(names, values):
            fields = zip(names or (), values, strict=True)
            return f"{{{', '.join(f'{json.dumps(name)}: {written(value)}' for name, value in fields)}}}"
        case Applied("NOT", (part,)):
            return f"NOT ({written(part)})"
        case Applied("IN", (first, *rest)):
            return f"{written(first)} IN ({', '.join(map(written, rest))})"
        case Applied("AND" | "OR" as name, over):
            return f"({f' {name} '.join(map(written, over))})"
        case Applied(name, over) if name in AGGREGATES or name.isidentifier():
            return f"{name}({', '.join(map(written, over))})"
        case Applied(name, (left, right)):
            return f"({written(left)} {name} {written(right)})"
        case _:
            raise ValueError(expression)
