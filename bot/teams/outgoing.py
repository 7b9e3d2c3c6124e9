"""What a post looks like to Bot Framework: the activities that leave."""

from bot.domain.files import FileOffer, GivenFile
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.hosts import draws_files
from bot.teams.threads import is_own_chat

CARD = "application/vnd.microsoft.card.adaptive"
_CONSENT = "application/vnd.microsoft.teams.card.file.consent"
_INFO = "application/vnd.microsoft.teams.card.file.info"


def message_of(to: Reference, post: Post) -> dict[str, object]:
    """The card alone, or the file alone, without what makes it a new message or an edit."""
    # The card alone: with a text beside it Teams makes two messages and gives no id that can be edited.
    return {
        "type": "message",
        "from": {"id": to.bot_id},
        "recipient": {"id": to.user_id},
        "conversation": {"id": to.conversation_id},
        "summary": post.summary,
        "attachments": [_attachment(to, post)],
    }


def _attachment(to: Reference, post: Post) -> dict[str, object]:
    match post.file if draws_files(to.service_url) else None:
        case None:
            return {"contentType": CARD, "content": post.card}
        case FileOffer() as offer:
            content = {
                "description": offer.description,
                "sizeInBytes": offer.size,
                "acceptContext": dict(offer.context),
                "declineContext": dict(offer.context),
            }
            return {"contentType": _CONSENT, "name": offer.name, "content": content}
        case GivenFile() as given:
            content = {"uniqueId": given.unique_id, "fileType": given.kind}
            return {"contentType": _INFO, "contentUrl": given.url, "name": given.name, "content": content}


def in_words(to: Reference, post: Post) -> dict[str, object]:
    """What takes the place of a card that the channel will not have: its summary, and how to go on without cards."""
    return message_of(to, post) | {"attachments": [], "text": words_of(post)}


def words_of(post: Post) -> str:
    """See `in_words`."""
    words = (post.summary, post.card.get("fallbackText"))
    return " ".join(word for word in words if isinstance(word, str) and word)


def bell_for(to: Reference) -> dict[str, object]:
    """What makes a new message heard, in somebody's own chat: a channel has readers who did not ask for it."""
    return {"channelData": {"notification": {"alert": True}}} if is_own_chat(to.conversation_id) else {}


def chat_with(to: Reference, tenant: str) -> dict[str, object]:
    """The personal chat that is to be made; Teams returns the one there is, when there is one."""
    made: dict[str, object] = {
        "isGroup": False,
        "bot": {"id": to.bot_id},
        "members": [{"id": to.user_id}],
    }
    return made | {"tenantId": tenant, "channelData": {"tenant": {"id": tenant}}} if tenant else made
