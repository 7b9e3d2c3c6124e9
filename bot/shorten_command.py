"""The command that has shorter terms hold for questions that were sent before, and what it tells the operator."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.errors import Conflict, NewerDocument, NotFound, StoreUnavailable
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.keeping import Keeping
from bot.domain.request import Request
from bot.storage.documents import REQUESTS, Unreadable
from bot.storage.protocols import Collection, Stores

Tell = Callable[[str], None]
_TRIES = 5


async def shorten_terms(stores: Stores, keeping: Keeping, tell: Tell) -> int:
    """Let no question be kept longer than `keeping`; return 0, or 1 when it is not finished.

    None is kept longer than was said when it was sent. It may run beside the bot, which forgets what is due then within
    ten minutes, and be stopped and run again.
    """
    places: list[tuple[DepartmentId, RequestId]] = []
    shortened = left = 0
    try:
        async for body in stores.written(Collection.REQUESTS):
            try:
                request = REQUESTS.decode(body)
            except (Unreadable, NewerDocument):
                left += 1
                continue
            if _shortened(request, keeping) is not request:
                places.append((request.department, request.id))
        for department, found in places:
            is_done = await _shorten(stores, department, found, keeping)
            shortened += is_done
            left += not is_done
    except StoreUnavailable as error:
        tell(f"It stopped: {error}. What was done is kept; run it again to finish.")
        return 1
    tell(f"{shortened:,} questions have shorter terms now. The bot forgets what is due within ten minutes.")
    if left:
        tell(f"{left:,} questions cannot be read or written now: run it again.")
        return 1
    return 0


def _shortened(request: Request, keeping: Keeping) -> Request:
    shorter = request.policy.keeping.at_most(keeping)
    if shorter == request.policy.keeping:
        return request
    return replace(request, policy=replace(request.policy, keeping=shorter))


async def _shorten(stores: Stores, department: DepartmentId, request: RequestId, keeping: Keeping) -> bool:
    for _ in range(_TRIES):
        try:
            read = await stores.requests.get(department, request)
            await stores.requests.replace(_shortened(read.value, keeping), etag=read.etag)
        except Conflict:
            continue  # somebody is busy with it
        except NotFound:
            pass
        return True
    return False
