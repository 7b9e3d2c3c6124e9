"""The words in which figures are asked for, folded: what to see, and of which period."""

from enum import StrEnum
from itertools import product

from bot.domain.days import MONTHS
from bot.domain.files import FileFormat
from bot.domain.periods import Kind


class Figures(StrEnum):
    """What can be asked for."""

    OVERVIEW = "overview"
    TOPICS = "topics"
    HOURS = "hours"
    NETWORK = "network"
    COMPARED = "compared"
    EXPORT = "export"
    FACTS = "facts"
    MINE = "mine"


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in text.split(","))


_HEADS = {
    Figures.OVERVIEW: "cijfers, cijfer, statistieken, statistiek, figures, statistics, stats",
    Figures.COMPARED: "vergelijk diensten, vergelijk de diensten, diensten vergelijken, vergelijk, vergelijking,"
    " compare departments, compare the departments, compare",
    Figures.EXPORT: "export, exporteer, exporteren",
    Figures.FACTS: "feiten, feitenblad, facts, fact sheet",
    Figures.MINE: "mijn cijfers, mijn eigen cijfers, my figures, my own figures",
}
_PARTS = {
    Figures.TOPICS: "onderwerpen, per onderwerp, by topic, topics",
    Figures.HOURS: "per uur, uren, by hour, per hour",
    Figures.NETWORK: "netwerk, network",
    Figures.COMPARED: "diensten, de diensten, per dienst, departments, by department, per department",
}
HEADS = {line: figures for figures, text in _HEADS.items() for line in _lines(text)}
"""Words that make a line one about figures."""
PARTS = {line: figures for figures, text in _PARTS.items() for line in _lines(text)}
"""Words that say which, beside a word of `HEADS` alone: *netwerk* by itself is a question."""

FILES = {
    line: kind
    for kind in FileFormat
    for line in (str(kind), *(f"{before} {kind}" for before in ("als", "naar", "as", "to")))
}
"""*csv*, *als csv*: which kind of file. Not *excel*, which is what questions are about."""
EXCEL = "excel"
"""Says the kind of file too, but beside a word for files alone."""

OWN = frozenset(_lines("mijn dienst, onze dienst, eigen dienst, my department, our department"))
FILLERS = frozenset(
    _lines(
        "de, het, van, voor, over, in, en, uit, met, bij, dienst, toon, geef, graag, aub, stad, hele stad, alle diensten,"
        " ik wil, ik zoek, mag ik, kan ik, toon me, geef me, geef mij, the, of, for, and, show, show me, give me, please,"
        " city, whole city, all departments, department"
    )
)
"""Words that say nothing here."""

_UNITS = {
    Kind.WEEK: "week",
    Kind.MONTH: "maand, month",
    Kind.QUARTER: "kwartaal, trimester, quarter",
    Kind.YEAR: "jaar, year",
}
_AGO = {
    0: "deze, dit, huidige, huidig, this, current",
    1: "vorige, vorig, afgelopen, voorbije, laatste, last, previous, past",
    -1: "volgende, volgend, komende, komend, next",
}
RELATIVE = {
    f"{which} {unit}": (kind, ago)
    for (ago, words), (kind, units) in product(_AGO.items(), _UNITS.items())
    for which, unit in product(_lines(words), _lines(units))
}
"""*vorige maand*: a kind of period and how many ago."""

DAYS = frozenset(_lines("vandaag, gisteren, eergisteren, morgen, today, yesterday, tomorrow"))
"""Too short to show anything of."""

_MONTHS = (
    MONTHS,
    _lines(
        "january, february, march, april, may, june, july, august, september, october, november, december"
    ),
    _lines("jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec"),
    _lines("jan, feb, mar, apr, may, jun, jul, aug, sept, oct, nov, dec"),
)
MONTH_NUMBERS = {name: number for names in _MONTHS for number, name in enumerate(names, 1)}

_ORDINALS = (
    _lines("eerste, first, 1e, 1ste, 1st"),
    _lines("tweede, second, 2e, 2de, 2nd"),
    _lines("derde, third, 3e, 3de, 3rd"),
    _lines("vierde, fourth, 4e, 4de, 4th"),
)
_QUARTER_WORDS = _lines("kwartaal, trimester, quarter")
QUARTER_NUMBERS = {
    **{f"{word} {number}": number for word in (*_QUARTER_WORDS, "q", "k") for number in range(10)},
    **{
        f"{ordinal} {word}": number
        for number, ordinals in enumerate(_ORDINALS, 1)
        for ordinal, word in product(ordinals, _QUARTER_WORDS)
    },
}
"""Some do not exist: *kwartaal 5* is understood, to say so."""

WEEK_NUMBERS = {f"{word} {number}": number for word in ("week", "wk") for number in range(100)}

SUGGESTED = (
    *HEADS,
    *PARTS,
    *(line for line in RELATIVE if RELATIVE[line][1] >= 0),
    *(name for name in MONTH_NUMBERS if len(name) > 3),
)
"""What a word that is not understood may have been meant to be, beside the names of departments."""
LONGEST = 4
"""Words of the longest line above."""
