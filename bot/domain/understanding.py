"""What a typed line means: a command, a courtesy, or a question for a digicoach.

Everything is a question unless the *whole* line is something else. A lost question is worse than a question that turns
out to be a greeting, so a word such as *stop*, *klaar* or *ja* inside a longer line means nothing by itself.

    nothing readable                          Empty
    only polite words, signs, perhaps a name  Yes, No, Thanks, Greeting
    a known line, one slip allowed            the command
    a known opening and a day, number, name   BackOn, AtMost, MyDepartment, DayOff, ...
    all else                                  Question, with the text as typed
"""

import re
import unicodedata

from bot.domain.days import number_word, sounds_like_a_day
from bot.domain.hearing import Words, command, courtesy, slipped, trimmed
from bot.domain.intents import (
    Accept,
    Ask,
    AtMost,
    BackOn,
    CanHelp,
    DayOff,
    Decline,
    Done,
    Empty,
    Greeting,
    HandOver,
    Help,
    HowItWorks,
    Intent,
    ItWorks,
    MyDepartment,
    MyQuestions,
    No,
    NotNow,
    NumberOf,
    Question,
    Release,
    SendIt,
    Stop,
    Thanks,
    Yes,
)
from bot.domain.phrases import ABOUT_A_PROBLEM, Courtesy
from bot.domain.vocabularies import MEANINGS, VOCABULARIES
from bot.domain.words import fold, is_sign

_NUMBERED: dict[str, type[Stop] | type[Done] | type[Accept] | type[Release]] = {
    "stop": Stop,
    "done": Done,
    "accept": Accept,
    "release": Release,
}
_BARE: dict[str, Intent] = {
    **MEANINGS,
    "it_works": ItWorks(),
    "help": Help(),
    "my_questions": MyQuestions(),
    "my_department": MyDepartment(name=None),
    "can_help": CanHelp(),
    "not_now": NotNow(),
    "day_off": DayOff(),
    "decline": Decline(),
    "hand_over": HandOver(),
    "ask": Ask(),
    "how_it_works": HowItWorks(),
    "send_it": SendIt(),
    "number": NumberOf(number=None),
}
_COURTEOUS: dict[Courtesy, Intent] = {
    Courtesy.GREETING: Greeting(),
    Courtesy.THANKS: Thanks(),
    Courtesy.YES: Yes(),
    Courtesy.NO: No(),
}
_LONGEST = 120
"""Folded characters of the longest line that can be anything but a question."""

_NUMBER = re.compile(
    r"(?:(?:met|van|voor|bij|for|with) )?(?:de )?(?:vraag|nummer|nr|question|number) (?:nummer |nr )?([0-9]{1,6})"
)
_BARE_NUMBER = re.compile(r"(?:(?:vraag|nummer|nr|question|number) )?(?:nummer |nr )?([0-9]{1,6})")
_MINUTES = re.compile(
    r"(?:klaar|done) (?:in |na |after )?[0-9]{1,3}(?: (?:min|minuut|minuten|minutes?|uur|hours?))?(?: [a-z]+)?"
)
_BREAK = re.compile(
    r"(?:pauze|pause|break|even niet) (?:van |for )?[0-9]{1,3} ?(?:u|uur|min|minuten|h|hours?|minutes?)"
)
_AT_MOST = re.compile(
    r"(?:ik (?:wil|doe|kan) )?(?:(max|maximum|ten hoogste|at most|no more than|niet meer dan)|([a-z]{7,10}))"
    r" ([a-z]+|[0-9]{1,3})x?(?: (?:vragen|vraag|keer|questions?|times))?(?: (?:per|a|elke|each|in de|de) ?week)?"
)
_AWAY = (
    re.compile(r"(?:ik ben |i am |i m )?(?:er )?([a-z]{4,6})(?: (?:op|vanaf|on|from))? (.+)"),
    re.compile(r"()(?:ik ben )?(?:weg|afwezig|away|out|pauze|even niet) (?:tot|until|till) (.+)"),
    re.compile(r"()(?:ik ben )?(?:vanaf |op |from )?(.+) (?:terug|back)"),
)
_OFF = re.compile(r"(?:ik ben |ik heb |i am |i m )?(?:(.+) )?(?:vrij|vrijaf|off)(?: (?:op |on )?(.+))?")
_DEPARTMENT = re.compile(
    r"(?:(?:mijn )?([a-z]{5,7}|department)(?: is)?|(?:my|the) department(?: is)?|ik werk (?:bij|voor|in)|i work (?:at|in|for)) (.+)"
)


def understand(text: str) -> Intent:
    """What this line means. Total: any text has a meaning, and none raises.

    Capitals, accents, punctuation around the line, emoji behind a command and one slip in a longer word that commands
    are made of (`phrases.CORRECTED`) do not change it. A yes or a no is never guessed from a slip, for it presses a button.
    """
    folded = fold(text)
    if not folded:
        return (
            Greeting() if any(unicodedata.category(character)[0] in "PS" for character in text) else Empty()
        )
    for vocabulary in VOCABULARIES:
        if (meant := vocabulary.beginning(text)) is not None:
            return meant
    if len(folded) > _LONGEST:
        return Question(text=text.strip())
    words = tuple(folded.split())
    polite = courtesy(words)
    if polite is not None:
        return _COURTEOUS[polite]
    for line in trimmed(tuple(word for word in words if not is_sign(word))):
        meant = _command(line) or _opening(" ".join(line)) or _of_an_area(" ".join(line))
        if meant is not None:
            return meant
    return Question(text=text.strip())


def _of_an_area(line: str) -> Intent | None:
    found = (vocabulary.opening(line) for vocabulary in VOCABULARIES)
    return next((meant for meant in found if meant is not None), None)


def _command(words: Words) -> Intent | None:
    line = " ".join(words)
    if match := _BARE_NUMBER.fullmatch(line):
        return NumberOf(number=int(match[1]))
    if _MINUTES.fullmatch(line):
        return Done()
    if _BREAK.fullmatch(line):
        return NotNow()
    name = command(words)
    if name is not None:
        return _NUMBERED[name]() if name in _NUMBERED else _BARE[name]
    if match := _NUMBER.search(line):
        name = command(tuple(f"{line[: match.start()]} {line[match.end() :]}".split()))
        return _NUMBERED[name](number=int(match[1])) if name in _NUMBERED else None
    if re.fullmatch(r"[0-9]{1,6}", words[-1]):
        name = command(words[:-1])
        return _NUMBERED[name](number=int(words[-1])) if name in _NUMBERED and name != "done" else None
    return None


def _opening(line: str) -> Intent | None:
    """A command with something of the person's own behind it."""
    if match := _AT_MOST.fullmatch(line):
        limit = number_word(match[3])
        if limit is not None and (
            match[1] or _is_word(match[2], "maximaal") or _is_word(match[2], "hoogstens")
        ):
            return AtMost(limit=limit)
    for pattern in _AWAY:
        match = pattern.fullmatch(line)
        known = match is not None and (match[1] in ("", "back") or _is_word(match[1], "terug"))
        if match and known and sounds_like_a_day(match[2]):
            return BackOn(when=match[2])
    # The day stands before or behind *vrij*; with text on both sides the line is about something else.
    if (
        (match := _OFF.fullmatch(line))
        and not (match[1] and match[2])
        and sounds_like_a_day(match[1] or match[2] or "")
    ):
        return DayOff(when=match[1] or match[2])
    if match := _DEPARTMENT.fullmatch(line):
        opening, name = match[1] or "dienst", match[2]
        about = ABOUT_A_PROBLEM.isdisjoint(name.split()) and len(name.split()) <= 6
        if about and (opening == "department" or _is_word(opening, "dienst")):
            return MyDepartment(name=name)
    return None


def _is_word(typed: str, meant: str) -> bool:
    return typed == meant or slipped(typed, meant)
