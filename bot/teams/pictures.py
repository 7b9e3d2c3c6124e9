"""What hangs on a message beside its words: whether there is anything, never what, from where or called how.

Teams hangs a copy in HTML on every ordinary message, and a reference on a message that answers or forwards
another; a GIF or a sticker is only an image inside that copy. Nothing of it is fetched, kept or logged.
"""

import re
from collections.abc import Mapping

from bot.json_values import as_list, as_object, as_text
from bot.teams.inbound import Inbound

_QUOTATIONS = ("messagereference", "forwardedmessagereference")
_CARD = "application/vnd.microsoft.card."
_PLAYED = ("audio", "video", "animation")
_MARKUP = re.compile(
    r"<attachment\s+id=[^<>]*>(?:\s*</attachment>)?|<img\s[^<>]*\balt=[^<>]*>", re.IGNORECASE
)
"""As Teams writes it; what somebody types that looks a little like it stays as typed."""
_SHOWN = re.compile(r"<(?:img|video|audio)\b([^<>]*\b(?:alt|src|itemtype)=[^<>]*)", re.IGNORECASE)
_EMOJI = re.compile(r"schema\.skype\.com/emoji", re.IGNORECASE)
_READ = 64 * 1024
"""Characters of a copy in HTML that are looked through."""


def has_picture(inbound: Inbound) -> bool:
    """Whether a photo, GIF, sticker, file or voice note came with it."""
    return _has_image(inbound.text or "") or any(
        _is_picture(as_object(attachment)) for attachment in as_list(inbound.attachments)
    )


def without_markup(text: str) -> str:
    """The words of a message, without what Teams writes in them for a picture or a quotation."""
    return _MARKUP.sub("", text) if "<" in text else text


def _is_picture(attachment: Mapping[str, object]) -> bool:
    kind = as_text(attachment.get("contentType")).lower()
    if kind == "text/html":
        return _shows_picture(as_text(attachment.get("content")))
    if kind.startswith(_CARD):  # what a link looks like, unless it is a thing to play
        return kind.removeprefix(_CARD) in _PLAYED
    return bool(kind) and kind not in _QUOTATIONS


def _has_image(text: str) -> bool:
    return any(tag.lower().startswith("<img") and not _EMOJI.search(tag) for tag in _MARKUP.findall(text))


def _shows_picture(html: str) -> bool:
    return any(not _EMOJI.search(shown[1]) for shown in _SHOWN.finditer(html[:_READ]))
