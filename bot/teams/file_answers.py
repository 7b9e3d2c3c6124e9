"""Yes and no to a file: the file is made and put, and the question says so; the same yes twice puts it once."""

from dataclasses import replace
from hashlib import sha256

from bot.dialogs.giving_files import FileAnswer, FileGiver, MadeFile
from bot.domain.post import Post
from bot.teams.answers import Answers
from bot.teams.hearing import speaker
from bot.teams.inbound import Inbound
from bot.teams.once import Answer, Once
from bot.teams.uploads import Consent, Place, UploadFailed, UploadRefused, Uploads, consent_of

_REMEMBERED = 256


class FileAnswers:
    """Carries out what people answer to offers of files."""

    def __init__(self, giver: FileGiver, uploads: Uploads, answers: Answers) -> None:
        self._giver = giver
        self._uploads = uploads
        self._answers = answers
        self._once = Once(limit=_REMEMBERED)

    async def answered(self, inbound: Inbound) -> Answer:
        """Do it; the answer over HTTP says nothing.

        Teams brings a yes again, with another id, when it believes that the first was lost. The room it made for the
        file is the same, and takes the file once.

        Raises:
            BadInbound: it is no answer to an offer.
        """
        consent = consent_of(inbound)
        by = speaker(inbound)
        if consent.place is None:
            return await self._carried_out(inbound, consent, None)
        key = (by.id, sha256(consent.place.upload_url.encode()).hexdigest())
        place = consent.place
        return await self._once.answer(key, lambda: self._carried_out(inbound, consent, place))

    async def _carried_out(self, inbound: Inbound, consent: Consent, place: Place | None) -> Answer:
        by = speaker(inbound)
        made = await self._giver.file_answered(
            FileAnswer(by=by, is_yes=place is not None, context=consent.context)
        )
        if not isinstance(made, MadeFile) or place is None:
            await self._say(inbound, made.given if isinstance(made, MadeFile) else made)
            return Answer()
        try:
            given = await self._uploads.put(place, made.content)
        except (UploadFailed, UploadRefused):
            # Beside the question, which stays: they may say yes again. Perhaps another instance put it there.
            await self._answers.post(by.reference, [made.failed])
            return Answer()
        await self._say(inbound, made.given)
        if given is not None:
            await self._answers.post(by.reference, [replace(made.given, file=given)])
        return Answer()

    async def _say(self, inbound: Inbound, post: Post) -> None:
        """In the place of the question, as far as the client tells where that is."""
        to = speaker(inbound).reference
        if inbound.replyToId:
            await self._answers.replace(to, inbound.replyToId, post)
        else:
            await self._answers.post(to, [post])
