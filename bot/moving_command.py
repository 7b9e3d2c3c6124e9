"""The commands that carry a whole store elsewhere, and what they tell the operator."""

from collections.abc import Callable
from pathlib import Path

from bot.clock import Clock
from bot.domain.errors import NewerDocument, StoreUnavailable
from bot.storage.documents import Unreadable
from bot.storage.packing import Empty, Inventory, inspect, pack
from bot.storage.protocols import Collection, Stores
from bot.storage.store_file import BadFile
from bot.storage.unpacking import InTheWay, unpack

Tell = Callable[[str], None]


async def export_store(stores: Stores, path: Path, *, clock: Clock, tell: Tell) -> int:
    """Write the store into a new file; return 0, or 1 when it was refused or an import would refuse it."""
    now = clock.now()
    tell("To move, the bot must be stopped: what is written from now on may not be in the file.")
    try:
        packed = await pack(stores, path, now=now)
    except Empty:
        tell("This store is empty. Does DIGICOACH_STORE name the right one? No file was made.")
        return 1
    except OSError as error:
        tell(f"{path}: {error.strerror or error}. No file was made.")
        return 1
    except (BadFile, StoreUnavailable) as error:
        tell(f"The export stopped: {error}. No file was made; run it again.")
        return 1
    tell(f"{path}: {_counts(packed)}.")
    tell("It holds questions and names: keep it as safe as the store. Only its owner may read it.")
    if packed.problems:
        _tell_problems(path, packed, tell)
        tell("All is in the file, but import-store will refuse it because of these.")
        return 1
    tell("Done: the file was read back and is whole.")
    return 0


async def import_store(stores: Stores, path: Path, *, clock: Clock, tell: Tell) -> int:
    """Bring the file into an empty store, or go on where that was stopped; return 0, or 1 when it is not finished."""
    packed = _inspected(path, tell)
    if packed is None:
        return 1
    try:
        unpacked = await unpack(stores, path, packed, clock=clock, tell=tell)
    except InTheWay as error:
        for reason in error.reasons:
            tell(reason)
        tell("Import into an empty store, or one that only import-store wrote to. Nothing was overwritten.")
        return 1
    except (NewerDocument, Unreadable) as error:
        tell(f"The store holds what cannot be read: {error}. Import into an empty store.")
        return 1
    except (BadFile, OSError, StoreUnavailable) as error:
        tell(f"The import stopped: {error}")
        tell("Some of it may be written. Do not start the bot; run the same command again to finish it.")
        return 1
    tell(f"{'':<12}{'file':>10}{'before':>10}{'now':>10}  compared")
    whole = {collection: unpacked.is_whole(collection, packed) for collection in Collection}
    for collection, is_same in whole.items():
        counts = (
            packed.tallies[collection].count,
            unpacked.before[collection],
            unpacked.after[collection].count,
        )
        figures = "".join(f"{count:>10,}" for count in counts)
        tell(f"{collection:<12}{figures}  {'the same' if is_same else 'NOT THE SAME'}")
    if not all(whole.values()):
        tell(
            "The store does not hold what the file holds: something else writes to it. Do not start the bot."
        )
        return 1
    tell("Done: the store was read back and holds all of the file, and nothing else.")
    return 0


def _inspected(path: Path, tell: Tell) -> Inventory | None:
    try:
        packed = inspect(path)
    except OSError as error:
        tell(f"{path}: cannot be read: {error.strerror or error}")
    except BadFile as error:
        tell(f"{path}: {error}")
    else:
        if not packed.problems:
            tell(f"{path}, made {packed.header.made_at[:16].replace('T', ' ')} UTC: {_counts(packed)}.")
            for (collection, name), count in sorted(packed.unknown.items()):
                tell(
                    f"Not carried over: {name} of {count:,} {collection}, a field that this bot does not know."
                )
            return packed
        _tell_problems(path, packed, tell)
    tell("Nothing was imported.")
    return None


def _tell_problems(path: Path, packed: Inventory, tell: Tell) -> None:
    for problem in packed.problems:
        tell(f"{path}: {problem}")


def _counts(packed: Inventory) -> str:
    return ", ".join(f"{tally.count:,} {collection}" for collection, tally in packed.tallies.items())
