"""The Teams SDK as its samples set it up: microsoft-teams-apps on uvicorn, unauthenticated, silent or echo."""

import asyncio
import sys

from microsoft_teams.api import MessageActivity
from microsoft_teams.apps import ActivityContext, App


def main(port: int, mode: str) -> None:
    app = App(dangerously_allow_unauthenticated_requests=True)

    @app.on_message
    async def on_message(context: ActivityContext[MessageActivity]) -> None:
        if mode == "echo":
            await context.send("echo")

    asyncio.run(app.start(port))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
