"""The successor SDK as its samples set it up: microsoft-agents-hosting-aiohttp, anonymous, silent or echo."""

import sys

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter, jwt_authorization_middleware
from microsoft_agents.hosting.core import (
    ActivityHandler,
    AgentAuthConfiguration,
    AnonymousTokenProvider,
    ConnectionManager,
    TurnContext,
)


class Silent(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        return None


class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity("echo")


def main(port: int, mode: str) -> None:
    configuration = AgentAuthConfiguration(anonymous_allowed=True)
    connections = ConnectionManager(lambda _: AnonymousTokenProvider(), {"SERVICE_CONNECTION": configuration})
    adapter = CloudAdapter(connection_manager=connections)
    agent = Echo() if mode == "echo" else Silent()

    async def messages(request: web.Request) -> web.Response | None:
        return await adapter.process(request, agent)

    app = web.Application(middlewares=[jwt_authorization_middleware])
    # The SDK's middleware looks its configuration up under this plain string.
    app["agent_configuration"] = configuration
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
