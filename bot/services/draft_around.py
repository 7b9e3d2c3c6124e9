"""Read what a draft's card shows beside the draft: who is signed in, where they may be, and a faster Service Desk."""

from collections.abc import Sequence

from bot.domain.draft_around import AroundDraft
from bot.domain.people import PersonRecord
from bot.domain.request import Route, ServiceDesk, Wish
from bot.domain.secrets import in_order
from bot.domain.topics import Topic, about, route_of
from bot.services.secrets import reaches_in
from bot.storage.protocols import DepartmentStore


class DraftSurroundings:
    """Looks around for drafts; one point read at most, and none for most drafts on a phone."""

    def __init__(self, departments: DepartmentStore, topics: Sequence[Topic]) -> None:
        self._departments = departments
        self._topics = tuple(topics)

    async def of(self, record: PersonRecord) -> AroundDraft:
        """What stands around this person's draft now."""
        draft = record.draft
        assert draft is not None
        topic = about(draft.text, draft.topic, self._topics)
        is_for_desk = route_of(draft.text, topic, self._topics) is Route.DESK
        wants_place = draft.wish is Wish.VISIT and not draft.place
        name = "" if draft.is_phone else record.name
        whom = draft.for_whom.phone if draft.for_whom is not None else ""
        reaches = in_order(reaches_in(draft.text, (record.phone, record.email, draft.phone, whom)))
        if not (is_for_desk or wants_place) or record.department is None:
            return AroundDraft(name=name, desk=ServiceDesk() if is_for_desk else None, reaches=reaches)
        stored = await self._departments.find(record.department)
        desk = stored.value.desk if stored is not None else ServiceDesk()
        places = stored.value.places if stored is not None else ()
        return AroundDraft(
            name=name,
            desk=desk if is_for_desk else None,
            places=tuple(sorted(places, key=lambda place: place != record.place)),
            reaches=reaches,
        )
