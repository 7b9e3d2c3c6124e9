"""The typed words for the language that stands below the Dutch: *taal*, in the languages of who may need it."""

from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.vocabulary import Vocabulary, lines_of

OPENINGS = frozenset(lines_of("taal, mijn taal, andere taal, language, my language, langue, ma langue, dil"))
"""Behind these stands which language: *taal engels*, *language English*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichLanguage(Intent):
    """*taal*: choose one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantLanguage(Intent):
    """*taal engels*, *alleen nederlands*; `language` is a code, and empty for one that the bot does not speak."""

    language: str


VOCABULARY = Vocabulary(
    phrases={
        "which_language": lines_of(
            """
            taal, talen, mijn taal, andere taal, een andere taal, verander taal, verander mijn taal, wijzig taal, wijzig mijn taal,
            taal kiezen, kies taal, kies een taal, language, languages, my language, another language, change language,
            change my language, choose language, langue, langues, ma langue, autre langue, une autre langue, changer de langue,
            choisir la langue, dil, diller, dil sec, dil degistir, lugha, taal instellen
            """
        ),
        "dutch_alone": lines_of(
            """
            alleen nederlands, enkel nederlands, alleen maar nederlands, gewoon nederlands, geen andere taal, geen andere taal meer,
            only dutch, dutch only, seulement neerlandais, neerlandais seulement, sadece hollandaca
            """
        ),
    },
    meanings={"which_language": WhichLanguage(), "dutch_alone": WantLanguage(language="nl")},
)


def named_in(line: str) -> tuple[str, bool] | None:
    """The name of a language that a folded line may hold, and whether an opening says that it must be one."""
    words = line.split()
    for length in (2, 1):
        if " ".join(words[:length]) in OPENINGS and len(words) > length:
            return " ".join(words[length:]), True
    return (line, False) if line else None
