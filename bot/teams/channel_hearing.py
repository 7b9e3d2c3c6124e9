"""Reads what is said, pressed and changed in channels of a team; `hearing` does so for people's own chats."""

from itertools import islice

from bot.dialogs.turn import ChannelChange, ChannelNews, ChannelPlace, PressedInChannel, SaidInChannel
from bot.json_values import as_list, as_object, as_text
from bot.teams.channel_posts import ChannelReference
from bot.teams.hearing import MENTIONS, NAME_LIMIT, executed, said, submitted
from bot.teams.inbound import ID_LIMIT, BadInbound, Inbound
from bot.teams.threads import channel_of

_OF_TEAMS = {
    "teamRenamed": ChannelNews.RENAMED,
    "teamDeleted": ChannelNews.GONE,
    "teamHardDeleted": ChannelNews.GONE,
    "teamArchived": ChannelNews.GONE,
    "teamUnarchived": ChannelNews.HERE,
    "teamRestored": ChannelNews.HERE,
}
_OF_CHANNELS = {
    "channelRenamed": ChannelNews.RENAMED,
    "channelDeleted": ChannelNews.GONE,
    "channelRestored": ChannelNews.HERE,
}
_INSTALLED = {
    "add": ChannelNews.HERE,
    "add-upgrade": ChannelNews.HERE,
    "remove": ChannelNews.GONE,
    "remove-upgrade": ChannelNews.GONE,
}


def names_the_bot(inbound: Inbound) -> bool:
    """Whether the line is meant for the bot; an app that may read along is sent all the others too."""
    bot_id = inbound.recipient.id if inbound.recipient else ""
    mentions = (as_object(entity) for entity in islice(as_list(inbound.entities), MENTIONS))
    return bool(bot_id) and any(
        mention.get("type") == "mention" and as_object(mention.get("mentioned")).get("id") == bot_id
        for mention in mentions
    )


def said_in_channel(inbound: Inbound) -> SaidInChannel:
    """A line that names the bot.

    Raises:
        BadInbound: the person, the channel or the way back is missing.
    """
    line = said(inbound)
    # Teams leaves this behind a mention that somebody typed in its box.
    text = line.text.replace("&nbsp;", " ").strip()
    return SaidInChannel(by=line.by, place=_place(inbound), text=text, key=line.key)


def executed_in_channel(inbound: Inbound) -> PressedInChannel:
    """A press of an Action.Execute.

    Raises:
        BadInbound: see `said_in_channel`; or there is no action at all.
    """
    pressed = executed(inbound)
    return PressedInChannel(by=pressed.by, place=_place(inbound), verb=pressed.verb, data=pressed.data)


def submitted_in_channel(inbound: Inbound) -> PressedInChannel:
    """A press of the Action.Submit fallback.

    Raises:
        BadInbound: see `said_in_channel`; or the value is no object.
    """
    pressed = submitted(inbound)
    return PressedInChannel(by=pressed.by, place=_place(inbound), verb=pressed.verb, data=pressed.data)


def changed(inbound: Inbound) -> ChannelChange | None:
    """What a `conversationUpdate` tells of a channel or a team. None when that is nothing: people come and go.

    Raises:
        BadInbound: the channel, the team or the way back is missing.
    """
    event, bot_id = inbound.change, inbound.recipient.id if inbound.recipient else ""
    if event in _OF_CHANNELS:
        return ChannelChange(place=_place(inbound), news=_OF_CHANNELS[event])
    if event in _OF_TEAMS:
        return _of_team(inbound, _OF_TEAMS[event])
    if not bot_id or event not in {"", "teamMemberAdded", "teamMemberRemoved"}:
        return None
    if any(member.id == bot_id for member in inbound.membersAdded or ()):
        return _of_team(inbound, ChannelNews.HERE)
    if any(member.id == bot_id for member in inbound.membersRemoved or ()):
        return _of_team(inbound, ChannelNews.GONE)
    return None


def installed(inbound: Inbound) -> ChannelChange | None:
    """What an `installationUpdate` tells of a team; None when that is neither that the app came nor that it went.

    Raises:
        BadInbound: see `changed`.
    """
    news = _INSTALLED.get(inbound.action or "")
    return _of_team(inbound, news) if news is not None else None


def _of_team(inbound: Inbound, news: ChannelNews) -> ChannelChange:
    return ChannelChange(place=_team(inbound), news=news, is_team=True)


def _place(inbound: Inbound) -> ChannelPlace:
    channel, team = _named(inbound, "channel"), _named(inbound, "team")
    return _made(inbound, channel[0] or _conversation(inbound), channel[1] or team[1], team[0])


def _team(inbound: Inbound) -> ChannelPlace:
    """A team by its first channel, which has its id; there is no other way to post in it."""
    id_, name = _named(inbound, "team")
    id_ = id_ or _conversation(inbound)
    return _made(inbound, id_, name, id_)


def _made(inbound: Inbound, channel: str, name: str, team: str) -> ChannelPlace:
    if not channel.strip() or not inbound.serviceUrl or max(len(channel), len(team)) > ID_LIMIT:
        raise BadInbound
    conversation_tenant, channel_tenant = inbound.tenants()
    reference = ChannelReference(
        service_url=inbound.serviceUrl,
        channel_id=channel,
        bot_id=inbound.recipient.id if inbound.recipient else "",
        tenant=(channel_tenant or conversation_tenant)[:ID_LIMIT],
    )
    return ChannelPlace(id=channel, name=name[:NAME_LIMIT].strip(), team=team, reference=reference.encoded())


def _named(inbound: Inbound, what: str) -> tuple[str, str]:
    """The id and the name of the `channel` or the `team`; empty where they are missing."""
    named = as_object(as_object(inbound.channelData).get(what))
    return as_text(named.get("id")), as_text(named.get("name"))


def _conversation(inbound: Inbound) -> str:
    return channel_of(inbound.conversation.id) if inbound.conversation is not None else ""
