"""Tells a watcher outside that all is well; whoever watches alarms when it stays away."""

import aiohttp

from bot.telemetry import error_name, log_event

WITHIN_S = 10.0


class Heartbeat:
    """Asks for one address. What goes wrong is logged, and shows there by staying away."""

    def __init__(self, address: str) -> None:
        self._address = address

    async def __call__(self) -> None:
        """Beat once."""
        within = aiohttp.ClientTimeout(total=WITHIN_S)
        try:
            async with (
                aiohttp.ClientSession(timeout=within, cookie_jar=aiohttp.DummyCookieJar()) as http,
                http.get(self._address, allow_redirects=False) as answer,
            ):
                status = answer.status
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError among them
            log_event("heartbeat.failed", level="error", error=error_name(error))
            return
        if not 200 <= status < 300:
            log_event("heartbeat.failed", level="error", status=status)
