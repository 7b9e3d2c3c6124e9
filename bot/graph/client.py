"""Asks Microsoft Graph over HTTP: one host, no redirects, five seconds; quiet when told to be, and after a refusal."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol

import aiohttp
from aiohttp import hdrs
from pydantic_core import from_json
from yarl import URL

from bot.clock import Clock
from bot.domain.errors import TryLater
from bot.graph.permissions import Permission
from bot.services.directory import DirectorySilent
from bot.telemetry import error_name, log_event

TIME_OUT_S = 5.0
CONSENT_AGAIN_AFTER = timedelta(hours=1)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=2)
"""After an outage; short, because who left a group of coordinators must not stay one for long."""
LONGEST_ASKED_PAUSE = timedelta(hours=1)
"""However long Graph asks for."""
VERSION = "/v1.0"
BUSY = frozenset({429, 503, 504})
_ANSWERS = frozenset({400, 403, 404, 409})
"""Refusals of this one question, which whoever asks understands; all others are an outage."""


class Tokens(Protocol):
    """Where the bearer token for Graph comes from."""

    async def token(self) -> str:
        """A token that is still valid.

        Raises:
            TryLater: none can be had now.
        """
        ...

    def forget(self, token: str) -> None:
        """`token` was refused although its time is not over."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What Graph answered; `body` is empty when it was no JSON object."""

    status: int
    body: Mapping[str, object] = field(repr=False)

    @property
    def is_good(self) -> bool:
        """It did what was asked."""
        return 200 <= self.status < 300

    @property
    def values(self) -> list[Mapping[str, object]]:
        """The objects of a page."""
        listed = self.body.get("value")
        return [as_object(value) for value in listed] if isinstance(listed, list) else []


class GraphClient:
    """One circuit for all calls: when Graph is busy or away, nothing at all is asked until its time has come."""

    def __init__(self, address: str, http: aiohttp.ClientSession, tokens: Tokens, clock: Clock) -> None:
        """`address` is the only host that is ever asked, and that a token is ever shown to."""
        self.base = URL(address.rstrip("/") + VERSION)
        self._http = http
        self._tokens = tokens
        self._clock = clock
        self._quiet_until: datetime | None = None
        self._failures = 0
        self._refused_until: dict[str, datetime] = {}
        self._warned: set[str] = set()

    async def ask(
        self,
        method: str,
        place: str,
        *,
        needs: Permission,
        body: Mapping[str, object] | None = None,
        is_about_one: bool = False,
    ) -> Answer:
        """Ask at `place`: a path behind the version, encoded already, or the whole address of a next page.

        `is_about_one` says that 403 may mean this one person, beside a lack of consent.

        Raises:
            DirectorySilent: no answer, a busy or broken Graph, no consent, or it is not the time to ask.
        """
        now = self._clock.now()
        if now < self._refused_until.get(needs.name, now) or (self._quiet_until and now < self._quiet_until):
            raise DirectorySilent
        answer, retry_after = await self._exchange(method, self._url(place), body)
        if answer.status in BUSY:
            self.be_quiet(answer.status, retry_after)
            raise DirectorySilent
        if answer.status == 401 or not (answer.is_good or answer.status in _ANSWERS):
            self._failed(f"status:{answer.status}")
            raise DirectorySilent
        self._failures = 0
        if answer.status == 403 and not (is_about_one and _is_about_one(answer.body)):
            self.lack_consent(needs)
            raise DirectorySilent
        return answer

    def be_quiet(self, status: int, retry_after: str | None) -> None:
        """Graph is busy, and said for how long; perhaps in a part of an answer."""
        now = self._clock.now()
        asked = _pause_asked(retry_after, now)
        pause = min(max(asked, timedelta(seconds=1)), LONGEST_ASKED_PAUSE) if asked else self._next_pause()
        self._quiet_until = max(self._quiet_until or now, now + pause)
        log_event("graph.busy", level="warning", status=status, count=int(pause.total_seconds()))

    def lack_consent(self, needs: Permission) -> None:
        """The administrator has not consented to this: do without, and see again in an hour."""
        self._refused_until[needs.name] = self._clock.now() + CONSENT_AGAIN_AFTER
        if needs.name not in self._warned:
            self._warned.add(needs.name)
            log_event("graph.not_consented", level="warning", kind=needs.name)

    async def _exchange(
        self, method: str, url: URL, body: Mapping[str, object] | None
    ) -> tuple[Answer, str | None]:
        try:
            async with asyncio.timeout(TIME_OUT_S):
                token = await self._tokens.token()
                headers = {hdrs.AUTHORIZATION: f"Bearer {token}"}
                async with self._http.request(
                    method, url, json=body, headers=headers, allow_redirects=False
                ) as response:
                    read = await response.read()
                    if response.status == 401:
                        self._tokens.forget(token)
                    return (
                        Answer(status=response.status, body=_read(read)),
                        response.headers.get(hdrs.RETRY_AFTER),
                    )
        except (aiohttp.ClientError, OSError, TryLater) as error:  # TimeoutError among them
            self._failed(error_name(error))
            raise DirectorySilent from None

    def _failed(self, reason: str) -> None:
        now = self._clock.now()
        self._quiet_until = max(self._quiet_until or now, now + self._next_pause())
        log_event("graph.unavailable", level="warning", error=reason)

    def _next_pause(self) -> timedelta:
        self._failures += 1
        doubled: int = 2 ** min(self._failures - 1, 8)
        return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)

    def _url(self, place: str) -> URL:
        if place.startswith("/"):
            return URL(f"{self.base}{place}", encoded=True)
        url = URL(place, encoded=True)
        is_ours = url.origin() == self.base.origin() and url.raw_path.startswith(f"{self.base.raw_path}/")
        if not is_ours or url.user is not None or "/.." in url.raw_path:
            log_event("graph.wrong_address", level="error")
            raise DirectorySilent
        return url


def as_object(value: object) -> Mapping[str, object]:
    """`value` when it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def as_text(value: object) -> str:
    """`value` when it is a text, else an empty one."""
    return value if isinstance(value, str) else ""


def _read(body: bytes) -> Mapping[str, object]:
    try:
        return as_object(from_json(body))
    except ValueError:
        return {}


def _is_about_one(body: Mapping[str, object]) -> bool:
    # Graph names a lack of consent in two ways; other refusals are policies that hold for this person.
    error = as_object(body.get("error"))
    code, message = as_text(error.get("code")), as_text(error.get("message")).casefold()
    is_consent = "role permissions" in message or "insufficient privileges" in message
    return bool(code) and code != "Authorization_RequestDenied" and not is_consent


def _pause_asked(retry_after: str | None, now: datetime) -> timedelta | None:
    if not retry_after:
        return None
    if re.fullmatch(r"[0-9]{1,6}(\.[0-9]+)?", retry_after.strip()):
        return timedelta(seconds=float(retry_after))
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return until - now if until.tzinfo is not None and until > now else None
