"""The library of digi-tips: one file a tip in the folder ``tips``, which a colleague without programming can edit."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.domain.ids import TopicId
from bot.texts.topics import load_topics

LINK_HOSTS = frozenset({"safeonweb.be", "itsme-id.com", "112.be", "support.microsoft.com", "stad.gent"})
"""Sites that a tip may point to, with or without ``www.``: official ones, which no thief can write to."""
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BEFORE_A_FRENCH_SIGN = re.compile(r" (?=[?!:;»])")
_MEANING = {
    "missing": "ontbreekt",
    "extra_forbidden": "kennen we niet: is het een tikfout?",
    "string_type": 'is geen tekst: zet hem tussen aanhalingstekens "..."',
    "string_too_short": "is leeg",
    "bool_parsing": "is true of false, zonder aanhalingstekens",
    "bool_type": "is true of false, zonder aanhalingstekens",
    "model_type": "moet een blok zijn, met title en text",
}
"""What pydantic finds, for a colleague who only changes tips."""


class BadTip(Exception):
    """A file of the library that is not a tip; `problems` are Dutch sentences, each naming its field or line."""

    def __init__(self, file: str, problems: Collection[str]) -> None:
        super().__init__("\n".join(f"{file}: {problem}" for problem in problems))
        self.file = file
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A tip in one language."""

    title: str
    text: str
    """Plain text of two lines: what to know, and after the line break the one thing to try now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One digi-tip of the library."""

    slug: str
    """The name of its file, by which it is remembered as posted: a file that gets another name is a new tip."""
    topic: TopicId
    link: str | None
    can_solve: bool
    """It may be just what somebody needs who is stuck: it stands on the card of who waits."""
    nl: Wording
    en: Wording
    fr: Wording


_Some = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _WordingInFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    title: _Some
    text: _Some


class _TipInFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    topic: _Some
    link: _Some | None = None
    can_solve: bool = False
    nl: _WordingInFile
    en: _WordingInFile
    fr: _WordingInFile


@lru_cache(maxsize=1)
def load_tips() -> tuple[Tip, ...]:
    """All tips of the library, by slug; read once.

    Raises:
        BadTip: one of the files is not a tip.
    """
    return read_tips(Path(__file__).with_name("tips"), {topic.id for topic in load_topics()})


def read_tips(folder: Path, topics: Collection[TopicId]) -> tuple[Tip, ...]:
    """The tips of `folder`, by slug; anything there that is not TOML is left alone.

    Raises:
        BadTip: one of the files is not a tip about one of `topics`.
    """
    return tuple(
        read_tip(path.stem, path.read_bytes(), topics)
        for path in sorted(folder.glob("*.toml"), key=lambda path: path.stem)
    )


def read_tip(slug: str, source: bytes, topics: Collection[TopicId]) -> Tip:
    """The tip that a file named `slug` holds.

    Raises:
        BadTip: it does not hold one; all that is wrong is said at once, unless it is not even TOML.
    """
    name = f"{slug}.toml"
    try:
        found = _TipInFile.model_validate(tomllib.loads(source.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise BadTip(name, ("bewaar dit bestand als UTF-8.",)) from error
    except tomllib.TOMLDecodeError as error:
        raise BadTip(
            name, (f"{_line(error)}: hier klopt iets niet, misschien een aanhalingsteken.",)
        ) from error
    except ValidationError as error:
        raise BadTip(name, tuple(_problem(each) for each in error.errors())) from error
    problems: list[str] = []
    if not _SLUG.fullmatch(slug):
        problems.append("de naam heeft alleen kleine letters, cijfers en streepjes.")
    if found.topic not in topics:
        problems.append(f"topic {found.topic!r} kennen we niet; kies uit {', '.join(sorted(topics))}.")
    if found.link is not None and not is_allowed_link(found.link):
        problems.append(f"link {found.link!r} mag niet; hij begint met https:// en {_hosts()}.")
    if problems:
        raise BadTip(name, problems)
    return Tip(
        slug=slug,
        topic=TopicId(found.topic),
        link=found.link,
        can_solve=found.can_solve,
        nl=_wording(found.nl),
        en=_wording(found.en),
        fr=_french(_wording(found.fr)),
    )


def is_allowed_link(link: str) -> bool:
    """Whether a tip may point there: https, one of `LINK_HOSTS`, and nothing in it that could hide another site."""
    if not re.fullmatch(r"[!-~]+", link) or "\\" in link:
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme == "https" and parts.netloc.removeprefix("www.") in LINK_HOSTS


def _hosts() -> str:
    return "gaat naar een van: " + ", ".join(sorted(LINK_HOSTS))


def _line(error: tomllib.TOMLDecodeError) -> str:
    found = re.search(r"at line (\d+)", str(error))
    return f"regel {found[1]}" if found else "de laatste regel"


def _problem(found: Mapping[str, object]) -> str:
    place = found["loc"]
    field = ".".join(map(str, place)) if isinstance(place, tuple) else str(place)
    kind = str(found["type"])
    return f"{field} {_MEANING.get(kind, found['msg'])}."


def _wording(found: _WordingInFile) -> Wording:
    """A tip stands in its file with a sentence a line, and on screen as two: what to know, what to try."""
    lines = [" ".join(line.split()) for line in found.text.splitlines() if line.strip()]
    known, tried = " ".join(lines[:-1]), lines[-1]
    return Wording(title=" ".join(found.title.split()), text=f"{known}\n{tried}".lstrip())


def _french(wording: Wording) -> Wording:
    """French leaves a space before ``?`` and ``:``; on a phone a line may not break there."""
    return Wording(
        title=_BEFORE_A_FRENCH_SIGN.sub("\N{NO-BREAK SPACE}", wording.title),
        text=_BEFORE_A_FRENCH_SIGN.sub("\N{NO-BREAK SPACE}", wording.text),
    )
