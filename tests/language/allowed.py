"""Lines that break a rule and stay as they are: by the name of the rule, each key with its reason."""


def _each(keys: str, reason: str) -> dict[str, str]:
    return dict.fromkeys(keys.split(), reason)


_UNITS = "a unit in a table of figures, where the phone has no room; the file says it in full"

ALLOWED: dict[str, dict[str, str]] = {
    "BUTTON": {
        **_each(
            """thumb-up-button thumb-down-button minutes-button department-button off-today-button off-tomorrow-button
            week-most-button walkup-undo-button hours-back-button helping-back-button city-not-button not-off-button
            hours-week-button hours-two-weeks-button hours-daily-button hours-department-button helping-chat-button
            helping-now-button helping-again-button helping-another-button helping-desk-button rights-person-button
            no-wish-button not-me-button here-button language-alone-button solved-button""",
            "answers the question on the card, in the words of who answers",
        ),
        **_each(
            """figures-previous-button figures-next-button figures-week-button figures-month-button
            figures-quarter-button figures-year-button figures-overview-button figures-topics-button
            figures-hours-button figures-network-button figures-facts-button""",
            "names what is shown then; a row of verbs would say *toon* eight times",
        ),
        **_each(
            "choose-back-button city-go-on-button colleague-go-on-button",
            "goes to another card; there is nothing that it is done to",
        ),
        "again-button": "what did not work stands above it, in any card",
        **_each("colleague-button colleague-myself-button", "says for whom, on a card that is about asking"),
        "wait-button": "settled; over 30 letters only with a date, when the day is more than a week off",
        "pause-button": "settled, with its typed twin *even niet*",
        "no-replacement-button": "its typed twin is *geen vervanger*",
        "helping-stuck-button": "what the digicoach asks herself; it unfolds the ways out",
    },
    "OFFICE": {"tips/itsme-eerst-lezen": "the word on the button of itsme"},
    "YOU": {
        **_each(
            """offer-contact offer-contact-first colleague-how helping-you-asked not-me-nothing tip-changed-meanwhile
            tips/aanmelden-in-twee-stappen""",
            "sets the reader against somebody else",
        ),
        "tips/niet-zelf-gevraagd": "*of je je aanmeldt* stumbles",
    },
    "SHORT": _each(
        """figures-minutes figures-whole-hours figures-hours-minutes figures-under-minute figures-band-under-5
        figures-band-to-15 figures-band-to-30 figures-band-over-30""",
        _UNITS,
    ),
    "CLOCK": {
        **_each("figures-whole-hours figures-hours-minutes", _UNITS),
        **_each(
            "hours-today-example hours-today-typed hours-today-again hours-fault-tomorrow",
            "an example of what is typed, as people type it",
        ),
    },
    "WORDING": {
        **_each("fact-devices fact-devices-says", "of the city's own count: pc's, tablets and more together"),
        **_each("figures-whole-hours figures-hours-minutes", _UNITS),
        **_each("figures-by-phone sheet-by-phone", "*aan de telefoon* is how one talks, not what one holds"),
    },
}
HARDER: dict[str, str] = {}
"""Texts of workers outside the easiest band, each with the reason."""
