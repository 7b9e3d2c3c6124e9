"""Which service urls the bot speaks to: a token or a card never leaves for any other host."""

import re
from collections.abc import Iterable

_PATH = r"(?P<path>(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*)/?"
_SERVICE = re.compile(r"https://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)" + _PATH)
_LOOPBACK = re.compile(r"http://(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?" + _PATH)
_REMEMBERED = 256


class ServiceHosts:
    """The exact hosts that may be sent to, over https; in local mode also any port of the loopback over http.

    The same when 127.0.0.1 is among the hosts: that is how all of production can be tried on one machine.
    """

    def __init__(self, hosts: Iterable[str], *, is_local: bool) -> None:
        self._hosts = frozenset(hosts)
        self._is_local = is_local or "127.0.0.1" in self._hosts
        self._bases: dict[str, str | None] = {}

    def base(self, service_url: str) -> str | None:
        """`service_url` without its last slash when it may be sent to, else None.

        Ports, user names, queries, dots before a path's part, capitals and trailing dots in the host are all refused.
        """
        try:
            return self._bases[service_url]
        except KeyError:
            pass
        base = self._judge(service_url)
        if len(self._bases) >= _REMEMBERED:
            self._bases.clear()
        self._bases[service_url] = base
        return base

    def _judge(self, service_url: str) -> str | None:
        if (found := _SERVICE.fullmatch(service_url)) is not None and found["host"] in self._hosts:
            return service_url.rstrip("/")
        if self._is_local and _LOOPBACK.fullmatch(service_url) is not None:
            return service_url.rstrip("/")
        return None
