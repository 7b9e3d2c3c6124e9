"""The shape of each kind of document, version by version: `python -m tests.storage.shapes` writes the present ones down."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.storage import documents, post_documents, statistics_documents
from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS
from bot.storage.post_documents import POSTS
from bot.storage.statistics_documents import DAYS, MONTHS

FILE = Path(__file__).with_name("shapes.json")
_FORMS = (
    (REQUESTS, documents._request),
    (PEOPLE, documents._person),
    (DEPARTMENTS, documents._department),
    (DAYS, statistics_documents._day),
    (POSTS, post_documents._post),
    (MONTHS, statistics_documents._month),
)
_WORDS = frozenset({"title", "description", "default"})
"""What may change without a document looking otherwise."""


def present() -> Mapping[str, str]:
    """By kind and version, a fingerprint of every field, kind of event and value there may be."""
    return {
        f"{form.kind} {form.version}": hashlib.sha256(
            json.dumps(_bare(adapter.json_schema()), sort_keys=True).encode()
        ).hexdigest()[:16]
        for form, adapter in _FORMS
    }


def known() -> dict[str, str]:
    return json.loads(FILE.read_text())


def _bare(schema: Any, *, is_names: bool = False) -> Any:
    match schema:
        case dict():
            return {
                name: _bare(value, is_names=name in {"properties", "$defs"} and not is_names)
                for name, value in schema.items()
                if is_names or name not in _WORDS
            }
        case list():
            return [_bare(one) for one in schema]
        case _:
            return schema


if __name__ == "__main__":
    FILE.write_text(json.dumps({**known(), **present()}, indent=2) + "\n")
