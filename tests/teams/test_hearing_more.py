"""What Teams sends beside typed lines and presses: pictures, changed and deleted messages, thumbs."""

import pytest

from bot.dialogs.turn import Deleted, Edited, Reacted, Said
from tests.fakes.teams import PHOTO
from tests.teams.conftest import Bot


async def test_a_photo_is_told_and_nothing_of_it(bot: Bot):
    await bot.colleague().shows()

    (said,) = bot.conversation.heard
    assert isinstance(said, Said)
    assert (said.text, said.has_picture) == ("", True)
    assert PHOTO["contentUrl"] not in repr(said)


@pytest.mark.parametrize(
    ("written", "read", "has_picture"),
    [
        ('kijk <attachment id="1"></attachment> eens', "kijk  eens", False),
        ('<img alt="Kat (GIF Image)" src="https://x/"> hallo', "hallo", True),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>", False),
        ("<b>vet</b> < 3 > 2", "<b>vet</b> < 3 > 2", False),
        ("de <attachment> is weg", "de <attachment> is weg", False),
    ],
)
async def test_only_what_teams_writes_is_taken_out(bot: Bot, written: str, read: str, has_picture: bool):
    fatma = bot.colleague()

    await fatma.post(fatma.activity("message", text=written))

    (said,) = bot.conversation.heard
    assert (said.text, said.has_picture) == (read, has_picture)


async def test_two_changes_of_one_message_are_both_heard_and_a_second_delivery_is_not(bot: Bot):
    fatma = bot.colleague()
    for moment in ("1", "1", "2"):
        await fatma.edits("17", "nieuw", timestamp=moment)
    await fatma.edits("17", "nieuwer", timestamp="2")

    heard = [(edit.key, edit.text, edit.moment, edit.is_back) for edit in bot.conversation.heard]
    assert heard == [("17", "nieuw", "1", False), ("17", "nieuw", "2", False), ("17", "nieuwer", "2", False)]
    assert all(isinstance(edit, Edited) for edit in bot.conversation.heard)


async def test_deleted_and_brought_back_under_one_id(bot: Bot):
    fatma = bot.colleague()

    await fatma.deletes("17")
    await fatma.undeletes("17", "terug")

    gone, back = bot.conversation.heard
    assert isinstance(gone, Deleted)
    assert isinstance(back, Edited)
    assert (gone.key, back.key, back.text, back.is_back) == ("17", "17", "terug", True)


async def test_a_thumb_names_its_message(bot: Bot):
    fatma = bot.colleague()
    await fatma.post(
        fatma.activity(
            "messageReaction", reactionsAdded=[{"type": "heart"}, {"type": "like"}], replyToId="m7"
        )
    )

    (reacted,) = bot.conversation.heard
    assert isinstance(reacted, Reacted)
    assert (reacted.by.id, reacted.message) == ("person-fatma", "m7")


async def test_a_change_without_its_sender_is_answered_400(bot: Bot):
    fatma = bot.colleague()
    data = {"eventType": "editMessage"}

    status, _ = await fatma.post(
        {**fatma.activity("messageUpdate", text="x", channelData=data), "from": None}
    )

    assert (status, bot.conversation.heard) == (400, [])
