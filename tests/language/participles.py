"""Which Dutch words are participles: *ge-haal-d*, *door-ver-wez-en*, *aan-vaard*; but not *geld*, *bericht* or *bekend*."""

import re
from functools import cache

from tests.language import participle_lists as lists

_TIED = ("her", "be", "ver", "ont")
"""Beginnings that stay on the verb, so that its participle has no *ge*."""
_SHARP = re.compile(r"(?:[pkfsxc]|ch)t$")
"""After these sounds a weak participle ends in *t*; after another one, *vertelt* is what somebody does now."""
_NOW = re.compile(
    r"(?:[aeou]{2}|ij|ei|ui|ie)[fs]t$|(?:denk|trek|breek|steek|spreek|schenk|werp|zoek|koop|loop|roep|ijk)t$"
)
"""And yet not these: *belooft* is now, of *beloofd*; *bedenkt* is now, of *bedacht*."""
_NAMES = re.compile(r"(?:heid|komst|dienst)$")
"""Ends of names of things: *gelegenheid*, *herkomst*."""
_VOWEL = re.compile(r"[aeiouy\u00e0-\u00ff]")
_DOING = re.compile(r".*[aeiouy\u00e0-\u00ff].*[^aeiou]end")
"""*Verschillend*, *beginnend*: what something does."""
_OPENED = re.compile(r".*(?:open|oefen|reken|teken|regen|zegen)d")
"""Of *openen* and its like, where *end* is no such ending."""
_SHORTEST = 3
"""Letters between *be, ver, ont* and nothing: *be-taald*, not *be-st*."""


@cache
def is_participle(word: str) -> bool:
    """Whether it can be one: *gebruikt* is, though somebody may also use something now."""
    plain = _plain(word)
    if _is_other(plain) or plain.endswith("dt") or _NAMES.search(plain):
        return False
    return any(map(_is_core, _cores(plain)))


def goes_by_itself(word: str) -> bool:
    """Whether *is* with this participle says what somebody or something did, and not what befell it."""
    plain = _plain(word)
    return plain not in lists.TAKEN_ON and any(core in lists.MOVED for core in _cores(plain))


def may_be_now(word: str) -> bool:
    """Whether the same letters can say what somebody does now: *hij gebruikt*."""
    return word.endswith("t") and word.startswith(("gebruik", *_TIED))


def _plain(word: str) -> str:
    return word.casefold().replace("-", "")


def _is_other(word: str) -> bool:
    return word in lists.NO_PARTICIPLES or word in lists.ADJECTIVES


def _cores(word: str) -> list[str]:
    """The word, and what is left when a part that comes off is taken from its front, or two: *mee-op-genomen*."""
    once = [word.removeprefix(part) for part in lists.APART if word.startswith(part)]
    twice = [core.removeprefix(part) for core in once for part in lists.APART if core.startswith(part)]
    return [word, *once, *twice]


def _is_core(core: str) -> bool:
    if _is_other(core):
        return False
    if core in lists.WITHOUT_GE:
        return True
    if core.startswith("ge"):
        rest = core.removeprefix("ge")
        return rest in lists.STRONG or _is_weak(rest)
    return any(_is_tied(core.removeprefix(part)) for part in _TIED if core.startswith(part))


def _is_tied(rest: str) -> bool:
    if rest in lists.STRONG:
        return True
    sharp = _SHARP.search(rest) is not None and _NOW.search(rest) is None
    return len(rest) > _SHORTEST and _is_weak(rest) and (rest.endswith("d") or sharp)


def _is_weak(rest: str) -> bool:
    if len(rest) < _SHORTEST or not rest.endswith(("d", "t")) or not _VOWEL.search(rest):
        return False
    return not _DOING.fullmatch(rest) or _OPENED.fullmatch(rest) is not None
