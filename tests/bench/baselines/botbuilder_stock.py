"""The stock SDK untouched: botbuilder's CloudAdapter with an empty app id, silent or echo."""

import sys

from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication


class NoCredentials:
    """An empty app id switches authentication off in the stock SDK."""

    APP_ID = ""
    APP_PASSWORD = ""


class Silent(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        return None


class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity("echo")


def main(port: int, mode: str) -> None:
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(NoCredentials()))
    bot = Echo() if mode == "echo" else Silent()

    async def messages(request: web.Request) -> web.Response | None:
        return await adapter.process(request, bot)

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
