"""Activities as Teams sends them, as prepared bytes for the load generator."""

import json
from typing import Any

TENANT = "22222222-2222-4222-8222-222222222222"
BOT = "28:digicoach"
SENT_AT = "2026-01-05T09:00:00.000Z"


def conversation_of(person_id: str) -> str:
    """The personal chat that the bench gives a person."""
    return f"a:{person_id}"


def _activity(number: int, person_id: str, name: str, service_url: str) -> dict[str, Any]:
    return {
        "id": f"bench-{number}",
        "timestamp": SENT_AT,
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": f"29:{person_id}", "name": name, "aadObjectId": person_id},
        "recipient": {"id": BOT, "name": "Digicoach"},
        "conversation": {
            "id": conversation_of(person_id),
            "conversationType": "personal",
            "tenantId": TENANT,
        },
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "nl-BE",
    }


def message(number: int, person_id: str, text: str, service_url: str, name: str = "Bench") -> bytes:
    """What a person types; `number` makes the activity's id."""
    return json.dumps(
        {
            **_activity(number, person_id, name, service_url),
            "type": "message",
            "text": text,
            "textFormat": "plain",
        }
    ).encode()


def press(
    number: int,
    person_id: str,
    verb: str,
    data: dict[str, Any],
    service_url: str,
    *,
    on: str,
    name: str = "Bench",
) -> bytes:
    """A press of a card's button (Action.Execute); `on` is the message id of the card."""
    action = {"type": "Action.Execute", "verb": verb, "data": data}
    return json.dumps(
        {
            **_activity(number, person_id, name, service_url),
            "type": "invoke",
            "name": "adaptiveCard/action",
            "replyToId": on,
            "value": {"action": action, "trigger": "manual"},
        }
    ).encode()
