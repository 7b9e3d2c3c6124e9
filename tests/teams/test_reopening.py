"""A chat that is not there any more is made anew: what leaves for it, and what each answer means."""

import pytest

from bot.domain.errors import Ambiguous, NoChat, Rejected, SendError, SwitchedOff, TryLater, Unreachable
from bot.domain.people import Reference
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from tests.fakes import answers
from tests.fakes.places import personal_chat
from tests.fakes.teams import FakeTeams, Refusal

FATMA = "29:fatma"
LOCAL = ServiceHosts((), is_local=True)


def gone(teams: FakeTeams) -> Reference:
    return Reference(
        service_url=f"{teams.url}/emea/", conversation_id="a:gone", bot_id="28:bot", user_id=FATMA
    )


async def test_the_chat_is_asked_for_where_the_person_is_and_takes_the_place_of_the_other():
    async with FakeTeams() as teams, TeamsMessenger(LOCAL, tenant="tenant") as messenger:
        made = await messenger.reopen(gone(teams))
        again = await messenger.reopen(gone(teams))

    assert made == again, "it may be asked for twice"
    assert made.conversation_id == personal_chat(FATMA)
    assert (made.service_url, made.bot_id, made.user_id) == (f"{teams.url}/emea/", "28:bot", FATMA)
    assert teams.calls[0].region == "emea"
    assert teams.calls[0].activity["channelData"] == {"tenant": {"id": "tenant"}}


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        (answers.NOT_INSTALLED, Unreachable),
        (Refusal(status=403, code="ForbiddenOperationException"), Unreachable),
        (answers.DISABLED, SwitchedOff),
        (answers.NO_CONVERSATION, NoChat),
        (answers.THROTTLED, TryLater),
        (Refusal(status=503, delivers=True), Ambiguous),
        (answers.BAD_ARGUMENT, Rejected),
    ],
)
async def test_what_a_refusal_means(refusal: Refusal, error: type[SendError]):
    async with FakeTeams() as teams, TeamsMessenger(LOCAL, tenant="tenant") as messenger:
        teams.script(FATMA, refusal)
        with pytest.raises(error):
            await messenger.reopen(gone(teams))


async def test_it_is_asked_for_at_trusted_hosts_only():
    async with TeamsMessenger(ServiceHosts(("smba.example.org",), is_local=False)) as messenger:
        elsewhere = Reference(
            service_url="https://evil.example.org", conversation_id="a:1", bot_id="28:bot", user_id=FATMA
        )
        with pytest.raises(Rejected):
            await messenger.reopen(elsewhere)
