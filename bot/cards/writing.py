"""What people typed, made safe to stand on a card: no link, no mention, no markup can come out of it."""

import re
from collections.abc import Sequence

SHOWN = 1_000
"""Characters of a person's text that a card shows."""

_LINES = 12
_NAME = 60
_TITLE = 40
_JOINER = "\u2060"
"""Invisible and without effect on reading; it keeps two characters from meaning something together."""

# Characters that Markdown gives a meaning, as others that look alike: unlike a backslash they are safe in every client.
_LOOKALIKES = str.maketrans(
    {"*": "∗", "`": "ˋ", "~": "∼", "[": "［", "]": "］", "<": "‹", ">": "›", "\\": "∖", "|": "∣", "\t": " "}
)
_HARMLESS = re.compile(r"[A-Za-z](?:[A-Za-zÀ-ÖØ-öø-ÿ0-9,;'\"!?()/]| (?! )|[.:](?= |$))*+")
"""What most people type; it needs no looking into."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
_PARTED = re.compile(
    r"&(?=#?\w+;)"  # &lt;at&gt;
    r"|\{(?=\{)"  # {{DATE(...)}}
    r"|(?<=[^\W\d]):(?=\S)"  # https://, mailto:
    r"|(?<=\w)[.。．｡](?=[^\W\d_])"  # www.example.org
    r"|(?<=\S)@(?=\S)"  # somebody@example.org
)
_EMPHASIS = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LIST_OR_TITLE = re.compile(r"[#+=:-]|[0-9]{1,9}[.)]")
_BLANKS = re.compile(r"[^\S\n]+")


def user_text(text: str, limit: int = SHOWN) -> str:
    """`text` as typed, a paragraph a line, cut at `limit` characters with "…"; total over any string."""
    if len(text) <= limit and _HARMLESS.fullmatch(text):
        return text.strip()
    lines = [_BLANKS.sub(" ", line).strip() for line in _UNSEEN.sub("", text[: 4 * limit]).splitlines()]
    lines = [line for line in lines if line]
    if len(lines) > _LINES:
        lines[_LINES - 1 :] = [" ".join(lines[_LINES - 1 :])]
    seen = "\n".join(lines)
    if len(seen) > limit or len(text) > 4 * limit:
        seen = seen[: limit - 1].rstrip() + "…"
    return "\n\n".join(_neutral(line) for line in seen.split("\n"))


def name_text(name: str) -> str:
    """A name to stand in a sentence: one line, at most 60 characters."""
    if name.isascii() and name.isalpha() and len(name) <= _NAME:
        return name
    return user_text(" ".join(name.split()), _NAME)


def in_a_row(words: Sequence[str]) -> str:
    """*Jan, Fatima en Sofie*; empty for none."""
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def title_text(title: str) -> str:
    """Words for a button, which knows no markup: one line, at most 40 characters."""
    if title.isascii() and title.isprintable() and len(title) <= _TITLE:
        return title.strip()
    seen = " ".join(_UNSEEN.sub("", title).split())
    return seen if len(seen) <= _TITLE else seen[: _TITLE - 1].rstrip() + "…"


def _neutral(line: str) -> str:
    line = _EMPHASIS.sub("ˍ", line.translate(_LOOKALIKES))
    line = _PARTED.sub(lambda sign: _JOINER + sign[0] if sign[0] not in "&{" else sign[0] + _JOINER, line)
    return _JOINER + line if _LIST_OR_TITLE.match(line) else line
