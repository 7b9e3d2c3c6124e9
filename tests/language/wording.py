"""What the project settled: words that are never said, how the reader is addressed, and how a time is written."""

import re

NEVER = re.compile(
    r"\b(tickets?|requests?|status|melding(en)? (maken|doen)|maak een melding|beheren|beheer|deadlines?|aanbod"
    r"|coach|coaches|team|nuttig|vertel verder|in welke dienst|dankjewel|vrije|verlopen|ongeldige?|succesvol"
    r"|verzoek|gelieve|annuleren|annuleer|submit|ok|error|fouten?|update|updaten|support|helpdesk|please"
    r"|feedback|profiel|dashboard|checken|check)\b",
    re.IGNORECASE,
)
"""Words of the page of wording that have a better one there, and English that has a Dutch word."""
FORMAL = re.compile(r"(?<!\d )\b(u|uw|uzelf|kun|kunt|zult|wilt|bent u|gij)\b|\bje kunt\b", re.IGNORECASE)
STRESSED = re.compile(
    r"(?<!alleen )\b(jij|jouw)\b|(?<!van )(?<!naar )(?<!aan )(?<!voor )(?<!met )(?<!bij )\bjou\b",
    re.IGNORECASE,
)
"""*Alleen jij* and *van jou* have no other form; elsewhere *je* does, unless the reader is set against another."""
CLOCK = re.compile(r"\b\d{1,2}[:h]\d{2}\b|\b\d{1,2} ?[uh](?:\d\d)?\b")
"""Times are said as *10.45 uur*."""
ABBREVIATED = re.compile(
    r"(?<!['\u2019])\b(?:[A-Z]{2,}|[bcdfghjklmnpqrstvwxz]|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]+"
    r"|enz|incl|excl|ivm|max|min|u)\b(?!://)|\b(?:[a-z]\.){2,}"
)
"""Capitals, letters without a vowel, letters with points, and some that would do for a word."""
SHORT = {
    "gsm": "what Flanders calls it; a longer word is rarer",
    "pc": "what everybody calls it",
    "sms": "what everybody calls it",
    "be": "112 BE is the name of an app",
    "qr": "QR-code has no other name, and the tip shows what it is for",
    "csv": "a kind of file, named only to who typed *csv*",
    "ctrl": "stands on the key",
    "vr": "ma-vr, as it stands on every door; it is typed so too",
}
SETTLED_LABELS = frozenset(
    (
        *(
            "Stel een vraag",
            "Hoe werkt dit?",
            "Stuur mijn vraag",
            "Ik help",
            "Nu niet",
            "Klaar",
            "Ja, opgelost",
        ),
        *("Nee, nog niet", "Hulp niet meer nodig", "Noteer hulp", "Handig", "Stuur naar mezelf", "Meer"),
        *(
            "Stuur zonder wachtwoord",
            "Pas mijn vraag aan",
            "Geef de vraag terug",
            "Stuur naar de Service Desk",
        ),
    )
)
"""Word for word on the page of wording."""
VERBS = frozenset(
    [
        "bekijk",
        "bel",
        "bewaar",
        "chat",
        "druk",
        "ga",
        "geef",
        "haal",
        "kies",
        "kom",
        "laat",
        "lees",
        "maak",
        "nodig",
        "noteer",
        "pas",
        "plaats",
        "plan",
        "probeer",
        "schrijf",
        "sla",
        "sluit",
        "stel",
        "stop",
        "stuur",
        "toon",
        "typ",
        "verander",
        "verberg",
        "vergelijk",
        "verwijder",
        "voeg",
        "vraag",
        "wacht",
        "wijzig",
        "wis",
        "zet",
        "zoek",
    ]
)
"""What a button may begin with: what the reader does."""
