"""Which documents mention somebody: read off what is written down, so that no list of places can be incomplete."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping
from typing import Any

from bot.domain.ids import PersonId
from bot.storage.protocols import Collection, Stores
from bot.telemetry import log_event

_AT_ONCE = 16
"""Documents looked through before others have their turn."""


class Mentions:
    """Looks through a whole collection; far too slow for anybody to wait for."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    async def of(
        self, collection: Collection, person: PersonId, *, name: str = ""
    ) -> AsyncIterator[Mapping[str, Any]]:
        """Each document with this id in it, or with this `name`, as it is written down.

        An id inside a longer word is another one.
        """
        marks = [person.encode()]
        if name:
            # an engine may write what is no ASCII as it is, or spell it out
            marks += {json.dumps(name, ensure_ascii=plain)[1:-1].encode() for plain in (True, False)}
        whole = re.compile(
            rb"|".join(rb"(?<![0-9A-Za-z])" + re.escape(one) + rb"(?![0-9A-Za-z])" for one in marks)
        )
        seen = 0
        async for body in self._stores.written(collection):
            seen += 1
            if any(one in body for one in marks) and whole.search(body):
                try:
                    yield json.loads(body)
                except ValueError:
                    log_event("erasing.unreadable", level="error")  # nothing can read it, nor write it anew
            if seen % _AT_ONCE == 0:
                await asyncio.sleep(0)
