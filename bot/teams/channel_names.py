"""What a channel is called: a message in it brings ids only, so the channel service is asked."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from bot.dialogs.turn import ChannelPlace
from bot.domain.errors import SendError
from bot.json_values import as_list, as_object, as_text
from bot.teams.channel_posts import ChannelReference
from bot.teams.hearing import NAME_LIMIT
from bot.telemetry import error_name, log_event

NAME_WITHIN_S = 1.0
"""A line is answered without the name when that takes longer: the answer is due within 2 s."""


class Reads(Protocol):
    """The calls of the channel that tell of a team."""

    async def team(self, service_url: str, where: str, team: str) -> Mapping[str, object]:
        """The team itself."""
        ...

    async def team_channels(self, service_url: str, where: str, team: str) -> Mapping[str, object]:
        """Its channels, of which the first has no name."""
        ...


class ChannelNames:
    """Looks names up, each time: somebody may have renamed the channel while another instance was told."""

    def __init__(self, reads: Reads, *, within_s: float = NAME_WITHIN_S) -> None:
        self._reads = reads
        self._within_s = within_s

    async def completed(self, place: ChannelPlace) -> ChannelPlace:
        """`place` with its name, or as it was when nobody says it. Never raises."""
        if not place.team:
            return place
        try:
            async with asyncio.timeout(self._within_s):
                name = (await self._name(place)).strip()[:NAME_LIMIT]
        except (SendError, TimeoutError) as error:
            log_event("channel.unnamed", error=error_name(error))
            return place
        return replace(place, name=name) if name else place

    async def _name(self, place: ChannelPlace) -> str:
        to = ChannelReference.read(place.reference)
        if place.id == place.team:
            return as_text((await self._reads.team(to.service_url, place.id, place.team)).get("name"))
        answer = await self._reads.team_channels(to.service_url, place.id, place.team)
        channels = (as_object(listed) for listed in as_list(answer.get("conversations")))
        return next((as_text(one.get("name")) for one in channels if one.get("id") == place.id), "")
