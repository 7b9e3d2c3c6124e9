"""Puts a file where Teams said that somebody's files are; whose address that is comes from outside, so it is judged first."""

import asyncio
from dataclasses import dataclass

import aiohttp
from aiohttp import hdrs

from bot.domain.files import GivenFile
from bot.json_values import as_object, as_text
from bot.teams.hosts import FileHosts
from bot.teams.inbound import BadInbound, Inbound
from bot.telemetry import error_name, log_event

CONSENT = "fileConsent/invoke"
TIME_OUT_S = 8.0
"""For one file: who pressed waits for it, and Teams waits some 10 to 15 seconds."""
_ADDRESS_LIMIT = 8192
_NAME_LIMIT = 256


class UploadRefused(Exception):
    """The address is none of those where files may be put: it was not asked."""


class UploadFailed(Exception):
    """The file is not there, as far as anybody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where Teams made room for a file, as it says."""

    upload_url: str
    content_url: str
    name: str
    unique_id: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The answer to a `FileOffer`: yes with a place for it, or no. Nothing in `context` is trusted."""

    place: Place | None
    context: dict[str, object]


def consent_of(inbound: Inbound) -> Consent:
    """Read what was answered.

    Raises:
        BadInbound: it is neither yes with a place nor no.
    """
    value = as_object(inbound.value)
    context = dict(as_object(value.get("context")))
    if value.get("action") == "decline":
        return Consent(place=None, context=context)
    info = as_object(value.get("uploadInfo"))
    upload_url = as_text(info.get("uploadUrl"))
    if value.get("action") != "accept" or not 0 < len(upload_url) <= _ADDRESS_LIMIT:
        raise BadInbound
    place = Place(
        upload_url=upload_url,
        content_url=as_text(info.get("contentUrl"))[:_ADDRESS_LIMIT],
        name=as_text(info.get("name"))[:_NAME_LIMIT],
        unique_id=as_text(info.get("uniqueId"))[:_NAME_LIMIT],
        kind=as_text(info.get("fileType"))[:_NAME_LIMIT],
    )
    return Consent(place=place, context=context)


class Uploads:
    """Puts files; one connection a file, for they are few. It follows no redirect and shows nobody our token."""

    def __init__(self, hosts: FileHosts, *, time_out_s: float = TIME_OUT_S) -> None:
        self._hosts = hosts
        self._time_out_s = time_out_s

    async def put(self, place: Place, content: bytes) -> GivenFile | None:
        """Put all of it there at once; return it to be shown, or None when it cannot be shown where it is.

        Raises:
            UploadRefused: it may not be put there.
            UploadFailed: it is not known to be there.
        """
        url = self._hosts.url(place.upload_url)
        if url is None:
            log_event("upload.refused", level="error")  # without the address: it opens somebody's files
            raise UploadRefused
        length = len(content)
        headers = {
            hdrs.CONTENT_RANGE: f"bytes 0-{length - 1}/{length}",
            hdrs.CONTENT_TYPE: "application/octet-stream",
        }
        try:
            async with (
                asyncio.timeout(self._time_out_s),
                aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), trust_env=False) as http,
                http.put(url, data=content, headers=headers, allow_redirects=False) as answer,
            ):
                await answer.read()
                is_there = answer.status in {200, 201}  # 202: it waits for more, which there is not
                status = answer.status
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError among them
            log_event("upload.failed", level="error", error=error_name(error))
            raise UploadFailed from error
        if not is_there:
            log_event("upload.failed", level="error", status=status)
            raise UploadFailed
        if self._hosts.url(place.content_url) is None:
            return None
        return GivenFile(name=place.name, url=place.content_url, unique_id=place.unique_id, kind=place.kind)
