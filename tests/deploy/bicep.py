"""Reads a Bicep template and works out what it would deploy, offline: a syntax tree, and the part of the language that ours uses.

What only Azure knows (an id, a property of something deployed) stays a `Symbol`: its own path as a text.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tree_sitter_bicep
from tree_sitter import Language, Node, Parser

_PARSER = Parser(Language(tree_sitter_bicep.language()))
_DECLARATIONS = {
    "parameter_declaration",
    "variable_declaration",
    "resource_declaration",
    "module_declaration",
}


class BadBicep(Exception):
    """The template is not one that could be deployed."""


class Symbol(str):
    """Something known after deployment only."""

    __slots__ = ()

    def member(self, name: str) -> "Symbol":
        return Symbol(f"{self}.{name}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    name: str
    type: str
    description: str
    is_secure: bool
    default: Node | None
    allowed: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    symbol: str
    type: str
    version: str
    is_existing: bool
    body: dict[str, Any]

    @property
    def path(self) -> Symbol:
        return Symbol(f"{self.type}({self.body['name']})")


@dataclass(slots=True)
class Template:
    """One file, evaluated on demand with the given parameters."""

    file: Path
    given: Mapping[str, Any]
    text: bytes = b""
    after: list[Any] = field(default_factory=list)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    _nodes: dict[str, Node] = field(default_factory=dict)
    _outputs: dict[str, Node] = field(default_factory=dict)
    _known: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.text = self.text or self.file.read_bytes()
        root = _PARSER.parse(self.text).root_node
        for broken in _broken(root):
            raise BadBicep(f"{self.file.name}:{broken.start_point.row + 1}: not Bicep: {_text(broken)!r}")
        decorators: list[Node] = []
        for node in root.named_children:
            if node.type == "decorators":
                decorators = node.named_children
                continue
            name = _text(node.named_children[0]) if node.named_children else ""
            if node.type == "output_declaration":
                self._outputs[name] = node.named_children[-1]
            elif node.type in _DECLARATIONS:
                if name in self._nodes:
                    raise BadBicep(f"{self.file.name}: {name} is declared twice")
                self._nodes[name] = node
                if node.type == "parameter_declaration":
                    self.parameters[name] = self._parameter(name, node, decorators)
            decorators = []
        for name in self.given:
            if name not in self.parameters:
                raise BadBicep(f"{self.file.name} has no parameter {name}")
        for name, parameter in self.parameters.items():
            if parameter.default is None and name not in self.given:
                raise BadBicep(f"{self.file.name}: the parameter {name} is not given")
            if name in self.given and parameter.allowed and self.given[name] not in parameter.allowed:
                raise BadBicep(f"{self.file.name}: {name} may not be {self.given[name]!r}")

    @property
    def unused(self) -> set[str]:
        """Parameters and variables that nothing reads."""
        read = {_text(node) for node in _all(_PARSER.parse(self.text).root_node, "identifier")}
        counts = {name: len(re.findall(rf"\b{name}\b", self.text.decode())) for name in self._nodes}
        kinds = {"parameter_declaration", "variable_declaration"}
        return {
            name
            for name, node in self._nodes.items()
            if node.type in kinds and (counts[name] < 2 or name not in read)
        }

    def resources(self) -> list[Resource]:
        """Everything that is deployed, that of the modules too; what exists already is among them, marked."""
        found: list[Resource] = []
        for name, node in self._nodes.items():
            if node.type in {"resource_declaration", "module_declaration"}:
                value = self.value(name)
                for one in value if isinstance(value, list) else [value]:
                    found += one.resources() if isinstance(one, Template) else [one] if one else []
        return found

    def output(self, name: str) -> Any:
        if name not in self._outputs:
            raise BadBicep(f"{self.file.name} has no output {name}")
        return self._evaluate(self._outputs[name], {})

    @property
    def outputs(self) -> dict[str, Any]:
        return {name: self.output(name) for name in self._outputs}

    def value(self, name: str) -> Any:
        if name not in self._known:
            if name not in self._nodes:
                raise BadBicep(f"{self.file.name}: {name} is not declared")
            self._known[name] = self._declared(name, self._nodes[name])
        return self._known[name]

    def _parameter(self, name: str, node: Node, decorators: list[Node]) -> Parameter:
        said = {
            _text(one.named_children[0].named_children[0]): one.named_children[0].named_children[-1]
            for one in decorators
        }
        allowed = self._evaluate(said["allowed"].named_children[0], {}) if "allowed" in said else ()
        rest = node.named_children[2:]
        return Parameter(
            name=name,
            type=_text(node.named_children[1]),
            description=_text(said["description"])[2:-2] if "description" in said else "",
            is_secure="secure" in said,
            default=rest[0] if rest else None,
            allowed=tuple(allowed),
        )

    def _declared(self, name: str, node: Node) -> Any:
        match node.type:
            case "parameter_declaration":
                default = self.parameters[name].default
                return self.given[name] if name in self.given else self._evaluate(default, {})
            case "variable_declaration":
                return self._evaluate(node.named_children[-1], {})
        wanted = self._evaluate(node.named_children[1], {})
        is_existing = b" existing " in (node.text or b"").split(b"{")[0]

        def make(body: dict[str, Any]) -> Any:
            if node.type == "module_declaration":
                file = self.file.parent / wanted
                return Template(file, body.get("params", {}), after=body.get("dependsOn", []))
            return _resource(name, wanted, body, is_existing=is_existing)

        body = node.named_children[-1]
        if body.type == "for_statement":
            variable, items, each = body.named_children
            return [make(self._evaluate(each, {_text(variable): item})) for item in self._evaluate(items, {})]
        if body.type == "if_statement":
            condition, body = body.named_children
            if not self._evaluate(condition, {}):
                return None
        return make(self._evaluate(body, {}))

    def _evaluate(self, node: Node | None, scope: Mapping[str, Any]) -> Any:
        assert node is not None
        inner = node.named_children
        match node.type:
            case "string":
                return self._string(node, scope)
            case "number":
                return int(_text(node))
            case "boolean":
                return _text(node) == "true"
            case "null":
                return None
            case "identifier":
                name = _text(node)
                return scope[name] if name in scope else self.value(name)
            case "array":
                return [self._evaluate(one, scope) for one in inner if one.type != "comment"]
            case "object":
                return dict(self._pair(one, scope) for one in inner if one.type == "object_property")
            case "parenthesized_expression":
                return self._evaluate(inner[0], scope)
            case "ternary_expression":
                return self._evaluate(inner[1] if self._evaluate(inner[0], scope) else inner[2], scope)
            case "unary_expression":
                return not self._evaluate(inner[0], scope)
            case "binary_expression":
                left, right = (self._evaluate(one, scope) for one in inner)
                if b"==" not in node.text:
                    raise BadBicep(f"{self.file.name}: {_text(node)}: this reader knows == only")
                return bool(left == right)
            case "member_expression":
                if inner[0].type == "ternary_expression":  # the grammar binds a ? b : c.d as (a ? b : c).d
                    raise BadBicep(f"{self.file.name}: {_text(node)}: name the last part by a var first")
                return self._member(self._evaluate(inner[0], scope), _text(inner[1]))
            case "lambda_expression":
                return lambda item: self._evaluate(inner[1], {**scope, _text(inner[0]): item})
            case "call_expression":
                return self._call(
                    _text(inner[0]), [self._evaluate(one, scope) for one in inner[1].named_children]
                )
        raise BadBicep(f"{self.file.name}: {_text(node)}: this reader does not know {node.type}")

    def _pair(self, node: Node, scope: Mapping[str, Any]) -> tuple[str, Any]:
        key, value = node.named_children
        name = self._string(key, scope) if key.type == "string" else _text(key)
        return name, self._evaluate(value, scope)

    def _string(self, node: Node, scope: Mapping[str, Any]) -> str:
        parts = node.named_children
        values = [
            str(self._evaluate(one.named_children[0], scope)) if one.type == "interpolation" else _text(one)
            for one in parts
        ]
        return "".join(values)

    def _member(self, value: Any, name: str) -> Any:
        match value:
            case Template():
                return value.outputs if name == "outputs" else Symbol(f"{value.file.name}.{name}")
            case Resource():
                return value.body["name"] if name == "name" else value.path.member(name)
            case Symbol():
                return value.member(name)
            case dict() if name in value:
                return value[name]
        raise BadBicep(f"{self.file.name}: {value!r} has no {name}")

    def _call(self, name: str, arguments: list[Any]) -> Any:
        known: dict[str, Callable[..., Any]] = {
            "concat": lambda *lists: [one for part in lists for one in part],
            "empty": lambda value: not value,
            "filter": lambda items, test: [one for one in items if test(one)],
            "guid": lambda *parts: Symbol(f"guid({','.join(parts)})"),
            "json": json.loads,
            "loadJsonContent": lambda path: json.loads((self.file.parent / path).read_bytes()),
            "map": lambda items, change: [change(one) for one in items],
            "resourceGroup": lambda: Symbol("group"),
            "string": str,
            "subscription": lambda: Symbol("subscription"),
            "subscriptionResourceId": lambda *parts: Symbol("/".join(parts)),
            "take": lambda text, length: text[:length],
            "uniqueString": lambda *parts: Symbol("abc123"),
        }
        if name not in known:
            raise BadBicep(f"{self.file.name}: this reader does not know {name}()")
        return known[name](*arguments)


def _resource(symbol: str, kind: str, body: dict[str, Any], *, is_existing: bool) -> Resource:
    type_, version = kind.split("@")
    return Resource(symbol=symbol, type=type_, version=version, is_existing=is_existing, body=body)


def _broken(node: Node) -> list[Node]:
    if node.type == "ERROR" or node.is_missing:
        return [node]
    return [found for child in node.children for found in _broken(child)] if node.has_error else []


def _all(node: Node, kind: str) -> list[Node]:
    here = [node] if node.type == kind else []
    return here + [found for child in node.children for found in _all(child, kind)]


def _text(node: Node) -> str:
    return node.text.decode() if node.text is not None else ""
