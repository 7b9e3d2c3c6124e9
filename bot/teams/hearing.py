"""Reads from an activity who speaks, from where, and what: Teams' many shapes become the words of the dialogs."""

import re
from itertools import islice

from bot.dialogs.turn import Deleted, Edited, Pressed, Reacted, Said, Speaker
from bot.domain.ids import PersonId
from bot.domain.people import Reference
from bot.json_values import as_list, as_object, as_text
from bot.teams.inbound import Account, BadInbound, Inbound
from bot.teams.pictures import has_picture, without_markup

PHONES = frozenset({"ios", "android"})
PCS = frozenset({"windows", "web", "macos", "mac", "linux"})
NAME_LIMIT = 256
MENTIONS = 100
"""More are not looked for in a text: each is a walk through all of it."""
REFRESH = "refresh"
"""The verb of a card that its client draws again by itself: nobody pressed anything."""
_YES = re.compile(r"(?:like|yes|thumbs?_?up|\+1|1f44d|2705|2714|2611|👍|✅|✔|☑)(?:[-_ ].*)?")
"""Reactions that mean yes: a thumb up of any tone, or a check mark, under the names that Teams gives them."""
_TONES = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]")


def speaker(inbound: Inbound, *, account: Account | None = None) -> Speaker:
    """Who is in front of the screen: the sender, or `account` when the sender is not the one it is about.

    Raises:
        BadInbound: the person, the chat or the way back is missing.
    """
    person = account or inbound.sender
    chat = inbound.conversation
    if person is None or not person.id or chat is None or not chat.id or not inbound.serviceUrl:
        raise BadInbound
    info = inbound.client_info()
    platform = as_text(info.get("platform")).lower()
    return Speaker(
        id=PersonId(person.aadObjectId or person.id),
        name=(person.name or "")[:NAME_LIMIT],
        reference=Reference(
            service_url=inbound.serviceUrl,
            conversation_id=chat.id,
            bot_id=inbound.recipient.id if inbound.recipient else "",
            user_id=person.id,
        ),
        is_phone=platform in PHONES,
        is_pc=platform in PCS,
        locale=inbound.locale or as_text(info.get("locale")),
        at=inbound.sent_at,
    )


def said(inbound: Inbound) -> Said:
    """A typed line, without the bot's own mention and what stands in it for a picture.

    Raises:
        BadInbound: see `speaker`.
    """
    return Said(by=speaker(inbound), text=_words(inbound), key=inbound.id, has_picture=has_picture(inbound))


def edited(inbound: Inbound) -> Edited | None:
    """A message as it reads now: changed, or brought back after it was deleted. None for any other change of it.

    Raises:
        BadInbound: see `speaker`.
    """
    if inbound.change not in {"editMessage", "undeleteMessage"} or not inbound.id:
        return None
    return Edited(
        by=speaker(inbound),
        text=_words(inbound),
        key=inbound.id,
        has_picture=has_picture(inbound),
        moment=inbound.moment,
        is_back=inbound.change == "undeleteMessage",
    )


def deleted(inbound: Inbound) -> Deleted | None:
    """A message that was taken away. None for anything else, and when the activity does not say which.

    Raises:
        BadInbound: see `speaker`.
    """
    if inbound.change != "softDeleteMessage" or not inbound.id:
        return None
    return Deleted(by=speaker(inbound), key=inbound.id)


def reacted(inbound: Inbound) -> Reacted | None:
    """A yes given as a reaction. None for every other one, for one that was taken back, and without a message.

    Raises:
        BadInbound: see `speaker`.
    """
    kinds = (as_text(as_object(added).get("type")) for added in as_list(inbound.reactionsAdded))
    is_yes = any(_YES.fullmatch(_TONES.sub("", kind).lower()) for kind in kinds)
    if not is_yes or not inbound.replyToId:
        return None
    return Reacted(by=speaker(inbound), message=inbound.replyToId)


def submitted(inbound: Inbound) -> Pressed:
    """A press of the Action.Submit fallback: a message that is a value and no text.

    Raises:
        BadInbound: see `speaker`; or the value is no object.
    """
    if not isinstance(inbound.value, dict):
        raise BadInbound
    verb = as_text(inbound.value.get("verb"))
    return Pressed(by=speaker(inbound), verb=verb, data=inbound.value, message=inbound.replyToId or "")


def executed(inbound: Inbound) -> Pressed:
    """A press of an Action.Execute. A missing verb or strange data is the dialogs' to answer, in plain Dutch.

    Raises:
        BadInbound: see `speaker`; or there is no action at all.
    """
    value = as_object(inbound.value)
    action = value.get("action")
    if not isinstance(action, dict):
        raise BadInbound
    verb = REFRESH if is_refresh(inbound) else as_text(action.get("verb"))
    return Pressed(
        by=speaker(inbound), verb=verb, data=as_object(action.get("data")), message=inbound.replyToId or ""
    )


def is_refresh(inbound: Inbound) -> bool:
    """Whether a client draws a card again by itself."""
    return as_object(inbound.value).get("trigger") == "automatic"


def newcomer(inbound: Inbound) -> Speaker | None:
    """Whom the chat is new for, when members were added: None when that is only the bot.

    Raises:
        BadInbound: see `speaker`.
    """
    bot_id = inbound.recipient.id if inbound.recipient else ""
    people = [member for member in inbound.membersAdded or () if member.id and member.id != bot_id]
    if not people:
        return None
    sender = inbound.sender
    # The sender's account is the fuller one: members often come without a name and an object id.
    if sender is not None and sender.id and sender.id != bot_id:
        return speaker(inbound)
    return speaker(inbound, account=people[0])


def leaver(inbound: Inbound) -> Speaker | None:
    """Whose chat it was, when the bot or they themselves were removed from it; None when nobody was.

    Raises:
        BadInbound: see `speaker`.
    """
    bot_id = inbound.recipient.id if inbound.recipient else ""
    removed = [member for member in inbound.membersRemoved or () if member.id]
    if not removed:
        return None
    sender = inbound.sender
    if sender is not None and sender.id and sender.id != bot_id:
        return speaker(inbound)
    people = [member for member in removed if member.id != bot_id]
    return speaker(inbound, account=people[0]) if people else None


def _words(inbound: Inbound) -> str:
    text = without_markup(inbound.text or "")
    bot_id = inbound.recipient.id if inbound.recipient else ""
    for entity in islice(as_list(inbound.entities), MENTIONS):
        mention = as_object(entity)
        written = as_text(mention.get("text"))
        if mention.get("type") != "mention" or not written:
            continue
        mentioned = as_object(mention.get("mentioned"))
        name = "" if mentioned.get("id") == bot_id else as_text(mentioned.get("name"))
        text = text.replace(written, name, 1)
    return text.strip()
