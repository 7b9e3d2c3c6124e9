"""The answer to *hulp*: what can be typed, the words of one's own role first, the less used ones folded."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.cards.elements import Element, buttons, heading, hidden, named, toggle
from bot.cards.pen import Pen
from bot.cards.walk_ups import note_button
from bot.domain.post import Post

_ROWS = 10
"""What a phone shows without scrolling far, over all sections together."""
_AT_ONCE = 6
"""Of one section."""
_ASKING_TOO = 2
"""Of asking, for who reads this to help."""

_TEAM = ("help-team", "help-team-does")
_JOIN = ("help-join", "help-join-does")
_LEAVE = ("help-leave", "help-leave-does")
_WEEKLY = ("week-figures-on-word", "help-week-figures-does")
_LANGUAGE = (("help-language", "help-language-does"),)
_ASKING = (
    ("help-question", "help-question-does"),
    ("help-mine", "help-mine-does"),
    ("help-stop", "help-stop-does"),
    ("help-call", "help-call-does"),
    ("help-visit", "help-visit-does"),
    ("help-colleague", "help-colleague-does"),
    ("help-done", "help-done-does"),
    ("help-nobody", "help-nobody-does"),
    ("help-another", "help-another-does"),
    ("help-choose", "help-choose-does"),
    ("help-coaches", "help-coaches-does"),
    ("help-contact-call", "help-contact-call-does"),
    ("help-department", "help-department-does"),
    ("worker-tips-on-word", "help-tips-does"),
    ("help-own-data", "help-own-data-does"),
)
_HELPING = (
    ("help-accept", "help-accept-does"),
    ("help-finished", "help-finished-does"),
    ("walkup-word", "help-noted-does"),
    ("help-pause", "help-pause-does"),
    ("help-hours", "help-hours-does"),
    ("help-release", "help-release-does"),
    ("help-give", "help-give-does"),
    ("help-later", "help-later-does"),
    ("help-how", "help-how-does"),
    ("help-decline", "help-decline-does"),
    ("help-clock", "help-clock-does"),
    ("help-today", "help-today-does"),
    ("help-back", "help-back-does"),
    ("help-can", "help-can-does"),
    ("help-most", "help-most-does"),
    ("help-signal", "help-signal-does"),
    ("help-mine-figures", "help-mine-figures-does"),
    ("help-portrait", "help-portrait-does"),
    ("help-no-week", "help-no-week-does"),
)
_FIGURES = (
    ("help-topics", "help-topics-does"),
    ("help-per-hour", "help-per-hour-does"),
    ("help-network", "help-network-does"),
    ("help-export", "help-export-does"),
)
_CONTACT = (
    ("help-open", "help-open-does"),
    _TEAM,
    ("help-figures", "help-figures-does"),
    ("help-replacement", "help-replacement-does"),
    ("help-invite", "help-invite-does"),
    ("help-settings", "help-settings-does"),
    ("help-approve", "help-approve-does"),
    ("help-remove", "help-remove-does"),
    ("help-signals", "help-signals-does"),
    *_FIGURES,
    _WEEKLY,
)
_CITY = (
    ("help-diensten", "help-diensten-does"),
    ("help-figures", "help-figures-city-does"),
    ("help-open", "help-open-city-does"),
    ("help-rol", "help-rol-does"),
    ("help-dienst-wijzigen", "help-dienst-wijzigen-does"),
    ("help-dienst-toevoegen", "help-dienst-toevoegen-does"),
    ("help-wijzigingen", "help-wijzigingen-does"),
    ("help-tips", "help-tips-city-does"),
    ("help-tip-now", "help-tip-now-does"),
    ("help-news", "help-news-does"),
    ("help-signals", "help-signals-does"),
    ("help-compare", "help-compare-does"),
    ("help-facts", "help-facts-does"),
    *_FIGURES,
    _WEEKLY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """`name` is what its folded part is called on the card; `words` are keys of texts, most used first."""

    name: str
    title: str
    words: tuple[tuple[str, str], ...]


def typed_words(pen: Pen, *, is_coach: bool, is_contact: bool = False, is_coordinator: bool = False) -> Post:
    """What can be typed, for who does not find a button."""
    *own, asking = _sections(is_coach=is_coach, is_contact=is_contact, is_coordinator=is_coordinator)
    body: list[Element] = []
    for section in own:
        at_once = min(_AT_ONCE, (_ROWS - _ASKING_TOO) // len(own))
        body += [heading(pen.texts(section.title)), *_rows(pen, section, at_once)]
    body += [heading(pen.texts(asking.title)), *_rows(pen, asking, _ASKING_TOO if own else _AT_ONCE)]
    return pen.post(body, pen.texts("help-summary"))


def _sections(*, is_coach: bool, is_contact: bool, is_coordinator: bool) -> Iterator[_Section]:
    """Of all that somebody is, what concerns the most people comes first; asking is everyone's and comes last."""
    if is_coordinator:
        yield _Section(name="city", title="help-city", words=_CITY)
    if is_contact:
        yield _Section(name="contact", title="help-contact", words=_CONTACT)
    if is_coach:
        ours = () if is_contact else (_TEAM,)
        yield _Section(name="helping", title="help-coach", words=(*_HELPING, *ours, _LEAVE))
    title = "help-yourself" if is_coordinator or is_contact or is_coach else "help"
    yield _Section(name="asking", title=title, words=_ASKING if is_coach else (*_ASKING, _JOIN))


def _rows(pen: Pen, section: _Section, at_once: int) -> list[Element]:
    words = (*section.words, *_LANGUAGE) if section.name == "asking" and pen.texts.others else section.words
    rows = [(pen.texts(word), pen.texts(does)) for word, does in words]
    folded = rows[at_once:]
    more = [toggle(pen.texts("more-button"), section.name)] if folded else []
    note = [note_button(pen)] if section.name == "helping" else []
    rest = [hidden(section.name, [named(folded)])] if folded else []
    return [named(rows[:at_once]), *buttons([*note, *more]), *rest]
