"""Who asks: a request must carry what the Python SDK puts on every request, signed with the account's key."""

import base64
import hmac
from hashlib import sha256
from urllib.parse import unquote

from tests.fakes.cosmos.wire import Call, Target

KEY = base64.b64encode(b"the key of a Cosmos DB account that only tests know, 64 bytes...").decode()
"""Known to everybody: it opens nothing but this gateway."""
_SECRET = base64.b64decode(KEY)


def is_from_the_sdk(call: Call, target: Target, tokens: frozenset[str] | set[str]) -> bool:
    """Whether this came from azure-cosmos, with a true signature or with one of the accepted bearer `tokens`."""
    headers = call.headers
    if not headers.get("user-agent", "").startswith("azsdk-python-cosmos") or "x-ms-version" not in headers:
        return False
    # The SDK quotes a key's signature as a whole, a bearer token not at all.
    kind, _, signature = unquote(headers.get("authorization", "")).partition("&ver=1.0&sig=")
    match kind:
        case "type=master":
            return hmac.compare_digest(signature, _signature(call, target))
        case "type=aad":
            return signature in tokens
        case _:
            return False


def _signature(call: Call, target: Target) -> str:
    text = f"{call.method.lower()}\n{target.kind}\n{target.link}\n{call.headers.get('x-ms-date', '').lower()}\n\n"
    return base64.b64encode(hmac.new(_SECRET, text.encode(), sha256).digest()).decode()
