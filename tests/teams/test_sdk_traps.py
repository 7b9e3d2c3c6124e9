"""What the stock SDK answers, each wrong: the day one of these fails, a work-around in bot/teams can go.

The numbers are those of the platform report: each names the defect and where our ring avoids it.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import AdaptiveCardInvokeResponse, ConversationReference
from botframework.connector.auth import JwtTokenExtractor
from botframework.connector.auth.channel_validation import ChannelValidation
from msrest.exceptions import ClientRequestError
from msrest.universal_http.requests import ClientRetryPolicy

from tests.fakes.identity import APP, Identity, identity_provider
from tests.fakes.teams import BOT, Colleague, FakeTeams, Refusal

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class Credentials:
    APP_ID = ""
    APP_PASSWORD = ""


class Registered:
    APP_ID = APP
    APP_PASSWORD = "x"


class Stock(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        return None

    async def on_adaptive_card_invoke(self, turn_context: TurnContext, invoke_value: Any):
        return AdaptiveCardInvokeResponse(
            status_code=200, type="application/vnd.microsoft.card.adaptive", value={"type": "AdaptiveCard"}
        )


def stock_adapter(credentials: type = Credentials) -> CloudAdapter:
    return CloudAdapter(ConfigurationBotFrameworkAuthentication(credentials()))


@asynccontextmanager
async def served(adapter: CloudAdapter, bot: ActivityHandler) -> AsyncIterator[Colleague]:
    """The stock bot over HTTP, and a colleague who speaks to it."""

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot)

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with FakeTeams() as teams, aiohttp.ClientSession() as http:
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield Colleague(name="Fatma", teams=teams, http=http, bot=address)
    await runner.cleanup()


@pytest.fixture
def identity(monkeypatch: pytest.MonkeyPatch):
    with identity_provider() as identity:
        monkeypatch.setattr(ChannelValidation, "open_id_metadata_endpoint", identity.url)
        monkeypatch.setattr(JwtTokenExtractor, "metadataCache", {})
        yield identity


async def status_with(authorization: Callable[[str], str] | None) -> int:
    async with served(stock_adapter(Registered), Stock()) as fatma:
        headers = {"Authorization": authorization(fatma.teams.url)} if authorization else {}
        activity = fatma.activity("message", text="hallo")
        async with fatma.http.post(f"{fatma.bot}/api/messages", json=activity, headers=headers) as answer:
            return answer.status


async def test_b1_every_card_answer_of_the_stock_handler_becomes_a_500():
    async with served(stock_adapter(), Stock()) as fatma:
        value = {"action": {"type": "Action.Execute", "verb": "help", "data": {}}, "trigger": "manual"}

        status, _ = await fatma.post(fatma.activity("invoke", name="adaptiveCard/action", value=value))

    assert status == 500


@pytest.mark.parametrize("value", [{"action": "help"}, {"action": {"type": "Action.Submit"}}, {}])
async def test_b2_a_bad_card_action_becomes_a_500_and_not_a_400(value: object):
    async with served(stock_adapter(), Stock()) as fatma:
        status, _ = await fatma.post(fatma.activity("invoke", name="adaptiveCard/action", value=value))

    assert status == 500


async def test_a_good_token_is_believed_so_that_the_next_tests_prove_something(identity: Identity):
    assert await status_with(lambda place: f"Bearer {identity.token(serviceurl=place)}") == 201


async def test_b3_a_token_of_a_rotated_key_becomes_a_500_and_the_new_key_is_not_asked_for(identity: Identity):
    await status_with(lambda place: f"Bearer {identity.token(serviceurl=place)}")
    identity.rotate()

    assert await status_with(lambda place: f"Bearer {identity.token(serviceurl=place)}") == 500
    assert identity.asked == 1


async def test_b4_a_garbage_token_becomes_a_500_and_not_a_401(identity: Identity):
    assert await status_with(lambda _: "Bearer abc") == 500


async def test_b4_an_expired_token_becomes_a_500_and_not_a_401(identity: Identity):
    past = datetime.now(UTC) - timedelta(hours=1)

    assert await status_with(lambda place: f"Bearer {identity.token(serviceurl=place, exp=past)}") == 500


async def test_b4_a_token_signed_by_somebody_else_becomes_a_500_and_not_a_401(identity: Identity):
    with identity_provider() as other:
        forged = other.keys["k1"]

    assert await status_with(lambda place: f"Bearer {identity.token(serviceurl=place, key=forged)}") == 500


async def test_b8_an_edit_is_repeated_in_secret_and_loses_its_status(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("urllib3.util.retry.time.sleep", lambda _: None)
    raised: list[Exception] = []

    class Editing(Stock):
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            activity = turn_context.activity
            activity.id = "m1"
            try:
                await turn_context.update_activity(activity)
            except Exception as error:
                raised.append(error)

    async with served(stock_adapter(), Editing()) as fatma:
        fatma.teams.always(fatma.conversation, Refusal(status=503))
        await fatma.says("hallo")
        calls = len(fatma.teams.calls)

    assert calls == 4
    assert isinstance(raised[0], ClientRequestError)
    assert not hasattr(raised[0], "status_code")


async def test_b10_a_message_out_of_the_blue_claims_to_reply_to_a_message_that_never_was():
    adapter = stock_adapter()
    async with served(adapter, Stock()) as fatma:
        place = fatma.activity("message")["conversation"]
        reference = ConversationReference(service_url=fatma.teams.url, channel_id="msteams").deserialize(
            {
                "serviceUrl": fatma.teams.url,
                "channelId": "msteams",
                "conversation": place,
                "bot": {"id": BOT},
                "user": {"id": "29:x"},
            }
        )

        async def speak(turn_context: TurnContext) -> None:
            await turn_context.send_activity("hallo")

        await adapter.continue_conversation(reference, speak, bot_app_id=APP)
        (call,) = fatma.teams.calls

    assert call.method == "POST"
    assert call.message != ""
    assert call.activity["replyToId"] == call.message


async def test_every_turn_builds_retry_policies_anew(monkeypatch: pytest.MonkeyPatch):
    made: list[str] = []
    build = ClientRetryPolicy.__init__

    def counted(self: ClientRetryPolicy) -> None:
        made.append("policy")
        build(self)

    monkeypatch.setattr(ClientRetryPolicy, "__init__", counted)
    async with served(stock_adapter(), Stock()) as fatma:
        await fatma.says("een")
        after_one = len(made)
        await fatma.says("twee")

    assert after_one >= 1
    assert len(made) == 2 * after_one
