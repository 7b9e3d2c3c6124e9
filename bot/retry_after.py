"""How long a service asks to be left alone: the `Retry-After` of its answer."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_S = 86_400.0
"""Whatever is asked for, and far more than anybody keeps to: callers have bounds of their own."""


def seconds_asked(retry_after: str | None, now: datetime) -> float:
    """What it asks for, in seconds or as a date (of UTC, when it names no zone); 0 when it cannot be read or is over."""
    if not retry_after:
        return 0.0
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", retry_after.strip()):
        return min(float(retry_after), LONGEST_S)
    try:
        until = parsedate_to_datetime(retry_after)
        seconds = ((until if until.tzinfo else until.replace(tzinfo=UTC)) - now).total_seconds()
    except (ValueError, OverflowError, TypeError):  # what a date out of this world raises depends on its part
        return 0.0
    return min(max(seconds, 0.0), LONGEST_S)
