"""What is left of a typed line when capitals, accents and punctuation no longer count."""

import re
import unicodedata

# Letters that Unicode does not take apart, in words of colleagues who type Turkish, French or Polish.
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th"})
_STRETCHED = re.compile(r"(.)\1{2,}")


def fold(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces; every emoji stands by itself.

    Skin tones, variation selectors and invisible characters disappear, so that two lines that look alike fold alike.
    Total, and folding twice changes nothing. The empty string means that no letter, digit or sign was typed.
    """
    letters = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    return " ".join("".join(map(_plain, unicodedata.normalize("NFKD", letters))).split())


def _plain(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else " "
    kind = unicodedata.category(character)
    if kind in ("Mn", "Me", "Cf"):
        return ""
    if kind == "So":
        return f" {character} "
    return character if kind[0] in "LN" or kind == "Mc" else " "


def is_sign(word: str) -> bool:
    """Whether a folded word is an emoji or another picture, not a word or a number."""
    return unicodedata.category(word[0]) == "So"


def unstretched(word: str) -> tuple[str, ...]:
    """Readings of a word drawn out for feeling: ``klaaaar`` may be ``klaar`` or ``klar``."""
    if not _STRETCHED.search(word):
        return (word,)
    return (_STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word))


def one_slip(typed: str, meant: str) -> bool:
    """Whether one letter was added, dropped, changed or swapped with its neighbour; never the first, never none.

    The first letter is hardly ever wrong in a slip and nearly always differs between real words that look alike.
    """
    if typed == meant or typed[:1] != meant[:1] or abs(len(typed) - len(meant)) > 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant))
    )
    if len(typed) > len(meant):
        return typed[at + 1 :] == meant[at:]
    if len(typed) < len(meant):
        return typed[at:] == meant[at + 1 :]
    swapped = typed[at : at + 2] == meant[at : at + 2][::-1] and typed[at + 2 :] == meant[at + 2 :]
    return swapped or typed[at + 1 :] == meant[at + 1 :]
