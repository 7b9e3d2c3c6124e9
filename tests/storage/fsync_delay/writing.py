"""Writes to a store on a disk that turns slow, and prints what was seen as JSON; run as a process of its own.

Arguments: the file, the delay in milliseconds, and optionally another `synchronous` than the store's own.
"""

import asyncio
import json
import os
import sys
import time
from pathlib import Path

from bot.storage.sqlite import open_sqlite
from tests.builders import a_request
from tests.storage.fsync_delay import DELAY


async def main(path: Path, delay: str, synchronous: str | None) -> None:
    """Replace one request after another, then many at once, with a read during each wait."""
    stores = await open_sqlite(path)
    if synchronous:
        stores._writer._connection.execute(f"PRAGMA synchronous = {synchronous}")
    created = [await stores.requests.create(a_request(id=str(n), number=n)) for n in range(12)]
    os.environ[DELAY] = delay
    waits: list[float] = []
    reads_during_a_write = 0

    async def replace(number: int) -> None:
        began = time.monotonic()
        await stores.requests.replace(created[number].value, etag=created[number].etag)
        waits.append((time.monotonic() - began) * 1000)

    for number in range(4):
        write = asyncio.create_task(replace(number))
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # the commit has begun
        await stores.requests.get("kinderopvang", "11")
        reads_during_a_write += not write.done()
        await write
    await asyncio.gather(*(replace(number) for number in range(4, 12)))
    os.environ[DELAY] = "0"
    await stores.close()
    print(json.dumps({"waits": waits, "reads_during_a_write": reads_during_a_write}))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None))
