"""What people typed, made safe to stand on a card: no link, no mention, no markup can come out of it."""

import re
from collections.abc import Iterable, Sequence

from bot.texts.reader import as_typed, in_a_row_of, shown_as

SHOWN = 1_000
"""Characters of a person's text that a card shows."""

_LINES = 12
_NAME = 60
_TITLE = 40
_BUTTON, WORD_ON_A_BUTTON = 31, 15
"""Letters that a button on a small phone has room for; and of one word, for who reads letters twice as large."""
_JOINER = "\u2060"
"""Invisible and without effect on reading; it keeps two characters from meaning something together."""

# Characters that Markdown gives a meaning, as others that look alike: unlike a backslash they are safe in every client.
_LOOKALIKES = str.maketrans(
    {"*": "∗", "`": "ˋ", "~": "∼", "[": "［", "]": "］", "<": "‹", ">": "›", "\\": "∖", "|": "∣", "\t": " "}
)
_HARMLESS = re.compile(r"[A-Za-z](?:[A-Za-zÀ-ÖØ-öø-ÿ0-9,;'\"!?()]|/(?!/)| (?! )|[.:](?= |$))*+")
"""What most people type; it needs no looking into."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
_PARTED = re.compile(
    r"&(?=#?\w+;)"  # &lt;at&gt;
    r"|\{(?=\{)"  # {{DATE(...)}}
    r"|(?<=[^\W\d])[:：﹕](?=\S)|[:：﹕](?=[/∖])"  # https://, mailto:
    r"|(?<=/)/"  # //localhost
    r"|(?<=\w)[.。．｡․](?=[^\W\d_])"  # www.example.org
    r"|(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d)"  # 10.0.0.1
    r"|(?<=\S)[@＠﹫](?=\S)"  # somebody@example.org
)
_ISOLATES = "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
_DOTS = ".。．｡․"
_EMPHASIS = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LIST_OR_TITLE = re.compile(r"[#+=:-]|[0-9]{1,9}[.)]")
_BLANKS = re.compile(r"[^\S\n]+")


def user_text(text: str, limit: int = SHOWN) -> str:
    """`text` as typed, a paragraph a line, cut at `limit` characters with "…"; total over any string."""
    if len(text) <= limit and _HARMLESS.fullmatch(text):
        return as_typed(text.strip())
    lines = [_BLANKS.sub(" ", line).strip() for line in _UNSEEN.sub("", text[: 4 * limit]).splitlines()]
    lines = [line for line in lines if line]
    if len(lines) > _LINES:
        lines[_LINES - 1 :] = [" ".join(lines[_LINES - 1 :])]
    seen = "\n".join(lines)
    if len(seen) > limit or len(text) > 4 * limit:
        seen = seen[: limit - 1].rstrip() + "…"
    return as_typed("\n\n".join(_neutral(line) for line in seen.split("\n")))


def name_text(name: str) -> str:
    """A name to stand in a sentence: one line, at most 60 characters."""
    if name.isascii() and name.isalpha() and len(name) <= _NAME:
        return as_typed(name)
    return user_text(" ".join(name.split()), _NAME)


def as_named(options: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Names to choose one of, each with its value: they are the same in every language."""
    return [(value, as_typed(name)) for value, name in options]


def words_alone(line: str) -> str:
    """What was put together of titles, as one line of words; the signs that set a name apart in it stay."""
    seen = _UNSEEN.sub(lambda sign: sign[0] if sign[0] in _ISOLATES else "", line)
    return _neutral(" ".join(seen.splitlines()))


def in_a_row(words: Sequence[str]) -> str:
    """*Jan, Fatima en Sofie*; empty for none."""
    return in_a_row_of(" en ".join(filter(None, (", ".join(words[:-1]), *words[-1:]))), words)


def title_text(title: str) -> str:
    """Words for where no markup is known: one line, at most 40 characters."""
    if title.isascii() and title.isprintable() and len(title) <= _TITLE:
        return shown_as(title.strip(), title)
    seen = " ".join(_UNSEEN.sub("", title).split())
    return shown_as(_shortened(seen, _TITLE), title)


def choice_text(title: str) -> str:
    """The same for a list: some clients read markup in a choice that is shown at once."""
    return shown_as(_neutral(title_text(title)), title)


def button_text(title: str) -> str:
    """The same, no longer than a button on a small phone: a client cuts the rest off, in the middle of a letter."""
    words = [_shortened(word, WORD_ON_A_BUTTON) for word in title_text(title).split()]
    return shown_as(_shortened(" ".join(words), _BUTTON), title)


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _parted(sign: re.Match[str]) -> str:
    if sign[0] in "&{":
        return sign[0] + _JOINER
    # With one before it alone, the joiner counts as a letter of the name: `site.com` is a link to some.
    return _JOINER + sign[0] + (_JOINER if sign[0] in _DOTS else "")


def _neutral(line: str) -> str:
    line = _EMPHASIS.sub("ˍ", line.translate(_LOOKALIKES))
    line = _PARTED.sub(_parted, line)
    return _JOINER + line if _LIST_OR_TITLE.match(line) else line
