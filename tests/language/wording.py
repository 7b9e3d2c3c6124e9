"""What the project settled: words that are never said, how the reader is addressed, and how a time is written."""

import re

from tests.language.participle_lists import words

NEVER = re.compile(
    r"\b(tickets?|requests?|status(?:sen)?|melding(?:en)? (?:maken|doen)|maak een melding|behe(?:ren|er|ert|erd|erder)"
    r"|deadlines?|aanbod|coach|coaches|team|nuttig|vertel (?:het )?verder|in welke dienst|dank je|dankjewel|vrije"
    r"|verlopen|verloopt|ongeldige?|succesvolle?|verzoek(?:en)?|gelieve|annule(?:ren|er|ert)|geannuleerd|submit"
    r"|ok|errors?|fout(?:en)?|updat(?:e|es|en|et)|ge\u00fcpdatet|supports?|helpdesk|please|feedback|profiel(?:en)?"
    r"|dashboards?|check(?:en|t)?|gecheckt|accounts?|browsers?|(?:in|uit)(?:loggen|gelogd)|log(?:t|gen)? (?:in|uit)"
    r"|toestel(?:len)?|telefoons?|mobieltjes?|smartphones?|paswoord(?:en)?|password|loonfiches?|cancel(?:en|t)?"
    r"|dropdown|popups?|klik hier|digicoaches vrij|niemand vrij|scherm sluiten|stop mijn vraag|wacht tot morgen"
    r"|net sneller|is iets voor de|vraag op de werkvloer|zo opgelost|hiernaar|tip weg|cijfers uren|vraag nooit een wachtwoord"
    r"|(?:neemt|nam) (?:je|de) vraag|hoe bereiken we je)\b",
    re.IGNORECASE,
)
"""Words of the page of wording that have a better one there, and English that has a Dutch word."""
FORMAL = re.compile(
    r"(?<!\d )\b(u|uw|uwe|uzelf|kun|kunt|zul|zult|wilt|bent u|gij|ge kunt|men)\b|\bje (?:kunt|zult|wilt)\b",
    re.IGNORECASE,
)
"""How one speaks to a stranger, and *men*, which hides who does it."""
STRESSED = re.compile(
    r"(?<!alleen )\b(jij|jouwe?)\b"
    r"|(?<!van )(?<!naar )(?<!aan )(?<!voor )(?<!met )(?<!bij )\bjou\b",
    re.IGNORECASE,
)
"""*Alleen jij* and *van jou* have no other form; elsewhere *je* does, unless the reader is set against another."""
CLOCK = re.compile(
    r"\b\d{1,2}[:h]\d{2}\b|\b\d{1,2} ?[uh](?:\d\d)?\b|\b0\d[.:]\d{2}\b|\b\d{1,2} uur \d{1,2}\b"
    r"|\b(?i:om|tot|van|vanaf|sinds) \d{1,2}\.\d{2}\b(?! uur)(?! tot)"
)
"""Times are said as *10.45 uur*."""
ABBREVIATED = re.compile(
    r"(?<!['\u2019])\b(?:[A-Z]{2,}|[bcdfghjklmnpqrstvwxz]|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]+"
    r"|enz|incl|excl|ivm|ipv|tov|iov|max|min|u|tel(?=\.)|adm|alg|aub|asap|bijv|ca|cfr|dept|dir|evt"
    r"|gem|ict|id|mevr|nav|nl|ocmw|ong|opm|resp|svp|tav|url|vgl|vnl|zgn)"
    r"\b(?!://)|\b(?:[a-z]\.){2,}"
)
"""Capitals, letters without a vowel, letters with points, and those that would do for a word."""
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
NO_OBJECT = words(
    """aan af dan door eens er even hier later meteen morgen niet nog nu om opnieuw op over straks terug toch toe
    uit vandaag verder vooruit weer weg zo"""
)
"""What follows a verb and is nothing to do it to: *ga verder*, *stop nu*."""
