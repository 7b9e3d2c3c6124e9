"""The few Adaptive Card elements we use, as plain dicts; with `figures_charts.py` the only place that knows their camelCase.

Schema 1.4, elements that phones draw (1.3 at most). `docs/adr/0001` says why these are dicts and who checks them.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from bot.cards.actions import Action
from bot.cards.writing import WORD_ON_A_BUTTON, button_text, choice_text

Element = dict[str, object]

_LONGEST_EMAIL = 254
_PHONE, _BUTTON, _LETTER, _LARGE_LETTER = 276, 34, 8, 17
"""Pixels: a card on a small phone, a button without its words, a letter on it, and one twice as large."""
_MOST_IN_A_ROW = 6
AS_BUTTONS = 6
"""Choices that are a button each; more of them stand in a list."""
_ON_A_BUTTON = 26
"""Letters that a button still shows on a phone."""


def heading(text: str) -> Element:
    """What happens now, in large letters."""
    return {"type": "TextBlock", "text": text, "size": "Medium", "weight": "Bolder", "wrap": True}


def subheading(text: str) -> Element:
    """What a part of a longer card is about."""
    return {**paragraph(text), "weight": "Bolder"}


def paragraph(text: str) -> Element:
    """Some sentences."""
    return {"type": "TextBlock", "text": text, "wrap": True}


def lines(texts: Iterable[str]) -> Element:
    """Sentences that belong together, a line each."""
    return {"type": "Container", "items": [{**paragraph(text), "spacing": "None"} for text in texts]}


def small(text: str) -> Element:
    """What matters least; stands last."""
    return {"type": "TextBlock", "text": text, "size": "Small", "isSubtle": True, "wrap": True}


def quotation(texts: Iterable[str]) -> Element:
    """A person's own words, set apart. They must come from `user_text`."""
    return {"type": "Container", "style": "emphasis", "items": [paragraph(text) for text in texts]}


def row(items: list[Element]) -> Element:
    """Things that belong together, under a line."""
    return {"type": "Container", "separator": True, "spacing": "Medium", "items": items}


def named(pairs: Iterable[tuple[str, str]]) -> Element:
    """What things are called, and below each what is said of it."""
    said: list[Element] = []
    for name, words in pairs:
        said += [{**subheading(name), "spacing": "Small"}, {**paragraph(words), "spacing": "None"}]
    return {"type": "Container", "items": said}


def facts(pairs: Iterable[tuple[str, str]]) -> Element:
    """Figures and other short words, side by side; `named` is for what large letters leave no room for so."""
    return {"type": "FactSet", "facts": [{"title": title, "value": value} for title, value in pairs]}


def columns(cells: Sequence[str], widths: Sequence[int], *, is_head: bool = False) -> Element:
    """A line of a table; `widths` are parts of the whole. Phones draw columns, and the element for tables not all."""
    style: Element = {"size": "Small", "isSubtle": True} if is_head else {}
    return {
        "type": "ColumnSet",
        "spacing": "Small",
        "columns": [
            {"type": "Column", "width": width, "items": [{**paragraph(cell), **style}] if cell else []}
            for cell, width in zip(cells, widths, strict=True)
        ],
    }


def choices(
    name: str,
    label: str,
    options: Sequence[tuple[str, str]],
    *,
    chosen: str,
    error: str,
    is_spread: bool = False,
) -> Element:
    """A list to choose one of; its value comes back under `name` beside the data of any button.

    `is_spread` shows every choice at once, for a few of them. With nothing `chosen` yet, the client asks for a choice before it sends a button, unless that is `without_inputs`.
    """
    listed = [{"title": choice_text(title), "value": value} for value, title in options]
    element: Element = {
        "type": "Input.ChoiceSet",
        "id": name,
        "label": label,
        "style": "expanded" if is_spread else "compact",
        "wrap": True,
        "choices": listed,
        "errorMessage": error,
    }
    if chosen:
        return {**element, "value": chosen}
    return {**element, "isRequired": True, "placeholder": error}


def several(
    name: str, label: str, options: Sequence[tuple[str, str]], *, chosen: Iterable[str], error: str
) -> Element:
    """A list to tick some of, or none; the values come back under `name`, parted by commas."""
    return {
        "type": "Input.ChoiceSet",
        "id": name,
        "label": label,
        "style": "expanded",
        "isMultiSelect": True,
        "wrap": True,
        "choices": [{"title": choice_text(title), "value": value} for value, title in options],
        "value": ",".join(chosen),
        "errorMessage": error,
    }


def text_input(
    name: str,
    label: str,
    value: str = "",
    *,
    error: str,
    longest: int = 200,
    example: str = "",
    is_multiline: bool = False,
) -> Element:
    """Something to type; it comes back under `name` beside the data of any button, an empty one too.

    `longest` is what a client lets be typed; one that does not keep to it is answered by the server.
    """
    element: Element = {
        "type": "Input.Text",
        "id": name,
        "label": label,
        "value": value,
        "maxLength": longest,
        "isMultiline": is_multiline,
        "errorMessage": error,
    }
    return {**element, "placeholder": example} if example else element


def button(
    title: str, action: Action, *, is_main: bool = False, chosen_in: str | Sequence[str] = ""
) -> Element:
    """A button that sends `action`. Clients too old for Execute submit the same data as a message.

    `chosen_in` names the inputs that fill those fields of the action: they are left out of the data, since clients
    differ in which of the two wins.
    """
    shown = button_text(title)
    filled = (chosen_in,) if isinstance(chosen_in, str) else chosen_in
    # all plain values; None stands for an input of another card
    data = {
        name: value for name, value in action.__dict__.items() if name not in filled and value is not None
    }
    element: Element = {
        "type": "Action.Execute",
        "title": shown,
        "verb": action.verb,
        "data": data,
        "fallback": {"type": "Action.Submit", "title": shown, "data": data},
    }
    if is_main:
        element["style"] = "positive"
    return element


def without_inputs(pressed: Element) -> Element:
    """The button, sent whether or not something was chosen on the card."""
    fallback = pressed["fallback"]
    assert isinstance(fallback, dict)
    return {**pressed, "associatedInputs": "none", "fallback": {**fallback, "associatedInputs": "none"}}


def is_address(email: str) -> bool:
    """Whether Teams can open a chat with it."""
    local, at, domain = email.partition("@")
    return (
        bool(at and local and domain)
        and email.isprintable()
        and " " not in email
        and len(email) <= _LONGEST_EMAIL
    )


def chat_link(title: str, email: str, *, is_main: bool = False) -> Element:
    """A button that opens a chat in Teams."""
    return _link(title, "chat", email, is_main=is_main)


def call_link(title: str, email: str) -> Element:
    """A button that calls in Teams."""
    return _link(title, "call", email, is_main=False)


def site_link(title: str, url: str) -> Element:
    """A button that opens a page; `url` must be one that was checked."""
    return {"type": "Action.OpenUrl", "title": button_text(title), "url": url}


def site_of(url: str) -> str:
    """The name of the site of a checked link, as people say it."""
    return urlsplit(url).netloc.removeprefix("www.")


def buttons(actions: Sequence[Element]) -> list[Element]:
    """The buttons of a card, in order, in rows that a phone is wide enough for.

    A client draws one row at any price: too many buttons on it become "I…" and "N…".
    """
    rows: list[list[Element]] = []
    for action in actions:
        if rows and len(rows[-1]) < _MOST_IN_A_ROW and _has_room([*rows[-1], action]):
            rows[-1].append(action)
        else:
            rows.append([action])
    return [{"type": "ActionSet", "actions": row} for row in rows]


def _has_room(row: Sequence[Element]) -> bool:
    """Whether all words are on one line each; and when letters are larger, no word is cut in a narrower button."""
    titles = [str(action["title"]) for action in row]
    room = _PHONE - _BUTTON * len(row)
    letters = sum(map(len, titles))
    narrower = min(1, room / (_LARGE_LETTER * letters))
    return _LETTER * letters <= room and all(
        max(map(len, title.split())) <= len(title) * narrower for title in titles
    )


def fit_on_buttons(titles: Sequence[str]) -> bool:
    """Whether these are few and short enough to be a button each; else they stand in a list."""
    return len(titles) <= AS_BUTTONS and all(
        len(title) <= _ON_A_BUTTON and max(map(len, title.split()), default=0) <= WORD_ON_A_BUTTON
        for title in titles
    )


def toggle(title: str, name: str) -> Element:
    """A button that shows or hides what is called `name`, on the screen alone: nothing is sent."""
    return {"type": "Action.ToggleVisibility", "title": button_text(title), "targetElements": [name]}


def hidden(name: str, elements: Sequence[Element]) -> Element:
    """What is there once a `toggle` shows it."""
    return {"type": "Container", "id": name, "isVisible": False, "items": list(elements)}


def card(body: list[Element], *, language: str, fallback: str) -> Element:
    """A whole card; `fallback` is what a client says that cannot draw it."""
    return {
        "type": "AdaptiveCard",
        "version": "1.4",
        "lang": language,
        "fallbackText": fallback,
        "body": body,
    }


def _link(title: str, kind: str, email: str, *, is_main: bool) -> Element:
    url = f"https://teams.microsoft.com/l/{kind}/0/0?users={percent_encoded(email, safe='')}"
    element: Element = {"type": "Action.OpenUrl", "title": button_text(title), "url": url}
    if is_main:
        element["style"] = "positive"
    return element
