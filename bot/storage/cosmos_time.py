"""What time it is at the service, as its answers say: the instance's own clock may tell another."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime


class ServiceTime:
    """When the service says that a query began: by the first answer to it."""

    def __init__(self) -> None:
        self.second: int | None = None
        """Since 1970, as in `_ts`; None as long as the service says nothing."""

    def hear(self, headers: Mapping[str, str], _: object) -> None:
        """What the SDK calls with the headers of each answer."""
        said = headers.get("date") or headers.get("Date")
        if self.second is None and said:
            try:
                self.second = int(parsedate_to_datetime(said).timestamp())
            except ValueError:
                return
