"""The typed words of news for coaches: writing it, the latest of it, and stopping what is planned."""

from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SendNews(Intent):
    """*nieuws*: news for the coaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNews(Intent):
    """*laatste nieuws*: what was sent, and what became of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNews(Intent):
    """*nieuws stoppen*: news that is planned does not go out, and of what left nothing more comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsOnCard(Intent):
    """*stuur dit nieuws*: what a button of the form says, for what was typed there is on the card alone."""


VOCABULARY = Vocabulary(
    phrases={
        "news_send": lines_of(
            """
            nieuws, nieuws sturen, stuur nieuws, nieuws toevoegen, nieuws delen, deel nieuws, nieuws voor coaches,
            nieuws voor de coaches, nieuws voor digicoaches, nieuws voor de digicoaches, news, send news, share news,
            news for coaches, schrijf nieuws, nieuws schrijven, nieuw nieuws
            """
        ),
        "news_list": lines_of(
            """
            laatste nieuws, het laatste nieuws, toon het laatste nieuws, toon laatste nieuws, toon nieuws, nieuws tonen,
            alle nieuws, latest news, show news, show the latest news
            """
        ),
        "news_stop": lines_of(
            """
            nieuws stoppen, stop nieuws, stop het nieuws, stop dit nieuws, nieuws niet sturen, stuur het nieuws niet,
            nieuws verwijderen, verwijder nieuws, stop news, stop the news
            """
        ),
        "news_on_card": lines_of(
            """
            stuur dit nieuws, pas dit nieuws aan, stuur dit niet, ja stop dit nieuws, nee stop dit niet, stop dit niet,
            send this news, change this news, do not send this
            """
        ),
    },
    meanings={
        "news_send": SendNews(),
        "news_list": ListNews(),
        "news_stop": StopNews(),
        "news_on_card": NewsOnCard(),
    },
)
