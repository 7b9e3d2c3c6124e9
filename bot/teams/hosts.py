"""Which service urls the bot speaks to: a token or a card never leaves for any other host."""

import re
from collections.abc import Iterable

from yarl import URL

_PATH = r"(?P<path>(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*)/?"
_SERVICE = re.compile(r"https://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)" + _PATH)
_LOOPBACK = re.compile(r"http://(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?" + _PATH)
_REMEMBERED = 256
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_PLAYGROUND = "/_connector"
"""How the service urls of the Agents Playground end."""


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


def draws_files(service_url: str) -> bool:
    """Whether the client behind it asks people about files: the Agents Playground only says that it does not."""
    return not service_url.rstrip("/").endswith(_PLAYGROUND)


class FileHosts:
    """Where files may be put, over https: a listed host itself, or any below one that is listed with a dot in front.

    On the loopback over http too in local mode, and when 127.0.0.1 is listed.
    """

    def __init__(self, hosts: Iterable[str], *, is_local: bool) -> None:
        listed = frozenset(hosts)
        self._hosts = frozenset(host for host in listed if not host.startswith("."))
        self._ends = tuple(host for host in listed if host.startswith("."))
        self._is_local = is_local or "127.0.0.1" in listed

    def url(self, address: str) -> URL | None:
        """The address as it is to be asked for, unchanged, when something may be put there; else None.

        Ports, user names, capitals, spaces and anything that is no plain ASCII are all refused.
        """
        if not address.isascii() or not address.isprintable() or " " in address or "\\" in address:
            return None
        try:
            url = URL(address, encoded=True)
            host, port = url.raw_host or "", url.explicit_port
        except ValueError:
            return None
        if url.raw_user is not None or url.raw_password is not None:
            return None
        if url.scheme == "http":
            return url if self._is_local and host in {"127.0.0.1", "localhost", "::1"} else None
        written = address.startswith(f"https://{host}/")
        is_listed = _HOST.fullmatch(host) is not None and (host in self._hosts or host.endswith(self._ends))
        return url if written and is_listed and port is None else None
