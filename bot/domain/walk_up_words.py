"""The typed words for help without a question, for signals and for the week's count.

Read are `geholpen` (also `log`, with minutes only, for *log in* is a question) with minutes and a few words, in either
order. A line with a word that tells of a problem stays a question.
"""

import re
from dataclasses import dataclass

from bot.domain.days import number_word
from bot.domain.intents import Intent
from bot.domain.signals import Signal
from bot.domain.vocabulary import Vocabulary, lines_of
from bot.domain.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped(Intent):
    """*geholpen 10 wachtwoord*; `minutes` is None when none were typed, and `about` may be empty."""

    minutes: int | None
    about: str = ""
    number: int | None = None
    """The question that was helped with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TookMinutes(Intent):
    """*10*, typed by a helper whose card asks how long it took."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WasHelped(Intent):
    """*goed geholpen*: an asker says it of their own question."""

    is_well: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StartClock(Intent):
    """*geholpen*: the help begins or goes on now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopClock(Intent):
    """*stop de klok*; also *klaar*, by somebody whose clock runs and who holds no question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteHelp(Intent):
    """*noteer hulp*: choose minutes and topic by tapping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotHelped(Intent):
    """*toch niet geholpen*: the running clock or the last walk-up was a mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveSignal(Intent):
    """*signaal te moeilijk*: about the help that was last done."""

    signal: Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCount(Intent):
    """*weekvraag 3*; `colleagues` is None when only the word was typed."""

    colleagues: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekQuestion(Intent):
    """*weekvraag aan*, *geen weekvraag*."""

    is_wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSignals(Intent):
    """*signalen*, *signalen vorige maand*."""

    is_last_month: bool


_LENGTHS = (
    (re.compile(r"\b(?:een |1 )?half ?uur(?:tje)?\b"), 30),
    (re.compile(r"\b(?:drie|3) ?kwartier\b"), 45),
    (re.compile(r"\b(?:een |1 )?kwartier(?:tje)?\b"), 15),
    (re.compile(r"\banderhalf uur\b"), 90),
    (re.compile(r"\b(?:een |1 )?uur(?:tje)?\b"), 60),
)
_HOURS = re.compile(r"\b([2-9]|twee|drie) ?(?:uur|u)\b")
_UNIT = re.compile(
    r"\b([0-9]{1,3}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) ?(?:minuutjes|minuten|minuut|min|m)\b"
)
_QUESTION = re.compile(r"\b(?:met |bij )?(?:vraag|nummer|nr) (?:nummer |nr )?([0-9]{1,6})\b")
_OPENING = re.compile(r"(geholpen|log) (.+)")
_TOLD = re.compile(r"(?:ik )?heb (.*[0-9].*|.*kwartier.*|.*uur.*) geholpen(.*)")
"""*ik heb Jan 10 minuten geholpen met mail*."""
_FILLER = frozenset(
    {"met", "over", "aan", "bij", "voor", "de", "het", "een", "in", "rond", "ongeveer", "van", "zo"}
)
_MOST_WORDS = 5
_LONGEST_MINUTES = 30
_SIGNING_IN = frozenset({"in", "uit", "aan", "af", "op", "on", "out"})
_NOT_NOTED = frozenset(
    [
        "ik",
        "je",
        "jij",
        "gij",
        "hij",
        "zij",
        "ze",
        "wij",
        "we",
        "mij",
        "me",
        "mijn",
        "niet",
        "nie",
        "geen",
        "nooit",
        "niets",
        "niks",
        "maar",
        "want",
        "als",
        "hoe",
        "wat",
        "waar",
        "wanneer",
        "waarom",
        "wie",
        "welke",
        "wordt",
        "worden",
        "word",
        "werd",
        "ben",
        "is",
        "zijn",
        "was",
        "kan",
        "kunnen",
        "kun",
        "moet",
        "wil",
        "mag",
        "werkt",
        "werken",
        "lukt",
        "gaat",
        "geraak",
        "krijg",
        "heb",
        "heeft",
        "hebben",
        "help",
        "hulp",
        "probleem",
        "keer",
        "nog",
        "door",
        "iemand",
        "niemand",
        "toch",
        "nodig",
        "dringend",
        "kapot",
    ]
)
"""With one of these, somebody tells of something else than what they helped with."""


def _opening(line: str) -> Intent | None:
    if match := re.fullmatch(r"weekvraag ([0-9]|[a-z]+)(?: (?:of meer|collegas?|collega s))?", line):
        colleagues = number_word(match[1])
        return None if colleagues is None else WeekCount(colleagues=colleagues)
    line = _TOLD.sub(r"geholpen \1\2", line)
    match = _OPENING.fullmatch(line)
    if match is None:
        return None
    rest, number = _taken(_QUESTION, match[2])
    about, minutes = _minutes(rest)
    words = [word for word in about.split() if word not in _FILLER]
    is_short = len(words) <= _MOST_WORDS and _NOT_NOTED.isdisjoint(words)
    if not is_short or (match[1] == "log" and not _is_logged(rest)):
        return None
    return Helped(minutes=minutes, about=" ".join(words), number=None if number is None else int(number))


def minutes_alone(text: str) -> int | None:
    """The minutes in a line that says nothing else: *10*, *10 min*, *een kwartier*."""
    rest, minutes = _minutes(fold(text[:_LONGEST_MINUTES]))
    return None if rest or len(text) > _LONGEST_MINUTES else minutes


def _is_logged(rest: str) -> bool:
    """*log 10 wachtwoord*, *log wachtwoord 10 min*; *log in windows 11* and *log portaal 2* ask how to sign in."""
    first, *_ = rest.split() or [""]
    if first in _SIGNING_IN:
        return False
    return re.fullmatch("[0-9]{1,3}", first) is not None or _with_unit(rest)[1] is not None


def _minutes(line: str) -> tuple[str, int | None]:
    """The line without the minutes in it, and the minutes."""
    rest, count = _with_unit(line)
    if count is not None:
        return rest, count
    words = line.split()
    for at in (0, -1):
        if words and re.fullmatch("[0-9]{1,3}", words[at]):
            return " ".join(words[1:] if at == 0 else words[:-1]), int(words[at])
    return line, None


def _with_unit(line: str) -> tuple[str, int | None]:
    """As `_minutes`, of those that are called minutes, hours or quarters."""
    rest, said = _taken(_UNIT, line)
    if said is not None and (count := number_word(said)) is not None:
        return rest, count
    rest, hours = _taken(_HOURS, line)
    if hours is not None:
        return rest, 60 * (number_word(hours) or 0)
    for length, count in _LENGTHS:
        if length.search(line):
            return " ".join(length.sub(" ", line).split()), count
    return line, None


def _taken(pattern: re.Pattern[str], line: str) -> tuple[str, str | None]:
    match = pattern.search(line)
    if match is None:
        return line, None
    return " ".join(f"{line[: match.start()]} {line[match.end() :]}".split()), match[1]


_SIGNALS: dict[Signal, str] = {
    Signal.COMES_BACK: "signaal komt vaak terug, signaal vaak terug",
    Signal.NOT_ON_PHONE: "signaal werkt niet op gsm, signaal niet op gsm",
    Signal.TOO_HARD: "signaal te moeilijk, signaal moeilijk",
    Signal.NO_ACCESS: "signaal geen toegang",
    Signal.TRAINING: "signaal zou opleiding helpen, signaal opleiding",
}

VOCABULARY = Vocabulary(
    phrases={
        "start_clock": lines_of("geholpen, log, start de klok, start klok"),
        "stop_clock": lines_of("stop de klok, stop klok"),
        "note_help": lines_of("noteer hulp, hulp noteren, ik heb geholpen, ik heb iemand geholpen"),
        "not_helped": lines_of("toch niet geholpen"),
        "was_helped": lines_of(
            """
            goed geholpen, heel goed geholpen, ik ben goed geholpen, ik ben heel goed geholpen, ik ben geholpen, ja geholpen,
            ja goed geholpen, ja ik ben geholpen, geholpen merci, geholpen bedankt, geholpen dank u, geholpen dank je
            """
        ),
        "was_not_helped": lines_of("niet goed geholpen, slecht geholpen, ik ben niet goed geholpen"),
        "no_week_question": lines_of(
            "geen weekvraag, weekvraag uit, stop weekvraag, stop de weekvraag, vraag dit niet meer"
        ),
        "week_question": lines_of("weekvraag aan, weekvraag weer aan, zet weekvraag aan"),
        "week_count": lines_of("weekvraag, de weekvraag"),
        "signals": lines_of("signalen, signalen deze maand, signalen van deze maand, toon signalen"),
        "signals_last_month": lines_of("signalen vorige maand, signalen van vorige maand"),
        **{f"signal_{signal}": lines_of(lines) for signal, lines in _SIGNALS.items()},
    },
    meanings={
        "start_clock": StartClock(),
        "stop_clock": StopClock(),
        "note_help": NoteHelp(),
        "not_helped": NotHelped(),
        "was_helped": WasHelped(),
        "was_not_helped": WasHelped(is_well=False),
        "no_week_question": WeekQuestion(is_wanted=False),
        "week_question": WeekQuestion(is_wanted=True),
        "week_count": WeekCount(colleagues=None),
        "signals": ReadSignals(is_last_month=False),
        "signals_last_month": ReadSignals(is_last_month=True),
        **{f"signal_{signal}": GiveSignal(signal=signal) for signal in _SIGNALS},
    },
    opening=_opening,
)
