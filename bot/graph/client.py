"""Asks Microsoft Graph over HTTP: one host, no redirects, five seconds; quiet when told to be, and after a refusal."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import aiohttp
from aiohttp import hdrs
from pydantic_core import from_json
from yarl import URL

from bot.clock import Clock, has_passed
from bot.domain.errors import TryLater
from bot.graph.circuit import Circuit
from bot.graph.permissions import Permission
from bot.json_values import as_object, as_text
from bot.retry_after import seconds_asked
from bot.services.directory import DirectoryResting, DirectorySilent
from bot.telemetry import error_name, log_event

TIME_OUT_S = 5.0
CONSENT_AGAIN_AFTER = timedelta(hours=1)
VERSION = "/v1.0"
BUSY = frozenset({429, 503, 504})
_ANSWERS = frozenset({400, 403, 404, 409})
"""Refusals of this one question, which whoever asks understands; all others are an outage."""
_NOT_ABOUT_ONE = frozenset({401, 407, 408, 429})


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
    """When Graph is away nothing is asked for a while; when it is busy with one thing, that one is not.

    Graph limits each of its services by itself: who asks too often who is present may still read a group.
    """

    def __init__(self, address: str, http: aiohttp.ClientSession, tokens: Tokens, clock: Clock) -> None:
        """`address` is the only host that is ever asked, and that a token is ever shown to."""
        self.base = URL(address.rstrip("/") + VERSION)
        self._http = http
        self._tokens = tokens
        self._clock = clock
        self._whole = Circuit()
        self._circuits: dict[str, Circuit] = {}
        self._refused_at: dict[str, datetime] = {}
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

        `is_about_one` says that a refusal, also 403, may mean this one person.

        Raises:
            DirectorySilent: no answer, a busy or broken Graph, no consent.
            DirectoryResting: it is not the time to ask.
        """
        now = self._clock.now()
        is_refused = not has_passed(CONSENT_AGAIN_AFTER, self._refused_at.get(needs.name), now)
        if is_refused or not (self._whole.may_ask(now) and self._circuit(needs).may_ask(now)):
            raise DirectoryResting
        answer, retry_after = await self._exchange(method, self._url(place), body)
        if answer.status in BUSY:
            self.be_quiet(needs, answer.status, retry_after)
            raise DirectorySilent
        if not (answer.is_good or _is_answer(answer.status, is_about_one=is_about_one)):
            circuit = self._whole if answer.status == 401 else self._circuit(needs)
            self._failed(circuit, f"status:{answer.status}")
            raise DirectorySilent
        self._whole.answered()
        self._circuit(needs).answered()
        if answer.status == 403 and not (is_about_one and _is_about_one(answer.body)):
            self.lack_consent(needs)
            raise DirectorySilent
        return answer

    def be_quiet(self, needs: Permission, status: int, retry_after: str | None) -> None:
        """Graph is busy with this, and said for how long; perhaps in a part of an answer."""
        now, circuit = self._clock.now(), self._circuit(needs)
        asked = timedelta(seconds=seconds_asked(retry_after, now))
        pause = circuit.asked_to_wait(asked, now) if asked else circuit.failed(now)
        log_event("graph.busy", level="warning", status=status, count=int(pause.total_seconds()))

    def lack_consent(self, needs: Permission) -> None:
        """The administrator has not consented to this: do without, and see again in an hour."""
        self.leave_alone(needs)
        if needs.name not in self._warned:
            self._warned.add(needs.name)
            log_event("graph.not_consented", level="warning", kind=needs.name)

    def leave_alone(self, needs: Permission) -> None:
        """What an administrator has to do for it is not done: it is of no use to ask again within an hour."""
        self._refused_at[needs.name] = self._clock.now()

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
            self._failed(self._whole, error_name(error))
            raise DirectorySilent from None

    def _failed(self, circuit: Circuit, reason: str) -> None:
        circuit.failed(self._clock.now())
        log_event("graph.unavailable", level="warning", error=reason)

    def _circuit(self, needs: Permission) -> Circuit:
        return self._circuits.setdefault(needs.name, Circuit())

    def _url(self, place: str) -> URL:
        if place.startswith("/"):
            return URL(f"{self.base}{place}", encoded=True)
        try:
            url = URL(place, encoded=True)
            is_ours = url.origin() == self.base.origin() and url.raw_path.startswith(f"{self.base.raw_path}/")
            if is_ours and url.user is None and "/.." not in url.raw_path:
                return url
        except ValueError:
            pass  # a relative one has no origin
        log_event("graph.wrong_address", level="error")
        raise DirectorySilent


def _is_answer(status: int, *, is_about_one: bool) -> bool:
    # Who cannot be helped for a reason of their own (412, 422, ...) must not silence Graph for everybody.
    return status in _ANSWERS or (is_about_one and 400 <= status < 500 and status not in _NOT_ABOUT_ONE)


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
