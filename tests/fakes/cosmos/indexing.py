"""A container's indexing policy: which paths can be filtered and sorted by, and how many terms a document has."""

from dataclasses import dataclass
from typing import Any

from tests.fakes.cosmos.values import UNDEFINED, at, written

Steps = tuple[str, ...]
Composite = tuple[tuple[Steps, bool], ...]
"""Paths, each with whether it is descending."""


@dataclass(frozen=True, slots=True)
class _Rule:
    steps: Steps
    deep: bool
    includes: bool

    def covers(self, path: Steps) -> bool:
        if self.deep:
            return path[: len(self.steps)] == self.steps
        return path == self.steps


def _rule(path: str, *, includes: bool) -> _Rule:
    parts = [part.strip('"') for part in path.strip("/").split("/")]
    deep = parts[-1] == "*"
    steps = tuple(parts[:-1] if parts[-1] in {"*", "?"} else parts)
    return _Rule(steps, deep, includes)


@dataclass(frozen=True, slots=True)
class Policy:
    """The service always indexes `id` and `_ts`; the partition key only when the policy says so."""

    rules: tuple[_Rule, ...]
    composites: tuple[Composite, ...]

    @classmethod
    def of(cls, definition: dict[str, Any]) -> "Policy":
        policy = definition["indexingPolicy"]
        included = [_rule(one["path"], includes=True) for one in policy.get("includedPaths", [])]
        excluded = [_rule(one["path"], includes=False) for one in policy.get("excludedPaths", [])]
        # The most precise path decides: the longer one, and an exact one before everything beneath.
        rules = sorted(included + excluded, key=lambda rule: (-len(rule.steps), rule.deep))
        composites = tuple(
            tuple(
                (_rule(one["path"], includes=True).steps, one.get("order", "ascending") == "descending")
                for one in composite
            )
            for composite in policy.get("compositeIndexes", [])
        )
        return cls(tuple(rules), composites)

    def indexes(self, path: Steps) -> bool:
        if path in {("id",), ("_ts",)}:
            return True
        return next((rule.includes for rule in self.rules if rule.covers(path)), False)

    def sorts(self, order: Composite) -> bool:
        """Whether a composite index serves this order, or exactly its reverse."""
        reverse = tuple((path, not down) for path, down in order)
        return order in self.composites or reverse in self.composites

    def terms(self, body: dict[str, Any]) -> dict[str, bytes]:
        """What the index would hold of a document: one term for each value, and one for each composite index."""
        found: dict[str, bytes] = {}
        self._gather(body, (), "", found)
        for number, composite in enumerate(self.composites):
            values = [at(body, path) for path, _ in composite]
            if UNDEFINED not in values:
                found[f"composite {number}"] = written(values)
        return found

    def _gather(self, value: Any, path: Steps, name: str, found: dict[str, bytes]) -> None:
        match value:
            case dict():
                for field, inner in value.items():
                    if path or self._reaches(field):
                        self._gather(inner, (*path, field), f"{name}/{field}", found)
            case list():
                for place, inner in enumerate(value):
                    self._gather(inner, (*path, "[]"), f"{name}/{place}", found)
            case _ if self.indexes(path):
                found[name] = written(value)

    def _reaches(self, field: str) -> bool:
        """Whether anything at or below a top-level field is indexed: most of a document mostly is not."""
        return field in {"id", "_ts"} or any(
            rule.includes and (not rule.steps or rule.steps[0] == field) for rule in self.rules
        )
