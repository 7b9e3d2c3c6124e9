"""The bot of one release later, which writes a field more in every document: `python -m tests.instances.newer --local`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS, Form, Json
from bot.storage.post_documents import POSTS

FIELD, VALUE = "mood", "blij"
NEWER = ("-m", "tests.instances.newer")


@contextmanager
def next_release() -> Iterator[None]:
    """Inside the block all that reads or writes documents in this process is of the next release."""
    forms: tuple[Form[Any], ...] = (REQUESTS, PEOPLE, DEPARTMENTS, POSTS)
    undo = [(form, form.write, form.upgrades) for form in forms]
    for form, write, upgrades in undo:
        _set(form, write=_with_field(write), upgrades={**upgrades, form.version: _upgraded})
    try:
        yield
    finally:
        for form, write, upgrades in undo:
            _set(form, write=write, upgrades=upgrades)


def _with_field(write: Any) -> Any:
    return lambda value: b'{"%s":"%s",' % (FIELD.encode(), VALUE.encode()) + write(value)[1:]


def _upgraded(document: Json) -> Json:
    return {**document, FIELD: VALUE}


def _set(form: Form[Any], **fields: Any) -> None:
    for name, value in fields.items():
        object.__setattr__(form, name, value)  # the same form for all that imported it


if __name__ == "__main__":
    with next_release():
        import app

        sys.exit(app.main(sys.argv[1:]))
