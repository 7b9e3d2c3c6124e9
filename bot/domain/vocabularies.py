"""The typed words of all areas beside the road itself, which `phrases` and `intents` hold."""

from bot.domain.vocabulary import Vocabulary

VOCABULARIES: tuple[Vocabulary, ...] = ()

PHRASES = {name: lines for area in VOCABULARIES for name, lines in area.phrases.items()}
MEANINGS = {name: meaning for area in VOCABULARIES for name, meaning in area.meanings.items()}
