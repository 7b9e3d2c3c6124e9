"""JSON of strangers, read without trust: a value of the kind that is expected, or an empty one."""

from collections.abc import Iterable, Mapping


def as_object(value: object) -> Mapping[str, object]:
    """`value` when it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> Iterable[object]:
    """`value` when it is a JSON list, else an empty one."""
    return value if isinstance(value, list) else ()


def as_text(value: object) -> str:
    """`value` when it is text, else nothing."""
    return value if isinstance(value, str) else ""
