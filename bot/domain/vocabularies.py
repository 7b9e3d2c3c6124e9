"""The typed words of all areas beside the road itself, which `phrases` and `intents` hold."""

from bot.domain import (
    asking_words,
    city_words,
    colleague_words,
    desk_words,
    helping_words,
    hours_words,
    language_words,
    news_words,
    own_data_words,
    portrait_words,
    secret_words,
    team_words,
    tip_card_words,
    tip_words,
    walk_up_words,
    week_figure_words,
)
from bot.domain.vocabulary import Vocabulary

VOCABULARIES: tuple[Vocabulary, ...] = (
    asking_words.VOCABULARY,
    city_words.VOCABULARY,
    colleague_words.VOCABULARY,
    desk_words.VOCABULARY,
    helping_words.VOCABULARY,
    hours_words.VOCABULARY,
    language_words.VOCABULARY,
    news_words.VOCABULARY,
    own_data_words.VOCABULARY,
    portrait_words.VOCABULARY,
    secret_words.VOCABULARY,
    team_words.VOCABULARY,
    tip_card_words.VOCABULARY,
    tip_words.VOCABULARY,
    walk_up_words.VOCABULARY,
    week_figure_words.VOCABULARY,
)

PHRASES = {name: lines for area in VOCABULARIES for name, lines in area.phrases.items()}
MEANINGS = {name: meaning for area in VOCABULARIES for name, meaning in area.meanings.items()}
