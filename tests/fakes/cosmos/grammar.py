"""The part of the Cosmos SQL grammar that is served, read into plain values; what is not served is refused by name."""

import json
import re
from functools import lru_cache
from typing import Final

from tests.fakes.cosmos.expressions import AGGREGATES, Applied, Expression, Field, Literal, Made, Param, Query
from tests.fakes.cosmos.values import UNDEFINED
from tests.fakes.cosmos.wire import Refused

_TOKEN = re.compile(
    r"""\s*(?:(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
    r"""|(?P<param>@\w+)|(?P<word>[A-Za-z_]\w*)|(?P<sign><=|>=|!=|<>|[=<>(),.*\[\]{}:]))"""
)
_NOT_SERVED: Final = frozenset(
    {"DISTINCT", "GROUP", "OFFSET", "LIMIT", "JOIN", "EXISTS", "LIKE", "UDF", "BETWEEN"}
)
_RESERVED: Final = _NOT_SERVED | frozenset(
    {"SELECT", "FROM", "WHERE", "ORDER", "BY", "AND", "OR", "NOT", "IN", "VALUE", "AS", "TOP", "ASC", "DESC"}
    | {"NULL", "TRUE", "FALSE", "UNDEFINED", "ARRAY", "ESCAPE"}
)
"""What no path may have after a point: `c["value"]` is a path, `c.value` an error."""
_ARGUMENTS: Final = {
    1: {"IS_DEFINED", "IS_NULL", "IS_STRING", "IS_NUMBER", "IS_BOOL", "LOWER", "UPPER", *AGGREGATES},
    2: {"STARTSWITH", "CONTAINS", "ENDSWITH", "ARRAY_CONTAINS"},
}


@lru_cache(maxsize=1000)
def read(text: str) -> Query:
    """Read a query.

    Raises:
        Refused: 400, it is not in the grammar, or in the part of it that is served here.
    """
    return _Reader(text).query()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[tuple[str, str]] = []
        self._at = 0
        self._from = 0
        self._alias = ""
        place = 0
        while text[place:].strip():
            found = _TOKEN.match(text, place)
            if found is None or found.lastgroup is None:
                raise self._wrong(f"near '{text[place : place + 20]}'")
            self._tokens.append((found.lastgroup, found[found.lastgroup]))
            place = found.end()
        self._find_alias()

    def _find_alias(self) -> None:
        """What the query calls a document: it is used before FROM says it."""
        words = [value.upper() if kind == "word" else "" for kind, value in self._tokens]
        if "FROM" not in words:
            raise self._wrong("FROM is missing")
        self._from = words.index("FROM")
        after = [
            (kind, value)
            for kind, value in self._tokens[self._from + 1 : self._from + 4]
            if value.upper() != "AS"
        ]
        names = [value for kind, value in after if kind == "word" and value.upper() not in {"WHERE", "ORDER"}]
        is_named = len(names) > 1 and after[1] == ("word", names[1])
        self._alias = names[1] if is_named else names[0] if names else ""

    def _wrong(self, what: str) -> Refused:
        return Refused(400, "BadRequest", f"Syntax error in the query, {what}: {self._text}")

    def _peek(self) -> tuple[str, str]:
        kind, value = self._tokens[self._at] if self._at < len(self._tokens) else ("end", "")
        return kind, value.upper() if kind == "word" else value

    def _next(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            raise self._wrong("it ends too early")
        self._at += 1
        return self._tokens[self._at - 1]

    def _skip(self, *wanted: str) -> bool:
        """Step over one of these words or signs if it is next."""
        if self._peek()[0] in {"word", "sign"} and self._peek()[1] in wanted:
            self._at += 1
            return True
        return False

    def _need(self, wanted: str) -> None:
        if not self._skip(wanted):
            raise self._wrong(f"'{wanted}' expected at '{self._peek()[1]}'")

    def query(self) -> Query:
        for kind, value in self._tokens:
            if kind == "word" and value.upper() in _NOT_SERVED:
                raise self._wrong(f"{value} is not served by this gateway")
        self._need("SELECT")
        top = self._primary() if self._skip("TOP") else None
        is_value = self._skip("VALUE")
        select = self._selected(is_value)
        self._need("FROM")
        self._next()
        self._skip("AS")
        self._skip(self._alias.upper())
        where = self._either() if self._skip("WHERE") else None
        order: list[tuple[Field, bool]] = []
        if self._skip("ORDER"):
            self._need("BY")
            order.append(self._ordered())
            while self._skip(","):
                order.append(self._ordered())
        if self._peek()[0] != "end":
            raise self._wrong(f"'{self._peek()[1]}' was not expected")
        return Query(
            text=self._text, top=top, select=select, is_value=is_value, where=where, order=tuple(order)
        )

    def _selected(self, is_value: bool) -> Expression:
        if self._skip("*"):
            return Field(())
        if is_value:
            return self._either()
        names, values = [], []
        while True:
            value = self._either()
            if self._skip("AS"):
                names.append(self._next()[1])
            elif isinstance(value, Field) and value.path:
                names.append(str(value.path[-1]))
            else:
                names.append(f"${len(names) + 1}")
            values.append(value)
            if not self._skip(","):
                return Made(tuple(names), tuple(values))

    def _ordered(self) -> tuple[Field, bool]:
        by = self._primary()
        if not isinstance(by, Field):
            raise self._wrong("ORDER BY takes a path")
        if self._skip("DESC"):
            return by, True
        self._skip("ASC")
        return by, False

    def _either(self) -> Expression:
        parts = [self._both()]
        while self._skip("OR"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Applied("OR", tuple(parts))

    def _both(self) -> Expression:
        parts = [self._not()]
        while self._skip("AND"):
            parts.append(self._not())
        return parts[0] if len(parts) == 1 else Applied("AND", tuple(parts))

    def _not(self) -> Expression:
        return Applied("NOT", (self._not(),)) if self._skip("NOT") else self._compared()

    def _compared(self) -> Expression:
        left = self._primary()
        for sign in ("=", "!=", "<>", "<=", ">=", "<", ">"):
            if self._skip(sign):
                return Applied("!=" if sign == "<>" else sign, (left, self._primary()))
        if self._skip("NOT"):
            self._need("IN")
            return Applied("NOT", (Applied("IN", (left, *self._listed("(", ")"))),))
        if self._skip("IN"):
            return Applied("IN", (left, *self._listed("(", ")")))
        return left

    def _listed(self, opening: str, closing: str) -> tuple[Expression, ...]:
        self._need(opening)
        found: list[Expression] = []
        while not self._skip(closing):
            if found:
                self._need(",")
            found.append(self._either())
        return tuple(found)

    def _primary(self) -> Expression:
        kind, value = self._peek()
        if value == "(" and self._skip("("):
            inner = self._either()
            self._need(")")
            return inner
        if value == "[":
            return Made(None, self._listed("[", "]"))
        if value == "{":
            return self._object()
        kind, value = self._next()
        match kind:
            case "number":
                return Literal(json.loads(value))
            case "text":
                return Literal(_unquoted(value))
            case "param":
                return Param(value)
            case "word":
                return self._word(value)
            case _:
                raise self._wrong(f"'{value}' was not expected")

    def _object(self) -> Expression:
        self._need("{")
        names, values = [], []
        while not self._skip("}"):
            if names:
                self._need(",")
            kind, name = self._next()
            names.append(_unquoted(name) if kind == "text" else name)
            self._need(":")
            values.append(self._either())
        return Made(tuple(names), tuple(values))

    def _word(self, word: str) -> Expression:
        if word.lower() in {"true", "false", "null"}:
            return Literal(json.loads(word.lower()))
        if word.lower() == "undefined":
            return Literal(UNDEFINED)
        name = word.upper()
        if self._peek()[1] == "(":
            over = self._listed("(", ")")
            if name not in _ARGUMENTS.get(len(over), set()):
                raise self._wrong(f"{word} with {len(over)} arguments is not served by this gateway")
            return Applied(name, over)
        if word != self._alias:
            raise self._wrong(f"Identifier '{word}' could not be resolved")
        path: list[str | int] = []
        while True:
            if self._skip("."):
                kind, value = self._next()
                if kind != "word" or value.upper() in _RESERVED:
                    raise self._wrong(f"'{value}' cannot follow a point")
                path.append(value)
            elif self._skip("["):
                kind, value = self._next()
                path.append(_unquoted(value) if kind == "text" else int(value))
                self._need("]")
            else:
                return Field(tuple(path))


def _unquoted(text: str) -> str:
    inner = text[1:-1]
    if text[0] == "'":
        inner = inner.replace("\\'", "'").replace('"', '\\"')
    return str(json.loads(f'"{inner}"'))
