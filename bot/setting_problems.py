"""What is wrong with the environment, as sentences for the operator that name the variable."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError


def nearest(name: str, known: Sequence[str]) -> str:
    """A question to follow *is no setting*, when one of the known names looks like it; else nothing."""
    by_capitals = {variable.upper(): variable for variable in known}
    found = difflib.get_close_matches(name.upper(), by_capitals, n=1, cutoff=0.6)
    return f" Did you mean {by_capitals[found[0]]}?" if found else ""


def sentences(error: ValidationError) -> Iterator[str]:
    """One for each variable; what was given is not in them, for it may be a secret."""
    said: set[str] = set()
    for detail in error.errors(include_url=False, include_input=False):
        variable = str(detail["loc"][0])
        if detail["type"] == "too_short" and variable in said:
            continue  # nothing is left of a list of which each part is wrong
        said.add(variable)
        yield f"{variable} is wrong: {_reason(detail['type'], detail['msg'], detail.get('ctx', {}))}."


def _reason(kind: str, message: str, about: Mapping[str, Any]) -> str:
    if kind.startswith("time_delta"):
        return "give a duration such as PT10M (10 minutes), PT2H, PT20S, or a number of seconds"
    if kind == "value_error":
        return str(about.get("error", message))
    return message[:1].lower() + message[1:]
