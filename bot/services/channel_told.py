"""What coordinators hear of a coach channel, in the words of a notice; each matter once."""

from hashlib import blake2b

from bot.clock import Clock
from bot.domain.channel_notices import ChannelFault, ChannelTold
from bot.domain.channel_posts import CoachChannel
from bot.domain.ids import NoticeId
from bot.domain.post_states import Slot, WhyNot
from bot.domain.week_question import monday_of
from bot.services.coordinators_told import CoordinatorsTold
from bot.storage.protocols import DepartmentStore


class ChannelTeller:
    """Tells the coordinators. Said twice of the same, it is told once."""

    def __init__(self, told: CoordinatorsTold, departments: DepartmentStore, clock: Clock) -> None:
        self._clock = clock
        self._told = told
        self._departments = departments

    async def tell(
        self,
        channel: CoachChannel,
        fault: ChannelFault,
        *,
        why: WhyNot | None = None,
        week: str = "",
        slot: Slot | None = None,
        left: int = 0,
    ) -> None:
        """Tell of `fault`, in `week` or in general; an extra post is named by its `slot`."""
        hour = f"{self._clock.now():%Y-%m-%dT%H}"  # lost again another time it is told again
        about = slot or week or (str(left) if fault is ChannelFault.FEW_LEFT else hour)
        mark = blake2b(channel.id.encode(), digest_size=6).hexdigest()
        stored = await self._departments.find(channel.department) if channel.department else None
        content = ChannelTold(
            channel=channel.name,
            department=stored.value.name if stored is not None else "",
            fault=fault,
            why="" if why is None else why.value,
            day=monday_of(week) if week else None,
            left=left,
        )
        await self._told.tell(NoticeId(f"channel|{mark}|{fault.value}|{about}"), content)
