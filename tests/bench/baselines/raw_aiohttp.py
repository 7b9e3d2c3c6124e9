"""The floor: aiohttp alone receives an activity, and as `echo` also posts one message over a shared session."""

import json
import sys
from collections.abc import AsyncIterator

import aiohttp
from aiohttp import web

SESSION = web.AppKey("session", aiohttp.ClientSession)


async def receive(request: web.Request) -> web.Response:
    await request.json()
    return web.Response(status=201)


async def receive_and_send(request: web.Request) -> web.Response:
    activity = await request.json()
    url = f"{activity['serviceUrl'].rstrip('/')}/v3/conversations/{activity['conversation']['id']}/activities"
    message = {
        "type": "message",
        "text": "echo",
        "from": activity["recipient"],
        "recipient": activity["from"],
        "conversation": activity["conversation"],
        "replyToId": activity["id"],
    }
    headers = {"Content-Type": "application/json"}
    async with request.app[SESSION].post(url, data=json.dumps(message), headers=headers) as sent:
        await sent.read()
    return web.Response(status=201)


async def one_session(app: web.Application) -> AsyncIterator[None]:
    async with aiohttp.ClientSession() as session:
        app[SESSION] = session
        yield


def main(port: int, mode: str) -> None:
    app = web.Application()
    app.cleanup_ctx.append(one_session)
    app.router.add_post("/api/messages", receive_and_send if mode == "echo" else receive)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
