"""How a department's id is made from its name."""

import hashlib
import unicodedata

from bot.domain.ids import DepartmentId

_LONGEST = 60
_SEPARATORS = frozenset(" \t\n\u00a0-_,.;:/'’()\"")
_IN_ASCII = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th"})


def department_id(name: str) -> DepartmentId:
    """Make the id of the department called `name`: lower-case ASCII letters, digits and hyphens, 1 to 69 characters.

    Capitals, accents and separators make no difference: *Wegen, Bruggen* and *wegen bruggen* are one department. Names
    that differ in anything else have different ids: what a slug cannot hold (other alphabets, ``+``, great length) is
    held by 8 characters of a digest. Total: every text has an id, the empty one too.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold()).translate(_IN_ASCII)
    letters = "".join(mark for mark in plain if unicodedata.category(mark) != "Mn")
    spaced = "".join(" " if letter in _SEPARATORS else letter for letter in letters)
    words = spaced.split()
    slug = "-".join(
        kept for word in words if (kept := "".join(c for c in word if c.isascii() and c.isalnum()))
    )
    if slug and len(slug) <= _LONGEST and slug == "-".join(words):
        return DepartmentId(slug)
    digest = hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return DepartmentId(f"{slug[:_LONGEST].rstrip('-')}-{digest}".lstrip("-"))
